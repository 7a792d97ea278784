/** Answers that a client still has, and answers packed for the way. */

import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Context } from "hono";

const gzipped = promisify(gzip);

/** Bytes from which packing is worth its time. */
const MIN_PACKED = 1024;

/**
 * The entity tag of an answer that follows from the graph and the request alone. Weak: the packed and the plain answer
 * share it. It is known before the answer is, so that a client that has the answer costs no work.
 */
export function tagOf(digest: string, ...request: readonly string[]): string {
  const hash = createHash("sha256").update(digest);
  for (const part of request) hash.update(`\0${part}`);
  return `W/"${hash.digest("base64url").slice(0, 22)}"`;
}

/** Whether the client has the answer with this tag. */
export function isKnown(context: Context, tag: string): boolean {
  const known = context.req.header("if-none-match");
  return known !== undefined && (known === "*" || known.split(",").some((each) => each.trim() === tag));
}

/** Whether the client takes gzip. */
function takesGzip(context: Context): boolean {
  return /(?:^|[,\s])gzip(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/i.test(context.req.header("accept-encoding") ?? "");
}

/** Sends a body, packed where the client takes that and it is worth it. */
export async function sendBytes(
  context: Context,
  body: Uint8Array<ArrayBuffer>,
  headers: Readonly<Record<string, string>>,
): Promise<Response> {
  const vary = headers.vary === undefined ? "accept-encoding" : `${headers.vary}, accept-encoding`;
  const isPacked = body.length >= MIN_PACKED && takesGzip(context);
  const sent = isPacked ? new Uint8Array(await gzipped(body)) : body;
  return context.body(sent, 200, {
    ...headers,
    ...(isPacked ? { "content-encoding": "gzip" } : {}),
    vary,
    "content-length": String(sent.length),
  });
}
