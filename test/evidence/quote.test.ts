/** A quote is the contract: what is found says what was quoted, and what says something else is never found. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { alterationOf } from "../../src/evidence/altered.ts";
import { nearestPlace, wordDifference } from "../../src/evidence/nearest.ts";
import { QuoteFinder } from "../../src/evidence/quote.ts";
import { SourceText } from "../../src/evidence/text.ts";

const TEXT = `The Ministry did not fund the shelter in 2019. In 2020 it paid 1.5 million euros for 27 beds, of which -5 % were unused.
Unable to pay its staff, the shelter closed notable rooms.  The auditor was
co-ordinating the work. No. Women were asked. The ministry must not, in any case, fund the shelter.`;
const source = new SourceText(TEXT);
const finder = new QuoteFinder(source);
const wordsAt = (quote: string): string[] => {
  const found = finder.find(quote);
  return found.state === "found" ? found.places.map(({ start, end }) => source.slice(start, end)) : [found.state];
};

describe("finding a quote", () => {
  test.each([
    ["did not fund the shelter in 2019", "did not fund the shelter in 2019"],
    ["THE AUDITOR was\nco-ordinating “the” work", "The auditor was\nco-ordinating the work"],
    ["the auditor was coordi-\nnating the work", "The auditor was\nco-ordinating the work"],
    ["inistry did not fund the shelte", "Ministry did not fund the shelter"],
    ["The Ministry […] fund the shelter in 2019", "altered"],
    ["The Ministry ... did not fund the shelter", "The Ministry did not fund the shelter"],
    ["In 2020 [the Ministry] it paid 1.5 million euros", "In 2020 it paid 1.5 million euros"],
    ["In 2020 it paid … for 27 beds, of which", "In 2020 it paid 1.5 million euros for 27 beds, of which"],
    ["it paid 15 million euros for 27 beds", "altered"],
    ["it paid 1.5 million euros for 27 beds, of which 5 %", "altered"],
    ["5 million euros for 27 beds, of which", "altered"],
    ["able to pay its staff, the shelter closed", "altered"],
    ["the shelter closed not able rooms", "altered"],
    ["co-ordinating the work. No women were asked", "altered"],
    ["The ministry must … fund the shelter", "altered"],
    ["The Ministry did fund the shelter in 2019", "missing"],
    ["too few letters", "short"],
    ["", "short"],
  ])("%j is %j", (quote, expected) => {
    expect(wordsAt(quote)).toEqual([expected]);
  });

  test("one that stands at two places has both", () => {
    const twice = new QuoteFinder(new SourceText("A shelter opened in the north. A shelter opened in the north."));
    const found = twice.find("a shelter opened in the north");
    expect(found.state === "found" && found.places.length).toBe(2);
  });
});

test.each([
  ["1,200 people", "1 200 people"],
  ["17%", "17 %"],
  ["it isn't so", "it isn’t so."],
  ["a 10–15 range", "a 10-15 range"],
])("%j and %j say the same", (a, b) => {
  expect(alterationOf(a, b)).toBe(null);
});

test("a number that differs is told as it stands, with its marks of thousands", () => {
  expect(alterationOf("a sum of 120.000 crowns", "a sum of 120,000 crowns")).toEqual({
    kind: "number",
    wanted: "120.000",
    found: "120,000",
  });
});

test("the nearest place is a hint, and tells what differs", () => {
  const place = nearestPlace("The Ministry did fund the large shelter in 2019", finder);
  const words = place === null ? "" : source.slice(place.start, place.end);
  expect(words).toContain("did not fund the shelter");
  expect(wordDifference("did fund the large shelter in", "did not fund the shelter in")).toEqual({
    wanted: ["large"],
    found: ["not"],
    words: "did not fund the shelter in",
  });
  expect(nearestPlace("Nothing of the kind is anywhere to be read", finder)).toBe(null);
});

const WORDS = [
  "the",
  "ministry",
  "not",
  "never",
  "funds",
  "12",
  "1.5",
  "-3",
  "shelter",
  "no",
  "without",
  "women",
  "isn't",
  "17 %",
  "able",
  "hope",
  "2019",
];
const SEPARATORS = [" ", "\n", ", ", "  "];

test("law: a found place holds the letters, the numbers and the denials of the quote", () => {
  const words = fc.array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...SEPARATORS)), {
    minLength: 12,
    maxLength: 40,
  });
  fc.assert(
    fc.property(words, fc.nat(30), fc.nat(30), fc.nat(), (pairs, from, length, change) => {
      const text = new SourceText(pairs.map(([word, mark]) => word + mark).join(""));
      const own = pairs.map(([word]) => word).slice(from, from + 8 + length);
      // A quarter of the quotes as they stand; the others with a word put in, dropped or exchanged.
      const place = change % Math.max(1, own.length);
      const other = WORDS[change % WORDS.length] ?? "";
      const quotes = [own, own.toSpliced(place, 0, other), own.toSpliced(place, 1), own.toSpliced(place, 1, other)];
      const quote = (quotes[change % 4] ?? own).join(" ");
      const found = new QuoteFinder(text).find(quote);
      for (const { start, end } of found.state === "found" ? found.places : []) {
        const said = text.slice(start, end).split(/[\s,]+/);
        // An oracle of its own: the same numbers and denials, word by word.
        const telling = (list: readonly string[]): string[] =>
          list.filter((word) => /\d|^(?:not|no|never|without|isn't)$/.test(word.replace(/%$/, "")));
        expect(telling(said)).toEqual(telling(quote.split(/[\s,]+/)));
      }
    }),
  );
});
