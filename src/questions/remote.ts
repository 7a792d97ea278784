/** The questions over an endpoint: what each needs is fetched, then answered as from files. */

import { fetchAround } from "../endpoint/around.ts";
import type { Endpoint } from "../endpoint/endpoint.ts";
import { findRemotePaths, type RemoteAnswer } from "../endpoint/find-remote-paths.ts";
import { EndpointNames } from "../endpoint/names.ts";
import { type EndpointStats, statsOfEndpoint } from "../endpoint/stats.ts";
import { ThroughlineError } from "../errors.ts";
import { DEFAULT_NEIGHBORS_OPTIONS } from "../graph/neighbors-defaults.ts";
import type { PathOptions } from "../paths/query.ts";
import { answerFind, answerNeighbors, answerShow, type FindParams, type NeighborsParams } from "./concepts.ts";
import { namesIn, type PathFilters, type PathParams, pathOptionsOf } from "./path-params.ts";
import { type AskOptions, KnowledgeServices } from "./services.ts";
import type { QuestionName } from "./table.ts";

/** What a question about concepts needs of an endpoint. */
export interface Need {
  /** A name, or a part of one. */
  readonly concept: string;
  /** How far the question looks around the concept; null for its names alone. */
  readonly around: { readonly hops: number; readonly directed: boolean } | null;
}

/** What answers, and what the concept that the question is about is called there. */
export interface Opened {
  readonly services: KnowledgeServices;
  readonly concept: string;
}

/** The part of the endpoint that answers a question about concepts. */
export async function remoteServices(
  endpoint: Endpoint,
  { concept, around }: Need,
  signal: AbortSignal | null = null,
): Promise<Opened> {
  const names = new EndpointNames(endpoint, { signal });
  if (around === null) {
    await names.load([concept]);
    await names.loadSimilar(concept);
    return { services: new KnowledgeServices(names.knowledge), concept };
  }
  const [node = ""] = await resolveRemote(endpoint, names, [concept]);
  return { services: new KnowledgeServices(await fetchAround(endpoint, node, { ...around, signal })), concept: node };
}

/** The keys of concepts by what they are called. Throws `unknown-concept` and `ambiguous-concept` as in memory. */
export async function resolveRemote(
  endpoint: Endpoint,
  names: EndpointNames,
  texts: readonly string[],
): Promise<string[]> {
  await names.load(texts);
  const { concepts } = new KnowledgeServices(names.knowledge);
  return texts.map((text) => endpoint.terms.key(concepts.resolve(text)));
}

/** The options of a path question, with what they name looked up at the endpoint. */
export async function remotePathOptions(
  names: EndpointNames,
  filters: PathFilters,
  signal: AbortSignal | null,
): Promise<PathOptions> {
  const { concept, type, predicate } = namesIn(filters);
  await names.load(concept);
  await names.loadTypes(type);
  await names.loadPredicates(predicate);
  return { ...pathOptionsOf(new KnowledgeServices(names.knowledge), filters), signal };
}

/** The paths between two concepts by name. */
async function remotePath(
  endpoint: Endpoint,
  { from, to, ...filters }: PathParams,
  { signal = null }: { readonly signal?: AbortSignal | null } = {},
): Promise<RemoteAnswer> {
  const names = new EndpointNames(endpoint, { signal });
  const options = await remotePathOptions(names, filters, signal);
  const [start = "", end = ""] = await resolveRemote(endpoint, names, [from, to]);
  return findRemotePaths(endpoint, start, end, options);
}

/** A row takes the parameters of its question: as a method, so that rows of different parameters make one table. */
interface RemoteRow {
  ask(endpoint: Endpoint, params: object, signal: AbortSignal | null): Promise<object>;
}

/** What can be asked of an endpoint, each with the parameters of its name in QUESTIONS. */
const REMOTE: Readonly<Partial<Record<QuestionName, RemoteRow["ask"]>>> = {
  async find(endpoint, params: FindParams, signal) {
    const { services } = await remoteServices(endpoint, { concept: params.text, around: null }, signal);
    return answerFind(services, params);
  },
  async show(endpoint, { concept: named }: { readonly concept: string }, signal) {
    const around = { hops: 0, directed: false };
    const { services, concept } = await remoteServices(endpoint, { concept: named, around }, signal);
    return answerShow(services, { concept });
  },
  async neighbors(endpoint, params: NeighborsParams, signal) {
    const { hops = DEFAULT_NEIGHBORS_OPTIONS.hops, directed = false } = params;
    const { services, concept } = await remoteServices(
      endpoint,
      { concept: params.concept, around: { hops, directed } },
      signal,
    );
    return answerNeighbors(services, { ...params, concept });
  },
  async path(endpoint, params: PathParams, signal) {
    return (await remotePath(endpoint, params, { signal })).result;
  },
  stats: (endpoint, _params, signal): Promise<EndpointStats> => statsOfEndpoint(endpoint, { signal }),
};

/**
 * Asks a question of an endpoint by its name, with checked parameters: the JSON that the command line prints for it with
 * --endpoint.
 *
 * @throws ThroughlineError `unsupported` for a question that needs all of the data; as the question itself.
 */
export function askRemote(
  endpoint: Endpoint,
  name: QuestionName,
  params: object,
  { signal }: AskOptions = {},
): Promise<object> {
  const ask = REMOTE[name];
  if (ask !== undefined) return ask(endpoint, params, signal ?? null);
  throw new ThroughlineError(
    "unsupported",
    `The question ${name} needs all of the data; an endpoint is not asked it.`,
    {
      hint: `Over an endpoint: ${Object.keys(REMOTE).join(", ")}.`,
    },
  );
}
