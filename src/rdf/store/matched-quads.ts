/** What a pattern has found. RDF/JS has two words for it, a dataset and a stream, under one name: this is both. */

import type * as RDF from "@rdfjs/types";
import { PulledStream } from "../stream/pulled-stream.ts";

/** So many quads are made at once where they are streamed. */
const BATCH = 256;

/**
 * The quads that matched, for a reader who wants them as a dataset and for one who listens to `data` and `end`. A dataset of
 * its own: what is added to it, or to the one that was asked, is not in the other.
 */
export class MatchedQuads extends PulledStream<RDF.Quad> implements RDF.DatasetCore, RDF.Stream {
  readonly #quads: RDF.DatasetCore;

  constructor(quads: RDF.DatasetCore) {
    super(batchesOf(quads));
    this.#quads = quads;
  }

  /** How many quads matched, and were added since. */
  get size(): number {
    return this.#quads.size;
  }

  /** Adds a quad here, not to the dataset that was asked. */
  add(quad: RDF.Quad): this {
    this.#quads.add(quad);
    return this;
  }

  /** As the dataset that was asked: throws `unsupported` for a quad that is there. */
  delete(quad: RDF.Quad): this {
    this.#quads.delete(quad);
    return this;
  }

  /** Whether the quad is among them. */
  has(quad: RDF.Quad): boolean {
    return this.#quads.has(quad);
  }

  /** Those of them that have these terms. */
  match(
    subject?: RDF.Term | null,
    predicate?: RDF.Term | null,
    object?: RDF.Term | null,
    graph?: RDF.Term | null,
  ): RDF.DatasetCore {
    return this.#quads.match(subject, predicate, object, graph);
  }

  /** The quads, from the first, however far the stream was read. */
  [Symbol.iterator](): Iterator<RDF.Quad> {
    return this.#quads[Symbol.iterator]();
  }
}

function* batchesOf(quads: Iterable<RDF.Quad>): Generator<RDF.Quad[]> {
  let batch: RDF.Quad[] = [];
  for (const quad of quads) {
    batch.push(quad);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
