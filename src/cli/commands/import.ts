import { addTo } from "../../add-to.ts";
import { writeFileAtomically } from "../../atomic-write.ts";
import { accepting } from "../../curate/journal/decide.ts";
import { readJournals } from "../../curate/journal/journals.ts";
import { settle } from "../../curate/journal/settle.ts";
import { withLock } from "../../curate/project/lock.ts";
import type { Project } from "../../curate/project/project.ts";
import { Vocabulary } from "../../curate/project/vocabulary.ts";
import { answeredSheet } from "../../curate/sheet/answer-sheet.ts";
import { importConcepts } from "../../curate/sheet/import-concepts.ts";
import { type ImportReport, importSheet, suggestedBy } from "../../curate/sheet/import-sheet.ts";
import { quoted, ThroughlineError } from "../../errors.ts";
import { quantity } from "../../quantity.ts";
import type { RowReport } from "../../sheet/report.ts";
import { type Context, safe, writeJson } from "../context.ts";
import { lockFor, personOf } from "../curate/person.ts";
import { stepLine } from "../progress.ts";
import { projectOf } from "../project.ts";

/** Rows of one kind that are told by number. */
const MOST_ROWS = 10;

export interface ImportFlags {
  readonly as?: string;
  readonly column?: readonly string[];
  readonly out?: string;
  readonly accept?: boolean;
  readonly newRelations?: boolean;
  readonly relation?: string;
  readonly dryRun?: boolean;
  readonly entities?: boolean;
}

/** `throughline import SHEET`: exit 1 where a row waits or is refused. */
export async function importRows(context: Context, sheet: string, flags: ImportFlags): Promise<number> {
  const { io, global } = context;
  const project = await projectOf(context);
  const by = personOf(flags.as);
  const time = new Date().toISOString();
  if (flags.entities === true) return importEntities(context, project, sheet, { by, time });
  const columns = columnsOf(flags.column ?? []);
  const line = stepLine(process.stderr, global.quiet === true);
  line.update(`Reading ${safe(sheet)} …`);
  const report = await withLock(project.root, lockFor("import", by), async () => {
    const journals = await readJournals(project);
    for (const warning of journals.warnings) io.note(safe(warning));
    const found = await importSheet(project, sheet, journals, {
      by,
      time,
      columns,
      newRelations: flags.newRelations === true,
      ...(flags.relation === undefined ? {} : { relation: flags.relation }),
      limits: { signal: io.signal },
    });
    if (flags.dryRun === true) return found;
    const proposals = suggestedBy(found);
    const decisions = flags.accept === true ? accepting(journals, found.proposals, false) : [];
    await settle(project, journals, decisions, { by, time, proposals });
    return found;
  }).finally(() => line.done());
  if (flags.out !== undefined) {
    const content = await answeredSheet(flags.out, report, await Vocabulary.read(project));
    await writeFileAtomically(flags.out, content);
  }
  const { ready, waiting, refused, unchanged, rows, batch, notes } = report;
  if (global.json)
    await writeJson(io, {
      ready,
      waiting,
      refused,
      unchanged,
      batch,
      accepted: flags.accept === true ? ready : 0,
      notes,
      rows,
    });
  else await io.write(reportText(report, flags));
  return waiting + refused > 0 ? 1 : 0;
}

/** `throughline import SHEET --entities`: concepts alone, which stand in the graph at once. */
async function importEntities(
  context: Context,
  project: Project,
  sheet: string,
  { by, time }: { readonly by: string; readonly time: string },
): Promise<number> {
  const { io, global } = context;
  const { rows, lines } = await withLock(project.root, lockFor("import", by), async () => {
    const journals = await readJournals(project);
    const found = await importConcepts(project, sheet, journals, { by, time, limits: { signal: io.signal } });
    return { rows: found.rows, lines: await settle(project, journals, found.decisions, { by, time }) };
  });
  const count = (state: RowReport["state"]): number => rows.filter((row) => row.state === state).length;
  const counts = {
    ready: count("ready"),
    waiting: count("waiting"),
    refused: count("refused"),
    unchanged: count("unchanged"),
  };
  if (global.json) await writeJson(io, { ...counts, rows });
  else {
    for (const line of heldUp(rows)) await io.write(`${line}\n`);
    await io.write(
      `${quantity(lines.length, "concept is", "concepts are")} in the graph, ${counts.unchanged} as before, ${counts.waiting} waiting, ${counts.refused} refused.\n`,
    );
  }
  return counts.waiting + counts.refused > 0 ? 1 : 0;
}

