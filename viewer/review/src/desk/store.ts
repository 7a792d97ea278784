/** The state with who listens to it; after each change what is missing is asked for, each thing once. */

import { type Client, LostError, RefusedError } from "../client/client.ts";
import { type Need, needsOf } from "../state/needs.ts";
import { reduce } from "../state/reduce.ts";
import type { Event, ReviewState, Trouble } from "../state/state.ts";

export class Store {
  readonly client: Client;
  #state: ReviewState;
  readonly #listeners = new Set<() => void>();
  /** What is asked for now, and what could not be had until somebody tries again. */
  readonly #asked = new Set<string>();

  constructor(client: Client, state: ReviewState) {
    this.client = client;
    this.#state = state;
  }

  get state(): ReviewState {
    return this.#state;
  }

  subscribe(listener: () => void): void {
    this.#listeners.add(listener);
  }

  readonly dispatch = (event: Event): void => {
    this.#state = reduce(this.#state, event);
    for (const listener of this.#listeners) listener();
    for (const need of needsOf(this.#state)) this.#ask(need);
  };

  /** Asks again for what could not be had. */
  retry(): void {
    this.#asked.clear();
    this.dispatch({ type: "trouble", trouble: null });
    this.dispatch({ type: "stale" });
  }

  fail(error: unknown): void {
    this.dispatch({ type: "trouble", trouble: troubleOf(error) });
  }

  async #ask(need: Need): Promise<void> {
    const key = JSON.stringify(need);
    if (this.#asked.has(key)) return;
    this.#asked.add(key);
    try {
      const event = await this.#answerTo(need);
      this.#asked.delete(key);
      this.dispatch(event);
    } catch (error) {
      this.fail(error);
    }
  }

  async #answerTo(need: Need): Promise<Event> {
    const { client } = this;
    switch (need.kind) {
      case "project":
        return { type: "project", project: await client.project() };
      case "text":
        return { type: "text", text: await client.text(need.source) };
      case "card":
        return { type: "card", card: await client.card(need.id) };
      case "names":
        return { type: "names", names: await client.names() };
      case "rows":
        return { type: "rows", rows: await client.rows() };
      case "history":
        return { type: "history", history: await client.history() };
      case "likely": {
        const ends = Object.entries({ subject: need.subject, object: need.object }).flatMap(([name, iri]) =>
          iri === null ? [] : [[name, iri] as const],
        );
        const { relations } = await client.relations(Object.fromEntries(ends));
        return { type: "likely", relations: relations.map(({ iri }) => iri) };
      }
    }
  }
}

export function troubleOf(error: unknown): Trouble {
  if (error instanceof LostError)
    return {
      kind: "lost",
      message: "The server does not answer; nothing new is saved.",
      hint: "Is throughline review still running? Start it again in its terminal, and open the address that it prints.",
    };
  if (error instanceof RefusedError) return { kind: "refused", message: error.message, hint: error.hint };
  throw error;
}
