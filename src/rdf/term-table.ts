/** Terms as small integers: each distinct term gets one id, in order of first appearance. */

import type * as RDF from "@rdfjs/types";
import { flatCopy } from "./flat-copy.ts";
import { isIriKey, ntriplesOfKey, quad, type Term, termKey, termOfKey } from "./terms.ts";

/** The three ids of a triple term. */
export interface TripleIds {
  readonly subject: number;
  readonly predicate: number;
  readonly object: number;
}

/** The id of the default graph in every table. */
export const DEFAULT_GRAPH = 0;

/**
 * Interns RDF terms. Ids count from 0 (the default graph) without gaps; a term is never removed.
 * Space: one string and one Map entry a term, three numbers more for a triple term.
 */
export class TermTable {
  readonly #keys: string[] = [""];
  readonly #ids = new Map<string, number>([["", DEFAULT_GRAPH]]);
  readonly #triples = new Map<number, TripleIds>();

  /** The table with the given keys as ids 0, 1, …; `tripleTerms` holds four numbers each: an id and its parts. */
  static restore(keys: readonly string[], tripleTerms: readonly number[]): TermTable {
    const table = new TermTable();
    for (const key of keys) table.internKey(key);
    for (let at = 0; at < tripleTerms.length; at += 4) {
      const [id = 0, subject = 0, predicate = 0, object = 0] = tripleTerms.slice(at, at + 4);
      table.#triples.set(id, { subject, predicate, object });
    }
    return table;
  }

  get size(): number {
    return this.#keys.length;
  }

  /** The id of an RDF/JS term, new where it has not been seen. Throws `syntax` for a relative IRI. */
  intern(term: RDF.Term): number {
    // The commonest term needs no key to be built: an IRI is its own.
    if (term.termType === "NamedNode") return this.#ids.get(term.value) ?? this.#add(termKey(term));
    if (term.termType === "DefaultGraph") return DEFAULT_GRAPH;
    if (term.termType === "Quad") return this.#internTriple(term);
    const key = termKey(term);
    return this.#ids.get(key) ?? this.#add(key);
  }

  /** The id of a key made by `termKey`, new where it has not been seen; triple terms go through `internTripleOf`. */
  internKey(key: string): number {
    return this.#ids.get(key) ?? this.#add(key);
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
    return this.#ids.get(key) ?? null;
  }

  /** The key of an id. Throws RangeError for an id that the table does not hold. */
  key(id: number): string {
    const key = this.#keys[id];
    if (key === undefined)
      throw new RangeError(`TermTable.key: ${id} is not an id of this table of ${this.size} terms`);
    return key;
  }

  /** Whether the term of an id is an IRI. */
  isIri(id: number): boolean {
    return isIriKey(this.key(id));
  }

  /** Whether the term of an id is a blank node. */
  isBlank(id: number): boolean {
    return this.key(id).startsWith("_:");
  }

  /** Whether the term of an id is a literal. */
  isLiteral(id: number): boolean {
    return this.key(id).startsWith('"');
  }

  /** The parts of a triple term, or null for any other term. */
  triple(id: number): TripleIds | null {
    return this.#triples.get(id) ?? null;
  }

  /** The RDF/JS term of an id. */
  term(id: number): Term {
    const triple = this.#triples.get(id);
    if (triple !== undefined) return this.#quadOf(triple);
    return termOfKey(this.key(id));
  }

  #add(cut: string): number {
    const id = this.#keys.length;
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
