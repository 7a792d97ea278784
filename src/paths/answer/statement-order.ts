/** The order of statements by names, which does not depend on how the data was loaded. */

import type { Knowledge } from "../../graph/store/knowledge.ts";
import { compareCodeUnits } from "../../order.ts";

/** Statements by the keys of subject, predicate and object; affirmed before denied. */
export function compareStatements({ statements: table, dataset }: Knowledge, a: number, b: number): number {
  const { terms } = dataset;
  for (const read of [table.subject, table.predicate, table.object] as const) {
    const [left, right] = [read.call(table, a), read.call(table, b)];
    if (left !== right) return compareCodeUnits(terms.key(left), terms.key(right));
  }
  return compareCodeUnits(table.polarity(a), table.polarity(b));
}