function columnsOf(texts: readonly string[]): Map<string, string> {
  return new Map(
    texts.map((text): [string, string] => {
      const [, field = "", column = ""] = /^([^=]+)=(.+)$/.exec(text) ?? [];
      if (field !== "") return [field.trim(), column.trim()];
      throw new ThroughlineError("usage", `--column takes FIELD=COLUMN such as quote=E, not ${quoted(text)}.`);
    }),
  );
}

function reportText(
  { ready, waiting, refused, unchanged, rows, batch, notes }: ImportReport,
  flags: ImportFlags,
): string {
  const lines = notes.map(safe);
  lines.push(...heldUp(rows));
  const counts = [
    `${quantity(ready, "row")} ready`,
    ...(unchanged > 0 ? [`${unchanged} as before`] : []),
    `${quantity(waiting, "waits", "wait")} for your word`,
    `${refused} refused`,
  ];
  lines.push(`${counts.join(", ")}.`);
  lines.push(...summaries(rows));
  if (rows.some(({ code, column }) => code === "missing-cell" && column === null))
    lines.push(
      "Which column is what is said with --column, as in --column relation=C; one relation for all rows with --relation NAME",
    );
  if (flags.newRelations !== true && rows.some(({ code }) => code === "unknown-relation"))
    lines.push("To have relations made of the sheet's own words, import it with --new-relations");
  if (flags.dryRun === true) lines.push("Nothing was written: this was a trial.");
  else if (batch !== null && flags.accept === true)
    lines.push("The ready rows are accepted and stand in the graph; take that back with: throughline undo");
  else if (batch !== null) lines.push(`Accept the ready rows with: throughline accept ${safe(batch)}`);
  if (flags.out !== undefined) lines.push(`The sheet with what became of each row is ${safe(flags.out)}`);
  return `${lines.join("\n")}\n`;
}

/** The rows that wait or are refused; those that do so for one reason stand together. */
export function heldUp(rows: readonly RowReport[]): string[] {
  const groups = new Map<string, [RowReport, ...RowReport[]]>();
  for (const row of rows) {
    if (row.state !== "refused" && row.state !== "waiting") continue;
    const { sheet, state, code, column, message, nearest } = row;
    const key = JSON.stringify([sheet, state, code, column, message, nearest]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()].flatMap(groupLines);
}

function groupLines(group: readonly [RowReport, ...RowReport[]]): string[] {
  const [{ sheet, state, code, column, message, nearest }] = group;
  const where = `${safe(sheet)} ${numbered(group.map(({ row }) => row))}${column === null ? "" : `, column ${safe(column)}`}`;
  const near =
    code === "quote-not-found" || code === "quote-altered" ? nearest.map((words) => `  > ${safe(words)}`) : [];
  return [`${where}: ${state}, ${code}`, `  ${safe(message)}`, ...near];
}

/** "row 4", "rows 4, 7 and more". */
function numbered(rows: readonly number[]): string {
  return `${rows.length === 1 ? "row" : "rows"} ${rows.slice(0, MOST_ROWS).join(", ")}${rows.length > MOST_ROWS ? " and more" : ""}`;
}

/** What ready rows have in common that a person should look at, each once, with how many rows. */
function summaries(rows: readonly RowReport[]): string[] {
  const warnings = new Map<string, number[]>();
  for (const { state, row, warnings: own } of rows)
    if (state === "ready") for (const { message } of own) addTo(warnings, message, row);
  return [...warnings].map(([message, own]) => `${numbered(own).replace("r", "R")}: ${safe(message)}`);
}
