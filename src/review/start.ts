/** The server of the review page: on this machine only, with a token of its own for each start. */

import { existsSync } from "node:fs";
import type { Hono } from "hono";
import type { Desk } from "../curate/review/desk.ts";
import type { SampleDesk } from "../curate/review/sample-desk.ts";
import { readManifest } from "../server/manifest.ts";
import { startServer } from "../server/server.ts";
import { projectAnswer } from "./answers/project.ts";
import { textAnswer } from "./answers/text.ts";
import { createReviewApp } from "./app.ts";
import { newToken } from "./guard.ts";
import { createReviewListener } from "./listener.ts";
import { createRoundApp, type RoundKind } from "./round/app.ts";
import type { ReviewTools } from "./routes.ts";
import type { ReviewSettings } from "./settings.ts";

/** The one address that it listens on. */
export const REVIEW_HOST = "127.0.0.1";

export interface ReviewServerOptions extends Omit<ReviewTools, "manifest"> {
  /** The folder of the built page. */
  readonly page: string;
  /** 0 takes any free one. */
  readonly port: number;
}

export interface RunningReview {
  /** The address with the token behind the #, which no server and no Referer ever sees. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Throws `port-in-use`. */
export async function startReview(desk: Desk, options: ReviewServerOptions): Promise<RunningReview> {
  const running = await start(desk, (tools) => createReviewApp(desk, tools), options);
  void desk.inTurn(() => readAhead(desk, options.settings)).catch(options.onFailure);
  return running;
}

/** The same page over a drawn sample. Throws `port-in-use`. */
export function startRound(desk: SampleDesk, kind: RoundKind, options: ReviewServerOptions): Promise<RunningReview> {
  return start(desk, (tools) => createRoundApp(desk, kind, tools), options);
}

async function start(
  desk: Pick<Desk, "inTurn">,
  createApp: (tools: ReviewTools) => Hono,
  { page, port, ...tools }: ReviewServerOptions,
): Promise<RunningReview> {
  const files = existsSync(page) ? await readManifest(page) : null;
  const manifest = files?.has("/") ? files : null;
  const token = newToken();
  const app = createApp({ ...tools, manifest });
  const server = await startServer(createReviewListener(app, token), { host: REVIEW_HOST, port });
  return {
    url: `${server.url}#${token}`,
    // What is being decided is written to its end; nothing else is waited for.
    close: async () => {
      await server.close(1000);
      await desk.inTurn(async () => {});
    },
  };
}

/** The text that the page asks for first is read while the browser starts; what cannot be read is told where it is asked for. */
async function readAhead(desk: Desk, settings: ReviewSettings): Promise<void> {
  const { open } = await projectAnswer(desk, settings);
  if (open !== null) await textAnswer(desk, open).catch(() => null);
}
