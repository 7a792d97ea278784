/** The same questions in memory and over SPARQL: the same paths, in the same order, with the same evidence. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { Endpoint } from "../../src/endpoint/endpoint.ts";
import type { EndpointLimits } from "../../src/endpoint/options.ts";
import type { Edge, RoadDemand } from "../../src/endpoint/search/edge-source.ts";
import { findRemotePaths } from "../../src/endpoint/search/find-remote-paths.ts";
import { RemoteSearch } from "../../src/endpoint/search/remote-search.ts";
import { Knowledge } from "../../src/graph/store/knowledge.ts";
import { findPaths, type PathResult } from "../../src/paths/answer/find-paths.ts";
import { resolvePathOptions } from "../../src/paths/options/path-options.ts";
import { Dataset } from "../../src/rdf/store/dataset.ts";
import { runs } from "../support/runs.ts";
import { IndexEdges } from "./index-edges.ts";
import { asked, datasetOf, graph, NAMED, NODES, optionsOf } from "./questions.ts";
import { startEndpoint } from "./support.ts";

const joining = { eagerRows: fc.constantFrom(0, 3, 400), joinRows: fc.constantFrom(0, 8, 10_000) };
const limits: fc.Arbitrary<Partial<EndpointLimits>> = fc.record({
  ...joining,
  batchNodes: fc.constantFrom(1, 2, 200),
  longestGet: fc.constantFrom(0, 1500),
  // Single nodes a request need many.
  whyRequests: fc.constant(5000),
});
const node = fc.constantFrom(...NODES);

/** What must be the same on both sides: everything but what a part of a graph cannot tell, and what it cost. */
function comparable({ status, from, to, paths }: PathResult) {
  return { status, from, to, paths };
}

/** What an empty answer says of other questions. */
function otherQuestion({ reason }: PathResult): string | null {
  return /There is one .*?\.|Nothing that this data .*?\./.exec(reason ?? "")?.[0] ?? null;
}

test("random graphs and questions have the same answers over SPARQL", { timeout: 120_000 }, async () => {
  const forms = fc.constantFrom(["text/csv"], []);
  await fc.assert(
    fc.asyncProperty(graph, asked, limits, forms, node, node, async (turtle, question, limit, spoken, from, to) => {
      const dataset = datasetOf(turtle);
      const id = (key: string): number => dataset.terms.internKey(key);
      const expected = findPaths(new Knowledge(dataset), id(from), id(to), optionsOf(question, id));
      const server = await startEndpoint(turtle, "text/turtle", spoken);
      try {
        const endpoint = await Endpoint.open(server.url, { limits: limit });
        for (const key of NAMED) endpoint.id(key);
        // Single nodes a request take long on a busy machine, and time is not what is asked here.
        const options = { ...optionsOf(question, (key) => endpoint.id(key)), timeLimitMs: 60_000 };
        const { result } = await findRemotePaths(endpoint, from, to, options);
        expect(comparable(result)).toEqual(comparable(expected));
        expect(otherQuestion(result)).toBe(otherQuestion(expected));
      } finally {
        await server.close();
      }
    }),
    { numRuns: runs(150) },
  );
});

test("the same search over the index of memory has its answers", { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(graph, asked, fc.record(joining), node, node, async (turtle, question, limit, from, to) => {
      const dataset = datasetOf(turtle);
      const id = (key: string): number => dataset.terms.internKey(key);
      const knowledge = new Knowledge(dataset);
      const options = resolvePathOptions(optionsOf(question, id));
      const expected = findPaths(knowledge, id(from), id(to), options);

      const source = new IndexEdges(knowledge, demandOf(knowledge, options));
      const hubDegree = options.throughHubs ? null : (options.hubDegree ?? (await source.hubThreshold()));
      const { edges: size, predicateCounts } = await source.figures();
      /** The engine among some edges, which go by the figures of the whole. */
      const among = async (edges: readonly Edge[], maxLength: number): Promise<PathResult> => {
        const part = new Dataset(dataset.terms);
        for (const { subject, predicate, object } of edges) part.addKeys(subject, predicate, object);
        const degrees = await source.degrees(NODES);
        const whole = {
          cites: false,
          edges: size,
          predicateCounts: new Map([...predicateCounts].map(([key, count]) => [id(key), count])),
          degrees: new Map([...degrees].map(([key, { roads }]) => [id(key), roads])),
        };
        return findPaths(new Knowledge(part, { whole }), id(from), id(to), { ...options, hubDegree, maxLength });
      };
      const search = new RemoteSearch(source, {
        ...limit,
        from,
        to,
        options,
        isHub: (roads) => roads > (hubDegree ?? Number.POSITIVE_INFINITY),
        avoid: new Set([...options.avoid].map((each) => knowledge.key(each))),
      });
      let result: PathResult | null = null;
      await search.run(async (edges, maxLength) => {
        result = await among(edges, maxLength);
        return result;
      });
      expect(result === null ? null : comparable(result)).toEqual(comparable(expected));
    }),
    { numRuns: runs(600) },
  );
});

function demandOf(knowledge: Knowledge, options: ReturnType<typeof resolvePathOptions>): RoadDemand {
  const keys = (ids: Iterable<number>): ReadonlySet<string> => new Set([...ids].map((each) => knowledge.key(each)));
  const { roles, onlyPredicates, avoidPredicates } = options;
  return {
    roles,
    onlyPredicates: onlyPredicates === null ? null : keys(onlyPredicates),
    avoidPredicates: keys(avoidPredicates),
  };
}
