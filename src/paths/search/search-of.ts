/** From a question to its search. */

import { Likeness } from "./alike.ts";
import { Detours } from "./detours.ts";
import { isEcho } from "./echo.ts";
import { PairSearch } from "./pair-search.ts";
import type { PreparedQuery } from "./prepared-query.ts";

/**
 * The search that a question stands for between two nodes of its index, not yet begun. `areOne`: they stand for two ends that
 * are the same, of which that alone is told.
 */
export function searchOf(question: PreparedQuery, from: number, to: number, areOne = false): PairSearch {
  const { rule } = question;
  const demands = areOne ? { pattern: null, via: [], through: null } : question.demands;
  const options = areOne ? { ...question.options, minLength: 0, maxLength: 0 } : question.options;
  const roads = question.roadsOfDocuments(from, to);
  // What a selector of GQL means goes by length alone, and lists each path.
  const ranks = options.select === "k-shortest";
  const detours = ranks && options.cost === "hops" ? new Detours(question, options) : null;
  const together = ranks && options.alike === "together" && options.distinct === "nodes" && rule === null;
  const likeness = together ? new Likeness(question) : null;
  const speaks = ranks && options.roles.has("voice");
  return new PairSearch({
    from,
    to,
    roads,
    demands,
    rule,
    options,
    detourOf: detours === null || detours.isEmpty ? null : (path) => detours.of(path),
    isEcho: speaks ? (path) => isEcho(question, path) : null,
    alikeOf: likeness === null ? null : (path) => likeness.of(path),
  });
}
