/** Paths one by one, as they are found, with time for others in between. */

import type { Knowledge } from "../../graph/store/knowledge.ts";
import { macrotask, runPausing, WORKING } from "../../work.ts";
import { type Given, type GivenPathOptions, nodeGiven, optionsGiven } from "../options/given.ts";
import { resolvePathOptions } from "../options/path-options.ts";
import { PreparedQuery } from "../search/prepared-query.ts";
import type { CitedPath } from "./answer.ts";
import { PairAnswer, type PathResult } from "./find-paths.ts";

/** What is asked of paths that are handed out one by one. */
export type StreamOptions = GivenPathOptions & {
  /** Lets others run; awaited between paths and in long searches. Default: a macrotask, one turn of the event loop. */
  readonly pause?: () => Promise<void>;
};

/**
 * The paths of findPaths in the same order, each handed out as soon as it is sure to be the next best. The generator
 * returns the whole result at its end; leaving the loop early stops the search and gives back what it holds.
 *
 * @throws as findPaths, at the first step.
 * @example
 * import { ConceptIndex, openBundled } from "throughline";
 * import { streamPaths } from "throughline/paths";
 * const knowledge = await openBundled();
 * const index = new ConceptIndex(knowledge);
 * const lengths = [];
 * for await (const path of streamPaths(knowledge, index.resolve("UNSCR 2106"), index.resolve("KPS"), { k: 2 })) lengths.push(path.length);
 * lengths; // [3, 4]
 */
export async function* streamPaths(
  knowledge: Knowledge,
  from: Given,
  to: Given,
  options: StreamOptions = {},
): AsyncGenerator<CitedPath, PathResult> {
  const { pause = macrotask, ...asked } = options;
  const resolved = resolvePathOptions(optionsGiven(knowledge, asked));
  const [start, end] = [nodeGiven(knowledge, from), nodeGiven(knowledge, to)];
  const question = await runPausing(PreparedQuery.work(knowledge, [start, end], resolved), pause);
  const answer = new PairAnswer(question, start, end);
  const paths: CitedPath[] = [];
  for (const path of answer.paths()) {
    if (path !== WORKING) {
      paths.push(path);
      yield path;
    }
    await pause();
  }
  return runPausing(answer.result(paths), pause);
}
