/** The concepts that a sentence names: one index of all names, so that a sentence costs its words and not the names. */

import { addTo } from "../../add-to.ts";
import { foldedName } from "../../sheet/names.ts";
import type { KnownConcept } from "../project/concepts.ts";

/** A concept and the words that name it. */
export interface FoundName {
  readonly concept: KnownConcept;
  /** The name, folded. */
  readonly words: string;
  /** Where it stands in the sentence in UTF-16 code units, its plural ending included. */
  readonly start: number;
  readonly end: number;
}

interface Entry {
  readonly name: string;
  readonly concept: KnownConcept;
  /** Its place among all names: the longest first. */
  readonly rank: number;
}

/** Names by their first word. */
export class MentionIndex {
  readonly #byFirstWord = new Map<string, Entry[]>();

  /** `names` as ConceptBook.allNames gives them: folded, the longest first. */
  constructor(names: readonly (readonly [name: string, concept: KnownConcept])[]) {
    for (const [rank, [name, concept]] of names.entries())
      addTo(this.#byFirstWord, name.split(" ", 1)[0] ?? "", { name, concept, rank });
  }

  /** In the order of the sentence. The longest names win, each stretch is named once, and so is each concept. */
  mentionsIn(sentence: string): FoundName[] {
    const { text, offsets } = foldedWithOffsets(sentence);
    const folded = ` ${text} `;
    const found: (FoundName & { readonly at: number })[] = [];
    let rest = folded;
    for (const { name, concept } of this.#candidates(folded)) {
      const at = placeOf(name, rest);
      if (at < 0 || found.some((each) => each.concept.iri === concept.iri)) continue;
      // One unit of `folded` is the space before the text.
      const last = at + name.length + endingAt(rest, at + 1 + name.length) - 1;
      found.push({ concept, words: name, at, start: offsets[at]?.[0] ?? 0, end: offsets[last]?.[1] ?? 0 });
      rest = `${rest.slice(0, at + 1)}${"\u0000".repeat(name.length)}${rest.slice(at + 1 + name.length)}`;
    }
    return found.sort((a, b) => a.at - b.at).map(({ at: _, ...each }) => each);
  }

  /** The names that may stand in a text, by rank. */
  #candidates(folded: string): Entry[] {
    const entries = new Set<Entry>();
    for (const word of new Set(folded.trim().split(" ")))
      for (const first of [word, word.replace(/s$/, ""), word.replace(/es$/, "")])
        for (const entry of this.#byFirstWord.get(first) ?? [])
          if (folded.includes(` ${entry.name}`)) entries.add(entry);
    return [...entries].sort((a, b) => a.rank - b.rank);
  }
}

/** Where a name stands as whole words, itself or in the plural, counted from the space before it; -1 for nowhere. */
function placeOf(name: string, text: string): number {
  for (let at = text.indexOf(` ${name}`); at >= 0; at = text.indexOf(` ${name}`, at + 1))
    if (endingAt(text, at + 1 + name.length) >= 0) return at;
  return -1;
}

/** The length of the plural ending before the next space; -1 where a word goes on. */
function endingAt(text: string, at: number): number {
  if (text[at] === " ") return 0;
  if (text.startsWith("s ", at)) return 1;
  return text.startsWith("es ", at) ? 2 : -1;
}

/** A sentence as names are compared, and for each unit of that where it comes from. */
function foldedWithOffsets(sentence: string): {
  readonly text: string;
  readonly offsets: readonly (readonly [start: number, end: number])[];
} {
  const text = foldedName(sentence);
  const offsets: (readonly [number, number])[] = [];
  let at = 0;
  let isSpace = true;
  for (const point of sentence) {
    const end = at + point.length;
    for (const char of point.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()) {
      const isLetter = /^[\p{L}\p{N}]$/u.test(char);
      if (isLetter || !isSpace) for (let unit = 0; unit < (isLetter ? char.length : 1); unit++) offsets.push([at, end]);
      isSpace = !isLetter;
    }
    at = end;
  }
  if (isSpace) offsets.pop();
  // An article at the beginning is no part of it.
  return { text, offsets: offsets.slice(Math.max(offsets.length - text.length, 0)) };
}
