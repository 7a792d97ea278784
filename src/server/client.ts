/** Who asks, and whether they are still there. */

import type { HttpBindings } from "@hono/node-server";
import type { Context } from "hono";
import { type Client, ONLY_CLIENT } from "../fair-queue.ts";
import type { Answered, Asked } from "../threads/task.ts";
import type { ServerLimits } from "./defaults.ts";

/** The request and the answer as Node has them; nothing where no listener of Node's is in front. */
const bindingsOf = ({ env }: Pick<Context, "env">): Partial<HttpBindings> => (env ?? {}) as Partial<HttpBindings>;

/** The client of a request, for a fair share of what many wait for. */
export function clientOf(context: Context): Client {
  const socket = bindingsOf(context).incoming?.socket;
  return socket === undefined ? ONLY_CLIENT : { address: socket.remoteAddress ?? "", connection: socket };
}

/** Aborted when the client goes before it has its answer. */
export function goneSignal(context: Context): AbortSignal {
  const { outgoing } = bindingsOf(context);
  if (outgoing === undefined) return context.req.raw.signal;
  const gone = new AbortController();
  const onClose = (): void => {
    if (!outgoing.writableFinished) gone.abort();
  };
  if (outgoing.destroyed) onClose();
  else outgoing.once("close", onClose);
  return gone.signal;
}

/** What every job for a request is asked with. */
export function askedBy(context: Context, { timeLimitMs, maxResultBytes: maxBytes }: ServerLimits): Asked {
  return { client: clientOf(context), signal: goneSignal(context), timeLimitMs, maxBytes };
}

/** An answer of a job as one text. */
export async function wholeText(body: Answered["body"]): Promise<string> {
  return body instanceof Uint8Array ? new TextDecoder().decode(body) : new Response(body).text();
}

/** Whether the client went before it had its answer. */
export function isGone(context: Context): boolean {
  const { outgoing } = bindingsOf(context);
  if (outgoing === undefined) return context.req.raw.signal.aborted;
  return outgoing.destroyed && !outgoing.writableFinished;
}
