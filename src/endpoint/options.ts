/** What a SPARQL endpoint may cost: every limit with its unit and default in one place. */

import { ThroughlineError } from "../errors.ts";

/** What one question may cost an endpoint. */
export interface EndpointLimits {
  /** Requests of one question, at most; tries that are repeated count. Range: from 1. Default: 500. */
  readonly maxRequests: number;
  /**
   * Requests that an answer without a path may take to find out which other question would have one. Range: from 0, for
   * not trying. Default: 60.
   */
  readonly whyRequests: number;
  /** Rows that the answers to one question may have together. Range: from 1. Default: 500000. */
  readonly maxRows: number;
  /** Bytes of one answer, after decompression. Range: from 1. Default: 67108864. */
  readonly maxAnswerBytes: number;
  /** Nodes that one request asks about. Range: from 1. Default: 500. */
  readonly batchNodes: number;
  /** Edges of an end that are fetched without asking first whether the ends are near. Range: from 0. Default: 400. */
  readonly eagerRows: number;
  /**
   * Edges around both sides that are fetched to join them here; of more, the endpoint is asked what joins the sides.
   * Range: from 0. Default: 30000.
   */
  readonly joinRows: number;
  /** Times that a request is repeated after 429, 502, 503, 504 or a broken connection. Range: from 0. Default: 3. */
  readonly retries: number;
  /** Milliseconds that one request may take. Range: from 1. Default: 30000. */
  readonly requestTimeMs: number;
  /** Milliseconds that are waited at most before a request is repeated, whatever Retry-After says. Default: 10000. */
  readonly longestWaitMs: number;
  /** Characters of an encoded query that still goes by GET; longer ones go by POST. Range: from 0. Default: 1500. */
  readonly longestGet: number;
  /** Rows that are kept for later questions of the session. Range: from 0. Default: 200000. */
  readonly cachedRows: number;
}

/** What one question over an endpoint may cost. */
export const DEFAULT_ENDPOINT_LIMITS: EndpointLimits = Object.freeze({
  maxRequests: 500,
  whyRequests: 60,
  maxRows: 500_000,
  maxAnswerBytes: 64 * 1024 * 1024,
  batchNodes: 500,
  eagerRows: 400,
  joinRows: 30_000,
  retries: 3,
  requestTimeMs: 30_000,
  longestWaitMs: 10_000,
  longestGet: 1500,
  cachedRows: 200_000,
});

const LEAST: Readonly<Record<keyof EndpointLimits, number>> = {
  maxRequests: 1,
  whyRequests: 0,
  maxRows: 1,
  maxAnswerBytes: 1,
  batchNodes: 1,
  eagerRows: 0,
  joinRows: 0,
  retries: 0,
  requestTimeMs: 1,
  longestWaitMs: 0,
  longestGet: 0,
  cachedRows: 0,
};

/** Fills in the defaults. Throws `usage` for a value out of range. */
export function resolveEndpointLimits(given: Partial<EndpointLimits>): EndpointLimits {
  const limits = { ...DEFAULT_ENDPOINT_LIMITS, ...given };
  for (const name of Object.keys(LEAST) as (keyof EndpointLimits)[]) {
    const value = limits[name];
    if (Number.isSafeInteger(value) && value >= LEAST[name]) continue;
    throw new ThroughlineError("usage", `${name} takes a whole number from ${LEAST[name]}, not ${value}.`);
  }
  return limits;
}
