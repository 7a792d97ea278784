/** What a trace follows, from what a person writes: the name of a relation, or a pattern. */

import { ThroughlineError } from "../../errors.ts";
import type { Knowledge } from "../../graph/store/knowledge.ts";
import { relationNamed } from "../options/predicate-names.ts";
import { parsePattern } from "../pattern/parse.ts";
import type { PathPattern } from "../pattern/pattern.ts";

/** What only a pattern has. */
const OPERATOR = /[|/^!*+?(){}"<>]/;

/**
 * A relation by its name as it is, spaces included; anything else is read as a pattern.
 *
 * @throws ThroughlineError `usage` for a relation that the data does not have, `syntax` for a pattern that is none.
 */
export function alongNamed(knowledge: Knowledge, text: string): PathPattern {
  try {
    const { predicate, inverse } = relationNamed(knowledge, text);
    return { kind: "predicate", name: { form: "iri", text: knowledge.key(predicate), offset: 0 }, inverse };
  } catch (error) {
    if (!(error instanceof ThroughlineError) || !OPERATOR.test(text)) throw error;
    return parsePattern(text);
  }
}
