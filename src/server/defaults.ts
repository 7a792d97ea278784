/** Where the server listens and what it allows unless told otherwise; apart, so that the help can show it without loading it. */

import { availableParallelism } from "node:os";

export const DEFAULT_HOST = "127.0.0.1";
export const DEFAULT_PORT = 4173;

/** Threads that answer questions where nobody says: one a core, and one for light questions only. */
export const DEFAULT_THREADS = availableParallelism() + 1;

/** What one server allows its clients. Each is an option of `throughline serve`. */
export interface ServerLimits {
  /** Bytes of a request's body. */
  readonly maxBodyBytes: number;
  /** Milliseconds that a SPARQL query, from when it is asked, or a search for paths may take. */
  readonly timeLimitMs: number;
  /** Milliseconds that a client may take nothing of an answer that is ready for it; then its connection is closed. */
  readonly deliveryLimitMs: number;
  /** Bytes of one answer. */
  readonly maxResultBytes: number;
  /** Requests in work at once; the next one is told to come back. */
  readonly maxRequests: number;
  /** SPARQL queries that wait for a free worker; the next one is told to come back. */
  readonly maxWaiting: number;
  /** SPARQL workers, each with a copy of the graph. */
  readonly workers: number;
  /** Milliseconds that reading the data again may take; then its thread is ended, and the old graph stays. */
  readonly reloadLimitMs: number;
  /** Threads that answer all other questions, all from one graph in shared memory. Range: from 2. */
  readonly threads: number;
}

export const DEFAULT_SERVER_LIMITS: ServerLimits = {
  maxBodyBytes: 1_048_576,
  timeLimitMs: 10_000,
  deliveryLimitMs: 30_000,
  maxResultBytes: 33_554_432,
  maxRequests: 256,
  maxWaiting: 8,
  workers: 2,
  reloadLimitMs: 300_000,
  threads: DEFAULT_THREADS,
};

/**
 * How long a connection may dawdle, and how many there may be. Whoever sends a head or a body by drops is cut off
 * (CVE-2018-12122); an answer may take as long as its own limit allows, and be read slowly, but not left lying.
 */
export const CONNECTION_LIMITS = {
  headersTimeoutMs: 3000,
  requestTimeoutMs: 5000,
  keepAliveTimeoutMs: 2000,
  checkingIntervalMs: 1000,
  maxHeaderBytes: 8192,
  maxHeaders: 64,
  maxConnections: 2048,
} as const;

/** Milliseconds that requests in work get to end once the server was told to stop. */
export const DRAIN_MS = 4000;
