/**
 * The routes of a page that goes through a sample. What is not to be told to a blind reader has no route here: no cards, no
 * proposals, no lists, no history, and the desk behind it has no graph.
 */

import { type Context, Hono } from "hono";
import type { SampleDesk } from "../../curate/review/sample-desk.ts";
import { HttpProblem, sendProblem } from "../../server/problems.ts";
import { conceptsAnswer, relationsAnswer } from "../answers/lists.ts";
import { marksAnswer } from "../answers/text.ts";
import { REVIEW_PATHS } from "../protocol/paths.ts";
import type { Round, RoundAnswer, RoundRequest } from "../protocol/round.ts";
import { addPage, addWrite, NEVER_KEPT, needed, numberOf, type ReviewTools } from "../routes.ts";
import { adjudicationRound, type Readers, settling } from "./adjudication.ts";
import { blindRound, coding, type WrittenAt, type WrittenLine } from "./blind.ts";
import { roundChanges, roundProject, roundText } from "./project.ts";
import { codeRequest, settleRequest } from "./requests.ts";

/** One reader alone, or two side by side. */
export type RoundKind = { readonly kind: "blind" } | { readonly kind: "adjudication"; readonly readers: Readers };

export function createRoundApp(desk: SampleDesk, kind: RoundKind, tools: ReviewTools): Hono {
  const app = new Hono();
  addPage(app, tools);
  const round = (): Promise<Round> =>
    kind.kind === "blind" ? blindRound(desk) : adjudicationRound(desk, kind.readers);
  addReads(app, desk, tools, round);
  addWrite(app, REVIEW_PATHS.round, tools.settings, async (context, body) => {
    const { request, write } = wishOf(desk, kind, body);
    return desk.inTurn(async () => {
      await desk.refresh();
      if (request.revision !== desk.revision) return sendProblem(context, WRITTEN_MEANWHILE);
      const ms = tools.settings.measures ? request.ms : undefined;
      const at = { time: tools.now(), ...(ms === undefined ? {} : { ms }) };
      const { line, at: about } = await write(at);
      await desk.refresh();
      const answer: RoundAnswer = { saved: true, revision: desk.revision, line, at: about, round: await round() };
      return context.json(answer, 200, NEVER_KEPT);
    });
  });
  return app;
}

interface Wish {
  readonly request: RoundRequest;
  readonly write: (at: WrittenAt) => Promise<WrittenLine>;
}

function wishOf(desk: SampleDesk, kind: RoundKind, body: string): Wish {
  if (kind.kind === "blind") {
    const request = codeRequest(body);
    return { request, write: (at) => coding(desk, request, at) };
  }
  const request = settleRequest(body);
  return { request, write: (at) => settling(desk, kind.readers, request, at) };
}

const WRITTEN_MEANWHILE = new HttpProblem(
  409,
  "Meanwhile something was written elsewhere, in another tab perhaps; nothing of this was.",
  "The page shows it as it is now: look again.",
);

function addReads(app: Hono, desk: SampleDesk, { settings }: ReviewTools, round: () => Promise<Round>): void {
  const read = (path: string, answer: (context: Context) => unknown): void => {
    app.get(path, (context) =>
      desk.inTurn(async () => {
        await desk.refresh();
        return context.json((await answer(context)) as object, 200, NEVER_KEPT);
      }),
    );
  };
  read(REVIEW_PATHS.project, async () => roundProject(desk, settings, await round()));
  read(REVIEW_PATHS.text, (context) => roundText(desk, needed(context, "source")));
  read(REVIEW_PATHS.marks, async (context) => {
    const source = needed(context, "source");
    const range = { from: numberOf(context, "from") ?? 1, to: numberOf(context, "to") ?? 1 };
    // Under the name that was asked for: the version, where the ordinary page has the document.
    return { ...(await marksAnswer(desk, await desk.text(source), range)), source };
  });
  read(REVIEW_PATHS.concepts, (context) => conceptsAnswer(desk, context.req.query("iri") ?? needed(context, "q")));
  read(REVIEW_PATHS.relations, (context) => {
    const { subject = null, object = null } = context.req.query();
    return relationsAnswer(desk, { subject, object });
  });
  read(REVIEW_PATHS.changes, (context) => roundChanges(desk, numberOf(context, "since") ?? 0));
}
