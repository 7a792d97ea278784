/** Words on a page of a PDF: found whatever the lines do, told apart by what stands around them, and never marked by guess. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { cornersOf, type PageItem, placedOn } from "../../viewer/review/src/original/place.ts";

const item = (str: string, y: number, height = 10): PageItem => ({
  str,
  transform: [height, 0, 0, height, 50, y],
  width: str.length * 5,
  height,
});
const alone = { before: "", after: "" };

test("across lines, hyphens, ligatures and marks of notes", () => {
  const items = [item("The min-", 700), item("istry ﬁnanced", 688), item("3", 691, 6), item(" it. No more.", 688)];
  const placed = placedOn(items, { words: "The ministry financed it.", ...alone });
  expect(placed.words).toBe("once");
  if (placed.words !== "once") return;
  expect(placed.pieces.map(({ item: { str }, from, to }) => [str, from, Number(to.toFixed(2))])).toEqual([
    ["The min-", 0, 0.88],
    ["istry ﬁnanced", 0, 1],
    [" it. No more.", 1 / 13, 0.23],
  ]);
});

test("the same words twice: what stands around tells which; alike they are not marked, and neither is what is not there", () => {
  const items = [item("First it pays the shelter. Then it pays the shelter again.", 700)];
  const words = "it pays the shelter";
  expect(placedOn(items, { words, before: "First ", after: ". Then" }).words).toBe("once");
  expect(placedOn(items, { words, ...alone }).words).toBe("several");
  expect(placedOn(items, { words: "it pays the police", ...alone }).words).toBe("none");
  expect(placedOn([], { words, ...alone }).words).toBe("none");
  expect(placedOn(items, { words: "…", ...alone }).words).toBe("none");
});

test("law: whatever is cut out of a line is placed where it was cut, or not at all", () => {
  const line = fc.string({ unit: fc.constantFrom(..."abc dé-.ß𝒳ﬁ"), minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(line, fc.nat(40), fc.nat(40), (str, a, b) => {
      const points = [...str];
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      const sought = {
        words: points.slice(from, to).join(""),
        before: points.slice(0, from).join(""),
        after: points.slice(to).join(""),
      };
      const placed = placedOn([item(str, 700)], sought);
      if (placed.words !== "once") return;
      const [first, last] = [placed.pieces[0], placed.pieces.at(-1)];
      expect((first?.from ?? 0) * str.length).toBeGreaterThanOrEqual(points.slice(0, from).join("").length - 1e-9);
      expect((last?.to ?? 0) * str.length).toBeLessThanOrEqual(points.slice(0, to).join("").length + 1e-9);
    }),
  );
});

test("letters that run up the page have their corners there", () => {
  const turned: PageItem = { str: "abcd", transform: [0, 10, -10, 0, 100, 200], width: 20, height: 10 };
  const [start, end] = cornersOf({ item: turned, from: 0, to: 0.5 });
  expect([start, end].map((corner) => corner?.map((each) => Number(each.toFixed(1))))).toEqual([
    [102.2, 200],
    [102.2, 210],
  ]);
});
