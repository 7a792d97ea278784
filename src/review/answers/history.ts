/** Decisions as lines for a person, and what was decided since the page last asked. */

import { actId, type Decision, lineId, type Proposal } from "../../curate/journal/lines.ts";
import { type Decided, toldOnce } from "../../curate/review/decided.ts";
import type { Desk } from "../../curate/review/desk.ts";
import { localName } from "../../rdf/namespaces.ts";
import type { ChangesAnswer, HistoryAnswer, HistoryLine } from "../protocol/history.ts";
import { countsOf } from "./project.ts";

const MOST_LINES = 500;
const MOST_CHANGES = 100;

export function historyLine(line: Decision, decided: Decided): HistoryLine {
  return {
    line: lineId(line),
    by: line.by,
    time: line.time,
    do: line.do,
    words: wordsOf(line),
    holds: decided.holds(line),
    act: actId(line),
    together: decided.together(line),
    on: "on" in line ? line.on : line.do === "retract" ? line.claim : null,
  };
}

function wordsOf(line: Decision): string {
  switch (line.do) {
    case "accept":
      return `accepted: ${saidBy(line.proposal)}`;
    case "reject":
      return `${line.on.startsWith("row:") ? "dropped a row" : "rejected"}${line.reason === null ? "" : ` (${line.reason})`}`;
    case "later":
      return "put off";
    case "nothing":
      return `nothing here (${line.reason}), paragraph ${line.at.paragraph} of ${line.at.text}`;
    case "undo":
      return `undid ${line.of.length > 3 ? `${line.of[0]} to ${line.of.at(-1)}` : line.of.join(", ")}`;
    case "retract":
      return `retracted ${localName(line.claim)}${line.reason === null ? "" : `: ${line.reason}`}`;
    case "merge":
      return `merged ${localName(line.gone)} into ${localName(line.keep)}`;
    case "different":
      return `kept apart: ${localName(line.a)} and ${localName(line.b)}`;
    case "concept":
      return `made the concept ${line.concept.label}`;
    case "alias":
      return `${line.name} is a name of ${localName(line.concept)}`;
    case "mend":
      return `mended a row: ${Object.keys(line.cells).join(", ")}`;
    case "note":
      return `noted a passage, from ${line.note.from}`;
    case "adjudicate":
      return `settled sentence ${line.unit} of the sample ${line.sample}: ${line.verdict}`;
  }
}

function saidBy({ as, named }: Proposal): string {
  return `${named.subject} · ${localName(as.predicate)} · ${named.object}${as.polarity === "denied" ? " (denied)" : ""}`;
}

/** The newest first; of those before a revision, where one is given. */
export function historyAnswer(
  desk: Desk,
  { before, limit }: { readonly before: number | null; readonly limit: number },
): HistoryAnswer {
  const decided = desk.decided();
  const lines = toldOnce(desk.journals.decisions).sort((a, b) => desk.arrivalOf(b) - desk.arrivalOf(a));
  const wanted = lines
    .filter((line) => before === null || desk.arrivalOf(line) < before)
    .slice(0, Math.min(limit, MOST_LINES));
  const last = wanted.at(-1);
  const rest = last === undefined || desk.arrivalOf(last) <= 1 ? null : desk.arrivalOf(last);
  return { revision: desk.revision, lines: wanted.map((line) => historyLine(line, decided)), before: rest };
}

/** `reloads` is how often files had been read anew when the page last asked. */
export async function changesAnswer(desk: Desk, since: number, reload: boolean): Promise<ChangesAnswer> {
  const decided = desk.decided();
  const lines = desk.journals.decisions.filter((line) => desk.arrivalOf(line) > since);
  lines.sort((a, b) => desk.arrivalOf(a) - desk.arrivalOf(b));
  return {
    revision: desk.revision,
    reload,
    lines: lines.slice(0, MOST_CHANGES).map((line) => historyLine(line, decided)),
    counts: await countsOf(desk),
  };
}
