/** Every syntax that is read, as an RDF/JS Sink: a stream of text in, a stream of quads out. */

import type * as RDF from "@rdfjs/types";
import { type FormatName, formatByName } from "../formats.ts";
import { namedNode } from "../store/terms.ts";
import { type Emitter, PulledStream } from "../stream/pulled-stream.ts";
import { type Streamed, streamed } from "../stream/streamed.ts";
import { createParser } from "./create-parser.ts";
import { decodedUtf8 } from "./decode-utf8.ts";
import { DEFAULT_READ_LIMITS, type ReadLimits } from "./limits.ts";

/** What a ParserSink may be told. */
export interface ParserSinkOptions {
  /** What relative IRIs are resolved against. Default: none; where one is needed, that is an error. */
  readonly baseIri?: string;
  /** What the text is called in messages. Default: "stream". */
  readonly name?: string;
  /** Goes before the labels of blank nodes, to keep those of several texts apart. Default: "". */
  readonly blankPrefix?: string;
  /** Caps. Default: DEFAULT_READ_LIMITS. */
  readonly limits?: Partial<ReadLimits>;
}

/**
 * A parser of one syntax, by its name or media type. The quads come as the text does (those of JSON-LD at its end), and not
 * before somebody takes them; `prefix` tells of each prefix.
 *
 * @example
 * import { Dataset, ParserSink } from "throughline/rdf";
 * const parser = new ParserSink("text/turtle");
 * const quads = parser.import(["@prefix e: <urn:e:> . e:a e:kn", "ows e:b ."]);
 * (await Dataset.from(quads)).size; // 1
 */
export class ParserSink implements RDF.Sink<Emitter, RDF.Stream> {
  readonly #format: FormatName;
  readonly #options: ParserSinkOptions;

  /** Throws `unknown-format` for a syntax that is not read. */
  constructor(format: string, options: ParserSinkOptions = {}) {
    this.#format = formatByName(format);
    this.#options = options;
  }

  /** The quads of a stream or iterable of text or UTF-8. The stream ends in `error` with a ThroughlineError where it is faulty. */
  import(text: Streamed<string | Uint8Array>): PulledStream<RDF.Quad> {
    const chunks = streamed(text);
    const quads: PulledStream<RDF.Quad> = new PulledStream(
      this.#parsed(chunks, (prefix, iri) => quads.emit("prefix", prefix, namedNode(iri))),
    );
    return quads;
  }

  async *#parsed(chunks: Chunks, onPrefix: (prefix: string, iri: string) => void): AsyncGenerator<RDF.Quad[]> {
    const { name: file = "stream", limits, ...options } = this.#options;
    let batch: RDF.Quad[] = [];
    const parsing = { ...options, file, limits: { ...DEFAULT_READ_LIMITS, ...limits } };
    const parser = await createParser(this.#format, parsing, (quad) => void batch.push(quad));
    const told = new Map<string, string>();
    const taken = (): RDF.Quad[] => {
      for (const [prefix, iri] of parser.prefixes) {
        if (told.get(prefix) === iri) continue;
        told.set(prefix, iri);
        onPrefix(prefix, iri);
      }
      const quads = batch;
      batch = [];
      return quads;
    };
    for await (const chunk of textOf(chunks, file)) {
      parser.push(chunk);
      yield taken();
    }
    await parser.end();
    yield taken();
  }
}

type Chunks = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

/** Text as it is, bytes decoded: a stream has one or the other. */
async function* textOf(chunks: Chunks, name: string): AsyncGenerator<string> {
  const all = (async function* () {
    yield* chunks;
  })();
  for await (const chunk of all) {
    if (typeof chunk === "string") yield chunk;
    else yield* decodedUtf8(bytesFrom(chunk, all), name);
  }
}

async function* bytesFrom(first: Uint8Array, rest: AsyncIterator<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) {
    yield typeof next.value === "string" ? new TextEncoder().encode(next.value) : next.value;
  }
}
