/** Our dataset as RDF/JS tools want it: matching by terms, with indexes made for many small questions. Read only. */

import type * as RDF from "@rdfjs/types";
import { ThroughlineError } from "../errors.ts";
import type { Dataset } from "../rdf/store/dataset.ts";
import { quad, type Term, termKey } from "../rdf/store/terms.ts";

/** The quads of a dataset as RDF/JS, each made once; the same term is the same object, so that ids are found by it. */
export class DatasetView implements RDF.DatasetCore {
  readonly #dataset: Dataset;
  readonly #ids = new WeakMap<object, number>();
  readonly #terms = new Map<number, Term>();
  readonly #quads = new Map<number, RDF.Quad>();
  readonly #bySubject: ReadonlyMap<number, readonly number[]>;
  readonly #byObject: ReadonlyMap<number, readonly number[]>;

  constructor(dataset: Dataset) {
    this.#dataset = dataset;
    this.#bySubject = grouped(dataset.column("subject"));
    this.#byObject = grouped(dataset.column("object"));
  }

  get size(): number {
    return this.#dataset.size;
  }

  /** The quads that match, as an array with the face of a dataset. */
  match(s?: RDF.Term | null, p?: RDF.Term | null, o?: RDF.Term | null, g?: RDF.Term | null): QuadList {
    const [subject, predicate, object, namedGraph] = [this.#id(s), this.#id(p), this.#id(o), this.#id(g)];
    if (subject === null || predicate === null || object === null || namedGraph === null) return new QuadList([]);
    const found: RDF.Quad[] = [];
    for (const row of this.#candidates(subject, predicate, object)) {
      const ids = this.#dataset.row(row);
      const fits =
        (subject === undefined || ids.subject === subject) &&
        (predicate === undefined || ids.predicate === predicate) &&
        (object === undefined || ids.object === object) &&
        (namedGraph === undefined || ids.namedGraph === namedGraph);
      if (fits) found.push(this.quad(row));
    }
    return new QuadList(found);
  }

  has(wanted: RDF.Quad): boolean {
    return this.match(wanted.subject, wanted.predicate, wanted.object, wanted.graph).size > 0;
  }

  *[Symbol.iterator](): Generator<RDF.Quad> {
    for (let row = 0; row < this.#dataset.size; row++) yield this.quad(row);
  }

  /** The quad of a row. */
  quad(row: number): RDF.Quad {
    const known = this.#quads.get(row);
    if (known !== undefined) return known;
    const { subject, predicate, object, namedGraph } = this.#dataset.row(row);
    const made = quad(
      this.#term(subject) as RDF.Quad_Subject,
      this.#term(predicate) as RDF.Quad_Predicate,
      this.#term(object) as RDF.Quad_Object,
      this.#term(namedGraph) as RDF.Quad_Graph,
    );
    this.#quads.set(row, made);
    return made;
  }

  add(): this {
    throw readOnly();
  }

  delete(): this {
    throw readOnly();
  }

  #candidates(subject?: number, predicate?: number, object?: number): Iterable<number> {
    const [left, right] = [subject, object].map((id, index) =>
      id === undefined ? null : ((index === 0 ? this.#bySubject : this.#byObject).get(id) ?? []),
    );
    if (left != null && right != null) return left.length <= right.length ? left : right;
    return left ?? right ?? this.#dataset.matchRows(predicate === undefined ? {} : { predicate });
  }

  /** The id of a term: undefined for a wildcard, null for a term that the data does not hold. */
  #id(term: RDF.Term | null | undefined): number | null | undefined {
    if (term == null || term.termType === "Variable") return undefined;
    const known = this.#ids.get(term);
    if (known !== undefined) return known;
    const id = this.#dataset.terms.find(termKey(term));
    if (id !== null) this.#ids.set(term, id);
    return id;
  }

  #term(id: number): Term {
    const known = this.#terms.get(id);
    if (known !== undefined) return known;
    const term = this.#dataset.terms.term(id);
    this.#terms.set(id, term);
    this.#ids.set(term, id);
    return term;
  }
}

/** A few quads with the face of a dataset; matching looks at each. */
export class QuadList implements RDF.DatasetCore {
  readonly #quads: readonly RDF.Quad[];

  constructor(quads: readonly RDF.Quad[]) {
    this.#quads = quads;
  }

  get size(): number {
    return this.#quads.length;
  }

  match(s?: RDF.Term | null, p?: RDF.Term | null, o?: RDF.Term | null, g?: RDF.Term | null): QuadList {
    const fits = (wanted: RDF.Term | null | undefined, term: RDF.Term): boolean =>
      wanted == null || term.equals(wanted);
    return new QuadList(
      this.#quads.filter(
        (each) => fits(s, each.subject) && fits(p, each.predicate) && fits(o, each.object) && fits(g, each.graph),
      ),
    );
  }

  has(wanted: RDF.Quad): boolean {
    return this.#quads.some((each) => each.equals(wanted));
  }

  [Symbol.iterator](): Iterator<RDF.Quad> {
    return this.#quads[Symbol.iterator]();
  }

  add(): this {
    throw readOnly();
  }

  delete(): this {
    throw readOnly();
  }
}

function grouped(column: Uint32Array): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  column.forEach((id, row) => {
    const rows = groups.get(id);
    if (rows === undefined) groups.set(id, [row]);
    else rows.push(row);
  });
  return groups;
}

function readOnly(): ThroughlineError {
  return new ThroughlineError("internal", "A view of a dataset takes no changes.");
}
