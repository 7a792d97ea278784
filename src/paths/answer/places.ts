/** Where a path comes to a thing by one of its names and leaves it by another, and the links by which these are one. */

import { isLiteralTerm, type ResourceTerm, type Statement, type StatementTerm } from "../../evidence/types.ts";
import type { Knowledge } from "../../graph/store/knowledge.ts";
import type { Sameness } from "../../graph/store/sameness.ts";
import type { FoundPath } from "../search/found-path.ts";
import type { SameLinks } from "../words/same-as.ts";
import { hopSaid } from "./hop-said.ts";

/** A node that links join to one of the path. */
export interface SameAs extends SameLinks {
  /** The place in `nodes` of the node that it is the same as. */
  readonly place: number;
  /** In words: "Port Town is the same as Hafenstadt by skos:exactMatch." */
  readonly text: string;
}

/** Of a longer chain of links, the statements of so many are told. */
export const MOST_LINKS = 20;

/** The ends of a hop as its statements have them. */
interface HopEnds {
  readonly leaves: number;
  readonly arrives: number;
}

/** Two names of one thing that a path uses at a place, and the statements of the links between them. */
export interface Joint {
  readonly place: number;
  readonly from: number;
  readonly to: number;
  readonly links: readonly number[];
}

/** A path by the nodes that it really touches. */
export interface ToldPlaces {
  /** The nodes as the path comes to them; its ends as they were asked for. */
  readonly nodes: readonly number[];
  /** The ends of each hop, by its best supported statement. */
  readonly hops: readonly HopEnds[];
  /** In the order of places; at a place, the node that the path goes on from comes first. */
  readonly joints: readonly Joint[];
}

/** The places of a path whose nodes stand for themselves alone. */
export function placesAsFound({ nodes }: FoundPath): ToldPlaces {
  const hops = nodes.slice(1).map((arrives, hop) => ({ leaves: nodes[hop] ?? 0, arrives }));
  return { nodes, hops, joints: [] };
}

/** The places of a path over merged nodes, between two ends as they were asked for. Cost: its statements, and the links of its groups. */
export function placesMerged(
  knowledge: Knowledge,
  same: Sameness,
  path: FoundPath,
  roads: readonly (readonly number[])[],
  [from, to]: readonly [from: number, to: number],
): ToldPlaces {
  const ends = roads.map((each, hop): HopEnds[] => {
    const { voice, statements } = hopSaid(knowledge, each);
    const [before = 0, after = 0] = path.nodes.slice(hop, hop + 2);
    return statements.map((statement) => endsOf(knowledge, same, statement, voice, before, after));
  });
  const hops = ends.flatMap(([best]) => best ?? []);
  const nodes = [from, ...hops.map(({ arrives }, hop) => (hop === hops.length - 1 ? to : arrives))];
  const joints = nodes.flatMap((node, place) => {
    const others = new Set([
      ...(ends[place] ?? []).map(({ leaves }) => leaves),
      ...(ends[place - 1] ?? []).map(({ arrives }) => arrives),
      ...(hops.length === 0 ? [to] : []),
    ]);
    others.delete(node);
    return [...others].map((other) => ({ place, from: node, to: other, links: same.chain(node, other) }));
  });
  return { nodes, hops, joints };
}

/** The ends of what is said between two groups of nodes, by a statement or by a voice that speaks of one of them. */
function endsOf(
  { dataset }: Knowledge,
  same: Sameness,
  { subject, object }: Statement,
  voice: ResourceTerm | null,
  from: number,
  to: number,
): HopEnds {
  const nodeOf = (term: StatementTerm): number | null => (isLiteralTerm(term) ? null : dataset.terms.find(term.iri));
  const groupOf = (term: StatementTerm): number | null => {
    const node = nodeOf(term);
    return node === null ? null : same.representative(node);
  };
  // A literal is an end by itself.
  const among = (group: number, terms: readonly StatementTerm[]): number => {
    const term = terms.find((each) => groupOf(each) === group);
    return (term === undefined ? null : nodeOf(term)) ?? group;
  };
  if (voice === null) {
    const isForward = groupOf(subject) === from && (groupOf(object) ?? to) === to;
    const [first, second] = isForward ? [subject, object] : [object, subject];
    return { leaves: among(from, [first]), arrives: among(to, [second]) };
  }
  return groupOf(voice) === from
    ? { leaves: among(from, [voice]), arrives: among(to, [subject, object]) }
    : { leaves: among(from, [subject, object]), arrives: among(to, [voice]) };
}
