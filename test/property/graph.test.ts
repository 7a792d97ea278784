/** Laws of the projection into Graphology and of neighbourhoods. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { neighborsOf } from "../../src/graph/explore/neighbors.ts";
import { toGraphology } from "../../src/graph/store/project.ts";
import { INSTANCE_ONLY } from "../../src/graph/store/roles.ts";
import { rowsOfStatements } from "../../src/graph/store/select.ts";
import { StatementTable } from "../../src/graph/store/statements.ts";
import { Dataset } from "../../src/rdf/store/dataset.ts";
import { type Multigraph, multigraphs, reifiedDatasets } from "../support/arbitrary.ts";
import { datasetOf, EXAMPLE, knowledgeOf } from "../support/build.ts";

/** The graph as triples without evidence. */
const drawing = ({ order, edges }: Multigraph): string =>
  [
    ...edges.map(([from, predicate, to]) => `e:${from} e:p${predicate} e:${to} .`),
    ...Array.from({ length: order }, (_, node) => `e:${node} a e:Thing .`),
  ].join("\n");

test("a projected graph has exactly the affirmed instance statements between resources as edges", () => {
  fc.assert(
    fc.property(multigraphs, (multigraph) => {
      const knowledge = knowledgeOf(drawing(multigraph));
      const graph = toGraphology(knowledge);
      const edges = graph.mapEdges((_edge, { predicate }, source, target) => [source, predicate, target].join(" "));
      const drawn = multigraph.edges.map(([s, p, o]) => `${EXAMPLE}${s} ${EXAMPLE}p${p} ${EXAMPLE}${o}`);
      expect(edges.sort()).toEqual(drawn.sort());
    }),
  );
});

test("every edge knows its statement, and the statements of all edges give the same graph again", () => {
  fc.assert(
    fc.property(multigraphs, (multigraph) => {
      const knowledge = knowledgeOf(drawing(multigraph));
      const graph = toGraphology(knowledge);
      const statements = graph.mapEdges((_edge, { statement }) => statement);
      const again = toGraphology(knowledge, { statements });
      expect(again.edges().sort()).toEqual(graph.edges().sort());
    }),
  );
});

/** Distances by the definition: grow the set of reached nodes by one step, again and again. */
function distancesByHand({ edges }: Multigraph, start: number, hops: number, directed: boolean): Map<string, number> {
  const found = new Map([[start, 0]]);
  for (let hop = 1; hop <= hops; hop++) {
    for (const [from, , to] of [...edges, ...(directed ? [] : edges.map(([s, p, o, m]) => [o, p, s, m] as const))]) {
      if (found.get(from) === hop - 1 && !found.has(to)) found.set(to, hop);
    }
  }
  return new Map([...found].map(([node, distance]) => [`${EXAMPLE}${node}`, distance]));
}

test("neighbours stand at the distance that the definition gives", () => {
  fc.assert(
    fc.property(multigraphs, fc.integer({ min: 1, max: 4 }), fc.boolean(), (multigraph, hops, directed) => {
      const knowledge = knowledgeOf(drawing(multigraph));
      const byHand = distancesByHand(multigraph, 0, hops, directed);
      const start = knowledge.dataset.terms.find(`${EXAMPLE}0`) ?? 0;
      const { neighbors, hidden } = neighborsOf(knowledge, start, { hops, directed });
      byHand.delete(`${EXAMPLE}0`);
      expect(new Map(neighbors.map(({ iri, distance }) => [iri, distance]))).toEqual(byHand);
      expect(hidden).toBe(0);
      for (const { via, distance } of neighbors) {
        expect(via.length).toBeGreaterThan(0);
        const nearer = via.map(({ subject, object }) =>
          [subject, object].map((term) => ("iri" in term ? (byHand.get(term.iri) ?? 0) : 0)).sort(),
        );
        for (const ends of nearer) expect(ends).toEqual([distance - 1, distance]);
      }
    }),
  );
});

test("a limit keeps the nearest and counts the rest", () => {
  fc.assert(
    fc.property(multigraphs, fc.integer({ min: 1, max: 3 }), (multigraph, limit) => {
      const knowledge = knowledgeOf(drawing(multigraph));
      const start = knowledge.dataset.terms.find(`${EXAMPLE}0`) ?? 0;
      const all = neighborsOf(knowledge, start, { hops: 4 });
      const some = neighborsOf(knowledge, start, { hops: 4, limit });
      expect(some.neighbors).toEqual(all.neighbors.slice(0, limit));
      expect(some.hidden).toBe(Math.max(0, all.neighbors.length - limit));
    }),
  );
});

test("statements are a set: each triple and polarity once, and every claim belongs to one", () => {
  fc.assert(
    fc.property(reifiedDatasets, (all) => {
      const table = new StatementTable(datasetOf(all));
      const keys = Array.from({ length: table.size }, (_, n) =>
        [table.subject(n), table.predicate(n), table.object(n), table.polarity(n)].join(" "),
      );
      expect(new Set(keys).size).toBe(table.size);
      const asserted = datasetOf(all).size;
      expect(Array.from({ length: table.size }, (_, n) => table.isAsserted(n)).filter(Boolean)).toHaveLength(asserted);
    }),
  );
});

test("all statements together select every row that they stand on", () => {
  fc.assert(
    fc.property(multigraphs, (multigraph) => {
      const knowledge = knowledgeOf(drawing(multigraph));
      const rows = rowsOfStatements(knowledge, knowledge.statements.ofRoles(INSTANCE_ONLY));
      const part = new Dataset(knowledge.dataset.terms);
      for (const row of rows) part.addIds(knowledge.dataset.row(row));
      const ofInstance = (dataset: Dataset) => new StatementTable(dataset).ofRoles(INSTANCE_ONLY).length;
      expect(ofInstance(part)).toBe(multigraph.edges.length);
      expect(rowsOfStatements(knowledge, [])).toEqual([]);
    }),
  );
});
