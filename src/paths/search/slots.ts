/** The parts of a layered graph: slots (a state at a position) in layers, and arcs between them. Used again and again. */

import { IntColumn } from "../../rdf/store/columns.ts";

/** Slots by layer; the slots of one layer are neighbours in number. */
export class Slots {
  readonly #states = new IntColumn(1024);
  readonly #begins: number[] = [];
  readonly #ends: number[] = [];

  clear(): void {
    this.#states.clear();
  }

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
  readonly #heads = new IntColumn(1024);
  readonly #stepCodes = new IntColumn(1024);
  readonly #next = new IntColumn(1024);
  #first = new Uint32Array(1024);

  constructor() {
    this.clear();
  }

  clear(): void {
    this.#first.fill(ArcList.NONE);
    for (const column of [this.#heads, this.#stepCodes, this.#next]) {
      column.clear();
      // Arc 0 means none.
      column.push(ArcList.NONE);
    }
  }

  add(tail: number, head: number, stepCode: number): void {
    if (tail >= this.#first.length) this.#widen(tail);
    const arc = this.#heads.length;
    this.#heads.push(head);
    this.#stepCodes.push(stepCode);
    this.#next.push(this.#first[tail] ?? ArcList.NONE);
    this.#first[tail] = arc;
  }

  /** Numbers of arcs are below this. */
  get count(): number {
    return this.#heads.length;
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

  /** The entry that an arc walks, as in `StepGraph.stepCodes`. */
  stepCode(arc: number): number {
    return this.#stepCodes.at(arc);
  }

  #widen(tail: number): void {
    const wider = new Uint32Array(Math.max(tail + 1, this.#first.length * 2));
    wider.set(this.#first);
    this.#first = wider;
  }
}
