/** What step 4 and every parser of step 5 agree on. */

import type { ReadLimits } from "./limits.ts";
import type { ParseOptions } from "./syntax/n3-parser.ts";

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
