/** Adding documents: each is read in a process of its own, and what can be read is registered at once. */

import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { type FileContent, writeFilesAtomically } from "../../atomic-write.ts";
import { ThroughlineError } from "../../errors.ts";
import { makeFolder } from "../../make-folder.ts";
import { quantity } from "../../quantity.ts";
import { freeName, slug } from "../../sheet/names.ts";
import { packageVersion } from "../../version.ts";
import { inChild, type ReadingLimits } from "../child/in-child.ts";
import type { ReadFile } from "../child/tasks.ts";
import { LAYOUT } from "../project/layout.ts";
import type { Project } from "../project/project.ts";
import { TurtleFile } from "../project/turtle-file.ts";
import type { Access } from "./access.ts";
import type { DocumentFacts, ReadingCounts } from "./document.ts";
import type { DocumentOptions } from "./formats.ts";
import { languageOf } from "./language.ts";
import { mapText, registerFacts, registerText, sourcesOf, textName } from "./registry.ts";
import { type TextVersion, textVersionOf } from "./text-version.ts";

export interface AddOptions extends DocumentOptions {
  /** Facts that the person knows better than the file. Default: none. */
  readonly facts?: Partial<DocumentFacts>;
  /** Whether words of them may be published; of one that is there already, too. Default: as it is recorded, else restricted. */
  readonly access?: Access;
  readonly limits?: ReadingLimits;
  /** Told of each file before it is read. */
  readonly onFile?: (name: string) => void;
}

/** A document that was added, or was there already. */
export interface AddedSource {
  /** The IRI of the source. */
  readonly iri: string;
  /** What it is called in commands, and the stem of its files. */
  readonly name: string;
  /** Its title, or the name of the file where it tells none. */
  readonly title: string;
  /** The file as it was named. */
  readonly file: string;
  /** Whether it came in now. */
  readonly state: "added" | "already-there";
  /** How many pages; null where the format has none. */
  readonly pages: number | null;
  /** How many words were read. */
  readonly words: number;
  /** Its language as a tag, or null where it cannot be told. */
  readonly language: string | null;
  /** Pages that hold no text and want OCR, from 1; empty where all have some. */
  readonly withoutText: readonly number[];
  /** What was mended and set aside. */
  readonly counts: ReadingCounts;
  /** Facts that neither the file nor the person gave: "title", "author", "date". */
  readonly missing: readonly string[];
  /** What a reader should know, a sentence each. */
  readonly warnings: readonly string[];
}

/** What became of each file that was added. */
export interface AddReport {
  /** One for each file that could be read, in order. */
  readonly sources: readonly AddedSource[];
  /** Files that could not be read; they hold up no other. */
  readonly failed: readonly { readonly file: string; readonly error: ThroughlineError }[];
}

/**
 * Reads documents and registers those that can be read: originals, texts, page maps and the record are written together
 * or not at all. The caller holds the lock.
 *
 * @throws the one error where a single file was given and cannot be read; `unreadable` where the project cannot be written
 */
export async function addSources(
  project: Project,
  files: readonly string[],
  options: AddOptions = {},
): Promise<AddReport> {
  const record = await TurtleFile.read(project, LAYOUT.sources);
  const sources: AddedSource[] = [];
  const failed: { file: string; error: ThroughlineError }[] = [];
  const writes: FileContent[] = [];
  for (const file of files) {
    options.limits?.signal?.throwIfAborted();
    options.onFile?.(basename(file));
    try {
      const read = await inChild({ kind: "document", path: file, options: documentOptions(options) }, options.limits);
      const source = await register(project, record, { file, read, facts: options.facts ?? {} }, writes);
      if (options.access !== undefined) registerFacts(record, source.iri, { access: options.access });
      sources.push(source);
    } catch (error) {
      if (!(error instanceof ThroughlineError) || files.length === 1) throw error;
      failed.push({ file, error });
    }
  }
  if (writes.length > 0 || (sources.length > 0 && options.access !== undefined)) {
    for (const folder of [LAYOUT.originals, LAYOUT.texts]) await makeFolder(join(project.root, folder));
    await writeFilesAtomically([...writes, { path: join(project.root, LAYOUT.sources), content: record.text() }]);
  }
  return { sources, failed };
}

