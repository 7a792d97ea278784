import { readJournals } from "../../curate/journal/journals.ts";
import { settle } from "../../curate/journal/settle.ts";
import { readNotes, type ShownNote } from "../../curate/notes/read-notes.ts";
import { withLock } from "../../curate/project/lock.ts";
import { ACCESS_MARKS } from "../../curate/sources/access.ts";
import { type AddedSource, type AddReport, addSources } from "../../curate/sources/add.ts";
import type { TrackedChanges } from "../../curate/sources/office.ts";
import { openText, readSources, type SourceRecord } from "../../curate/sources/registry.ts";
import { removeSource, sourceByName, textOfPage, usesOf } from "../../curate/sources/sources.ts";
import { type PassageState, type UpdatedPassage, updateSource } from "../../curate/sources/update.ts";
import { errorDocument, quoted, ThroughlineError } from "../../errors.ts";
import { quantity } from "../../quantity.ts";
import { localName } from "../../rdf/namespaces.ts";
import { type Context, choice, count, safe, writeJson } from "../context.ts";
import { movedNotesText, noteText } from "../curate/note-text.ts";
import { lockFor, personOf } from "../curate/person.ts";
import { hintWithFlag } from "../error-flags.ts";
import { stepLine } from "../progress.ts";
import { projectOf } from "../project.ts";

export interface SourceAddFlags {
  readonly title?: string;
  readonly author?: readonly string[];
  readonly date?: string;
  readonly publisher?: string;
  readonly address?: string;
  readonly language?: string;
  readonly access?: string;
  readonly wholePage?: boolean;
  readonly tracked?: string;
}

/** `throughline source add FILE…`: exit 1 where a file among others could not be read. */
export async function sourceAdd(context: Context, files: readonly string[], flags: SourceAddFlags): Promise<number> {
  const { io, global } = context;
  const project = await projectOf(context);
  const { title, author, date, publisher, address, language } = flags;
  if (files.length > 1 && [title, author, date, address].some((fact) => fact !== undefined)) {
    throw new ThroughlineError(
      "usage",
      "A title, authors, a date and an address are those of one document; add it alone.",
    );
  }
  const line = stepLine(process.stderr, global.quiet === true);
  const options = {
    facts: {
      ...(title === undefined ? {} : { title }),
      ...(author === undefined ? {} : { authors: author }),
      ...(date === undefined ? {} : { date: checkedDate(date) }),
      ...(publisher === undefined ? {} : { publisher }),
      ...(address === undefined ? {} : { address }),
      ...(language === undefined ? {} : { language }),
    },
    ...(flags.access === undefined ? {} : { access: choice("--access", flags.access, ACCESS_MARKS) }),
    wholePage: flags.wholePage === true,
    tracked: trackedOf(flags.tracked),
    limits: { signal: io.signal },
    onFile: (name: string) => line.update(`Reading ${safe(name)} …`),
  };
  const work = (): Promise<AddReport> => addSources(project, files, options);
  const report = await withLock(project.root, lockFor("source add", personOf(undefined)), work).finally(() =>
    line.done(),
  );
  if (global.json) await writeJson(io, addJson(report));
  else
    await io.write(report.sources.map((source) => addedText(source)).join("") + report.failed.map(failedText).join(""));
  return report.failed.length > 0 ? 1 : 0;
}

function addJson({ sources, failed }: AddReport): object {
  return { sources, failed: failed.map(({ file, error }) => ({ file, ...errorDocument(error).error })) };
}

