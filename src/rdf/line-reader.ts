/** N-Triples and N-Quads line by line: the plain lines by one regular expression each, the others by n3. */

import type * as RDF from "@rdfjs/types";
import { ThroughlineError } from "../errors.ts";
import { limitError } from "./limits.ts";
import { RdfParser } from "./parse.ts";
import { plainLine } from "./plain-line.ts";
import type { QuadParser, ReadParseOptions } from "./quad-parser.ts";

/** Told of each bad line. */
export type OnBadLine = (error: ThroughlineError) => void;

/** Told of each triple of the default graph by the keys of its terms (see termKey). */
export type OnKeys = (subject: string, predicate: string, object: string) => void;

export interface LineSink {
  readonly onQuad: (quad: RDF.Quad) => void;
  readonly onKeys: OnKeys;
  /** Where it is given, bad lines are passed over; else the first one ends the reading. */
  readonly onBadLine: OnBadLine | null;
}

/** So many lines go to n3 from the first one that is not plain: a parser of its own for each would cost more. */
const BLOCK = 64;

/**
 * Reads whole lines. What n3 reads, it reads in blocks of its own, so that a fault stays in its block; in these syntaxes a
 * statement is one line. Memory: one chunk and the line that it cuts.
 */
export class LineReader implements QuadParser {
  readonly prefixes = new Map<string, string>();
  readonly #format: "ntriples" | "nquads";
  readonly #options: ReadParseOptions;
  readonly #sink: LineSink;
  #cut: string[] = [];
  #cutLength = 0;
  #line = 1;

  constructor(format: "ntriples" | "nquads", options: ReadParseOptions, sink: LineSink) {
    this.#format = format;
    this.#options = options;
    this.#sink = sink;
  }

  push(chunk: string): void {
    const end = Math.max(chunk.lastIndexOf("\n"), chunk.lastIndexOf("\r", chunk.length - 2)) + 1;
    if (end > 0) {
      const text = this.#cut.join("") + chunk.slice(0, end);
      this.#cut = [];
      this.#cutLength = 0;
      this.#read(text);
    }
    const rest = end === 0 ? chunk : chunk.slice(end);
    if (rest === "") return;
    this.#cut.push(rest);
    this.#cutLength += rest.length;
    const { maxLiteralLength } = this.#options.limits;
    if (this.#cutLength > maxLiteralLength + LONGEST_REST) {
      throw limitError("A line is too long", "maxLiteralLength", maxLiteralLength);
    }
  }

  end(): void {
    this.#read(this.#cut.join(""));
    this.#cut = [];
  }

  #read(text: string): void {
    let at = this.#line === 1 && text.startsWith("\ufeff") ? 1 : 0;
    while (at < text.length) {
      const end = this.#readPlain(text, at);
      at = end > at ? end : this.#readBlock(text, at);
    }
  }

  /** Reads plain lines as long as there are any; tells where the first other one starts. */
  #readPlain(text: string, from: number): number {
    const { maxLiteralLength } = this.#options.limits;
    let at = from;
    for (let line = plainLine(text, at); line !== null; line = plainLine(text, at)) {
      if (line.object.length > maxLiteralLength) return at;
      this.#sink.onKeys(line.subject, line.predicate, line.object);
      this.#line++;
      at = line.end;
    }
    return at;
  }

  /** Has n3 read a block of lines; tells where the next line starts. */
  #readBlock(text: string, from: number): number {
    let end = from;
    for (let lines = 0; lines < BLOCK && end < text.length; lines++) end = nextLine(text, end);
    const block = text.slice(from, end);
    const fault = this.#parse(block);
    if (fault === null) {
      this.#line += lineCount(block);
      return end;
    }
    if (this.#sink.onBadLine === null) throw fault.error;
    this.#sink.onBadLine(fault.error);
    // The lines before the bad one have been read.
    let next = from;
    for (let line = 0; line < fault.line; line++) next = nextLine(text, next);
    this.#line += fault.line;
    return next;
  }

  /** Null where all could be read; else the error and the number of its line within the block. */
  #parse(block: string): { error: ThroughlineError; line: number } | null {
    const { limits, ...options } = this.#options;
    const parser = new RdfParser({ ...options, format: this.#format }, this.#sink.onQuad);
    try {
      parser.push(block);
      parser.end();
      return null;
    } catch (error) {
      if (!(error instanceof ThroughlineError) || error.position === null) throw error;
      const { code, message, hint, data, position, cause } = error;
      // A statement that lacks its end is told at the end of the block by n3: it belongs to the last line with text.
      const line = Math.min(position.line, lineCount(block.trimEnd()) + 1);
      const details = { data, position: { ...position, line: this.#line + line - 1 }, cause };
      return { line, error: new ThroughlineError(code, message, hint === null ? details : { ...details, hint }) };
    }
  }
}

/** Beside its literal a line holds IRIs and white space; also, a literal may be longer with its escapes. */
const LONGEST_REST = 2 ** 20;

const LINE_BREAK = /\r\n|\r|\n/g;

function nextLine(text: string, from: number): number {
  LINE_BREAK.lastIndex = from;
  return LINE_BREAK.test(text) ? LINE_BREAK.lastIndex : text.length;
}

function lineCount(text: string): number {
  // Not LINE_BREAK itself: matchAll starts where nextLine left it.
  return [...text.matchAll(/\r\n|\r|\n/g)].length;
}
