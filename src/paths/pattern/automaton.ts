/** Patterns as automata over the steps of an index: first with many ways, then with one. */

import { ThroughlineError } from "../../errors.ts";
import type { Incidence } from "../../graph/incidence.ts";
import type { StepAutomaton } from "../engine/product-graph.ts";
import type { PathPattern, PredicateName } from "./pattern.ts";
import { TableAutomaton } from "./table-automaton.ts";

/** A set of steps: along or against their direction, over the predicates at some places, or over all others. */
interface StepSet {
  readonly inverse: boolean;
  readonly places: ReadonlySet<number>;
  readonly complement: boolean;
}

/** States are numbers; `silent` steps walk nothing. */
interface LooseAutomaton {
  readonly silent: number[][];
  readonly steps: { readonly over: StepSet; readonly to: number }[][];
}

/** Repetition copies what it repeats; more copies than this are refused. */
const MOST_LOOSE_STATES = 20_000;
const MOST_STATES = 1024;

/** The place of a predicate in an index, or -1 where no edge has it; throws for a name that means nothing. */
export type PlaceOf = (name: PredicateName) => number;

/**
 * The deterministic automaton of a pattern over the predicates of an index. From a pattern of n predicates it has about n
 * states; repetition of alternatives that overlap may make it grow to 2^n.
 *
 * @throws ThroughlineError `usage` where it would have more than 1024 states.
 * Source: Thompson 1968, doi:10.1145/363347.363387; Rabin and Scott 1959, doi:10.1147/rd.32.0114.
 */
export function patternAutomaton(pattern: PathPattern, index: Incidence, placeOf: PlaceOf): StepAutomaton {
  const builder = new LooseBuilder(placeOf);
  const { start, end } = builder.fragment(pattern, false);
  return determine(builder.automaton, start, end, index.predicateIds.length);
}

interface Fragment {
  readonly start: number;
  readonly end: number;
}

/** Thompson's construction. Recursion is as deep as the brackets of the pattern, which the parser bounds. */
class LooseBuilder {
  readonly automaton: LooseAutomaton = { silent: [], steps: [] };
  readonly #placeOf: PlaceOf;

  constructor(placeOf: PlaceOf) {
    this.#placeOf = placeOf;
  }

  fragment(pattern: PathPattern, inverse: boolean): Fragment {
    switch (pattern.kind) {
      case "predicate":
        return this.#step([this.#only(pattern.name, pattern.inverse !== inverse)]);
      case "negated":
        return this.#step(this.#others(pattern.along, pattern.against, inverse));
      case "inverse":
        return this.fragment(pattern.part, !inverse);
      case "sequence":
        return this.#sequence(inverse ? pattern.parts.toReversed() : pattern.parts, inverse);
      case "alternative":
        return this.#alternative(pattern.parts, inverse);
      case "repeat":
        return this.#repeat(pattern.part, pattern.min, pattern.max, inverse);
    }
  }

