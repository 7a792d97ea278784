import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type FileContent, writeFilesAtomically } from "../../atomic-write.ts";
import { EXCHANGE_FORMATS, exchangeOfFile } from "../../curate/exchange/formats.ts";
import { quoted, ThroughlineError } from "../../errors.ts";
import { EXPORT_FILE_SETS, EXPORT_FORMAT_NAMES, EXPORT_FORMATS, type ExportFormatName } from "../../export/formats.ts";
import type { WriteOptions } from "../../export/options.ts";
import { selectionOf } from "../../export/selection.ts";
import { BUNDLED } from "../../open.ts";
import type { Context } from "../context.ts";
import { nothingToExport, openPart, type PartFlags } from "../export-part.ts";

export interface ExportFlags extends PartFlags {
  readonly to?: string;
  readonly rdf11?: boolean;
  readonly spreadsheetSafe?: boolean;
  readonly allTexts?: boolean;
  readonly output?: string;
}

/** What is written where neither the flag nor the name of the file says it. */
const DEFAULT_FORMAT = "turtle";

/** `throughline export`: the graph or a part of it. Exit 1 where nothing answers to the part that was asked for. */
export async function exportGraph(context: Context, flags: ExportFlags): Promise<number> {
  const to = flags.to ?? exchangeOfFile(flags.output) ?? DEFAULT_FORMAT;
  const exchange = EXCHANGE_FORMATS.find((known) => known === to);
  if (exchange !== undefined) return (await import("./export-exchange.ts")).exportExchange(context, flags, exchange);
  const files = EXPORT_FILE_SETS.get(to);
  if (files !== undefined) return exportFiles(context, { ...flags, to }, files);
  const name = formatName(to);
  const { knowledge, statements } = await openPart(context, flags);
  if (statements?.length === 0) return nothingToExport(context);
  const written = await EXPORT_FORMATS[name].write(selectionOf(knowledge, statements), writeOptions(context, flags));
  for (const note of written.notes) context.io.note(note);
  if (flags.output === undefined) await context.io.writeData(written.text);
  else await write(context, [{ path: flags.output, content: written.text }]);
  return 0;
}

/** `--to csv --output graph.csv`: two tables, graph.nodes.csv and graph.edges.csv. */
async function exportFiles(
  context: Context,
  flags: ExportFlags & { readonly to: string },
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
  if (statements?.length === 0) return nothingToExport(context);
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

function formatName(name: string): ExportFormatName {
  const found = EXPORT_FORMAT_NAMES.find((known) => known === name);
  if (found !== undefined) return found;
  throw new ThroughlineError("unknown-format", `${quoted(name)} is not a format that export writes.`, {
    hint: `Known formats: ${[...EXPORT_FORMAT_NAMES, ...EXPORT_FILE_SETS.keys(), ...EXCHANGE_FORMATS].join(", ")}.`,
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
