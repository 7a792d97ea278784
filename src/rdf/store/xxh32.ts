/** The hash XXH32 (Yann Collet): fast on words, and well known, so that readers in other languages have it. */

const [PRIME_1, PRIME_2, PRIME_3, PRIME_4, PRIME_5] = [0x9e3779b1, 0x85ebca77, 0xc2b2ae3d, 0x27d4eb2f, 0x165667b1];
/** Words that are taken in one round, one for each lane. */
const LANES = 4;

/**
 * XXH32 with seed 0 of the first `length` bytes of some words, as they lie on a little-endian machine.
 *
 * Spec: https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md
 */
export function xxh32(words: Uint32Array, length: number): number {
  const whole = length >>> 2;
  let at = 0;
  let hash = PRIME_5;
  if (whole >= LANES) {
    let lane1 = (PRIME_1 + PRIME_2) | 0;
    let lane2 = PRIME_2 | 0;
    let lane3 = 0;
    let lane4 = -PRIME_1 | 0;
    for (const end = whole - LANES; at <= end; at += LANES) {
      lane1 = lane1 + Math.imul(words[at] as number, PRIME_2);
      lane1 = Math.imul((lane1 << 13) | (lane1 >>> 19), PRIME_1);
      lane2 = lane2 + Math.imul(words[at + 1] as number, PRIME_2);
      lane2 = Math.imul((lane2 << 13) | (lane2 >>> 19), PRIME_1);
      lane3 = lane3 + Math.imul(words[at + 2] as number, PRIME_2);
      lane3 = Math.imul((lane3 << 13) | (lane3 >>> 19), PRIME_1);
      lane4 = lane4 + Math.imul(words[at + 3] as number, PRIME_2);
      lane4 = Math.imul((lane4 << 13) | (lane4 >>> 19), PRIME_1);
    }
    hash = rotate(lane1, 1) + rotate(lane2, 7) + rotate(lane3, 12) + rotate(lane4, 18);
  }
  hash = (hash + length) | 0;
  for (; at < whole; at++) hash = Math.imul(rotate((hash + Math.imul(words[at] ?? 0, PRIME_3)) | 0, 17), PRIME_4);
  for (let byte = whole * 4; byte < length; byte++) {
    const value = ((words[whole] ?? 0) >>> ((byte & 3) * 8)) & 0xff;
    hash = Math.imul(rotate((hash + Math.imul(value, PRIME_5)) | 0, 11), PRIME_1);
  }
  hash = Math.imul(hash ^ (hash >>> 15), PRIME_2);
  hash = Math.imul(hash ^ (hash >>> 13), PRIME_3);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function rotate(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by));
}
