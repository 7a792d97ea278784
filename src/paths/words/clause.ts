/** A statement as a clause: who, the verb with how it is meant, of what, and what it holds under. */

import { isLiteralTerm, type ResourceTerm, type Statement } from "../../evidence/types.ts";
import type { Knowledge } from "../../graph/store/knowledge.ts";
import type { Grammar } from "./grammar/grammar.ts";
import { joined, type Phrase, phrase, type RelationPart, textOf, without } from "./parts.ts";
import { type QualifyingWords, qualifyingWords } from "./qualified.ts";
import { spokenOf } from "./spoken.ts";
import { valueWords } from "./values.ts";
import { asRecommended, type Direction, languageOf, readVerb, type Verb, verbWords } from "./verb.ts";

/** A statement from subject to object with what it holds under: "in many countries, A primarily prevents B". */
export function fullClause(knowledge: Knowledge, statement: Statement): Phrase {
  const verb = readVerb(knowledge, statement, "forward");
  const { scope, ...qualifying } = qualifyingOf(knowledge, statement, verb);
  const clause = asClause(knowledge, statement, verb, qualifying);
  return phrase`${scope === "" ? "" : `${scope}, `}${clause}${throughWords(knowledge, verb.grammar, statement)}`;
}

/** The same from its verb on, read in one direction; a clause within a sentence has nothing before it. */
export function predicateClause(
  knowledge: Knowledge,
  {
    statement,
    direction,
    to,
  }: { readonly statement: Statement; readonly direction: Direction; readonly to: ResourceTerm },
): Phrase {
  const verb = readVerb(knowledge, statement, direction);
  const { degree, ...qualifying } = qualifyingOf(knowledge, statement, verb);
  const relation = relationPart(statement, inDegree(verb, verbWords(verb, statement, direction), degree));
  const said = saidOf(verb.grammar, relation, objectOf(knowledge, to, verb));
  return phrase`${said}${behindClause(qualifying)}${asRecommended(verb, statement)}`;
}

/** What holds behind a clause: " in many countries as a root cause". */
export function behindClause({ scope, behind }: Pick<QualifyingWords, "scope" | "behind">): string {
  return `${scope === "" ? "" : ` ${scope}`}${behind}`;
}

export function qualifyingOf(knowledge: Knowledge, statement: Statement, { grammar }: Verb): QualifyingWords {
  return qualifyingWords(knowledge, statement, { grammar, language: languageOf(knowledge, statement) });
}

export function relationPart({ predicate }: Statement, text: string): RelationPart {
  return { kind: "relation", text, iri: predicate.iri };
}

export function inDegree({ grammar }: Verb, words: string, degree: string): string {
  return degree === "" ? words : grammar.inDegree(words, degree);
}

/** A verb before what it is said of; "has the office" before "an unnamed office" says the noun once. */
export function saidOf(grammar: Grammar, verb: RelationPart, said: Phrase): Phrase {
  const words = textOf(said);
  const noun = /^an? unnamed (.+)$/.exec(words)?.[1];
  const named = ` the ${noun}`;
  const isTwice = noun !== undefined && verb.text.endsWith(named);
  const relation = isTwice ? { ...verb, text: verb.text.slice(0, -named.length) } : verb;
  const whole = grammar.joined(relation.text, words);
  if (whole === `${relation.text} ${words}`) return joined([[relation], " ", said]);
  const kept = sameEnd(whole, words);
  // Where an article has become a part of the verb, all of it has.
  const from = kept === words.length ? 0 : words.indexOf(" ", words.length - kept) + 1;
  const before = whole.slice(0, whole.length - (words.length - from));
  const text = before.trimEnd();
  return joined([[{ ...relation, text }], before.slice(text.length), without(said, from)]);
}

/** How many letters two texts have in common at their ends. */
function sameEnd(a: string, b: string): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a.at(-1 - length) === b.at(-1 - length)) length++;
  return length;
}

type Qualifying = Pick<QualifyingWords, "degree" | "behind">;

function asClause(knowledge: Knowledge, statement: Statement, verb: Verb, { degree, behind }: Qualifying): Phrase {
  const { subject, object } = statement;
  const relation = relationPart(statement, inDegree(verb, verbWords(verb, statement, "forward"), degree));
  const end = isLiteralTerm(object)
    ? phrase`${valueWords(knowledge, verb.grammar, object.value)}`
    : objectOf(knowledge, object, verb);
  const start = spokenOf(knowledge, subject);
  if (verb.aroundValue !== null) {
    const [before = "", ...after] = verb.aroundValue.split("{}");
    return phrase`${start} ${[relation]}${before}${end}${after.join("{}")}${behind}`;
  }
  // A value under a noun ("year") is no clause: "Report: year 2013".
  const joint = isLiteralTerm(object) && verb.infinitive === null ? ": " : " ";
  return phrase`${start}${joint}${saidOf(verb.grammar, relation, end)}${behind}${asRecommended(verb, statement)}`;
}

/** What a verb is said of, as words: several things of a figure stand for themselves, "reports 54 victims". */
function objectOf(knowledge: Knowledge, term: ResourceTerm, { bareObject }: Pick<Verb, "bareObject">): Phrase {
  const node = knowledge.dataset.terms.find(term.iri);
  if (node === null) return spokenOf(knowledge, term);
  const { text, noun, isPlural } = knowledge.phrasing.wording(node);
  const isFree = bareObject || (noun !== null && isPlural);
  return isFree ? [{ kind: "concept", text, iri: term.iri }] : spokenOf(knowledge, term);
}

/** Of one node; the others are an ellipsis. */
const MOST_THROUGH = 6;

/** What the nodes say by way of which a statement is made: " (start date 2010; percentage 51)", each in brackets of its own. */
function throughWords(knowledge: Knowledge, grammar: Grammar, { through = [] }: Statement): string {
  return through
    .filter(({ qualifiers }) => qualifiers.length > 0)
    .map(({ qualifiers }) => {
      const told = qualifiers.slice(0, MOST_THROUGH).map(({ predicate, value }) => {
        const words = isLiteralTerm(value) ? valueWords(knowledge, grammar, value.value) : value.label;
        return `${predicate.label} ${words}`;
      });
      return ` (${told.join("; ")}${told.length < qualifiers.length ? "; …" : ""})`;
    })
    .join("");
}
