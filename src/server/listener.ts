/** The way of every request, whatever its route: headers, gate, a place among those in work, the app, the log. */

import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { Hono } from "hono";
import { ThroughlineError } from "../errors.ts";
import { PAGE_POLICY } from "./content-policy.ts";
import { type GatePolicy, refusalOf } from "./gate.ts";
import type { Log } from "./log.ts";
import type { Metrics } from "./metrics.ts";
import { type Problem, problemOf } from "./problems.ts";
import { routeOf } from "./routes.ts";

// Set on the response itself: a middleware that sets them on the app's answer takes a third of the throughput.
const HEADERS: readonly (readonly [string, string])[] = [
  ["content-security-policy", PAGE_POLICY],
  ["x-content-type-options", "nosniff"],
  ["referrer-policy", "no-referrer"],
  ["cross-origin-resource-policy", "same-origin"],
  ["cross-origin-opener-policy", "same-origin"],
  ["cache-control", "private, no-cache"],
];

/** What a page of an allowed origin may send. */
const PREFLIGHT: Readonly<Record<string, string>> = {
  "access-control-allow-methods": "GET, HEAD, POST",
  "access-control-allow-headers":
    "accept, content-type, if-none-match, last-event-id, mcp-protocol-version, mcp-session-id",
  "access-control-max-age": "600",
};

export interface ListenerOptions {
  readonly policy: GatePolicy;
  readonly maxRequests: number;
  readonly metrics: Metrics;
  readonly log: Log;
}

/** A listener for node:http that lets the app answer what the gate lets in. */
export function createListener(app: Hono, options: ListenerOptions): RequestListener {
  const { policy, maxRequests, metrics } = options;
  const varies = policy.allowOrigins.size > 0;
  const answer = getRequestListener(varies ? varyingByOrigin(app) : app.fetch);
  return (request, response) => {
    observe(request, response, options);
    for (const [name, value] of HEADERS) response.setHeader(name, value);
    if (varies) response.setHeader("vary", "origin");
    const refusal = refusalOf(request, policy);
    if (refusal !== null) {
      const { status, code, message, hint } = refusal;
      return send(response, problemOf(new ThroughlineError(code, message, { hint }), status));
    }
    if (allowOrigin(request, response, policy)) return;
    if (metrics.inWork > maxRequests && !isWatch(request)) return send(response, problemOf(busy(maxRequests)));
    void answer(request, response);
  };
}

function observe(request: IncomingMessage, response: ServerResponse, { metrics, log }: ListenerOptions): void {
  const start = performance.now();
  metrics.inWork++;
  response.once("close", () => {
    metrics.inWork--;
    const ms = performance.now() - start;
    const route = routeOf(request.url ?? "");
    // A client that went before it had its answer.
    const status = response.writableFinished ? response.statusCode : 499;
    metrics.answered(route, status, ms);
    if (!log.options.requests) return;
    const [path = "", search = ""] = (request.url ?? "").split(/\?(.*)/s, 2);
    const asked = log.options.queries && search !== "" ? { search } : {};
    log.request({ method: request.method ?? "", path, ...asked, status, ms: Math.round(ms * 10) / 10 });
  });
}

/** What an answer of the app varies by takes the place of what the response had, so the origin is added to it. */
function varyingByOrigin(app: Hono): typeof app.fetch {
  return async (...asked) => {
    const answer = await app.fetch(...asked);
    answer.headers.append("vary", "origin");
    return answer;
  };
}

/** Answers the question that a browser asks before a call from an allowed origin; true where that was all. */
function allowOrigin(request: IncomingMessage, response: ServerResponse, policy: GatePolicy): boolean {
  const { origin } = request.headers;
  if (origin === undefined || !policy.allowOrigins.has(origin)) return false;
  response.setHeader("access-control-allow-origin", origin);
  response.setHeader("access-control-expose-headers", "etag, mcp-session-id, retry-after");
  if (request.method !== "OPTIONS" || request.headers["access-control-request-method"] === undefined) return false;
  response.writeHead(204, PREFLIGHT).end();
  return true;
}

/** Whoever watches over the server must get through when it is full. */
function isWatch(request: IncomingMessage): boolean {
  return request.url === "/health" || request.url === "/metrics";
}

function busy(maxRequests: number): ThroughlineError {
  return new ThroughlineError("busy", `More than ${maxRequests} requests are in work.`, { hint: "Ask again soon." });
}

function send(response: ServerResponse, { status, headers, body }: Problem): void {
  const text = Buffer.from(JSON.stringify(body));
  response.writeHead(status, { ...headers, "content-type": "application/json", "content-length": text.length });
  response.end(response.req.method === "HEAD" ? undefined : text);
}
