/** N-Triples and N-Quads with faults: bad lines are passed over and told, the rest is read. */

import type * as RDF from "@rdfjs/types";
import { ThroughlineError } from "../errors.ts";
import { RdfParser } from "./parse.ts";
import type { QuadParser, ReadParseOptions } from "./parser.ts";

/** Told of each bad line. */
export type OnBadLine = (error: ThroughlineError) => void;

/**
 * Reads whole lines with a fresh parser behind each fault. A fault is one line: these syntaxes have one statement on each.
 * Cost: that of the plain parser, and one more parser a fault.
 */
export class LenientLineReader implements QuadParser {
  readonly prefixes = new Map<string, string>();
  readonly #format: "ntriples" | "nquads";
  readonly #options: ReadParseOptions;
  readonly #onQuad: (quad: RDF.Quad) => void;
  readonly #onBadLine: OnBadLine;
  #rest = "";
  #line = 1;

  constructor(
    format: "ntriples" | "nquads",
    options: ReadParseOptions,
    onQuad: (quad: RDF.Quad) => void,
    onBadLine: OnBadLine,
  ) {
    this.#format = format;
    this.#options = options;
    this.#onQuad = onQuad;
    this.#onBadLine = onBadLine;
  }

  push(chunk: string): void {
    const end = chunk.lastIndexOf("\n") + 1;
    if (end === 0) {
      this.#rest += chunk;
      return;
    }
    this.#read((this.#rest + chunk.slice(0, end)).split("\n"));
    this.#rest = chunk.slice(end);
  }

  end(): void {
    if (this.#rest !== "") this.#read([this.#rest, ""]);
    this.#rest = "";
  }

  /** Reads lines, the last of which is empty. */
  #read(lines: readonly string[]): void {
    let from = 0;
    while (from < lines.length - 1) {
      const done = this.#readUntilFault(lines.slice(from), this.#line + from);
      if (done === null) break;
      from += done;
    }
    this.#line += lines.length - 1;
  }

  /** Null where all could be read; else how many lines are done with, the bad one included. */
  #readUntilFault(lines: readonly string[], first: number): number | null {
    const parser = new RdfParser({ ...this.#options, format: this.#format }, this.#onQuad);
    try {
      parser.push(lines.join("\n"));
      parser.end();
      return null;
    } catch (error) {
      if (!(error instanceof ThroughlineError) || error.position === null) throw error;
      const { line } = error.position;
      const position = { ...error.position, line: first + line - 1 };
      this.#onBadLine(
        new ThroughlineError(error.code, error.message, {
          ...(error.hint === null ? {} : { hint: error.hint }),
          position,
        }),
      );
      return line;
    }
  }
}
