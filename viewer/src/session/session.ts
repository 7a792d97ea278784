/** One graph, one reader: holds the state with its history, derives the answer from it, and tells who listens. */

import type { ResourceTerm } from "throughline/evidence";
import { ConceptIndex, type Knowledge } from "throughline/graph";
import type { CitedPath } from "throughline/paths";
import { expandName, prefixedName } from "throughline/rdf";
import type { Meanwhile, Remote, WantedExcerpt } from "../endpoint/remote.ts";
import { ConceptCatalogue } from "../knowledge/concept-catalogue.ts";
import { dataVersionOf } from "../knowledge/data-version.ts";
import { Filtering, isFiltered } from "../knowledge/filtering.ts";
import { FoundQuestions } from "../knowledge/found-questions.ts";
import { KindScheme } from "../knowledge/kinds.ts";
import { RelatedStatements } from "../knowledge/related-statements.ts";
import { StatementLookup } from "../knowledge/statement-lookup.ts";
import type { Site } from "../site/site.ts";
import { TextShelf } from "../texts/text-shelf.ts";
import { type Answer, answerMeanwhile, answerOf, wordsInBox } from "./answer.ts";
import { advance, conceptsAsked, type History, NO_HISTORY, redo, undo } from "./history.ts";
import { type LinkContext, type LinkReading, linkOf, readLink } from "./link.ts";
import type { PathScope } from "./path-options.ts";
import type { Pointed } from "./pointed.ts";
import { type Action, type Dispatch, reduce } from "./reduce.ts";
import { EMPTY_STATE, type End, NO_END, type ViewState } from "./view-state.ts";
import { Watched } from "./watched.ts";

/** What has happened: an action, a step through the history, or the endpoint told it. */
export type Change = Action["type"] | "open" | "undo" | "redo" | "defer";

/** Told after a change, with the new state in place. */
export type Listener = (change: Change) => void;

export interface SessionOptions {
  /** The session that this one takes over from; it goes on where that one stands. Default: none. */
  readonly before?: Session | null;
  /** What the concepts of its question are, where they were looked up elsewhere, in their order. Default: none. */
  readonly concepts?: readonly ResourceTerm[] | null;
  /** The endpoint of whose graph the knowledge is a part. Default: none, it is the whole. */
  readonly remote?: Remote | null;
  /** What those who published the graph say of it. Default: nothing. */
  readonly site?: Site | null;
  /** Where positions of the whole graph are stored. Default: those of the session that this one takes over from; else nowhere. */
  readonly places?: string | null;
}

/** The store of the page: panels read it and dispatch actions; it knows none of them. */
export class Session {
  readonly knowledge: Knowledge;
  readonly index: ConceptIndex;
  readonly catalogue: ConceptCatalogue;
  readonly kinds: KindScheme;
  readonly statements: StatementLookup;
  readonly related: RelatedStatements;
  readonly filtering: Filtering;
  readonly foundQuestions: FoundQuestions;
  /** The reader's own copies of the texts. */
  readonly shelf: TextShelf;
  /** IRIs of concepts that a query has found, for the picture to light. */
  readonly found: Watched<ReadonlySet<string>>;
  /** What the pointer is on. */
  readonly pointed = new Watched<Pointed | null>(null);
  /** What was asked to stay bright when nothing is pointed at. */
  readonly keptBright = new Watched<Pointed | null>(null);
  /** The endpoint of whose graph this is a part; null for a whole graph. */
  readonly remote: Remote | null;
  /** What those who published the graph say of it; null where nobody did. */
  readonly site: Site | null;
  /** Where positions of the whole graph are stored; null for nowhere. */
  readonly places: string | null;
  readonly dispatch: Dispatch = (action) =>
    this.#become(action.type, advance(this.#history, action, reduce(this.state, action)));
  readonly #listeners = new Set<Listener>();
  #history: History;
  #answer: Answer | null = null;
  /** What stands in place of the answer as long as the endpoint has not told it. */
  #deferred: Answer | null = null;
  #concepts: ReadonlySet<number> | null = null;
  #dataVersion: string | null = null;

