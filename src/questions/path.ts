/** The question how two concepts connect. */

import type { PathResult } from "../paths/find-paths.ts";
import type { PathOptions } from "../paths/query.ts";
import { streamPaths } from "../paths/stream-paths.ts";
import { type PathParams, pathOptionsOf } from "./path-params.ts";
import type { AskOptions, KnowledgeServices } from "./services.ts";

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
  { knowledge, concepts }: KnowledgeServices,
  from: string,
  to: string,
  options: PathOptions,
): Promise<PathResult> {
  const [start, end] = [concepts.resolve(from), concepts.resolve(to)];
  const paths = streamPaths(knowledge, start, end, { ...options, pause: breather() });
  for (;;) {
    const step = await paths.next();
    if (step.done === true) return step.value;
  }
}

/** Milliseconds that a search may keep the thread to itself. */
const BREATH_MS = 8;

function breather(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < BREATH_MS) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    last = performance.now();
  };
}
