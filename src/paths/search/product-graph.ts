/** The product of graph and automaton: a state is a node and how far a path has met its pattern and the nodes to touch. */

import { ThroughlineError } from "../../errors.ts";
import { OPEN } from "./hubs.ts";
import { PlainGraph } from "./plain-graph.ts";
import { entriesOf, type SearchGraph, type StepGraph } from "./search-graph.ts";
import { entryOf, isAgainst, reversed, stepCodeOf } from "./step-code.ts";
import type { Workspace } from "./workspace.ts";

/**
 * A deterministic automaton over steps: a step is the place of its predicate in the index, and whether it is walked
 * against its direction. Deterministic, so that one path has one run and is never found twice.
 */
export interface StepAutomaton {
  readonly states: number;
  readonly start: number;
  accepts(state: number): boolean;
  /** The state after a step, or -1 where the step is not allowed. */
  next(state: number, predicate: number, inverse: boolean): number;
  /** The states from which a step leads to this one. */
  previous(state: number, predicate: number, inverse: boolean): readonly number[];
}

export interface Demands {
  /** The form of the path; its steps tell their own directions. Null for any form. */
  readonly pattern: StepAutomaton | null;
  /** Nodes that a path must touch. */
  readonly via: readonly number[];
  /** A statement that a path must walk; null for none. */
  readonly through: number | null;
}

/** Some 500 MB of working arrays. */
const MOST_STATES = 1 << 24;

/** The product of the plain graph with its demands. Steps cost what the plain ones cost, times the states they fan out to. */
export class ProductGraph implements StepGraph {
  readonly roads: SearchGraph;
  readonly size: number;
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly goals: readonly number[];
  readonly reached: Uint32Array;
  readonly stepCodes: Uint32Array;
  readonly unfiltered = false;
  readonly order = null;
  readonly #plain: PlainGraph;
  readonly #demands: Demands;
  readonly #patternStates: number;
  readonly #bits: ReadonlyMap<number, number>;
  readonly #throughBit: number;
  readonly #allBits: number;
  readonly #perNode: number;
  #count = 0;

