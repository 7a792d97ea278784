import { readFile } from "node:fs/promises";
import { writeFileAtomically } from "../../atomic-write.ts";
import { type PointersByPassage, pointersIn, withPointers } from "../../curate/pointers.ts";
import { ThroughlineError } from "../../errors.ts";
import { EvidenceReader } from "../../evidence/reader.ts";
import { readSourceTexts } from "../../open.ts";
import { formatOfFile } from "../../rdf/formats.ts";
import { readFiles } from "../../rdf/read/files.ts";
import { rdfFilesOf } from "../../rdf/read/rdf-files.ts";
import { Dataset } from "../../rdf/store/dataset.ts";
import { canonicalizeBlankNodes } from "../../rdf/write/canonical.ts";
import { toTriG, toTurtle } from "../../rdf/write/turtle.ts";
import { type Context, dataPaths, readOptions, safe, writeJson } from "../context.ts";

export interface FmtFlags {
  readonly check?: boolean;
  readonly sources?: string;
}

/**
 * `throughline fmt [FILE …]`: Turtle and TriG files in the deterministic form; with --sources, each passage with the words that
 * lead a browser to it. Exit 1 with --check where any differs.
 */
export async function fmt(context: Context, paths: readonly string[], flags: FmtFlags): Promise<number> {
  const { io, global } = context;
  const files = (await Promise.all((paths.length > 0 ? paths : dataPaths(global)).map(filesOf))).flat();
  const pointers = flags.sources === undefined ? null : await pointersOf(context, files, flags.sources);
  const changed: string[] = [];
  for (const file of files) {
    io.signal.throwIfAborted();
    const text = await readFile(file, "utf8");
    const formatted = await formattedText(context, file, pointers);
    if (formatted === text) continue;
    changed.push(file);
    if (flags.check !== true) await io.hearing(() => writeFileAtomically(file, formatted, { signal: io.signal }));
  }
  if (global.json) await writeJson(io, { files: files.length, changed });
  else for (const file of changed) await io.write(`${safe(file)}\n`);
  io.note(`${changed.length} of ${files.length} files ${flags.check === true ? "are to be formatted" : "formatted"}`);
  return flags.check === true && changed.length > 0 ? 1 : 0;
}

/** A file as it is named; of a folder, the files that fmt can write. */
async function filesOf(path: string): Promise<string[]> {
  const files = await rdfFilesOf(path);
  return files.length === 1 && files[0] === path ? files : files.filter((file) => /\.(?:ttl|turtle|trig)$/i.test(file));
}

/** The words to the passages of some files, whose texts these or the data may register. */
async function pointersOf(context: Context, files: readonly string[], folder: string): Promise<PointersByPassage> {
  const dataset = new Dataset();
  await readFiles([...new Set([...files, ...dataPaths(context.global)])], dataset, readOptions(context));
  return pointersIn(new EvidenceReader(dataset), await readSourceTexts(folder));
}

async function formattedText(context: Context, file: string, pointers: PointersByPassage | null): Promise<string> {
  const format = formatOfFile(file);
  if (format !== "turtle" && format !== "trig") {
    throw new ThroughlineError(
      "usage",
      `fmt writes Turtle and TriG files in place; ${JSON.stringify(file)} is neither.`,
      {
        hint: "Use `throughline --data FILE export --to turtle --output FILE.ttl` to turn it into Turtle.",
      },
    );
  }
  const dataset = new Dataset();
  const { prefixes } = await readFiles([file], dataset, readOptions(context));
  const canonical = await canonicalizeBlankNodes(pointers === null ? dataset : withPointers(dataset, pointers));
  return format === "trig" ? toTriG(canonical, { prefixes }) : toTurtle(canonical, { prefixes });
}
