/** Terms as small integers: each distinct term gets one id, in order of first appearance. */

import type * as RDF from "@rdfjs/types";
import type { TermId } from "../../ids.ts";
import { isIriKeyStart, isRelativeIri, ntriplesOfKey, quad, type Term, termKey, termOfKey } from "./terms.ts";
import { TextTable } from "./text-table.ts";

/** The three ids of a triple term. */
export interface TripleIds {
  /** Its subject. */
  readonly subject: TermId;
  /** Its predicate. */
  readonly predicate: TermId;
  /** Its object. */
  readonly object: TermId;
}

/** The id of the default graph in every table. */
export const DEFAULT_GRAPH: TermId = 0;

/** Terms that lie fixed somewhere, such as in a snapshot, and are read when they are asked for. Ids as in a TermTable. */
export interface StoredTerms {
  readonly size: number;
  /** The key of an id below the size. */
  key(id: TermId): string;
  /** The first code unit of the key, without reading the rest; 0 for the empty key. */
  firstUnit(id: TermId): number;
  /** The key as UTF-8, as it lies. */
  bytes(id: TermId): Uint8Array;
  /** Whether the key begins with these bytes. */
  startsWith(id: TermId, bytes: Uint8Array): boolean;
  find(key: string): TermId | null;
  triple(id: TermId): TripleIds | null;
}

const NO_TERMS: StoredTerms = {
  size: 1,
  key: () => "",
  firstUnit: () => 0,
  bytes: () => new Uint8Array(0),
  startsWith: (_id, { length }) => length === 0,
  find: (key) => (key === "" ? DEFAULT_GRAPH : null),
  triple: () => null,
};

const [UNDERSCORE, QUOTE] = [95, 34];
const FIRST_ROOM = 1024;
/** So many keys that were looked up are remembered as strings: the same few predicates are, by every reader. */
const KEPT = 1 << 12;

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/**
 * Interns RDF terms. Ids count from 0 (the default graph) without gaps; a term is never removed. Stored terms keep their
 * ids, and new ones come after them.
 * Space: the keys as UTF-8 and about 40 bytes a term that is not stored, its string where it was asked for, three numbers
 * more for a triple term.
 */
export class TermTable {
  readonly #stored: StoredTerms;
  readonly #own = new TextTable();
  /** The first code unit of each own key: what kind of term it is, which is asked more often than all else. */
  #firstUnits = new Uint8Array(FIRST_ROOM);
  /** Own keys as strings, as far as they were asked for. */
  readonly #keys: (string | null)[] = [];
  /** Own keys that are no Unicode text, which has no UTF-8. */
  readonly #odd = new Map<string, number>();
  readonly #found = new Map<string, number>();
  readonly #triples = new Map<number, TripleIds>();

  constructor(stored: StoredTerms = NO_TERMS) {
    this.#stored = stored;
  }

  /** How many terms there are; ids run from 0 to one less. */
  get size(): number {
    return this.#stored.size + this.#own.size;
  }

  /** The id of an RDF/JS term, new where it has not been seen. Throws `syntax` for a relative IRI. */
  intern(term: RDF.Term): TermId {
    if (term.termType === "DefaultGraph") return DEFAULT_GRAPH;
    if (term.termType === "Quad") return this.#internTriple(term);
    return this.internKey(termKey(term));
  }

  /** The id of a key made by `termKey`, new where it has not been seen; triple terms go through `internTripleOf`. */
  internKey(key: string): TermId {
    const stored = this.#stored.find(key);
    if (stored !== null) return stored;
    const own = this.#own.intern(key) ?? this.#odd.get(key);
    if (own !== undefined) return this.#noted(own, key.charCodeAt(0));
    const added = this.#own.skip();
    this.#odd.set(key, added);
    const id = this.#noted(added, key.charCodeAt(0));
    this.#keys[added] = key;
    return id;
  }

