/** Answers that a client still has, and answers packed for the way. */

import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { HttpBindings } from "@hono/node-server";
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
export function takesGzip(context: Context): boolean {
  return /(?:^|[,\s])gzip(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/i.test(context.req.header("accept-encoding") ?? "");
}

type Headers = Readonly<Record<string, string>>;

const varyOf = ({ vary }: Headers): string => (vary === undefined ? "accept-encoding" : `${vary}, accept-encoding`);

/** Sends a body as fast as the client reads it, packed where the client takes that. */
export function sendStream(
  context: Context,
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  headers: Headers,
): Response {
  const isPacked = takesGzip(context);
  const sent = isPacked ? body.pipeThrough(new CompressionStream("gzip")) : body;
  return context.body(cutOnFailure(context, sent), 200, {
    ...headers,
    ...(isPacked ? { "content-encoding": "gzip" } : {}),
    vary: varyOf(headers),
  });
}

/** A body that fails half-way breaks its connection: to the client, an end would make it look whole. */
function cutOnFailure(
  context: Context<{ Bindings: HttpBindings }>,
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const reader = body.getReader();
  return new ReadableStream(
    {
      async pull(controller) {
        try {
          const { done, value } = await reader.read();
          if (done) controller.close();
          else controller.enqueue(value);
        } catch {
          context.env.outgoing.destroy();
          controller.close();
        }
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}

/** Sends a body, packed where the client takes that and it is worth it. */
export async function sendBytes(context: Context, body: Uint8Array<ArrayBuffer>, headers: Headers): Promise<Response> {
  const isPacked = body.length >= MIN_PACKED && takesGzip(context);
  const sent = isPacked ? new Uint8Array(await gzipped(body)) : body;
  return context.body(sent, 200, {
    ...headers,
    ...(isPacked ? { "content-encoding": "gzip" } : {}),
    vary: varyOf(headers),
    "content-length": String(sent.length),
  });
}
