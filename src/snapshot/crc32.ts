/** The CRC-32 of zlib, PNG and gzip, for where there is no native one. */

/** The CRC-32 of bytes whose number is a multiple of four and that begin at one. */
export type Crc32 = (bytes: Uint8Array) => number;

const POLYNOMIAL = 0xedb88320;
const SLICES = 4;

/** For each place within a word, what each byte there adds: four bytes are taken at once. */
let tables: Uint32Array | null = null;

function makeTables(): Uint32Array {
  const made = new Uint32Array(SLICES * 256);
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ ((crc & 1) === 1 ? POLYNOMIAL : 0);
    made[byte] = crc;
  }
  for (let at = 256; at < made.length; at++) {
    const before = made[at - 256] as number;
    made[at] = (before >>> 8) ^ (made[before & 0xff] as number);
  }
  return made;
}

/** In JavaScript; on little-endian machines only, as all of a snapshot. After Intel's slicing (Kounavis and Berry 2005). */
export const crc32: Crc32 = (bytes) => {
  tables ??= makeTables();
  const table = tables;
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  let crc = -1;
  for (let at = 0; at < words.length; at++) {
    const mixed = crc ^ (words[at] as number);
    crc =
      (table[768 + (mixed & 0xff)] as number) ^
      (table[512 + ((mixed >>> 8) & 0xff)] as number) ^
      (table[256 + ((mixed >>> 16) & 0xff)] as number) ^
      (table[mixed >>> 24] as number);
  }
  return ~crc >>> 0;
};
