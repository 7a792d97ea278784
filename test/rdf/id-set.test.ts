import fc from "fast-check";
import { expect, test } from "vitest";
import { IdSet } from "../../src/rdf/store/id-set.ts";

test("a set of ids holds what was added, in order, and nothing else", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(999)), (ids) => {
      const set = IdSet.withRoom(1000);
      for (const id of ids) set.add(id);
      const expected = [...new Set(ids)].sort((a, b) => a - b);
      expect([...set]).toEqual(expected);
      expect([...new IdSet(set.bytes)]).toEqual(expected);
      for (let id = 0; id < 1010; id++) expect(set.has(id)).toBe(expected.includes(id));
    }),
  );
  expect(IdSet.withRoom(9).has(2 ** 32 - 1)).toBe(false);
});
