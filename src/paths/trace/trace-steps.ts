/** The steps of a trace: where a chain that follows a pattern may go from a node, as places of a projection. */

import type { PlaceStep } from "../../graph/explore/project-steps.ts";
import { endOf, type Incidence, startOf } from "../../graph/store/incidence.ts";
import type { Knowledge } from "../../graph/store/knowledge.ts";
import { compareCodeUnits, sortSteps } from "../../order.ts";
import type { Work } from "../../work.ts";
import { patternAutomaton } from "../pattern/automaton.ts";
import type { PathPattern } from "../pattern/pattern.ts";
import { predicateIndexOf } from "../pattern/resolve.ts";
import type { StepAutomaton } from "../search/product-graph.ts";
import type { TraceDirection } from "./trace-defaults.ts";

/** A statement as it is walked. */
export interface WalkedStatement {
  readonly statement: number;
  readonly direction: "forward" | "inverse";
}

/** Any statement, from subject to object. */
const ANY: PathPattern = { kind: "negated", along: [], against: [] };

/** The pattern of one round of a chain, read in a direction; null for any relation. */
export function directedPattern(along: PathPattern | null, direction: TraceDirection): PathPattern {
  const forward = along ?? ANY;
  const backward: PathPattern = { kind: "inverse", part: forward };
  switch (direction) {
    case "out":
      return forward;
    case "in":
      return backward;
    case "both":
      return { kind: "alternative", parts: [forward, backward] };
  }
}

/** Whether the pattern is of one step, so that how a chain came to a node does not tell where it may go. */
function isOneStep(pattern: PathPattern): boolean {
  switch (pattern.kind) {
    case "predicate":
    case "negated":
      return true;
    case "inverse":
      return isOneStep(pattern.part);
    case "alternative":
      return pattern.parts.every(isOneStep);
    default:
      return false;
  }
}

interface Entry {
  readonly node: number;
  readonly state: number;
  readonly walked: WalkedStatement;
  readonly order: string;
}

/**
 * Places are nodes, with how far the pattern is met where it has more than one step. A chain repeats the pattern as often
 * as it can.
 */
export class TraceSteps {
  readonly #knowledge: Knowledge;
  readonly #index: Incidence;
  readonly #automaton: StepAutomaton;
  readonly #oneStep: boolean;

  /** Throws `usage` for a pattern that names no predicate of the data, or is too large. */
  constructor(knowledge: Knowledge, index: Incidence, pattern: PathPattern) {
    this.#knowledge = knowledge;
    this.#index = index;
    const repeated: PathPattern = { kind: "repeat", part: pattern, min: 0, max: null };
    this.#automaton = patternAutomaton(repeated, index, predicateIndexOf(knowledge, index));
    this.#oneStep = isOneStep(pattern);
  }

  startAt(node: number): string {
    return placeOf(node, this.#automaton.start);
  }

  /** Whether a chain may end at a place: the pattern is met there. */
  isWhole(place: string): boolean {
    return this.#automaton.accepts(partsOf(place).state);
  }

  nodeOf(place: string): number {
    return partsOf(place).node;
  }

  /** The steps that leave a place, by the names of relation and node, then by key. Cost: the edges of the node. */
  *stepsFrom(place: string): Work<PlaceStep<WalkedStatement>[]> {
    const { node, state } = partsOf(place);
    const entries = this.#entriesOf(node, state);
    const sorted = yield* sortSteps(entries, (a, b) => compareCodeUnits(a.order, b.order));
    return sorted.map((entry) => ({ to: placeOf(entry.node, entry.state), data: entry.walked }));
  }

  #entriesOf(node: number, state: number): Entry[] {
    const index = this.#index;
    const [bothWaysFrom, arrivingFrom] = [index.bothWaysFrom[node] ?? 0, index.arrivingFrom[node] ?? 0];
    const entries: Entry[] = [];
    for (let entry = startOf(index, node); entry < endOf(index, node); entry++) {
      if (entry < arrivingFrom) this.#offer(entry, state, "forward", entries);
      if (entry >= bothWaysFrom) this.#offer(entry, state, "inverse", entries);
    }
    return entries;
  }

  #offer(entry: number, state: number, direction: WalkedStatement["direction"], entries: Entry[]): void {
    const index = this.#index;
    const next = this.#automaton.next(state, index.predicates[entry] ?? 0, direction === "inverse");
    if (next < 0) return;
    const node = index.neighbors[entry] ?? 0;
    const { labels, statements: table } = this.#knowledge;
    const statement = index.statements[entry] ?? 0;
    const names = [labels.label(table.predicate(statement)), labels.label(node), this.#knowledge.key(node)];
    const order = [...names, direction].join("\n");
    entries.push({
      node,
      state: this.#oneStep ? this.#automaton.start : next,
      walked: { statement, direction },
      order,
    });
  }
}

const placeOf = (node: number, state: number): string => `${node} ${state}`;

function partsOf(place: string): { readonly node: number; readonly state: number } {
  const [node = 0, state = 0] = place.split(" ").map(Number);
  return { node, state };
}
