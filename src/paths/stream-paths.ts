/** Paths one by one, as they are found, with time for others in between. */

import type { Knowledge } from "../graph/knowledge.ts";
import { runPausing, WORKING } from "../work.ts";
import type { CitedPath } from "./answer.ts";
import { citer, type PathResult, resultOf } from "./find-paths.ts";
import { type PathOptions, resolvePathOptions } from "./query.ts";
import { Question } from "./question.ts";
import { searchOf } from "./search-of.ts";

export interface StreamOptions extends PathOptions {
  /** Lets others run; awaited between paths and in long searches. Default: a macrotask, by setTimeout. */
  readonly pause?: () => Promise<void>;
}

const macrotask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

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
 * lengths; // [3, 3]
 */
export async function* streamPaths(
  knowledge: Knowledge,
  from: number,
  to: number,
  options: StreamOptions = {},
): AsyncGenerator<CitedPath, PathResult> {
  const { pause = macrotask, ...asked } = options;
  const question = await runPausing(Question.work(knowledge, [from, to], resolvePathOptions(asked)), pause);
  const search = searchOf(question, from, to);
  const cite = citer(question);
  const paths: CitedPath[] = [];
  for (const found of search.paths()) {
    if (found !== WORKING) {
      const path = cite(found);
      paths.push(path);
      yield path;
    }
    await pause();
  }
  return runPausing(resultOf(question, search, paths), pause);
}
