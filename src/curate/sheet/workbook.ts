/** Workbooks that people fill in: drop-downs from lists on a page of their own, and a page of guidance. */

import { MODALITY_NAMES } from "../../evidence/vocabulary.ts";
import { FIELD_NAMES, FIELDS, type FieldName } from "../../sheet/fields.ts";
import { writeXlsx } from "../../sheet/packages.ts";
import { columnLetters } from "../../sheet/table.ts";
import type { Project } from "../project/project.ts";
import type { Vocabulary } from "../project/vocabulary.ts";

type Workbook = Parameters<typeof writeXlsx>[0];
export type WorkbookSheet = Workbook["sheets"][number];

/** Rows of a template that have drop-downs. */
const TEMPLATE_ROWS = 1000;
const LISTS = "Lists";

/** Widths of columns by their titles, in characters. */
const WIDTHS: Readonly<Record<string, number>> = { quote: 60, why: 60, nearest: 40, note: 30 };
const USUAL_WIDTH = 18;

export function widthsOf(titles: readonly string[]): { width: number }[] {
  return titles.map((title) => ({ width: WIDTHS[title.trim().toLowerCase()] ?? USUAL_WIDTH }));
}

/** What may stand in a column, for the columns that have a list. */
function listsOf(vocabulary: Vocabulary): ReadonlyMap<FieldName, readonly string[]> {
  const types = vocabulary.types.map(({ label }) => label).sort();
  return new Map<FieldName, readonly string[]>([
    ["relation", vocabulary.relations.map(({ label }) => label).sort()],
    ["modality", MODALITY_NAMES],
    ["polarity", ["affirmed", "denied"]],
    ["subjectType", types],
    ["objectType", types],
    ["newNames", ["yes"]],
  ]);
}

/** The page that holds the lists: a rule of a cell may only point to them, for its own text is limited to 255 characters. */
export function listsSheet(vocabulary: Vocabulary): WorkbookSheet {
  const lists = [...listsOf(vocabulary)];
  const length = Math.max(...lists.map(([, values]) => values.length));
  const rows = Array.from({ length }, (_, row) => lists.map(([, values]) => values[row] ?? ""));
  return { name: LISTS, rows: [lists.map(([field]) => FIELDS[field].title), ...rows], hidden: true };
}

/** A drop-down for each column that has a list, from below the header to a last row. Other values stay allowed: the import tells. */
export function dropDowns(
  columns: ReadonlyMap<FieldName, number>,
  { header, last }: { readonly header: number; readonly last: number },
  vocabulary: Vocabulary,
): WorkbookSheet["dataValidations"] {
  return [...listsOf(vocabulary)].flatMap(([field, values], index) => {
    const column = columns.get(field);
    if (column === undefined || values.length === 0) return [];
    const [own, list] = [columnLetters(column), columnLetters(index)];
    return [
      {
        type: "list" as const,
        formula1: `${LISTS}!$${list}$2:$${list}$${values.length + 1}`,
        range: `${own}${header + 1}:${own}${last}`,
        allowBlank: true,
        showErrorMessage: false,
      },
    ];
  });
}

/** An empty sheet of statements with drop-downs of the project, and a page that says what goes where. */
export async function template(project: Project, vocabulary: Vocabulary): Promise<Uint8Array> {
  const titles = FIELD_NAMES.map((name) => FIELDS[name].title);
  const columns = new Map(FIELD_NAMES.map((name, index) => [name, index] as const));
  const guidance = [
    [`Statements for ${project.name}`],
    ["A row is one statement: who, relation, whom, and the words of the document that say it."],
    [
      "Quote word for word. Numbers and words such as not must be those of the text; what is only like a quote is refused.",
    ],
    ["A sentence that holds two statements is two rows with the same quote."],
    [],
    ["Column", "Needed", "What it holds"],
    ...FIELD_NAMES.map((name) => [FIELDS[name].title, FIELDS[name].required ? "yes" : "", FIELDS[name].says]),
  ];
  return writeXlsx({
    sheets: [
      {
        name: "Statements",
        rows: [titles],
        columns: widthsOf(titles),
        freezePane: { rows: 1 },
        dataValidations: dropDowns(columns, { header: 1, last: TEMPLATE_ROWS }, vocabulary) ?? [],
      },
      { name: "Guidance", rows: guidance, columns: [{ width: 18 }, { width: 10 }, { width: 90 }] },
      listsSheet(vocabulary),
    ],
  });
}
