/** An RDF dataset as columns: four integers a quad, each distinct quad once. */

import type * as RDF from "@rdfjs/types";
import type { PlainBytes } from "../read/syntax/byte-scan.ts";
import { groupRows, IntColumn, type RowGroups, rowsOf } from "./columns.ts";
import { type QuadIds, QuadSet } from "./quad-set.ts";
import { DEFAULT_GRAPH, TermTable } from "./term-table.ts";
import { quad } from "./terms.ts";

type Position = keyof QuadIds;
/** The order in which the groups of a pattern are looked at: the one that is likely to be small first. */
const POSITIONS: readonly Position[] = ["subject", "object", "predicate", "namedGraph"];

/** One column of ids for each position of a quad, all of one length. */
export type QuadColumns = Readonly<Record<Position, Uint32Array>>;

/** So few rows are gone through at once: to look for fewer could cost the making of groups that nobody needs. */
const FEW_ROWS = 64;

/**
 * Quads in order of first appearance, with set semantics. Rows are numbered from 0 and never removed.
 * Space: about 25 bytes a quad beside the terms. `match` builds its groups on first use and drops them at the next add.
 *
 * @example
 * import { Dataset, parseRdf } from "throughline/rdf";
 * const dataset = new Dataset();
 * for (const quad of parseRdf("<urn:a> <urn:knows> <urn:b> .", { format: "turtle" })) dataset.add(quad);
 * dataset.size; // 1
 */
export class Dataset {
  readonly terms: TermTable;
  readonly #columns: Record<Position, IntColumn>;
  #known: QuadSet | null = null;
  #groups: Partial<Record<Position, RowGroups>> = {};
  #hasGroups = false;
  /** Rows that a group which was not made would have spared. */
  #inVain = 0;

