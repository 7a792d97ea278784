/** Marks in a paragraph: cut where they begin and end, counted in code units, and nothing of the text lost. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { type Mark, segmentsOf } from "../../viewer/review/src/text/segments.ts";
import { runs } from "../support/runs.ts";

const WORDS = "The Corps may train the Guard.";

test("a sentence in hand, a mention with its digit, and a hedge", () => {
  const marks: Mark[] = [
    { kind: "mention", start: 104, end: 109, digit: 1 },
    { kind: "hedge", start: 110, end: 113 },
  ];
  const segments = segmentsOf(WORDS, 100, marks, { start: 100, end: 130 });
  expect(segments.map(({ text, kinds, digit }) => [text, kinds.join(), digit])).toEqual([
    ["The ", "", null],
    ["Corps", "mention", 1],
    [" ", "", null],
    ["may", "hedge", null],
    [" train the Guard.", "", null],
  ]);
  expect(segments.every(({ inHand }) => inHand)).toBe(true);
});

test("marks over each other are both on the piece that they share", () => {
  const segments = segmentsOf(
    "abcdef",
    0,
    [
      { kind: "accepted", start: 0, end: 4 },
      { kind: "mention", start: 2, end: 6 },
    ],
    null,
  );
  expect(segments.map(({ text, kinds }) => [text, kinds])).toEqual([
    ["ab", ["accepted"]],
    ["cd", ["accepted", "mention"]],
    ["ef", ["mention"]],
  ]);
});

const stretch = fc
  .record({ start: fc.nat(40), length: fc.nat(20) })
  .map(({ start, length }) => ({ start, end: start + length }));
const mark = fc
  .tuple(stretch, fc.constantFrom("mention" as const, "hedge" as const, "accepted" as const, "proposed" as const))
  .map(([{ start, end }, kind]): Mark => ({ kind, start, end }));

test("law: the pieces together are the paragraph, whatever is marked", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }),
      fc.nat(40),
      fc.array(mark, { maxLength: 8 }),
      fc.option(stretch),
      (text, start, marks, inHand) => {
        const segments = segmentsOf(text, start, marks, inHand);
        expect(segments.map((segment) => segment.text).join("")).toBe(text);
        expect(segments.every((segment) => segment.text !== "")).toBe(true);
        let at = start;
        for (const segment of segments) {
          const covering = marks.filter((each) => each.start <= at && each.end > at).map(({ kind }) => kind);
          expect(new Set(segment.kinds)).toEqual(new Set(covering));
          at += segment.text.length;
        }
      },
    ),
    { numRuns: runs(500) },
  );
});
