/** Paths whose statements hold together, or one after the other. */

import { ALL_TIME, overlaps, type Period, type TimeDemand } from "../options/times.ts";
import type { Admission } from "./admission.ts";
import type { PathRule } from "./path-rule.ts";

/** Stretches of time in which a path can hold; never empty. */
type TimeWindow = readonly Period[];

/** A path may grow as long as a time is left at which it holds, by the periods of its statements. */
export function timeRule(
  { time }: { readonly time: TimeDemand },
  claims: Pick<Admission, "periodsOf">,
): PathRule<TimeWindow> | null {
  const start = [ALL_TIME];
  switch (time) {
    case "any":
      return null;
    case "together":
      return { start, next: (window, statement) => together(window, claims.periodsOf(statement)) };
    case "in-order":
      return { start, next: (window, statement) => inOrder(window, claims.periodsOf(statement)) };
  }
}

function together(window: TimeWindow, periods: readonly Period[]): TimeWindow | null {
  const common = window.flatMap((held) =>
    periods
      .filter((period) => overlaps(held, period))
      .map((period) => ({ from: Math.max(held.from, period.from), until: Math.min(held.until, period.until) })),
  );
  return common.length === 0 ? null : common;
}

/** The window is the time from which the next statement may hold: as early as this one can. */
function inOrder(window: TimeWindow, periods: readonly Period[]): TimeWindow | null {
  const now = window[0]?.from ?? Number.NEGATIVE_INFINITY;
  const moments = periods.filter((period) => period.until > now).map((period) => Math.max(now, period.from));
  return moments.length === 0 ? null : [{ from: Math.min(...moments), until: Number.POSITIVE_INFINITY }];
}
