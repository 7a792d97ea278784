/** The commands that ask an endpoint: what a question needs is fetched, then answered as from files. */

import type { PathFilters } from "../ask/path-params.ts";
import type { PathService } from "../ask/path-service.ts";
import { type Need, type Opened, remoteServices } from "../ask/remote-names.ts";
import { RemotePaths } from "../ask/remote-paths.ts";
import { answerRemoteQuery } from "../ask/remote-query.ts";
import { Endpoint } from "../endpoint/endpoint.ts";
import { DEFAULT_ENDPOINT_LIMITS, type EndpointLimits } from "../endpoint/options.ts";
import type { RawAnswer } from "../endpoint/wire/client.ts";
import { quoted, ThroughlineError } from "../errors.ts";
import { quantity } from "../quantity.ts";
import { type Context, safe } from "./context.ts";
import { answering } from "./progress.ts";

/** Opens the endpoint of the global options, and tells what it does not tell. */
export async function openEndpoint(context: Context): Promise<Endpoint> {
  const { io, global } = context;
  if (global.data !== undefined) {
    throw new ThroughlineError("usage", "Give --data or --endpoint, one of the two.");
  }
  if (global.reading !== undefined) {
    throw new ThroughlineError("usage", "A reading is for the files of --data, not for an endpoint.", {
      hint: "Name its labels and types with --endpoint-label and --endpoint-type.",
    });
  }
  const options = {
    authorization: authorization(process.env),
    limits: Object.fromEntries((global.endpointLimit ?? []).map(limitOf)),
    languages: global.lang === undefined ? [] : [global.lang],
    labelPredicates: global.endpointLabel ?? [],
    typePredicates: global.endpointType ?? [],
    signal: io.signal,
  };
  const endpoint = await waiting(context, () => Endpoint.open(global.endpoint ?? "", options));
  for (const note of endpoint.notes) io.note(safe(note));
  return endpoint;
}

/** The part of the endpoint that answers a question about concepts; tells what of it could not be used. */
export async function endpointServices(context: Context, need: Need): Promise<Opened> {
  const endpoint = await openEndpoint(context);
  const opened = await waiting(context, () => remoteServices(endpoint, need, context.io.signal));
  for (const note of opened.notes) context.io.note(safe(note));
  return opened;
}

/** Path questions to the endpoint; each answer tells what it cost. */
export async function endpointPaths(context: Context, filters: PathFilters): Promise<PathService> {
  const { io } = context;
  const endpoint = await openEndpoint(context);
  return RemotePaths.open(endpoint, filters, {
    signal: io.signal,
    onCost({ requests, rows, notes }) {
      for (const note of notes) if (!endpoint.notes.includes(note)) io.note(safe(note));
      io.note(
        `${quantity(requests, "request")} to ${safe(endpoint.asker.client.address.host)}, ${quantity(rows, "row")}.`,
      );
    },
  });
}

/** The endpoint at work, with a line on a terminal that says so while it lasts. */
function waiting<Result>({ global }: Context, work: () => Promise<Result>): Promise<Result> {
  return answering(global, "asking the endpoint", work);
}

/** The endpoint's own answer to a query of the user's. */
export async function endpointAnswer(
  context: Context,
  query: string,
  accept: string,
  timeLimitMs: number,
): Promise<RawAnswer> {
  const endpoint = await openEndpoint(context);
  const { signal } = context.io;
  return waiting(context, () => answerRemoteQuery(endpoint, { query, accept, timeLimitMs, signal }));
}

/** The Authorization header of the environment: a token, or a name and a password; null for neither. */
function authorization(env: NodeJS.ProcessEnv): string | null {
  const { THROUGHLINE_ENDPOINT_TOKEN: token, THROUGHLINE_ENDPOINT_USER: user } = env;
  if (token) return `Bearer ${token}`;
  if (!user) return null;
  const pair = Buffer.from(`${user}:${env.THROUGHLINE_ENDPOINT_PASSWORD ?? ""}`, "utf8");
  return `Basic ${pair.toString("base64")}`;
}

function limitOf(text: string): [keyof EndpointLimits, number] {
  const [name, value = ""] = text.split("=");
  const known = (Object.keys(DEFAULT_ENDPOINT_LIMITS) as (keyof EndpointLimits)[]).find((key) => key === name);
  if (known !== undefined && /^\d+$/.test(value)) return [known, Number(value)];
  throw new ThroughlineError("usage", `--endpoint-limit takes NAME=NUMBER, not ${quoted(text)}.`, {
    hint: `Names: ${Object.keys(DEFAULT_ENDPOINT_LIMITS).join(", ")}.`,
  });
}
