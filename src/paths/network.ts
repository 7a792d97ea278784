/** The roads of one query: which edges may be walked, and what each step costs. The seam where edges come from. */

import type { Incidence } from "../graph/incidence.ts";
import type { PathCost } from "./query.ts";

/** What a search needs to know of the edges; node and statement are numbers of its own graph. */
export interface Network {
  /** Calls back for each edge that may be walked onwards from a node. */
  forEachStep(node: number, visit: (neighbor: number, statement: number) => void): void;
  /** The same for the edges that lead to a node. */
  forEachStepBack(node: number, visit: (neighbor: number, statement: number) => void): void;
  /** What it costs to pass through a node; ends of a path are not passed through. */
  passage(node: number): number;
  /** Breaks ties: a total order of nodes that does not depend on how they were loaded. */
  compareNodes(a: number, b: number): number;
}

export interface NetworkOptions {
  readonly directed: boolean;
  readonly cost: PathCost;
  readonly admits: (statement: number) => boolean;
  readonly avoid: ReadonlySet<number>;
  readonly keyOf: (node: number) => string;
}

const PASSAGE_UNITS = 2 ** 20;

/** The network over an in-memory index. */
export class IncidenceNetwork implements Network {
  readonly #index: Incidence;
  readonly #options: NetworkOptions;

  constructor(index: Incidence, options: NetworkOptions) {
    this.#index = index;
    this.#options = options;
  }

  forEachStep(node: number, visit: (neighbor: number, statement: number) => void): void {
    this.#walk(node, this.#options.directed ? 0 : null, visit);
  }

  forEachStepBack(node: number, visit: (neighbor: number, statement: number) => void): void {
    this.#walk(node, this.#options.directed ? 1 : null, visit);
  }

  /** After WiSP (Tartari and Hogan, 2018): the more edges touch a node, the less a path through it says. */
  passage(node: number): number {
    const { offsets } = this.#index;
    const bits = Math.log2(1 + (offsets[node + 1] ?? 0) - (offsets[node] ?? 0));
    // In units that sum up exactly, so that ties are ties in whatever order the nodes of a path are added.
    return Math.round(bits * PASSAGE_UNITS) / PASSAGE_UNITS;
  }

  compareNodes(a: number, b: number): number {
    if (a === b) return 0;
    return this.#options.keyOf(a) < this.#options.keyOf(b) ? -1 : 1;
  }

  #walk(node: number, inverse: 0 | 1 | null, visit: (neighbor: number, statement: number) => void): void {
    const { offsets, neighbors, statements, inverse: inverses } = this.#index;
    const end = offsets[node + 1] ?? 0;
    for (let entry = offsets[node] ?? 0; entry < end; entry++) {
      const neighbor = neighbors[entry] ?? 0;
      const statement = statements[entry] ?? 0;
      if (neighbor === node || this.#options.avoid.has(neighbor)) continue;
      if (inverse !== null && inverses[entry] !== inverse) continue;
      if (this.#options.admits(statement)) visit(neighbor, statement);
    }
  }
}
