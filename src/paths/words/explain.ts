/** What a search did, in lines for a person. */

import { quantity } from "../../quantity.ts";
import { factsOf } from "../search/index-facts.ts";
import type { PairSearch } from "../search/pair-search.ts";
import type { PreparedQuery } from "../search/prepared-query.ts";

/** The size of the data, the rule for hubs, how far apart the ends are, and what was looked at. */
export function explainSearch(question: PreparedQuery, search: PairSearch, hubs: number): string[] {
  const { index, options } = question;
  const { stats, budget } = search;
  const lengths = [...new Set(stats.lengths)].sort((a, b) => a - b);
  const lines = [
    `${index.whole?.edges ?? index.edges} ${[...options.roles].join(" or ")} statements are roads, with ${quantity(index.predicateIds.length, "predicate")}.`,
    options.throughHubs
      ? "Hubs may be passed through."
      : `A hub has more than ${factsOf(index).hubs(options.hubDegree).threshold} statements; ${quantity(hubs, "was", "were")} met and not passed through.`,
    `Shortest walk that satisfies the question: ${distanceWords(stats.distances)}.`,
    `Reached ${quantity(stats.reachedFrom, "state")} from the first end and ${stats.reachedTo} from the second.`,
  ];
  if (options.oneDocument)
    lines.splice(2, 0, `${quantity(stats.distances.length, "document speaks", "documents speak")} of both ends.`);
  if (lengths.length > 0) lines.push(`Looked at paths of length ${lengths.join(", ")}.`);
  if (stats.exactBounds) lines.push("Too many partial paths led nowhere: the search went on with exact bounds.");
  lines.push(`Took up ${quantity(budget.expanded, "partial path")}.`);
  return lines;
}

function distanceWords(distances: readonly (number | null)[]): string {
  const found = distances.filter((distance) => distance !== null);
  return found.length === 0 ? "none" : quantity(Math.min(...found), "statement");
}
