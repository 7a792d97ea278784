/** A query of the user's own, which an endpoint answers as it will. */

import type { Endpoint } from "../endpoint/endpoint.ts";
import { DEFAULT_ENDPOINT_LIMITS } from "../endpoint/options.ts";
import { RemoteBudget } from "../endpoint/search/remote-budget.ts";
import type { RawAnswer } from "../endpoint/wire/client.ts";

export interface RemoteQuery {
  readonly query: string;
  readonly accept: string;
  readonly timeLimitMs: number;
  readonly signal: AbortSignal;
}

/** The endpoint's own answer as text, in any media type. Throws `endpoint`, or as the budget for what takes too long. */
export function answerRemoteQuery(
  endpoint: Endpoint,
  { query, accept, timeLimitMs, signal }: RemoteQuery,
): Promise<RawAnswer> {
  const limits = { ...DEFAULT_ENDPOINT_LIMITS, requestTimeMs: timeLimitMs };
  const budget = new RemoteBudget(limits, timeLimitMs, () => performance.now(), signal);
  return endpoint.asker.client.raw(query, accept, budget);
}
