/** A sentence as its parts, so that a page can make links of the names in it; the sentence itself is their join. */

/** What every part has. */
export interface Part<Kind extends string> {
  /** Which of the kinds it is. */
  readonly kind: Kind;
  /** As the sentence has it; never empty. */
  readonly text: string;
}

/** Words that name nothing by themselves. */
export type WordsPart = Part<"words">;

/** The name of a node, without its article. */
export interface ConceptPart extends Part<"concept"> {
  /** Of the node, or its `_:label`. */
  readonly iri: string;
}

/** A verb, with its modality and polarity. */
export interface RelationPart extends Part<"relation"> {
  /** Of the predicate. */
  readonly iri: string;
}

/** The number of a citation, in brackets. */
export interface CitationPart extends Part<"citation"> {
  /** Into the citations of the path. */
  readonly number: number;
}

/** One part of a sentence, by kind. */
export type SentencePart = WordsPart | ConceptPart | RelationPart | CitationPart;

/** Parts in their order, none of them empty. */
export type Phrase = readonly SentencePart[];

/** The parts as text. */
export function textOf(phrase: Phrase): string {
  return phrase.map(({ text }) => text).join("");
}

/** Words and phrases, one behind the other: phrase`${subject} owns ${object}`. */
export function phrase(words: readonly string[], ...between: readonly (string | Phrase)[]): Phrase {
  return joined(words.flatMap((text, at) => [text, between[at] ?? ""]));
}

/** The same of a list; neighbouring words become one part. */
export function joined(pieces: readonly (string | Phrase)[]): Phrase {
  const parts: SentencePart[] = [];
  for (const piece of pieces) {
    const added: Phrase = typeof piece === "string" ? [{ kind: "words", text: piece }] : piece;
    for (const part of added) {
      const last = parts.at(-1);
      if (part.text === "") continue;
      if (part.kind === "words" && last?.kind === "words")
        parts[parts.length - 1] = { kind: "words", text: last.text + part.text };
      else parts.push(part);
    }
  }
  return parts;
}

/** Nothing; "A"; "A and B"; "A, B and C". */
export function listed(names: readonly (string | Phrase)[], and: string): Phrase {
  return joined(
    names.flatMap((name, at) => {
      if (at === 0) return [name];
      return [at === names.length - 1 ? ` ${and} ` : ", ", name];
    }),
  );
}

/** With its first letter in upper case, as a sentence begins; labels of common nouns are in lower case. */
export function capitalized([first, ...rest]: Phrase): Phrase {
  if (first === undefined) return [];
  const [letter = ""] = first.text;
  return [{ ...first, text: letter.toUpperCase() + first.text.slice(letter.length) }, ...rest];
}

/** " [1][2]", or nothing. */
export function marksOf(citations: readonly number[]): Phrase {
  if (citations.length === 0) return [];
  return joined([" ", citations.map((number) => ({ kind: "citation", text: `[${number}]`, number }))]);
}

/** What is left of a phrase without its first letters; `length` counts code units. */
export function without(whole: Phrase, length: number): Phrase {
  let left = length;
  return whole.flatMap((part) => {
    const text = part.text.slice(left);
    left = Math.max(0, left - part.text.length);
    return text === "" ? [] : [{ ...part, text }];
  });
}
