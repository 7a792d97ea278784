/** A text as the answer: tagged, and packed where the client takes that and it pays. */

import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";

export interface Reply {
  readonly text: string;
  readonly mediaType: string;
  readonly status?: ContentfulStatusCode;
  /** A weak entity tag; null for an answer that is not worth keeping. */
  readonly etag?: string | null;
  /** The request headers, beside accept-encoding, that the answer depends on. */
  readonly vary?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** Code units below which packing costs more than it saves. */
const WORTH_PACKING = 1024;

const packed = promisify(gzip);

/** Sends a text. */
export async function sendText(context: Context, reply: Reply): Promise<Response> {
  const { text, mediaType, status = 200 } = reply;
  const headers: Record<string, string> = { ...reply.headers, ...kept(reply), "content-type": mediaType };
  const takesGzip = /\bgzip\b/.test(context.req.header("accept-encoding") ?? "");
  if (!takesGzip || text.length < WORTH_PACKING) return context.body(text, status, headers);
  const body = new Uint8Array(await packed(text));
  return context.body(body, status, { ...headers, "content-encoding": "gzip" });
}

/** 304 where the client still has the answer of this tag, else null. */
export function notModified(context: Context, { etag, vary }: Pick<Reply, "etag" | "vary">): Response | null {
  const known = (context.req.header("if-none-match") ?? "").split(",").map((tag) => tag.trim());
  if (etag == null || !known.includes(etag)) return null;
  return context.body(null, 304, kept({ etag, vary: vary ?? [] }));
}

function kept({ etag, vary = [] }: Pick<Reply, "etag" | "vary">): Record<string, string> {
  return { vary: [...vary, "accept-encoding"].join(", "), ...(etag == null ? {} : { etag }) };
}
