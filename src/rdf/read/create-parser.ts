/** Reading, step 4: the parser of a syntax: chunks of text in, RDF/JS quads out. Next: one of syntax/. */

import type * as RDF from "@rdfjs/types";
import { quoted, ThroughlineError } from "../../errors.ts";
import type { FormatName, LineFormatName } from "../formats.ts";
import { isLanguageTag } from "../store/key-bytes.ts";
import { blankNode, quad as makeQuad, namedNode, termOfKey } from "../store/terms.ts";
import { limitError } from "./limits.ts";
import type { QuadParser, ReadParseOptions } from "./parser-types.ts";
import type { PlainBytes } from "./syntax/byte-scan.ts";
import type { LineReader, OnBadLine, OnBytes, OnKeys } from "./syntax/line-reader.ts";

/** What a reading may ask for beside its quads. */
export interface ReadTargets {
  /** Triples of line formats by the keys of their terms, which spares building them. Default: onQuad gets them, too. */
  readonly onKeys?: OnKeys;
  /** The plainest of these by the places of their keys, which spares decoding them. Default: onKeys gets them, too. */
  readonly onBytes?: OnBytes;
  /** Told of each bad line of a syntax whose statements or entities are lines, which is passed over. Default: the first one ends the reading. */
  readonly onBadLine?: OnBadLine;
}

/** A parser of any syntax, loaded when it is first needed. */
export async function createParser(
  format: FormatName,
  options: ReadParseOptions,
  onQuad: (quad: RDF.Quad) => void,
  targets: ReadTargets = {},
): Promise<QuadParser> {
  const checked = withinLimits(options, onQuad);
  switch (format) {
    case "jsonld":
      return new (await import("./syntax/jsonld-reader.ts")).JsonLdReader(
        options,
        withPrefixedBlanks(options, checked),
      );
    case "rdfxml":
      return new (await import("./syntax/rdfxml-reader.ts")).RdfXmlReader(
        options,
        withPrefixedBlanks(options, checked),
      );
    case "graphml":
    case "gexf":
    case "graphology":
    case "csv":
      return new (await import("./syntax/graph-reader.ts")).GraphReader(
        format,
        options,
        withPrefixedBlanks(options, checked),
      );
    case "ftm":
      return new (await import("./syntax/ftm-reader.ts")).FtmReader(
        options,
        withPrefixedBlanks(options, checked),
        targets.onBadLine ?? null,
      );
    case "ntriples":
    case "nquads":
      return lineReader(format, options, onQuad, targets);
    case "turtle":
    case "trig":
      return new (await import("./syntax/n3-parser.ts")).RdfParser(
        { ...options, format, maxTokenLength: options.limits.maxLiteralLength },
        checked,
      );
  }
}

/** The reader of the line formats, which takes text or its bytes. */
export async function lineReader(
  format: LineFormatName,
  options: ReadParseOptions,
  onQuad: (quad: RDF.Quad) => void,
  targets: ReadTargets,
): Promise<LineReader> {
  const { onKeys = (s, p, o) => onQuad(quadOfKeys(s, p, o)), onBadLine = null } = targets;
  const { onBytes = (triple) => onKeys(...keysOf(triple)) } = targets;
  const { LineReader } = await import("./syntax/line-reader.ts");
  return new LineReader(format, options, { onQuad: withinLimits(options, onQuad), onKeys, onBytes, onBadLine });
}

/** What every syntax must keep to, also where the parser within does not look: lengths, and the grammar of language tags. */
function withinLimits({ limits }: ReadParseOptions, onQuad: (quad: RDF.Quad) => void): (quad: RDF.Quad) => void {
  const { maxLiteralLength } = limits;
  return (quad) => {
    let object: RDF.Term = quad.object;
    while (object.termType === "Quad") object = object.object;
    if (object.termType === "Literal") {
      if (object.value.length > maxLiteralLength) {
        throw limitError("A literal is too long", "maxLiteralLength", maxLiteralLength);
      }
      if (object.language !== "" && !isLanguageTag(object.language)) throw languageError(object.language);
    }
    onQuad(quad);
  };
}

function languageError(language: string): ThroughlineError {
  return new ThroughlineError("syntax", `The language tag "${quoted(language).slice(1, -1)}" is none.`, {
    hint: "Letters come first, then letters and digits behind hyphens: de-AT, not de_AT.",
  });
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

function keysOf(triple: PlainBytes): [string, string, string] {
  const { bytes, subjectStart, subjectEnd, predicateStart, predicateEnd, objectStart, objectEnd } = triple;
  const key = (start: number, end: number): string => decoder.decode(bytes.subarray(start, end));
  return [key(subjectStart, subjectEnd), key(predicateStart, predicateEnd), key(objectStart, objectEnd)];
}

function quadOfKeys(subject: string, predicate: string, object: string): RDF.Quad {
  return makeQuad(namedNode(subject), namedNode(predicate), termOfKey(object) as RDF.Quad_Object);
}

/** Keeps the blank nodes of several files apart, for the parsers that cannot do so themselves. */
function withPrefixedBlanks(options: ReadParseOptions, onQuad: (quad: RDF.Quad) => void): (quad: RDF.Quad) => void {
  const prefix = options.blankPrefix ?? "";
  if (prefix === "") return onQuad;
  const rename = (term: RDF.Term): RDF.Term => {
    if (term.termType === "BlankNode") return blankNode(prefix + term.value);
    return term.termType === "Quad" ? renameQuad(term) : term;
  };
  const renameQuad = (quad: RDF.BaseQuad): RDF.Quad =>
    makeQuad(
      rename(quad.subject) as RDF.Quad_Subject,
      rename(quad.predicate) as RDF.Quad_Predicate,
      rename(quad.object) as RDF.Quad_Object,
      rename(quad.graph) as RDF.Quad_Graph,
    );
  return (quad) => onQuad(renameQuad(quad));
}