  /** The same for a key that lies as UTF-8 between two offsets. */
  internBytes(bytes: Uint8Array, start: number, end: number): TermId {
    // A snapshot that grows; the rule is a table that holds nothing else.
    if (this.#stored !== NO_TERMS) return this.internKey(decoder.decode(bytes.subarray(start, end)));
    return this.#noted(this.#own.internBytes(bytes, start, end), bytes[start] as number);
  }

  /** The id of the triple term of three ids. */
  internTripleOf(subject: TermId, predicate: TermId, object: TermId): TermId {
    const parts = [subject, predicate, object].map((id) => ntriplesOfKey(this.key(id)));
    const id = this.internKey(`<<( ${parts.join(" ")} )>>`);
    this.#triples.set(id, { subject, predicate, object });
    return id;
  }

  /** The id of a key, or null where the table does not hold it. */
  find(key: string): TermId | null {
    const known = this.#found.get(key);
    if (known !== undefined) return known;
    const own = this.#own.find(key) ?? this.#odd.get(key) ?? null;
    const id = own === null ? this.#stored.find(key) : own + this.#stored.size;
    if (id === null) return null;
    if (this.#found.size >= KEPT) this.#found.clear();
    this.#found.set(key, id);
    return id;
  }

  /** The id of an RDF/JS term, or null where the table does not hold it; of what cannot stand in data, too. */
  findTerm(term: RDF.Term): TermId | null {
    if (term.termType === "Variable") return null;
    if (term.termType === "NamedNode" && isRelativeIri(term.value)) return null;
    if (
      term.termType === "Quad" &&
      [term.subject, term.predicate, term.object].some((part) => this.findTerm(part) === null)
    )
      return null;
    return this.find(termKey(term));
  }

  /** The key of an id. Throws RangeError for an id that the table does not hold. */
  key(id: TermId): string {
    if (id < this.#stored.size && id >= 0) return this.#stored.key(id);
    const own = id - this.#stored.size;
    const key = this.#keys[own];
    if (key === undefined)
      throw new RangeError(`TermTable.key: ${id} is not an id of this table of ${this.size} terms`);
    return key ?? this.#decode(own);
  }

  /** The key of an id as UTF-8, as it lies: a view that a later term may leave behind; null for what is no Unicode text. */
  keyBytes(id: TermId): Uint8Array | null {
    if (id < this.#stored.size) return this.#stored.bytes(id);
    const bytes = this.#own.bytes(id - this.#stored.size);
    return bytes.length === 0 ? null : bytes;
  }

  /** Whether the key of an id begins with these bytes of UTF-8. Time O(bytes); nothing is decoded. */
  startsWith(id: TermId, bytes: Uint8Array): boolean {
    const { size } = this.#stored;
    return id < size ? this.#stored.startsWith(id, bytes) : this.#own.startsWith(id - size, bytes);
  }

  /** Whether the term of an id is an IRI. */
  isIri(id: TermId): boolean {
    return isIriKeyStart(this.#firstUnit(id));
  }

  /** Whether the term of an id is a blank node. */
  isBlank(id: TermId): boolean {
    return this.#firstUnit(id) === UNDERSCORE;
  }

  /** Whether the term of an id is a literal. */
  isLiteral(id: TermId): boolean {
    return this.#firstUnit(id) === QUOTE;
  }

  /** The parts of a triple term, or null for any other term. */
  triple(id: TermId): TripleIds | null {
    return id < this.#stored.size ? this.#stored.triple(id) : (this.#triples.get(id) ?? null);
  }

  /** The RDF/JS term of an id. */
  term(id: TermId): Term {
    const triple = this.triple(id);
    if (triple !== null) return this.#quadOf(triple);
    return termOfKey(this.key(id));
  }

  #firstUnit(id: TermId): number {
    if (id < this.#stored.size && id >= 0) return this.#stored.firstUnit(id);
    return this.#firstUnits[id - this.#stored.size] ?? 0;
  }

  /** The id of an own term; of a new one, its first code unit is noted. */
  #noted(own: number, firstUnit: number): TermId {
    if (own === this.#keys.length) {
      this.#keys.push(null);
      if (own === this.#firstUnits.length) {
        const wider = new Uint8Array(own * 2);
        wider.set(this.#firstUnits);
        this.#firstUnits = wider;
      }
      this.#firstUnits[own] = firstUnit;
    }
    return own + this.#stored.size;
  }

  #decode(own: number): string {
    const key = decoder.decode(this.#own.bytes(own));
    this.#keys[own] = key;
    return key;
  }

  #internTriple(term: RDF.BaseQuad): TermId {
    return this.internTripleOf(this.intern(term.subject), this.intern(term.predicate), this.intern(term.object));
  }

  #quadOf(triple: TripleIds): RDF.BaseQuad {
    const [subject, predicate, object] = [triple.subject, triple.predicate, triple.object].map((id) => this.term(id));
    return quad(subject as RDF.Quad_Subject, predicate as RDF.Quad_Predicate, object as RDF.Quad_Object);
  }
}
