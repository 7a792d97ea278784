import { readFileSync } from "node:fs";
import { join } from "node:path";
import { exportedStatements, type PartParams } from "../../ask/export.ts";
import { KnowledgeServices } from "../../ask/knowledge-services.ts";
import { writeFileAtomically, writeFilesAtomically } from "../../atomic-write.ts";
import { quoted, ThroughlineError } from "../../errors.ts";
import { WRITER_NAMES, type WriterName } from "../../export/names.ts";
import type { WriteOptions } from "../../export/options.ts";
import { selectionOf } from "../../export/selection.ts";
import { WRITERS } from "../../export/writers.ts";
import type { Knowledge } from "../../graph/store/knowledge.ts";
import { BUNDLED } from "../../open.ts";
import { type Context, count, openKnowledge } from "../context.ts";
import { openServices } from "../open-services.ts";

export interface ExportFlags {
  readonly path?: readonly string[];
  readonly k: string;
  readonly subgraph?: readonly string[];
  readonly maxLength: string;
  readonly around?: string;
  readonly hops: string;
  readonly source?: readonly string[];
  readonly statements?: readonly string[];
  readonly to: string;
  readonly rdf11?: boolean;
  readonly spreadsheetSafe?: boolean;
  readonly output?: string;
}

/** `throughline export`: the graph or a part of it. Exit 1 where nothing answers to the part that was asked for. */
export async function exportGraph(context: Context, flags: ExportFlags): Promise<number> {
  if (flags.to === "csv") return exportTables(context, flags);
  const name = writerName(flags.to);
  const { knowledge, statements } = await openPart(context, flags);
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
  const { knowledge, statements } = await openPart(context, flags);
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

interface OpenedPart {
  readonly knowledge: Knowledge;
  /** The chosen statements; null for all there are. */
  readonly statements: number[] | null;
}

/** What to write, and what it is chosen from: of an endpoint only what lies around a concept can be had. */
async function openPart(context: Context, flags: ExportFlags): Promise<OpenedPart> {
  const part = partOf(flags);
  const { around, hops = 1 } = part;
  const { signal } = context.io;
  if (context.global.endpoint === undefined || around === undefined) {
    const services = new KnowledgeServices(await openKnowledge(context));
    return { knowledge: services.knowledge, statements: await exportedStatements(services, part, signal) };
  }
  const { services, concept } = await openServices(context, { concept: around, around: { hops, directed: false } });
  const statements = await exportedStatements(services, { ...part, around: concept }, signal);
  return { knowledge: services.knowledge, statements };
}

/** The part that the flags name. Throws `usage` for more than one, and for too few or too many concepts. */
function partOf({ path, k, subgraph, maxLength, around, hops, source, statements }: ExportFlags): PartParams {
  const given = Object.entries({ path, subgraph, around, source, statements }).filter(
    ([, value]) => value !== undefined,
  );
  if (given.length > 1) {
    throw new ThroughlineError("usage", `Give one part only, not --${given.map(([name]) => name).join(" and --")}.`);
  }
  if (path !== undefined && path.length !== 2) {
    throw new ThroughlineError("usage", "--path takes two concepts: --path FROM TO.");
  }
  if (subgraph !== undefined && subgraph.length < 2) {
    throw new ThroughlineError("usage", "--subgraph takes two concepts or more.");
  }
  return {
    ...(path === undefined ? {} : { onPaths: path, k: count("--k", k) }),
    ...(subgraph === undefined ? {} : { subgraph, maxLength: count("--max-length", maxLength) }),
    ...(around === undefined ? {} : { around, hops: count("--hops", hops) }),
    ...(source === undefined ? {} : { source }),
    ...(statements === undefined ? {} : { statements }),
  };
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
