/** One interface over the parsers: chunks of text in, RDF/JS quads out, whatever the syntax. */

import type * as RDF from "@rdfjs/types";
import type { FormatName } from "./formats.ts";
import { limitError, type ReadLimits } from "./limits.ts";
import type { ParseOptions } from "./parse.ts";
import { blankNode, quad as makeQuad } from "./terms.ts";

/** A parser that is fed chunks; errors are ThroughlineErrors. */
export interface QuadParser {
  /** The prefixes that the text declared so far. */
  readonly prefixes: ReadonlyMap<string, string>;
  push(chunk: string): void;
  /** To be called once, after the last chunk. */
  end(): void | Promise<void>;
}

export interface ReadParseOptions extends Omit<ParseOptions, "format"> {
  readonly limits: ReadLimits;
}

/** A parser of any syntax; those that are not n3's are loaded when they are first needed. */
export async function createParser(
  format: FormatName,
  options: ReadParseOptions,
  onQuad: (quad: RDF.Quad) => void,
): Promise<QuadParser> {
  const { maxLiteralLength } = options.limits;
  const checked = (quad: RDF.Quad): void => {
    if (quad.object.termType === "Literal" && quad.object.value.length > maxLiteralLength) {
      throw limitError("A literal is too long", "maxLiteralLength", maxLiteralLength);
    }
    onQuad(quad);
  };
  switch (format) {
    case "jsonld":
      return new (await import("./jsonld.ts")).JsonLdReader(options, withPrefixedBlanks(options, checked));
    case "rdfxml":
      return new (await import("./rdfxml.ts")).RdfXmlReader(options, withPrefixedBlanks(options, checked));
    default:
      return new (await import("./parse.ts")).RdfParser({ ...options, format }, checked);
  }
}

/** Whether a syntax is read statement by statement, one on a line, so that a bad line can be passed over. */
export function isLineFormat(format: FormatName): format is "ntriples" | "nquads" {
  return format === "ntriples" || format === "nquads";
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
