/** From a question to its search. */

import { PairSearch } from "./pair-search.ts";
import type { PreparedQuery } from "./prepared-query.ts";

/** The search that a question stands for between two nodes, not yet begun. */
export function searchOf(question: PreparedQuery, from: number, to: number): PairSearch {
  const { options, rule, demands } = question;
  return new PairSearch({ from, to, roads: question.roadsOfDocuments(from, to), demands, rule, options });
}
