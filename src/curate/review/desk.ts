/** A project as it lies on the desk of who reviews it: read once, kept in memory, and read anew where somebody else changed it. */

import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { addTo } from "../../add-to.ts";
import { type Journals, readJournals } from "../journal/journals.ts";
import { type Decision, lineId, type NewDecision, type Proposal } from "../journal/lines.ts";
import { settle } from "../journal/settle.ts";
import { LAYOUT } from "../project/layout.ts";
import { dataFilesOf, type Project } from "../project/project.ts";
import { TurtleFiles } from "../project/turtle-files.ts";
import type { KeptRow } from "../sheet/kept-row.ts";
import { readKeptRows } from "../sheet/kept-rows.ts";
import { type TextsByFile, Workbench } from "../sheet/workbench.ts";
import type { SourceRecord } from "../sources/registry.ts";
import { Decided } from "./decided.ts";
import { type FilesState, filesState } from "./files-state.ts";
import { claimsIn, type KnownClaim, type KnownNothing, nothingsIn } from "./known-claims.ts";
import { NamesView } from "./names-view.ts";
import type { Plants } from "./planted.ts";
import { ReviewText } from "./review-text.ts";

/** What the files say, with the ways in that a page asks by. */
export interface SaidView {
  readonly claims: readonly KnownClaim[];
  readonly byIri: ReadonlyMap<string, KnownClaim>;
  /** By the two ends, whatever their order. */
  readonly byPair: ReadonlyMap<string, readonly KnownClaim[]>;
  /** Claims in which a concept is an end. */
  readonly uses: ReadonlyMap<string, number>;
  /** Claims that use a relation. */
  readonly relationUses: ReadonlyMap<string, number>;
  readonly nothings: readonly KnownNothing[];
}

