/** Names at an endpoint: what questions call things is looked up there. */

import type { Endpoint } from "../endpoint/endpoint.ts";
import { fetchAround } from "../endpoint/excerpt/around.ts";
import { EndpointNames } from "../endpoint/names/names.ts";
import type { PathOptions } from "../paths/options/path-options.ts";
import { KnowledgeServices } from "./knowledge-services.ts";
import { namesIn, type PathFilters, pathOptionsOf } from "./path-params.ts";

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
  /** What could not be used of an endpoint's answers, in sentences for a person; none for files. */
  readonly notes: readonly string[];
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
    return { services: new KnowledgeServices(names.knowledge), concept, notes: names.notes };
  }
  const [node = ""] = await resolveRemote(endpoint, names, [concept]);
  const notes = new Set(names.notes);
  const onNote = (note: string): void => void notes.add(note);
  const knowledge = await fetchAround(endpoint, node, { ...around, signal, onNote });
  return { services: new KnowledgeServices(knowledge), concept: node, notes: [...notes] };
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