export function documentOptions({ wholePage = false, tracked = null }: DocumentOptions): DocumentOptions {
  return { wholePage, tracked };
}

interface Reading {
  readonly file: string;
  readonly read: ReadFile;
  readonly facts: Partial<DocumentFacts>;
}

async function register(
  project: Project,
  record: TurtleFile,
  reading: Reading,
  writes: FileContent[],
): Promise<AddedSource> {
  const { file, read } = reading;
  const known = sourcesOf(project, record);
  const version = textVersionOf(read.document);
  const same = known.find(({ texts }) =>
    texts.some(({ originalSha256, sha256 }) => originalSha256 === read.sha256 && sha256 === version.sha256),
  );
  if (same !== undefined) {
    // A clone has the record and not the texts: they come back.
    if (!existsSync(join(project.root, LAYOUT.texts, same.text.file)))
      writes.push(...(await filesOf(project, same.name, reading, version)));
    return added(same.iri, same.name, same.title, reading, version, "already-there");
  }
  const name = freeName(slug(basename(file, extname(file)), "document"), (each) =>
    known.some((source) => source.name === each),
  );
  const facts = { ...read.document.facts, ...withoutEmpty(reading.facts) };
  const title = facts.title ?? basename(file);
  const language = facts.language ?? languageOf(version.text);
  const iri = `${project.prefixes.get("src") ?? ""}${name}`;
  registerText(record, project, name, {
    version,
    originalSha256: read.sha256,
    originalName: basename(file),
    reading: readingWords(read),
  });
  registerFacts(record, iri, { ...facts, title, language, pages: read.document.pages });
  writes.push(...(await filesOf(project, name, reading, version)));
  return added(iri, name, title, { ...reading, facts }, version, "added", language);
}

function withoutEmpty(facts: Partial<DocumentFacts>): Partial<DocumentFacts> {
  return Object.fromEntries(
    Object.entries(facts).filter(([, value]) => value !== null && value !== undefined && value.length > 0),
  );
}

/** How a text was read, so that it can be read the same way again. */
export function readingWords({ format, document }: ReadFile): string {
  const { hyphens, furniture, notes } = document.counts;
  const counts = `${quantity(hyphens, "hyphen")} joined, ${quantity(furniture, "line")} of heads and page numbers set aside, ${quantity(notes, "note")} moved behind the text`;
  return `Read as ${format} by Throughline ${packageVersion()}: ${counts}.`;
}

export async function filesOf(
  project: Project,
  name: string,
  { file, read }: Reading,
  version: TextVersion,
): Promise<FileContent[]> {
  const at = (...parts: readonly string[]): string => join(project.root, ...parts);
  const text = textName(name, version.sha256);
  return [
    {
      path: at(LAYOUT.originals, `${name}-${read.sha256.slice(0, 8)}${extname(file).toLowerCase()}`),
      content: [await readFile(file)],
    },
    { path: at(LAYOUT.texts, `${text}.txt`), content: version.text },
    { path: at(LAYOUT.texts, `${text}.map`), content: mapText(version) },
  ];
}

function added(
  iri: string,
  name: string,
  title: string,
  { file, read, facts }: Reading,
  { words, text }: TextVersion,
  state: AddedSource["state"],
  language: string | null = languageOf(text),
): AddedSource {
  const { pages, withoutText, counts, warnings } = read.document;
  const missing =
    state === "already-there"
      ? []
      : [
          ...(facts.title == null ? ["title"] : []),
          ...(facts.authors?.length ? [] : ["author"]),
          ...(facts.date == null ? ["date"] : []),
        ];
  return { iri, name, title, file, state, pages, words, language, withoutText, counts, missing, warnings };
}
