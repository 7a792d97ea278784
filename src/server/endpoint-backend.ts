/** An endpoint behind a server. No graph is loaded: each question is asked there, and the viewer opens parts of it. */

import type { Hono } from "hono";
import { askRemote } from "../ask/remote.ts";
import { QUESTIONS, type QuestionName } from "../ask/table.ts";
import type { Endpoint } from "../endpoint/endpoint.ts";
import { jsonLine, jsonPieces } from "../json.ts";
import { gatheredBytes } from "../text-chunks.ts";
import { pauseEvery } from "../work.ts";
import type { Answer, AskedFor, Backend, JsonParams } from "./backend.ts";
import type { ServerLimits } from "./defaults.ts";
import { addExcerpts } from "./endpoint/excerpt-routes.ts";
import { Excerpts, emptyGraph } from "./endpoint/excerpts.ts";
import { type AnswerMcp, addMcp } from "./mcp.ts";
import { endpointPaths, type JsonPaths } from "./openapi-paths.ts";
import type { ServerTools } from "./server-tools.ts";
import { textStream } from "./text-stream.ts";

/** By this the viewer knows that its graph is an endpoint's, and which. */
const ENDPOINT_HEADER = "throughline-endpoint";

export class EndpointBackend implements Backend {
  /** An endpoint's data may change at any time. */
  readonly digest = null;
  readonly gauges = [];
  readonly hint: string;
  readonly #endpoint: Endpoint;
  readonly #host: string;
  readonly #empty = emptyGraph();
  readonly #limits: ServerLimits;
  readonly #answerMcp: AnswerMcp | null;

  /** `answerMcp` is null where there are no tools for language models. */
  constructor(endpoint: Endpoint, limits: ServerLimits, answerMcp: AnswerMcp | null) {
    this.#endpoint = endpoint;
    this.#limits = limits;
    this.#answerMcp = answerMcp;
    this.#host = endpoint.asker.client.address.host;
    this.hint = `The viewer is at /; SPARQL is at ${this.#host} itself.`;
  }

  get paths(): JsonPaths {
    return endpointPaths(this.#answerMcp !== null);
  }

  async answer(name: QuestionName, params: JsonParams, { form, signal }: AskedFor): Promise<Answer> {
    const answer = await askRemote(this.#endpoint.forQuestion(), name, params, { signal });
    const [members] = Object.values(answer).filter((value) => Array.isArray(value));
    const texts = form === "lines" && members !== undefined ? members.map(jsonLine) : jsonPieces(answer);
    if (QUESTIONS[name].members !== null) return { body: textStream(texts), isWhole: false };
    return { body: await gatheredBytes(texts, this.#limits.maxResultBytes, pauseEvery()), isWhole: false };
  }

  health(): Readonly<Record<string, unknown>> {
    return { endpoint: this.#host };
  }

  /** A graph that holds nothing yet: parts come when they are asked for. */
  graphAsset(): ReturnType<Backend["graphAsset"]> {
    return { asset: this.#empty, headers: { [ENDPOINT_HEADER]: this.#host } };
  }

  addRoutes(app: Hono, { limits }: ServerTools): void {
    if (this.#answerMcp !== null) addMcp(app, limits, this.#answerMcp);
    addExcerpts(app, this.#endpoint, new Excerpts(this.#endpoint, limits.timeLimitMs), limits);
  }
}
