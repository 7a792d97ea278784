/** From files to knowledge: the bundled graph, or anybody's RDF. Node only; in a browser start from a Dataset. */

import { readdirSync, statSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type ErrorCode, quoted, ThroughlineError } from "./errors.ts";
import type { SourceFiles } from "./evidence/verify.ts";
import { Knowledge, type KnowledgeOptions } from "./graph/store/knowledge.ts";
import type { ReadOptions } from "./rdf/read/input.ts";
import { Dataset } from "./rdf/store/dataset.ts";
import { isSnapshotFile, openSnapshotFile } from "./snapshot/file.ts";

const PACKAGE = fileURLToPath(new URL("../", import.meta.url));

/** The folders of the bundled graph, and what the build makes of them. */
export const BUNDLED = {
  folders: [join(PACKAGE, "ontology"), join(PACKAGE, "graph")],
  snapshot: join(PACKAGE, "dist", "viewer", "graph.throughline"),
} as const;

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

export interface OpenBundledOptions extends OpenOptions {
  /** Is told why the snapshot of the build could not be used where the Turtle is read instead. Default: nobody is. */
  readonly onBadSnapshot?: (error: ThroughlineError) => void;
}

/**
 * The bundled graph on gender-responsive security sector reform, human trafficking, and Women, Peace and Security: from
 * the snapshot of the build where that is newer than the Turtle and can be used, else from the Turtle.
 */
export function openBundled(options: OpenBundledOptions = {}): Promise<Knowledge> {
  return openBuilt(BUNDLED, options);
}

/** The same for folders of RDF and the snapshot that was built of them. */
export async function openBuilt(
  { folders, snapshot }: { readonly folders: readonly string[]; readonly snapshot: string },
  options: OpenBundledOptions = {},
): Promise<Knowledge> {
  if (!isFresh(snapshot, folders)) return openFiles(folders, options);
  try {
    return readAnew((await openSnapshotFile(snapshot, { ...options, trusted: true })).knowledge, options);
  } catch (error) {
    // A build of another version left it: the Turtle says the same.
    if (!(error instanceof ThroughlineError) || !REPLACEABLE.has(error.code)) throw error;
    options.onBadSnapshot?.(error);
    return openFiles(folders, options);
  }
}

const REPLACEABLE: ReadonlySet<ErrorCode> = new Set(["damaged", "unsupported"]);

function isFresh(snapshot: string, folders: readonly string[]): boolean {
  const made = statSync(snapshot, { throwIfNoEntry: false });
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
