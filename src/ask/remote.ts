/** The questions over an endpoint: what each needs is fetched, then answered as from files. */

import type { Endpoint } from "../endpoint/endpoint.ts";
import { type EndpointStats, statsOfEndpoint } from "../endpoint/excerpt/stats.ts";
import { ThroughlineError } from "../errors.ts";
import { DEFAULT_NEIGHBORS_OPTIONS } from "../graph/explore/neighbors-defaults.ts";
import {
  answerFind,
  answerNeighbors,
  answerShow,
  type FindParams,
  type NeighborsParams,
  type ShowParams,
} from "./concepts.ts";
import { answerExport, type ExportParams } from "./export.ts";
import type { AskOptions } from "./knowledge-services.ts";
import { answerPairs, type PairsParams } from "./pairs.ts";
import type { PathParams } from "./path-params.ts";
import {
  answerConnections,
  answerCount,
  answerReferences,
  type ConnectionsParams,
  type ReferencesParams,
} from "./path-questions.ts";
import type { OpenPaths } from "./path-service.ts";
import { remoteServices } from "./remote-names.ts";
import { RemotePaths } from "./remote-paths.ts";
import type { QuestionName } from "./table.ts";
import { withNotes } from "./with-notes.ts";

const pathsAt =
  (endpoint: Endpoint, signal: AbortSignal | null): OpenPaths =>
  (filters) =>
    RemotePaths.open(endpoint, filters, { signal });

/** A row takes the parameters of its question: as a method, so that rows of different parameters make one table. */
interface RemoteRow {
  ask(endpoint: Endpoint, params: object, signal: AbortSignal | null): Promise<object>;
}

/** What can be asked of an endpoint, each with the parameters of its name in QUESTIONS. */
const REMOTE: Readonly<Partial<Record<QuestionName, RemoteRow["ask"]>>> = {
  async find(endpoint, params: FindParams, signal) {
    const { services, notes } = await remoteServices(endpoint, { concept: params.text, around: null }, signal);
    return withNotes(answerFind(services, params), notes);
  },
  async show(endpoint, params: ShowParams, signal) {
    const need = { concept: params.concept, around: { hops: 0, directed: false } };
    const { services, concept, notes } = await remoteServices(endpoint, need, signal);
    return withNotes(await answerShow(services, { ...params, concept }), notes);
  },
  async neighbors(endpoint, params: NeighborsParams, signal) {
    const { hops = DEFAULT_NEIGHBORS_OPTIONS.hops, direction } = params;
    const directed = params.directed === true || direction === "out";
    const { services, concept, notes } = await remoteServices(
      endpoint,
      { concept: params.concept, around: { hops, directed } },
      signal,
    );
    return withNotes(await answerNeighbors(services, { ...params, concept }), notes);
  },
  async path(endpoint, { from, to, ...filters }: PathParams, signal) {
    return (await (await pathsAt(endpoint, signal)(filters)).paths(from, to)).result;
  },
  count: (endpoint, params: PathParams, signal) => answerCount(pathsAt(endpoint, signal), params),
  connections: (endpoint, params: ConnectionsParams, signal) => answerConnections(pathsAt(endpoint, signal), params),
  references: (endpoint, params: ReferencesParams, signal) => answerReferences(pathsAt(endpoint, signal), params),
  pairs(endpoint, params: PairsParams, signal) {
    if (params.fromQuery !== undefined || params.toQuery !== undefined) {
      throw new ThroughlineError("unsupported", "Over an endpoint the ends of paths are not found by queries yet.", {
        hint: "Ask the endpoint for them, and give them as pairs.",
      });
    }
    return answerPairs(pathsAt(endpoint, signal), params.pairs ?? [], params);
  },
  async export(endpoint, params: ExportParams, signal) {
    const { around, hops = DEFAULT_NEIGHBORS_OPTIONS.hops } = params;
    if (around === undefined) throw needsAll("export");
    const need = { concept: around, around: { hops, directed: false } };
    const { services, concept, notes } = await remoteServices(endpoint, need, signal);
    const part = await answerExport(services, { ...params, around: concept });
    return { ...part, notes: [...part.notes, ...notes] };
  },
  stats: (endpoint, _params, signal): Promise<EndpointStats> => statsOfEndpoint(endpoint, { signal }),
};

/** The names of the questions that an endpoint is asked. */
export const REMOTE_QUESTIONS: ReadonlySet<QuestionName> = new Set(Object.keys(REMOTE) as QuestionName[]);

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
  if (ask !== undefined) return ask(endpoint, params as never, signal ?? null);
  throw needsAll(name);
}

function needsAll(name: QuestionName): ThroughlineError {
  return new ThroughlineError(
    "unsupported",
    `The question ${name} needs all of the data; an endpoint is not asked it.`,
    {
      hint: `Over an endpoint: ${Object.keys(REMOTE).join(", ")}.`,
    },
  );
}
