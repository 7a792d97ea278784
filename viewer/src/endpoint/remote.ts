/**
 * The endpoint behind the page. What is shown of it is a function of the state: the concepts of the question and the nodes
 * that were opened name a part, which is fetched whenever the state names another one. So links, Back and Undo need no more.
 */

import type { ResourceTerm } from "throughline/evidence";
import { conceptsOf, countAround, EndpointFailure, type ExcerptFacts, fetchExcerpt } from "./endpoint-client.ts";

/** What the endpoint is doing; `since` in milliseconds of performance.now(). */
export type RemoteState =
  | { readonly kind: "idle" }
  | { readonly kind: "asking"; readonly since: number }
  /** `failure` is null where the reader stopped it, or the server could not be reached. */
  | { readonly kind: "failed"; readonly stopped: boolean; readonly failure: EndpointFailure | null };

/** What a question asks of the endpoint. */
export interface WantedExcerpt {
  /** The concepts, as IRIs or as they were typed. */
  readonly concepts: readonly string[];
  /** IRIs of the nodes around which more is wanted. */
  readonly opened: readonly string[];
}

/** What stands in place of an answer that the endpoint has not given; a failure of null has no words. */
export type Meanwhile =
  | { readonly kind: "asking" }
  | { readonly kind: "failed"; readonly failure: EndpointFailure | null };

/** Who asks for parts. */
export interface PartAsker {
  readonly wantedExcerpt: WantedExcerpt;
  /** Null: nothing stands in place of the answer any more. */
  defer(meanwhile: Meanwhile | null): void;
}

/** An excerpt that has come, and what the concepts of the question are called there. */
export interface ArrivedExcerpt {
  /** Null for the part of no concept: nothing. */
  readonly snapshot: Uint8Array | null;
  readonly concepts: readonly ResourceTerm[];
}

const IDLE: RemoteState = { kind: "idle" };
const NOTHING: ExcerptFacts = { figures: null, around: [], notes: [] };
/** A reader who walks through the picture asks nothing on the way. */
const COUNT_AFTER_MS = 300;

/** One endpoint: fetches the excerpt that is asked for, one at a time, and tells who listens. */
export class Remote {
  readonly host: string;
  readonly #onExcerpt: (excerpt: ArrivedExcerpt) => void;
  readonly #listeners = new Set<() => void>();
  readonly #counts = new Map<string, number | null>();
  #state: RemoteState = IDLE;
  #facts = NOTHING;
  #shown = "";
  #wanted = "";
  #stop = new AbortController();
  #counting: ReturnType<typeof setTimeout> | undefined;

  /** `onExcerpt` gets what was asked for. */
  constructor(host: string, onExcerpt: (excerpt: ArrivedExcerpt) => void) {
    this.host = host;
    this.#onExcerpt = onExcerpt;
  }

  get state(): RemoteState {
    return this.#state;
  }

  /** What the excerpt that is shown has and has not. */
  get facts(): ExcerptFacts {
    return this.#facts;
  }

  /** Returns how to stop listening. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Fetches the excerpt that the state of an asker names, where it is not the one that is shown. */
  follow(asker: PartAsker): void {
    const wanted = excerptName(asker.wantedExcerpt);
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    this.#stop.abort();
    if (wanted === this.#shown) {
      this.#become(IDLE);
      asker.defer(null);
    } else void this.#ask(asker);
  }

  /** Asks once more for what failed. */
  again(asker: PartAsker): void {
    this.#wanted = "";
    this.follow(asker);
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

  async #ask(asker: PartAsker): Promise<void> {
    const stop = new AbortController();
    this.#stop = stop;
    const { concepts, opened } = asker.wantedExcerpt;
    const grows = conceptsName(concepts) === this.#shown.split("\n")[0];
    this.#become({ kind: "asking", since: performance.now() });
    if (!grows) asker.defer({ kind: "asking" });
    try {
      const terms = concepts.length === 0 ? [] : await conceptsOf(concepts, stop.signal);
      const found = { concepts: terms.map(({ iri }) => iri), opened };
      const excerpt = terms.length === 0 ? null : await fetchExcerpt(found, stop.signal);
      this.#facts = excerpt ?? NOTHING;
      this.#become(IDLE);
      // First, for the new session is followed too, and names the same part.
      this.#shown = excerptName(found);
      this.#wanted = this.#shown;
      this.#onExcerpt({ snapshot: excerpt?.snapshot ?? null, concepts: terms });
    } catch (error) {
      const stopped = stop.signal.reason === "stopped";
      // Another question has taken its place.
      if (stop.signal.aborted && !stopped) return;
      const failure = error instanceof EndpointFailure ? error : null;
      this.#become({ kind: "failed", stopped, failure });
      if (!grows) asker.defer({ kind: "failed", failure });
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

function conceptsName(concepts: readonly string[]): string {
  return JSON.stringify([...concepts].sort());
}

/** In which order the concepts were asked makes no other part; nothing is opened around none. */
function excerptName({ concepts, opened }: WantedExcerpt): string {
  return concepts.length === 0 ? "" : `${conceptsName(concepts)}\n${JSON.stringify(opened)}`;
}