  constructor(terms: TermTable = new TermTable()) {
    this.terms = terms;
    this.#columns = {
      subject: new IntColumn(),
      predicate: new IntColumn(),
      object: new IntColumn(),
      namedGraph: new IntColumn(),
    };
  }

  /**
   * The dataset of columns that hold each quad once, as an earlier dataset had them: they are used in place. `groups` are
   * the rows by position as `grouped` of that dataset told them, where they are at hand.
   */
  static restore(terms: TermTable, columns: QuadColumns, groups: Partial<Record<Position, RowGroups>> = {}): Dataset {
    const dataset = new Dataset(terms);
    for (const position of POSITIONS) dataset.#columns[position] = IntColumn.over(columns[position]);
    dataset.#groups = { ...groups };
    dataset.#hasGroups = true;
    return dataset;
  }

  get size(): number {
    return this.#columns.subject.length;
  }

  /** Adds an RDF/JS quad; false where the dataset holds it already. Throws `syntax` for a relative IRI. */
  add(statement: RDF.Quad | RDF.BaseQuad): boolean {
    return this.addIds({
      subject: this.terms.intern(statement.subject),
      predicate: this.terms.intern(statement.predicate),
      object: this.terms.intern(statement.object),
      namedGraph: this.terms.intern(statement.graph),
    });
  }

  /** Adds a triple of the default graph by the keys of its terms, none of them a triple term. */
  addKeys(subject: string, predicate: string, object: string): boolean {
    return this.addIds({
      subject: this.terms.internKey(subject),
      predicate: this.terms.internKey(predicate),
      object: this.terms.internKey(object),
      namedGraph: DEFAULT_GRAPH,
    });
  }

  /** The same by keys that lie as UTF-8. */
  addBytes(triple: PlainBytes): boolean {
    const { bytes, subjectStart, subjectEnd, predicateStart, predicateEnd, objectStart, objectEnd } = triple;
    return this.addIds({
      subject: this.terms.internBytes(bytes, subjectStart, subjectEnd),
      predicate: this.terms.internBytes(bytes, predicateStart, predicateEnd),
      object: this.terms.internBytes(bytes, objectStart, objectEnd),
      namedGraph: DEFAULT_GRAPH,
    });
  }

  /** Adds a quad of ids of this table; false where the dataset holds it already. Expected O(1). */
  addIds(ids: QuadIds): boolean {
    if (!this.#quads().add(this.size, ids)) return false;
    const { subject, predicate, object, namedGraph } = this.#columns;
    subject.push(ids.subject);
    predicate.push(ids.predicate);
    object.push(ids.object);
    namedGraph.push(ids.namedGraph);
    if (this.#hasGroups) this.#dropGroups();
    return true;
  }

  /** Lets go of what only adding and finding quads needs; they make it again when they are called. */
  settle(): void {
    this.#known = null;
  }

  /** The row of a quad, or null where the dataset does not hold it. */
  find(ids: QuadIds): number | null {
    return this.#quads().find(ids);
  }

  /** The ids of a row. */
  row(row: number): QuadIds {
    const { subject, predicate, object, namedGraph } = this.#columns;
    return {
      subject: subject.at(row),
      predicate: predicate.at(row),
      object: object.at(row),
      namedGraph: namedGraph.at(row),
    };
  }

  /** One column as it lies, in row order: a view that a later add may leave behind. */
  column(position: Position): Uint32Array {
    return this.#columns[position].view();
  }

  /** The rows that hold the given ids, ascending; every row where nothing is given. */
  match(pattern: Partial<QuadIds> = {}): number[] {
    const given = POSITIONS.filter((position) => pattern[position] !== undefined);
    const candidates = this.#fewest(given, pattern);
    const rows: number[] = [];
    for (const row of candidates) {
      if (given.every((position) => this.#columns[position].at(row) === pattern[position])) rows.push(row);
    }
    return rows;
  }

  /** The objects of a subject and predicate, in order of appearance. */
  objects(subject: number, predicate: number | null): number[] {
    if (predicate === null) return [];
    const rows = rowsOf(this.grouped("subject"), subject);
    if (rows.length > FEW_ROWS) return this.match({ subject, predicate }).map((row) => this.#columns.object.at(row));
    // The commonest question of all: every label and every part of a claim is one.
    const found: number[] = [];
    for (const row of rows) if (this.#columns.predicate.at(row) === predicate) found.push(this.#columns.object.at(row));
    return found;
  }

  /** The rows by the ids of one column, made on first use; a later add leaves them behind. */
  grouped(position: Position): RowGroups {
    const groups = this.#groups[position] ?? groupRows(this.column(position), this.terms.size);
    this.#groups[position] = groups;
    this.#hasGroups = true;
    return groups;
  }

  /** The quads as RDF/JS, in row order. */
  *[Symbol.iterator](): Generator<RDF.Quad> {
    for (let row = 0; row < this.size; row++) yield this.quad(row);
  }

  /** A row as an RDF/JS quad. */
  quad(row: number): RDF.Quad {
    const ids = this.row(row);
    const [subject, predicate, object, namedGraph] = [ids.subject, ids.predicate, ids.object, ids.namedGraph].map(
      (id) => this.terms.term(id),
    );
    return quad(
      subject as RDF.Quad_Subject,
      predicate as RDF.Quad_Predicate,
      object as RDF.Quad_Object,
      namedGraph as RDF.Quad_Graph,
    );
  }

  /** The set of what is there, made when it is first asked. */
  #quads(): QuadSet {
    if (this.#known !== null) return this.#known;
    this.#known = new QuadSet((row, ids) => this.#equals(row, ids));
    for (let row = 0; row < this.size; row++) this.#known.add(row, this.row(row));
    return this.#known;
  }

  #equals(row: number, ids: QuadIds): boolean {
    const { subject, predicate, object, namedGraph } = this.#columns;
    return (
      subject.at(row) === ids.subject &&
      object.at(row) === ids.object &&
      predicate.at(row) === ids.predicate &&
      namedGraph.at(row) === ids.namedGraph
    );
  }

  #dropGroups(): void {
    this.#groups = {};
    this.#hasGroups = false;
    this.#inVain = 0;
  }

  #fewest(given: readonly Position[], pattern: Partial<QuadIds>): Iterable<number> {
    let best: Uint32Array | null = null;
    const isMade = (position: Position): number => (this.#groups[position] === undefined ? 0 : 1);
    for (const position of [...given].sort((a, b) => isMade(b) - isMade(a))) {
      if (best !== null && isMade(position) === 0 && !this.#paysGrouping(best.length)) continue;
      const rows = rowsOf(this.grouped(position), pattern[position] ?? 0);
      if (best === null || rows.length < best.length) best = rows;
      if (best.length <= FEW_ROWS) return best;
    }
    return best ?? this.#columns.subject.view().keys();
  }

  /** Whether as many rows were gone through for want of a group as the making of one goes through. */
  #paysGrouping(rows: number): boolean {
    this.#inVain += rows;
    return this.#inVain > this.size;
  }
}