export function pairOf(a: string, b: string): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`;
}

export interface Writing {
  /** ISO 8601. */
  readonly time: string;
  readonly ms?: number;
  /** Proposals that come with the decisions, by file. */
  readonly proposals?: ReadonlyMap<string, readonly Proposal[]>;
}

export class Desk {
  readonly project: Project;
  readonly person: string;
  /** Errors that are shown in the place of some proposals; null where the review has none. */
  plants: Plants | null = null;
  #state: FilesState | null = null;
  #journals: Journals = { decisions: [], proposals: new Map(), warnings: [] };
  #rows: readonly KeptRow[] = [];
  /** The revision with which each line came. */
  readonly #arrivals = new Map<string, number>();
  /** How often files were read anew because somebody else changed them. */
  #reloads = 0;
  #files: TurtleFiles;
  #names: NamesView | null = null;
  #said: SaidView | null = null;
  readonly #saidOfFile = new Map<
    string,
    { readonly state: string; readonly claims: KnownClaim[]; readonly nothings: KnownNothing[] }
  >();
  readonly #opened: TextsByFile = new Map();
  readonly #texts = new Map<string, ReviewText>();
  #last: Promise<unknown> = Promise.resolve();

  private constructor(project: Project, person: string) {
    this.project = project;
    this.person = person;
    this.#files = new TurtleFiles(project);
  }

  /** Throws as readJournals. */
  static async open(project: Project, person: string): Promise<Desk> {
    const desk = new Desk(project, person);
    await desk.refresh();
    return desk;
  }

  get journals(): Journals {
    return this.#journals;
  }

  get rows(): readonly KeptRow[] {
    return this.#rows;
  }

  /** What was decided and what is open, as a page is shown it: with planted errors in the place of their originals. */
  decided(): Decided {
    if (this.plants === null) return new Decided(this.#journals);
    return new Decided({ ...this.#journals, proposals: this.plants.shown(this.#journals) }, this.plants.putOff);
  }

  /** Grows with each decision line of anybody. */
  get revision(): number {
    return this.#journals.decisions.length;
  }

  get reloads(): number {
    return this.#reloads;
  }

  /** The revision with which a line came; those that were there at the start came in the order of time. */
  arrivalOf(line: Decision): number {
    return this.#arrivals.get(lineId(line)) ?? 0;
  }

  /** One thing at a time, in the order in which they are asked: what is read is never half of a decision. */
  inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => {});
    return turn;
  }

  /** Looks whether somebody else changed files, and forgets what is not so any more. Throws as readJournals. */
  async refresh(): Promise<void> {
    const state = await filesState(this.project);
    const before = this.#state;
    if (before?.journals !== state.journals) {
      const [journals, rows] = [await readJournals(this.project), await readKeptRows(this.project)];
      this.#journals = journals;
      this.#rows = rows;
      this.#names = null;
      this.#arrived(journals.decisions);
    }
    if (before?.names !== state.names) this.#names = null;
    if (before?.names !== state.names || before?.claims !== state.claims) this.#said = null;
    if (before?.texts !== state.texts) {
      this.#opened.clear();
      this.#texts.clear();
    }
    if (before !== null && Object.entries(state).some(([kind, each]) => before[kind as keyof FilesState] !== each))
      this.#reloads++;
    this.#state = state;
  }

  #arrived(lines: readonly Decision[]): void {
    for (const line of lines)
      if (!this.#arrivals.has(lineId(line))) this.#arrivals.set(lineId(line), this.#arrivals.size + 1);
  }

  /** Writes decisions, and what comes with them, to the disk. The lock is held by whoever opened the desk. */
  async write(decisions: readonly NewDecision[], { time, ms, proposals }: Writing): Promise<Decision[]> {
    const settling = {
      by: this.person,
      time,
      files: this.#files,
      ...(ms === undefined ? {} : { ms }),
      ...(proposals === undefined ? {} : { proposals }),
    };
    let lines: Decision[];
    try {
      lines = await settle(this.project, this.#journals, decisions, settling);
    } catch (error) {
      // What it changed in memory is not on the disk.
      this.#files = new TurtleFiles(this.project);
      this.#state = null;
      throw error;
    }
    const all = new Map(this.#journals.proposals);
    for (const each of [...(proposals?.values() ?? [])].flat()) all.set(each.id, each);
    this.#journals = { ...this.#journals, decisions: [...this.#journals.decisions, ...lines], proposals: all };
    this.#arrived(lines);
    const before = this.#state;
    this.#state = await filesState(this.project);
    const changesNames = lines.some(
      ({ do: kind }) => kind !== "reject" && kind !== "later" && kind !== "nothing" && kind !== "accept",
    );
    if (changesNames || proposals !== undefined || before?.names !== this.#state.names) this.#names = null;
    this.#said = null;
    return lines;
  }

  /** Vocabulary, concepts and what they are called. */
  async names(): Promise<NamesView> {
    this.#names ??= await NamesView.read(
      await Workbench.read(this.project, this.#journals, this.#opened),
      dataFilesOf(this.project.root).filter(
        (file) => !/[/\\](?:statements|coverage)[/\\]/.test(file.slice(this.project.root.length)),
      ),
    );
    return this.#names;
  }

  /** A bench of its own, for looking what would be with some more decisions. */
  benchWith(lines: readonly Decision[]): Promise<Workbench> {
    const { decisions, proposals } = this.#journals;
    return Workbench.read(this.project, { decisions: [...decisions, ...lines], proposals }, this.#opened);
  }

  /** The text of a source. Throws as openText. */
  async text(source: SourceRecord): Promise<ReviewText> {
    const known = this.#texts.get(source.text.file);
    if (known !== undefined) return known;
    const { bench } = await this.names();
    const text = new ReviewText(source, (await bench.text(source)).text);
    this.#texts.set(source.text.file, text);
    return text;
  }

  /** The text if it was opened before. */
  textIfOpened(source: SourceRecord): ReviewText | null {
    return this.#texts.get(source.text.file) ?? null;
  }

  /** What the files say, each read again only where it changed. */
  async said(): Promise<SaidView> {
    this.#said ??= await this.#readSaid();
    return this.#said;
  }

  async #readSaid(): Promise<SaidView> {
    const sources = this.project.prefixes.get("src") ?? "";
    const claims: KnownClaim[] = [];
    const nothings: KnownNothing[] = [];
    for (const name of turtleFilesIn(this.project, [LAYOUT.statements, LAYOUT.coverage])) {
      const state = await this.#files.state(name);
      let known = this.#saidOfFile.get(name);
      if (known?.state !== state) {
        const file = await this.#files.open(name);
        known = { state, claims: claimsIn(file, sources), nothings: nothingsIn(file, sources) };
        this.#saidOfFile.set(name, known);
      }
      claims.push(...known.claims);
      nothings.push(...known.nothings);
    }
    return saidView(claims, nothings);
  }
}

function saidView(claims: readonly KnownClaim[], nothings: readonly KnownNothing[]): SaidView {
  const byPair = new Map<string, KnownClaim[]>();
  const uses = new Map<string, number>();
  const relationUses = new Map<string, number>();
  const count = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const claim of claims) {
    addTo(byPair, pairOf(claim.subject, claim.object), claim);
    for (const end of new Set([claim.subject, claim.object])) count(uses, end);
    count(relationUses, claim.predicate);
  }
  const byIri = new Map(claims.map((claim) => [claim.iri, claim]));
  return { claims, byIri, byPair, uses, relationUses, nothings };
}

function turtleFilesIn({ root }: Project, folders: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    existsSync(join(root, folder))
      ? readdirSync(join(root, folder))
          .filter((name) => name.endsWith(".ttl"))
          .sort()
          .map((name) => `${folder}/${name}`)
      : [],
  );
}
