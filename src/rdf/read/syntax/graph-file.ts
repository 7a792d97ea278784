/** Reading, step 5: what a graph file holds, and the one sentence for a file that is none. */

import { addTo } from "../../../add-to.ts";
import { ThroughlineError, visible } from "../../../errors.ts";

export type Attributes = Readonly<Record<string, unknown>>;

export interface GraphNode {
  readonly key: string;
  readonly attributes: Attributes;
}

export interface GraphEdge {
  readonly source: string;
  readonly target: string;
  readonly isDirected: boolean;
  readonly attributes: Attributes;
}

/** A graph as a file has it: every end of an edge need not be among the nodes. */
export interface GraphFile {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

interface Place {
  /** Counts from 1. */
  readonly line: number;
  readonly column: number;
}

const HINT =
  "Save it again from the tool that made it; Gephi, yEd, NetworkX, igraph and Cytoscape write files that are read.";

/** The error for a text that is no graph; `reason` is a clause without its point. */
export function noGraph(reason: string, cause: unknown = null, at: Place | null = null, hint = HINT): ThroughlineError {
  return new ThroughlineError("syntax", `This is no graph that can be read: ${visible(reason.slice(0, 200))}.`, {
    hint,
    position: { file: null, line: at?.line ?? 1, column: at?.column ?? 1, excerpt: null },
    cause,
  });
}

/** Pairs as attributes; a name that repeats has all its values. */
export function attributesOf(pairs: Iterable<readonly [name: string, value: unknown]>): Attributes {
  const values = new Map<string, unknown[]>();
  for (const [name, value] of pairs) addTo(values, name, value);
  return Object.fromEntries([...values].map(([name, all]) => [name, all.length === 1 ? all[0] : all.flat()]));
}
