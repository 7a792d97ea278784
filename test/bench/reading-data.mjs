/** A seeded N-Triples file: so many statements over so many nodes, a tenth of them literals. */

import { closeSync, openSync, writeSync } from "node:fs";

const PREDICATES = 40;

/** Small, seeded and good enough for drawing numbers (mulberry32, Tommy Ettinger, public domain). */
export function randomSource(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function generate(file, statements, nodes, seed) {
  const random = randomSource(seed);
  const node = () => `<http://example.org/node/${Math.floor(random() * nodes)}>`;
  const descriptor = openSync(file, "w");
  const seen = new Set();
  let chunk = "";
  while (seen.size < statements) {
    const subject = node();
    const predicate = `<http://example.org/predicate/${Math.floor(random() ** 2 * PREDICATES)}>`;
    const isLiteral = random() < 0.1;
    const object = isLiteral ? `"name ${Math.floor(random() * nodes)}"@en` : node();
    const line = `${subject} ${predicate} ${object} .\n`;
    const size = seen.size;
    seen.add(line);
    if (seen.size === size) continue;
    chunk += line;
    if (chunk.length > 1 << 16) {
      writeSync(descriptor, chunk);
      chunk = "";
    }
  }
  writeSync(descriptor, chunk);
  closeSync(descriptor);
}
