/** The part of an endpoint that a picture shows: the paths between some concepts, and what lies around chosen nodes. */

import type { ResourceTerm } from "../../evidence/types.ts";
import { degreeOf } from "../../graph/store/incidence.ts";
import { Knowledge } from "../../graph/store/knowledge.ts";
import { roleOfPredicateIri } from "../../graph/store/role-classifier.ts";
import { INSTANCE_ONLY } from "../../graph/store/roles.ts";
import { eachTwo } from "../../paths/answer/each-two.ts";
import type { PathResult } from "../../paths/answer/find-paths.ts";
import { type PathOptions, resolvePathOptions } from "../../paths/options/path-options.ts";
import { Dataset } from "../../rdf/store/dataset.ts";
import type { Endpoint } from "../endpoint.ts";
import { findRemotePaths, type RemoteAnswer } from "../search/find-remote-paths.ts";
import { isUnanswered } from "../search/remote-budget.ts";
import { RemoteQuestion } from "../search/remote-question.ts";
import { fetchAround } from "./around.ts";

/** Which part. */
export interface ExcerptQuestion {
  /** IRIs. The paths between each two of them are fetched, and what lies around each. */
  readonly concepts: readonly string[];
  /** IRIs of more nodes around which everything is fetched. Default: none. */
  readonly opened?: readonly string[];
}

/** What there is around a node, and how much of it was fetched. */
export interface Surroundings extends ResourceTerm {
  /** Statements that join the node to others; null where the endpoint does not count them. */
  readonly statements: number | null;
  /** Those of them that are here. */
  readonly fetched: number;
}

/** Figures of the whole graph, as far as the search for paths has met them: with them a part has the paths of the whole. */
export interface ExcerptFigures {
  /** Whether the graph says of any statement who states it. */
  readonly cites: boolean;
  /** Statements that are roads. */
  readonly edges: number;
  /** A node that more of them touch is a hub; null where paths cross hubs. */
  readonly hubDegree: number | null;
  /** How many of them have a predicate, and touch a node, by IRI: of those that are in the part. */
  readonly predicates: readonly (readonly [iri: string, edges: number])[];
  /** Edges of the whole graph around a node, by its IRI. */
  readonly degrees: readonly (readonly [iri: string, edges: number])[];
}

/** A part of an endpoint's graph as a knowledge of its own. */
export interface Excerpt {
  /** The part as a knowledge of its own. */
  readonly knowledge: Knowledge;
  /** Null where no paths were asked for. */
  readonly figures: ExcerptFigures | null;
  /** One for each two concepts, in their order. */
  readonly results: readonly RemoteAnswer["result"][];
  /** One for each concept and each opened node, in their order. */
  readonly around: readonly Surroundings[];
  /** What the endpoint could not be asked, and which limit cut a search short, in sentences for a person. */
  readonly notes: readonly string[];
}

/** Of a node with more statements than this, each way, only so many are fetched: a picture of them all shows nothing. */
const MOST_AROUND = 600;

/**
 * Fetches the paths between concepts, and around each of them and each opened node up to 600 statements each way: of more,
 * those that the endpoint gives first. The time limit of the options holds for all paths together, and again around each
 * node.
 *
 * @throws ThroughlineError as findRemotePaths.
 * @example
 * import { Endpoint, fetchExcerpt } from "throughline/endpoint";
 * // A service that holds nothing stands in for the network.
 * const nothing = '{"head": {"vars": []}, "results": {"bindings": []}}';
 * const headers = { "content-type": "application/sparql-results+json" };
 * const fetch = async () => new Response(nothing, { headers });
 * const endpoint = await Endpoint.open("https://example.org/sparql", { fetch });
 * const { results, around } = await fetchExcerpt(endpoint, { concepts: ["urn:x:a", "urn:x:b"] });
 * [results[0].paths.length, around[0].fetched]; // [0, 0]
 */
