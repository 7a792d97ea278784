/** Numbers on statements, as costs. */

import { quoted, ThroughlineError } from "../../errors.ts";
import type { Knowledge } from "../../graph/store/knowledge.ts";
import { literalParts } from "../../rdf/store/terms.ts";
import { COST_UNIT, HIGHEST_WEIGHT } from "../search/costs.ts";

const DECIMAL = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;

/**
 * A weight in millionths.
 *
 * @throws ThroughlineError `usage` for what is no number from 0 to a million; `where` says what was written and where.
 */
export function weightInMillionths(weight: number, where: string): number {
  if (weight >= 0 && weight <= HIGHEST_WEIGHT) return Math.round(weight * COST_UNIT);
  throw new ThroughlineError("usage", `A weight is a number from 0 to ${HIGHEST_WEIGHT}, not ${where}.`, {
    hint: "A search for the cheapest path needs costs that never make a longer way cheaper.",
  });
}

/**
 * The weights of all statements by number, from a predicate of their claims; the lowest where several claims give one.
 *
 * @throws ThroughlineError `usage` for a value that is no number in range.
 */
export function readWeights(knowledge: Knowledge, predicate: number): ReadonlyMap<number, number> {
  const { statements: table, dataset } = knowledge;
  const weights = new Map<number, number>();
  for (let statement = 0; statement < table.size; statement++) {
    for (const reifier of table.claims(statement)) {
      for (const object of dataset.objects(reifier, predicate)) {
        const text = literalParts(knowledge.key(object))?.value ?? knowledge.key(object);
        const number = DECIMAL.test(text) ? Number(text) : Number.NaN;
        const weight = weightInMillionths(number, `${quoted(text)} on ${quoted(knowledge.key(reifier))}`);
        weights.set(statement, Math.min(weight, weights.get(statement) ?? weight));
      }
    }
  }
  return weights;
}
