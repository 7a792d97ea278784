/** Long searches pause within a level and hear a signal there, so that a server answers others meanwhile. */

import { describe, expect, test } from "vitest";
import { Knowledge } from "../../src/graph/store/knowledge.ts";
import { INSTANCE_ONLY } from "../../src/graph/store/roles.ts";
import { connectingSubgraph } from "../../src/paths/answer/connecting-subgraph.ts";
import { countShortestPaths } from "../../src/paths/answer/count-paths.ts";
import { streamPaths } from "../../src/paths/answer/stream-paths.ts";
import { resolvePathOptions } from "../../src/paths/options/path-options.ts";
import { PreparedQuery } from "../../src/paths/search/prepared-query.ts";
import { Dataset } from "../../src/rdf/store/dataset.ts";

/** So many edges lie between two pauses, at most; no node of these graphs has more than a few hundred. */
const BETWEEN = 70_000;
const WIDTH = 300;

/** Knowledge of edges between numbered nodes; node 0 and the last are the ends. */
function knowledgeOf(nodes: number, edges: Iterable<readonly [number, number]>) {
  const dataset = new Dataset();
  const ids = Array.from({ length: nodes }, (_, node) => dataset.terms.internKey(`urn:n:${node}`));
  const predicate = dataset.terms.internKey("urn:p");
  for (const [from, to] of edges)
    dataset.addIds({ subject: ids[from] ?? 0, predicate, object: ids[to] ?? 0, namedGraph: 0 });
  return { knowledge: new Knowledge(dataset), from: ids[0] ?? 0, to: ids.at(-1) ?? 0 };
}

/** Two trees of 90,000 leaves each that nothing joins. */
function twoTrees() {
  const size = 1 + WIDTH + WIDTH * WIDTH;
  function* edges() {
    for (const root of [0, size])
      for (let a = 0; a < WIDTH; a++) {
        yield [root, root + 1 + a] as const;
        for (let b = 0; b < WIDTH; b++) yield [root + 1 + a, root + 1 + WIDTH + a * WIDTH + b] as const;
      }
    yield [size, 2 * size] as const;
  }
  return knowledgeOf(2 * size + 1, edges());
}

/** Two nodes of so many edges that looking at one of them is work for more than one pause; three steps join them. */
function twoStars() {
  const leaves = 2 * BETWEEN;
  function* edges() {
    for (let leaf = 1; leaf <= leaves; leaf++) {
      yield [0, leaf] as const;
      yield [2 * leaves + 1, leaves + leaf] as const;
    }
    yield [leaves, leaves + 1] as const;
  }
  return knowledgeOf(2 * leaves + 2, edges());
}

/** The ends, and two layers between them of which each two nodes are joined. */
function twoLayers() {
  function* edges() {
    for (let a = 1; a <= WIDTH; a++) {
      yield [0, a] as const;
      for (let b = 1; b <= WIDTH; b++) yield [a, WIDTH + b] as const;
      yield [WIDTH + a, 2 * WIDTH + 1] as const;
    }
  }
  return knowledgeOf(2 * WIDTH + 2, edges());
}

/** The result of steps, and how often they paused. */
function counted<Result>(steps: Generator<unknown, Result>): { result: Result; pauses: number } {
  for (let pauses = 0; ; pauses++) {
    if (pauses > 10_000) throw new Error("This does not come to an end.");
    const step = steps.next();
    if (step.done === true) return { result: step.value, pauses };
  }
}

const anyway = { throughHubs: true, now: () => 0 };

describe("pauses", () => {
  test("come within a level of a search that finds nothing, and while that is explained", async () => {
    const { knowledge, from, to } = twoTrees();
    let pauses = 0;
    const pause = async () => void pauses++;
    const { value } = await streamPaths(knowledge, from, to, { ...anyway, pause }).next();
    expect(value).toMatchObject({
      status: "complete",
      paths: [],
      reason: expect.stringContaining("Nothing that this data states joins them"),
    });
    expect(pauses).toBeGreaterThanOrEqual(Math.floor((WIDTH * WIDTH) / BETWEEN) * 2);
  });

  test.each([
    ["of the search", {}, "aborted", "Stopped on request."],
    ["of the explanation", { maxLength: 1 }, "complete", "No path of up to 1 instance statement."],
  ] as const)("the signal is heard in a pause %s", async (_when, options, status, reason) => {
    const { knowledge, from, to } = twoTrees();
    // Else the first pause is one of the index.
    knowledge.incidence(INSTANCE_ONLY);
    const controller = new AbortController();
    const pause = async () => controller.abort();
    const { signal } = controller;
    const stream = streamPaths(knowledge, from, to, { ...anyway, ...options, signal, pause });
    expect((await stream.next()).value).toMatchObject({ status, reason, paths: [] });
  });

  test("come once after a node of very many edges, and the search goes on", () => {
    const { knowledge, from, to } = twoStars();
    const { result, pauses } = counted(countShortestPaths.work(knowledge, from, to, anyway));
    expect(result).toMatchObject({ status: "complete", length: 3, count: 1n });
    expect(pauses).toBeLessThan(100);
  });

  test("come while the index of a question is built, and only then", () => {
    const { knowledge, from, to } = twoTrees();
    const options = resolvePathOptions({});
    const { result, pauses } = counted(PreparedQuery.work(knowledge, [from, to], options));
    expect(result.index.edges).toBe(2 * (WIDTH + WIDTH * WIDTH) + 1);
    expect(pauses).toBeGreaterThanOrEqual(Math.floor((2 * WIDTH * WIDTH) / BETWEEN));
    expect(counted(PreparedQuery.work(knowledge, [from, to], options)).pauses).toBe(0);
  });

  test("come while the shortest paths are counted", () => {
    const { knowledge, from, to } = twoLayers();
    const { result, pauses } = counted(countShortestPaths.work(knowledge, from, to, anyway));
    expect(result).toMatchObject({ status: "complete", length: 3, count: BigInt(WIDTH * WIDTH) });
    // The edges between the layers are met, joined, measured and counted.
    expect(pauses).toBeGreaterThanOrEqual(Math.floor((3 * WIDTH * WIDTH) / BETWEEN));
  });

  test("come while the connecting subgraph is looked for", () => {
    const { knowledge, from, to } = twoTrees();
    const { result, pauses } = counted(connectingSubgraph.work(knowledge, [from, to], anyway));
    expect(result).toMatchObject({ status: "complete", statements: [] });
    expect(pauses).toBeGreaterThanOrEqual(Math.floor((WIDTH * WIDTH) / BETWEEN));
  });
});
