/** From a sheet to proposals: every row is checked before anything is written, and only what changed is written. */

import { basename } from "node:path";
import { quoted, ThroughlineError } from "../../errors.ts";
import { sha256Hex } from "../../evidence/identity.ts";
import { RowCells } from "../../sheet/cells.ts";
import type { Fault } from "../../sheet/fault.ts";
import { FIELDS, type FieldName, REQUIRED } from "../../sheet/fields.ts";
import { findHeader, type Header } from "../../sheet/header.ts";
import { slug } from "../../sheet/names.ts";
import type { RowReport, RowState } from "../../sheet/report.ts";
import { columnLetters, type SheetRow, type SheetTable } from "../../sheet/table.ts";
import { inChild, type ReadingLimits } from "../child/in-child.ts";
import { activeOf, type Journals } from "../journal/journals.ts";
import type { Decision, Proposal } from "../journal/lines.ts";
import { LAYOUT } from "../project/layout.ts";
import type { Project } from "../project/project.ts";
import { sourcesNamed } from "../sources/sources.ts";
import { type CheckedRow, checkRow } from "./check-row.ts";
import { type KeptRow, keptRow } from "./kept-row.ts";
import { type KeptRows, rowsToKeep } from "./kept-rows.ts";
import { Workbench } from "./workbench.ts";

/** Who imports a sheet, when, and how its columns are read. */
export interface ImportOptions {
  /** Who imports it; the proposals bear that name. */
  readonly by: string;
  /** The time, as ISO 8601. */
  readonly time: string;
  /** Fields by column, where the header does not tell. Default: none. */
  readonly columns?: ReadonlyMap<string, string>;
  /** Whether relations that are not in the vocabulary are made of their words. Default: no, such rows wait. */
  readonly newRelations?: boolean;
  /** The relation of all rows, where no column names one. Default: none. */
  readonly relation?: string;
  /** What the reading may cost. */
  readonly limits?: ReadingLimits;
}

/** A sheet with its header, and what was read of it. */
export interface ReadSheet {
  readonly table: SheetTable;
  readonly header: Header;
}

/** What became of each row of a sheet. */
export interface ImportReport {
  /** Rows that can be accepted. */
  readonly ready: number;
  /** Rows that want a person's word. */
  readonly waiting: number;
  /** Rows in which something is to be mended. */
  readonly refused: number;
  /** Rows that are as at an earlier import. */
  readonly unchanged: number;
  /** One for each row with words, in order. */
  readonly rows: readonly RowReport[];
  /** The name under which the new proposals are kept; null where there is none. */
  readonly batch: string | null;
  /** What the ready rows propose, in the order of the rows. */
  readonly proposals: readonly Proposal[];
  /** The sheets of the file, and which columns were taken for what. */
  readonly sheets: readonly ReadSheet[];
  /** Whole sentences about the sheet: where its header is, what was guessed, what is hidden. */
  readonly notes: readonly string[];
  /** What to keep beside the proposals; null where that is kept already. */
  readonly kept: KeptRows | null;
}

/**
 * Reads and checks a sheet. Nothing is written: the caller does that with the proposals, under the lock.
 *
 * @throws ThroughlineError `unreadable`, `syntax`, `limit`, `unknown-format`; `usage` where no sheet has a header
 */
export async function importSheet(
  project: Project,
  path: string,
  journals: Journals,
  options: ImportOptions,
): Promise<ImportReport> {
  const tables = await inChild({ kind: "sheet", path }, options.limits);
  return importTables(project, { name: basename(path), tables }, journals, options);
}

/** Tables by the name of what they came from. */
export interface NamedTables {
  readonly name: string;
  readonly tables: readonly SheetTable[];
}

