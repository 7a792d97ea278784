/** Where the header of a sheet is and which column is what: by its words, else by what stands below it. */

import { quoted, ThroughlineError } from "../errors.ts";
import { FIELDS, type FieldName, fieldOf, headerWords, REQUIRED } from "./fields.ts";
import { columnLetters, type SheetRow, type SheetTable } from "./table.ts";

export interface Header {
  /** The row of the header, as the sheet counts. */
  readonly row: number;
  /** Index of the column of each field that there is. */
  readonly columns: ReadonlyMap<FieldName, number>;
  /** Fields whose column has another name and was taken for what stands in it. */
  readonly guessed: readonly FieldName[];
  /** The names of all columns, as they stand. */
  readonly titles: readonly string[];
  /** The relation of all rows, where the person says it and no column does; else null. */
  readonly relation: string | null;
}

export interface HeaderOptions {
  /** Fields by column letters or title, as the person says. Default: none. */
  readonly columns?: ReadonlyMap<string, string>;
  /** Whether some text names a document of the project: it tells the column of sources. */
  readonly isSource?: (text: string) => boolean;
  /** Whether some text is a relation of the vocabulary: it tells the column of relations, and the ends on either side of it. */
  readonly isRelation?: (text: string) => boolean;
  /** The relation of all rows of a table that has no column of relations. Default: null, the column is looked for. */
  readonly relation?: string | null;
}

/** A header stands among the first rows. */
const SEARCHED_ROWS = 30;
/** So many of the five required fields make a row a header. */
const LEAST_FIELDS = 3;

/** The header of a table, or null where no row looks like one. Throws `usage` for a column that is named and is not there. */
export function findHeader(table: SheetTable, options: HeaderOptions = {}): Header | null {
  for (const row of table.rows.slice(0, SEARCHED_ROWS)) {
    const { columns, named } = columnsBy(row, options);
    if (REQUIRED.filter((field) => columns.has(field)).length < LEAST_FIELDS) continue;
    const header = headerIn(table, row, columns, options);
    checkNamed(table, named, options.columns ?? new Map());
    return header;
  }
  return null;
}

/**
 * The header in a row that a person points at; without one, that of `findHeader`, else the first row of several cells. It may
 * name no field at all: then a table of three columns is taken for subject, relation and object. Null for a table without rows.
 */
export function likelyHeader(table: SheetTable, at: number | null = null): Header | null {
  const found = at === null ? findHeader(table) : null;
  if (found !== null) return found;
  const row =
    table.rows.find(({ number, cells }) => (at === null ? filledCells(cells).length > 1 : number === at)) ?? null;
  if (row === null) return null;
  const { columns } = columnsBy(row, {});
  const filled = filledCells(row.cells);
  if (columns.size > 0 || filled.length !== 3) return headerIn(table, row, columns, {});
  const ends = (["subject", "relation", "object"] as const).map((field, at) => [field, filled[at] ?? 0] as const);
  return {
    row: row.number,
    columns: new Map(ends),
    guessed: ends.map(([field]) => field),
    titles: row.cells,
    relation: null,
  };
}

function columnsBy(row: SheetRow, options: HeaderOptions): Record<"columns" | "named", Map<FieldName, number>> {
  const columns = ownExport(row) ?? byWords(row);
  const named = namedColumns(row, options.columns ?? new Map());
  for (const [field, column] of named) columns.set(field, column);
  return { columns, named };
}

function headerIn(table: SheetTable, row: SheetRow, columns: Map<FieldName, number>, options: HeaderOptions): Header {
  const guessed = guess(table.rows.slice(table.rows.indexOf(row) + 1), row, columns, options);
  const relation = columns.has("relation") ? null : (options.relation ?? null);
  return { row: row.number, columns, guessed, titles: row.cells, relation };
}

function filledCells(cells: readonly string[]): number[] {
  return cells.flatMap((cell, index) => (cell.trim() === "" ? [] : [index]));
}

/** The first column of each field wins: "From" before "From (old)". A "Source" beside a "Target" is who, as graph tools have it. */
function byWords({ cells }: SheetRow): Map<FieldName, number> {
  const columns = new Map<FieldName, number>();
  const titles = cells.map(headerWords);
  const isOfGraph = titles.includes("target") && !titles.some((title) => fieldOf(title) === "subject");
  for (const [index, title] of titles.entries()) {
    const field = isOfGraph && title === "source" ? "subject" : fieldOf(title);
    if (field !== null && !columns.has(field)) columns.set(field, index);
  }
  return columns;
}

