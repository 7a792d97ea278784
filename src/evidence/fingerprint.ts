/**
 * A small number that a run of letters has, and that the next window of a text gets from the last one in constant time: a
 * sieve in front of digests. It proves nothing; of 67 million other windows one passes.
 *
 * Source: Karp and Rabin, Efficient randomized pattern-matching algorithms, 1987. https://doi.org/10.1147/rd.312.0249
 */

import { WORKING, type Work } from "../work.ts";

/** The largest prime below 2^26, so that a product of two remainders is an exact double. Part of the record. */
const MODULUS = 67_108_859;
/** Part of the record. */
const BASE = 48_271_003;
/** Letters between two pauses: about a millisecond. */
const REST_EVERY = 1 << 16;

/** The fingerprint of some letters, by their code points; 0 for none. */
export function fingerprintOf(codes: Iterable<number>): number {
  let print = 0;
  for (const code of codes) print = (print * BASE + code) % MODULUS;
  return print;
}

/** Where windows of so many letters with a fingerprint begin, ascending. Time O(codes), whatever the length. */
export function* windowsWith(print: number, length: number, codes: Uint32Array): Work<number[]> {
  const found: number[] = [];
  if (length === 0 || length > codes.length) return found;
  let leading = 1;
  for (let power = 1; power < length; power++) leading = (leading * BASE) % MODULUS;
  let current = fingerprintOf(codes.subarray(0, length));
  for (let at = 0; ; at++) {
    if (current === print) found.push(at);
    if (at + length >= codes.length) return found;
    const rest = (current - (((codes[at] ?? 0) * leading) % MODULUS) + MODULUS) % MODULUS;
    current = (rest * BASE + (codes[at + length] ?? 0)) % MODULUS;
    if (at % REST_EVERY === REST_EVERY - 1) yield WORKING;
  }
}
