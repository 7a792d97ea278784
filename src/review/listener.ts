/** The way of every request: headers, the gate of the server, the token, the app. */

import type { RequestListener } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { Hono } from "hono";
import { ThroughlineError } from "../errors.ts";
import { refusalOf } from "../server/gate.ts";
import { type Problem, problemOf } from "../server/problems.ts";
import { unfit } from "./guard.ts";
import { REVIEW_POLICY } from "./policy.ts";

const HEADERS: readonly (readonly [string, string])[] = [
  ["content-security-policy", REVIEW_POLICY],
  ["x-content-type-options", "nosniff"],
  ["x-frame-options", "DENY"],
  ["referrer-policy", "no-referrer"],
  ["cross-origin-resource-policy", "same-origin"],
  ["cross-origin-opener-policy", "same-origin"],
  ["cache-control", "no-store"],
];

/** No page of another origin, no other name: this server is for one browser on this machine. */
const POLICY = { allowOrigins: new Set<string>(), allowHosts: new Set<string>() };

export function createReviewListener(app: Hono, token: string): RequestListener {
  const answer = getRequestListener(app.fetch);
  return (request, response) => {
    for (const [name, value] of HEADERS) response.setHeader(name, value);
    const send = ({ status, headers, body }: Problem): void => {
      const text = Buffer.from(JSON.stringify(body));
      response.writeHead(status, { ...headers, "content-type": "application/json", "content-length": text.length });
      response.end(request.method === "HEAD" ? undefined : text);
    };
    const refusal = refusalOf(request, POLICY);
    if (refusal !== null) {
      const { status, code, message, hint } = refusal;
      return send(problemOf(new ThroughlineError(code, message, { hint }), status));
    }
    const isFile =
      (request.method === "GET" || request.method === "HEAD") && !/^\/api(?:[/?]|$)/.test(request.url ?? "");
    const problem = isFile ? null : unfit(request, token);
    if (problem !== null) return send(problemOf(problem));
    void answer(request, response);
  };
}
