/** A review server of this process over a project that the command line made. */

import { join } from "node:path";
import { onTestFinished } from "vitest";
import { openProject } from "../../src/curate/project/project.ts";
import { Desk } from "../../src/curate/review/desk.ts";
import { SampleDesk } from "../../src/curate/review/sample-desk.ts";
import type { DecideAnswer, DecideRequest } from "../../src/review/protocol/decide.ts";
import { REVIEW_PATHS } from "../../src/review/protocol/paths.ts";
import type { ProjectAnswer } from "../../src/review/protocol/project.ts";
import type { RoundAnswer } from "../../src/review/protocol/round.ts";
import type { RoundKind } from "../../src/review/round/app.ts";
import type { ReviewSettings } from "../../src/review/settings.ts";
import { type RunningReview, startReview, startRound } from "../../src/review/start.ts";
import { csv, FUNDS, HEADER, projectOnce, TEXT, TRAINS } from "../curate/support.ts";

/** A row that waits for a name, and one whose quote is not in the text. */
export const NEAR = [
  "River Polices",
  "assists",
  "Lower Valley Shelter",
  "brief",
  "The River Police reports to the Ministry of Welfare",
];
export const LOST = [
  "River Police",
  "assists",
  "Audit Office",
  "brief",
  "The River Police pays the Audit Office each year",
];

export const reviewedProject = projectOnce(
  { "brief.txt": TEXT, "links.csv": csv([HEADER, FUNDS, TRAINS]) },
  ["source", "add", "brief.txt"],
  ["import", "links.csv", "--as", "anna"],
);

/** A request; without a revision it is the present one. */
type Sent = DecideRequest extends infer Each
  ? Each extends DecideRequest
    ? Omit<Each, "revision"> & { readonly revision?: number }
    : never
  : never;

export interface Reviewed {
  readonly desk: Desk;
  readonly url: string;
  readonly token: string;
  get<Answer>(path: string): Promise<Answer>;
  ask(path: string, init?: RequestInit): Promise<Response>;
  decide(request: Sent): Promise<Response>;
  /** The same where it must succeed. */
  decided(request: Sent): Promise<DecideAnswer>;
  close(): Promise<void>;
}

let second = 0;

/** A moment of the tests, each a second after the last. */
const nextMoment = (): string => new Date(Date.UTC(2026, 10, 29, 12, 0, second++)).toISOString();

/** How a test asks a server; it is closed at the end of the test. */
function served(server: RunningReview): Pick<Reviewed, "url" | "token" | "ask" | "get" | "close"> {
  const [address = "", token = ""] = server.url.split("#");
  const url = address.replace(/\/$/, "");
  const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(`${url}${path}`, { ...init, headers: { authorization: `Bearer ${token}`, ...init.headers } });
  const get = async <Answer>(path: string): Promise<Answer> => {
    const answer = await ask(path);
    if (answer.status !== 200) throw new Error(await answer.text());
    return (await answer.json()) as Answer;
  };
  let open = true;
  const close = async (): Promise<void> => {
    if (open) await server.close();
    open = false;
  };
  onTestFinished(close);
  return { url, token, ask, get, close };
}

interface RoundServed extends Pick<Reviewed, "url" | "ask" | "get" | "close"> {
  /** Sends with the present revision. */
  write(request: object): Promise<Response>;
  /** The same where it must succeed. */
  written(request: object): Promise<RoundAnswer>;
}

/** A page over a sample, in this process. */
export async function roundOf(
  folder: string,
  kind: RoundKind,
  person: string,
  settings: Partial<ReviewSettings> = {},
): Promise<RoundServed> {
  const readers = kind.kind === "blind" ? [person] : kind.readers;
  const desk = await SampleDesk.open(await openProject(folder), { person, readers, blind: kind.kind === "blind" });
  const server = await startRound(desk, kind, {
    page: join(folder, "no-page"),
    port: 0,
    settings: { readOnly: null, measures: false, keysOff: false, open: null, ...settings },
    now: nextMoment,
    onFailure: (error) => console.error(error),
  });
  const { url, ask, get, close } = served(server);
  const write = async (request: object): Promise<Response> =>
    ask(REVIEW_PATHS.round, {
      method: "POST",
      headers: { "content-type": "application/json", origin: url },
      body: JSON.stringify({ revision: (await get<ProjectAnswer>(REVIEW_PATHS.project)).revision, ...request }),
    });
  const written = async (request: object): Promise<RoundAnswer> => {
    const answer = await write(request);
    if (answer.status !== 200) throw new Error(await answer.text());
    return (await answer.json()) as RoundAnswer;
  };
  return { url, ask, get, close, write, written };
}

export async function reviewOf(
  folder: string,
  settings: Partial<ReviewSettings> = {},
  person = "anna",
  page = join(folder, "no-page"),
): Promise<Reviewed> {
  const desk = await Desk.open(await openProject(folder), person);
  const server = await startReview(desk, {
    page,
    port: 0,
    settings: { readOnly: null, measures: false, keysOff: false, open: null, ...settings },
    now: nextMoment,
    onFailure: (error) => console.error(error),
  });
  const { url, token, ask, get, close } = served(server);
  const decide = async (request: Sent): Promise<Response> =>
    ask("/api/decide", {
      method: "POST",
      headers: { "content-type": "application/json", origin: url },
      body: JSON.stringify({ revision: (await get<ProjectAnswer>("/api/project")).revision, ...request }),
    });
  const decided = async (request: Sent): Promise<DecideAnswer> => {
    const answer = await decide(request);
    if (answer.status !== 200) throw new Error(await answer.text());
    return (await answer.json()) as DecideAnswer;
  };
  return { desk, url, token, get, ask, decide, decided, close };
}
