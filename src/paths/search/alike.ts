/** Paths that say the same with one other node: Guinea, Liberia and Sierra Leone were given one piece of advice. */

import { degreeOf } from "../../graph/store/incidence.ts";
import { compareCodeUnits } from "../../order.ts";
import type { FoundPath } from "./found-path.ts";
import { hopStatements } from "./hop-statements.ts";
import { OPEN } from "./hubs.ts";
import type { PreparedQuery } from "./prepared-query.ts";
import { stepsAt, stepsBetween } from "./search-graph.ts";
import { entryOf, isAgainst } from "./step-code.ts";

/** Around a node with more edges than this, nobody looks for what could stand in its place. */
const MOST_LOOKED_AT = 1000;

/** The paths that stand together with those of one search; what it learns of a node it keeps. */
export class Likeness {
  readonly #question: PreparedQuery;
  readonly #types = new Map<number, string>();

  constructor(question: PreparedQuery) {
    this.#question = question;
  }

  /**
   * The paths that differ from one in the node at one place alone, where all that is said between it and its neighbours is
   * said alike: the same relations, in the same direction and modality, by the same voices in the same documents, of things
   * of the same types. Of several such places the one with the most; empty where there is none. In the order of their names.
   * Cost: for each inner node the edges of a neighbour, and of each node that those like the path's own step lead to.
   */
  of(path: FoundPath): FoundPath[] {
    let best: FoundPath[] = [];
    for (let place = 1; place < path.nodes.length - 1; place++) {
      const found = this.#at(path, place);
      if (found.length > best.length) best = found;
    }
    return best;
  }

  #at(path: FoundPath, place: number): FoundPath[] {
    const { knowledge, options } = this.#question;
    const own = path.nodes[place] ?? 0;
    if (options.via.has(own)) return [];
    // Most nodes have no other like them here: what takes longer to tell is told of the few that are left.
    const others = othersAt(path, place);
    // Of what is of no known type nobody can tell whether another thing can stand for it.
    if (others.length === 0 || this.#typesOf(own) === "") return [];
    const said = saidAround(this.#question, path, place);
    return others
      .filter((other) => this.#typesOf(other.nodes[place] ?? 0) === this.#typesOf(own))
      .filter((other) => saidAround(this.#question, other, place) === said)
      .sort((a, b) => compareCodeUnits(knowledge.key(a.nodes[place] ?? 0), knowledge.key(b.nodes[place] ?? 0)));
  }

  #typesOf(node: number): string {
    let types = this.#types.get(node);
    if (types === undefined) {
      types = this.#question.knowledge.types(node).join(" ");
      this.#types.set(node, types);
    }
    return types;
  }
}

/** The path with each other node at a place, over edges of the same predicates and directions. */
function othersAt(path: FoundPath, place: number): FoundPath[] {
  const { index, closed } = path.roads;
  const [before = 0, , after = 0] = path.nodes.slice(place - 1, place + 2);
  const isNearBefore = degreeOf(index, before) <= degreeOf(index, after);
  const [near, far] = isNearBefore ? [before, after] : [after, before];
  const [nearHop, farHop] = isNearBefore ? [place - 1, place] : [place, place - 1];
  if (degreeOf(index, near) > MOST_LOOKED_AT) return [];
  const others: FoundPath[] = [];
  const met = new Set(path.nodes);
  for (const nearStep of stepsAt(path.roads, near, isNearBefore, (step) => isLike(path, nearHop, step))) {
    const node = index.neighbors[entryOf(nearStep)] ?? 0;
    if (closed[node] !== OPEN || met.has(node)) continue;
    met.add(node);
    const farStep = (isNearBefore ? stepsBetween(path.roads, node, far) : stepsBetween(path.roads, far, node)).find(
      (step) => isLike(path, farHop, step),
    );
    if (farStep === undefined) continue;
    others.push({
      ...path,
      nodes: path.nodes.with(place, node),
      stepCodes: path.stepCodes.with(nearHop, nearStep).with(farHop, farStep),
    });
  }
  return others;
}

/** Whether a step goes over the same predicate as the one at a hop, and in the same direction. */
function isLike({ roads, stepCodes }: FoundPath, hop: number, step: number): boolean {
  const { predicates } = roads.index;
  const own = stepCodes[hop] ?? 0;
  return isAgainst(step) === isAgainst(own) && predicates[entryOf(step)] === predicates[entryOf(own)];
}

/** All that is said in the two hops at a place, without the node there: the same where the same is said of another. */
function saidAround(question: PreparedQuery, path: FoundPath, place: number): string {
  const node = path.nodes[place] ?? 0;
  return [place - 1, place]
    .map((hop) =>
      hopStatements(question, path, hop)
        .map((road) => saidOf(question, road, node))
        .sort()
        .join("|"),
    )
    .join("||");
}

function saidOf({ knowledge }: PreparedQuery, road: number, node: number): string {
  const { statements: table, voices, evidence } = knowledge;
  const saying = voices.at(road);
  const statement = saying?.statement ?? road;
  const ends = [table.subject(statement), table.object(statement)].map((end) => (end === node ? "it" : end));
  const claims = (saying?.reifiers ?? table.claims(statement)).map((reifier) => {
    const { source, claimant, modality, polarity, support } = evidence.claim(reifier);
    return [source, claimant, modality, polarity, support].join(" ");
  });
  return [...ends, table.predicate(statement), saying?.claimant, ...claims.sort()].join(",");
}
