/** What the parsers of all syntaxes have in common. */

import type { ReadLimits } from "./limits.ts";
import type { ParseOptions } from "./parse.ts";

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
