/** A sheet of concepts alone: name, type, definition, other names. */

import { basename } from "node:path";
import { quoted, ThroughlineError } from "../../errors.ts";
import { iri } from "../../rdf/namespaces.ts";
import { headerWords } from "../../sheet/fields.ts";
import { freeName, slug } from "../../sheet/names.ts";
import type { RowCode, RowReport, RowState } from "../../sheet/report.ts";
import { columnLetters, type SheetRow, type SheetTable } from "../../sheet/table.ts";
import { inChild } from "../child/in-child.ts";
import { activeOf, type Journals } from "../journal/journals.ts";
import type { NewDecision } from "../journal/lines.ts";
import type { Project } from "../project/project.ts";
import type { ImportOptions } from "./import-sheet.ts";
import { Workbench } from "./workbench.ts";

/** Header words of the columns; the first is required. */
const COLUMNS = {
  name: ["name", "label", "concept", "entity", "preferred label", "nom", "nombre"],
  type: ["type", "types", "class", "kind"],
  definition: ["definition", "description", "meaning"],
  aliases: ["aliases", "alias", "other names", "also called", "synonyms", "abbreviation"],
} as const;

type Column = keyof typeof COLUMNS;

export interface ConceptsReport {
  readonly rows: readonly RowReport[];
  readonly decisions: readonly NewDecision[];
}

/**
 * Checks a sheet of concepts; the caller settles the decisions. A concept that is there by exactly this name gets what the
 * row adds; a name that is like another waits.
 *
 * @throws ThroughlineError as importSheet
 */
export async function importConcepts(
  project: Project,
  path: string,
  journals: Journals,
  options: ImportOptions,
): Promise<ConceptsReport> {
  const tables = await inChild({ kind: "sheet", path }, options.limits);
  const bench = await Workbench.read(project, journals);
  /** What earlier sheets made, as it stands in the journals. */
  const said = new Set(
    activeOf(journals.decisions).flatMap((line) => (line.do === "concept" ? [JSON.stringify(line.concept)] : [])),
  );
  const rows: RowReport[] = [];
  const decisions: NewDecision[] = [];
  let hasHeader = false;
  for (const table of tables) {
    const header = table.rows.slice(0, 30).find((row) => columnsOf(row).has("name"));
    if (header === undefined) continue;
    hasHeader = true;
    for (const row of table.rows.filter(({ number }) => number > header.number)) {
      const { report, decision } = conceptRow(table, row, columnsOf(header), { bench, said });
      rows.push(report);
      if (decision !== null) decisions.push(decision);
    }
  }
  if (hasHeader) return { rows, decisions };
  throw new ThroughlineError("usage", `${quoted(basename(path))} has no header with a column of names.`, {
    hint: "Name the columns name, type, definition and aliases.",
  });
}

function columnsOf({ cells }: SheetRow): Map<Column, number> {
  const found = new Map<Column, number>();
  for (const [index, cell] of cells.entries())
    for (const column of Object.keys(COLUMNS) as Column[])
      if ((COLUMNS[column] as readonly string[]).includes(headerWords(cell)) && !found.has(column))
        found.set(column, index);
  return found;
}

interface RowResult {
  readonly report: RowReport;
  readonly decision: NewDecision | null;
}

function conceptRow(
  table: SheetTable,
  row: SheetRow,
  columns: ReadonlyMap<Column, number>,
  { bench, said }: { readonly bench: Workbench; readonly said: ReadonlySet<string> },
): RowResult {
  const text = (column: Column): string => (row.cells[columns.get(column) ?? -1] ?? "").replace(/\s+/gu, " ").trim();
  const report = (
    state: RowState,
    code: RowCode | null,
    column: Column | null,
    message: string,
    nearest: readonly string[] = [],
  ): RowReport => {
    const letter = column === null ? undefined : columns.get(column);
    const where = letter === undefined ? null : `${columnLetters(letter)} (${column})`;
    return { sheet: table.name, row: row.number, state, code, column: where, message, nearest, warnings: [], id: null };
  };
  const refused = (code: RowCode, column: Column, message: string): RowResult => ({
    report: report("refused", code, column, message),
    decision: null,
  });
  const [name, typeName] = [text("name"), text("type")];
  if (name === "") return refused("missing-cell", "name", "The cell for the name is empty.");
  if (/^[=#]/.test(name)) return refused("bad-value", "name", `${quoted(name)} is a formula or an error, not a name.`);
  const type = typeName === "" ? null : bench.vocabulary.type(typeName);
  if (typeName !== "" && type === null)
    return refused("bad-value", "type", `${quoted(typeName)} is no type of the vocabulary.`);
  const [known, ...more] = bench.concepts.named(name);
  if (more.length > 0)
    return {
      report: report(
        "waiting",
        "near-name",
        "name",
        `${quoted(name)} names ${more.length + 1} concepts: write the IRI of the one that is meant.`,
      ),
      decision: null,
    };
  const near =
    known === undefined ? bench.concepts.near(name).filter((concept) => !bench.areDifferent(name, concept)) : [];
  if (near.length > 0) {
    const labels = near.map(({ label }) => label);
    const message = `${quoted(name)} is like ${labels.map(quoted).join(", ")}: write that name if it is meant, or keep the two apart once for all.`;
    return { report: report("waiting", "near-name", "name", message, labels), decision: null };
  }
  const local = freeName(slug(name), (each) => bench.concepts.has(`${bench.conceptNamespace}${each}`));
  const concept = {
    iri: known?.iri ?? `${bench.conceptNamespace}${local}`,
    label: known?.label ?? name,
    type: type?.iri ?? known?.types[0] ?? iri("tl", "Concept"),
    definition: text("definition") || null,
  };
  const aliases = text("aliases")
    .split(/[;|]/)
    .map((alias) => alias.trim())
    .filter((alias) => alias !== "" && known?.names.includes(alias) !== true);
  const isSaid = concept.definition === null && (type === null || known?.types.includes(type.iri) === true);
  const saysNothing = known !== undefined && aliases.length === 0 && (isSaid || said.has(JSON.stringify(concept)));
  if (saysNothing) return { report: report("unchanged", null, null, "It is there as it is."), decision: null };
  bench.concepts.add({
    iri: concept.iri,
    label: concept.label,
    names: [concept.label, ...aliases],
    types: [concept.type],
  });
  return { report: report("ready", null, null, ""), decision: { do: "concept", concept, aliases } };
}
