/** What is shown, taken away: the picked path as Turtle, with its evidence and nothing else. */

import { rowsOfStatements } from "throughline/graph";
import type { CitedPath } from "throughline/paths";
import { toTurtle } from "throughline/rdf";
import type { Session } from "./session.ts";
import { statementKey } from "./statement-key.ts";

/** The Turtle of every statement that a path's hops show. */
export function turtleOfPath(session: Session, path: CitedPath): string {
  const { knowledge } = session;
  const statements = path.hops
    .flatMap((hop) => hop.statements)
    .map((statement) => session.numberOf(statementKey(statement)));
  const rows = rowsOfStatements(
    knowledge,
    statements.filter((number) => number !== null),
  );
  return toTurtle(knowledge.dataset, { rows, prefixes: knowledge.prefixes });
}

/** Saves text under a file name through the browser's own download. */
export function downloadText(text: string, fileName: string, mediaType: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: mediaType }));
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
}

/** A file name from the ends of a path: letters and digits only, so that no label can name a folder. */
export function fileNameOfPath(path: CitedPath): string {
  const ends = [path.nodes[0], path.nodes.at(-1)].map((node) =>
    (node?.label ?? "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-"),
  );
  return `${ends.map((end) => end.replace(/^-|-$/g, "").slice(0, 40)).join("--to--")}.ttl`;
}
