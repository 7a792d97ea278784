/** From passages that were marked elsewhere to notes of the project: each is found in a text, or told why not. */

import { sha256Hex } from "../../evidence/identity.ts";
import { letterStream } from "../../evidence/text.ts";
import { type Fault, type Or, refused, waiting } from "../../sheet/fault.ts";
import type { RowState } from "../../sheet/report.ts";
import { inChild, type ReadingLimits } from "../child/in-child.ts";
import type { Journals } from "../journal/journals.ts";
import type { NewDecision, Note } from "../journal/lines.ts";
import type { Project } from "../project/project.ts";
import { Workbench } from "../sheet/workbench.ts";
import { citedAt } from "../sources/cited.ts";
import type { SourceRecord } from "../sources/registry.ts";
import { sourceByName, sourcesNamed } from "../sources/sources.ts";
import type { ForeignNote, ForeignNotes } from "./foreign.ts";
import { notesOf } from "./live-notes.ts";
import { placeOfNote } from "./place-note.ts";

export interface NoteReport {
  readonly where: string;
  readonly state: RowState;
  readonly code: Fault["code"] | "no-words" | null;
  readonly message: string;
  /** The nearest words of the text, or the documents that may be meant. */
  readonly nearest: readonly string[];
  /** The words as the file has them. */
  readonly quote: string;
  readonly id: string | null;
}

export interface NotesImport {
  readonly notes: readonly NoteReport[];
  readonly decisions: readonly NewDecision[];
}

export interface NotesOptions {
  /** The name of the file that they came from. */
  readonly name: string;
  /** The document that all of them are on. Default: each is looked for. */
  readonly source: string | null;
  readonly signal: AbortSignal;
}

/** Reads a file of notes in a process of its own. Throws as inChild and the readers of each format. */
export function readForeignNotes(path: string, limits: ReadingLimits): Promise<ForeignNotes> {
  return inChild({ kind: "notes", path }, limits);
}

/** The texts of a file that no source of the project has, letter by letter. Cost: the texts of the project. */
export async function newTexts(
  project: Project,
  journals: Journals,
  { texts }: ForeignNotes,
): Promise<ForeignNotes["texts"]> {
  const bench = await Workbench.read(project, journals);
  const known = new Set<string>();
  for (const source of bench.sources) known.add((await bench.text(source)).finder.letters);
  return texts.filter(({ text }) => letterStream(text) !== "" && !known.has(letterStream(text)));
}

/** Finds the passages. Nothing is written: the caller settles the decisions, under the lock. Throws `usage` for an unknown source. */
export async function importNotes(
  project: Project,
  journals: Journals,
  foreign: ForeignNotes,
  { name, source, signal }: NotesOptions,
): Promise<NotesImport> {
  const bench = await Workbench.read(project, journals);
  const only = source === null ? null : sourceByName(bench.sources, source);
  const held = notesOf(journals.decisions);
  // A note that moved to a new edition keeps its name, and is known by its new place, too.
  const known = new Map(held.flatMap((note) => [[note.id, note.id] as const, [idOf(note), note.id] as const]));
  const places = new NotePlaces(bench, foreign);
  const decisions: NewDecision[] = [];
  const notes: NoteReport[] = [];
  for (const each of foreign.notes) {
    signal.throwIfAborted();
    const { where, quote } = each;
    const told = { where, quote, nearest: [] as readonly string[], id: null };
    if (each.problem !== null) {
      notes.push({ ...told, state: "refused", code: "no-words", message: each.problem });
      continue;
    }
    const found = await places.find(each, only);
    if ("fault" in found) {
      const { state, code, message, nearest } = found.fault;
      notes.push({ ...told, state, code, message, nearest });
      continue;
    }
    const note = noteOf(each, found.value, `${name}, ${where}`);
    const same = known.get(note.id);
    if (same !== undefined) notes.push({ ...told, state: "unchanged", code: null, message: "", id: same });
    else {
      known.set(note.id, note.id);
      decisions.push({ do: "note", note });
      notes.push({ ...told, state: "ready", code: null, message: "", id: note.id });
    }
  }
  return { notes, decisions };
}

