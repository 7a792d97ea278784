/** The entries of an index in the order of names, for searches that take the first find. */

import { degreeOf, type Incidence } from "../../graph/store/incidence.ts";
import { compareCodeUnits, sortSteps } from "../../order.ts";
import { WORKING, type Work } from "../../work.ts";
import type { Budget } from "./budget.ts";

/** So many names are read without a pause. */
const PIECE = 1024;
/** To read a name, and to put it in its place, costs about as much as to look at this many edges. */
const NAMING = 64;

interface Named {
  readonly name: string;
  readonly entry: number;
}

/**
 * The same runs as in the index, each in the order of its neighbours' names; parallel edges stay together. A node is laid
 * out when a search first comes to it, so a question pays for the nodes that it reads and not for all that there are.
 *
 * Time O(d log d) for a node of d entries, once, with pauses also within a node of a million: the limits hold there, and
 * a later search goes on where one was stopped. Space 8 bytes an entry of the index, in arrays of which only the written
 * parts take memory, and the names of a node while it is laid out.
 */
export class NameOrder {
  /** By place, the entry that stands there; a node has the same places as entries. Only where the node is laid out. */
  readonly entries: Uint32Array;
  /** By place, the node that the entry there leads to. */
  readonly neighbors: Uint32Array;
  readonly #index: Incidence;
  readonly #nameOf: (node: number) => string;
  readonly #laid: Uint8Array;
  readonly #begun = new Map<number, Work<void>>();

  constructor(index: Incidence, nameOf: (node: number) => string) {
    this.#index = index;
    this.#nameOf = nameOf;
    this.entries = new Uint32Array(index.neighbors.length);
    this.neighbors = new Uint32Array(index.neighbors.length);
    this.#laid = new Uint8Array(index.nodes);
  }

  has(node: number): boolean {
    return this.#laid[node] === 1;
  }

  /** Lays a node out unless it is, with pauses. A spent budget leaves it begun: the next call goes on there. */
  *layOut(node: number, budget: Budget): Work<void> {
    if (this.has(node)) return;
    const laying = this.#begun.get(node) ?? this.#lay(node);
    const piece = Math.min(degreeOf(this.#index, node), PIECE) * NAMING;
    this.#begun.set(node, laying);
    while (laying.next().done !== true) {
      if (!budget.step(piece)) return;
      if (budget.restDue()) yield WORKING;
    }
    this.#begun.delete(node);
    this.#laid[node] = 1;
  }

  *#lay(node: number): Work<void> {
    const { offsets, bothWaysFrom, arrivingFrom } = this.#index;
    const [along, both, arriving] = [offsets[node] ?? 0, bothWaysFrom[node] ?? 0, arrivingFrom[node] ?? 0];
    yield* this.#layRun(along, both);
    yield* this.#layRun(both, arriving);
    yield* this.#layRun(arriving, offsets[node + 1] ?? 0);
  }

  *#layRun(begin: number, end: number): Work<void> {
    // One entry alone is in order, and nobody needs its name: half of the runs of most graphs.
    if (end - begin === 1) return this.#put(begin, begin);
    const named: Named[] = [];
    for (let entry = begin; entry < end; entry++) {
      named.push({ name: this.#nameOf(this.#index.neighbors[entry] ?? 0), entry });
      if (named.length % PIECE === 0) yield WORKING;
    }
    const sorted = yield* sortSteps(named, (a, b) => compareCodeUnits(a.name, b.name));
    for (let at = 0; at < sorted.length; at++) this.#put(begin + at, sorted[at]?.entry ?? 0);
  }

  #put(slot: number, entry: number): void {
    this.entries[slot] = entry;
    this.neighbors[slot] = this.#index.neighbors[entry] ?? 0;
  }
}
