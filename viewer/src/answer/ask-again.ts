/** The question asked again with the change that the answer itself found: a button in place of a second search. */

import type { Change, PathResult } from "throughline/paths";
import type { Action } from "../session/reduce.ts";
import { type Constraints, NO_CONSTRAINTS } from "../session/view-state.ts";

/** What a button offers: the change that brings a path, or every option lifted, which may. */
export interface AskAgain {
  readonly name: "changed" | "free";
  readonly action: Action;
}

/** As many statements as the options of the question reach. */
const LONGEST = 12;

/** The button below an empty answer; null where no change is known to help, or none that the page can ask. */
export function askAgain({ whyNot }: PathResult): AskAgain | null {
  if (whyNot?.finding.kind !== "change" || whyNot.finding.length > LONGEST) return null;
  const { change, length } = whyNot.finding;
  if (change === "leftOut") return { name: "changed", action: { type: "clear", what: "filters" } };
  const constraints = liftedBy(change, Math.max(NO_CONSTRAINTS.maxLength, length));
  if (constraints === null) return null;
  return { name: change === "everything" ? "free" : "changed", action: { type: "constrain", constraints } };
}

/** Null for what the page does not ask. */
function liftedBy(change: Change, maxLength: number): Partial<Constraints> | null {
  switch (change) {
    case "longer":
      return { maxLength };
    case "hubs":
      return { throughHubs: true };
    case "againstDirection":
      return { directed: false };
    case "otherDate":
      return { asOf: null };
    case "severalDocuments":
      return { oneDocument: false };
    case "fewerClaimants":
      return { minSources: 0 };
    case "otherModalities":
      return { modalities: [] };
    case "otherSources":
      return { documents: [] };
    case "otherPredicates":
      return { onlyPredicates: [], avoidPredicates: [] };
    case "otherWay":
      return { via: [] };
    case "avoided":
      return { avoid: [] };
    case "everything":
      return { ...NO_CONSTRAINTS, maxLength, throughHubs: true };
    default:
      return null;
  }
}
