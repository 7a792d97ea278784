import { readFileSync } from "node:fs";
import { join } from "node:path";
import { quoted, ThroughlineError } from "../../errors.ts";
import type { Knowledge } from "../../graph/knowledge.ts";
import { WRITER_NAMES, type WriterName } from "../../graph/writers/names.ts";
import type { WriteOptions } from "../../graph/writers/options.ts";
import { selectionOf } from "../../graph/writers/selection.ts";
import { WRITERS } from "../../graph/writers/writers.ts";
import { BUNDLED } from "../../open.ts";
import { writeFileAtomically, writeFilesAtomically } from "../atomic-write.ts";
import { type Context, count, openKnowledge } from "../context.ts";
import { chosenStatements, type PartFlags } from "../part.ts";
import { openServices } from "../services.ts";

export interface ExportFlags extends PartFlags {
  readonly to: string;
  readonly rdf11?: boolean;
  readonly spreadsheetSafe?: boolean;
  readonly output?: string;
}

/** `throughline export`: the graph or a part of it. Exit 1 where nothing answers to the part that was asked for. */
export async function exportGraph(context: Context, flags: ExportFlags): Promise<number> {
  if (flags.to === "csv") return exportTables(context, flags);
  const name = writerName(flags.to);
  const { knowledge, part } = await openPart(context, flags);
  const statements = await chosenStatements(knowledge, part, context.io.signal);
  if (statements?.length === 0) return nothing(context);
  const written = await WRITERS[name].write(selectionOf(knowledge, statements), writeOptions(context, flags));
  for (const note of written.notes) context.io.note(note);
  if (flags.output === undefined) await context.io.write(written.text);
  else await writeFileAtomically(flags.output, written.text);
  return 0;
}

/** `--to csv --output graph.csv`: two tables, graph.nodes.csv and graph.edges.csv. */
async function exportTables(context: Context, flags: ExportFlags): Promise<number> {
  if (flags.output === undefined) {
    throw new ThroughlineError("usage", "csv makes two files, so it takes --output NAME.csv.", {
      hint: "For one table on standard output use --to csv-edges or --to csv-nodes.",
    });
  }
  const { knowledge, part } = await openPart(context, flags);
  const statements = await chosenStatements(knowledge, part, context.io.signal);
  if (statements?.length === 0) return nothing(context);
  const selection = selectionOf(knowledge, statements);
  const stem = flags.output.replace(/\.csv$/i, "");
  const tables = [
    ["nodes", WRITERS["csv-nodes"]],
    ["edges", WRITERS["csv-edges"]],
  ] as const;
  const files = tables.map(([ending, writer]) => {
    return { path: `${stem}.${ending}.csv`, content: writer.write(selection, writeOptions(context, flags)).text };
  });
  // Both or neither: nodes of one graph beside edges of another would be read as one.
  await writeFilesAtomically(files);
  return 0;
}

/** What to choose from, and the choice: of an endpoint only what lies around a concept can be had. */
async function openPart(context: Context, flags: ExportFlags): Promise<{ knowledge: Knowledge; part: PartFlags }> {
  const { around } = flags;
  if (context.global.endpoint === undefined || around === undefined) {
    return { knowledge: await openKnowledge(context), part: flags };
  }
  const hops = count("--hops", flags.hops);
  const { services, concept } = await openServices(context, { concept: around, around: { hops, directed: false } });
  return { knowledge: services.knowledge, part: { ...flags, around: concept } };
}

function nothing(context: Context): number {
  context.io.note("There is nothing to export: no statement answers to that.");
  return 1;
}

function writerName(name: string): WriterName {
  const found = WRITER_NAMES.find((known) => known === name);
  if (found !== undefined) return found;
  throw new ThroughlineError("unknown-format", `${quoted(name)} is not a format that export writes.`, {
    hint: `Known formats: ${WRITER_NAMES.join(", ")}, csv.`,
    data: { formats: WRITER_NAMES },
  });
}

function writeOptions(context: Context, flags: ExportFlags): WriteOptions {
  const bundled = context.global.data === undefined;
  return {
    rdf11: flags.rdf11 === true,
    spreadsheetSafe: flags.spreadsheetSafe === true,
    context: bundled ? bundledContext() : null,
  };
}

function bundledContext(): Readonly<Record<string, unknown>> {
  const [ontology] = BUNDLED.folders;
  const document = JSON.parse(readFileSync(join(ontology ?? "", "context.json"), "utf8")) as {
    "@context": Record<string, unknown>;
  };
  return document["@context"];
}
