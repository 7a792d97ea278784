/** What is said of a search that a limit cut short. */

import type { SearchStatus } from "./engine/budget.ts";
import type { ResolvedSearchOptions } from "./search-options.ts";

/** Null for a search that came to its end; `full` tells that it found as many paths as it may. */
export function stopReason(status: SearchStatus, limits: ResolvedSearchOptions, full = false): string | null {
  const { maxExpansions, maxPaths, timeLimitMs } = limits;
  switch (status) {
    case "complete":
      return null;
    case "truncated":
      return full
        ? `Stopped after ${maxPaths} paths; a higher maxPaths shows more.`
        : `Stopped after ${maxExpansions} partial paths; a higher maxExpansions may find more.`;
    case "timed-out":
      return `Stopped after ${timeLimitMs} ms; a higher timeLimitMs may find more.`;
    case "aborted":
      return "Stopped on request.";
  }
}
