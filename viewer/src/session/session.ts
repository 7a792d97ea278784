/** One graph, one reader: holds the state, derives the answer from it, and tells who listens. */

import type { Statement } from "throughline/evidence";
import { ConceptIndex, type Knowledge } from "throughline/graph";
import type { CitedPath } from "throughline/paths";
import { Beside } from "../evidence/beside.ts";
import { KindScheme } from "../picture/kinds.ts";
import { TextShelf } from "../texts/text-shelf.ts";
import { type Answer, answerOf } from "./answer.ts";
import { linkOf, stateOfLink } from "./link.ts";
import { type Action, type Dispatch, EMPTY_STATE, reduce, type ViewState } from "./view-state.ts";

export type Listener = (action: Action) => void;

export class Session {
  readonly knowledge: Knowledge;
  readonly index: ConceptIndex;
  readonly kinds: KindScheme;
  readonly beside: Beside;
  /** The reader's own copies of the texts. */
  readonly shelf: TextShelf;
  readonly dispatch: Dispatch = (action) => this.#apply(action);
  readonly #listeners = new Set<Listener>();
  #state: ViewState = EMPTY_STATE;
  #answer: Answer | null = null;

  constructor(knowledge: Knowledge) {
    this.knowledge = knowledge;
    this.index = new ConceptIndex(knowledge);
    this.kinds = new KindScheme(knowledge);
    this.beside = new Beside(knowledge);
    this.shelf = new TextShelf(knowledge);
  }

  get state(): ViewState {
    return this.#state;
  }

  /** Searched once for each pair of ends. */
  get answer(): Answer {
    this.#answer ??= answerOf(this.#state, this.index, this.knowledge);
    return this.#answer;
  }

  get paths(): readonly CitedPath[] {
    return this.answer.kind === "paths" ? this.answer.result.paths : [];
  }

  get pickedPath(): CitedPath | null {
    return this.paths[this.#state.picked] ?? this.paths[0] ?? null;
  }

  get link(): string {
    return linkOf(this.#state, this.knowledge);
  }

  stateOfLink(fragment: string): ViewState {
    return stateOfLink(fragment, this.index, this.knowledge);
  }

  subscribe(listener: Listener): void {
    this.#listeners.add(listener);
  }

  /** The term id of a node by IRI or `_:label`; null for one that this graph does not hold. */
  nodeOf(iri: string): number | null {
    return this.knowledge.dataset.terms.find(iri);
  }

  /** The number of an asserted statement between two nodes in the table of statements, or null. */
  numberOf(statement: Statement): number | null {
    if (!("iri" in statement.object && "iri" in statement.subject)) return null;
    const [subject, predicate, object] = [statement.subject.iri, statement.predicate.iri, statement.object.iri].map(
      (iri) => this.nodeOf(iri),
    );
    if (subject == null || predicate == null || object == null) return null;
    const table = this.knowledge.statements;
    return (
      table.match({ subject, predicate, object }).find((number) => table.polarity(number) === statement.polarity) ??
      null
    );
  }

  #apply(action: Action): void {
    const before = this.#state;
    this.#state = reduce(before, action);
    if (this.#state.from !== before.from || this.#state.to !== before.to) this.#answer = null;
    for (const listener of this.#listeners) listener(action);
  }
}
