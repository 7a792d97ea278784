/** Letters that pass for those of another script are shown within a word, and names that look alike are told (UTS 39). */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { visible } from "../src/errors.ts";
import { lookAlike, skeleton } from "../src/look-alikes.ts";
import { runs } from "./support/runs.ts";

describe("a letter of another script in a word", () => {
  test.each([
    ["b\u0430nk", "b\\u{430}nk"],
    ["p\u0430yp\u0430l of Liberia", "p\\u{430}yp\\u{430}l of Liberia"],
    ["\u041ePCE", "\\u{41e}PCE"],
    ["м\u0430сквa", "м\u0430скв\\u{61}"],
    ["\u039fSCE", "\\u{39f}SCE"],
  ])("%s is shown", (written, shown) => {
    expect(visible(written)).toBe(shown);
  });

  test.each(["Москва", "ОБСЕ / OSCE", "kΩ and TNFα", "Δt", "Αθήνα", "日本Tokyo", "Łódź", "e\u0301tat", "OSCE-ОБСЕ"])(
    "%s stays as it is",
    (text) => {
      expect(visible(text)).toBe(text);
    },
  );
});

test("names that look alike have one skeleton; others do not", () => {
  expect(lookAlike("coco", "\u0441\u043e\u0441\u043e")).toBe(true);
  expect(lookAlike("OSCE", "\u041eSCE")).toBe(true);
  expect(lookAlike("Trust", "trust")).toBe(false);
  expect(lookAlike("ОБСЕ", "OSCE")).toBe(false);
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (name) => {
      expect(lookAlike(name, name)).toBe(false);
      expect(skeleton(skeleton(name))).toBe(skeleton(name));
    }),
    { numRuns: runs(1000), examples: [["\u0500"]] },
  );
});
