/** The question asked again with the change that the answer itself found: a button in place of a second search. */

import type { Change, PathResult } from "throughline/paths";
import { type Constraints, NO_CONSTRAINTS, OFFERED } from "../session/constraints.ts";
import type { Action } from "../session/reduce.ts";

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

/** What the change sets of what the page offers, as the table of parameters has it; null for what it does not offer. */
function liftedBy(change: Change, maxLength: number): Partial<Constraints> | null {
  if (change === "everything") return { ...NO_CONSTRAINTS, maxLength, throughHubs: true };
  if (change === "longer") return { maxLength };
  const lifted = OFFERED.flatMap(({ name, parameter }): [string, unknown][] => {
    if (!("lift" in parameter) || parameter.lift.change !== change) return [];
    return [[name, "to" in parameter.lift ? parameter.lift.to : NO_CONSTRAINTS[name]]];
  });
  return lifted.length === 0 ? null : (Object.fromEntries(lifted) as Partial<Constraints>);
}
