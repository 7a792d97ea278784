/** What lies around a concept, by distance: a search in breadth over the index. */

import type { ResourceTerm, Statement } from "../../evidence/types.ts";
import { compareCodeUnits, sortSteps } from "../../order.ts";
import { ntriplesOfKey } from "../../rdf/store/terms.ts";
import { pausable, visitSteps, WORKING, type Work } from "../../work.ts";
import { endOf, type Incidence, startOf } from "../store/incidence.ts";
import type { Knowledge } from "../store/knowledge.ts";
import type { Role } from "../store/roles.ts";
import { DEFAULT_NEIGHBORS_OPTIONS } from "./neighbors-defaults.ts";

export interface NeighborsOptions {
  /** How many statements away at most. Range: from 1. Default: 1. */
  readonly hops?: number;
  /** How many neighbours to return at most; the rest is counted in `hidden`. Range: from 1. Default: 200. */
  readonly limit?: number;
  /** Walk statements from subject to object only. Default: false, either way. */
  readonly directed?: boolean;
  /** The kinds of statements to walk. Default: instance. */
  readonly roles?: ReadonlySet<Role>;
}

export interface Neighbor extends ResourceTerm {
  readonly types: readonly ResourceTerm[];
  readonly distance: number;
  /** The statements that join it to nodes one step nearer. */
  readonly via: readonly Statement[];
}

export interface NeighborsResult {
  readonly concept: ResourceTerm;
  readonly neighbors: readonly Neighbor[];
  /** How many more there are beyond the limit. */
  readonly hidden: number;
}

/** Nodes that are looked up between two pauses. */
const EVERY = 4096;

/**
 * The nodes within some hops of a node, nearest first, then by label. Empty where nothing is joined to it.
 * Time O(edges around what is reached), beside the index of these roles where it is not there yet.
 */
export const neighborsOf = pausable(function* (
  knowledge: Knowledge,
  node: number,
  options: NeighborsOptions = {},
): Work<NeighborsResult> {
  const { hops, limit, directed, roles } = { ...DEFAULT_NEIGHBORS_OPTIONS, ...options };
  const { describer } = knowledge;
  const index = knowledge.incidence(roles);
  yield WORKING;
  const distances = yield* distancesAround(index, node, { hops, directed });
  const reached: (ResourceTerm & { readonly id: number; readonly distance: number })[] = [];
  yield* visitSteps(distances, EVERY, ([id, distance]) => {
    if (distance > 0) reached.push({ id, distance, ...describer.resource(id) });
  });
  const sorted = yield* sortSteps(
    reached,
    (a, b) => a.distance - b.distance || compareCodeUnits(a.label, b.label) || compareCodeUnits(a.iri, b.iri),
  );
  const neighbors = sorted.slice(0, limit).map(({ id, iri, label, distance }) => ({
    iri,
    label,
    types: describer.types(id),
    distance,
    via: statementsFromNearer(knowledge, index, id, distances, directed).map((each) => describer.statement(each)),
  }));
  return { concept: describer.resource(node), neighbors, hidden: sorted.length - neighbors.length };
});

/** The distances of the nodes within some hops, nearest first, with pauses; the start has 0. */
export function* distancesAround(
  index: Incidence,
  start: number,
  { hops, directed }: { readonly hops: number; readonly directed: boolean },
): Work<ReadonlyMap<number, number>> {
  const distances = new Map([[start, 0]]);
  let looked = 0;
  // What is added on the way is met in its turn.
  for (const [node, distance] of distances) {
    if (distance >= hops) break;
    if (++looked % EVERY === 0) yield WORKING;
    const end = directed ? (index.arrivingFrom[node] ?? 0) : endOf(index, node);
    for (let entry = startOf(index, node); entry < end; entry++) {
      const neighbor = index.neighbors[entry] ?? 0;
      if (!distances.has(neighbor)) distances.set(neighbor, distance + 1);
    }
  }
  return distances;
}

/** The statements that join a node to nodes one step nearer, by the text of their triples. */
function statementsFromNearer(
  knowledge: Knowledge,
  index: Incidence,
  node: number,
  distances: ReadonlyMap<number, number>,
  directed: boolean,
): number[] {
  const nearer = (distances.get(node) ?? 0) - 1;
  const found: { readonly statement: number; readonly text: string }[] = [];
  const first = directed ? (index.arrivingFrom[node] ?? 0) : startOf(index, node);
  for (let entry = first; entry < endOf(index, node); entry++) {
    const statement = index.statements[entry] ?? 0;
    if (distances.get(index.neighbors[entry] ?? 0) === nearer)
      found.push({ statement, text: textOf(knowledge, statement) });
  }
  return found.sort((a, b) => compareCodeUnits(a.text, b.text)).map(({ statement }) => statement);
}

function textOf({ statements: table, dataset }: Knowledge, statement: number): string {
  const ids = [table.subject(statement), table.predicate(statement), table.object(statement)];
  return ids.map((id) => ntriplesOfKey(dataset.terms.key(id))).join(" ");
}
