/** The hash set of rows against a Set of strings. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { type QuadIds, QuadSet } from "../../src/rdf/store/quad-set.ts";

/** A quad set with the rows it stands on, as a dataset keeps them. */
function emptySet(): { readonly rows: QuadIds[]; add(ids: QuadIds): boolean; find(ids: QuadIds): number | null } {
  const rows: QuadIds[] = [];
  const keyOf = (ids: QuadIds): string => Object.values(ids).join(" ");
  const set = new QuadSet((row, ids) => keyOf(rows[row] as QuadIds) === keyOf(ids));
  return {
    rows,
    find: (ids) => set.find(ids),
    add: (ids) => {
      const added = set.add(rows.length, ids);
      if (added) rows.push(ids);
      return added;
    },
  };
}

const idsOf = ([subject = 0, predicate = 0, object = 0, namedGraph = 0]: readonly number[]): QuadIds => ({
  subject,
  predicate,
  object,
  namedGraph,
});

const small = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 4, maxLength: 4 });
const wide = fc.array(fc.integer({ min: 0, max: 2 ** 32 - 1 }), { minLength: 4, maxLength: 4 });

test("it holds each quad once, under the row of its first coming", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(small, wide), { maxLength: 200 }), (all) => {
      const set = emptySet();
      const first = new Map<string, number>();
      for (const numbers of all) {
        expect(set.find(idsOf(numbers))).toBe(first.get(numbers.join()) ?? null);
        expect(set.add(idsOf(numbers))).toBe(!first.has(numbers.join()));
        if (!first.has(numbers.join())) first.set(numbers.join(), first.size);
      }
      expect(set.rows).toHaveLength(first.size);
    }),
  );
});

test("a hundred thousand quads go in once each and are all found again", () => {
  const set = emptySet();
  const count = 100_000;
  const at = (n: number): QuadIds => idsOf([n % 1000, n % 7, Math.floor(n / 1000), n % 2]);
  for (let n = 0; n < count; n++) expect(set.add(at(n))).toBe(true);
  for (let n = 0; n < count; n++) if (set.add(at(n)) || set.find(at(n)) !== n) expect.fail(`quad ${n}`);
  expect(set.find(idsOf([1000, 0, 0, 0]))).toBeNull();
});

test("two quads of one hash are two quads", () => {
  const set = emptySet();
  // Found by trying: both hash to the same 32 bits.
  expect(
    [
      [20, 7, 142, 0],
      [21, 7, 59, 0],
      [20, 7, 142, 0],
    ].map((numbers) => set.add(idsOf(numbers))),
  ).toEqual([true, true, false]);
});
