/** The terms of a snapshot: keys are checked and decoded when they are asked for, and found without a map of them all. */

import { ThroughlineError } from "../errors.ts";
import type { StoredTerms, TermTable, TripleIds } from "../rdf/store/term-table.ts";
import { isAt } from "../rdf/store/text-table.ts";
import { Utf8Buffer } from "../rdf/store/utf8.ts";
import { isKey, noTerm, type Refusal } from "./check-terms.ts";
import { DEEPEST_TRIPLE, type Sections } from "./format.ts";
import { StringWriter, stringAt } from "./strings.ts";
import { TripleDepths } from "./triple-depths.ts";

type TermSections = Pick<Sections, "term.offsets" | "term.text" | "term.lookup" | "term.triples">;

/** Keys kept decoded, by the last bits of their ids: a search compares the same names again and again. */
const KEPT = 1 << 13;
const LESS_THAN = 60;
const TRIPLE_WORDS = 4;

/** Reads terms in place. Space: the sections, up to 16,384 keys as strings, and a bit a term. */
export class SnapshotTerms implements StoredTerms {
  readonly size: number;
  readonly #offsets: Uint32Array;
  readonly #text: Uint8Array;
  readonly #lookup: Uint32Array;
  readonly #triples: Uint32Array;
  readonly #refuse: Refusal | null;
  /** The terms whose keys were looked at. */
  readonly #checked: Uint8Array;
  readonly #buffer = new Utf8Buffer();
  readonly #keptIds = new Int32Array(KEPT).fill(-1);
  readonly #keptKeys: string[] = [];
  // The same few predicates are looked up by every reader of evidence, those that are not there among them.
  readonly #found = new Map<string, number | null>();

  /** `refuse` makes the error for a key that is none; null where the file is as good as the program. */
  constructor(sections: TermSections, refuse: Refusal | null) {
    this.#refuse = refuse;
    this.#offsets = sections["term.offsets"];
    this.#text = sections["term.text"];
    this.#lookup = sections["term.lookup"];
    this.#triples = sections["term.triples"];
    this.size = this.#offsets.length - 1;
    this.#checked = new Uint8Array(refuse === null ? 0 : Math.ceil(this.size / 8));
  }

  key(id: number): string {
    const slot = id & (KEPT - 1);
    if (this.#keptIds[slot] === id) return this.#keptKeys[slot] ?? "";
    if (this.#refuse !== null) this.#check(id, this.#refuse);
    const key = stringAt(this.#offsets, this.#text, id);
    this.#keptIds[slot] = id;
    this.#keptKeys[slot] = key;
    return key;
  }

  firstUnit(id: number): number {
    const start = this.#offsets[id] ?? 0;
    // What matters of a key begins with an ASCII letter, whose byte is its code unit.
    return start === this.#offsets[id + 1] ? 0 : (this.#text[start] ?? 0);
  }

  bytes(id: number): Uint8Array {
    if (this.#refuse !== null) this.#check(id, this.#refuse);
    return this.#text.subarray(this.#offsets[id], this.#offsets[id + 1]);
  }

  startsWith(id: number, bytes: Uint8Array): boolean {
    const start = this.#offsets[id] as number;
    return (this.#offsets[id + 1] as number) - start >= bytes.length && isAt(bytes, this.#text, start);
  }

  find(key: string): number | null {
    const known = this.#found.get(key);
    if (known !== undefined) return known;
    if (this.#found.size >= KEPT) this.#found.clear();
    const id = this.#search(key);
    this.#found.set(key, id);
    return id;
  }

  triple(id: number): TripleIds | null {
    if (this.firstUnit(id) !== LESS_THAN) return null;
    let low = 0;
    let high = this.#triples.length / TRIPLE_WORDS;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#triples[middle * TRIPLE_WORDS] ?? 0) < id) low = middle + 1;
      else high = middle;
    }
    const [found, subject = 0, predicate = 0, object = 0] = this.#triples.subarray(low * TRIPLE_WORDS);
    return found === id ? { subject, predicate, object } : null;
  }

  #check(id: number, refuse: Refusal): void {
    const [place, bit] = [id >>> 3, 1 << (id & 7)];
    const checked = this.#checked[place] ?? 0;
    if ((checked & bit) !== 0) return;
    if (!isKey(this.#offsets, this.#text, id)) throw noTerm(this.#offsets, this.#text, id, refuse);
    this.#checked[place] = checked | bit;
  }

  #search(key: string): number | null {
    if (!this.#buffer.write(key)) return null;
    const mask = this.#lookup.length - 1;
    for (let slot = this.#buffer.hash() & mask; ; slot = (slot + 1) & mask) {
      const held = this.#lookup[slot] ?? 0;
      if (held === 0) return null;
      const [start = 0, end = 0] = [this.#offsets[held - 1], this.#offsets[held]];
      if (this.#buffer.equals(this.#text, start, end)) return held - 1;
    }
  }
}

function tooDeep(): ThroughlineError {
  return new ThroughlineError("limit", `Triple terms stand in each other more than ${DEEPEST_TRIPLE} deep.`, {
    hint: "A snapshot holds no deeper ones; keep the data as RDF.",
  });
}

/** The sections of a table. Time O(terms); space 12 to 20 bytes a term beside its text. */
export function termSections(terms: TermTable): TermSections {
  const buffer = new Utf8Buffer();
  const strings = new StringWriter(buffer, terms.size);
  // At least half of the slots stay free, so that probing ends soon.
  const lookup = new Uint32Array(2 ** Math.ceil(Math.log2(terms.size * 2)));
  const triples: number[] = [];
  const depths = new TripleDepths();
  for (let id = 0; id < terms.size; id++) {
    const bytes = terms.keyBytes(id);
    if (bytes === null) strings.add(terms.key(id));
    else strings.addBytes(bytes);
    let slot = buffer.hash() & (lookup.length - 1);
    while (lookup[slot] !== 0) slot = (slot + 1) & (lookup.length - 1);
    lookup[slot] = id + 1;
    const triple = terms.triple(id);
    if (triple === null) continue;
    const parts = [triple.subject, triple.predicate, triple.object];
    if (depths.note(id, parts) > DEEPEST_TRIPLE) throw tooDeep();
    triples.push(id, ...parts);
  }
  return {
    "term.offsets": strings.offsets,
    "term.text": strings.text,
    "term.lookup": lookup,
    "term.triples": Uint32Array.from(triples),
  };
}
