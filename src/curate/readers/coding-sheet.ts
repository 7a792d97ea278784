/** A sample as a sheet that a reader fills in, and what stands in it then. */

import { basename } from "node:path";
import { quoted, ThroughlineError } from "../../errors.ts";
import { isNo, isYes, RowCells } from "../../sheet/cells.ts";
import { FIELDS, type FieldName, headerWords } from "../../sheet/fields.ts";
import { findHeader, type Header } from "../../sheet/header.ts";
import { writeXlsx } from "../../sheet/packages.ts";
import type { RowReport } from "../../sheet/report.ts";
import type { SheetRow, SheetTable } from "../../sheet/table.ts";
import { inChild, type ReadingLimits } from "../child/in-child.ts";
import type { Journals } from "../journal/journals.ts";
import type { Project } from "../project/project.ts";
import { Vocabulary } from "../project/vocabulary.ts";
import { importTables } from "../sheet/import-sheet.ts";
import { dropDowns, listsSheet, widthsOf } from "../sheet/workbook.ts";
import type { CodedStatement, NewCoded } from "./coding.ts";
import type { OpenedSample } from "./opened-sample.ts";
import type { Sample } from "./sample.ts";

/** The two columns that a sheet of statements does not have. */
const SENTENCE = "sentence";
const CARRIES = "carries";

const COLUMNS = [
  "source",
  "page",
  "quote",
  "subject",
  "relation",
  "object",
  "modality",
  "polarity",
  "claimant",
  "subjectType",
  "objectType",
  "newNames",
  "note",
] as const satisfies readonly FieldName[];

/** Rows below the last sentence that have drop-downs: a sentence with two statements takes a second row. */
const ROOM = 200;

/** The workbook of a sample: a row a sentence, with its words as the quote; the reader fills in the rest. Throws `unreadable` without the texts. */
export async function codingWorkbook(project: Project, { sample, show }: OpenedSample): Promise<Uint8Array> {
  const vocabulary = await Vocabulary.read(project);
  const titles = [SENTENCE, CARRIES, ...COLUMNS.map((name) => FIELDS[name].title)];
  const rows = sample.units.map((unit) => {
    const { document, page, words } = show(unit);
    if (words === null)
      throw new ThroughlineError(
        "unreadable",
        `The text of sentence ${unit.n} is not here, or was edited: ${quoted(unit.text)}.`,
        {
          hint: "Texts are not kept in git; add the document again, and it comes back.",
        },
      );
    return [String(unit.n), "", document, page === null ? "" : String(page), words.replace(/\s+/gu, " ")];
  });
  const columns = new Map(COLUMNS.map((name, index) => [name, index + 2] as const));
  const guidance = [
    [`Sentences of the sample ${sample.name} of ${project.name}, to be read by one person alone`],
    [`In the column ${CARRIES} write yes or no: does the sentence say that something is related to something?`],
    [
      "Where it does, write who, which relation and whom. A second statement of a sentence takes a row of its own, with the same number.",
    ],
    ["A yes without a statement means: it says something that no relation of the list says."],
    ["A row without a yes, a no or a statement counts as not read."],
    ["Do not talk about sentences before both have read all of them."],
  ];
  return writeXlsx({
    sheets: [
      {
        name: "Sentences",
        rows: [titles, ...rows],
        columns: widthsOf(titles),
        freezePane: { rows: 1 },
        dataValidations: dropDowns(columns, { header: 1, last: rows.length + 1 + ROOM }, vocabulary) ?? [],
      },
      { name: "Guidance", rows: guidance, columns: [{ width: 110 }] },
      listsSheet(vocabulary),
    ],
  });
}

export interface ReadCodingSheet {
  /** Sentences of which every row passed. */
  readonly coded: readonly NewCoded[];
  /** Rows that hold up their sentence. */
  readonly rows: readonly RowReport[];
  /** Sentences of the sample about which the sheet says nothing. */
  readonly unread: number;
}

/**
 * Reads a filled-in sheet; nothing is written. Each quote is held against the text as an import does it.
 *
 * @throws ThroughlineError `unreadable`, `syntax`, `limit`, `unknown-format`; `usage` where no sheet has the columns
 */
