/** One graph, one reader: holds the state with its history, derives the answer from it, and tells who listens. */

import type { ResourceTerm, Statement } from "throughline/evidence";
import { ConceptIndex, Describer, INSTANCE_ONLY, type Knowledge } from "throughline/graph";
import type { CitedPath } from "throughline/paths";
import { expandName, prefixedName } from "throughline/rdf";
import type { Remote } from "../endpoint/remote.ts";
import { Beside } from "../evidence/beside.ts";
import { isNarrowed, Narrowing } from "../narrow/narrowing.ts";
import { KindScheme } from "../picture/kinds.ts";
import { TextShelf } from "../texts/text-shelf.ts";
import { type Answer, answerOf } from "./answer.ts";
import { dataVersionOf } from "./data-version.ts";
import { FoundQuestions } from "./found-questions.ts";
import { advance, type History, NO_HISTORY, redo, undo } from "./history.ts";
import { type LinkContext, type LinkReading, linkOf, readLink } from "./link.ts";
import type { Roads } from "./path-options.ts";
import { type Action, type Dispatch, reduce } from "./reduce.ts";
import { statementKey } from "./statement-key.ts";
import { type End, NO_END, type ViewState } from "./view-state.ts";

/** What has happened: an action, a step through the history, that a query has found something, or the endpoint told it. */
export type Change = Action["type"] | "open" | "undo" | "redo" | "light" | "defer";

export type Listener = (change: Change) => void;

export interface SessionOptions {
  /** The session that this one takes over from; it goes on where that one stands. Default: none. */
  readonly before?: Session | null;
  /** What the concepts of its question are, where they were looked up elsewhere, in their order. Default: none. */
  readonly concepts?: readonly ResourceTerm[] | null;
  /** The endpoint of whose graph the knowledge is a part. Default: none, it is the whole. */
  readonly remote?: Remote | null;
}

export class Session {
  readonly knowledge: Knowledge;
  readonly index: ConceptIndex;
  readonly kinds: KindScheme;
  readonly beside: Beside;
  readonly narrowing: Narrowing;
  readonly foundQuestions: FoundQuestions;
  /** The reader's own copies of the texts. */
  readonly shelf: TextShelf;
  /** The endpoint of whose graph this is a part; null for a whole graph. */
  readonly remote: Remote | null;
  readonly dispatch: Dispatch = (action) =>
    this.#become(action.type, advance(this.#history, action, reduce(this.state, action)));
  readonly #describer: Describer;
  readonly #listeners = new Set<Listener>();
  readonly #numbers = new Map<string, number>();
  #allNumbered = false;
  #history: History;
  #answer: Answer | null = null;
  /** What stands in place of the answer as long as the endpoint has not told it. */
  #deferred: Answer | null = null;
  #lit: ReadonlySet<string>;
  #concepts: ReadonlySet<number> | null = null;
  #dataVersion: string | null = null;

  constructor(knowledge: Knowledge, { before = null, concepts = null, remote = null }: SessionOptions = {}) {
    this.knowledge = knowledge;
    this.remote = remote;
    this.index = new ConceptIndex(knowledge);
    this.kinds = new KindScheme(knowledge);
    this.beside = new Beside(knowledge);
    this.narrowing = new Narrowing(knowledge, this.kinds);
    this.foundQuestions = new FoundQuestions(knowledge);
    // Another part may speak of other texts.
    this.shelf = concepts === null && before !== null ? before.shelf : new TextShelf(knowledge);
    this.#lit = before?.lit ?? new Set();
    this.#describer = new Describer(knowledge);
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

  get canUndo(): boolean {
    return this.#history.past.length > 0;
  }

  get canRedo(): boolean {
    return this.#history.future.length > 0;
  }

  /** Searched once for each question. */
  get answer(): Answer {
    if (this.#deferred !== null) return this.#deferred;
    this.#answer ??= answerOf(this.state, this.index, this.knowledge, this.roads);
    return this.#answer;
  }

  /** Puts something in place of the answer, or with null the answer itself. */
  defer(answer: Answer | null): void {
    if (answer === this.#deferred) return;
    this.#deferred = answer;
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
  get roads(): Roads {
    return { only: this.#leftForPaths(), hubDegree: this.remote?.facts.figures?.hubDegree ?? null };
  }

  /** The concepts of the question may be of a kind that is hidden. */
  #leftForPaths(): Roads["only"] {
    const { concepts, filters } = this.state;
    if (!isNarrowed(filters)) return null;
    const hidden = new Set(filters.hiddenKinds);
    const asked = new Set(concepts.map(({ iri }) => (iri === null ? null : this.nodeOf(iri))));
    const isOpen = (node: number): boolean => asked.has(node) || !hidden.has(this.kinds.of(node).key);
    const { statements: table } = this.knowledge;
    return (number) => this.isLeft(number) && isOpen(table.subject(number)) && isOpen(table.object(number));
  }

  /** Whether the reader's filters leave a statement; kinds that the legend hides are up to the picture. */
  isLeft(statement: number): boolean {
    return this.narrowing.passes(statement, { ...this.state.filters, hiddenKinds: [] });
  }

  /** Returns how to stop listening. */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** What a query has found, to be lit in the picture: IRIs, in the order in which they were found. */
  get lit(): ReadonlySet<string> {
    return this.#lit;
  }

  light(nodes: ReadonlySet<string>): void {
    if (nodes.size === 0 && this.#lit.size === 0) return;
    this.#lit = nodes;
    for (const listener of this.#listeners) listener("light");
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

  /** A statement by its number, with its evidence. */
  describe(number: number): Statement {
    const statement = this.#describer.statement(number);
    this.#numbers.set(statementKey(statement), number);
    return statement;
  }

  /** A statement by its key, as selections and links carry it; null for one that this graph does not hold. */
  statementOf(key: string): Statement | null {
    const number = this.numberOf(key);
    return number === null ? null : this.describe(number);
  }

  /** The statements of a path by their numbers. Cost: those between two neighbours on it are described. */
  numbersOf({ hops }: CitedPath): Set<number> {
    const { offsets, neighbors, statements } = this.knowledge.incidence(INSTANCE_ONLY);
    const numbers = new Set<number>();
    for (const { from, to, statements: walked } of hops) {
      const [start, end] = [this.nodeOf(from) ?? 0, this.nodeOf(to) ?? 0];
      const keys = new Set(walked.map(statementKey));
      for (let entry = offsets[start] ?? 0; entry < (offsets[start + 1] ?? 0); entry++) {
        const number = statements[entry] ?? 0;
        if (neighbors[entry] === end && keys.has(statementKey(this.describe(number)))) numbers.add(number);
      }
    }
    return numbers;
  }

  /** The number of a statement by its key, or null. The first key that was never described costs a pass over all. */
  numberOf(key: string): number | null {
    if (!this.#numbers.has(key) && !this.#allNumbered) {
      this.#allNumbered = true;
      const table = this.knowledge.statements;
      for (let number = 0; number < table.size; number++) {
        const named = { id: this.#describer.idOf(number), polarity: table.polarity(number) };
        this.#numbers.set(statementKey(named), number);
      }
    }
    return this.#numbers.get(key) ?? null;
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
    if (!same) this.#answer = null;
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
