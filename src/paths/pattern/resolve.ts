/** The predicates that a pattern names, as places of an index. */

import { quoted, ThroughlineError } from "../../errors.ts";
import type { Incidence } from "../../graph/store/incidence.ts";
import type { Knowledge } from "../../graph/store/knowledge.ts";
import { relationNamed } from "../options/predicate-names.ts";
import type { PredicateIndexOf } from "./automaton.ts";
import { parsePattern } from "./parse.ts";
import type { PathPattern } from "./pattern.ts";

/** A pattern as a record, or as text that is parsed. */
export type PatternInput = PathPattern | string;

export function patternOf(input: PatternInput): PathPattern {
  return typeof input === "string" ? parsePattern(input) : input;
}

/**
 * The places of predicates in the index of a knowledge; -1 for one that has no edge there.
 * The function throws `usage` for a name that no predicate of the data has, with the nearest ones, and
 * for what one is called from its other end: which way a pattern goes is written by ^.
 */
export function predicateIndexOf(knowledge: Knowledge, index: Incidence): PredicateIndexOf {
  return ({ text }) => {
    const { predicate, inverse } = relationNamed(knowledge, text);
    if (!inverse) return index.predicateIds.indexOf(predicate);
    const own = quoted(knowledge.labels.label(predicate));
    throw new ThroughlineError("usage", `${quoted(text)} is what ${own} is called from its other end.`, {
      hint: `Write ^ before the relation's own name, ${own}.`,
    });
  };
}
