/** The sheets of a file while a reader says what their columns mean. Lives in a worker. */

import { visible } from "throughline/errors";
import { Knowledge } from "throughline/graph";
import { sentenceOf } from "throughline/paths";
import { Dataset, ThroughlineError } from "throughline/rdf";
import { columnLetters, graphRows, type Header, likelyHeader, type SheetTable } from "throughline/sheet";
import { writeSnapshot } from "throughline/snapshot";
import type { ColumnMeaning, Mapping, SheetLook, SheetPreview } from "./sheet-messages.ts";

/** What is shown of a sheet: a reader looks at no more. */
const SHOWN = { columns: 60, samples: 3, sampleLength: 60, sentences: 4, faults: 4 } as const;

export class HeldSheet {
  readonly #tables: readonly SheetTable[];

  /** Throws `syntax` for a file in which nothing stands. */
  constructor(name: string, tables: readonly SheetTable[]) {
    this.#tables = tables;
    if (this.#tables.every(({ rows }) => rows.length === 0))
      throw new ThroughlineError("syntax", `No cell of ${name} holds anything.`, {
        hint: "A sheet needs a row of titles and a row a statement below it.",
      });
  }

  get names(): string[] {
    return this.#tables.map(({ name }) => visible(name));
  }

  /** The sheet that has a header of statements with most rows below it, else the longest. */
  get likeliest(): number {
    const scores = this.#tables.map((table) => {
      const header = likelyHeader(table);
      return header === null ? -1 : header.columns.size * 1_000_000 + table.rows.length;
    });
    return scores.indexOf(Math.max(...scores));
  }

  /** How a sheet is shown; `at` is the row of its titles, null to find it. Throws `usage` for a row that holds nothing. */
  look(sheet: number, at: number | null): SheetLook {
    const table = this.#table(sheet);
    const header = likelyHeader(table, at);
    if (header === null) {
      const row = at === null ? "no row" : `no cell in row ${at}`;
      throw new ThroughlineError("usage", `The sheet ${visible(table.name)} has ${row} that holds anything.`);
    }
    const below = table.rows.filter(({ number }) => number > header.row);
    const width = Math.max(header.titles.length, ...below.slice(0, 100).map(({ cells }) => cells.length));
    const columns = Array.from({ length: Math.min(width, SHOWN.columns) }, (_, index) => ({
      letters: columnLetters(index),
      title: shown(header.titles[index] ?? ""),
      samples: firstFilled(below, index),
      means: meaningAt(header, index),
    }));
    return {
      sheet,
      header: header.row,
      columns,
      moreColumns: width - columns.length,
      warnings: table.warnings,
    };
  }

  /** What the rows would become, the first of them in words. */
  preview(mapping: Mapping, languages: readonly string[]): SheetPreview {
    const first = new Dataset();
    const relations = new Set<string>();
    const counts = { taken: 0, leftOut: 0 };
    const faults: SheetPreview["faults"][number][] = [];
    for (const row of this.#rows(mapping)) {
      if ("fault" in row) {
        counts.leftOut++;
        if (faults.length < SHOWN.faults) faults.push(row.fault);
      } else if (counts.taken++ < SHOWN.sentences) {
        relations.add(row.relation);
        for (const quad of row.quads) first.add(quad);
      }
    }
    return { ...counts, faults, sentences: sentencesOf(first, relations, languages) };
  }

  /** The graph as a snapshot, and how many rows are not in it. */
  async make(mapping: Mapping): Promise<{ readonly snapshot: Uint8Array; readonly leftOut: number }> {
    const dataset = new Dataset();
    let leftOut = 0;
    for (const row of this.#rows(mapping)) {
      if ("fault" in row) leftOut++;
      else for (const quad of row.quads) dataset.add(quad);
    }
    const parts = writeSnapshot(new Knowledge(dataset)) as Uint8Array<ArrayBuffer>[];
    return { snapshot: new Uint8Array(await new Blob(parts).arrayBuffer()), leftOut };
  }

  #rows({ sheet, header: at, means, relation, namespace }: Mapping): ReturnType<typeof graphRows> {
    const table = this.#table(sheet);
    const titles = table.rows.find(({ number }) => number === at)?.cells ?? [];
    const columns = new Map(means.flatMap((field, index) => (field === null ? [] : [[field, index] as const])));
    const header: Header = {
      row: at,
      titles,
      columns,
      guessed: [],
      relation: columns.has("relation") || relation === "" ? null : relation,
    };
    return graphRows(table, header, namespace);
  }

  #table(sheet: number): SheetTable {
    const table = this.#tables[sheet];
    if (table === undefined) throw new ThroughlineError("usage", `The file has no sheet ${sheet + 1}.`);
    return table;
  }
}

function meaningAt({ columns }: Header, index: number): ColumnMeaning | null {
  const field = [...columns].find(([, column]) => column === index)?.[0] ?? null;
  return field === "newNames" ? null : field;
}

function firstFilled(rows: SheetTable["rows"], index: number): string[] {
  const found: string[] = [];
  for (const { cells } of rows) {
    const cell = cells[index]?.trim() ?? "";
    if (cell !== "") found.push(shown(cell));
    if (found.length === SHOWN.samples) break;
  }
  return found;
}

function shown(cell: string): string {
  const points = [...visible(cell.slice(0, 2 * SHOWN.sampleLength))];
  return points.length <= SHOWN.sampleLength ? points.join("") : `${points.slice(0, SHOWN.sampleLength).join("")}…`;
}

/** The statements of some relations as the page will say them; what stands about them is evidence. */
function sentencesOf(
  dataset: Dataset,
  relations: ReadonlySet<string>,
  languages: readonly string[],
): SheetPreview["sentences"] {
  const knowledge = new Knowledge(dataset, { languages, display: visible });
  const numbers = Array.from({ length: knowledge.statements.size }, (_, number) => number);
  return numbers
    .map((number) => knowledge.describer.statement(number))
    .filter(({ predicate }) => relations.has(predicate.iri))
    .map((statement) => ({
      words: `${sentenceOf(knowledge, statement)}.`,
      document: statement.evidence[0]?.title ?? "",
    }));
}
