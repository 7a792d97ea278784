/** Asks the server of the page, and tells apart what it refuses, what was decided meanwhile, and silence. */

import type { CardAnswer, ConceptsAnswer, RelationsAnswer } from "../../../../src/review/protocol/card.ts";
import type { Conflict, DecideAnswer, DecideRequest } from "../../../../src/review/protocol/decide.ts";
import type { ChangesAnswer, HistoryAnswer } from "../../../../src/review/protocol/history.ts";
import { type Failure, REVIEW_PATHS } from "../../../../src/review/protocol/paths.ts";
import type { ProjectAnswer } from "../../../../src/review/protocol/project.ts";
import type { RoundAnswer, RoundRequest } from "../../../../src/review/protocol/round.ts";
import type { MarksAnswer, TextAnswer } from "../../../../src/review/protocol/text.ts";
import type { NamesAnswer, RowsAnswer } from "../../../../src/review/protocol/waiting.ts";

/** No answer came: what was asked may not have reached the server, and nothing is known to be saved. */
export class LostError extends Error {
  override readonly name = "LostError";
}

/** The server said no, in a sentence that can be shown as it is. */
export class RefusedError extends Error {
  override readonly name = "RefusedError";
  readonly status: number;
  readonly code: string;
  readonly hint: string;

  constructor(status: number, { error }: Failure) {
    super(error.message);
    this.status = status;
    this.code = error.code;
    this.hint = error.hint;
  }
}

/** Something else was decided on the same thing meanwhile; nothing was written. */
export class ConflictError extends Error {
  override readonly name = "ConflictError";
  readonly conflict: Conflict;

  constructor(conflict: Conflict) {
    super(conflict.error.message);
    this.conflict = conflict;
  }
}

type Parameters = Readonly<Record<string, string | number>>;

export class Client {
  readonly #token: string;
  readonly #fetch: typeof fetch;

  constructor(token: string, ask: typeof fetch = (...parameters) => fetch(...parameters)) {
    this.#token = token;
    this.#fetch = ask;
  }

  project = (): Promise<ProjectAnswer> => this.#get(REVIEW_PATHS.project);
  text = (source: string): Promise<TextAnswer> => this.#get(REVIEW_PATHS.text, { source });
  marks = (source: string, from: number, to: number): Promise<MarksAnswer> =>
    this.#get(REVIEW_PATHS.marks, { source, from, to });
  card = async (id: string): Promise<CardAnswer["card"]> =>
    (await this.#get<CardAnswer>(REVIEW_PATHS.card, { id })).card;
  concepts = (q: string): Promise<ConceptsAnswer> => this.#get(REVIEW_PATHS.concepts, { q });
  concept = (iri: string): Promise<ConceptsAnswer> => this.#get(REVIEW_PATHS.concepts, { iri });
  relations = (ends: Parameters): Promise<RelationsAnswer> => this.#get(REVIEW_PATHS.relations, ends);
  names = (): Promise<NamesAnswer> => this.#get(REVIEW_PATHS.names);
  rows = (): Promise<RowsAnswer> => this.#get(REVIEW_PATHS.rows);
  history = (before: number | null = null): Promise<HistoryAnswer> =>
    this.#get(REVIEW_PATHS.history, before === null ? {} : { before });
  changes = (since: number): Promise<ChangesAnswer> => this.#get(REVIEW_PATHS.changes, { since });

  /** The file as it came. */
  original = async (source: string): Promise<ArrayBuffer> => {
    const response = await this.#sent(`${REVIEW_PATHS.original}?${new URLSearchParams({ source })}`, {});
    if (response.status === 200) return response.arrayBuffer();
    const answer: unknown = await response.json().catch(() => null);
    throw new RefusedError(response.status, isFailure(answer) ? answer : unknownFailure(response.status));
  };

  /** Answered only after the disk has it. */
  decide = (request: DecideRequest): Promise<DecideAnswer> => this.#post(REVIEW_PATHS.decide, request);

  /** The same where the page goes through a sample. */
  writeRound = (request: RoundRequest): Promise<RoundAnswer> => this.#post(REVIEW_PATHS.round, request);

  #post<Answer>(path: string, request: unknown): Promise<Answer> {
    return this.#ask(path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(request),
    });
  }

  #get<Answer>(path: string, parameters: Parameters = {}): Promise<Answer> {
    const query = new URLSearchParams(Object.entries(parameters).map(([name, value]) => [name, String(value)]));
    return this.#ask(query.size === 0 ? path : `${path}?${query}`, {});
  }

  #sent(path: string, request: RequestInit): Promise<Response> {
    const headers = { ...request.headers, authorization: `Bearer ${this.#token}` };
    return this.#fetch(path, { ...request, headers, cache: "no-store", credentials: "omit" });
  }

  async #ask<Answer>(path: string, request: RequestInit): Promise<Answer> {
    let status: number;
    let answer: unknown;
    try {
      const response = await this.#sent(path, request);
      status = response.status;
      answer = await response.json();
    } catch (cause) {
      throw new LostError("The server does not answer.", { cause });
    }
    if (status === 200) return answer as Answer;
    if (status === 409 && isConflict(answer)) throw new ConflictError(answer);
    throw new RefusedError(status, isFailure(answer) ? answer : unknownFailure(status));
  }
}

function isFailure(answer: unknown): answer is Failure {
  return typeof answer === "object" && answer !== null && "error" in answer;
}

function isConflict(answer: unknown): answer is Conflict {
  return isFailure(answer) && "conflict" in answer;
}

const unknownFailure = (status: number): Failure => ({
  error: { code: "internal", message: `The server answered with ${status}.`, hint: "Look at what its terminal says." },
});
