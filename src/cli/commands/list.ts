import { KnowledgeServices } from "../../ask/knowledge-services.ts";
import { answerList } from "../../ask/listing.ts";
import { csvText } from "../../export/csv-text.ts";
import type { CountedTerm, ListedRow } from "../../graph/explore/list.ts";
import { compareCodeUnits } from "../../order.ts";
import { type Context, choice, openKnowledge, safe, writeJson } from "../context.ts";
import { type Io, wrap } from "../io.ts";
import { answering } from "../progress.ts";

export interface ListFlags {
  readonly sort?: string;
  readonly to: string;
}

/** `throughline list [TYPE|RELATION|DOCUMENT]`: exit 1 where there is none. */
export async function list(context: Context, of: string | undefined, flags: ListFlags): Promise<number> {
  const { io, global } = context;
  const to = choice("--to", flags.to, ["table", "csv"]);
  const services = new KnowledgeServices(await openKnowledge(context));
  const result = await answering(global, "listing", () =>
    answerList(services, {
      ...(of === undefined ? {} : { of }),
      ...(flags.sort === undefined ? {} : { sort: flags.sort }),
    }),
  );
  if (global.json) await writeJson(io, result);
  else if (result.of === null)
    await io.write(`${countsText("Types", result.types)}\n${countsText("Relations", result.relations)}`);
  else {
    await io.write(to === "csv" ? csvOf(result.rows) : tableOf(io, result.of.label, result.rows));
  }
  return result.of !== null && result.rows.length === 0 ? 1 : 0;
}

function countsText(head: string, counted: readonly CountedTerm[]): string {
  return [head, ...counted.map(({ label, count }) => `${String(count).padStart(7)}  ${safe(label)}`), ""].join("\n");
}

function tableOf(io: Io, label: string, rows: readonly ListedRow[]): string {
  const lines = rows.map((row) => {
    const values = Object.entries(row.values).map(([name, own]) => `${name} ${own.join(", ")}`);
    return wrap(safe([row.label, ...values].join(" · ")), io.width - 2, "  ").trimStart();
  });
  return `${[io.colors.bold(safe(`${label}: ${countWords(rows)}`)), ...lines.map((line) => `  ${line}`)].join("\n")}\n`;
}

/** "5, of which 1 stands for others": an umbrella is not counted among its parts unsaid. */
function countWords(rows: readonly ListedRow[]): string {
  const umbrellas = rows.filter(({ standsFor }) => standsFor > 0).length;
  if (umbrellas === 0) return String(rows.length);
  return `${rows.length}, of which ${umbrellas} ${umbrellas === 1 ? "stands" : "stand"} for others of them`;
}

/** A column for each name of a value; several values of one are joined by a semicolon. */
function csvOf(rows: readonly ListedRow[]): string {
  const names = [...new Set(rows.flatMap(({ values }) => Object.keys(values)))].sort(compareCodeUnits);
  const lines = rows.map(({ iri, label, values }) => [
    iri,
    label,
    ...names.map((name) => (Object.hasOwn(values, name) ? (values[name]?.join("; ") ?? "") : "")),
  ]);
  return csvText(["iri", "label", ...names], lines, { spreadsheetSafe: false });
}
