/** What is said of a search that a limit cut short. */

import { quantity } from "../../quantity.ts";
import type { ResolvedSearchOptions } from "../options/search-options.ts";
import type { Budget } from "../search/budget.ts";

/**
 * Null for a search that came to its end. The limit is not called by name here, for it has another one on the command
 * line; `stoppedBy` of the answer tells it.
 */
export function stopReason({ status, stoppedBy }: Budget, limits: ResolvedSearchOptions): string | null {
  if (status === "complete") return null;
  switch (stoppedBy) {
    case "maxPaths":
      return `Stopped after ${quantity(limits.maxPaths, "path")}, as limited; there are more.`;
    case "maxExpansions":
      return `Stopped after ${quantity(limits.maxExpansions, "partial path")}, as limited; there may be more.`;
    case "timeLimit":
      return `Stopped after ${limits.timeLimitMs} ms, as limited; there may be more.`;
    case null:
      return "Stopped on request.";
  }
}
