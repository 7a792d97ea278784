/** What the routes of every kind of review page share: the files of the page, parameters, and how a request to write is taken. */

import type { Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { ThroughlineError } from "../errors.ts";
import type { Manifest } from "../server/manifest.ts";
import { HttpProblem, sendProblem } from "../server/problems.ts";
import { sendAsset } from "../server/viewer.ts";
import { reviewPolicyOf } from "./policy.ts";
import type { ReviewSettings } from "./settings.ts";

/** Bytes of a decision. */
const MAX_BODY = 65_536;

export interface ReviewTools {
  readonly settings: ReviewSettings;
  /** The files of the page; null where it was not built. */
  readonly manifest: Manifest | null;
  /** The time, as ISO 8601. */
  readonly now: () => string;
  /** Told of failures that are none of the caller's. */
  readonly onFailure: (error: unknown) => void;
}

export const NEVER_KEPT = { "cache-control": "no-store" } as const;

/** The names of files hold their digests; the page itself is asked for each time. */
const HASHED = { "cache-control": "private, max-age=31536000, immutable" } as const;

const NO_PAGE = new HttpProblem(404, "There is no such page.", "The page of review is at /.");

/** The page and its files, and the answer to all that has no route or fails. */
export function addPage(app: Hono, { manifest, onFailure }: ReviewTools): void {
  if (manifest === null)
    app.get("/", (context) => context.text("The page of review has not been built: run npm run build.\n", 200));
  for (const [path, asset] of manifest ?? [])
    app.get(path, (context) => sendAsset(context, asset, reviewPolicyOf(path), path === "/" ? {} : HASHED));
  app.notFound((context) => sendProblem(context, NO_PAGE));
  app.onError((error, context) => {
    const answer = sendProblem(context, error);
    if (answer.status === 500) onFailure(error);
    return answer;
  });
}

/** Throws `usage` where a parameter is not there. */
export function needed(context: Context, name: string): string {
  const value = context.req.query(name) ?? "";
  if (value !== "" && value.length <= 2000) return value;
  throw new ThroughlineError("usage", `The parameter ${name} is missing or too long.`, { hint: `Add ?${name}=…` });
}

/** Null where it is not there. Throws `usage` for one that is no whole number. */
export function numberOf(context: Context, name: string): number | null {
  const text = context.req.query(name);
  if (text === undefined) return null;
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new ThroughlineError("usage", `The parameter ${name} takes a whole number.`, { hint: `Such as ?${name}=1` });
}

/** The one route that writes. `take` has the body; where another has the project it is not asked. */
export function addWrite(
  app: Hono,
  path: string,
  { readOnly }: ReviewSettings,
  take: (context: Context, body: string) => Promise<Response>,
): void {
  const tooLong = new HttpProblem(413, `A decision has at most ${MAX_BODY} bytes.`, "Send less.", {
    connection: "close",
  });
  app.post(
    path,
    bodyLimit({ maxSize: MAX_BODY, onError: (context) => sendProblem(context, tooLong) }),
    async (context) => {
      const body = await context.req.text();
      return readOnly === null ? take(context, body) : sendProblem(context, isReadOnly(readOnly.by));
    },
  );
}

function isReadOnly(by: string): HttpProblem {
  return new HttpProblem(
    423,
    `${by} is writing to this project, so this page only shows it.`,
    "Start review again when that is done.",
  );
}