function addedText({
  name,
  title,
  state,
  pages,
  words,
  language,
  withoutText,
  counts,
  missing,
  warnings,
}: AddedSource): string {
  if (state === "already-there") return `${safe(name)}: there already, "${safe(title)}"\n`;
  const facts = [
    pages === null ? null : quantity(pages, "page"),
    `${words.toLocaleString("en")} ${words === 1 ? "word" : "words"}`,
    language === null ? "language not known" : `language ${safe(language)}`,
  ].filter((fact) => fact !== null);
  const lines = [`${safe(name)}: "${safe(title)}", ${facts.join(", ")}`];
  const { hyphens, furniture, notes } = counts;
  const done = [
    hyphens === 0
      ? null
      : `${quantity(hyphens, "word")} joined that ${hyphens === 1 ? "was" : "were"} cut at line ends`,
    furniture === 0 ? null : `${quantity(furniture, "line")} of running heads and page numbers set aside`,
    notes === 0 ? null : `${quantity(notes, "note")} moved behind the text`,
  ].filter((what) => what !== null);
  if (done.length > 0) lines.push(done.join(", "));
  if (withoutText.length > 0)
    lines.push(
      `no text on ${withoutText.length === 1 ? "page" : "pages"} ${withoutText.join(", ")}: where they are scans, run OCR, then add it again`,
    );
  for (const warning of warnings) lines.push(safe(warning));
  if (missing.length > 0)
    lines.push(
      `not found in the file: ${missing.join(", ")}; write them into sources.ttl, or add it with ${missing.map((fact) => `--${fact}`).join(", ")}`,
    );
  return `${lines.join("\n  ")}\n`;
}

function failedText({ error }: AddReport["failed"][number]): string {
  const hint = hintWithFlag(error);
  return `${safe(error.message)}\n${hint === null ? "" : `  ${safe(hint)}\n`}`;
}

function checkedDate(text: string): string {
  if (/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(text) && !Number.isNaN(Date.parse(text))) return text;
  throw new ThroughlineError("usage", `--date takes a year, a month or a day such as 2019-05-31, not ${quoted(text)}.`);
}

function trackedOf(text: string | undefined): TrackedChanges {
  if (text === undefined) return null;
  if (text === "accept" || text === "reject") return text;
  throw new ThroughlineError("usage", `--tracked takes accept or reject, not ${quoted(text)}.`);
}

/** `throughline source list`. */
export async function sourceList(context: Context): Promise<number> {
  const { io, global } = context;
  const project = await projectOf(context);
  const sources = await readSources(project);
  const rows = await Promise.all(
    sources.map(async (source) => ({ ...summary(source), statements: await usesOf(project, source) })),
  );
  if (global.json) await writeJson(io, { sources: rows });
  else if (rows.length === 0) io.note("There is no document yet: throughline source add FILE…");
  else
    for (const { name, title, pages, access, statements } of rows)
      await io.write(
        `${safe(name)}  "${safe(title)}"${pages === null ? "" : `, ${quantity(pages, "page")}`}, ${quantity(statements, "statement")}, ${access}\n`,
      );
  return rows.length === 0 ? 1 : 0;
}

function summary({
  iri,
  name,
  title,
  authors,
  date,
  publisher,
  address,
  language,
  pages,
  access,
  text,
  texts,
}: SourceRecord) {
  return {
    iri,
    name,
    title,
    authors,
    date,
    publisher,
    address,
    language,
    pages,
    access,
    file: text.originalName,
    text: text.file,
    versions: texts.length,
  };
}

export interface SourceShowFlags {
  readonly page?: string;
  readonly notes?: boolean;
}

/** `throughline source show SOURCE`: what is known of it, or the text of a page. */
export async function sourceShow(context: Context, name: string, flags: SourceShowFlags): Promise<number> {
  const { io, global } = context;
  const project = await projectOf(context);
  const source = sourceByName(await readSources(project), name);
  const page = flags.page === undefined ? null : count("--page", flags.page);
  const notes = await readNotes(project, source);
  if (flags.notes === true) return showNotes(context, notes);
  const text = page === null ? null : textOfPage(await openText(project, source.text), page);
  if (global.json)
    await writeJson(io, {
      ...summary(source),
      reading: source.text.reading,
      noteCount: notes.length,
      ...(page === null ? {} : { page, words: text }),
    });
  else if (text !== null) await io.write(`${safe(text).replaceAll("\\u{a}", "\n")}\n`);
  else {
    const facts = [
      source.authors.join("; "),
      source.publisher ?? "",
      source.date ?? "no date",
      source.pages === null ? "" : quantity(source.pages, "page"),
      source.language ?? "",
      source.address ?? "",
      source.access,
    ].filter((fact) => fact !== "");
    await io.write(
      `"${safe(source.title)}"\n${safe(facts.join(", "))}\n<${safe(source.iri)}>\n${safe(source.text.originalName)}, text in sources/texts/${safe(source.text.file)}\n${safe(source.text.reading)}\n`,
    );
    if (notes.length > 0)
      await io.write(`${quantity(notes.length, "note")} on it: --notes shows ${notes.length === 1 ? "it" : "them"}\n`);
  }
  return text === "" ? 1 : 0;
}

