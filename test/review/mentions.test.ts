/** The index of names against the plain search that it took the place of: the same answers, whatever names and sentences. */

import fc from "fast-check";
import { expect, test } from "vitest";
import type { KnownConcept } from "../../src/curate/project/concepts.ts";
import { MentionIndex } from "../../src/curate/suggest/mentions.ts";
import { foldedName } from "../../src/sheet/names.ts";
import { runs } from "../support/runs.ts";

type Names = readonly (readonly [string, KnownConcept])[];

/** A search for each name in each sentence, the longest first. */
function plainly(sentence: string, names: Names): (readonly [iri: string, words: string])[] {
  const found: { readonly iri: string; readonly words: string; readonly at: number }[] = [];
  let rest = ` ${foldedName(sentence)} `;
  for (const [name, { iri }] of names) {
    const at = rest.search(new RegExp(` ${name}(?:s|es)? `, "u"));
    if (at < 0 || found.some((each) => each.iri === iri)) continue;
    found.push({ iri, words: name, at });
    rest = `${rest.slice(0, at + 1)}${"\u0000".repeat(name.length)}${rest.slice(at + 1 + name.length)}`;
  }
  return found.sort((a, b) => a.at - b.at).map(({ iri, words }) => [iri, words]);
}

const word = fc.constantFrom(
  "river",
  "rivers",
  "police",
  "polices",
  "the",
  "s",
  "es",
  "Ödes",
  "box",
  "boxes",
  "Σας",
  "ﬁre",
  "👩",
  "x-y",
  "1.5",
);
const phrase = (most: number): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(word, fc.constantFrom(" ", "  ", ", ", "-", "\n")), { minLength: 1, maxLength: most })
    .map((parts) => parts.flat().join(""));

test("the index finds what a search for each name finds, and the words that it tells are the name", () => {
  const law = fc.property(fc.array(phrase(3), { maxLength: 12 }), phrase(14), (labels, sentence) => {
    const names: Names = labels
      .map((label, at) => [foldedName(label), { iri: `urn:${at % 5}`, label, names: [label], types: [] }] as const)
      .filter(([name]) => name.length > 2)
      .sort(([a], [b]) => b.length - a.length);
    const found = new MentionIndex(names).mentionsIn(sentence);
    expect(found.map(({ concept, words }) => [concept.iri, words])).toEqual(plainly(sentence, names));
    for (const { words, start, end } of found) {
      const own = ` ${foldedName(`x ${sentence.slice(start, end)}`)} `;
      expect(own).toMatch(new RegExp(` ${words}(?:s|es)? `, "u"));
    }
  });
  fc.assert(law, { numRuns: runs(5000) });
});
