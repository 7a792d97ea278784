/**
 * The endpoint behind the page. What is shown of it is a function of the state: the concepts of the question and the nodes
 * that were opened name a part, which is fetched whenever the state names another one. So links, Back and Undo need no more.
 */

import type { ResourceTerm } from "throughline/evidence";
import type { Answer } from "../session/answer.ts";
import type { Session } from "../session/session.ts";
import type { End, ViewState } from "../session/view-state.ts";
import { conceptsOf, countAround, EndpointFailure, fetchPart, type PartFacts } from "./endpoint-client.ts";

export type RemoteState =
  | { readonly kind: "idle" }
  | { readonly kind: "asking"; readonly since: number }
  /** `failure` is null where the reader stopped it, or the server could not be reached. */
  | { readonly kind: "failed"; readonly stopped: boolean; readonly failure: EndpointFailure | null };

/** A part that has come, and what the concepts of the question are called there. */
export interface ArrivedPart {
  /** Null for the part of no concept: nothing. */
  readonly snapshot: Uint8Array | null;
  readonly concepts: readonly ResourceTerm[];
}

const IDLE: RemoteState = { kind: "idle" };
const NOTHING: PartFacts = { figures: null, around: [], notes: [] };
/** A reader who walks through the picture asks nothing on the way. */
const COUNT_AFTER_MS = 300;

export class Remote {
  readonly host: string;
  readonly #onPart: (session: Session, part: ArrivedPart) => void;
  readonly #listeners = new Set<() => void>();
  readonly #counts = new Map<string, number | null>();
  #state: RemoteState = IDLE;
  #facts = NOTHING;
  #shown = "";
  #wanted = "";
  #stop = new AbortController();
  #counting: ReturnType<typeof setTimeout> | undefined;

  /** `onPart` gets what a session has asked for. */
  constructor(host: string, onPart: (session: Session, part: ArrivedPart) => void) {
    this.host = host;
    this.#onPart = onPart;
  }

  get state(): RemoteState {
    return this.#state;
  }

  /** What the part that is shown has and has not. */
  get facts(): PartFacts {
    return this.#facts;
  }

  /** Returns how to stop listening. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Fetches the part that the state of a session names, where it is not the one that is shown. */
  follow(session: Session): void {
    const wanted = partNameOf(session.state);
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    this.#stop.abort();
    if (wanted === this.#shown) {
      this.#become(IDLE);
      session.defer(null);
    } else void this.#ask(session);
  }

  /** Asks once more for what failed. */
  again(session: Session): void {
    this.#wanted = "";
    this.follow(session);
  }

  /** Gives up what is being asked. */
  stop(): void {
    this.#stop.abort("stopped");
  }

  /** Statements around a node at the endpoint: null where it does not count, undefined until it has told. */
  countOf(node: string): number | null | undefined {
    const known = this.#facts.around.find(({ iri }) => iri === node);
    if (known !== undefined) return known.statements;
    if (!this.#counts.has(node)) this.#countSoon(node);
    return this.#counts.get(node);
  }

  #countSoon(node: string): void {
    clearTimeout(this.#counting);
    this.#counting = setTimeout(async () => {
      // What cannot be counted can still be fetched.
      this.#counts.set(node, await countAround(node, new AbortController().signal).catch(() => null));
      this.#tell();
    }, COUNT_AFTER_MS);
  }

  async #ask(session: Session): Promise<void> {
    const stop = new AbortController();
    this.#stop = stop;
    const { concepts, opened } = session.state;
    const grows = conceptsNameOf(session.state) === this.#shown.split("\n")[0];
    this.#become({ kind: "asking", since: performance.now() });
    if (!grows) session.defer({ kind: "asking" });
    try {
      const named = namedOf(concepts);
      const terms = named.length === 0 ? [] : await conceptsOf(named, stop.signal);
      const part =
        terms.length === 0 ? null : await fetchPart({ concepts: terms.map(({ iri }) => iri), opened }, stop.signal);
      this.#facts = part ?? NOTHING;
      this.#become(IDLE);
      // First, for the new session is followed too, and names the same part.
      this.#shown = partName(
        terms.map(({ iri }) => iri),
        opened,
      );
      this.#wanted = this.#shown;
      this.#onPart(session, { snapshot: part?.snapshot ?? null, concepts: terms });
    } catch (error) {
      const stopped = stop.signal.reason === "stopped";
      // Another question has taken its place.
      if (stop.signal.aborted && !stopped) return;
      const failure = error instanceof EndpointFailure ? error : null;
      this.#become({ kind: "failed", stopped, failure });
      if (!grows) session.defer(answerOf(failure, concepts));
    }
  }

  #become(state: RemoteState): void {
    this.#state = state;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** What an endpoint's refusal is as an answer: names that mean nothing, or too much, are the reader's to mend. */
function answerOf(failure: EndpointFailure | null, concepts: readonly End[]): Answer {
  const places = [...concepts.keys()].filter((place) => wordsOf(concepts[place]) !== "");
  const place = failure?.place == null ? undefined : places[failure.place];
  if (failure === null || place === undefined) return { kind: "unanswered" };
  const text = concepts[place]?.text ?? "";
  if (failure.candidates.length > 0) return { kind: "ambiguous", place, text, candidates: failure.candidates };
  return failure.code === "unknown-concept"
    ? { kind: "unknown", place, text, nearest: failure.nearest }
    : { kind: "unanswered" };
}

function wordsOf(end: End | undefined): string {
  return end?.iri ?? end?.text.trim() ?? "";
}

function namedOf(concepts: readonly End[]): string[] {
  return concepts.map(wordsOf).filter((text) => text !== "");
}

function conceptsNameOf({ concepts }: ViewState): string {
  return JSON.stringify(namedOf(concepts).sort());
}

function partNameOf({ concepts, opened }: ViewState): string {
  return partName(namedOf(concepts), opened);
}

/** In which order the concepts were asked makes no other part; nothing is opened around none. */
function partName(concepts: readonly string[], opened: readonly string[]): string {
  return concepts.length === 0 ? "" : `${JSON.stringify([...concepts].sort())}\n${JSON.stringify(opened)}`;
}
