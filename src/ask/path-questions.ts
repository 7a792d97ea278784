/** Questions about paths, whatever answers them: how many there are, what they run through, what to cite for them. */

import type { AnswerLimit } from "../paths/answer/find-paths.ts";
import type { SearchStatus } from "../paths/search/budget.ts";
import type { CslItem } from "../paths/words/citation/csl-json.ts";
import type { ConnectionsResult, CountResult } from "./connections.ts";
import type { PathFilters, PathParams } from "./path-params.ts";
import type { OpenPaths } from "./path-service.ts";
import { type CitationForm, citationsOf, citedItems } from "./references.ts";

/** How many shortest paths there are. Throws as answerPath. */
export async function answerCount(open: OpenPaths, { from, to, ...filters }: PathParams): Promise<CountResult> {
  return (await open(filters)).count(from, to);
}

export interface ConnectionsParams extends PathFilters {
  readonly concepts: readonly string[];
}

/** Everything on any path between two of the concepts; empty where nothing joins them. Throws as answerPath. */
export async function answerConnections(
  open: OpenPaths,
  { concepts, ...filters }: ConnectionsParams,
): Promise<ConnectionsResult> {
  return (await (await open(filters)).connections(concepts)).result;
}

export interface ReferencesParams extends PathParams {
  readonly form?: CitationForm;
}

export interface ReferencesResult {
  readonly status: SearchStatus;
  readonly reason: string | null;
  readonly stoppedBy: AnswerLimit | null;
  /** For every form but csl-json; "" where there is no path. */
  readonly references: string | null;
  /** For csl-json. */
  readonly items: readonly CslItem[] | null;
}

/** The paths as references, read today. Throws as answerPath. */
export async function answerReferences(
  open: OpenPaths,
  { from, to, form = "text", ...filters }: ReferencesParams,
): Promise<ReferencesResult> {
  const paths = await open(filters);
  const found = await paths.paths(from, to);
  const knowledge = await paths.together([found]);
  const { status, reason, stoppedBy } = found.result;
  return form === "csl-json"
    ? { status, reason, stoppedBy, references: null, items: citedItems(knowledge, [found.result]) }
    : { status, reason, stoppedBy, references: citationsOf(knowledge, [found.result], form), items: null };
}
