/** A hash set of rows, keyed by the four ids of each: open addressing, no object a quad. */

import type { QuadRow, TermId } from "../../ids.ts";

/** One quad as term ids. */
export interface QuadIds {
  /** Its subject. */
  readonly subject: TermId;
  /** Its predicate. */
  readonly predicate: TermId;
  /** Its object. */
  readonly object: TermId;
  /** Its graph; the default graph is a term, too. */
  readonly namedGraph: TermId;
}

const EMPTY = 0;

/** Knows which quads are there already. Rows are kept as `row + 1`, so that a zeroed table is an empty one. */
export class QuadSet {
  #slots = new Uint32Array(1024);
  #hashes = new Uint32Array(1024);
  #count = 0;
  readonly #equals: (row: QuadRow, ids: QuadIds) => boolean;

  constructor(equals: (row: QuadRow, ids: QuadIds) => boolean) {
    this.#equals = equals;
  }

  /** Remembers the quad under a row; false where an equal one is there. Expected O(1). */
  add(row: QuadRow, ids: QuadIds): boolean {
    if (this.#count * 2 >= this.#slots.length) this.#grow();
    const hash = hashOf(ids);
    const slot = this.#slotOf(hash, ids);
    if (this.#slots[slot] !== EMPTY) return false;
    this.#slots[slot] = row + 1;
    this.#hashes[slot] = hash;
    this.#count++;
    return true;
  }

  /** The row under which the quad is remembered, or null. Expected O(1). */
  find(ids: QuadIds): QuadRow | null {
    const held = this.#slots[this.#slotOf(hashOf(ids), ids)] ?? EMPTY;
    return held === EMPTY ? null : held - 1;
  }

  /** The slot that holds the quad, or the free one where it would go. */
  #slotOf(hash: number, ids: QuadIds): number {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (let held = this.#slots[slot] ?? EMPTY; held !== EMPTY; held = this.#slots[slot] ?? EMPTY) {
      if (this.#hashes[slot] === hash && this.#equals(held - 1, ids)) return slot;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #grow(): void {
    const [slots, hashes] = [this.#slots, this.#hashes];
    this.#slots = new Uint32Array(slots.length * 2);
    this.#hashes = new Uint32Array(slots.length * 2);
    const mask = this.#slots.length - 1;
    slots.forEach((held, old) => {
      if (held === EMPTY) return;
      const hash = hashes[old] ?? 0;
      let slot = hash & mask;
      while (this.#slots[slot] !== EMPTY) slot = (slot + 1) & mask;
      this.#slots[slot] = held;
      this.#hashes[slot] = hash;
    });
  }
}

// Multiply and mix as in MurmurHash3 (Austin Appleby, public domain): enough for ids that are nearly sequential.
function hashOf(ids: QuadIds): number {
  let hash = mix(0x9747b28c, ids.subject);
  hash = mix(hash, ids.predicate);
  hash = mix(hash, ids.object);
  hash = mix(hash, ids.namedGraph);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function mix(hash: number, id: number): number {
  const scrambled = Math.imul(Math.imul(id, 0xcc9e2d51), 0x1b873593);
  return Math.imul(hash ^ scrambled, 5) + 0xe6546b64;
}