  #state(): number {
    if (this.automaton.silent.length >= MOST_LOOSE_STATES) throw tooLarge();
    this.automaton.steps.push([]);
    return this.automaton.silent.push([]) - 1;
  }

  #join(from: number, to: number): void {
    this.automaton.silent[from]?.push(to);
  }

  #step(sets: readonly StepSet[]): Fragment {
    const [start, end] = [this.#state(), this.#state()];
    for (const over of sets) this.automaton.steps[start]?.push({ over, to: end });
    return { start, end };
  }

  #only(name: PredicateName, inverse: boolean): StepSet {
    return { inverse, places: new Set([this.#placeOf(name)]), complement: false };
  }

  #others(along: readonly PredicateName[], against: readonly PredicateName[], inverse: boolean): StepSet[] {
    const others = (names: readonly PredicateName[], back: boolean): StepSet => {
      return { inverse: back, places: new Set(names.map(this.#placeOf)), complement: true };
    };
    const sets: StepSet[] = [];
    if (along.length > 0 || against.length === 0) sets.push(others(along, inverse));
    if (against.length > 0) sets.push(others(against, !inverse));
    return sets;
  }

  #sequence(parts: readonly PathPattern[], inverse: boolean): Fragment {
    const start = this.#state();
    let end = start;
    for (const part of parts) {
      const next = this.fragment(part, inverse);
      this.#join(end, next.start);
      end = next.end;
    }
    return { start, end };
  }

  #alternative(parts: readonly PathPattern[], inverse: boolean): Fragment {
    const [start, end] = [this.#state(), this.#state()];
    for (const part of parts) {
      const branch = this.fragment(part, inverse);
      this.#join(start, branch.start);
      this.#join(branch.end, end);
    }
    return { start, end };
  }

  #repeat(part: PathPattern, min: number, max: number | null, inverse: boolean): Fragment {
    const start = this.#state();
    const end = this.#state();
    let last = start;
    for (let copy = 0; copy < (max ?? min); copy++) {
      if (copy >= min) this.#join(last, end);
      const next = this.fragment(part, inverse);
      this.#join(last, next.start);
      last = next.end;
    }
    this.#join(last, end);
    if (max === null) {
      const more = this.fragment(part, inverse);
      this.#join(last, more.start);
      this.#join(more.end, more.start);
      this.#join(more.end, end);
    }
    return { start, end };
  }
}

function tooLarge(): ThroughlineError {
  return new ThroughlineError("usage", "The pattern is too large to search with.", {
    hint: "Make its repetitions smaller, or its alternatives fewer.",
  });
}

/** Subset construction, over classes of steps that the pattern does not tell apart. */
function determine(loose: LooseAutomaton, start: number, end: number, predicates: number): StepAutomaton {
  const classes = stepClasses(loose, predicates);
  const numbers = new Map<string, number>();
  const sets: number[][] = [];
  const numberOf = (set: number[]): number => {
    const key = set.join(" ");
    const known = numbers.get(key);
    if (known !== undefined) return known;
    if (sets.length >= MOST_STATES) throw tooLarge();
    numbers.set(key, sets.length);
    return sets.push(set) - 1;
  };
  numberOf(closure(loose, [start]));
  const next: number[][] = [];
  for (let state = 0; state < sets.length; state++) {
    const set = sets[state] ?? [];
    next.push(
      classes.members
        .map((accepted) => afterStep(loose, set, accepted))
        .map((to) => (to.length === 0 ? -1 : numberOf(to))),
    );
  }
  return new TableAutomaton(
    next,
    sets.map((set) => set.includes(end)),
    classes.classOf,
  );
}

function afterStep(loose: LooseAutomaton, set: readonly number[], accepted: ReadonlySet<StepSet>): number[] {
  const reached = set.flatMap((state) => loose.steps[state] ?? []).filter(({ over }) => accepted.has(over));
  return closure(
    loose,
    reached.map(({ to }) => to),
  );
}

/** The states reached by silent steps, ascending. */
function closure(loose: LooseAutomaton, from: readonly number[]): number[] {
  const reached = new Set(from);
  const waiting = [...reached];
  for (let state = waiting.pop(); state !== undefined; state = waiting.pop()) {
    for (const next of loose.silent[state] ?? []) {
      if (reached.has(next)) continue;
      reached.add(next);
      waiting.push(next);
    }
  }
  return [...reached].sort((a, b) => a - b);
}

interface StepClasses {
  /** For each predicate place, twice: the class of the step along it, then against it. */
  readonly classOf: Uint32Array;
  /** For each class the step sets of the pattern that accept its steps. */
  readonly members: readonly ReadonlySet<StepSet>[];
}

function stepClasses(loose: LooseAutomaton, predicates: number): StepClasses {
  const sets = [...new Set(loose.steps.flat().map(({ over }) => over))];
  const classOf = new Uint32Array(predicates * 2);
  const members: ReadonlySet<StepSet>[] = [];
  const known = new Map<string, number>();
  for (let step = 0; step < classOf.length; step++) {
    const accepting = sets.flatMap((set, number) => (accepts(set, step >>> 1, (step & 1) === 1) ? [number] : []));
    const key = accepting.join(" ");
    const number = known.get(key) ?? members.push(new Set(accepting.map((each) => sets[each] as StepSet))) - 1;
    known.set(key, number);
    classOf[step] = number;
  }
  return { classOf, members };
}

function accepts(set: StepSet, place: number, inverse: boolean): boolean {
  return set.inverse === inverse && set.places.has(place) !== set.complement;
}
