/** From files to knowledge: the bundled graph, or anybody's RDF. Node only; in a browser start from a Dataset. */

import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { quoted, ThroughlineError } from "./errors.ts";
import type { SourceFiles } from "./evidence/verify.ts";
import { Knowledge, type KnowledgeOptions } from "./graph/store/knowledge.ts";
import type { ReadOptions } from "./rdf/read/input.ts";
import { digestOfFiles } from "./rdf/read/rdf-files.ts";
import { Dataset } from "./rdf/store/dataset.ts";
import { isSnapshotFile, openSnapshotFile } from "./snapshot/file.ts";

const PACKAGE = fileURLToPath(new URL("../", import.meta.url));

/** The folders of the bundled graph, and what the build makes of them. */
export const BUNDLED = {
  folders: [join(PACKAGE, "ontology"), join(PACKAGE, "graph")],
  snapshot: join(PACKAGE, "dist", "viewer", "graph.throughline"),
} as const;

/** How files are opened, read and worded. */
export type OpenOptions = KnowledgeOptions & ReadOptions;

/**
 * Reads files and folders of RDF into knowledge, or opens the one snapshot that is given.
 *
 * @throws ThroughlineError `unreadable`, `unknown-format`, `syntax`; `empty` where there is not a single statement; `usage`
 *   for a snapshot beside other files; `damaged` and `unsupported` as openSnapshot.
 */
export async function openFiles(paths: readonly string[], options: OpenOptions = {}): Promise<Knowledge> {
  const snapshot = paths.find(isSnapshotFile);
  if (snapshot !== undefined) return openOnly(snapshot, paths, options);
  // Loaded when it is needed: a question to the bundled graph parses no RDF.
  const { readFiles } = await import("./rdf/read/files.ts");
  const dataset = new Dataset();
  const { prefixes, files } = await readFiles(paths, dataset, options);
  if (dataset.size === 0) {
    throw new ThroughlineError("empty", `There is no statement in ${files.map((file) => quoted(file)).join(", ")}.`, {
      hint: "Check that these are the right files.",
      data: { files },
    });
  }
  dataset.settle();
  return new Knowledge(dataset, { ...options, prefixes: new Map([...prefixes, ...(options.prefixes ?? [])]) });
}

async function openOnly(snapshot: string, paths: readonly string[], options: OpenOptions): Promise<Knowledge> {
  if (paths.length === 1) return readAnew((await openSnapshotFile(snapshot, options)).knowledge, options);
  throw new ThroughlineError("usage", `The snapshot ${quoted(snapshot)} cannot be opened together with other files.`, {
    hint: "Compile all the RDF into one snapshot: throughline compile DATA... -o graph.throughline.",
    data: { snapshot },
  });
}

/** A snapshot holds the roles and names of the built-in reading: another one makes them anew. */
function readAnew(knowledge: Knowledge, options: KnowledgeOptions): Knowledge {
  if (options.reading === undefined) return knowledge;
  return new Knowledge(knowledge.dataset, { ...options, prefixes: knowledge.prefixes });
}

/**
 * The bundled graph on gender-responsive security sector reform, human trafficking, and Women, Peace and Security: from
 * the snapshot of the build where that was made from this very Turtle, else from the Turtle.
 *
 * @throws ThroughlineError `damaged`, `unsupported` or `unreadable` for a snapshot that is there and cannot be used
 */
export function openBundled(options: OpenOptions = {}): Promise<Knowledge> {
  return openBuilt(BUNDLED, options);
}

/** The same for folders of RDF and the snapshot that was built of them. */
export async function openBuilt(
  { folders, snapshot }: { readonly folders: readonly string[]; readonly snapshot: string },
  options: OpenOptions = {},
): Promise<Knowledge> {
  if (!existsSync(snapshot)) return openFiles(folders, options);
  const [opened, digest] = await Promise.all([
    openSnapshotFile(snapshot, { ...options, trusted: true }).catch(asPartOfThis),
    digestOfFiles(folders),
  ]);
  const isSame = opened.sourceDigest !== null && digest.equals(opened.sourceDigest);
  return isSame ? readAnew(opened.knowledge, options) : openFiles(folders, options);
}

function asPartOfThis(error: unknown): never {
  if (!(error instanceof ThroughlineError)) throw error;
  throw new ThroughlineError(error.code, error.message, {
    hint: "The file is a part of Throughline: install that again, or run npm run build in a clone.",
    cause: error,
  });
}

/** The text files of a folder by name, for verifying and quoting evidence. Throws `unreadable` for a missing folder. */
export async function readSourceTexts(folder: string): Promise<SourceFiles> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause: unknown) => {
    throw new ThroughlineError("unreadable", `Cannot read the folder of sources ${quoted(folder)}.`, {
      hint: "Give the folder that holds the source texts.",
      option: "sources",
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
