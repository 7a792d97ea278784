/** Traversal of any Graphology graph: the order of graphology-traversal, and the tree that it does not hand out. */

import fc from "fast-check";
import { DirectedGraph, MultiGraph } from "graphology";
import { bfsFromNode, dfsFromNode } from "graphology-traversal";
import { expect, test } from "vitest";
import { type TraversalMode, type TraversalOrder, traverse } from "../../src/graph/explore/traverse.ts";
import { runs } from "../support/runs.ts";

function directed(...edges: readonly string[]): DirectedGraph {
  const graph = new DirectedGraph();
  for (const [from = "", to = ""] of edges.map((edge) => edge.split(">"))) graph.mergeEdge(from, to);
  return graph;
}

const told = (graph: DirectedGraph, options: Parameters<typeof traverse>[2] = {}): string =>
  traverse(graph, "a", options)
    .steps.map(({ node, parent, depth }) => `${parent ?? ""}>${node}${depth}`)
    .join(" ");

test("in breadth what is nearer comes first, in depth a chain comes to its end", () => {
  const graph = directed("a>b", "a>c", "b>d", "c>e", "d>f");
  expect(told(graph)).toBe(">a0 a>b1 a>c1 b>d2 c>e2 d>f3");
  expect(told(graph, { order: "depth" })).toBe(">a0 a>c1 c>e2 a>b1 b>d2 d>f3");
});

test("a depth and a number of nodes end it, and only the number cuts it short", () => {
  const graph = directed("a>b", "b>c", "c>d");
  expect(told(graph, { depth: 1 })).toBe(">a0 a>b1");
  expect(traverse(graph, "a", { depth: 1 }).truncated).toBe(false);
  expect(told(graph, { maxNodes: 2 })).toBe(">a0 a>b1");
  expect(traverse(graph, "a", { maxNodes: 2 }).truncated).toBe(true);
  expect(traverse(graph, "a", { maxNodes: 4 }).truncated).toBe(false);
});

test("a node that is not there is refused, nodes may be called like properties of objects", () => {
  expect(() => traverse(directed("a>b"), "z")).toThrow(/no node "z"/);
  expect(traverse(directed("constructor>toString"), "constructor").steps).toHaveLength(2);
});

const NODES = ["a", "b", "c", "d", "e", "f", "g"];
const edge = fc.record({
  from: fc.constantFrom(...NODES),
  to: fc.constantFrom(...NODES),
  undirected: fc.boolean(),
});
const graphs = fc.array(edge, { maxLength: 14 }).map((edges) => {
  const graph = new MultiGraph();
  for (const node of NODES) graph.addNode(node);
  for (const { from, to, undirected } of edges) {
    if (undirected) graph.mergeUndirectedEdge(from, to);
    else graph.mergeDirectedEdge(from, to);
  }
  return graph;
});
const orders = fc.constantFrom<TraversalOrder>("breadth", "depth");
const modes = fc.constantFrom<TraversalMode>("outbound", "inbound", "directed", "undirected");

const NEIGHBORS: Readonly<Record<TraversalMode, (graph: MultiGraph, node: string) => string[]>> = {
  outbound: (graph, node) => graph.outboundNeighbors(node),
  inbound: (graph, node) => graph.inboundNeighbors(node),
  directed: (graph, node) => graph.directedNeighbors(node),
  undirected: (graph, node) => graph.undirectedNeighbors(node),
};

test("nodes and depths are those of graphology-traversal, and each parent leads to its node", () => {
  fc.assert(
    fc.property(graphs, orders, modes, fc.integer({ min: 0, max: 7 }), (graph, order, mode, depth) => {
      const theirs: [string, number][] = [];
      const walk = order === "breadth" ? bfsFromNode : dfsFromNode;
      const note = (node: string, _attributes: unknown, far: number): boolean => {
        theirs.push([node, far]);
        return far >= depth;
      };
      walk(graph, "a", note, { mode });
      const { steps } = traverse(graph, "a", { order, mode, depth });
      expect(steps.map((step) => [step.node, step.depth])).toEqual(theirs);
      const depths = new Map(theirs);
      for (const { node, parent, depth: far } of steps.slice(1)) {
        expect(depths.get(parent ?? "")).toBe(far - 1);
        expect(NEIGHBORS[mode](graph, parent ?? "")).toContain(node);
      }
    }),
    { numRuns: runs(300) },
  );
});
