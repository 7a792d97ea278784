/** Which of the paths that satisfy a question are wanted: the selectors of GQL, over a stream that is in order. */

/**
 * - any, any-shortest: one of the shortest, the same for any order of loading, found without comparing it to the others;
 *   the best of them is what k-shortest gives with k = 1. By another cost than hops, the cheapest.
 * - all-shortest: every path of the least length (or cost).
 * - k-shortest: the k best.
 * - k-groups: every path of the k least lengths (or costs).
 * - all: every path.
 *
 * Spec: ISO/IEC 39075:2024 (GQL), path search prefixes.
 */
export const PATH_SELECTORS = ["any", "any-shortest", "all-shortest", "k-shortest", "k-groups", "all"] as const;

/** Which of the paths are wanted. */
export type PathSelector = (typeof PATH_SELECTORS)[number];

/** Counts what was taken, and tells when no further path can be wanted. */
export class Selection {
  readonly #selector: PathSelector;
  readonly #k: number;
  #taken = 0;
  #groups = 0;
  #cost = Number.NaN;

  constructor(selector: PathSelector, k: number) {
    this.#selector = selector;
    this.#k = k;
  }

  /** Whether what was asked for is there, and only whether there is more can be wanted. */
  get isFull(): boolean {
    return this.#selector === "k-shortest" && this.#taken === this.#k;
  }

  /** Whether there may be more than is asked for, and nobody looks. */
  get looksNoFurther(): boolean {
    return this.#selector !== "k-shortest" && this.#selector !== "all";
  }

  get taken(): number {
    return this.#taken;
  }

  /** Whether the first path ends the answer. */
  get takesOne(): boolean {
    return this.#selector === "any" || this.#selector === "any-shortest";
  }

  /** Whether a path of this cost could still be wanted, given that none cheaper is left. */
  wants(cost: number): boolean {
    switch (this.#selector) {
      case "any":
      case "any-shortest":
        return this.#taken === 0;
      case "all-shortest":
        return this.#taken === 0 || cost === this.#cost;
      case "k-shortest":
        // One further, to tell whether there are more.
        return this.#taken <= this.#k;
      case "k-groups":
        return this.#groups < this.#k || cost === this.#cost;
      case "all":
        return true;
    }
  }

  take(cost: number): void {
    this.#taken++;
    if (cost !== this.#cost) this.#groups++;
    this.#cost = cost;
  }
}
