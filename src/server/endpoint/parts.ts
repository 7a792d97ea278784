/** The parts of an endpoint that the viewer opens, one for each question, kept for the next look at them. */

import { crc32 } from "node:zlib";
import type { Endpoint } from "../../endpoint/endpoint.ts";
import { fetchPart, type Part } from "../../endpoint/fetch-part.ts";
import { writeSnapshot } from "../../snapshot/write.ts";
import { type Asset, makeAsset } from "../manifest.ts";

/** The two ends of a question, as IRIs. */
export type Ends = readonly [from: string, to: string];

export interface ServedPart extends Pick<Part, "result" | "notes"> {
  readonly snapshot: Asset;
}

/** Questions whose parts are kept. */
const KEPT = 32;
const LONGEST_NAME = 8000;

export class Parts {
  readonly #endpoint: Endpoint;
  readonly #timeLimitMs: number;
  readonly #kept = new Map<string, Promise<ServedPart>>();

  constructor(endpoint: Endpoint, timeLimitMs: number) {
    this.#endpoint = endpoint;
    this.#timeLimitMs = timeLimitMs;
  }

  /** The part for a question. What fails is asked again the next time. */
  async get(ends: Ends): Promise<ServedPart> {
    const name = partName(ends);
    const part = this.#kept.get(name) ?? this.#fetch(ends);
    // The latest is the last to go.
    this.#kept.delete(name);
    this.#kept.set(name, part);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= KEPT) break;
      this.#kept.delete(oldest);
    }
    try {
      return await part;
    } catch (error) {
      this.#kept.delete(name);
      throw error;
    }
  }

  async #fetch([from, to]: Ends): Promise<ServedPart> {
    const part = await fetchPart(this.#endpoint, from, to, { timeLimitMs: this.#timeLimitMs });
    const bytes = Buffer.concat(writeSnapshot(part.knowledge, { crc32 }));
    const { result, notes } = part;
    return { result, notes, snapshot: await makeAsset("application/octet-stream", bytes) };
  }
}

/** A question as a part of an address. */
export function partName(ends: Ends): string {
  return Buffer.from(JSON.stringify(ends)).toString("base64url");
}

/** Null for what is no such name. */
export function endsOf(name: string): Ends | null {
  if (name.length > LONGEST_NAME) return null;
  try {
    const read: unknown = JSON.parse(Buffer.from(name, "base64url").toString("utf8"));
    if (!Array.isArray(read) || read.length !== 2 || !read.every((end) => typeof end === "string")) return null;
    return [read[0] as string, read[1] as string];
  } catch {
    return null;
  }
}
