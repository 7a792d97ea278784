/** Decisions on planted errors: kept in memory, and taken back there. */

import { lastOf } from "../../curate/journal/decide.ts";
import type { NewDecision, Said } from "../../curate/journal/lines.ts";
import type { Desk } from "../../curate/review/desk.ts";
import type { Plant, PlantAnswer } from "../../curate/review/planted.ts";
import type { DecideRequest } from "../protocol/decide.ts";

/** The plant that a request decides on; null for none. */
export function plantOf({ plants }: Desk, request: DecideRequest): Plant | null {
  return "id" in request ? (plants?.named(request.id) ?? null) : null;
}

/** The proposal in whose place one stands: what others decide, they decide on that. */
export function originalOf({ plants }: Desk, id: string): string {
  return plants?.named(id)?.original ?? id;
}

/** Keeps what would have been written of a real proposal. */
export function answerPlant(desk: Desk, plant: Plant, decisions: readonly NewDecision[]): void {
  const answers = decisions.flatMap((decision) => answerBy(plant, decision) ?? []);
  for (const answer of answers) desk.plants?.answer(plant, answer, desk.revision);
}

function answerBy({ proposal }: Plant, decision: NewDecision): PlantAnswer | null {
  switch (decision.do) {
    case "reject":
      return "rejected";
    case "later":
      return "put-off";
    case "accept":
      return saysSame(decision.proposal.as, proposal.as) ? "accepted" : "edited";
    default:
      return null;
  }
}

/** How sure it is meant, and whose voice it is, are not what was planted. */
function saysSame(a: Said, b: Said): boolean {
  return (["subject", "predicate", "object", "polarity"] as const).every((part) => a[part] === b[part]);
}

/** Takes back the last decision where it was one on a plant; false where it was another, or the request names lines. */
export function takeBackPlant(desk: Desk, request: DecideRequest): boolean {
  const answered = desk.plants?.lastAnswered ?? null;
  if (answered === null || request.do !== "undo" || request.lines.length > 0) return false;
  const last = lastOf(desk.decided().active, desk.person);
  if (last !== null && desk.arrivalOf(last) > answered) return false;
  desk.plants?.takeBack();
  return true;
}
