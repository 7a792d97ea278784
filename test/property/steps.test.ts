/** What is done in steps gives what is done at once. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { jsonDocument, jsonPieces } from "../../src/json.ts";
import { sortSteps } from "../../src/order.ts";
import { run } from "../../src/work.ts";
import { runs } from "../support/runs.ts";

test("a sort in runs is the sort of the language, equal items in their order", () => {
  // Longer than some runs, with ends in the middle of one.
  const sizes = fc.constantFrom(0, 1, 4095, 4096, 4097, 9000, 20_481);
  fc.assert(
    fc.property(sizes, fc.integer({ min: 1, max: 50_000 }), (size, kinds) => {
      const items = Array.from({ length: size }, (_, at) => ({ key: (at * 48_271) % kinds, at }));
      const byKey = (a: { key: number }, b: { key: number }): number => a.key - b.key;
      expect(run(sortSteps(items, byKey))).toEqual([...items].sort(byKey));
    }),
    { numRuns: runs(30) },
  );
});

test("a document in pieces is the document, whatever is in it", () => {
  const documents = fc.dictionary(
    fc.string(),
    fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue()), fc.constant(undefined)),
  );
  fc.assert(
    fc.property(documents, (document) => {
      expect([...jsonPieces(document)].join("")).toBe(jsonDocument(document));
    }),
  );
});
