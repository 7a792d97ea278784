/**
 * The gate in front of every route: which requests are let in at all. A web page that a person visits can make their
 * browser call this port; the Host, Origin and Sec-Fetch-Site headers tell such calls from the person's own.
 */

import type { IncomingMessage } from "node:http";
import type { ErrorCode } from "../errors.ts";
import { CONNECTION_LIMITS } from "./defaults.ts";

export interface GatePolicy {
  /** Origins whose pages may call this server, such as https://example.org. */
  readonly allowOrigins: ReadonlySet<string>;
  /** Names of this server beside those of the machine itself, without a port and in lower case. */
  readonly allowHosts: ReadonlySet<string>;
}

export interface Refusal {
  readonly status: number;
  readonly code: ErrorCode;
  readonly message: string;
  readonly hint: string;
}

const WHOLE_TARGET: Refusal = {
  status: 400,
  code: "usage",
  message: "The request must name a path, not a whole address.",
  hint: "This server is no proxy.",
};
const ONE_HOST: Refusal = {
  status: 400,
  code: "usage",
  message: "The request must have exactly one Host header.",
  hint: "HTTP/1.1 asks for it.",
};
const OTHER_HOST: Refusal = {
  status: 421,
  code: "forbidden",
  message: "This server answers on its own address only.",
  hint: "Behind another name, its operator has to allow that name.",
};
const OTHER_ORIGIN: Refusal = {
  status: 403,
  code: "forbidden",
  message: "Pages of another origin may not call this server.",
  hint: "To let one in, the operator of the server has to allow that origin.",
};

const MANY_FIELDS: Refusal = {
  status: 431,
  code: "limit",
  message: `The request has more than ${CONNECTION_LIMITS.maxHeaders} header fields.`,
  hint: "Send fewer of them.",
};

/** Null for a request that is let in, else why it is not. */
export function refusalOf(request: IncomingMessage, policy: GatePolicy): Refusal | null {
  const target = request.url ?? "";
  // What is judged below must be all that was sent.
  if (request.rawHeaders.length > 2 * CONNECTION_LIMITS.maxHeaders) return MANY_FIELDS;
  if (!target.startsWith("/")) return WHOLE_TARGET;
  const host = onlyHost(request.rawHeaders);
  if (host === null) return ONE_HOST;
  if (!isOwnHost(host, request, policy)) return OTHER_HOST;
  const { origin, "sec-fetch-site": site } = request.headers;
  if (origin !== undefined) {
    if (policy.allowOrigins.has(origin)) return null;
    if (!isOrigin(origin, host)) return OTHER_ORIGIN;
  }
  if (site === undefined || site === "same-origin" || site === "none") return null;
  return isVisit(request, target) ? null : OTHER_ORIGIN;
}

/** Two of them are no valid request: Node shows only the first, and somebody in between may have believed the other. */
function onlyHost(rawHeaders: readonly string[]): string | null {
  let host: string | null = null;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index] ?? "";
    if (name.length !== 4 || name.toLowerCase() !== "host") continue;
    if (host !== null) return null;
    host = rawHeaders[index + 1] ?? "";
  }
  return host === "" ? null : host;
}

const LOCAL_HOST = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i;
const PORT = /:\d{1,5}$/;

/** A page of another site that resolves its own name to 127.0.0.1 sends that name (DNS rebinding, CVE-2025-66414). */
function isOwnHost(host: string, request: IncomingMessage, policy: GatePolicy): boolean {
  if (LOCAL_HOST.test(host)) return true;
  const name = host.replace(PORT, "").toLowerCase();
  if (policy.allowHosts.has(name)) return true;
  // An address cannot be rebound: the one that the connection came in by is ours.
  return name.replace(/^\[|\]$/g, "") === request.socket.localAddress?.replace(/^::ffff:/, "");
}

function isOrigin(origin: string, host: string): boolean {
  return origin === `http://${host}` || origin === `https://${host}`;
}

const PAGES = /^\/(?:$|\?|id\/)/;
/** What a page elsewhere may show in a frame, if its origin is allowed: the answer tells the browser which are. */
const PREVIEWS = /^\/reconcile\/preview\?/;

/** A person who follows a link from elsewhere to a page of ours; a query is no page, whoever links to it. */
function isVisit(request: IncomingMessage, target: string): boolean {
  const { method, headers } = request;
  if (headers["sec-fetch-mode"] !== "navigate" || (method !== "GET" && method !== "HEAD")) return false;
  const destination = headers["sec-fetch-dest"];
  return (destination === "document" && PAGES.test(target)) || (destination === "iframe" && PREVIEWS.test(target));
}