export async function fetchExcerpt(
  endpoint: Endpoint,
  { concepts, opened = [] }: ExcerptQuestion,
  options: PathOptions = {},
): Promise<Excerpt> {
  // Terms of its own: those of the endpoint are of all questions that it was ever asked.
  const dataset = new Dataset();
  const pairs = eachTwo(concepts);
  const { timeLimitMs, signal } = resolvePathOptions(options);
  const answers: RemoteAnswer[] = [];
  for (const [from, to] of pairs) {
    const each = { ...options, timeLimitMs: Math.ceil(timeLimitMs / pairs.length) };
    const answer = await findRemotePaths(endpoint, from, to, each);
    signal?.throwIfAborted();
    addPaths(dataset, answer.knowledge, answer.result);
    answers.push(answer);
  }
  const nodes = [...new Set([...concepts, ...opened])];
  const omissions: string[] = [];
  const onNote = (note: string): void => void omissions.push(note);
  for (const node of nodes) {
    const around = await fetchAround(endpoint, node, { hops: 0, most: MOST_AROUND, timeLimitMs, signal, onNote });
    addRows(dataset, around.dataset, () => true);
  }
  const counts = await countsAround(endpoint, nodes, options);
  const ids = nodes.map((node) => dataset.terms.internKey(node));
  const knowledge = new Knowledge(dataset, { languages: endpoint.languages });
  const roads = knowledge.incidence(INSTANCE_ONLY);
  const { describer } = knowledge;
  const around = ids.map((id): Surroundings => {
    const resource = describer.resource(id);
    return { ...resource, statements: counts.get(resource.iri) ?? null, fetched: degreeOf(roads, id) };
  });
  const results = answers.map(({ result }) => result);
  // What a path may lead through must be known for a hub, too.
  const between = knowledge.concepts.filter((node) => degreeOf(roads, node) > 1).map((node) => dataset.terms.key(node));
  const degrees = answers.length === 0 ? counts : await countsAround(endpoint, between.filter(isIri), options);
  return {
    knowledge,
    figures: figuresOf(answers, degrees, dataset),
    results,
    around,
    notes: [...new Set([...notesOn(endpoint, results), ...omissions])],
  };
}

function isIri(key: string): boolean {
  return !key.startsWith("_:");
}

function figuresOf(
  answers: readonly RemoteAnswer[],
  degrees: ReadonlyMap<string, number>,
  dataset: Dataset,
): ExcerptFigures | null {
  const [first] = answers;
  if (first === undefined) return null;
  const [predicates, degreesKnown] = [new Map<string, number>(), new Map<string, number>()];
  for (const { knowledge } of answers) {
    const { terms } = knowledge.dataset;
    for (const [id, count] of knowledge.whole?.degrees ?? []) degreesKnown.set(terms.key(id), count);
    for (const [id, count] of knowledge.whole?.predicateCounts ?? []) predicates.set(terms.key(id), count);
  }
  const isHere = ([iri]: readonly [string, number]): boolean => dataset.terms.find(iri) !== null;
  return {
    cites: first.knowledge.whole?.cites ?? false,
    edges: first.knowledge.whole?.edges ?? 0,
    hubDegree: first.options.hubDegree,
    predicates: [...predicates].filter(isHere),
    degrees: [...new Map([...degreesKnown, ...degrees])].filter(isHere),
  };
}

/** How many statements join a node to others; null where the endpoint does not count them. */
export async function countAround(endpoint: Endpoint, node: string, options: PathOptions = {}): Promise<number | null> {
  return (await countsAround(endpoint, [node], options)).get(node) ?? null;
}

/** The same for many; empty where the endpoint does not count. */
async function countsAround(
  endpoint: Endpoint,
  nodes: readonly string[],
  options: PathOptions,
): Promise<ReadonlyMap<string, number>> {
  const { source } = new RemoteQuestion(endpoint, resolvePathOptions(options));
  try {
    const degrees = await source.degrees(nodes);
    return new Map([...degrees].map(([node, { roads }]) => [node, roads] as const));
  } catch (error) {
    if (!isUnanswered(error)) throw error;
    // Counting around a hub may take an engine longer than it has, and what was found stands without the figures.
    return new Map();
  }
}

function notesOn(endpoint: Endpoint, results: readonly RemoteAnswer["result"][]): string[] {
  const notes = results.flatMap(({ status, reason, endpoint: cost }) => [
    ...cost.notes,
    ...(status === "complete" || reason === null ? [] : [reason]),
  ]);
  return [...new Set([...endpoint.notes, ...notes])];
}

/** What was fetched for the paths, without the statements that lie on none. */
function addPaths(dataset: Dataset, { dataset: fetched }: Knowledge, { paths, from, to }: PathResult): void {
  const { terms } = fetched;
  const ends = [from, to].map(({ iri }) => iri);
  const onPaths = new Set([...ends, ...paths.flatMap((path) => path.nodes.map(({ iri }) => iri))]);
  addRows(dataset, fetched, (subject, predicate, object) => {
    if (terms.isLiteral(object) || roleOfPredicateIri(terms.key(predicate)) !== "instance") return true;
    return onPaths.has(terms.key(subject)) && onPaths.has(terms.key(object));
  });
}

function addRows(
  into: Dataset,
  from: Dataset,
  wanted: (subject: number, predicate: number, object: number) => boolean,
): void {
  for (let row = 0; row < from.size; row++) {
    const { subject, predicate, object } = from.row(row);
    if (wanted(subject, predicate, object)) into.add(from.quad(row));
  }
}
