/** The order of statements by names, which does not depend on how the data was loaded. */

import type { Knowledge } from "../../graph/store/knowledge.ts";
import { compareCodeUnits } from "../../order.ts";

/** Statements by the keys of subject, predicate and object; affirmed before denied, and sayings after what is said. */
export function compareStatements(knowledge: Knowledge, a: number, b: number): number {
  const [left, right] = [knowledge.voices.at(a), knowledge.voices.at(b)];
  if (left === null && right === null) return compareSaid(knowledge, a, b);
  if (left === null || right === null) return left === null ? -1 : 1;
  const { terms } = knowledge.dataset;
  return (
    compareSaid(knowledge, left.statement, right.statement) ||
    compareCodeUnits(terms.key(left.claimant), terms.key(right.claimant))
  );
}

function compareSaid({ statements: table, dataset }: Knowledge, a: number, b: number): number {
  const { terms } = dataset;
  for (const read of [table.subject, table.predicate, table.object] as const) {
    const [left, right] = [read.call(table, a), read.call(table, b)];
    if (left !== right) return compareCodeUnits(terms.key(left), terms.key(right));
  }
  return compareCodeUnits(table.polarity(a), table.polarity(b));
}
