/** Which other question would find a path over an endpoint, as far as a budget of its own goes. */

import { ThroughlineError } from "../../errors.ts";
import { RELAXED, relaxations, type WhyNot } from "../../paths/answer/why-not.ts";
import { findingWords } from "../../paths/words/why-not-words.ts";
import { quantity } from "../../quantity.ts";
import type { RemoteBudget } from "./remote-budget.ts";
import { RemoteQuestion } from "./remote-question.ts";

/** What was found out, as data and as a sentence, which says more where it was not tried to the end. */
export interface RemoteFinding {
  readonly finding: WhyNot["finding"];
  readonly words: string;
}

/**
 * The mildest change of a question that brings a path, that none does, or how far this was tried. The changes
 * are those of memory, but for denied statements and links of identity, which an endpoint cannot walk. Never throws for the endpoint: the answer
 * is complete without this.
 */
export async function remoteWhyNot(question: RemoteQuestion, from: string, to: string): Promise<RemoteFinding> {
  const { endpoint, options } = question;
  const { whyRequests } = endpoint.limits;
  if (whyRequests === 0) return untried("Which other question would find one was not tried, as limited.");
  const budget = question.beside(whyRequests);
  const { polarities, same } = options;
  const asked = { ...RELAXED, explain: false, polarities, same };
  let gaveUp = false;
  for (const { name, change } of relaxations(options)) {
    if (Object.keys(change).every((name) => name === "polarities" || name === "same")) continue;
    try {
      const ground = new RemoteQuestion(endpoint, { ...options, ...change, ...asked }, budget);
      let length: number | null = null;
      const stop = await ground.grow(ground.searchFor(from, to), async (edges, maxLength) => {
        const answer = await ground.findAmong(from, to, edges, maxLength);
        length = answer.paths[0]?.length ?? null;
        return answer;
      });
      if (length !== null) return found({ kind: "change", change: name, length });
      gaveUp = stop !== null;
      if (gaveUp && stop?.stoppedBy !== "maxExpansions") break;
    } catch (error) {
      if (!(error instanceof ThroughlineError)) throw error;
      return tried(budget);
    }
  }
  return gaveUp ? tried(budget) : found({ kind: "not-joined" });
}

function found(finding: WhyNot["finding"]): RemoteFinding {
  return { finding, words: findingWords(finding) };
}

function untried(words: string): RemoteFinding {
  return { finding: { kind: "untried" }, words };
}

function tried({ requests }: RemoteBudget): RemoteFinding {
  return untried(`Which other question would find one was not found out in ${quantity(requests, "request")}.`);
}
