/** The question how two concepts connect. */

import { quoted } from "../errors.ts";
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

/**
 * The paths of pathsBetween as they are found, and the whole answer at the end. Two names of one concept have no paths: that
 * they are two names is the answer; one name twice asks for the circles.
 */
export async function* eachPath(
  { knowledge, concepts }: KnowledgeServices,
  from: string,
  to: string,
  options: PathOptions,
): AsyncGenerator<CitedPath, PathResult> {
  const [start, end] = [concepts.resolve(from), concepts.resolve(to)];
  const pause = pauseEvery();
  if (!areTwoNames(start, end, from, to)) return yield* streamPaths(knowledge, start, end, { ...options, pause });
  const none = yield* streamPaths(knowledge, start, end, { ...options, ...NO_WAY, pause });
  return { ...none, reason: twoNamesWords(from, to, none.from.label), whyNot: null };
}

/** A question that has no path, for the shape of its answer. */
export const NO_WAY = { select: "any", skip: 0, minLength: 1, onlyPredicates: new Set<number>() } as const;

/** Whether two different names were given to one concept. */
export function areTwoNames<Concept>(start: Concept, end: Concept, from: string, to: string): boolean {
  return start === end && from.trim().toLowerCase() !== to.trim().toLowerCase();
}

export function twoNamesWords(from: string, to: string, label: string): string {
  return `${quoted(from)} and ${quoted(to)} are two names of one concept here, ${quoted(label)}: there is nothing between them.`;
}