  constructor(
    knowledge: Knowledge,
    {
      before = null,
      concepts = null,
      remote = null,
      site = null,
      places = before?.places ?? null,
    }: SessionOptions = {},
  ) {
    this.knowledge = knowledge;
    this.remote = remote;
    this.site = site;
    this.places = places;
    this.index = new ConceptIndex(knowledge);
    this.catalogue = new ConceptCatalogue(knowledge);
    this.kinds = new KindScheme(knowledge);
    this.statements = new StatementLookup(knowledge);
    this.related = new RelatedStatements(knowledge);
    this.filtering = new Filtering(knowledge, this.kinds);
    this.foundQuestions = new FoundQuestions(knowledge);
    // Another part may speak of other texts.
    this.shelf = concepts === null && before !== null ? before.shelf : new TextShelf(knowledge);
    this.found = before?.found ?? new Watched<ReadonlySet<string>>(new Set());
    const history = before === null ? NO_HISTORY : before.#history;
    this.#history = { ...history, present: this.#inOwnWords(withConcepts(history.present, concepts)) };
  }

  /** Tells this data from any other. */
  get dataVersion(): string {
    this.#dataVersion ??= dataVersionOf(this.knowledge.dataset);
    return this.#dataVersion;
  }

  get state(): ViewState {
    return this.#history.present;
  }

