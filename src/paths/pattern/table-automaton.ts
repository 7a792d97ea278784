/** A deterministic automaton as tables, over classes of steps that its pattern does not tell apart. */

import type { StepAutomaton } from "../search/product-graph.ts";

const NOWHERE: readonly number[] = [];

/** Without the states from which no path can be completed. */
export class TableAutomaton implements StepAutomaton {
  readonly states: number;
  readonly start = 0;
  readonly #next: readonly (readonly number[])[];
  readonly #previous: readonly (readonly (readonly number[])[])[];
  readonly #accepting: readonly boolean[];
  readonly #classOf: Uint32Array;

  constructor(next: readonly (readonly number[])[], accepting: readonly boolean[], classOf: Uint32Array) {
    const useful = leadingOn(next, accepting);
    this.states = next.length;
    this.#next = next.map((row) => row.map((to) => (useful.has(to) ? to : -1)));
    this.#accepting = accepting;
    this.#classOf = classOf;
    const previous = next.map((row) => row.map((): number[] => []));
    for (const [from, row] of this.#next.entries())
      for (const [step, to] of row.entries()) previous[to]?.[step]?.push(from);
    this.#previous = previous;
  }

  accepts(state: number): boolean {
    return this.#accepting[state] === true;
  }

  next(state: number, predicate: number, inverse: boolean): number {
    return this.#next[state]?.[this.#classOf[predicate * 2 + Number(inverse)] ?? 0] ?? -1;
  }

  previous(state: number, predicate: number, inverse: boolean): readonly number[] {
    return this.#previous[state]?.[this.#classOf[predicate * 2 + Number(inverse)] ?? 0] ?? NOWHERE;
  }
}

/** The states from which an accepting one can be reached. */
function leadingOn(next: readonly (readonly number[])[], accepting: readonly boolean[]): Set<number> {
  const useful = new Set<number>(accepting.flatMap((accepts, state) => (accepts ? [state] : [])));
  for (let before = -1; before !== useful.size; ) {
    before = useful.size;
    next.forEach((row, state) => {
      if (row.some((to) => useful.has(to))) useful.add(state);
    });
  }
  return useful;
}
