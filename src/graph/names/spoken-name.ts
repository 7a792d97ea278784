/** Words for a predicate or a class that only its IRI names: camelCase and snake_case become words, and these a verb. */

/** The two readings of a predicate, from its subject and from its object; null where English has no plain one. */
export interface SpokenPredicate {
  readonly forward: string;
  readonly infinitive: string | null;
  readonly inverse: string | null;
}

/** The words of a local name: "worksFor" as "works for", "has_part" as "has part", "HTMLPage" as "HTML page". */
export function spokenName(name: string): string {
  return name
    .replace(/[_\s]+|-(?=\p{L})/gu, " ")
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2")
    .trim()
    .split(" ")
    .map((word) => (/^\p{Lu}[^\p{Lu}]*$/u.test(word) ? word.toLowerCase() : word))
    .join(" ");
}

const COPULA = /^(?:is|are|was|were|has|have|had|can|may|must|should|will) /;
const PREPOSITION =
  /^(?:about|above|after|against|at|before|behind|below|by|during|for|from|in|into|near|of|on|over|per|to|under|until|via|with|within|without)$/;
const PARTICIPLE = /(?:ed|en|wn|ought|ound|eld|ade)$/;
/** Past tenses that are no participles: nobody "is wrote to". Of verbs without an object the participle is none of a passive either. */
const PAST =
  /^(?:ate|became|began|bore|broke|came|chose|did|drew|drove|fell|flew|forbade|forgave|froze|gave|grew|hid|knew|overtook|ran|rode|rose|sang|sank|saw|shook|spoke|stole|stood|swam|swore|threw|took|tore|undertook|went|woke|wore|wrote|agreed|appeared|arrived|belonged|collaborated|complied|contributed|corresponded|died|existed|happened|lived|moved|negotiated|occurred|participated|replied|resided|resigned|responded|served|stayed|talked|testified|travell?ed|voted|worked)$/;
const NOUNS_IN_ED = /^(?:bed|breed|creed|deed|feed|need|reed|seed|shed|speed|weed)$/;
/** End in s, and are no verbs. */
const NOUNS_IN_S = /(?:ss|us|is|ics|news|series|species|status|address|headquarters)$/;

/**
 * A phrase as a verb, in English: "works for" is one, "part of" is after "is", and a noun is what somebody has: "has the
 * author", read back "is the author of".
 */
export function spokenPredicate(phrase: string): SpokenPredicate {
  const words = phrase.split(" ");
  const [first = "", second = ""] = words;
  const last = words.at(-1) ?? "";
  const hasNoun = /^has (?!been\b)(.+)$/.exec(phrase)?.[1];
  if (hasNoun !== undefined && !PREPOSITION.test(last) && !PARTICIPLE.test(hasNoun.split(" ")[0] ?? ""))
    return ofNoun(hasNoun);
  if (COPULA.test(`${phrase} `) && words.length > 1) return { forward: phrase, infinitive: null, inverse: null };
  if (isVerb(words)) return { forward: phrase, infinitive: infinitiveOf(words), inverse: null };
  if (isPast(words)) return { forward: phrase, infinitive: null, inverse: null };
  if (PREPOSITION.test(first) || (PARTICIPLE.test(first) && PREPOSITION.test(second))) {
    return { forward: `is ${phrase}`, infinitive: `be ${phrase}`, inverse: null };
  }
  if (last === "of" && words.length > 1) {
    const noun = words.slice(0, -1).join(" ");
    return {
      forward: `is ${withArticle(noun)} of`,
      infinitive: `be ${withArticle(noun)} of`,
      inverse: `has the ${noun}`,
    };
  }
  if (PREPOSITION.test(last) && words.length > 1)
    return { forward: `is ${phrase}`, infinitive: `be ${phrase}`, inverse: null };
  return ofNoun(phrase);
}

/** What is read back of a noun that the data gives as the label of a predicate; null for a verb. */
export function inverseOfNoun(label: string): string | null {
  const spoken = spokenPredicate(label);
  return spoken.forward === `has the ${label}` ? spoken.inverse : null;
}

/** A noun with its indefinite article; "part" goes without one. */
export function withArticle(noun: string): string {
  if (noun === "part") return noun;
  return `${/^(?:[aeio]|u(?!ni|se|ti|su))/i.test(noun) ? "an" : "a"} ${noun}`;
}

function ofNoun(noun: string): SpokenPredicate {
  return { forward: `has the ${noun}`, infinitive: `have the ${noun}`, inverse: `is the ${noun} of` };
}

/** "owns", "works for", "encourages use of": one that ends in s, alone or with a preposition at the end. */
function isVerb(words: readonly string[]): boolean {
  const [first = "", last = ""] = [words[0], words.at(-1)];
  if (!/[a-z]s$/.test(first) || NOUNS_IN_S.test(first)) return false;
  return words.length === 1 || PREPOSITION.test(last);
}

/** "wrote to", "worked for", "funded": the words as they are, since no other form of them is known for certain. */
function isPast([first = "", ...rest]: readonly string[]): boolean {
  if (rest.length === 0) return PAST.test(first) || (/[a-z]ed$/.test(first) && !NOUNS_IN_ED.test(first));
  return PAST.test(first) && rest[0] !== "by" && PREPOSITION.test(rest.at(-1) ?? "");
}

function infinitiveOf([first = "", ...rest]: readonly string[]): string {
  const bare = first
    .replace(/ies$/, "y")
    .replace(/(sh|ch|x|z|o)es$/, "$1")
    .replace(/s$/, "");
  return [bare, ...rest].join(" ");
}
