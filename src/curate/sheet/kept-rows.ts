/** Rows of sheets that were not ready when they were imported: kept until a person settles them, or imports the sheet again. */

import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { quoted, ThroughlineError } from "../../errors.ts";
import { compareCodeUnits } from "../../order.ts";
import { RowCells } from "../../sheet/cells.ts";
import { FIELD_NAMES, FIELDS, type FieldName } from "../../sheet/fields.ts";
import { LAYOUT } from "../project/layout.ts";
import type { Project } from "../project/project.ts";
import type { KeptRow, RowsHead } from "./kept-row.ts";

/** Longer lines are no rows of a sheet. */
const LONGEST_LINE = 64_000;
/** A sheet has no more of them. */
const MOST_ROWS = 10_000;

/**
 * The rows of the last import of each sheet.
 *
 * @throws ThroughlineError `syntax` with file and line for a line that is none, `limit`
 */
export async function readKeptRows(project: Project): Promise<KeptRow[]> {
  return [...(await lastImports(project)).values()].flatMap(({ rows }) => rows);
}

/** A file of rows to write, behind a line that says of which import they are. */
export interface KeptRows {
  readonly file: string;
  readonly lines: readonly [head: RowsHead, ...rows: KeptRow[]];
}

/** Null where the last import of that name kept the same rows: importing twice changes nothing. */
export async function rowsToKeep(project: Project, head: RowsHead, rows: readonly KeptRow[]): Promise<KeptRows | null> {
  const before = (await lastImports(project)).get(head.name)?.rows ?? [];
  const ids = (all: readonly KeptRow[]): string => all.map(({ id }) => id).join(" ");
  return ids(before) === ids(rows) ? null : { file: `${LAYOUT.rows}/${head.batch}.jsonl`, lines: [head, ...rows] };
}

interface Import {
  readonly head: RowsHead;
  readonly rows: readonly KeptRow[];
}

async function lastImports(project: Project): Promise<Map<string, Import>> {
  const folder = join(project.root, LAYOUT.rows);
  const names = existsSync(folder) ? (await readdir(folder)).filter((name) => name.endsWith(".jsonl")).sort() : [];
  const last = new Map<string, Import>();
  for (const name of names) {
    const file = `${LAYOUT.rows}/${name}`;
    const read = rowsOf(await readFile(join(folder, name), "utf8"), file);
    if (read === null) continue;
    const known = last.get(read.head.name);
    if (known === undefined || compareCodeUnits(known.head.time, read.head.time) <= 0) last.set(read.head.name, read);
  }
  return last;
}

function rowsOf(text: string, file: string): Import | null {
  const lines = text.split("\n");
  if (lines.length > MOST_ROWS + 2)
    throw new ThroughlineError("limit", `${quoted(file)} has more than ${MOST_ROWS} rows.`, { hint: "Take it out." });
  // A last line without its end was cut.
  lines.pop();
  const [first, ...rest] = lines;
  if (first === undefined) return null;
  const head = recordOf(first, file, 1);
  const { name, batch, time } = head;
  if (typeof name !== "string" || typeof batch !== "string" || typeof time !== "string")
    throw bad(file, 1, "name, batch or time is missing");
  const rows = rest
    .filter((line) => line !== "")
    .map((line, index) => rowOf(recordOf(line, file, index + 2), file, index + 2));
  return { head: { name, batch, time }, rows };
}

function rowOf(value: Readonly<Record<string, unknown>>, file: string, number: number): KeptRow {
  const { id, from, batch, by, model, row, cells } = value;
  if (typeof id !== "string" || !/^row:[0-9a-f]{16}$/.test(id)) throw bad(file, number, '"id" is no name of a row');
  if (typeof from !== "string" || typeof batch !== "string" || typeof by !== "string" || typeof row !== "number")
    throw bad(file, number, "from, batch, by or row is missing");
  if (model !== undefined && typeof model !== "string") throw bad(file, number, '"model" is no text');
  if (typeof cells !== "object" || cells === null) throw bad(file, number, '"cells" is missing');
  const own = new Map(Object.entries(cells));
  for (const [field, cell] of own)
    if (!(FIELD_NAMES as readonly string[]).includes(field) || typeof cell !== "string")
      throw bad(file, number, `${quoted(field)} is no field with a text`);
  return { id, from, batch, by, row, cells: Object.fromEntries(own), ...(model === undefined ? {} : { model }) };
}

function recordOf(line: string, file: string, number: number): Readonly<Record<string, unknown>> {
  if (line.length > LONGEST_LINE) throw bad(file, number, `it has more than ${LONGEST_LINE} characters`);
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return { ...value };
  } catch {
    throw bad(file, number, "it is no JSON");
  }
  throw bad(file, number, "it is no object");
}

function bad(file: string, number: number, what: string): ThroughlineError {
  return new ThroughlineError("syntax", `Line ${number} of ${quoted(file)} is no row of a sheet: ${what}.`, {
    hint: "These files are only lengthened; take it as it was from git, or import the sheet again.",
    data: { file, line: number },
  });
}

/** The cells of a row as the checks of an import read them; `mended` in place of its own. */
export function cellsOf(row: KeptRow, mended: Readonly<Partial<Record<FieldName, string>>> = {}): RowCells {
  const cells: Readonly<Partial<Record<FieldName, string>>> = { ...row.cells, ...mended };
  const fields = FIELD_NAMES.filter((field) => cells[field] !== undefined || FIELDS[field].required);
  const titles = fields.map((field) => FIELDS[field].title);
  const columns = new Map(fields.map((field, index) => [field, index] as const));
  const table = { name: row.from, hidden: false, rows: [], formulas: [], merged: [], warnings: [] };
  const own = { number: row.row, cells: fields.map((field) => cells[field] ?? ""), hidden: false };
  return new RowCells(table, { row: 0, columns, guessed: [], titles, relation: null }, own);
}
