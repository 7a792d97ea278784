/** The question how two concepts connect. */

import type { CitedPath } from "../paths/answer/answer.ts";
import type { PathResult } from "../paths/answer/find-paths.ts";
import { streamPaths } from "../paths/answer/stream-paths.ts";
import type { PathOptions } from "../paths/options/path-options.ts";
import { pauseEvery } from "../work.ts";
import type { AskOptions, KnowledgeServices } from "./knowledge-services.ts";
import { type PathParams, pathOptionsOf } from "./path-params.ts";

/** The paths between two concepts with everything that was asked of them. Throws as pathOptionsOf and findPaths. */
export function answerPath(
  services: KnowledgeServices,
  { from, to, ...filters }: PathParams,
  { signal }: AskOptions = {},
): Promise<PathResult> {
  return pathsBetween(services, from, to, { ...pathOptionsOf(services, filters), signal: signal ?? null });
}

/**
 * The answer of findPaths for two names. A long search gives way now and then, so that a server answers others
 * meanwhile and a signal is heard; an aborted one hands out what it has.
 */
export async function pathsBetween(
  services: KnowledgeServices,
  from: string,
  to: string,
  options: PathOptions,
): Promise<PathResult> {
  const paths = eachPath(services, from, to, options);
  for (;;) {
    const step = await paths.next();
    if (step.done === true) return step.value;
  }
}

/** The paths of pathsBetween as they are found, and the whole answer at the end. */
export function eachPath(
  { knowledge, concepts }: KnowledgeServices,
  from: string,
  to: string,
  options: PathOptions,
): AsyncGenerator<CitedPath, PathResult> {
  const [start, end] = [concepts.resolve(from), concepts.resolve(to)];
  return streamPaths(knowledge, start, end, { ...options, pause: pauseEvery() });
}
