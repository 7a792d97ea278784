/** The grammar for a label, by its language. */

import { english } from "./english.ts";
import { french } from "./french.ts";
import type { Grammar } from "./grammar.ts";
import { spanish } from "./spanish.ts";

const GRAMMARS: ReadonlyMap<string, Grammar> = new Map([
  ["en", english],
  ["fr", french],
  ["es", spanish],
]);

/** `language` is a BCP 47 tag, or "" where the data does not say. English where no table is for it. */
export function grammarFor(language: string): Grammar {
  const [primary = ""] = language.toLowerCase().split("-");
  return GRAMMARS.get(primary) ?? english;
}
