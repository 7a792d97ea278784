/** Who may ask: whoever has the token of this start, and for writing only a page of this very address. */

import { randomBytes, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { HttpProblem } from "../server/problems.ts";

/** A token of 256 bits, in letters that need no escape in an address. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

const BEARER = /^Bearer ([\w-]{1,128})$/;

/**
 * Null for a request that may go on, else why not. The gate of the server has looked at Host, Origin and Sec-Fetch-Site before.
 * There are no cookies: those of another port of this machine would be sent here, and ours there.
 */
export function unfit(request: IncomingMessage, token: string): HttpProblem | null {
  const given = BEARER.exec(request.headers.authorization ?? "")?.[1] ?? "";
  if (!isSame(given, token)) return NO_TOKEN;
  const { method = "GET" } = request;
  if (method === "GET" || method === "HEAD") return null;
  const { "content-type": type, origin, "sec-fetch-site": site, host } = request.headers;
  // A form can send text/plain from any page without asking; JSON it cannot.
  if (type !== "application/json") return NO_JSON;
  if (origin !== `http://${host}`) return NO_ORIGIN;
  return site === undefined || site === "same-origin" ? null : NO_ORIGIN;
}

function isSame(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}

const NO_TOKEN = new HttpProblem(
  401,
  "This needs the token of the address that review printed.",
  "Open that address again, with what stands behind the #.",
  { "www-authenticate": "Bearer" },
);
const NO_JSON = new HttpProblem(415, "A decision is sent as application/json.", "Send that Content-Type and no other.");
const NO_ORIGIN = new HttpProblem(
  403,
  "Only the page of review itself may decide.",
  "Open the address that review printed.",
);
