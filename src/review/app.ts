/** The routes of the review page: its files, reads for whoever has the token, and one way to write. */

import { createHash } from "node:crypto";
import { constants } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { type Context, Hono } from "hono";
import { LAYOUT } from "../curate/project/layout.ts";
import type { Desk } from "../curate/review/desk.ts";
import { sourceByName } from "../curate/sources/sources.ts";
import { HttpProblem, sendProblem } from "../server/problems.ts";
import { cardAnswer } from "./answers/card.ts";
import { changesAnswer, historyAnswer } from "./answers/history.ts";
import { conceptsAnswer, namesAnswer, relationsAnswer, rowsAnswer } from "./answers/lists.ts";
import { originalFile, projectAnswer } from "./answers/project.ts";
import { marksAnswer, textAnswer, textOf } from "./answers/text.ts";
import { decide } from "./decide.ts";
import { Conflicted } from "./deciding/conflict.ts";
import { REVIEW_PATHS } from "./protocol/paths.ts";
import { decideRequest } from "./requests.ts";
import { addPage, addWrite, NEVER_KEPT, needed, numberOf, type ReviewTools } from "./routes.ts";
import type { ReviewSettings } from "./settings.ts";

/** Builds the app. Who may ask at all is looked at before it, in listener.ts. */
export function createReviewApp(desk: Desk, tools: ReviewTools): Hono {
  const app = new Hono();
  addPage(app, tools);
  addReads(app, desk, tools.settings);
  app.get(REVIEW_PATHS.original, (context) => desk.inTurn(() => original(context, desk)));
  addDecide(app, desk, tools);
  return app;
}

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
  read(REVIEW_PATHS.marks, async (context) => {
    const range = { from: numberOf(context, "from") ?? 1, to: numberOf(context, "to") ?? 1 };
    return marksAnswer(desk, await textOf(desk, needed(context, "source")), range);
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

function addDecide(app: Hono, desk: Desk, { settings, now }: ReviewTools): void {
  addWrite(app, REVIEW_PATHS.decide, settings, async (context, body) => {
    const request = decideRequest(body);
    return desk.inTurn(async () => {
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
  });
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
