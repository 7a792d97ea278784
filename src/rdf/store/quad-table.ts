/** Quads as columns of term ids: four integers a quad, each distinct quad once. */

import type { QuadRow, TermId } from "../../ids.ts";
import type { PlainBytes } from "../read/syntax/byte-scan.ts";
import { groupRows, IntColumn, type RowGroups, rowsOf } from "./columns.ts";
import { type QuadIds, QuadSet } from "./quad-set.ts";
import { DEFAULT_GRAPH, TermTable } from "./term-table.ts";

type Position = keyof QuadIds;
/** The order in which the groups of a pattern are looked at: the one that is likely to be small first. */
const POSITIONS: readonly Position[] = ["subject", "object", "predicate", "namedGraph"];

/** One column of ids for each position of a quad, all of one length. */
export type QuadColumns = Readonly<Record<Position, Uint32Array>>;

/** So few rows are gone through at once: to look for fewer could cost the making of groups that nobody needs. */
const FEW_ROWS = 64;

/** Columns that hold each quad once, as an earlier table had them, with the rows by position as its `grouped` told them. */
export interface StoredQuads {
  /** One for each position of a quad. */
  readonly columns: QuadColumns;
  /** Rows by the term at a position; one that was not grouped is left out. */
  readonly groups?: Partial<Record<Position, RowGroups>>;
}

/**
 * Quads in order of first appearance, with set semantics. Rows are numbered from 0 and never removed.
 * Space: about 25 bytes a quad beside the terms. `matchRows` builds its groups on first use and drops them at the next add.
 */
export class QuadTable {
  /** The terms that the ids stand for. */
  readonly terms: TermTable;
  readonly #columns: Record<Position, IntColumn>;
  #known: QuadSet | null = null;
  #groups: Partial<Record<Position, RowGroups>> = {};
  #hasGroups = false;
  /** Rows that a group which was not made would have spared. */
  #inVain = 0;

  /** Stored quads are used in place, and copied when one is added. */
  constructor(terms: TermTable = new TermTable(), stored: StoredQuads | null = null) {
    this.terms = terms;
    const column = (position: Position): IntColumn =>
      stored === null ? new IntColumn() : IntColumn.over(stored.columns[position]);
    this.#columns = {
      subject: column("subject"),
      predicate: column("predicate"),
      object: column("object"),
      namedGraph: column("namedGraph"),
    };
    if (stored === null) return;
    this.#groups = { ...stored.groups };
    this.#hasGroups = true;
  }

  /** How many quads there are. */
  get size(): number {
    return this.#columns.subject.length;
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
  find(ids: QuadIds): QuadRow | null {
    return this.#quads().find(ids);
  }

  /** The ids of a row. */
  row(row: QuadRow): QuadIds {
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
  matchRows(pattern: Partial<QuadIds> = {}): QuadRow[] {
    const given = POSITIONS.filter((position) => pattern[position] !== undefined);
    const candidates = this.#fewest(given, pattern);
    const rows: number[] = [];
    for (const row of candidates) {
      if (given.every((position) => this.#columns[position].at(row) === pattern[position])) rows.push(row);
    }
    return rows;
  }

  /** The objects of a subject and predicate, in order of appearance. */
  objects(subject: TermId, predicate: TermId | null): TermId[] {
    if (predicate === null) return [];
    const rows = rowsOf(this.grouped("subject"), subject);
    if (rows.length > FEW_ROWS)
      return this.matchRows({ subject, predicate }).map((row) => this.#columns.object.at(row));
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

  /** The set of what is there, made when it is first asked. */
  #quads(): QuadSet {
    if (this.#known !== null) return this.#known;
    this.#known = new QuadSet((row, ids) => this.#equals(row, ids));
    for (let row = 0; row < this.size; row++) this.#known.add(row, this.row(row));
    return this.#known;
  }

  #equals(row: QuadRow, ids: QuadIds): boolean {
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
