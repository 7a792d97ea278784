/** The parts of a layered graph: slots (a state at a position) in layers, and arcs between them. */

import { IntColumn } from "../../rdf/columns.ts";

/** Slots by layer; the slots of one layer are neighbours in number. */
export class Slots {
  readonly #states = new IntColumn(64);
  readonly #begins: number[] = [];
  readonly #ends: number[] = [];

  get count(): number {
    return this.#states.length;
  }

  open(layer: number): void {
    this.#begins[layer] = this.#states.length;
    this.#ends[layer] = this.#states.length;
  }

  close(layer: number): void {
    this.#ends[layer] = this.#states.length;
  }

  /** A new slot in the open layer. */
  add(state: number): number {
    this.#states.push(state);
    return this.#states.length - 1;
  }

  state(slot: number): number {
    return this.#states.at(slot);
  }

  begin(layer: number): number {
    return this.#begins[layer] ?? 0;
  }

  end(layer: number): number {
    return this.#ends[layer] ?? 0;
  }
}

/** Arcs as a chain for each tail; in no particular order. */
export class ArcList {
  static readonly NONE = 0;
  readonly #heads = new IntColumn(256);
  readonly #walked = new IntColumn(256);
  readonly #next = new IntColumn(256);
  #first = new Uint32Array(64);
  #degrees = new Uint32Array(64);

  constructor() {
    // Arc 0 means none.
    for (const column of [this.#heads, this.#walked, this.#next]) column.push(ArcList.NONE);
  }

  add(tail: number, head: number, walked: number): void {
    if (tail >= this.#first.length) this.#widen(tail);
    const arc = this.#heads.length;
    this.#heads.push(head);
    this.#walked.push(walked);
    this.#next.push(this.#first[tail] ?? ArcList.NONE);
    this.#first[tail] = arc;
    this.#degrees[tail] = (this.#degrees[tail] ?? 0) + 1;
  }

  first(tail: number): number {
    return this.#first[tail] ?? ArcList.NONE;
  }

  after(arc: number): number {
    return this.#next.at(arc);
  }

  head(arc: number): number {
    return this.#heads.at(arc);
  }

  /** The entry that an arc walks, as in `StateGraph.walked`. */
  walked(arc: number): number {
    return this.#walked.at(arc);
  }

  /** The most arcs that leave one of the first `slots` slots. */
  widest(slots: number): number {
    let widest = 0;
    for (const degree of this.#degrees.subarray(0, slots)) widest = Math.max(widest, degree);
    return widest;
  }

  #widen(tail: number): void {
    const size = Math.max(tail + 1, this.#first.length * 2);
    const [first, degrees] = [new Uint32Array(size), new Uint32Array(size)];
    first.set(this.#first);
    degrees.set(this.#degrees);
    this.#first = first;
    this.#degrees = degrees;
  }
}
