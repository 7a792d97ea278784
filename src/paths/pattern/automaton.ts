/** Patterns as automata over the steps of an index: first with many ways, then with one. */

import { ThroughlineError } from "../../errors.ts";
import type { Incidence } from "../../graph/store/incidence.ts";
import type { StepAutomaton } from "../search/product-graph.ts";
import type { PathPattern, PredicateName } from "./pattern.ts";
import { TableAutomaton } from "./table-automaton.ts";

/** A set of steps: along or against their direction, over some predicates (by their index), or over all others. */
interface StepSet {
  readonly inverse: boolean;
  readonly predicates: ReadonlySet<number>;
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
/**
 * Visits of loose states while the sets are built. 1024 sets of 20,000 states are within both limits above and would take
 * a minute; this many visits take some 50 ms, and a pattern that people write takes some thousands.
 */
const MOST_VISITS = 2_000_000;

/** Which of the predicates of an index a name is, or -1 where no edge has it; throws for a name that means nothing. */
export type PredicateIndexOf = (name: PredicateName) => number;

/**
 * The deterministic automaton of a pattern over the predicates of an index. From a pattern of n predicates it has about n
 * states; repetition of alternatives that overlap may make it grow to 2^n.
 *
 * @throws ThroughlineError `usage` where it would have more than 1024 states, or take more than some 50 ms to build.
 * Source: Thompson 1968, doi:10.1145/363347.363387; Rabin and Scott 1959, doi:10.1147/rd.32.0114.
 */
export function patternAutomaton(
  pattern: PathPattern,
  index: Incidence,
  predicateIndexOf: PredicateIndexOf,
): StepAutomaton {
  const builder = new LooseBuilder(predicateIndexOf);
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
  readonly #predicateIndexOf: PredicateIndexOf;
  /** Copies of a repetition share their step sets: one for each that the pattern writes, in either direction. */
  readonly #sets = new Map<string, StepSet>();

  constructor(predicateIndexOf: PredicateIndexOf) {
    this.#predicateIndexOf = predicateIndexOf;
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
    return this.#set([name], inverse, false);
  }

  #set(names: readonly PredicateName[], inverse: boolean, complement: boolean): StepSet {
    const key = JSON.stringify([inverse, complement, ...names.map(({ text }) => text)]);
    const known = this.#sets.get(key);
    if (known !== undefined) return known;
    const set = { inverse, predicates: new Set(names.map(this.#predicateIndexOf)), complement };
    this.#sets.set(key, set);
    return set;
  }

  #others(along: readonly PredicateName[], against: readonly PredicateName[], inverse: boolean): StepSet[] {
    const sets: StepSet[] = [];
    if (along.length > 0 || against.length === 0) sets.push(this.#set(along, inverse, true));
    if (against.length > 0) sets.push(this.#set(against, !inverse, true));
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
  const closures = new Closures(loose);
  const numbers = new Map<string, number>();
  const sets: (readonly number[])[] = [];
  const numberOf = (set: readonly number[]): number => {
    const key = set.join(" ");
    const known = numbers.get(key);
    if (known !== undefined) return known;
    if (sets.length >= MOST_STATES) throw tooLarge();
    numbers.set(key, sets.length);
    return sets.push(set) - 1;
  };
  numberOf(closures.of([start]));
  const next: number[][] = [];
  for (let state = 0; state < sets.length; state++) {
    const set = sets[state] ?? [];
    next.push(
      classes.members
        .map((accepted) => closures.afterStep(set, accepted))
        .map((to) => (to.length === 0 ? -1 : numberOf(to))),
    );
  }
  return new TableAutomaton(
    next,
    sets.map((set) => set.includes(end)),
    classes.classOf,
  );
}

/** What silent steps lead to, with one budget for all that is asked: a size alone does not bound the work. */
class Closures {
  readonly #loose: LooseAutomaton;
  /** For each state the number of the closure that met it last. */
  readonly #metIn: Uint32Array;
  #closure = 0;
  #visits = 0;

  constructor(loose: LooseAutomaton) {
    this.#loose = loose;
    this.#metIn = new Uint32Array(loose.silent.length);
  }

  /** The states reached from a set by one step that is accepted and silent steps after it, ascending. */
  afterStep(set: readonly number[], accepted: ReadonlySet<StepSet>): number[] {
    this.#spend(set.length);
    const from: number[] = [];
    for (const state of set)
      for (const { over, to } of this.#loose.steps[state] ?? []) if (accepted.has(over)) from.push(to);
    return this.of(from);
  }

  /** The states reached by silent steps, ascending. */
  of(from: readonly number[]): number[] {
    this.#closure++;
    const reached: number[] = [];
    const meet = (state: number): void => {
      if (this.#metIn[state] === this.#closure) return;
      this.#metIn[state] = this.#closure;
      reached.push(state);
    };
    from.forEach(meet);
    for (let at = 0; at < reached.length; at++) {
      const next = this.#loose.silent[reached[at] as number] ?? [];
      this.#spend(1 + next.length);
      next.forEach(meet);
    }
    return reached.sort((a, b) => a - b);
  }

  #spend(visits: number): void {
    this.#visits += visits;
    if (this.#visits > MOST_VISITS) throw tooLarge();
  }
}

interface StepClasses {
  /** For each predicate, twice: the class of the step along it, then against it. */
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

function accepts(set: StepSet, predicateIndex: number, inverse: boolean): boolean {
  return set.inverse === inverse && set.predicates.has(predicateIndex) !== set.complement;
}
