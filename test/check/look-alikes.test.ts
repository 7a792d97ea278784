/** G27: names that look alike, and words that mix scripts. */

import { describe, expect, test } from "vitest";
import { findingsOf } from "./support.ts";

describe("G27", () => {
  test("passes for names that the eye tells apart, fails for others and for words that mix scripts", async () => {
    const label = (node: string, name: string): string => `${node} rdfs:label "${name}"@en .\n`;
    expect(await findingsOf("G27", label("id:a", "coco") + label("id:b", "Coco") + label("id:c", "кокос"))).toEqual([]);
    expect(
      await findingsOf(
        "G27",
        label("id:a", "coco") + label("id:b", "\u0441\u043e\u0441\u043e") + label("id:c", "b\u0430nk"),
      ),
    ).toEqual([
      'warning 2: The name "\u0441\u043e\u0441\u043e" looks like "coco" of id:a and is written with other letters.',
      'warning 3: A word of the name "b\\u{430}nk" has letters of two scripts.',
    ]);
  });
});
