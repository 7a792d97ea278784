/** The tools over an endpoint: nothing is loaded, and each call is asked there, of the one address that was given. */

import type { FindResult } from "../ask/concepts.ts";
import { withinLimits } from "../ask/limits.ts";
import { askRemote, REMOTE_QUESTIONS } from "../ask/remote.ts";
import { answerRemoteQuery } from "../ask/remote-query.ts";
import type { Endpoint } from "../endpoint/endpoint.ts";
import { quoted, ThroughlineError } from "../errors.ts";
import { BINDING_FORMATS, GRAPH_FORMATS } from "../query/formats.ts";
import { inspectQuery, withPrefixes } from "../query/query-text.ts";
import type { QueryResults } from "../query/results.ts";
import { DEFAULT_PREFIXES } from "../rdf/namespaces.ts";
import type { Asked, JobCall } from "../threads/task.ts";
import { askedFor, conceptsIn, NOTHING } from "./completion.ts";
import type { DeskLimits, ToolGraph } from "./context.ts";
import { jsonContents } from "./resources.ts";
import { addressed } from "./templates.ts";
import type { CompletionJob, ToolJob } from "./tool-jobs.ts";
import { toolResult } from "./tool-result.ts";
import { TOOLS } from "./tools.ts";

/** A search ends by itself at its limit, and tells what it has found until then. */
const GRACE_MS = 2_000;
/** Statements of a concept that is read as a whole. */
const MAX_STATEMENTS = 100;

type Limits = Pick<Asked, "signal" | "timeLimitMs">;

export class EndpointTools implements ToolGraph {
  readonly isRemote = true;
  readonly #endpoint: Endpoint;

  constructor(endpoint: Endpoint) {
    this.#endpoint = endpoint;
  }

  /** Whether a tool is answered over an endpoint; others need all of the data. */
  offers(name: string): boolean {
    const question = TOOLS[name]?.question;
    return question === null || (question !== undefined && REMOTE_QUESTIONS.has(question));
  }

  /** Does a job of tool-jobs.ts. Throws as askRemote; `timed-out`. */
  async ask(
    { job, params }: JobCall,
    { signal, timeLimitMs }: Asked,
  ): Promise<{ readonly body: Uint8Array<ArrayBuffer> }> {
    const late = new AbortController();
    // With no error of ours as its reason: a search takes that for an endpoint that does not answer, and goes on with what it has.
    const timer = setTimeout(() => late.abort(), timeLimitMs + GRACE_MS);
    try {
      const limits = { signal: AbortSignal.any([signal, late.signal]), timeLimitMs };
      return { body: Buffer.from(JSON.stringify(await this.#answer(job, params, limits))) };
    } catch (error) {
      throw late.signal.aborted && !signal.aborted ? tooLate(timeLimitMs) : error;
    } finally {
      clearTimeout(timer);
    }
  }

  #answer(job: string, params: unknown, limits: Limits): Promise<unknown> | unknown {
    switch (job) {
      case "tool":
        return this.#tool(params as ToolJob & { readonly limits: DeskLimits }, limits);
      case "resource":
        return this.#resource(params as { readonly uri: string; readonly limits: DeskLimits }, limits);
      case "completion":
        return this.#completion(params as CompletionJob, limits);
      default:
        return [];
    }
  }

  async #tool(
    { name, params, limits: desk }: ToolJob & { readonly limits: DeskLimits },
    limits: Limits,
  ): Promise<object> {
    const tool = TOOLS[name];
    if (tool === undefined) throw new Error(`There is no tool ${name}.`);
    if (tool.question === null && tool.fixed !== null)
      return toolResult(tool.fixed(), { words: tool.words, limits: desk });
    const answer =
      tool.question === null
        ? await this.#query(String(params.query), limits)
        : await askRemote(this.#endpoint.forQuestion(), tool.question, withinLimits(params, limits), limits);
    return toolResult(answer, { words: tool.words === null ? null : withNotes(tool.words), limits: desk });
  }

  async #query(text: string, limits: Limits): Promise<object> {
    const { form } = inspectQuery(text);
    const isGraph = form === "construct" || form === "describe";
    const accept = isGraph ? GRAPH_FORMATS.turtle : BINDING_FORMATS.json;
    const query = withPrefixes(text, DEFAULT_PREFIXES);
    const { mediaType, text: body } = await answerRemoteQuery(this.#endpoint, { query, accept, ...limits });
    if (mediaType !== accept) throw unusable(`was asked for ${accept} and answered with ${quoted(mediaType)}`);
    return { form, notes: [], turtle: isGraph ? body : null, results: isGraph ? null : resultsIn(body) };
  }

  async #resource(
    { uri, limits: desk }: { readonly uri: string; readonly limits: DeskLimits },
    { signal }: Limits,
  ): Promise<object | null> {
    const named = addressed(uri);
    if (named?.kind !== "concept") return null;
    const asked = { concept: named.name, limit: MAX_STATEMENTS };
    return jsonContents(uri, await askRemote(this.#endpoint.forQuestion(), "show", asked, { signal }), desk);
  }

  async #completion({ names, value }: CompletionJob, { signal }: Limits): Promise<object> {
    if (names !== "concept" || value === "") return NOTHING;
    const found = await askRemote(this.#endpoint.forQuestion(), "find", askedFor(value), { signal });
    return conceptsIn(found as FindResult);
  }
}

type Words = NonNullable<(typeof TOOLS)[string]["words"]>;

/** The answer as text, with what could not be asked: without it, an endpoint that fell silent would seem to hold nothing. */
export function withNotes(words: Words): Words {
  return (answer) => {
    const { endpoint } = answer as { readonly endpoint?: { readonly notes?: readonly string[] } };
    return [words(answer), ...(endpoint?.notes ?? []).map((note) => `Note: ${JSON.stringify(note)}`)].join("\n");
  };
}

function resultsIn(body: string): QueryResults {
  let results: unknown;
  try {
    results = JSON.parse(body);
  } catch {
    throw unusable("answered with what is no JSON");
  }
  if (typeof results === "object" && results !== null && !Array.isArray(results)) return results as QueryResults;
  throw unusable("answered with what are no results");
}

const unusable = (what: string): ThroughlineError => new ThroughlineError("endpoint", `The endpoint ${what}.`);

function tooLate(timeLimitMs: number): ThroughlineError {
  return new ThroughlineError("timed-out", `The endpoint did not answer within ${timeLimitMs} ms.`, {
    hint: "Ask for less: fewer hops, a lower limit, or a LIMIT in the query.",
    option: "timeLimit",
  });
}
