/** The writers as RDF/JS Sinks: a stream of quads in, a stream of text out. */

import type * as RDF from "@rdfjs/types";
import { DEFAULT_PREFIXES, type Prefixes } from "../namespaces.ts";
import { asDataset, Dataset } from "../store/dataset.ts";
import { DEFAULT_GRAPH } from "../store/term-table.ts";
import { PulledStream } from "../stream/pulled-stream.ts";
import { type Streamed, streamed } from "../stream/streamed.ts";
import { toNQuads } from "./ntriples.ts";
import { toRdfXml } from "./rdfxml-writer.ts";
import { toTriG, toTurtle } from "./turtle.ts";

/** What a serializer may be told. */
export interface SerializerOptions {
  /** Prefixes that may be used. Default: those that the stream tells of with `prefix`, and DEFAULT_PREFIXES. */
  readonly prefixes?: Prefixes;
}

type Writer = (quads: Iterable<RDF.Quad>, prefixes: Prefixes) => string;

const WRITERS = {
  turtle: (quads, prefixes) => toTurtle(quads, { prefixes }),
  trig: (quads, prefixes) => toTriG(quads, { prefixes }),
  ntriples: (quads) => toNQuads(withoutGraphs(quads)),
  nquads: (quads) => toNQuads(quads),
  rdfxml: toRdfXml,
} as const satisfies Record<string, Writer>;

/** The syntaxes that a Serializer writes. */
export type SerializedFormat = keyof typeof WRITERS;

/** So many characters go out at once. */
const PIECE = 1 << 16;

/**
 * A writer of one syntax. The same bytes for any order of input, so that it holds all quads before the first is written.
 * Turtle, N-Triples and RDF/XML have no graphs: quads of all graphs are written as triples of one.
 *
 * @example
 * import { ParserSink, Serializer } from "throughline/rdf";
 * const quads = new ParserSink("turtle").import(["PREFIX e: <urn:e:> e:b e:p 2 . e:a e:p 1 ."]);
 * const pieces = [];
 * for await (const piece of new Serializer("turtle").import(quads)) pieces.push(piece);
 * pieces.join(""); // "PREFIX e: <urn:e:>\n\ne:a\n  e:p 1 ;\n.\n\ne:b\n  e:p 2 ;\n.\n"
 */
export class Serializer implements RDF.Sink<RDF.Stream, PulledStream<string>> {
  readonly #write: Writer;
  readonly #prefixes: Prefixes | null;

  constructor(format: SerializedFormat, { prefixes }: SerializerOptions = {}) {
    this.#write = WRITERS[format];
    this.#prefixes = prefixes ?? null;
  }

  /** The text of quads that are at hand. Throws `unsupported` for what RDF/XML cannot say. */
  transform(quads: Iterable<RDF.Quad>): string {
    return this.#write(quads, this.#prefixes ?? DEFAULT_PREFIXES);
  }

  /** The text of a stream of quads, in pieces, once that has ended. */
  import(quads: Streamed<RDF.Quad>): PulledStream<string> {
    const told = new Map(DEFAULT_PREFIXES);
    if ("on" in quads)
      quads.on("prefix", (prefix: string, iri: RDF.NamedNode | string) => {
        told.set(prefix, typeof iri === "string" ? iri : iri.value);
      });
    const arriving = streamed<RDF.Quad>(quads);
    return new PulledStream(this.#pieces(arriving, this.#prefixes ?? told));
  }

  async *#pieces(quads: Iterable<RDF.Quad> | AsyncIterable<RDF.Quad>, prefixes: Prefixes): AsyncGenerator<string[]> {
    const dataset = new Dataset();
    for await (const quad of quads) dataset.add(quad);
    const text = this.#write(dataset, prefixes);
    for (let at = 0; at < text.length; ) {
      const end = pieceEnd(text, at);
      yield [text.slice(at, end)];
      at = end;
    }
  }
}

/** The Turtle writer alone: deterministic, RDF 1.2 with annotations, one line a triple. */
export class TurtleSerializer extends Serializer {
  constructor(options: SerializerOptions = {}) {
    super("turtle", options);
  }
}

/** Not within a character that takes two code units: each piece may be encoded alone. */
function pieceEnd(text: string, start: number): number {
  const end = Math.min(start + PIECE, text.length);
  return /[\ud800-\udbff]/.test(text.charAt(end - 1)) ? Math.min(end + 1, text.length) : end;
}

function withoutGraphs(quads: Iterable<RDF.Quad>): Dataset {
  const from = asDataset(quads);
  const triples = new Dataset(from.terms);
  for (let row = 0; row < from.size; row++) triples.addIds({ ...from.row(row), namedGraph: DEFAULT_GRAPH });
  return triples;
}
