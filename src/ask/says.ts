/** The question what a claimant says. */

import { type SaysResult, saysOf } from "../graph/explore/says.ts";
import type { ResourceName } from "../ids.ts";
import { runPausing } from "../work.ts";
import type { KnowledgeServices } from "./knowledge-services.ts";

/** Whose statements are wanted, and about what. */
export interface SaysParams {
  /** The voice, as a person names it. */
  readonly claimant: ResourceName;
  /** Only what it says of this concept. */
  readonly about?: ResourceName;
}

/** The claims of a claimant by document; empty for a concept that claims nothing. Throws as answerShow. */
export async function answerSays(
  { knowledge, concepts }: KnowledgeServices,
  { claimant, about }: SaysParams,
): Promise<SaysResult> {
  const options = { about: about === undefined ? null : concepts.resolve(about) };
  return runPausing(saysOf.work(knowledge, concepts.resolve(claimant), options));
}