/** The same for tables that are read already; `model` is who made them where no person did. */
export async function importTables(
  project: Project,
  { name, tables }: NamedTables,
  journals: Journals,
  options: ImportOptions & { readonly model?: string },
): Promise<ImportReport> {
  const bench = await Workbench.read(project, journals);
  bench.makesRelations = options.newRelations === true;
  const notes: string[] = [];
  const sheets = headersOf(tables, bench, options, notes);
  if (sheets.length === 0) throw noHeader(name, tables);
  const batch = `${slug(name)}-${options.time.slice(0, 10)}-${sha256Hex(`${options.by} ${options.time}`).slice(0, 6)}`;
  const { by, model, time } = options;
  const rest = { by, batch, ...(model === undefined ? {} : { model }) };
  const importing: Importing = { bench, journals, rest, seen: new Map(), proposals: [], kept: [] };
  const rows: RowReport[] = [];
  for (const sheet of sheets)
    for (const row of sheet.table.rows.filter(({ number }) => number > sheet.header.row)) {
      options.limits?.signal?.throwIfAborted();
      const from = `${name}, ${sheets.length > 1 ? `sheet ${sheet.table.name}, ` : ""}row ${row.number}`;
      rows.push(await importRow(sheet, row, from, importing));
    }
  const { proposals } = importing;
  const count = (state: RowState): number => rows.filter((row) => row.state === state).length;
  return {
    ready: count("ready"),
    waiting: count("waiting"),
    refused: count("refused"),
    unchanged: count("unchanged"),
    rows,
    batch: proposals.length === 0 ? null : batch,
    proposals,
    sheets,
    notes,
    // What a model answers anew does not take the place of what it answered before.
    kept: await rowsToKeep(project, { name: model === undefined ? name : batch, batch, time }, importing.kept),
  };
}

/** What an import writes into suggestions/, by file. */
export function suggestedBy({ batch, proposals, kept }: ImportReport): Map<string, readonly object[]> {
  return new Map<string, readonly object[]>([
    ...(batch === null ? [] : [[`${LAYOUT.suggestions}/${batch}.jsonl`, proposals] as const]),
    ...(kept === null ? [] : [[kept.file, kept.lines] as const]),
  ]);
}

/** What one import keeps from row to row. */
interface Importing {
  readonly bench: Workbench;
  readonly journals: Journals;
  readonly rest: Pick<Proposal, "by" | "batch" | "model">;
  readonly seen: Map<string, RowReport>;
  readonly proposals: Proposal[];
  readonly kept: KeptRow[];
}

async function importRow(
  { table, header }: ReadSheet,
  row: SheetRow,
  from: string,
  importing: Importing,
): Promise<RowReport> {
  const { bench, journals, rest, seen, proposals, kept } = importing;
  const cells = new RowCells(table, header, row);
  const checked = await checkRow(cells, bench);
  if ("fault" in checked) {
    kept.push(keptRow(cells, { ...rest, from }));
    return faultReport({ table, row, cells }, checked.fault);
  }
  const { made, warnings } = checked.value;
  const proposal = proposalOf(checked.value, { ...rest, from });
  const report = reportOf({ table, row, cells }, proposal, warnings, { journals, seen });
  if (report.id === null) return report;
  seen.set(report.id, report);
  bench.propose(made);
  if (report.state === "ready") proposals.push(proposal);
  return report;
}

function headersOf(
  tables: readonly SheetTable[],
  bench: Workbench,
  { columns, relation }: ImportOptions,
  notes: string[],
): ReadSheet[] {
  const sheets: ReadSheet[] = [];
  const isSource = (text: string): boolean => sourcesNamed(bench.sources, text).length > 0;
  const isRelation = (text: string): boolean => bench.vocabulary.relation(text) !== null;
  for (const table of tables) {
    notes.push(...table.warnings);
    const header = findHeader(table, {
      isSource,
      isRelation,
      ...(columns === undefined ? {} : { columns }),
      ...(relation === undefined ? {} : { relation }),
    });
    if (header === null) {
      if (tables.length > 1 && table.rows.length > 0)
        notes.push(`The sheet ${quoted(table.name)} has no header of statements and was passed over.`);
      continue;
    }
    sheets.push({ table, header });
    notes.push(...notesOf(table, header));
  }
  return sheets;
}

function notesOf(table: SheetTable, header: Header): string[] {
  const hidden = table.rows.filter((row) => row.hidden && row.number > header.row).map(({ number }) => number);
  const read = [...header.columns].map(([field, column]) => `${FIELDS[field].title} = ${columnLetters(column)}`);
  const guessed = header.guessed.map((field) => FIELDS[field].title);
  return [
    `${quoted(table.name)}: header in row ${header.row}; ${read.join(", ")}.`,
    ...(header.relation === null ? [] : [`Each row is taken for the relation ${quoted(header.relation)}.`]),
    ...(guessed.length === 0 ? [] : [`Guessed by what stands in the column, not by its title: ${guessed.join(", ")}.`]),
    ...(table.hidden ? [`The sheet ${quoted(table.name)} is hidden; it was read like the others.`] : []),
    ...(hidden.length === 0
      ? []
      : [
          `Hidden rows were read like the others: ${hidden.slice(0, 20).join(", ")}${hidden.length > 20 ? " and more" : ""}.`,
        ]),
  ];
}

