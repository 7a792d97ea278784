/** Paths that say the same with one other node: Guinea, Liberia and Sierra Leone were given one piece of advice. */

import { degreeOf, endOf, startOf } from "../../graph/store/incidence.ts";
import { compareCodeUnits } from "../../order.ts";
import type { FoundPath } from "./found-path.ts";
import { hopStatements } from "./hop-statements.ts";
import { OPEN } from "./hubs.ts";
import type { PreparedQuery } from "./prepared-query.ts";
import { stepsBetween } from "./search-graph.ts";
import { entryOf, isAgainst } from "./step-code.ts";

/** Around a node with more edges than this, nobody looks for what could stand in its place. */
const MOST_LOOKED_AT = 1000;

/**
 * The paths that differ from one in the node at one place alone, where all that is said between it and its neighbours is
 * said alike: the same relations, in the same direction and modality, by the same voices in the same documents, of things of
 * the same types. Of several such places the one with the most; empty where there is none. In the order of their names.
 * Cost: for each inner node the edges of a neighbour, and of each node that these lead to.
 */
export function alikePaths(question: PreparedQuery, path: FoundPath): FoundPath[] {
  let best: FoundPath[] = [];
  for (let place = 1; place < path.nodes.length - 1; place++) {
    const found = alikeAt(question, path, place);
    if (found.length > best.length) best = found;
  }
  return best;
}

function alikeAt(question: PreparedQuery, path: FoundPath, place: number): FoundPath[] {
  const { knowledge, options } = question;
  const { index, closed } = path.roads;
  const [before = 0, own = 0, after = 0] = path.nodes.slice(place - 1, place + 2);
  if (options.via.has(own)) return [];
  const near = degreeOf(index, before) <= degreeOf(index, after) ? before : after;
  if (degreeOf(index, near) > MOST_LOOKED_AT) return [];
  const around = index.neighbors.subarray(startOf(index, near), endOf(index, near));
  const types = typesOf(question, own);
  // Of what is of no known type nobody can tell whether another thing can stand for it.
  if (types === "") return [];
  const said = saidAround(question, path, place);
  return [...new Set(around)]
    .filter((node) => closed[node] === OPEN && !path.nodes.includes(node) && typesOf(question, node) === types)
    .map((node) => withNode(path, place, node))
    .filter((other) => other !== null)
    .filter((other) => saidAround(question, other, place) === said)
    .sort((a, b) => compareCodeUnits(knowledge.key(a.nodes[place] ?? 0), knowledge.key(b.nodes[place] ?? 0)));
}

function typesOf({ knowledge }: PreparedQuery, node: number): string {
  return knowledge.types(node).join(" ");
}

/** The path with another node at a place, over edges of the same predicates and directions; null where there are none. */
function withNode(path: FoundPath, place: number, node: number): FoundPath | null {
  const into = likeStep(path, place - 1, path.nodes[place - 1] ?? 0, node);
  const out = likeStep(path, place, node, path.nodes[place + 1] ?? 0);
  if (into === undefined || out === undefined) return null;
  return {
    ...path,
    nodes: path.nodes.with(place, node),
    stepCodes: path.stepCodes.with(place - 1, into).with(place, out),
  };
}

function likeStep({ roads, stepCodes }: FoundPath, hop: number, from: number, to: number): number | undefined {
  const { predicates } = roads.index;
  const own = stepCodes[hop] ?? 0;
  return stepsBetween(roads, from, to).find(
    (step) => isAgainst(step) === isAgainst(own) && predicates[entryOf(step)] === predicates[entryOf(own)],
  );
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
