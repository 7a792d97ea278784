/** What else is done with registered documents: naming them, counting what cites them, taking them out. */

import { existsSync } from "node:fs";
import { readdir, unlink } from "node:fs/promises";
import { join } from "node:path";
import { writeFileAtomically } from "../../atomic-write.ts";
import { quoted, ThroughlineError } from "../../errors.ts";
import { quantity } from "../../quantity.ts";
import { iri } from "../../rdf/namespaces.ts";
import { slug } from "../../sheet/names.ts";
import { LAYOUT } from "../project/layout.ts";
import type { Project } from "../project/project.ts";
import { TurtleFile } from "../project/turtle-file.ts";
import { readSample, sampleFolder, sampleNames } from "../readers/sample.ts";
import { type OpenedText, type SourceRecord, sourcesOf } from "./registry.ts";

/**
 * The sources that a name means: by file, name, title, IRI or digest, in any case. Several or none are the caller's to tell.
 */
export function sourcesNamed(sources: readonly SourceRecord[], text: string): SourceRecord[] {
  const wanted = text.trim().toLowerCase();
  const bare = wanted.replace(/^.*[/\\]/, "");
  const by = (names: (source: SourceRecord) => readonly string[], value: string): SourceRecord[] =>
    sources.filter((source) => names(source).some((name) => name.toLowerCase() === value));
  const ways = [
    by(({ iri, name }) => [iri, name, `src:${name}`], wanted),
    by(({ texts }) => texts.flatMap(({ originalName, file }) => [originalName, file]), bare),
    by(({ title }) => [title], wanted),
    by(({ texts }) => texts.flatMap(({ sha256, originalSha256 }) => [sha256, originalSha256]), wanted),
    // Without an ending any file of that name is meant; with one, only that file.
    ...(/\.(?:pdf|docx?|docm|odt|epub|x?html?|md|markdown|te?xt|rtf|xlsx?|csv)$/.test(bare)
      ? []
      : [
          by(({ texts }) => texts.map(({ originalName }) => originalName.replace(/\.[^.]+$/, "")), bare),
          by(({ name }) => [name], slug(bare)),
        ]),
  ];
  return ways.find((found) => found.length > 0) ?? [];
}

/** The one source of a name. Throws `usage` for several and for none. */
export function sourceByName(sources: readonly SourceRecord[], text: string): SourceRecord {
  const [first, ...more] = sourcesNamed(sources, text);
  if (first !== undefined && more.length === 0) return first;
  const names = (first === undefined ? sources : [first, ...more]).map(({ name }) => name).slice(0, 10);
  const problem = first === undefined ? "is no document of this project" : `names ${more.length + 1} documents`;
  throw new ThroughlineError("usage", `${quoted(text)} ${problem}.`, {
    hint: names.length === 0 ? "Add it first." : `There ${names.length === 1 ? "is" : "are"}: ${names.join(", ")}.`,
    data: { sources: names },
  });
}

/** How many accepted claims cite a source. */
export async function usesOf(project: Project, source: SourceRecord): Promise<number> {
  const file = await TurtleFile.read(project, `${LAYOUT.statements}/${source.name}.ttl`);
  return file.subjects("tl", "assertedIn", source.iri).length;
}

/** How many notes stand on a source. */
async function notesOn(project: Project, source: SourceRecord): Promise<number> {
  const file = await TurtleFile.read(project, `${LAYOUT.annotations}/${source.name}.ttl`);
  return file.subjects("rdf", "type", iri("oa", "Annotation")).length;
}

/** Takes a source out that nothing cites, with its texts and originals. Throws `usage` where it is cited, has notes, or is read in a sample. */
export async function removeSource(project: Project, name: string): Promise<SourceRecord> {
  const record = await TurtleFile.read(project, LAYOUT.sources);
  const source = sourceByName(sourcesOf(project, record), name);
  const [uses, notes] = [await usesOf(project, source), await notesOn(project, source)];
  if (uses > 0) {
    throw new ThroughlineError(
      "usage",
      `${quoted(source.name)} is cited by ${quantity(uses, "statement")}, so it stays.`,
      {
        hint: "Retract these first, or add its new edition beside it.",
      },
    );
  }
  if (notes > 0) {
    throw new ThroughlineError("usage", `${quoted(source.name)} has ${quantity(notes, "note")} on it, so it stays.`, {
      hint: "Take back the import of these notes first: `throughline history` shows it, and `throughline undo` takes it back.",
    });
  }
  for (const name of await sampleNames(project)) {
    const { units } = await readSample(project, name);
    if (!units.some((unit) => unit.source === source.iri)) continue;
    throw new ThroughlineError(
      "usage",
      `Sentences of ${quoted(source.name)} are read in the sample ${quoted(name)}, so it stays.`,
      {
        hint: `Remove the folder ${quoted(sampleFolder(name))} first, if nobody needs it any more.`,
      },
    );
  }
  for (const { iri: text } of source.texts) {
    for (const original of record.objects(text, "prov", "wasDerivedFrom")) record.removeAbout(original);
    record.removeAbout(text);
  }
  record.removeAbout(source.iri);
  // The record first: a file that nothing names does no harm.
  await writeFileAtomically(join(project.root, LAYOUT.sources), record.text());
  const own = new RegExp(`^${source.name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}-[0-9a-f]{8}\\.[a-z0-9]+$`);
  for (const folder of [LAYOUT.originals, LAYOUT.texts].map((each) => join(project.root, each))) {
    const names = existsSync(folder) ? await readdir(folder) : [];
    for (const file of names.filter((each) => own.test(each))) await unlink(join(folder, file));
  }
  return source;
}

/** The words that stand on a page, in the order of the text; "" where there are none. */
export function textOfPage({ source, pages }: OpenedText, page: number): string {
  const parts: string[] = [];
  for (const [at, { start, page: own }] of pages.entries())
    if (own === page) parts.push(source.slice(start, pages[at + 1]?.start ?? source.length).trim());
  return parts.join("\n\n");
}
