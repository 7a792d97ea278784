/** A review server of this process over a project that the command line made. */

import { join } from "node:path";
import { onTestFinished } from "vitest";
import { openProject } from "../../src/curate/project/project.ts";
import { Desk } from "../../src/curate/review/desk.ts";
import type { DecideAnswer, DecideRequest } from "../../src/review/protocol/decide.ts";
import type { ProjectAnswer } from "../../src/review/protocol/project.ts";
import type { ReviewSettings } from "../../src/review/settings.ts";
import { startReview } from "../../src/review/start.ts";
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
    now: () => new Date(Date.UTC(2026, 10, 29, 12, 0, second++)).toISOString(),
    onFailure: (error) => console.error(error),
  });
  const [address = "", token = ""] = server.url.split("#");
  const url = address.replace(/\/$/, "");
  const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(`${url}${path}`, { ...init, headers: { authorization: `Bearer ${token}`, ...init.headers } });
  const get = async <Answer>(path: string): Promise<Answer> => {
    const answer = await ask(path);
    if (answer.status !== 200) throw new Error(await answer.text());
    return (await answer.json()) as Answer;
  };
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
  let open = true;
  const close = async (): Promise<void> => {
    if (open) await server.close();
    open = false;
  };
  onTestFinished(close);
  return { desk, url, token, get, ask, decide, decided, close };
}
