/** The answers of `path` as text for a person, and the exit code that they stand for. */

import type { Knowledge } from "../graph/knowledge.ts";
import type { CitedPath } from "../paths/answer.ts";
import type { SearchStatus } from "../paths/engine/budget.ts";
import type { PathResult } from "../paths/find-paths.ts";
import type { ConnectionsResult, CountResult } from "../questions/connections.ts";
import { safe } from "./context.ts";
import { type Io, wrap } from "./io.ts";
import { pathBlock, statementBlock } from "./render.ts";

/** A whole answer: how many paths, what is to be said of the search, the paths. */
export function pathsText(io: Io, knowledge: Knowledge, result: PathResult): string {
  const { from, to, paths } = result;
  const head = safe(`${from.label} and ${to.label}: ${paths.length === 0 ? "no path" : many(paths.length, "path")}`);
  const blocks = paths.map((path, place) => `\n${numberedPath(io, knowledge, path, place + 1)}`);
  return `${[head, ...searchNotes(io, result), ...blocks].join("\n")}\n`;
}

/** A path with what somebody holds against it. */
export function numberedPath(io: Io, knowledge: Knowledge, path: CitedPath, number: number): string {
  const against = path.contradictions.map((denied) => statementBlock(io, knowledge, denied, "   "));
  return [pathBlock(io, knowledge, path, number), ...against].join("\n");
}

/** Why an answer is empty or cut, which hubs were not crossed, and what the search did where that was asked for. */
export function searchNotes(io: Io, { reason, hubsNotCrossed, explain }: PathResult): string[] {
  const notes = [
    ...(reason === null ? [] : [reason]),
    ...(hubsNotCrossed.length === 0 ? [] : [hubsLine(hubsNotCrossed.map((hub) => hub.label))]),
    ...(explain ?? []),
  ];
  return notes.map((note) => wrap(safe(note), io.width));
}

/** "A and B: 1048576 shortest paths of 40 statements". */
export function countText(io: Io, { from, to, length, count, reason }: CountResult): string {
  const counted =
    length === null
      ? "no path"
      : `${count} shortest ${count === "1" ? "path" : "paths"} of ${many(length, "statement")}`;
  const head = safe(`${from.label} and ${to.label}: ${counted}`);
  const notes = reason === null ? [] : [wrap(safe(reason), io.width)];
  return `${[head, ...notes].join("\n")}\n`;
}

/** All statements between some concepts, each with its evidence. */
export function connectionsText(io: Io, knowledge: Knowledge, result: ConnectionsResult): string {
  const { concepts, nodes, statements, reason } = result;
  const joined =
    statements.length === 0
      ? "nothing joins them"
      : `${many(statements.length, "statement")} between ${many(nodes.length, "concept")}`;
  const head = safe(`${concepts.map(({ label }) => label).join(", ")}: ${joined}`);
  const notes = reason === null ? [] : [reason];
  const blocks = statements.map((statement) => `\n${statementBlock(io, knowledge, statement)}`);
  return `${[head, ...notes].map((line) => wrap(line, io.width)).join("\n")}\n${blocks.map((block) => `${block}\n`).join("")}`;
}

/** 0 where anything was found, 1 where there is nothing, 3 where a limit came first, 130 where a person did. */
export function exitCode(answers: readonly { readonly found: boolean; readonly status: SearchStatus }[]): number {
  if (answers.some(({ found }) => found)) return 0;
  if (answers.some(({ status }) => status === "aborted")) return 130;
  return answers.every(({ status }) => status === "complete") ? 1 : 3;
}

const HUBS_NAMED = 3;

function hubsLine(labels: readonly string[]): string {
  const named = labels.slice(0, HUBS_NAMED).join(", ");
  const more = labels.length > HUBS_NAMED ? ", …" : "";
  return `${many(labels.length, "hub")} not crossed: ${named}${more} (--through-hubs crosses them).`;
}

function many(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}
