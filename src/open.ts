/** From files to knowledge: the bundled graph, or anybody's RDF. Node only; in a browser start from a Dataset. */

import { readdirSync, readFileSync, statSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { quoted, ThroughlineError } from "./errors.ts";
import type { SourceFiles } from "./evidence/verify.ts";
import { Knowledge, type KnowledgeOptions } from "./graph/knowledge.ts";
import { Dataset } from "./rdf/dataset.ts";
import { unpackDataset } from "./rdf/packed.ts";
import type { ReadOptions } from "./rdf/read-files.ts";

const PACKAGE = fileURLToPath(new URL("../", import.meta.url));

/** The folders of the bundled graph, and what the build makes of them. */
export const BUNDLED = {
  folders: [join(PACKAGE, "ontology"), join(PACKAGE, "graph")],
  packed: join(PACKAGE, "dist", "viewer", "graph.json"),
} as const;

export type OpenOptions = KnowledgeOptions & ReadOptions;

/**
 * Reads files and folders of RDF into knowledge.
 *
 * @throws ThroughlineError `unreadable`, `unknown-format`, `syntax`; `empty` where there is not a single statement.
 */
export async function openFiles(paths: readonly string[], options: OpenOptions = {}): Promise<Knowledge> {
  // Loaded when it is needed: a question to the bundled graph parses no RDF.
  const { readFiles } = await import("./rdf/read-files.ts");
  const dataset = new Dataset();
  const { prefixes, files } = await readFiles(paths, dataset, options);
  if (dataset.size === 0) {
    throw new ThroughlineError("empty", `There is no statement in ${files.map((file) => quoted(file)).join(", ")}.`, {
      hint: "Check that these are the right files.",
      data: { files },
    });
  }
  return new Knowledge(dataset, { ...options, prefixes: new Map([...prefixes, ...(options.prefixes ?? [])]) });
}

/**
 * The bundled graph on gender-responsive security sector reform, human trafficking, and Women, Peace and Security: from
 * the packed form of the build where that is newer than the Turtle, else from the Turtle.
 */
export async function openBundled(options: OpenOptions = {}): Promise<Knowledge> {
  if (!isFresh(BUNDLED.packed, BUNDLED.folders)) return openFiles(BUNDLED.folders, options);
  const { dataset, prefixes } = unpackDataset(readFileSync(BUNDLED.packed, "utf8"));
  return new Knowledge(dataset, { ...options, prefixes: new Map([...prefixes, ...(options.prefixes ?? [])]) });
}

function isFresh(packed: string, folders: readonly string[]): boolean {
  const made = statSync(packed, { throwIfNoEntry: false });
  if (made === undefined) return false;
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)),
  );
  return files.every((file) => statSync(file).mtimeMs <= made.mtimeMs);
}

/** The text files of a folder by name, for verifying and quoting evidence. Throws `unreadable` for a missing folder. */
export async function readSourceTexts(folder: string): Promise<SourceFiles> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause: unknown) => {
    throw new ThroughlineError("unreadable", `Cannot read the folder of sources ${quoted(folder)}.`, {
      hint: "Give the folder that holds the source texts: --sources DIR.",
      cause,
    });
  });
  const texts = entries.filter((entry) => entry.isFile() && entry.name.endsWith(".txt"));
  return new Map(
    await Promise.all(
      texts.map(async (entry) => [entry.name, await readFile(join(folder, entry.name), "utf8")] as const),
    ),
  );
}