/** What makes a note itself: its place, and what is said there by whom. */
function idOf({ at, tags, comment, author }: Pick<Note, "at" | "tags" | "comment" | "author">): string {
  const names = tags.map((tag) => tag.name);
  const parts = [at.text, at.start, at.end, JSON.stringify(names), comment ?? "", author ?? ""];
  return `note:${sha256Hex(parts.join("\n")).slice(0, 16)}`;
}

function noteOf({ tags, comment, author, created }: ForeignNote, at: Note["at"], from: string): Note {
  const isMoment = created !== null && !Number.isNaN(Date.parse(created));
  return {
    id: idOf({ at, tags, comment, author }),
    at,
    tags,
    comment,
    author,
    created: isMoment ? new Date(created).toISOString() : null,
    from,
  };
}

/** Documents whose nearest words are looked for, where a passage is found in none. */
const MOST_SEARCHED = 5;

/** Finds which document a note is on, and where. */
class NotePlaces {
  readonly #bench: Workbench;
  readonly #foreign: ForeignNotes;
  /** Sources that have the letters of a text of the file, by its place. */
  readonly #sameText = new Map<number, readonly SourceRecord[]>();

  constructor(bench: Workbench, foreign: ForeignNotes) {
    this.#bench = bench;
    this.#foreign = foreign;
  }

  async find(note: ForeignNote, only: SourceRecord | null): Promise<Or<Note["at"]>> {
    const same = note.text === null ? [] : await this.#withText(note.text);
    const sources = only === null ? this.#mayBeMeant(note, same) : [only];
    const faults: Fault[] = [];
    const found: { readonly source: SourceRecord; readonly at: Note["at"] }[] = [];
    for (const source of sources) {
      const { text, finder } = await this.#bench.text(source);
      // To look for the nearest words costs more than to find the very ones.
      if (sources.length > MOST_SEARCHED && finder.find(note.quote).state === "missing") continue;
      const isSameText = same.includes(source);
      const place = placeOfNote(isSameText ? note : { ...note, lettersBefore: null }, text, finder);
      if ("fault" in place) faults.push(place.fault);
      else {
        const name = text.record.file.replace(/\.txt$/, "");
        found.push({ source, at: citedAt(place.value, { source, name, text: text.source, pages: text.pages }) });
      }
    }
    const [first, ...more] = found;
    if (first !== undefined && more.length === 0) return { value: first.at };
    if (first !== undefined) {
      const names = found.map(({ source }) => source.name);
      const message = `The passage stands in ${found.length} documents (${names.slice(0, 6).join(", ")}): say which is meant.`;
      return waiting("source", "ambiguous-source", message, names);
    }
    const nearest =
      faults.find((fault) => fault.code !== "quote-not-found") ?? faults.find((fault) => fault.nearest.length > 0);
    if (nearest !== undefined) return { fault: nearest };
    const where =
      sources.length === 0 ? "There is no document in this project" : "The passage is in no document of this project";
    return refused("source", "no-source", `${where}: add the one that it was marked in.`);
  }

  /** The documents with the same letters as the text in the file; else those of its name or address; else all. */
  #mayBeMeant({ documents }: ForeignNote, same: readonly SourceRecord[]): readonly SourceRecord[] {
    if (same.length > 0) return same;
    const { sources } = this.#bench;
    const named = sources.filter(
      (source) =>
        documents.some((name) => sourcesNamed(sources, name).includes(source)) ||
        (source.address !== null && documents.some((name) => name.split("#", 1)[0] === source.address)),
    );
    return named.length > 0 ? named : sources;
  }

  async #withText(at: number): Promise<readonly SourceRecord[]> {
    const known = this.#sameText.get(at);
    if (known !== undefined) return known;
    const wanted = letterStream(this.#foreign.texts[at]?.text ?? "");
    const same: SourceRecord[] = [];
    for (const source of this.#bench.sources)
      if ((await this.#bench.text(source)).finder.letters === wanted) same.push(source);
    this.#sameText.set(at, same);
    return same;
  }
}
