/** What a step costs, in millionths: whole numbers, so that sums and ties are exact in any order of adding. */

import { type Incidence, wholeDegreeOf } from "../../graph/store/incidence.ts";

/** Costs are kept in this fraction of a unit; weights are read to six decimals. */
export const COST_UNIT = 1_000_000;

/** The highest weight of a statement: a path of 64 such statements still sums exactly. */
export const HIGHEST_WEIGHT = 1_000_000;

/** The costs of steps over one index. */
export interface StepCosts {
  /** The cost of an entry's edge. */
  edge(entry: number): number;
  /** The cost of passing through a node; the ends of a path are not passed through. */
  passage(node: number): number;
}

/**
 * The less a step says, the more it costs. An edge costs between 0 and 1, how common its predicate is:
 * log2(1 + edges of the predicate) / log2(1 + all edges). A node costs log2(1 + its edges).
 *
 * Source: after the degree and frequency weights of Tartari and Hogan, WiSP: Weighted Shortest Paths for RDF Graphs,
 * AMW 2018.
 */
export class SpecificityCosts implements StepCosts {
  readonly #index: Incidence;
  readonly #commonness: Float64Array;

  constructor(index: Incidence) {
    this.#index = index;
    const all = Math.log2(1 + (index.whole?.edges ?? index.edges));
    this.#commonness = Float64Array.from(index.predicateCounts, (count) =>
      Math.round((Math.log2(1 + count) / all) * COST_UNIT),
    );
  }

  edge(entry: number): number {
    return this.#commonness[this.#index.predicates[entry] ?? 0] ?? 0;
  }

  passage(node: number): number {
    return Math.round(Math.log2(1 + wholeDegreeOf(this.#index, node)) * COST_UNIT);
  }
}

/** The caller's own number for each statement; passing through a node costs nothing. */
export class WeightCosts implements StepCosts {
  readonly #index: Incidence;
  readonly #weights: ReadonlyMap<number, number>;

  /** `weights` in millionths, by statement; a statement without one is no road and never asked for. */
  constructor(index: Incidence, weights: ReadonlyMap<number, number>) {
    this.#index = index;
    this.#weights = weights;
  }

  edge(entry: number): number {
    return this.#weights.get(this.#index.statements[entry] ?? 0) ?? 0;
  }

  passage(): number {
    return 0;
  }
}
