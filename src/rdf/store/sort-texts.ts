/** Texts in the order of their bytes, which is that of their code points. */

import type { Texts } from "./text-table.ts";

/** So few texts are compared with each other; more are dealt into one heap a byte. */
const FEW = 32;
/** A heap for each byte, and one before them for texts that have ended. */
const HEAPS = 257;

/**
 * The numbers of the texts in order. A radix sort from the first byte on (McIlroy, Bostic, McIlroy 1993) that keeps its
 * ranges on a stack of its own. Time O(bytes that tell the texts apart); space 8 bytes a text.
 */
export function sortTexts({ offsets, text }: Texts): Uint32Array {
  const order = new Uint32Array(offsets.length - 1);
  for (let at = 0; at < order.length; at++) order[at] = at;
  const dealt = new Uint32Array(order.length);
  const heapOf = (id: number, depth: number): number => {
    const at = (offsets[id] as number) + depth;
    return at < (offsets[id + 1] as number) ? (text[at] as number) + 1 : 0;
  };
  const isBefore = (a: number, b: number, from: number): boolean => {
    for (let depth = from; ; depth++) {
      const [left, right] = [heapOf(a, depth), heapOf(b, depth)];
      if (left !== right || left === 0) return left < right;
    }
  };
  const sortFew = (start: number, end: number, depth: number): void => {
    for (let at = start + 1; at < end; at++) {
      const id = order[at] as number;
      let slot = at;
      for (; slot > start && isBefore(id, order[slot - 1] as number, depth); slot--) {
        order[slot] = order[slot - 1] as number;
      }
      order[slot] = id;
    }
  };
  const ends = new Uint32Array(HEAPS);
  const waiting = [0, order.length, 0];
  while (waiting.length > 0) {
    const [start = 0, end = 0, depth = 0] = waiting.splice(-3);
    if (end - start < FEW) {
      sortFew(start, end, depth);
      continue;
    }
    ends.fill(0);
    for (let at = start; at < end; at++) {
      const heap = heapOf(order[at] as number, depth);
      ends[heap] = (ends[heap] as number) + 1;
    }
    let last = start;
    for (let heap = 0; heap < HEAPS; heap++) {
      const first = last;
      last += ends[heap] as number;
      ends[heap] = first;
      // Those that have ended here are equal, and in order.
      if (heap > 0 && last - first > 1) waiting.push(first, last, depth + 1);
    }
    for (let at = start; at < end; at++) {
      const id = order[at] as number;
      const heap = heapOf(id, depth);
      const slot = ends[heap] as number;
      dealt[slot] = id;
      ends[heap] = slot + 1;
    }
    order.set(dealt.subarray(start, end), start);
  }
  return order;
}
