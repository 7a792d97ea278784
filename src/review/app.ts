/** The routes of the review page: its files, reads for whoever has the token, and one way to write. */

import { createHash } from "node:crypto";
import { constants } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { LAYOUT } from "../curate/project/layout.ts";
import type { Desk } from "../curate/review/desk.ts";
import { sourceByName } from "../curate/sources/sources.ts";
import { ThroughlineError } from "../errors.ts";
import type { Manifest } from "../server/manifest.ts";
import { HttpProblem, sendProblem } from "../server/problems.ts";
import { sendAsset } from "../server/viewer.ts";
import { cardAnswer } from "./answers/card.ts";
import { changesAnswer, historyAnswer } from "./answers/history.ts";
import { conceptsAnswer, namesAnswer, relationsAnswer, rowsAnswer } from "./answers/lists.ts";
import { originalFile, projectAnswer } from "./answers/project.ts";
import { marksAnswer, textAnswer } from "./answers/text.ts";
import { decide } from "./decide.ts";
import { Conflicted } from "./deciding/conflict.ts";
import { reviewPolicyOf } from "./policy.ts";
import { REVIEW_PATHS } from "./protocol/paths.ts";
import { decideRequest } from "./requests.ts";
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

/** Builds the app. Who may ask at all is looked at before it, in listener.ts. */
export function createReviewApp(desk: Desk, tools: ReviewTools): Hono {
  const app = new Hono();
  addPage(app, tools.manifest);
  addReads(app, desk, tools.settings);
  app.get(REVIEW_PATHS.original, (context) => desk.inTurn(() => original(context, desk)));
  addDecide(app, desk, tools);
  app.notFound((context) => sendProblem(context, NO_PAGE));
  app.onError((error, context) => {
    const answer = sendProblem(context, error);
    if (answer.status === 500) tools.onFailure(error);
    return answer;
  });
  return app;
}

const NO_PAGE = new HttpProblem(404, "There is no such page.", "The page of review is at /.");

function addPage(app: Hono, manifest: Manifest | null): void {
  if (manifest === null)
    app.get("/", (context) => context.text("The page of review has not been built: run npm run build.\n", 200));
  for (const [path, asset] of manifest ?? [])
    app.get(path, (context) => sendAsset(context, asset, reviewPolicyOf(path), path === "/" ? {} : HASHED));
}

/** The names of files hold their digests; the page itself is asked for each time. */
const HASHED = { "cache-control": "private, max-age=31536000, immutable" } as const;

function addReads(app: Hono, desk: Desk, settings: ReviewSettings): void {
  const read = (path: string, answer: (context: Context) => unknown): void => {
    app.get(path, (context) =>
      desk.inTurn(async () => {
        await desk.refresh();
        return context.json((await answer(context)) as object, 200, NEVER_KEPT);
      }),
    );
  };
  read(REVIEW_PATHS.project, () => projectAnswer(desk, settings));
  read(REVIEW_PATHS.text, (context) => textAnswer(desk, needed(context, "source")));
  read(REVIEW_PATHS.marks, (context) => {
    const range = { from: numberOf(context, "from") ?? 1, to: numberOf(context, "to") ?? 1 };
    return marksAnswer(desk, needed(context, "source"), range);
  });
  read(REVIEW_PATHS.card, (context) => cardAnswer(desk, needed(context, "id")));
  read(REVIEW_PATHS.concepts, (context) => conceptsAnswer(desk, context.req.query("iri") ?? needed(context, "q")));
  read(REVIEW_PATHS.relations, (context) => {
    const { subject = null, object = null } = context.req.query();
    return relationsAnswer(desk, { subject, object });
  });
  read(REVIEW_PATHS.names, () => namesAnswer(desk));
  read(REVIEW_PATHS.rows, () => rowsAnswer(desk));
  read(REVIEW_PATHS.history, (context) =>
    historyAnswer(desk, { before: numberOf(context, "before"), limit: numberOf(context, "limit") ?? 50 }),
  );
  let told = desk.reloads;
  read(REVIEW_PATHS.changes, (context) => {
    const reload = desk.reloads > told;
    told = desk.reloads;
    return changesAnswer(desk, numberOf(context, "since") ?? 0, reload);
  });
}

const NEVER_KEPT = { "cache-control": "no-store" } as const;

function needed(context: Context, name: string): string {
  const value = context.req.query(name) ?? "";
  if (value !== "" && value.length <= 2000) return value;
  throw new ThroughlineError("usage", `The parameter ${name} is missing or too long.`, { hint: `Add ?${name}=…` });
}

function numberOf(context: Context, name: string): number | null {
  const text = context.req.query(name);
  if (text === undefined) return null;
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new ThroughlineError("usage", `The parameter ${name} takes a whole number.`, { hint: `Such as ?${name}=1` });
}

function addDecide(app: Hono, desk: Desk, { settings, now }: ReviewTools): void {
  const tooLong = new HttpProblem(413, `A decision has at most ${MAX_BODY} bytes.`, "Send less.", {
    connection: "close",
  });
  app.post(
    REVIEW_PATHS.decide,
    bodyLimit({ maxSize: MAX_BODY, onError: (context) => sendProblem(context, tooLong) }),
    async (context) => {
      const request = decideRequest(await context.req.text());
      return desk.inTurn(async () => {
        if (settings.readOnly !== null) return sendProblem(context, isReadOnly(settings.readOnly.by));
        await desk.refresh();
        try {
          const ms = settings.measures ? request.ms : undefined;
          return context.json(
            await decide(desk, request, { time: now(), ...(ms === undefined ? {} : { ms }) }),
            200,
            NEVER_KEPT,
          );
        } catch (error) {
          if (!(error instanceof Conflicted)) throw error;
          return context.json(error.answer, 409, NEVER_KEPT);
        }
      });
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

/** The file as it came: bytes for a script of the page, never a document that a browser would run or show by itself. */
async function original(context: Context, desk: Desk): Promise<Response> {
  await desk.refresh();
  const { bench } = await desk.names();
  const source = sourceByName(bench.sources, needed(context, "source"));
  const file = originalFile(source);
  const path = join(desk.project.root, LAYOUT.originals, file);
  // A link is no original: what it leads to may lie outside the project.
  const handle = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0)).catch(() => null);
  if (handle === null)
    return sendProblem(context, new HttpProblem(404, "The file of this document is not here.", "Add it again."));
  try {
    const bytes = new Uint8Array(await handle.readFile());
    if (createHash("sha256").update(bytes).digest("hex") !== source.text.originalSha256)
      return sendProblem(
        context,
        new HttpProblem(404, "The file of this document is another than was read.", "Add it again."),
      );
    return context.body(bytes, 200, {
      "content-type": "application/octet-stream",
      "content-disposition": "attachment",
      "content-security-policy": "default-src 'none'; sandbox",
      ...NEVER_KEPT,
    });
  } finally {
    await handle.close();
  }
}
