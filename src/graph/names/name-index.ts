/** From a name to the nodes that may bear it: hashes in order, no text. */

import { IdSet } from "../../rdf/store/id-set.ts";
import { Utf8Buffer } from "../../rdf/store/utf8.ts";
import type { Labels } from "./labels.ts";

/**
 * What keeps a name from being printable ASCII with one space between two words, of which folding changes nothing but the
 * case. A search for the exception keeps no state; one for the whole name needs some for each letter, and breaks at millions.
 */
const NOT_PLAIN = /[^ -~]|^ | $| {2}/;

/** A name as it is compared: case, width, accents of composition, kinds of apostrophes and repeated spaces do not matter. */
export function foldName(name: string): string {
  if (!NOT_PLAIN.test(name)) return name.toLowerCase();
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/\s+/g, " ")
    .trim();
}

const buffer = new Utf8Buffer();

/** The hash of a folded name; null for what is no Unicode text. */
function hashOfName(name: string): number | null {
  return buffer.write(foldName(name)) ? buffer.hash() : null;
}

/**
 * The names of concepts in any language, as hashes. Two names may share a hash, so a candidate's own names decide.
 * Space: 8 bytes a name.
 */
export class NameIndex {
  /** XXH32 of the folded names as UTF-8, ascending. */
  readonly hashes: Uint32Array;
  /** Which concept bears each of them; ascending for one hash. */
  readonly concepts: Uint32Array;

  /** An index of columns that are there already, used in place. */
  constructor(hashes: Uint32Array, concepts: Uint32Array) {
    this.hashes = hashes;
    this.concepts = concepts;
  }

  /** Indexes every name that the data gives to a concept; one without a label goes by the end of its IRI too. O(names · log). */
  static of(labels: Labels, concepts: IdSet): NameIndex {
    const pairs = new NamePairs();
    const named = IdSet.withRoom(concepts.room);
    labels.forEachNamed((id, own, others) => {
      if (!concepts.has(id)) return;
      if (own.some((name) => name.trim() !== "")) named.add(id);
      for (const name of [...own, ...others]) pairs.add(name, id);
    });
    for (const id of concepts) if (!named.has(id)) pairs.add(labels.withoutLabel(id), id);
    return pairs.index();
  }

  /** The concepts of which one of the names has the hash of this one, ascending. O(log names). */
  candidates(name: string): number[] {
    const hash = hashOfName(name);
    const found: number[] = [];
    if (hash === null) return found;
    for (let at = this.#firstOf(hash); this.hashes[at] === hash; at++) found.push(this.concepts[at] ?? 0);
    return found;
  }

  #firstOf(hash: number): number {
    let low = 0;
    let high = this.hashes.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.hashes[middle] ?? 0) < hash) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Pairs of a hash and a concept, sorted as numbers of 64 bits. */
class NamePairs {
  #pairs = new BigUint64Array(1024);
  #count = 0;

  add(name: string, concept: number): void {
    const hash = hashOfName(name);
    if (hash === null) return;
    if (this.#count === this.#pairs.length) {
      const wider = new BigUint64Array(this.#count * 2);
      wider.set(this.#pairs);
      this.#pairs = wider;
    }
    this.#pairs[this.#count++] = (BigInt(hash) << 32n) | BigInt(concept);
  }

  /** Each pair once, in order. */
  index(): NameIndex {
    const sorted = this.#pairs.subarray(0, this.#count).sort();
    const hashes = new Uint32Array(sorted.length);
    const concepts = new Uint32Array(sorted.length);
    let count = 0;
    sorted.forEach((pair, at) => {
      if (at > 0 && pair === sorted[at - 1]) return;
      hashes[count] = Number(pair >> 32n);
      concepts[count++] = Number(pair & 0xffffffffn);
    });
    return new NameIndex(hashes.slice(0, count), concepts.slice(0, count));
  }
}
