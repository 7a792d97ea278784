/** The contrast of every colour that says something, computed from the style sheet: 3:1 for shapes, 4.5:1 for words. */

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { KIND_COLORS } from "../../viewer/src/knowledge/kinds.ts";

const CSS = readFileSync(new URL("../../viewer/src/styles/theme.css", import.meta.url), "utf8");

/** The custom properties of the style sheet that are colours, by the place of each scheme in the pair. */
function colorsOf(place: 0 | 1): ReadonlyMap<string, string> {
  const pairs = CSS.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g);
  return new Map([...pairs].map(([, name = "", ...pair]) => [name, pair[place] ?? ""]));
}

/** Relative luminance. Source: WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const KINDS = Array.from({ length: KIND_COLORS }, (_, index) => `kind-${index}`);

/** What is drawn on what, and the least contrast that it needs. */
const PAIRS: readonly (readonly [fronts: readonly string[], grounds: readonly string[], least: number])[] = [
  // Nodes of each kind; edges beside the path, on it, and picked; borders of boxes and buttons; focus.
  [[...KINDS, "road", "ink", "accent"], ["surface"], 3],
  [["control", "accent"], ["surface", "page", "sunken"], 3],
  [["ink", "muted", "accent"], ["surface", "page", "sunken"], 4.5],
  [["ink", "accent"], ["accent-soft"], 4.5],
  [["ink", "warn"], ["warn-soft"], 4.5],
  [["ink"], ["mark"], 4.5],
  [["on-accent"], ["accent"], 4.5],
];

describe.each([
  ["light", 0],
  ["dark", 1],
] as const)("in %s colours", (_, place) => {
  const colors = colorsOf(place);
  for (const [fronts, grounds, least] of PAIRS) {
    for (const ground of grounds) {
      test.each(fronts)(`%s on ${ground} has a contrast of at least ${least}:1`, (front) => {
        expect(contrast(colors.get(front) ?? "#000000", colors.get(ground) ?? "#000000")).toBeGreaterThanOrEqual(least);
      });
    }
  }
});

test("black on white is 21:1, and a colour on itself 1:1", () => {
  expect(contrast("#000000", "#ffffff")).toBe(21);
  expect(contrast("#1f5a94", "#1f5a94")).toBe(1);
});
