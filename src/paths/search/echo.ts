/** A way that says one thing twice: from a voice to an end of what it says, and over that very statement to the other end. */

import type { FoundPath } from "./found-path.ts";
import { hopStatements } from "./hop-statements.ts";
import type { PreparedQuery } from "./prepared-query.ts";

/**
 * Whether a path begins or ends so. The voice is joined to both ends of what it says, so there is always a path that is
 * one step shorter and says the same. Cost: the statements of two hops at either end.
 */
export function isEcho(question: PreparedQuery, path: FoundPath): boolean {
  const last = path.stepCodes.length - 1;
  return last > 0 && (echoes(question, path, 0, 1) || echoes(question, path, last, last - 1));
}

function echoes(question: PreparedQuery, path: FoundPath, voiced: number, next: number): boolean {
  const { voices } = question.knowledge;
  const said = hopStatements(question, path, voiced).map((road) => voices.at(road)?.statement ?? null);
  if (said.includes(null)) return false;
  return hopStatements(question, path, next).every((statement) => said.includes(statement));
}