function noHeader(name: string, tables: readonly SheetTable[]): ThroughlineError {
  const first = tables.find(({ rows }) => rows.length > 0)?.rows[0]?.cells.filter((cell) => cell.trim() !== "") ?? [];
  const stands = first.length === 0 ? "it is empty" : `its first row is ${quoted(first.join(" | "))}`;
  return new ThroughlineError("usage", `${quoted(name)} has no header row that is understood: ${stands}.`, {
    hint: `Name the columns ${REQUIRED.map((field: FieldName) => FIELDS[field].title).join(", ")}, or say which is which.`,
    option: "columns",
    data: { first },
  });
}

/** What a row that passed proposes. */
export function proposalOf(
  { as, at, named, made }: Pick<CheckedRow, "as" | "at" | "named" | "made">,
  rest: Pick<Proposal, "by" | "from" | "batch" | "model" | "since">,
): Proposal {
  const { subject, predicate, object, claimant, polarity, qualifiers } = as;
  // Two voices of one passage are two proposals, and so is what holds here and what holds there.
  const voice = claimant === null && polarity === "affirmed" ? [] : [claimant ?? "", polarity];
  const parts = [
    at.text,
    at.start,
    at.end,
    subject,
    predicate,
    object,
    ...voice,
    ...(qualifiers === undefined ? [] : [JSON.stringify(qualifiers)]),
  ];
  const id = `sug:${sha256Hex(parts.join("\n")).slice(0, 16)}`;
  return { id, as, at, named, made, ...rest };
}

interface ImportedRow {
  readonly table: SheetTable;
  readonly row: SheetRow;
  readonly cells: RowCells;
}

function faultReport({ table, row, cells }: ImportedRow, { state, code, field, message, nearest }: Fault): RowReport {
  const column = cells.column(field);
  return { sheet: table.name, row: row.number, state, code, column, message, nearest, warnings: [], id: null };
}

function reportOf(
  { table, row }: ImportedRow,
  proposal: Proposal,
  warnings: RowReport["warnings"],
  { journals, seen }: { readonly journals: Journals; readonly seen: ReadonlyMap<string, RowReport> },
): RowReport {
  const found = { sheet: table.name, row: row.number, column: null, nearest: [], warnings, id: proposal.id };
  const twin = seen.get(proposal.id);
  if (twin !== undefined) {
    const where = twin.sheet === table.name ? "" : ` of ${quoted(twin.sheet)}`;
    const message = `It says the same as row ${twin.row}${where}, by the same passage: delete one of them.`;
    return { ...found, state: "refused", code: "duplicate", message, id: null };
  }
  const before = journals.proposals.get(proposal.id) ?? movedTo(journals.decisions, proposal);
  if (before === undefined || !sameSaid(before, proposal)) return { ...found, state: "ready", code: null, message: "" };
  const decided = decisionOn(journals.decisions, before.id);
  if (decided === null)
    return { ...found, state: "unchanged", code: null, message: "It waits to be accepted, as at the last import." };
  const what = decided.do === "accept" ? "accepted" : "rejected";
  const message = `It was ${what} by ${decided.by} on ${decided.time.slice(0, 10)}.`;
  return { ...found, state: "unchanged", code: "already-decided", message };
}

/** The accepted proposal that a new edition moved to the place of this one. */
function movedTo(decisions: readonly Decision[], { at, as }: Proposal): Proposal | undefined {
  const isHere = (other: Proposal): boolean =>
    other.at.text === at.text && other.at.start === at.start && other.at.end === at.end && sameSaid(other, { as });
  return activeOf(decisions).flatMap((line) =>
    line.do === "accept" && isHere(line.proposal) ? [line.proposal] : [],
  )[0];
}

/** Whether two proposals of one id say the same in the same way. */
function sameSaid(a: Pick<Proposal, "as">, b: Pick<Proposal, "as">): boolean {
  return JSON.stringify(a.as) === JSON.stringify(b.as);
}

/** The last decision in force on a proposal; null while it is open. */
function decisionOn(decisions: readonly Decision[], id: string): Extract<Decision, { do: "accept" | "reject" }> | null {
  const own = activeOf(decisions).filter((line) => (line.do === "accept" || line.do === "reject") && line.on === id);
  const last = own.at(-1);
  return last !== undefined && (last.do === "accept" || last.do === "reject") ? last : null;
}
