/** A short name of the data, to tell a reader when a link was made with other data. */

import type { Dataset } from "throughline/rdf";

/**
 * Eight hex digits of a sum over the quads: the same whatever the order in which they were read, and whatever blank nodes
 * are called. No proof against forgery, which nobody gains by. O(terms + quads).
 */
export function dataVersionOf(dataset: Dataset): string {
  const { terms } = dataset;
  const hashes = Uint32Array.from({ length: terms.size }, (_, id) => {
    const key = terms.key(id);
    return key.startsWith("_:") || terms.triple(id) !== null ? 0 : hashOf(key);
  });
  const columns = (["subject", "predicate", "object", "namedGraph"] as const).map((name) => dataset.column(name));
  let sum = 0;
  for (let quad = 0; quad < dataset.size; quad++) {
    let hash = OFFSET;
    for (const column of columns) hash = step(hash, hashes[column[quad] ?? 0] ?? 0);
    sum = (sum + hash) >>> 0;
  }
  return sum.toString(16).padStart(8, "0");
}

// FNV-1a: http://www.isthe.com/chongo/tech/comp/fnv/
const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

function step(hash: number, value: number): number {
  return Math.imul(hash ^ value, PRIME) >>> 0;
}

function hashOf(text: string): number {
  let hash = OFFSET;
  for (let index = 0; index < text.length; index++) hash = step(hash, text.charCodeAt(index));
  return hash;
}
