import { readFileSync } from "node:fs";
import { join } from "node:path";
import { exportedStatements, type PartParams } from "../../ask/export.ts";
import { KnowledgeServices } from "../../ask/knowledge-services.ts";
import { type FileContent, writeFilesAtomically } from "../../atomic-write.ts";
import { quoted, ThroughlineError } from "../../errors.ts";
import { EXPORT_FILE_SETS, EXPORT_FORMAT_NAMES, EXPORT_FORMATS, type ExportFormatName } from "../../export/formats.ts";
import type { WriteOptions } from "../../export/options.ts";
import { selectionOf } from "../../export/selection.ts";
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
  const files = EXPORT_FILE_SETS.get(flags.to);
  if (files !== undefined) return exportFiles(context, flags, files);
  const name = formatName(flags.to);
  const { knowledge, statements } = await openPart(context, flags);
  if (statements?.length === 0) return nothing(context);
  const written = await EXPORT_FORMATS[name].write(selectionOf(knowledge, statements), writeOptions(context, flags));
  for (const note of written.notes) context.io.note(note);
  if (flags.output === undefined) await context.io.writeData(written.text);
  else await write(context, [{ path: flags.output, content: written.text }]);
  return 0;
}

/** `--to csv --output graph.csv`: two tables, graph.nodes.csv and graph.edges.csv. */
async function exportFiles(
  context: Context,
  flags: ExportFlags,
  formats: Readonly<Record<string, ExportFormatName>>,
): Promise<number> {
  const { to, output } = flags;
  const parts = Object.entries(formats);
  if (output === undefined) {
    throw new ThroughlineError("usage", `${to} makes two files, so it takes --output NAME.${to}.`, {
      hint: `For one table on standard output use ${parts
        .map(([, name]) => `--to ${name}`)
        .toSorted()
        .join(" or ")}.`,
    });
  }
  const { knowledge, statements } = await openPart(context, flags);
  if (statements?.length === 0) return nothing(context);
  const selection = selectionOf(knowledge, statements);
  const stem = output.toLowerCase().endsWith(`.${to}`) ? output.slice(0, -`.${to}`.length) : output;
  const files = await Promise.all(
    parts.map(async ([part, name]) => {
      const { extension, write } = EXPORT_FORMATS[name];
      return {
        path: `${stem}.${part}.${extension}`,
        content: (await write(selection, writeOptions(context, flags))).text,
      };
    }),
  );
  // All or none: nodes of one graph beside edges of another would be read as one.
  await write(context, files);
  return 0;
}

function write({ io: { hearing, signal } }: Context, files: readonly FileContent[]): Promise<void> {
  return hearing(() => writeFilesAtomically(files, { signal }));
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

function formatName(name: string): ExportFormatName {
  const found = EXPORT_FORMAT_NAMES.find((known) => known === name);
  if (found !== undefined) return found;
  throw new ThroughlineError("unknown-format", `${quoted(name)} is not a format that export writes.`, {
    hint: `Known formats: ${[...EXPORT_FORMAT_NAMES, ...EXPORT_FILE_SETS.keys()].join(", ")}.`,
    data: { formats: EXPORT_FORMAT_NAMES },
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