  /** The IRIs of the concepts that the reader has asked about, the latest first. */
  get asked(): readonly string[] {
    return conceptsAsked(this.#history);
  }

  get canUndo(): boolean {
    return this.#history.past.length > 0;
  }

  get canRedo(): boolean {
    return this.#history.future.length > 0;
  }

  /** Searched once for each question. */
  get answer(): Answer {
    if (this.#deferred !== null) return this.#deferred;
    this.#answer ??= answerOf(this.state, this.index, this.knowledge, this.#scope);
    return this.#answer;
  }

  /** What the state asks of an endpoint. */
  get wantedExcerpt(): WantedExcerpt {
    const { concepts, opened } = this.state;
    return { concepts: concepts.map(wordsInBox).filter((text) => text !== ""), opened };
  }

  /** Puts what an endpoint says meanwhile in place of the answer, or with null the answer itself. */
  defer(meanwhile: Meanwhile | null): void {
    if (meanwhile === null && this.#deferred === null) return;
    this.#deferred = meanwhile === null ? null : answerMeanwhile(meanwhile, this.state.concepts);
    for (const listener of this.#listeners) listener("defer");
  }

  /** The paths of all pairs of concepts, in the order in which the answer lists them. */
  get paths(): readonly CitedPath[] {
    return this.answer.kind === "paths" ? this.answer.results.flatMap(({ paths }) => paths) : [];
  }

  get pickedPath(): CitedPath | null {
    return this.paths[this.state.picked] ?? this.paths[0] ?? null;
  }

  get link(): string {
    return linkOf(this.state, this.#linkContext);
  }

  /** The address of this page with the card of one thing: a concept as a question of its own, which an endpoint can answer, too. */
  addressOf(iri: string): string {
    const node = this.nodeOf(iri);
    const asked = node !== null && this.isConcept(node);
    const state: ViewState = asked
      ? { ...EMPTY_STATE, concepts: [{ text: iri, iri }, NO_END] }
      : { ...EMPTY_STATE, selection: { kind: "node", iri } };
    // The version of the data takes a pass over all of it, for which a name cannot wait.
    return `#${linkOf(state, { ...this.#linkContext, dataVersion: () => "" })}`;
  }

  readLink(fragment: string): LinkReading {
    return readLink(fragment, this.#linkContext);
  }

  /** Starts from a state, with nothing to undo. */
  open(state: ViewState): void {
    this.#become("open", { ...NO_HISTORY, present: state });
  }

  undo(): void {
    if (this.canUndo) this.#become("undo", undo(this.#history));
  }

  redo(): void {
    if (this.canRedo) this.#become("redo", redo(this.#history));
  }

  /** What the reader's filters leave for paths, and what is a hub in the whole of which this may be a part. */
  get #scope(): PathScope {
    return { only: this.#leftForPaths(), hubDegree: this.remote?.facts.figures?.hubDegree ?? null };
  }

  /** The concepts of the question may be of a kind that is hidden. */
  #leftForPaths(): PathScope["only"] {
    const { concepts, filters } = this.state;
    if (!isFiltered(filters)) return null;
    const hidden = new Set(filters.hiddenKinds);
    const asked = new Set(concepts.map(({ iri }) => (iri === null ? null : this.nodeOf(iri))));
    const isOpen = (node: number): boolean => asked.has(node) || !hidden.has(this.kinds.of(node).key);
    const { statements: table } = this.knowledge;
    return (number) => this.isLeft(number) && isOpen(table.subject(number)) && isOpen(table.object(number));
  }

  /** Whether the reader's filters leave a statement; kinds that the legend hides are up to the picture. */
  isLeft(statement: number): boolean {
    return this.filtering.passes(statement, { ...this.state.filters, hiddenKinds: [] });
  }

  /** Returns how to stop listening. */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Whether a node is something that the graph is about, rather than evidence or vocabulary. */
  isConcept(node: number): boolean {
    this.#concepts ??= new Set(this.knowledge.concepts);
    return this.#concepts.has(node);
  }

  /** The term id of a node by IRI or `_:label`; null for one that this graph does not hold. */
  nodeOf(iri: string): number | null {
    return this.knowledge.dataset.terms.find(iri);
  }

  /** What a thing is called; its IRI where this graph does not hold it. */
  labelOf(iri: string): string {
    const node = this.nodeOf(iri);
    return node === null ? iri : this.knowledge.labels.label(node);
  }

  get #linkContext(): LinkContext {
    const { prefixes } = this.knowledge;
    // What the data holds as it stands is no prefixed name, whatever it looks like.
    const expand = (written: string): string =>
      this.nodeOf(written) === null ? (expandName(written, prefixes) ?? written) : written;
    return {
      // Parts of an endpoint differ with every question, and none is another version.
      dataVersion: () => (this.remote === null ? this.dataVersion : ""),
      expand,
      shorten: (iri) => {
        const short = prefixedName(iri, prefixes);
        return short !== null && expand(short) === iri ? short : iri;
      },
      readEnd: (written) => this.#readEnd(written),
    };
  }

  /** The labels that this knowledge gives to the concepts of a question, which may have been asked in another language. */
  #inOwnWords(state: ViewState): ViewState {
    const concepts = state.concepts.map((end) => {
      const node = end.iri === null ? null : this.nodeOf(end.iri);
      return node === null ? end : { ...end, text: this.knowledge.labels.label(node) };
    });
    return { ...state, concepts };
  }

  /** What is not one concept stays as words in its box, and the answer says what is wrong with it. */
  #readEnd(written: string): End {
    if (written.trim() === "") return NO_END;
    try {
      const node = this.index.resolve(written);
      return { text: this.knowledge.labels.label(node), iri: this.knowledge.key(node) };
    } catch {
      return { text: written, iri: null };
    }
  }

  #become(change: Change, history: History): void {
    const before = this.state;
    this.#history = history;
    const { concepts, constraints, filters } = this.state;
    const same = concepts === before.concepts && constraints === before.constraints && filters === before.filters;
    if (!same) {
      this.#answer = null;
      // What the pointer was on may be gone without having been left.
      this.pointed.value = null;
    }
    for (const listener of this.#listeners) listener(change);
  }
}

/** The state with the concepts that its named ends turned out to be. */
function withConcepts(state: ViewState, found: readonly ResourceTerm[] | null): ViewState {
  if (found === null) return state;
  const left = [...found];
  const concepts = state.concepts.map((end) => {
    const concept = end.iri === null && end.text.trim() === "" ? undefined : left.shift();
    return concept === undefined ? end : { text: concept.label, iri: concept.iri };
  });
  return { ...state, concepts };
}
