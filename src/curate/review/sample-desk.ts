/** A drawn sample as it lies on the desk of who reads it blind, or of who settles two readings: its texts, its names, its codings. */

import { join } from "node:path";
import { quoted, ThroughlineError } from "../../errors.ts";
import { mergesOf } from "../journal/derive.ts";
import { activeOf, type Journals, readJournals } from "../journal/journals.ts";
import type { Proposal } from "../journal/lines.ts";
import { dataFilesOf, type Project } from "../project/project.ts";
import { type CodedStatement, type Codings, readCodings } from "../readers/coding.ts";
import type { NameOf } from "../readers/pairs.ts";
import { readSample, type Sample, sampleFolder } from "../readers/sample.ts";
import { type TextsByFile, Workbench } from "../sheet/workbench.ts";
import type { SourceRecord } from "../sources/registry.ts";
import { filesState, stateOf } from "./files-state.ts";
import { NamesView } from "./names-view.ts";
import { ReviewText } from "./review-text.ts";
import type { TextDesk } from "./text-desk.ts";

export interface SampleDeskOptions {
  /** Who codes or decides. */
  readonly person: string;
  /** The sample; default: the only one. */
  readonly sample?: string;
  /** Whose codings are looked at, and whose new concepts are known. */
  readonly readers: readonly string[];
  /** Whether nothing is told of what was proposed or decided, but that two names are not the same. */
  readonly blind: boolean;
}

export class SampleDesk implements TextDesk {
  readonly project: Project;
  readonly person: string;
  readonly sample: Sample;
  readonly #options: SampleDeskOptions;
  #state = "";
  #textsState = "";
  #journals: Journals = { decisions: [], proposals: new Map(), warnings: [] };
  #codings: Codings = { readers: new Map(), warnings: [] };
  #revision = 0;
  #names: NamesView | null = null;
  #records: readonly SourceRecord[] = [];
  readonly #opened: TextsByFile = new Map();
  readonly #texts = new Map<string, ReviewText>();
  #last: Promise<unknown> = Promise.resolve();

  private constructor(project: Project, sample: Sample, options: SampleDeskOptions) {
    this.project = project;
    this.sample = sample;
    this.person = options.person;
    this.#options = options;
  }

  /** Throws as readSample, readJournals and readCodings. */
  static async open(project: Project, options: SampleDeskOptions): Promise<SampleDesk> {
    const desk = new SampleDesk(project, await readSample(project, options.sample), options);
    await desk.refresh();
    return desk;
  }

  /** Grows whenever something was written that this desk looks at. */
  get revision(): number {
    return this.#revision;
  }

  get journals(): Journals {
    return this.#journals;
  }

  get codings(): Codings {
    return this.#codings;
  }

  /** Whether this project holds two names for one concept. */
  get nameOf(): NameOf {
    const merges = mergesOf(activeOf(this.#journals.decisions));
    return (iri) => merges.get(iri) ?? iri;
  }

  /** One thing at a time, in the order in which they are asked. */
  inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => {});
    return turn;
  }

  /** Looks whether files changed, and forgets what is not so any more. Throws as readJournals and readCodings. */
  async refresh(): Promise<void> {
    const { names, journals, texts } = await filesState(this.project);
    const codings = await stateOf(join(this.project.root, sampleFolder(this.sample.name)));
    const state = [names, journals, codings].join("\n\n");
    if (texts !== this.#textsState) {
      this.#opened.clear();
      this.#texts.clear();
    }
    this.#textsState = texts;
    if (state === this.#state) return;
    this.#journals = await readJournals(this.project);
    this.#codings = this.#ownOf(await readCodings(this.project, this.sample));
    this.#names = null;
    this.#state = state;
    this.#revision++;
  }

  /** Of the readers that are looked at: of the others nothing is kept. */
  #ownOf({ readers, warnings }: Codings): Codings {
    const own = this.#options.readers.flatMap((name) => {
      const coding = readers.get(name);
      return coding === undefined ? [] : [[name, coding] as const];
    });
    const isOwn = (warning: string): boolean => own.some(([name]) => warning.includes(`/${name}.jsonl`));
    return { readers: new Map(own), warnings: warnings.filter(isOwn) };
  }

  async names(): Promise<NamesView> {
    this.#names ??= await this.#readNames();
    return this.#names;
  }

  async #readNames(): Promise<NamesView> {
    const { decisions, proposals } = this.#journals;
    const coded = new Map(
      [...this.#codings.readers.values()]
        .flatMap((coding) => [...coding.values()].flatMap(({ statements }) => statements))
        .map((statement) => [statement.id, asProposal(statement)] as const),
    );
    const known = this.#options.blind
      ? { decisions: decisions.filter((line) => line.do === "different"), proposals: coded }
      : { decisions, proposals: new Map([...proposals, ...coded]) };
    const bench = await Workbench.read(this.project, known, this.#opened);
    this.#records = bench.sources;
    const files = dataFilesOf(this.project.root).filter(
      (file) => !/[/\\](?:statements|coverage)[/\\]/.test(file.slice(this.project.root.length)),
    );
    return NamesView.read(bench, files);
  }

  /** A reader is not told what the graph says, and who settles looks at two readings, not at the graph. */
  async said(): Promise<null> {
    return null;
  }

  /** The sources with a text that sentences of the sample stand in; the name of each text version. */
  async sources(): Promise<{ readonly version: string; readonly record: SourceRecord }[]> {
    await this.names();
    return [...new Set(this.sample.units.map(({ text }) => text))].flatMap((version) => {
      for (const record of this.#records) {
        const text = record.texts.find(({ file }) => file === `${version}.txt`);
        if (text !== undefined) return [{ version, record: { ...record, text } }];
      }
      return [];
    });
  }

  /**
   * A text by the name of its version, which an edition may have replaced.
   *
   * @throws ThroughlineError `usage` where the sample has no sentence in it, and as openText
   */
  async text(version: string): Promise<ReviewText> {
    const known = this.#texts.get(version);
    if (known !== undefined) return known;
    const found = (await this.sources()).find((each) => each.version === version);
    if (found === undefined)
      throw new ThroughlineError("usage", `No sentence of the sample stands in ${quoted(version)}.`, {
        hint: "Open the page again.",
      });
    const { bench } = await this.names();
    const text = new ReviewText(found.record, (await bench.text(found.record)).text);
    this.#texts.set(version, text);
    return text;
  }
}

/** What is looked up by the concepts that it makes; it is proposed to nobody. */
function asProposal({ id, as, at, named, made }: CodedStatement): Proposal {
  return { id, as, at, named, made, by: "", from: "", batch: "" };
}
