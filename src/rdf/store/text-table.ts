/** Many texts as two arrays, and a table that numbers distinct ones. */

import { ThroughlineError } from "../../errors.ts";
import { IntColumn } from "./columns.ts";
import { Utf8Buffer } from "./utf8.ts";

/** Texts as UTF-8, one behind the other: text `n` lies from `offsets[n]` to `offsets[n + 1]`. */
export interface Texts {
  readonly offsets: Uint32Array;
  readonly text: Uint8Array;
}

/** Whether bytes stand at a place of others, which reach so far. */
export function isAt(bytes: Uint8Array, text: Uint8Array, place: number): boolean {
  for (let at = 0; at < bytes.length; at++) if (text[place + at] !== bytes[at]) return false;
  return true;
}

/** Offsets are numbers of 32 bits. */
const MOST_BYTES = 2 ** 32 - 1;

/** Where texts end that follow others. Throws ThroughlineError `limit` beyond four gigabytes. */
export function endOfTexts(end: number): number {
  if (end <= MOST_BYTES) return end;
  throw new ThroughlineError("limit", "The terms of this data take more than four gigabytes as text.", {
    hint: "Split the data, or ask an endpoint.",
    option: "endpoint",
  });
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
    const { bytes } = this.#buffer;
    return this.internBytes(bytes, 0, bytes.length);
  }

  /** The same for a text that lies as UTF-8 between two offsets. */
  internBytes(bytes: Uint8Array, start: number, end: number): number {
    const hash = hashOf(bytes, start, end);
    const slot = this.#slotOf(hash, bytes, start, end);
    const held = this.#slots[slot + 1] as number;
    if (held !== 0) return held - 1;
    const added = this.#append(bytes, start, end);
    this.#slots[slot] = hash;
    this.#slots[slot + 1] = added + 1;
    // At least half of the slots stay free.
    if (this.size * 4 > this.#slots.length) this.#grow();
    return added;
  }

  /** The number of a text, or null where the table does not hold it. */
  find(text: string): number | null {
    if (!this.#buffer.write(text)) return null;
    const { bytes } = this.#buffer;
    const slot = this.#slotOf(hashOf(bytes, 0, bytes.length), bytes, 0, bytes.length);
    const held = this.#slots[slot + 1] as number;
    return held === 0 ? null : held - 1;
  }

  /** A new number for what is no Unicode text: it lies there as the empty text, and is never found. */
  skip(): number {
    return this.#append(this.#text, 0, 0);
  }

  /** A text as it lies. */
  bytes(at: number): Uint8Array {
    return this.#text.subarray(this.#offsets.at(at), this.#offsets.at(at + 1));
  }

  /** Whether the text of a number begins with these bytes. */
  startsWith(n: number, bytes: Uint8Array): boolean {
    const start = this.#offsets.at(n);
    return this.#offsets.at(n + 1) - start >= bytes.length && isAt(bytes, this.#text, start);
  }

  /** The texts as they lie: a view that a later text may leave behind. */
  get texts(): Texts {
    return { offsets: this.#offsets.view(), text: this.#text.subarray(0, this.#offsets.at(this.size)) };
  }

  /** The slot of a text, or the free one where it would go. */
  #slotOf(hash: number, bytes: Uint8Array, start: number, end: number): number {
    const [slots, text] = [this.#slots, this.#text];
    const mask = slots.length - 1;
    let slot = (hash * 2) & mask;
    for (let held = slots[slot + 1] as number; held !== 0; held = slots[slot + 1] as number) {
      if (slots[slot] === hash) {
        const from = this.#offsets.at(held - 1);
        if (this.#offsets.at(held) - from === end - start && isSame(bytes, start, end, text, from)) return slot;
      }
      slot = (slot + 2) & mask;
    }
    return slot;
  }

  #append(bytes: Uint8Array, from: number, to: number): number {
    const start = this.#offsets.at(this.size);
    const end = endOfTexts(start + to - from);
    if (end > this.#text.length) {
      const wider = new Uint8Array(Math.min(Math.max(end, this.#text.length * 2), MOST_BYTES));
      wider.set(this.#text);
      this.#text = wider;
    }
    const text = this.#text;
    for (let at = from; at < to; at++) text[start + at - from] = bytes[at] as number;
    this.#offsets.push(end);
    return this.size - 1;
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

/** Four bytes at a time, multiplied and mixed as in MurmurHash3 (Austin Appleby, public domain). */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = end - start;
  let at = start;
  for (; at + 4 <= end; at += 4) {
    const low = (bytes[at] as number) | ((bytes[at + 1] as number) << 8);
    const high = (bytes[at + 2] as number) | ((bytes[at + 3] as number) << 8);
    hash = Math.imul(hash ^ low ^ (high << 16), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  for (; at < end; at++) hash = Math.imul(hash ^ (bytes[at] as number), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function isSame(bytes: Uint8Array, start: number, end: number, text: Uint8Array, from: number): boolean {
  // From the end: what differs in names of one kind is their last letters.
  for (let at = end - 1; at >= start; at--) if (bytes[at] !== text[from + at - start]) return false;
  return true;
}
