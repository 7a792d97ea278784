/** Which other question would find a path over an endpoint, as far as a budget of its own goes. */

import { ThroughlineError } from "../errors.ts";
import { NOT_JOINED, relaxations, relaxedWords } from "../paths/why-not.ts";
import type { RemoteBudget } from "./budget.ts";
import { RemoteGround } from "./remote-ground.ts";

/** A length is wanted, and nothing of the order of an answer. */
const FIRST = { select: "k-shortest", k: 1, cost: "hops", explain: false } as const;

/**
 * One sentence: the mildest change of a question that brings a path, that none does, or how far this was tried. The changes
 * are those of memory, but for denied statements, which an endpoint cannot walk. Never throws for the endpoint: the answer
 * is complete without this.
 */
export async function remoteWhyNot(question: RemoteGround, from: string, to: string): Promise<string> {
  const { endpoint, options } = question;
  const { whyRequests } = endpoint.limits;
  if (whyRequests === 0) return "Which other question would find one was not tried, as limited.";
  const budget = question.beside(whyRequests);
  const asked = { ...FIRST, polarities: options.polarities };
  for (const { words, change } of relaxations(options)) {
    if (Object.keys(change).every((name) => name === "polarities")) continue;
    try {
      const ground = new RemoteGround(endpoint, { ...options, ...change, ...asked }, budget);
      let length: number | null = null;
      const stop = await ground.grow(ground.searchFor(from, to), async (edges, maxLength) => {
        const found = await ground.findAmong(from, to, edges, maxLength);
        length = found.paths[0]?.length ?? null;
        return found;
      });
      if (length !== null) return relaxedWords(length, words);
      if (stop !== null) return triedWords(budget);
    } catch (error) {
      if (!(error instanceof ThroughlineError)) throw error;
      return triedWords(budget);
    }
  }
  return NOT_JOINED;
}

function triedWords({ requests }: RemoteBudget): string {
  return `Which other question would find one was not found out in ${requests} requests.`;
}
