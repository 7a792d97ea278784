/** A new edition of a document: every passage that is cited is looked for in it; the old text stays while anything points to it. */

import { basename, join } from "node:path";
import { writeFilesAtomically } from "../../atomic-write.ts";
import { nearestPlace, wordDifference } from "../../evidence/nearest.ts";
import { QuoteFinder } from "../../evidence/quote.ts";
import { SourceText } from "../../evidence/text.ts";
import { makeFolder } from "../../make-folder.ts";
import { inChild } from "../child/in-child.ts";
import { claimsOf } from "../journal/derive.ts";
import type { Journals } from "../journal/journals.ts";
import type { Accepted, Cited, NewDecision, Note } from "../journal/lines.ts";
import { notesOf } from "../notes/live-notes.ts";
import { type MovedNote, movedNote } from "../notes/move-notes.ts";
import { LAYOUT } from "../project/layout.ts";
import type { Project } from "../project/project.ts";
import { TurtleFile } from "../project/turtle-file.ts";
import { type AddOptions, documentOptions, filesOf, readingWords } from "./add.ts";
import { citedAt } from "./cited.ts";
import {
  openText,
  registerFacts,
  registerText,
  type SourceRecord,
  sourcesOf,
  type TextRecord,
  textName,
} from "./registry.ts";
import { sourceByName } from "./sources.ts";
import { pageAt, type TextVersion, textVersionOf } from "./text-version.ts";

/** Found at one place; at several; there with another number or denial; not there. */
export type PassageState = "found" | "several" | "altered" | "gone";

export interface UpdatedPassage {
  readonly claim: string;
  readonly state: PassageState;
  /** The page on which it was, and on which it is or what is nearest to it. */
  readonly before: number | null;
  readonly now: number | null;
  readonly was: string;
  /** The nearest words of the new text, where it is not found. */
  readonly nearest: string | null;
}

export interface UpdateReport {
  readonly name: string;
  /** False where the new file reads as the old one did. */
  readonly isNew: boolean;
  readonly passages: readonly UpdatedPassage[];
  readonly notes: readonly MovedNote[];
  /** Decisions that move the passages and notes which were found; the caller settles them. */
  readonly decisions: readonly NewDecision[];
}

/**
 * Registers a new text version of a source and looks for each cited passage in it, by the letters of the old text. Nothing
 * is retracted: what was not found stays where it was, in the old text. The caller holds the lock, and settles the decisions.
 *
 * @throws ThroughlineError as addSources and openText
 */
export async function updateSource(
  project: Project,
  journals: Journals,
  name: string,
  file: string,
  options: AddOptions = {},
): Promise<UpdateReport> {
  const record = await TurtleFile.read(project, LAYOUT.sources);
  const source = sourceByName(sourcesOf(project, record), name);
  const read = await inChild({ kind: "document", path: file, options: documentOptions(options) }, options.limits);
  const version = textVersionOf(read.document);
  if (version.sha256 === source.text.sha256)
    return { name: source.name, isNew: false, passages: [], notes: [], decisions: [] };
  const edition = new Edition(project, source.name, version);
  const found: Found[] = [];
  for (const { iri: claim, lines } of claimsOf(journals.decisions).values())
    for (const line of lines.filter(({ proposal }) => proposal.at.source === source.iri))
      found.push(await edition.look(claim, line, source));
  const moved = [];
  for (const note of notesOf(journals.decisions).filter(({ at }) => at.source === source.iri))
    moved.push(await edition.note(note, source));
  registerText(record, project, source.name, {
    version,
    originalSha256: read.sha256,
    originalName: basename(file),
    reading: readingWords(read),
  });
  registerFacts(record, source.iri, { pages: read.document.pages });
  const writes = await filesOf(project, source.name, { file, read, facts: {} }, version);
  for (const folder of [LAYOUT.originals, LAYOUT.texts]) await makeFolder(join(project.root, folder));
  await writeFilesAtomically([...writes, { path: join(project.root, LAYOUT.sources), content: record.text() }]);
  return {
    name: source.name,
    isNew: true,
    passages: found.map(({ passage }) => passage),
    notes: moved.map(({ told }) => told),
    decisions: [
      ...found.flatMap(({ decision }) => (decision === null ? [] : [decision])),
      ...moved.flatMap(({ note }): NewDecision[] => (note === null ? [] : [{ do: "note", note }])),
    ],
  };
}

interface Found {
  readonly passage: UpdatedPassage;
  readonly decision: NewDecision | null;
}

/** The new text, and the old ones as they are needed. */
class Edition {
  readonly #project: Project;
  readonly #name: string;
  readonly #version: TextVersion;
  readonly #source: SourceText;
  readonly #finder: QuoteFinder;
  readonly #old = new Map<string, SourceText>();

  constructor(project: Project, name: string, version: TextVersion) {
    this.#project = project;
    this.#name = name;
    this.#version = version;
    this.#source = new SourceText(version.text);
    this.#finder = new QuoteFinder(this.#source);
  }

  async look(claim: string, line: Accepted, source: SourceRecord): Promise<Found> {
    const { at } = line.proposal;
    const was = (await this.#oldText(at, source.texts)).slice(at.start, at.end);
    const found = this.#finder.find(was);
    const base = { claim, before: at.page, was };
    if (found.state === "found") {
      const [place] = found.places;
      if (found.places.length > 1 || place === undefined)
        return { passage: { ...base, state: "several", now: null, nearest: null }, decision: null };
      const moved = citedAt(place, {
        source,
        name: textName(this.#name, this.#version.sha256),
        text: this.#source,
        pages: this.#version.pages,
      });
      const proposal = { ...line.proposal, at: moved };
      return {
        passage: { ...base, state: "found", now: moved.page, nearest: null },
        decision: { do: "accept", on: line.on, proposal },
      };
    }
    const near = found.state === "altered" ? found.place : nearestPlace(was, this.#finder);
    const words = near === null ? null : wordDifference(was, this.#source.slice(near.start, near.end)).words;
    const now = near === null ? null : pageAt(this.#version.pages, near.start);
    return {
      passage: { ...base, state: found.state === "altered" ? "altered" : "gone", now, nearest: words },
      decision: null,
    };
  }

  async note(note: Note, source: SourceRecord): Promise<ReturnType<typeof movedNote>> {
    const text = { record: source.text, source: this.#source, pages: this.#version.pages };
    const name = textName(this.#name, this.#version.sha256);
    return movedNote(note, await this.#oldText(note.at, source.texts), { source, name, text, finder: this.#finder });
  }

  async #oldText(at: Cited, texts: readonly TextRecord[]): Promise<SourceText> {
    const known = this.#old.get(at.text);
    if (known !== undefined) return known;
    const record = texts.find(({ file }) => file === `${at.text}.txt`) ?? texts[0];
    const text = record === undefined ? new SourceText("") : (await openText(this.#project, record)).source;
    this.#old.set(at.text, text);
    return text;
  }
}
