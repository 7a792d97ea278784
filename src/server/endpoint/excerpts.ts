/** The parts of an endpoint that the viewer opens, kept for the next look at them. */

import { crc32 } from "node:zlib";
import type { Endpoint } from "../../endpoint/endpoint.ts";
import { type Excerpt, type ExcerptQuestion, fetchExcerpt } from "../../endpoint/excerpt/fetch-excerpt.ts";
import { Knowledge } from "../../graph/store/knowledge.ts";
import { Dataset } from "../../rdf/store/dataset.ts";
import { writeSnapshot } from "../../snapshot/write.ts";
import { type Asset, makeAsset } from "../manifest.ts";

export interface ServedExcerpt extends Pick<Excerpt, "figures" | "around" | "notes"> {
  readonly snapshot: Asset;
}

/** An excerpt that is kept or on its way, and how many wait for it. */
interface Kept {
  readonly excerpt: Promise<ServedExcerpt>;
  readonly stop: AbortController;
  waiting: number;
  arrived: boolean;
}

/** What the viewer opens before anything was asked. */
export function emptyGraph(): Asset {
  const bytes = Buffer.concat(writeSnapshot(new Knowledge(new Dataset()), { crc32 }));
  return makeAsset("application/octet-stream", bytes);
}

/** Excerpts that are kept; each has some thousand statements at most. */
const KEPT = 32;

export class Excerpts {
  readonly #endpoint: Endpoint;
  readonly #timeLimitMs: number;
  readonly #kept = new Map<string, Kept>();

  constructor(endpoint: Endpoint, timeLimitMs: number) {
    this.#endpoint = endpoint;
    this.#timeLimitMs = timeLimitMs;
  }

  /**
   * The part for a question. What fails is asked again the next time; where all who wait for a part have gone, the endpoint
   * is asked no further.
   */
  async get(question: ExcerptQuestion, signal: AbortSignal): Promise<ServedExcerpt> {
    const name = nameOf(question);
    const kept = this.#kept.get(name) ?? this.#fetch(question);
    // The latest is the last to go.
    this.#kept.delete(name);
    this.#kept.set(name, kept);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= KEPT) break;
      this.#kept.delete(oldest);
    }
    kept.waiting++;
    try {
      return await unlessAborted(kept.excerpt, signal);
    } finally {
      kept.waiting--;
      if (!kept.arrived && this.#kept.get(name) === kept && kept.waiting === 0) this.#kept.delete(name);
      if (kept.waiting === 0) kept.stop.abort();
    }
  }

  #fetch(question: ExcerptQuestion): Kept {
    const stop = new AbortController();
    const kept: Kept = { excerpt: this.#snapshotOf(question, stop.signal), stop, waiting: 0, arrived: false };
    kept.excerpt.then(
      () => {
        kept.arrived = true;
      },
      // Whoever waits is told; where nobody does, it is nobody's failure.
      () => {},
    );
    return kept;
  }

  async #snapshotOf({ concepts, opened = [] }: ExcerptQuestion, signal: AbortSignal): Promise<ServedExcerpt> {
    // The same part whichever way round it is asked.
    const question = { concepts: [...concepts].sort(), opened };
    const excerpt = await fetchExcerpt(this.#endpoint.forQuestion(), question, {
      timeLimitMs: this.#timeLimitMs,
      signal,
    });
    const bytes = Buffer.concat(writeSnapshot(excerpt.knowledge, { crc32 }));
    const { figures, around, notes } = excerpt;
    return { figures, around, notes, snapshot: makeAsset("application/octet-stream", bytes) };
  }
}

function nameOf({ concepts, opened = [] }: ExcerptQuestion): string {
  return JSON.stringify([[...concepts].sort(), opened]);
}

async function unlessAborted<Result>(result: Promise<Result>, signal: AbortSignal): Promise<Result> {
  signal.throwIfAborted();
  let leave: (() => void) | undefined;
  const gone = new Promise<never>((_, reject) => {
    leave = () => reject(signal.reason);
    signal.addEventListener("abort", leave, { once: true });
  });
  try {
    return await Promise.race([result, gone]);
  } finally {
    if (leave !== undefined) signal.removeEventListener("abort", leave);
  }
}
