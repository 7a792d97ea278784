/** Terms as small integers: each distinct term gets one id, in order of first appearance. */

import type * as RDF from "@rdfjs/types";
import { flatCopy } from "./flat-copy.ts";
import { isIriKeyStart, ntriplesOfKey, quad, type Term, termKey, termOfKey } from "./terms.ts";

/** The three ids of a triple term. */
export interface TripleIds {
  readonly subject: number;
  readonly predicate: number;
  readonly object: number;
}

/** The id of the default graph in every table. */
export const DEFAULT_GRAPH = 0;

/** Terms that lie fixed somewhere, such as in a snapshot, and are read when they are asked for. Ids as in a TermTable. */
export interface StoredTerms {
  readonly size: number;
  /** The key of an id below the size. */
  key(id: number): string;
  /** The first code unit of the key, without reading the rest; 0 for the empty key. */
  firstUnit(id: number): number;
  find(key: string): number | null;
  triple(id: number): TripleIds | null;
}

const NO_TERMS: StoredTerms = {
  size: 1,
  key: () => "",
  firstUnit: () => 0,
  find: (key) => (key === "" ? DEFAULT_GRAPH : null),
  triple: () => null,
};

const [UNDERSCORE, QUOTE] = [95, 34];

/**
 * Interns RDF terms. Ids count from 0 (the default graph) without gaps; a term is never removed. Stored terms keep their
 * ids, and new ones come after them.
 * Space: one string and one Map entry a term that is not stored, three numbers more for a triple term.
 */
export class TermTable {
  readonly #stored: StoredTerms;
  readonly #keys: string[] = [];
  readonly #ids = new Map<string, number>();
  readonly #triples = new Map<number, TripleIds>();

  constructor(stored: StoredTerms = NO_TERMS) {
    this.#stored = stored;
  }

  get size(): number {
    return this.#stored.size + this.#keys.length;
  }

  /** The id of an RDF/JS term, new where it has not been seen. Throws `syntax` for a relative IRI. */
  intern(term: RDF.Term): number {
    // The commonest term needs no key to be built: an IRI is its own.
    if (term.termType === "NamedNode") return this.find(term.value) ?? this.#add(termKey(term));
    if (term.termType === "DefaultGraph") return DEFAULT_GRAPH;
    if (term.termType === "Quad") return this.#internTriple(term);
    const key = termKey(term);
    return this.find(key) ?? this.#add(key);
  }

  /** The id of a key made by `termKey`, new where it has not been seen; triple terms go through `internTripleOf`. */
  internKey(key: string): number {
    return this.find(key) ?? this.#add(key);
  }

  /** The id of the triple term of three ids. */
  internTripleOf(subject: number, predicate: number, object: number): number {
    const parts = [subject, predicate, object].map((id) => ntriplesOfKey(this.key(id)));
    const id = this.internKey(`<<( ${parts.join(" ")} )>>`);
    this.#triples.set(id, { subject, predicate, object });
    return id;
  }

  /** The id of a key, or null where the table does not hold it. */
  find(key: string): number | null {
    return this.#ids.get(key) ?? this.#stored.find(key);
  }

  /** The key of an id. Throws RangeError for an id that the table does not hold. */
  key(id: number): string {
    const key = id < this.#stored.size && id >= 0 ? this.#stored.key(id) : this.#keys[id - this.#stored.size];
    if (key === undefined)
      throw new RangeError(`TermTable.key: ${id} is not an id of this table of ${this.size} terms`);
    return key;
  }

  /** Whether the term of an id is an IRI. */
  isIri(id: number): boolean {
    return isIriKeyStart(this.#firstUnit(id));
  }

  /** Whether the term of an id is a blank node. */
  isBlank(id: number): boolean {
    return this.#firstUnit(id) === UNDERSCORE;
  }

  /** Whether the term of an id is a literal. */
  isLiteral(id: number): boolean {
    return this.#firstUnit(id) === QUOTE;
  }

  /** The parts of a triple term, or null for any other term. */
  triple(id: number): TripleIds | null {
    return id < this.#stored.size ? this.#stored.triple(id) : (this.#triples.get(id) ?? null);
  }

  /** The RDF/JS term of an id. */
  term(id: number): Term {
    const triple = this.triple(id);
    if (triple !== null) return this.#quadOf(triple);
    return termOfKey(this.key(id));
  }

  #firstUnit(id: number): number {
    return id < this.#stored.size && id >= 0 ? this.#stored.firstUnit(id) : this.key(id).charCodeAt(0);
  }

  #add(cut: string): number {
    const id = this.size;
    const key = flatCopy(cut);
    this.#keys.push(key);
    this.#ids.set(key, id);
    return id;
  }

  #internTriple(term: RDF.BaseQuad): number {
    return this.internTripleOf(this.intern(term.subject), this.intern(term.predicate), this.intern(term.object));
  }

  #quadOf(triple: TripleIds): RDF.BaseQuad {
    const [subject, predicate, object] = [triple.subject, triple.predicate, triple.object].map((id) => this.term(id));
    return quad(subject as RDF.Quad_Subject, predicate as RDF.Quad_Predicate, object as RDF.Quad_Object);
  }
}
