/** A path as a search hands it out, its place in the order of an answer, and when two count as the same. */

import { compareNodes, compareSteps, type PartialPath } from "./partial-path.ts";
import type { SearchGraph } from "./search-graph.ts";
import { entryOf } from "./step-code.ts";

/** What makes two paths different: their nodes, their nodes and edges, or their nodes and the predicates between them. */
export const PATH_DISTINCTIONS = ["nodes", "edges", "predicates"] as const;

/** When two paths count as two. */
export type PathDistinction = (typeof PATH_DISTINCTIONS)[number];

export interface FoundPath {
  readonly nodes: readonly number[];
  /** The code of the step of each hop: see step-code.ts. */
  readonly stepCodes: readonly number[];
  /** What the order of the answer goes by: the length with its detour, or the cost in millionths. */
  readonly rank: number;
  /** By how many statements more it counts, for what it passes through: see Detours. */
  readonly detour: number;
  /** The cost in millionths: the sum of the hops' own. */
  readonly cost: number;
  readonly roads: SearchGraph;
}

/** Reads a whole partial path from its end to its start. */
export function foundPath(partial: PartialPath, roads: SearchGraph, byLength: boolean): FoundPath {
  const nodes = new Array<number>(partial.depth + 1);
  const stepCodes = new Array<number>(partial.depth);
  for (let part: PartialPath | null = partial; part !== null; part = part.before) {
    nodes[part.depth] = part.node;
    if (part.depth > 0) stepCodes[part.depth - 1] = part.stepCode;
  }
  return { nodes, stepCodes, rank: byLength ? partial.depth : partial.cost, detour: 0, cost: partial.cost, roads };
}

export function statementOf(path: FoundPath, hop: number): number {
  return path.roads.index.statements[entryOf(path.stepCodes[hop] ?? 0)] ?? 0;
}

/** The same for two paths exactly where they count as one. */
export function distinctionKey(path: FoundPath, distinction: PathDistinction): string {
  const nodes = path.nodes.join(" ");
  if (distinction === "nodes") return nodes;
  const { statements, predicates } = path.roads.index;
  const column = distinction === "edges" ? statements : predicates;
  return `${nodes}|${path.stepCodes.map((stepCode) => column[entryOf(stepCode)] ?? 0).join(" ")}`;
}

/** The total order of an answer: rank, detour, length, cost, names of the nodes, names of the statements. */
export function compareFound(a: FoundPath, b: FoundPath): number {
  return (
    a.rank - b.rank ||
    a.detour - b.detour ||
    a.stepCodes.length - b.stepCodes.length ||
    a.cost - b.cost ||
    compareLists(a.nodes, b.nodes, (left, right) => compareNodes(a.roads, left, right)) ||
    compareLists(a.stepCodes, b.stepCodes, (left, right) => compareSteps(a.roads, left, right))
  );
}

function compareLists(
  a: readonly number[],
  b: readonly number[],
  compare: (left: number, right: number) => number,
): number {
  for (const [index, left] of a.entries()) {
    const right = b[index] ?? left;
    if (left !== right) return compare(left, right);
  }
  return 0;
}
