/** Whatever the data, no path runs through what only speaks of statements. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { Knowledge } from "../../src/graph/store/knowledge.ts";
import { findPaths } from "../../src/paths/answer/find-paths.ts";
import { reifiedDatasets } from "../support/arbitrary.ts";
import { datasetOf } from "../support/build.ts";
import { runs } from "../support/runs.ts";

test("paths are made of asserted, affirmed instance statements, and touch neither reifiers nor literals", () => {
  fc.assert(
    fc.property(reifiedDatasets, fc.nat(20), fc.nat(20), (all, first, second) => {
      const knowledge = new Knowledge(datasetOf(all));
      const { concepts, statements: table } = knowledge;
      fc.pre(concepts.length > 1);
      const [from = 0, to = 0] = [concepts[first % concepts.length], concepts[second % concepts.length]];
      // From a node to itself the paths are cycles, which come back to it.
      fc.pre(from !== to);
      const { paths } = findPaths(knowledge, from, to, { k: 20, now: () => 0 });
      for (const { nodes, hops } of paths) {
        const ids = nodes.map(({ iri }) => knowledge.dataset.terms.find(iri) ?? -1);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.filter((id) => table.roles.isEvidence(id) || knowledge.dataset.terms.isLiteral(id))).toEqual([]);
        for (const { statements } of hops) {
          for (const { subject, predicate, object } of statements) {
            const [s, p, o] = [subject, predicate, object].map((term) =>
              "iri" in term ? (knowledge.dataset.terms.find(term.iri) ?? -1) : -1,
            ) as [number, number, number];
            const [number = -1] = table.match({ subject: s, predicate: p, object: o });
            expect([table.role(number), table.isAsserted(number), table.polarity(number)]).toEqual([
              "instance",
              true,
              "affirmed",
            ]);
          }
        }
      }
    }),
    { numRuns: runs(500) },
  );
});