export async function readCodingSheet(
  project: Project,
  sample: Sample,
  path: string,
  { decisions }: Journals,
  options: { readonly by: string; readonly time: string; readonly limits?: ReadingLimits },
): Promise<ReadCodingSheet> {
  const tables = await inChild({ kind: "sheet", path }, options.limits);
  const found = tables.flatMap((table) => {
    const header = findHeader(table);
    const at = header?.titles.findIndex((title) => headerWords(title) === SENTENCE) ?? -1;
    return header === null || at < 0 ? [] : [{ table, header, at }];
  })[0];
  if (found === undefined)
    throw new ThroughlineError(
      "usage",
      `${quoted(basename(path))} has no sheet with a column ${quoted(SENTENCE)} beside those of statements.`,
      {
        hint: "Fill in the sheet that `throughline codings sheet` writes.",
      },
    );
  const rows = codedRows(found, sample);
  // Nothing that others proposed is known to a reader, nor what was decided, but that two names are not the same.
  const blind = { decisions: decisions.filter((line) => line.do === "different"), proposals: new Map(), warnings: [] };
  const stated = rows.filter(({ kind }) => kind === "statement").map(({ row }) => row);
  const headers = found.table.rows.filter(({ number }) => number <= found.header.row);
  const table: SheetTable = { ...found.table, rows: [...headers, ...stated] };
  const report = await importTables(project, { name: basename(path), tables: [table] }, blind, options);
  return together(
    rows,
    report.rows,
    new Map(report.proposals.map((each) => [each.id, each])),
    sample,
    found.table.name,
  );
}

interface CodedRow {
  readonly row: SheetRow;
  /** Null where the row names no sentence of the sample. */
  readonly unit: number | null;
  readonly kind: "statement" | "yes" | "no" | "nothing";
}

function codedRows(
  { table, header, at }: { readonly table: SheetTable; readonly header: Header; readonly at: number },
  { units }: Sample,
): CodedRow[] {
  const carries = header.titles.findIndex((title) => headerWords(title) === CARRIES);
  return table.rows
    .filter(({ number }) => number > header.row)
    .map((row): CodedRow => {
      const number = Number((row.cells[at] ?? "").trim());
      const cells = new RowCells(table, header, row);
      const isStated = (["subject", "relation", "object"] as const).some((field) => cells.text(field) !== "");
      const answer = (carries < 0 ? "" : (row.cells[carries] ?? "")).trim();
      return {
        row,
        unit: units[number - 1] === undefined ? null : number,
        kind: isStated
          ? "statement"
          : answer === ""
            ? "nothing"
            : isYes(answer)
              ? "yes"
              : isNo(answer)
                ? "no"
                : "nothing",
      };
    });
}

function together(
  rows: readonly CodedRow[],
  reports: readonly RowReport[],
  proposals: ReadonlyMap<string, CodedStatement>,
  sample: Sample,
  sheet: string,
): ReadCodingSheet {
  const held: RowReport[] = [];
  const fault = ({ row }: CodedRow, message: string): void => {
    held.push({
      sheet,
      row: row.number,
      state: "refused",
      code: "bad-value",
      column: null,
      message,
      nearest: [],
      warnings: [],
      id: null,
    });
  };
  const byRow = new Map(reports.map((report) => [report.row, report]));
  const byUnit = new Map<number, CodedRow[]>();
  for (const row of rows) {
    if (row.unit === null) fault(row, `Its number is no sentence of the sample, which has ${sample.units.length}.`);
    else if (row.kind !== "nothing") byUnit.set(row.unit, [...(byUnit.get(row.unit) ?? []), row]);
  }
  const coded: NewCoded[] = [];
  for (const [unit, own] of byUnit) {
    const before = held.length;
    const statements = own.filter(({ kind }) => kind === "statement");
    const no = own.find(({ kind }) => kind === "no");
    if (no !== undefined && own.length > 1) fault(no, `Another row says that sentence ${unit} carries a statement.`);
    const read = statements.flatMap((each): CodedStatement[] => {
      const report = byRow.get(each.row.number);
      if (report !== undefined && report.state !== "ready") held.push(report);
      const proposal = proposals.get(report?.id ?? "");
      if (proposal === undefined) return [];
      const place = sample.units[unit - 1];
      if (
        place === undefined ||
        proposal.at.text !== place.text ||
        proposal.at.end <= place.start ||
        proposal.at.start >= place.end
      )
        fault(each, `Its quote does not stand in sentence ${unit}.`);
      const { id, as, at, named, made } = proposal;
      return [{ id, as, at, named, made }];
    });
    if (held.length === before) coded.push({ unit, carries: no === undefined, statements: read });
  }
  coded.sort((a, b) => a.unit - b.unit);
  return { coded, rows: held.toSorted((a, b) => a.row - b.row), unread: sample.units.length - byUnit.size };
}
