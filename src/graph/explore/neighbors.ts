/** What lies around a concept, by distance: a search in breadth over the index. */

import type { ResourceTerm, Statement } from "../../evidence/types.ts";
import type { StatementNumber, TermId } from "../../ids.ts";
import { compareCodeUnits, sortSteps } from "../../order.ts";
import { ntriplesOfKey } from "../../rdf/store/terms.ts";
import { pausable, visitSteps, WORKING, type Work } from "../../work.ts";
import { endOf, type Incidence, startOf } from "../store/incidence.ts";
import type { Knowledge } from "../store/knowledge.ts";
import type { Role } from "../store/roles.ts";
import { DEFAULT_NEIGHBORS_OPTIONS, type Direction } from "./neighbors-defaults.ts";
import { countRelations, filterOf, type RelationCount, type StatementFilter } from "./statement-filter.ts";

export interface NeighborsOptions extends StatementFilter {
  /** How many statements away at most. Range: from 1. Default: 1. */
  readonly hops?: number;
  /** How many neighbours to return at most; the rest is counted in `hidden`. Range: from 1. Default: 200. */
  readonly limit?: number;
  /** Walk statements from subject to object only: the same as the direction "out". Default: false. */
  readonly directed?: boolean;
  /** Walk statements from subject to object (out), against them (in), or either way. Default: both. */
  readonly direction?: Direction;
  /** The kinds of statements to walk. Default: instance. */
  readonly roles?: ReadonlySet<Role>;
}

export interface Neighbor extends ResourceTerm {
  /** What it is; empty where nothing is said. */
  readonly types: readonly ResourceTerm[];
  /** Statements away, from 1. */
  readonly distance: number;
  /** The statements that join it to nodes one step nearer. */
  readonly via: readonly Statement[];
}

/** What lies around a thing, nearest first; empty where nothing does. */
export interface NeighborsResult {
  /** What the others lie around. */
  readonly concept: ResourceTerm;
  /** How many of the statements that are walked touch the concept itself, by relation. */
  readonly relations: readonly RelationCount[];
  /** Nearest first. */
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
  node: TermId,
  options: NeighborsOptions = {},
): Work<NeighborsResult> {
  const { hops, limit, directed, roles, direction, ...filter } = { ...DEFAULT_NEIGHBORS_OPTIONS, ...options };
  const { describer } = knowledge;
  const index = knowledge.incidence(roles);
  yield WORKING;
  const walk = { direction: directed ? "out" : direction, admits: filterOf(knowledge, filter) } as const;
  const distances = yield* distancesAround(index, node, { hops, ...walk });
  const reached: (ResourceTerm & { readonly id: TermId; readonly distance: number })[] = [];
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
    via: statementsFromNearer(knowledge, index, id, distances, walk).map((each) => describer.statement(each)),
  }));
  return {
    concept: describer.resource(node),
    relations: countRelations(knowledge, touching(knowledge, index, node, walk)),
    neighbors,
    hidden: sorted.length - neighbors.length,
  };
});

/** Which entries around a node are walked. */
interface Walk {
  readonly direction: Direction;
  readonly admits: (statement: StatementNumber) => boolean;
}

const WHOLE_WALK: Walk = { direction: "both", admits: () => true };

/** The distances of the nodes within some hops, nearest first, with pauses; the start has 0. */
export function* distancesAround(
  index: Incidence,
  start: number,
  { hops, direction = WHOLE_WALK.direction, admits = WHOLE_WALK.admits }: Partial<Walk> & { readonly hops: number },
): Work<ReadonlyMap<number, number>> {
  const distances = new Map([[start, 0]]);
  let looked = 0;
  // What is added on the way is met in its turn.
  for (const [node, distance] of distances) {
    if (distance >= hops) break;
    if (++looked % EVERY === 0) yield WORKING;
    const [first, end] = slotsOf(index, node, direction);
    for (let entry = first; entry < end; entry++) {
      const neighbor = index.neighbors[entry] ?? 0;
      if (!distances.has(neighbor) && admits(index.statements[entry] ?? 0)) distances.set(neighbor, distance + 1);
    }
  }
  return distances;
}

/** The entries of a node that lead on in a direction: those that leave it stand before those that arrive. */
function slotsOf(index: Incidence, node: TermId, direction: Direction): readonly [number, number] {
  const arriving = index.arrivingFrom[node] ?? 0;
  return [direction === "in" ? arriving : startOf(index, node), direction === "out" ? arriving : endOf(index, node)];
}

/** The statements that a walk takes from a node. */
function* touching(
  { statements: table }: Knowledge,
  index: Incidence,
  node: TermId,
  { direction, admits }: Walk,
): Generator<{ readonly predicate: TermId; readonly direction: "out" | "in" }> {
  const [first, end] = slotsOf(index, node, direction);
  for (let entry = first; entry < end; entry++) {
    const statement = index.statements[entry] ?? 0;
    if (!admits(statement)) continue;
    yield { predicate: table.predicate(statement), direction: entry < (index.arrivingFrom[node] ?? 0) ? "out" : "in" };
  }
}

const AGAINST: Readonly<Record<Direction, Direction>> = { out: "in", in: "out", both: "both" };

/** The statements that join a node to nodes one step nearer, by the text of their triples. */
function statementsFromNearer(
  knowledge: Knowledge,
  index: Incidence,
  node: TermId,
  distances: ReadonlyMap<number, number>,
  { direction, admits }: Walk,
): number[] {
  const nearer = (distances.get(node) ?? 0) - 1;
  const found: { readonly statement: StatementNumber; readonly text: string }[] = [];
  const [first, end] = slotsOf(index, node, AGAINST[direction]);
  for (let entry = first; entry < end; entry++) {
    const statement = index.statements[entry] ?? 0;
    if (distances.get(index.neighbors[entry] ?? 0) === nearer && admits(statement))
      found.push({ statement, text: textOf(knowledge, statement) });
  }
  return found.sort((a, b) => compareCodeUnits(a.text, b.text)).map(({ statement }) => statement);
}

function textOf({ statements: table, dataset }: Knowledge, statement: StatementNumber): string {
  const ids = [table.subject(statement), table.predicate(statement), table.object(statement)];
  return ids.map((id) => ntriplesOfKey(dataset.terms.key(id))).join(" ");
}
