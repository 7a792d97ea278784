/** The answers of `path` as text for a person, and the exit code that they stand for. */

import type { ConnectionsResult, CountResult } from "../../ask/connections.ts";
import type { Knowledge } from "../../graph/store/knowledge.ts";
import type { CitedPath } from "../../paths/answer/answer.ts";
import type { AnswerLimit, PathResult } from "../../paths/answer/find-paths.ts";
import type { SearchStatus } from "../../paths/search/budget.ts";
import { quantity } from "../../quantity.ts";
import { safe } from "../context.ts";
import { type Io, wrap } from "../io.ts";
import { pathBlock, statementBlock } from "../render.ts";

/** A whole answer: how many paths, what is to be said of the search, the paths. */
export function pathsText(io: Io, knowledge: Knowledge, result: PathResult): string {
  const { from, to, paths, denied } = result;
  const none = denied.length === 0 ? "no path" : "denied";
  const ends = from.iri === to.iri ? `From ${from.label} back to it` : `${from.label} and ${to.label}`;
  const head = safe(`${ends}: ${paths.length === 0 ? none : countWords(result)}`);
  // Each path tells what is denied of its ends; where there is none, this is the answer.
  const against = paths.length > 0 ? [] : denied.map((statement) => `\n${statementBlock(io, knowledge, statement)}\n`);
  const blocks = paths.map((path, index) => `\n${numberedPath(io, knowledge, path, result.skipped + index + 1)}`);
  return `${[head, ...against, ...searchNotes(io, result), ...blocks].join("\n")}\n`;
}

/** "the 5 best paths; there are more (--skip 5 goes on)", "all 3 paths of up to 6 statements": never more than is known. */
function countWords({ paths, skipped, more, maxLength }: PathResult): string {
  const last = skipped + paths.length;
  const there = paths.length === 1 ? "the best path" : `the ${paths.length} best paths`;
  const these = skipped === 0 ? there : `paths ${skipped + 1} to ${last}`;
  if (more === true) return `${these}; there are more (--skip ${last} goes on)`;
  if (more === null) return skipped === 0 ? quantity(paths.length, "path") : these;
  const within = maxLength === null ? "" : ` of up to ${quantity(maxLength, "statement")}`;
  if (skipped > 0) return `${these}, the last${within}`;
  if (paths.length === 1) return `1 path, the only one${within}`;
  return `${paths.length === 2 ? "both" : `all ${paths.length}`} paths${within}`;
}

/** A path with what somebody holds against it. */
export function numberedPath(io: Io, knowledge: Knowledge, path: CitedPath, number: number): string {
  const against = path.contradictions.map((statement) =>
    statementBlock(io, knowledge, statement, "   ", statement.polarity === "denied" ? "" : " (against it)"),
  );
  return [pathBlock(io, knowledge, path, number), ...against].join("\n");
}

/** The options that raise the limits of an answer. */
const LIMIT_FLAGS: Readonly<Record<AnswerLimit, string>> = {
  maxPaths: "--max-paths",
  maxExpansions: "--max-expansions",
  timeLimit: "--time-limit",
  maxRequests: "--endpoint-limit maxRequests=N",
  maxRows: "--endpoint-limit maxRows=N",
};

/** Why an answer is empty or cut, and which option would help where a limit cut it. */
function reasonNotes({ reason, stoppedBy }: Pick<PathResult, "reason" | "stoppedBy">): string[] {
  if (reason === null) return [];
  return [stoppedBy === null ? reason : `${reason} A higher ${LIMIT_FLAGS[stoppedBy]} goes further.`];
}

/** Why an answer is empty or cut, which hubs were not crossed, and what the search did where that was asked for. */
export function searchNotes(io: Io, result: PathResult): string[] {
  const { hubsNotCrossed, explain } = result;
  const notes = [
    ...reasonNotes(result),
    ...(hubsNotCrossed.length === 0 ? [] : [hubsLine(hubsNotCrossed.map((hub) => hub.label))]),
    ...(explain ?? []),
  ];
  return notes.map((note) => wrap(safe(note), io.width));
}

/** "A and B: 1048576 shortest paths of 40 statements". */
export function countText(io: Io, result: CountResult): string {
  const { from, to, length, count } = result;
  const found =
    length === null
      ? "no path"
      : `${count} shortest ${count === "1" ? "path" : "paths"} of ${quantity(length, "statement")}`;
  const head = safe(`${from.label} and ${to.label}: ${found}`);
  const notes = reasonNotes(result).map((note) => wrap(safe(note), io.width));
  return `${[head, ...notes].join("\n")}\n`;
}

/** All statements between some concepts, each with its evidence. */
export function connectionsText(io: Io, knowledge: Knowledge, result: ConnectionsResult): string {
  const { concepts, nodes, statements } = result;
  const joined =
    statements.length === 0
      ? "no path"
      : `${quantity(statements.length, "statement")} between ${quantity(nodes.length, "concept")}`;
  const head = safe(`${concepts.map(({ label }) => label).join(", ")}: ${joined}`);
  const notes = reasonNotes(result);
  const blocks = statements.map((statement) => `\n${statementBlock(io, knowledge, statement)}`);
  return `${[head, ...notes].map((line) => wrap(line, io.width)).join("\n")}\n${blocks.map((block) => `${block}\n`).join("")}`;
}

/** 0 where anything was found, 1 where there is nothing, 3 where a limit came first, 130 where a person did. */
export function exitCode(
  answers: readonly { readonly found: boolean; readonly status: SearchStatus }[],
  { signal }: Pick<Io, "signal">,
): number {
  if (answers.some(({ found }) => found)) return 0;
  // Also where only the reason of an empty answer was left unfinished.
  if (signal.aborted) return 130;
  return answers.every(({ status }) => status === "complete") ? 1 : 3;
}

const HUBS_NAMED = 3;

function hubsLine(labels: readonly string[]): string {
  const named = labels.slice(0, HUBS_NAMED).join(", ");
  const more = labels.length > HUBS_NAMED ? ", …" : "";
  return `${quantity(labels.length, "hub")} not crossed: ${named}${more} (--through-hubs crosses them).`;
}