  /** @throws ThroughlineError `usage` where nodes times demands are too many to search. */
  constructor(roads: SearchGraph, from: number, to: number, demands: Demands, workspace: Workspace) {
    this.#demands = demands;
    this.#patternStates = demands.pattern?.states ?? 1;
    this.#bits = new Map(demands.via.map((node, index) => [node, 1 << index]));
    this.#throughBit = demands.through === null ? 0 : 1 << demands.via.length;
    this.#allBits = 2 ** (demands.via.length + Math.sign(this.#throughBit)) - 1;
    this.#perNode = this.#patternStates * (this.#allBits + 1);
    this.size = roads.index.nodes * this.#perNode;
    if (this.size > MOST_STATES) {
      throw new ThroughlineError(
        "usage",
        `The pattern and the nodes to pass make ${this.#perNode} states for each of ${roads.index.nodes} nodes: too many.`,
        { hint: "Ask for fewer nodes to pass, or for smaller repetitions in the pattern." },
      );
    }
    // A pattern tells the direction of each step itself, so both are offered to it.
    const offered = demands.pattern === null ? roads : { ...roads, directed: false };
    this.roads = offered;
    this.#plain = new PlainGraph(offered, from, to, workspace);
    // A step fans out to every state of the pattern, to four sets of what is met, and twice where its edge goes both ways.
    ({ reached: this.reached, stepCodes: this.stepCodes } = workspace.beginProduct(this.size, this.#patternStates * 8));
    this.from = from;
    this.to = to;
    const bitOf = (node: number): number => this.#bits.get(node) ?? 0;
    this.start = this.#state(from, demands.pattern?.start ?? 0, bitOf(from));
    this.goals = this.#goals();
  }

  mayEnter(node: number): boolean {
    return this.#plain.mayEnter(node);
  }

  nodeOf(state: number): number {
    return Math.floor(state / this.#perNode);
  }

  step(state: number, onward: boolean): number {
    const node = this.nodeOf(state);
    const inner = state % this.#perNode;
    const patternState = inner % this.#patternStates;
    const mask = (inner - patternState) / this.#patternStates;
    const { index, admits } = this.roads;
    const [bothWaysFrom, arrivingFrom] = [index.bothWaysFrom[node] ?? 0, index.arrivingFrom[node] ?? 0];
    const { begin, end } = entriesOf(this.roads, node, onward);
    this.#count = 0;
    for (let entry = begin; entry < end; entry++) {
      if (admits !== null && !admits(index.statements[entry] ?? 0)) continue;
      const neighbor = index.neighbors[entry] ?? 0;
      const stepCode = stepCodeOf(entry, onward ? entry >= arrivingFrom : entry < bothWaysFrom);
      this.#offer(node, neighbor, stepCode, patternState, mask, onward);
      const bothWays = this.#demands.pattern !== null && entry >= bothWaysFrom && entry < arrivingFrom;
      if (bothWays) this.#offer(node, neighbor, reversed(stepCode), patternState, mask, onward);
    }
    return this.#count;
  }

  #offer(node: number, neighbor: number, stepCode: number, pattern: number, mask: number, onward: boolean): void {
    const bits = this.#touchedBits(onward ? neighbor : node, stepCode);
    if (onward) {
      const next = this.#nextPattern(pattern, stepCode);
      if (next >= 0 && this.#isOpen(neighbor)) this.#emit(this.#state(neighbor, next, mask | bits), stepCode);
      return;
    }
    if ((mask & bits) !== bits) return;
    const before = this.#previousPatterns(pattern, stepCode);
    if (before.length === 0 || !this.#isOpen(neighbor)) return;
    for (const previous of before) {
      // What this step meets may have been met before it as well: every part of it may be missing there.
      for (let missing = bits; ; missing = (missing - 1) & bits) {
        this.#emit(this.#state(neighbor, previous, mask ^ missing), stepCode);
        if (missing === 0) break;
      }
    }
  }

  /** Asked last of a step: a hub that the pattern does not lead to was not met. */
  #isOpen(node: number): boolean {
    return this.roads.closed[node] === OPEN || this.mayEnter(node);
  }

  /** The demands that are met by coming to a node with a step. */
  #touchedBits(node: number, stepCode: number): number {
    const through = this.#throughBit !== 0 && this.roads.index.statements[entryOf(stepCode)] === this.#demands.through;
    return (this.#bits.get(node) ?? 0) | (through ? this.#throughBit : 0);
  }

  #emit(state: number, stepCode: number): void {
    this.reached[this.#count] = state;
    this.stepCodes[this.#count++] = stepCode;
  }

  #nextPattern(pattern: number, stepCode: number): number {
    const automaton = this.#demands.pattern;
    if (automaton === null) return 0;
    return automaton.next(pattern, this.roads.index.predicates[entryOf(stepCode)] ?? 0, isAgainst(stepCode));
  }

  #previousPatterns(pattern: number, stepCode: number): readonly number[] {
    const automaton = this.#demands.pattern;
    if (automaton === null) return ONLY_STATE;
    return automaton.previous(pattern, this.roads.index.predicates[entryOf(stepCode)] ?? 0, isAgainst(stepCode));
  }

  #goals(): number[] {
    const goals: number[] = [];
    for (let pattern = 0; pattern < this.#patternStates; pattern++) {
      if (this.#demands.pattern?.accepts(pattern) ?? true) goals.push(this.#state(this.to, pattern, this.#allBits));
    }
    return goals;
  }

  #state(node: number, pattern: number, mask: number): number {
    return node * this.#perNode + mask * this.#patternStates + pattern;
  }
}

const ONLY_STATE: readonly number[] = [0];
