/** The question how much must go before two concepts are no longer joined. */

import { type RobustResult, robustnessOf } from "../graph/explore/robust.ts";
import type { ResourceName } from "../ids.ts";
import { runPausing } from "../work.ts";
import type { KnowledgeServices } from "./knowledge-services.ts";

/** The two concepts whose joints are cut. */
export interface RobustParams {
  /** One of the two concepts. */
  readonly from: ResourceName;
  /** The other one. */
  readonly to: ResourceName;
}

/** The smallest cuts between two concepts. Throws as answerShow. */
export async function answerRobust(
  { knowledge, concepts }: KnowledgeServices,
  { from, to }: RobustParams,
): Promise<RobustResult> {
  return runPausing(robustnessOf.work(knowledge, concepts.resolve(from), concepts.resolve(to)));
}
