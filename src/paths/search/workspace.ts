/** The arrays of a search, lent to one search at a time and used again: a question allocates next to nothing. */

import { degreeOf, type Incidence } from "../../graph/store/incidence.ts";
import { Ball } from "./ball.ts";
import { EpochMap } from "./epoch-map.ts";
import { ArcList, Slots } from "./slots.ts";

/** The steps of one state: where they lead, and over which entry. */
export interface StepBuffers {
  readonly reached: Uint32Array;
  readonly stepCodes: Uint32Array;
}

function stepBuffers(width: number): StepBuffers {
  return { reached: new Uint32Array(width), stepCodes: new Uint32Array(width) };
}

/** What one search writes to. Sized for the nodes of one index, or for more states where a question needs them. */
export class Workspace {
  readonly front = new Ball();
  readonly back = new Ball();
  /** Numbers of states, for whoever needs them between two steps. */
  readonly slots = new EpochMap();
  /** The layered graph of one length. */
  readonly dagSlots = new Slots();
  readonly dagArcs = new ArcList();
  /** Hubs that the search met and did not enter, each once. */
  readonly hubsMet: number[] = [];
  readonly #hubs = new EpochMap();
  readonly #widest: number;
  readonly #plain: StepBuffers;
  #product = stepBuffers(0);
  #rests = new Float64Array(0);
  #bounds = new Float64Array(0);

  constructor(index: Incidence) {
    this.#widest = widestDegree(index);
    this.#plain = stepBuffers(this.#widest);
    this.#hubs.resize(index.nodes);
  }

  /** Makes ready for a search over `states` states; gives the buffers for the steps of one of them. */
  begin(states: number): StepBuffers {
    this.#resize(states);
    return this.#plain;
  }

  /** The same for states that stand on those of `begin`: one edge reaches at most `fanOut` of them. */
  beginProduct(states: number, fanOut: number): StepBuffers {
    this.#resize(states);
    const width = this.#widest * fanOut;
    if (this.#product.reached.length < width) this.#product = stepBuffers(width);
    return this.#product;
  }

  /** Room for the costs of states, with whatever stands in it. */
  stateCosts(states: number): Float64Array {
    if (this.#rests.length < states) this.#rests = new Float64Array(states);
    return this.#rests;
  }

  /** Room for the costs of slots and arcs, with whatever stands in it. */
  dagCosts(slots: number, arcs: number): { rests: Float64Array<ArrayBuffer>; bounds: Float64Array<ArrayBuffer> } {
    if (this.#rests.length < slots) this.#rests = new Float64Array(slots * 2);
    if (this.#bounds.length < arcs) this.#bounds = new Float64Array(arcs * 2);
    return { rests: this.#rests, bounds: this.#bounds };
  }

  #resize(states: number): void {
    for (const part of [this.front, this.back, this.slots]) part.resize(states);
  }

  /** Forgets what the last search met. */
  clear(): void {
    this.#hubs.clear();
    this.hubsMet.length = 0;
  }

  meet(hub: number): void {
    if (this.#hubs.has(hub)) return;
    this.#hubs.set(hub, 0);
    this.hubsMet.push(hub);
  }
}

function widestDegree(index: Incidence): number {
  let widest = 0;
  for (let node = 0; node < index.nodes; node++) widest = Math.max(widest, degreeOf(index, node));
  return widest;
}
