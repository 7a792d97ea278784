/** Reading, step 5: N-Triples and N-Quads line by line; the plainest go to byte-scan, plain ones to ntriples-fast, others to n3. */

import type * as RDF from "@rdfjs/types";
import { ThroughlineError } from "../../../errors.ts";
import { notUtf8 } from "../decode-utf8.ts";
import { limitError } from "../limits.ts";
import type { QuadParser, ReadParseOptions } from "../parser-types.ts";
import { PlainBytes } from "./byte-scan.ts";
import { RdfParser } from "./n3-parser.ts";
import { plainLine } from "./ntriples-fast.ts";

/** Told of each bad line. */
export type OnBadLine = (error: ThroughlineError) => void;

/** Told of each triple of the default graph by the keys of its terms (see termKey). */
export type OnKeys = (subject: string, predicate: string, object: string) => void;

/** Told of each triple of the default graph by the places of its keys as UTF-8, which hold until it returns. */
export type OnBytes = (triple: PlainBytes) => void;

export interface LineSink {
  readonly onQuad: (quad: RDF.Quad) => void;
  readonly onKeys: OnKeys;
  readonly onBytes: OnBytes;
  /** Where it is given, bad lines are passed over; else the first one ends the reading. */
  readonly onBadLine: OnBadLine | null;
}

/** So many lines go to n3 from the first one that is not plain: a parser of its own for each would cost more. */
const BLOCK = 64;

const [NEWLINE, RETURN] = [10, 13];
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

const encoder = new TextEncoder();

/**
 * Reads whole lines, of text or of its bytes as UTF-8. What n3 reads, it reads in blocks of its own, so that a fault stays
 * in its block; in these syntaxes a statement is one line. Memory: one chunk and the line that it cuts.
 */
export class LineReader implements QuadParser {
  readonly prefixes = new Map<string, string>();
  readonly #format: "ntriples" | "nquads";
  readonly #options: ReadParseOptions;
  readonly #sink: LineSink;
  readonly #plain = new PlainBytes();
  readonly #decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  #cut: Uint8Array[] = [];
  #cutLength = 0;
  /** The first half of a character that two chunks of text share. */
  #half = "";
  #line = 1;

  constructor(format: "ntriples" | "nquads", options: ReadParseOptions, sink: LineSink) {
    this.#format = format;
    this.#options = options;
    this.#sink = sink;
  }

  push(chunk: string | Uint8Array): void {
    const bytes = typeof chunk === "string" ? this.#encode(chunk) : chunk;
    const end = endOfLines(bytes);
    if (end > 0) this.#read(this.#takeCut(bytes.subarray(0, end)));
    if (end === bytes.length) return;
    this.#cut.push(bytes.subarray(end));
    this.#cutLength += bytes.length - end;
    const { maxLiteralLength } = this.#options.limits;
    if (this.#cutLength > maxLiteralLength + LONGEST_REST) {
      throw limitError("A line is too long", "maxLiteralLength", maxLiteralLength);
    }
  }

  end(): void {
    this.#read(this.#takeCut(encoder.encode(this.#half)));
  }

  #encode(chunk: string): Uint8Array {
    const text = this.#half + chunk;
    this.#half = /[\ud800-\udbff]$/.test(text) ? text.slice(-1) : "";
    return encoder.encode(this.#half === "" ? text : text.slice(0, -1));
  }

  /** The bytes with those that were cut off before them. */
  #takeCut(bytes: Uint8Array): Uint8Array {
    if (this.#cutLength === 0) return bytes;
    const whole = new Uint8Array(this.#cutLength + bytes.length);
    let end = 0;
    for (const part of [...this.#cut, bytes]) {
      whole.set(part, end);
      end += part.length;
    }
    this.#cut = [];
    this.#cutLength = 0;
    return whole;
  }

  #read(bytes: Uint8Array): void {
    const isMarked = this.#line === 1 && BYTE_ORDER_MARK.every((byte, at) => bytes[at] === byte);
    let at = isMarked ? BYTE_ORDER_MARK.length : 0;
    while (at < bytes.length) {
      const end = this.#readPlain(bytes, at);
      at = end > at ? end : this.#readLine(bytes, at);
    }
  }

  /** Reads the plainest lines as long as there are any; tells where the first other one starts. */
  #readPlain(bytes: Uint8Array, from: number): number {
    const { maxLiteralLength } = this.#options.limits;
    const plain = this.#plain;
    plain.bytes = bytes;
    let at = from;
    for (let end = plain.read(at); end >= 0; end = plain.read(at)) {
      if (plain.objectEnd - plain.objectStart > maxLiteralLength) return at;
      this.#sink.onBytes(plain);
      this.#line++;
      at = end;
    }
    return at;
  }

  /** Reads a line that is plain as text, or the block that begins with it; tells where the next line starts. */
  #readLine(bytes: Uint8Array, from: number): number {
    const end = nextLine(bytes, from);
    const text = this.#decode(bytes.subarray(from, end));
    const line = plainLine(text, 0);
    if (line === null || line.object.length > this.#options.limits.maxLiteralLength)
      return this.#readBlock(bytes, from);
    this.#sink.onKeys(line.subject, line.predicate, line.object);
    this.#line++;
    return end;
  }

  #decode(bytes: Uint8Array): string {
    try {
      return this.#decoder.decode(bytes);
    } catch (cause) {
      throw notUtf8(this.#options.file ?? "The input", cause);
    }
  }

  /** Has n3 read a block of lines; tells where the next line starts. */
  #readBlock(bytes: Uint8Array, from: number): number {
    let end = from;
    for (let lines = 0; lines < BLOCK && end < bytes.length; lines++) end = nextLine(bytes, end);
    const block = this.#decode(bytes.subarray(from, end));
    const fault = this.#parse(block);
    if (fault === null) {
      this.#line += lineCount(block);
      return end;
    }
    if (this.#sink.onBadLine === null) throw fault.error;
    this.#sink.onBadLine(fault.error);
    // The lines before the bad one have been read.
    let next = from;
    for (let line = 0; line < fault.line; line++) next = nextLine(bytes, next);
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
      const { code, message, hint, option, data, position, cause } = error;
      // A statement that lacks its end is told at the end of the block by n3: it belongs to the last line with text.
      const line = Math.min(position.line, lineCount(block.trimEnd()) + 1);
      const details = {
        data,
        position: { ...position, line: this.#line + line - 1 },
        cause,
        ...(hint === null ? {} : { hint }),
        ...(option === null ? {} : { option }),
      };
      return { line, error: new ThroughlineError(code, message, details) };
    }
  }
}

/** Beside its literal a line holds IRIs and white space; also, a literal may be longer with its escapes. */
const LONGEST_REST = 2 ** 20;

/** Where the last line ends; a carriage return at the very end may be half of a break. */
function endOfLines(bytes: Uint8Array): number {
  for (let at = bytes.length - 1; at >= 0; at--) {
    if (bytes[at] === NEWLINE || (bytes[at] === RETURN && at < bytes.length - 1)) return at + 1;
  }
  return 0;
}

function nextLine(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length; at++) {
    if (bytes[at] === NEWLINE) return at + 1;
    if (bytes[at] === RETURN) return bytes[at + 1] === NEWLINE ? at + 2 : at + 1;
  }
  return bytes.length;
}

function lineCount(text: string): number {
  return [...text.matchAll(/\r\n|\r|\n/g)].length;
}
