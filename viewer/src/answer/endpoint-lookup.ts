/** Names looked up at an endpoint while they are typed. */

import type { ConceptMatch } from "throughline/graph";
import { findConcepts } from "../endpoint/endpoint-client.ts";

/** How far the endpoint is with a name. */
export type LookupState = "none" | "looking" | "found" | "failed";

/** An endpoint tells so many. */
const LIMIT = 8;
/** It is asked for a text of so many characters, after so long a pause: it may go through all its names. */
const SHORTEST = 2;
const LOOK_AFTER_MS = 350;

/** One text at a time: a new one ends the one before. */
export class EndpointLookup {
  readonly #tell: (state: LookupState, found: readonly ConceptMatch[]) => void;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #stop = new AbortController();

  /** `tell` gets what was found with "found", which may be nothing, and nothing with all else. */
  constructor(tell: (state: LookupState, found: readonly ConceptMatch[]) => void) {
    this.#tell = tell;
  }

  /** Once the reader pauses. An IRI needs no looking up. */
  look(text: string): void {
    this.end();
    if (text.length < SHORTEST || text.includes(":")) return;
    const stop = new AbortController();
    this.#stop = stop;
    this.#waiting = setTimeout(async () => {
      this.#tell("looking", []);
      try {
        const found = await findConcepts(text, LIMIT, stop.signal);
        if (!stop.signal.aborted) this.#tell("found", found);
      } catch {
        if (!stop.signal.aborted) this.#tell("failed", []);
      }
    }, LOOK_AFTER_MS);
  }

  end(): void {
    clearTimeout(this.#waiting);
    this.#stop.abort();
    this.#tell("none", []);
  }
}