async function showNotes({ io, global }: Context, notes: readonly ShownNote[]): Promise<number> {
  if (global.json) await writeJson(io, { notes });
  else if (notes.length === 0)
    io.note("There is no note on it: throughline import FILE brings coded or annotated passages.");
  else for (const note of notes) await io.write(noteText(note));
  return notes.length === 0 ? 1 : 0;
}

/** `throughline source remove SOURCE`. */
export async function sourceRemove(context: Context, name: string): Promise<number> {
  const { io, global } = context;
  const project = await projectOf(context);
  const removed = await withLock(project.root, lockFor("source remove", personOf(undefined)), () =>
    removeSource(project, name),
  );
  if (global.json) await writeJson(io, { removed: summary(removed) });
  else await io.write(`${safe(removed.name)} is taken out: its record, its texts and its originals.\n`);
  return 0;
}

export interface SourceUpdateFlags {
  readonly as?: string;
  readonly wholePage?: boolean;
  readonly tracked?: string;
}

/** `throughline source update SOURCE FILE`: exit 1 where a passage was not found again. */
export async function sourceUpdate(
  context: Context,
  name: string,
  file: string,
  flags: SourceUpdateFlags,
): Promise<number> {
  const { io, global } = context;
  const project = await projectOf(context);
  const by = personOf(flags.as);
  const options = {
    wholePage: flags.wholePage === true,
    tracked: trackedOf(flags.tracked),
    limits: { signal: io.signal },
  };
  const line = stepLine(process.stderr, global.quiet === true);
  line.update(`Reading ${safe(file)} …`);
  const report = await withLock(project.root, lockFor("source update", by), async () => {
    const journals = await readJournals(project);
    const found = await updateSource(project, journals, name, file, options);
    await settle(project, journals, found.decisions, { by, time: new Date().toISOString() });
    return found;
  }).finally(() => line.done());
  const { passages, notes, isNew } = report;
  const count = (state: PassageState): number => passages.filter((passage) => passage.state === state).length;
  const counts = { found: count("found"), several: count("several"), altered: count("altered"), gone: count("gone") };
  if (global.json) await writeJson(io, { name: report.name, isNew, ...counts, passages, notes });
  else if (!isNew) await io.write(`${safe(report.name)} says what it said; nothing was changed.\n`);
  else {
    for (const passage of passages) if (passage.state !== "found") await io.write(passageText(passage));
    await io.write(
      `${quantity(counts.found, "passage")} found again and moved, ${counts.several} at several places, ${counts.altered} altered, ${counts.gone} gone.\n`,
    );
    await io.write(movedNotesText(notes));
    if (counts.found < passages.length)
      await io.write(
        "What was not found stays in the old text. If the new edition says it no more, retract the claim; if it says it elsewhere, import that quote.\n",
      );
  }
  return counts.found < passages.length || notes.some(({ state }) => state !== "found") ? 1 : 0;
}

function passageText({ claim, state, before, was, nearest }: UpdatedPassage): string {
  const where = before === null ? "" : `, page ${before}`;
  const near = nearest === null ? "" : `  now:    ${safe(nearest.replace(/\s+/gu, " "))}\n`;
  return `${safe(localName(claim))}${where}: ${state}\n  before: ${safe(was.replace(/\s+/gu, " "))}\n${near}`;
}
