/** From a question to its search. */

import { Likeness } from "./alike.ts";
import { Detours } from "./detours.ts";
import { isEcho } from "./echo.ts";
import { PairSearch } from "./pair-search.ts";
import type { PreparedQuery } from "./prepared-query.ts";

/** The search that a question stands for between two nodes, not yet begun. */
export function searchOf(question: PreparedQuery, from: number, to: number): PairSearch {
  const { options, rule, demands } = question;
  const roads = question.roadsOfDocuments(from, to);
  // What a selector of GQL means goes by length alone, and lists each path.
  const ranks = options.select === "k-shortest";
  const detours = ranks && options.cost === "hops" ? new Detours(question.knowledge, options) : null;
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
