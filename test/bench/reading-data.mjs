/** A seeded N-Triples file: so many statements over so many nodes, a tenth of them literals; with labels where asked. */

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

/** Invented words: half of all that stand in a label are from some hundred, as "of" and "station" are in real ones. */
const WORDS = 200_000;
const SYLLABLES = ["ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu", "na", "pe", "ri", "so", "tu", "va"];

function labelFrom(random) {
  const word = () => {
    const nth = Math.floor(random() ** 4 * WORDS) + SYLLABLES.length;
    return Array.from(nth.toString(SYLLABLES.length), (digit) => SYLLABLES[parseInt(digit, 16)]).join("");
  };
  return Array.from({ length: 2 + Math.floor(random() * 3) }, word).join(" ");
}

/** `labelled`: every node has an English label of two to four words, which count among the statements. */
export function generate(file, statements, nodes, seed, { labelled = false } = {}) {
  const random = randomSource(seed);
  const node = (nth) => `<http://example.org/node/${nth}>`;
  const draw = (count) => Math.floor(random() * count);
  const descriptor = openSync(file, "w");
  // Statements as numbers: ten million lines would not fit the heap.
  const seen = new Set();
  let chunk = "";
  const label = "<http://www.w3.org/2000/01/rdf-schema#label>";
  for (let nth = 0; labelled && nth < nodes; nth++) {
    seen.add(-1 - nth);
    writeSync(descriptor, `${node(nth)} ${label} "${labelFrom(random)}"@en .\n`);
  }
  while (seen.size < statements) {
    const subject = draw(nodes);
    const predicate = Math.floor(random() ** 2 * PREDICATES);
    const isLiteral = random() < 0.1;
    const object = draw(nodes);
    const size = seen.size;
    seen.add(((subject * PREDICATES + predicate) * 2 + Number(isLiteral)) * nodes + object);
    if (seen.size === size) continue;
    const end = isLiteral ? `"name ${object}"@en` : node(object);
    chunk += `${node(subject)} <http://example.org/predicate/${predicate}> ${end} .\n`;
    if (chunk.length > 1 << 16) {
      writeSync(descriptor, chunk);
      chunk = "";
    }
  }
  writeSync(descriptor, chunk);
  closeSync(descriptor);
}
