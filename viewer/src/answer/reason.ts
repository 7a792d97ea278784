/** Why an answer is empty or cut short, in the language of the page. */

import type { PathResult, WhyNot } from "throughline/paths";
import { words } from "../words/words.ts";

/** One to three sentences; "" for a full answer. */
export function reasonOf({ status, stoppedBy, whyNot, silence, reason }: PathResult): string {
  if (status !== "complete") return stoppedWords(stoppedBy);
  if (whyNot === null) return reason ?? "";
  return [...whyNotWords(whyNot), ...(silence === null ? [] : [words.reasons.documentsOfEnds(silence)])].join(" ");
}

function stoppedWords(stoppedBy: PathResult["stoppedBy"]): string {
  switch (stoppedBy) {
    case null:
      return words.reasons.stopped.request;
    case "maxPaths":
    case "timeLimit":
      return words.reasons.stopped[stoppedBy];
    default:
      return words.reasons.stopped.maxExpansions;
  }
}

function whyNotWords(why: WhyNot): string[] {
  const { reasons } = words;
  const { finding, limits } = why;
  if (finding.kind === "same-end") return [reasons.sameEnd];
  const asked = limits.map((limit) => reasons.limits[limit]);
  const searched = reasons.searched(reasons.length(why), asked.length === 0 ? "" : ` ${asked.join(", ")}`);
  switch (finding.kind) {
    case "unmentioned":
      return [searched, reasons.unmentioned(finding.label)];
    case "change":
      return [searched, reasons.change(finding.length, reasons.changes[finding.change])];
    case "not-joined":
      return [searched, reasons.notJoined];
    case "untried":
      return [searched];
  }
}
