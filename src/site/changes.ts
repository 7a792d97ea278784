/** What has changed in a graph, as the journals tell it: claims that came and claims that went. */

import { claimsOf, type LiveClaim } from "../curate/journal/derive.ts";
import type { Decision, Said } from "../curate/journal/lines.ts";
import { lineId } from "../curate/journal/lines.ts";
import { compareCodeUnits } from "../order.ts";

/** A claim that one command put into the graph or took out of it. */
export interface Change {
  readonly kind: "accepted" | "gone";
  /** The IRI of the claim. */
  readonly claim: string;
  readonly as: Said;
  readonly source: string;
  /** ISO 8601, in UTC. */
  readonly time: string;
  readonly by: string;
  /** The first line of the command: "anna:12". */
  readonly line: string;
  /** Why it went, where somebody said so. */
  readonly reason: string | null;
}

/** Commands that are looked at: each costs a pass over the journals. */
const MOST_COMMANDS = 300;

/**
 * The newest changes first, `most` or the rest of a command more; those of one command by claim. Whatever was done (accepted,
 * retracted, merged, undone) is seen by what the graph said before and after. A decision without a date is told by none.
 */
export function newestChanges(decisions: readonly Decision[], most: number): Change[] {
  const changes: Change[] = [];
  let after = claimsOf(decisions);
  let end = decisions.length;
  for (let commands = 0; end > 0 && changes.length < most && commands < MOST_COMMANDS; commands++) {
    const start = startOfCommand(decisions, end);
    const lines = decisions.slice(start, end);
    const before = claimsOf(decisions.slice(0, start));
    changes.push(...changesBetween(before, after, lines));
    [after, end] = [before, start];
  }
  return changes;
}

function startOfCommand(decisions: readonly Decision[], end: number): number {
  const last = decisions[end - 1];
  let start = end - 1;
  while (start > 0 && decisions[start - 1]?.by === last?.by && decisions[start - 1]?.act === last?.act) start--;
  return start;
}

type Claims = ReadonlyMap<string, LiveClaim>;

function changesBetween(before: Claims, after: Claims, lines: readonly Decision[]): Change[] {
  const [first] = lines;
  if (first === undefined || Number.isNaN(Date.parse(first.time))) return [];
  const told = { time: new Date(first.time).toISOString(), by: first.by, line: lineId(first) };
  const only = (these: Claims, those: Claims): LiveClaim[] => [...these.values()].filter(({ iri }) => !those.has(iri));
  const reasonOf = (claim: string): string | null => {
    const line = lines.find((each) => each.do === "retract" && each.claim === claim);
    return line?.do === "retract" ? line.reason : null;
  };
  const changes = [
    ...only(after, before).map(({ iri: claim, as, source }) => ({
      kind: "accepted" as const,
      claim,
      as,
      source,
      reason: null,
    })),
    ...only(before, after).map(({ iri: claim, as, source }) => ({
      kind: "gone" as const,
      claim,
      as,
      source,
      reason: reasonOf(claim),
    })),
  ];
  return changes.map((change) => ({ ...change, ...told })).sort((a, b) => compareCodeUnits(a.claim, b.claim));
}

/** The moment of the newest decision; null where there is none that is dated. */
export function newestDecision(decisions: readonly Decision[]): string | null {
  const times = decisions.map(({ time }) => Date.parse(time)).filter((time) => !Number.isNaN(time));
  return times.length === 0 ? null : new Date(times.reduce((most, time) => Math.max(most, time))).toISOString();
}