/** The table of edges that `export --to csv` writes: its "Source" is a subject. */
function ownExport({ cells }: SheetRow): Map<FieldName, number> | null {
  const at = (title: string): number => cells.indexOf(title);
  if (at("Source") < 0 || at("Target") < 0 || at("Predicate") < 0 || at("Document") < 0) return null;
  return new Map<FieldName, number>([
    ["subject", at("Source")],
    ["object", at("Target")],
    ["relation", at("Predicate")],
    ["source", at("Document")],
    ["modality", at("Modality")],
    ["polarity", at("Polarity")],
    ["claimant", at("Claimant")],
  ]);
}

function namedColumns({ cells }: SheetRow, wanted: ReadonlyMap<string, string>): Map<FieldName, number> {
  const found = new Map<FieldName, number>();
  for (const [name, column] of wanted) {
    const field = fieldNamed(name);
    const byTitle = cells.findIndex((cell) => headerWords(cell) === headerWords(column));
    const byLetters = cells.findIndex((_, index) => columnLetters(index) === column.toUpperCase());
    const index = byTitle >= 0 ? byTitle : byLetters;
    if (index >= 0) found.set(field, index);
  }
  return found;
}

function fieldNamed(name: string): FieldName {
  const field =
    (Object.keys(FIELDS) as FieldName[]).find((each) => each.toLowerCase() === name.toLowerCase()) ?? fieldOf(name);
  if (field !== null && field !== undefined) return field;
  throw new ThroughlineError("usage", `${quoted(name)} is not a field of a statement.`, {
    hint: `There are ${Object.keys(FIELDS).join(", ")}.`,
  });
}

function checkNamed(
  table: SheetTable,
  found: ReadonlyMap<FieldName, number>,
  wanted: ReadonlyMap<string, string>,
): void {
  for (const [name, column] of wanted)
    if (!found.has(fieldNamed(name)))
      throw new ThroughlineError("usage", `The sheet ${quoted(table.name)} has no column ${quoted(column)}.`, {
        hint: "Name a column by its title or its letter.",
      });
}

/**
 * Finds a missing source column by documents in it, that of relations by relations or as the one between the ends, the ends
 * on either side of these, and a missing quote column by its long texts.
 */
function guess(
  rows: readonly SheetRow[],
  header: SheetRow,
  columns: Map<FieldName, number>,
  { isSource, isRelation, relation: ofAll = null }: HeaderOptions,
): FieldName[] {
  const guessed: FieldName[] = [];
  const taken = new Set(columns.values());
  const free = header.cells.map((_, index) => index).filter((index) => !taken.has(index));
  const texts = (index: number): string[] =>
    rows.map(({ cells }) => cells[index]?.trim() ?? "").filter((text) => text !== "");
  const take = (field: FieldName, index: number | undefined): void => {
    if (index === undefined || columns.has(field) || (field === "relation" && ofAll !== null)) return;
    columns.set(field, index);
    free.splice(free.indexOf(index), 1);
    guessed.push(field);
  };
  const mostly = (isSuch: (text: string) => boolean): number | undefined =>
    free.find((index) => texts(index).filter(isSuch).length > texts(index).length / 2);
  if (isSource !== undefined) take("source", mostly(isSource));
  if (isRelation !== undefined) take("relation", mostly(isRelation));
  const [from, to] = [columns.get("subject"), columns.get("object")];
  const between = free.filter((index) => from !== undefined && to !== undefined && index > from && index < to);
  if (between.length === 1) take("relation", between[0]);
  const relation = columns.get("relation");
  const beside = (step: 1 | -1): number | undefined =>
    free.find((index) => relation !== undefined && index === relation + step && texts(index).length > rows.length / 2);
  take("subject", beside(-1));
  take("object", beside(1));
  const length = (index: number): number =>
    texts(index).reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts(index).length);
  const [longest] = [...free].sort((a, b) => length(b) - length(a));
  if (longest !== undefined && length(longest) > 40) take("quote", longest);
  return guessed;
}
