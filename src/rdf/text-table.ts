/** Many texts as two arrays, and a table that numbers distinct ones. */

import { IntColumn } from "./columns.ts";
import { Utf8Buffer } from "./utf8.ts";

/** Texts as UTF-8, one behind the other: text `n` lies from `offsets[n]` to `offsets[n + 1]`. */
export interface Texts {
  readonly offsets: Uint32Array;
  readonly text: Uint8Array;
}

const FIRST_SLOTS = 1024;
const FIRST_BYTES = 1 << 14;

/**
 * Numbers distinct texts from 0 in order of first appearance. Space: the text, 4 bytes for its place and 16 to 32 for
 * finding it, without an object a text.
 */
export class TextTable {
  readonly #buffer = new Utf8Buffer();
  readonly #offsets = new IntColumn();
  #text = new Uint8Array(FIRST_BYTES);
  /** Pairs of a hash and a number plus one; zero where the slot is free. Linear probing. */
  #slots = new Uint32Array(FIRST_SLOTS * 2);

  constructor() {
    this.#offsets.push(0);
  }

  get size(): number {
    return this.#offsets.length - 1;
  }

  /** The number of a text, new where it has not been seen; null for what is no Unicode text. Expected O(bytes). */
  intern(text: string): number | null {
    if (!this.#buffer.write(text)) return null;
    const hash = this.#buffer.hash();
    const slot = this.#slotOf(hash);
    const held = this.#slots[slot + 1] ?? 0;
    return held === 0 ? this.#add(slot, hash) : held - 1;
  }

  /** The texts as they lie: a view that a later text may leave behind. */
  get texts(): Texts {
    return { offsets: this.#offsets.view(), text: this.#text.subarray(0, this.#offsets.at(this.size)) };
  }

  /** The slot of the text in the buffer, or the free one where it would go. */
  #slotOf(hash: number): number {
    const mask = this.#slots.length - 1;
    let slot = (hash * 2) & mask;
    for (let held = this.#slots[slot + 1] ?? 0; held !== 0; held = this.#slots[slot + 1] ?? 0) {
      if (this.#slots[slot] === hash) {
        if (this.#buffer.equals(this.#text, this.#offsets.at(held - 1), this.#offsets.at(held))) return slot;
      }
      slot = (slot + 2) & mask;
    }
    return slot;
  }

  #add(slot: number, hash: number): number {
    const { bytes } = this.#buffer;
    const start = this.#offsets.at(this.size);
    if (start + bytes.length > this.#text.length) {
      const wider = new Uint8Array(Math.max(start + bytes.length, this.#text.length * 2));
      wider.set(this.#text);
      this.#text = wider;
    }
    this.#text.set(bytes, start);
    this.#offsets.push(start + bytes.length);
    this.#slots[slot] = hash;
    this.#slots[slot + 1] = this.size;
    const added = this.size - 1;
    // At least half of the slots stay free.
    if (this.size * 4 > this.#slots.length) this.#grow();
    return added;
  }

  #grow(): void {
    const old = this.#slots;
    const slots = new Uint32Array(old.length * 2);
    const mask = slots.length - 1;
    for (let at = 0; at < old.length; at += 2) {
      if (old[at + 1] === 0) continue;
      let slot = ((old[at] as number) * 2) & mask;
      while (slots[slot + 1] !== 0) slot = (slot + 2) & mask;
      slots[slot] = old[at] as number;
      slots[slot + 1] = old[at + 1] as number;
    }
    this.#slots = slots;
  }
}
