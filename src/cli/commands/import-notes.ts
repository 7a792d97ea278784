import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { readJournals } from "../../curate/journal/journals.ts";
import { settle } from "../../curate/journal/settle.ts";
import type { ForeignNotes } from "../../curate/notes/foreign.ts";
import { importNotes, type NoteReport, newTexts, readForeignNotes } from "../../curate/notes/import-notes.ts";
import { withLock } from "../../curate/project/lock.ts";
import type { Project } from "../../curate/project/project.ts";
import { addSources } from "../../curate/sources/add.ts";
import { ThroughlineError } from "../../errors.ts";
import { quantity } from "../../quantity.ts";
import { freeName, slug } from "../../sheet/names.ts";
import { type Context, safe, writeJson } from "../context.ts";
import { lockFor, personOf } from "../curate/person.ts";
import { stepLine } from "../progress.ts";
import { projectOf } from "../project.ts";

/** Refused notes that are told one by one. */
const MOST_TOLD = 30;

export interface NotesFlags {
  readonly as?: string;
  readonly source?: string;
  readonly addTexts?: boolean;
  readonly dryRun?: boolean;
}

/** `throughline import FILE` of coded segments or annotations: exit 1 where one waits or is refused. */
export async function importNotesOf(context: Context, path: string, flags: NotesFlags): Promise<number> {
  const { io, global } = context;
  const project = await projectOf(context);
  const by = personOf(flags.as);
  const time = new Date().toISOString();
  if (flags.addTexts === true && flags.dryRun === true)
    throw new ThroughlineError("usage", "A trial adds no texts: leave out --add-texts or --dry-run.");
  const line = stepLine(process.stderr, global.quiet === true);
  line.update(`Reading ${safe(path)} …`);
  const { foreign, added, found } = await withLock(project.root, lockFor("import", by), async () => {
    const read = await readForeignNotes(path, { signal: io.signal });
    const journals = await readJournals(project);
    for (const warning of journals.warnings) io.note(safe(warning));
    const missing = await newTexts(project, journals, read);
    const texts = flags.addTexts === true ? await addTexts(project, missing, io.signal) : [];
    const options = { name: basename(path), source: flags.source ?? null, signal: io.signal };
    const placed = await importNotes(project, journals, read, options);
    if (flags.dryRun !== true) await settle(project, journals, placed.decisions, { by, time });
    return { foreign: read, added: texts, found: placed.notes };
  }).finally(() => line.done());
  const count = (state: NoteReport["state"]): number => found.filter((note) => note.state === state).length;
  const counts = {
    ready: count("ready"),
    unchanged: count("unchanged"),
    waiting: count("waiting"),
    refused: count("refused"),
  };
  const { kind, remarks } = foreign;
  if (global.json) await writeJson(io, { kind, ...counts, added, remarks, notes: found });
  else await io.write(reportText(foreign, { ...counts, added, found, isTrial: flags.dryRun === true }));
  return counts.waiting + counts.refused > 0 ? 1 : 0;
}

/** Adds texts of an archive as documents of their names. Tells the names that they have now. */
async function addTexts(project: Project, texts: ForeignNotes["texts"], signal: AbortSignal): Promise<string[]> {
  if (texts.length === 0) return [];
  const folder = await mkdtemp(join(tmpdir(), "throughline-texts-"));
  try {
    const files: string[] = [];
    for (const { name, text } of texts) {
      const bare = slug(name.replace(/\.[a-z0-9]{1,5}$/i, ""), "document");
      const file = join(folder, `${freeName(bare, (each) => files.includes(join(folder, `${each}.txt`)))}.txt`);
      await writeFile(file, text);
      files.push(file);
    }
    return (await addSources(project, files, { limits: { signal } })).sources.map(({ name }) => name);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Told {
  readonly ready: number;
  readonly unchanged: number;
  readonly waiting: number;
  readonly refused: number;
  readonly added: readonly string[];
  readonly found: readonly NoteReport[];
  readonly isTrial: boolean;
}

function reportText({ kind, notes, remarks }: ForeignNotes, told: Told): string {
  const { ready, unchanged, waiting, refused, added, found, isTrial } = told;
  const lines = [`${quantity(notes.length, "passage")} of ${kind}.`, ...remarks.map(safe)];
  if (added.length > 0) lines.push(`Added from the archive: ${added.map(safe).join(", ")}.`);
  const held = found.filter(({ state }) => state === "waiting" || state === "refused");
  for (const { where, state, code, message, quote, nearest } of held.slice(0, MOST_TOLD)) {
    lines.push(`${safe(where)}: ${state}, ${code}`, `  ${safe(message)}`);
    if (quote !== "") lines.push(`  < ${shortened(quote)}`);
    if (code === "quote-not-found" || code === "quote-altered")
      for (const words of nearest) lines.push(`  > ${shortened(words)}`);
  }
  if (held.length > MOST_TOLD) lines.push(`… and ${held.length - MOST_TOLD} more; --json tells all.`);
  if (held.some(({ code }) => code === "no-source"))
    lines.push("Add a document with: throughline source add FILE; of a .qdpx, its own texts with --add-texts");
  if (held.some(({ code }) => code === "ambiguous-source")) lines.push("Which document is meant is said with --source");
  const parts = [
    `${quantity(ready, "passage")} ${isTrial ? "would be" : ready === 1 ? "is" : "are"} noted`,
    ...(unchanged > 0 ? [`${unchanged} as before`] : []),
    `${quantity(waiting, "waits", "wait")} for your word`,
    `${refused} refused`,
  ];
  lines.push(`${parts.join(", ")}.`);
  if (isTrial) lines.push("Nothing was written: this was a trial.");
  else if (ready > 0)
    lines.push("See them with: throughline source show SOURCE --notes; take them back with: throughline undo");
  return `${lines.join("\n")}\n`;
}

const LONGEST_SHOWN = 200;

function shortened(words: string): string {
  const line = words.replace(/\s+/gu, " ").trim();
  const letters = Array.from(line);
  return safe(letters.length > LONGEST_SHOWN ? `${letters.slice(0, LONGEST_SHOWN).join("")}…` : line);
}
