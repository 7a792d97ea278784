/** Paths as cited answers: what each hop rests on, where the chain is weakest, and whether one document carries it. */

import type { Evidence, ResourceTerm, Statement } from "../../evidence/types.ts";
import type { Knowledge } from "../../graph/store/knowledge.ts";
import type { Sameness } from "../../graph/store/sameness.ts";
import type { StatementNumber, TermId } from "../../ids.ts";
import { compareCodeUnits } from "../../order.ts";
import { WORKING, type Work } from "../../work.ts";
import type { TakenPath } from "../search/collect.ts";
import { COST_UNIT } from "../search/costs.ts";
import type { FoundPath } from "../search/found-path.ts";
import { entryOf } from "../search/step-code.ts";
import { textOf } from "../words/parts.ts";
import { hopParts, pathParts, sameParts } from "../words/path-parts.ts";
import { type Citation, CitationRegister } from "./citation-register.ts";
import { deniedBeside } from "./contradictions.ts";
import { hopSaid } from "./hop-said.ts";
import { type Joint, MOST_LINKS, placesAsFound, placesMerged, type SameAs, type ToldPlaces } from "./places.ts";
import { claimantsOf, type Weakness, weakestOf } from "./weakest.ts";

export interface PathNode extends ResourceTerm {
  /** What it is; empty where nothing is said. */
  readonly types: readonly ResourceTerm[];
}

/** One step of a path, with all statements that make it. */
export interface Hop {
  /** The IRI of the node that it leaves, in the direction of the path. */
  readonly from: string;
  /** The IRI of the node that it reaches. */
  readonly to: string;
  /** Forward where the first statement runs from `from` to `to`. */
  readonly direction: "forward" | "inverse";
  /** The statement in words, as it is asserted. */
  readonly text: string;
  /**
   * Every statement between the two nodes that the query admits, best supported first. Of a hop by a voice, what it says of
   * the other node, each with the claims of this voice alone.
   */
  readonly statements: readonly Statement[];
  /** The claimant by whose words the hop is made; null where a statement joins the two nodes itself. */
  readonly voice: ResourceTerm | null;
  /** Numbers into the citations of the path, for the first statement. */
  readonly citations: readonly number[];
  /** Independent claimants behind the first statement: documents that quote one voice count once. */
  readonly claimants: number;
  /** What the hop adds to the cost of the path, taken apart. */
  readonly cost: HopCost;
}

/** The cost of a hop, so that a reader can check the sum. With cost hops, it only breaks ties. */
export interface HopCost {
  /** Of the cheapest of its statements: how common the predicate is, from 0 to 1, or the weight. */
  readonly statement: StatementNumber;
  /** Of passing through the node that the hop leaves: log2(1 + its statements); 0 for the first node. */
  readonly node: TermId;
}

/** A path that says the same as another with one other node. */
export interface AlikePath {
  /** What stands in the place of the node that differs. */
  readonly node: PathNode;
  /** What is said between it and the node before, and between it and the node behind; better supported first. */
  readonly statements: readonly [before: readonly Statement[], after: readonly Statement[]];
  /** Numbers into the citations of the path. */
  readonly citations: readonly number[];
}

/** A path with its sentence, its hops and what they cite. */
export interface CitedPath {
  /** How many hops. */
  readonly length: number;
  /** By how many statements more it counts, for the documents, figures and umbrellas that it passes through. */
  readonly detour: number;
  /** The place in `nodes` of the node that others can stand for; null where there is no such path. */
  readonly alikeAt: number | null;
  /** Paths that differ from it in one interchangeable node; empty where none does. */
  readonly alike: readonly AlikePath[];
  /** What it was ordered by; less is better. */
  readonly cost: number;
  /** The path as one sentence with citation numbers. */
  readonly text: string;
  /** The nodes as the path comes to them. */
  readonly nodes: readonly PathNode[];
  /** From one end to the other. */
  readonly hops: readonly Hop[];
  /** Where the path uses another name of a node, by which links it is the same; empty unless asked to merge. */
  readonly same: readonly SameAs[];
  /** In the order of their numbers; empty where nobody is recorded. */
  readonly citations: readonly Citation[];
  /** IRIs of the sources of the hops' first statements, or their names where the data has no more; in code-unit order. */
  readonly sources: readonly string[];
  /** Labels of the voices, each once, in the order of the hops. */
  readonly claimants: readonly string[];
  /** Index of the hop with the least support; null where all are supported alike. See weakestOf. */
  readonly weakestHop: number | null;
  /** In what the weakest hop is weaker than another, the gravest first; empty where there is none. */
  readonly weakestBecause: readonly Weakness[];
  /** What somebody holds against it: denied statements about two neighbours or its ends, and that what was merged is not the same. */
  readonly contradictions: readonly Statement[];
  /** Whether one document carries every hop, or the chain is put together from several. */
  readonly support: "one-source" | "stitched";
}

/** What the citations of a path are of: the first statement of each hop, and the links by which nodes are the same. */
export function citedStatements({ hops, same }: Pick<CitedPath, "hops" | "same">): Statement[] {
  return [...hops.flatMap((hop) => hop.statements.slice(0, 1)), ...same.flatMap(({ statements }) => statements)];
}

/** How the paths of an answer are cited. */
export interface Citing {
  readonly knowledge: Knowledge;
  /** Whether the cost of a path is its length, rather than the sum of the costs of its hops. */
  readonly byLength: boolean;
  /** The numbers of the statements of a hop. */
  readonly statementsOf: (path: FoundPath, hop: number) => readonly number[];
  /** Which nodes were merged; null where none were. */
  readonly same: Sameness | null;
  /** The ends as they were asked for. */
  readonly ends: readonly [from: number, to: number];
  /** Whether there is time left to look for passages in the texts. */
  readonly goesOn: () => boolean;
}

/**
 * Turns a found path into a cited one, with pauses while its passages are looked for in the texts. Where the time for that
 * is over, the path is cited all the same, and passages that were not looked for have no quote.
 * Cost: reading the statements of its hops, and looking for each of their passages once a knowledge: see resolveSpan.
 */
export function* citeSteps(citing: Citing, path: TakenPath): Work<CitedPath> {
  const { knowledge, statementsOf, goesOn, same } = citing;
  const hops = path.stepCodes.map((_, hop) => statementsOf(path, hop));
  const likewise = path.alike.flatMap((other) => other.stepCodes.flatMap((_, hop) => statementsOf(other, hop)));
  const places = same === null ? placesAsFound(path) : placesMerged(knowledge, same, path, hops, citing.ends);
  const denied = [path, ...path.alike].flatMap(({ nodes }) => deniedBeside(knowledge, nodes, same));
  const against = [...new Set([...denied, ...places.joints.flatMap(({ from }) => same?.against(from) ?? [])])];
  const roads = [...hops.flat(), ...likewise].map((road) => knowledge.voices.at(road)?.statement ?? road);
  const links = places.joints.flatMap((joint) => joint.links.slice(0, MOST_LINKS));
  yield* quoteWhile(goesOn, knowledge, [...roads, ...links, ...against]);
  return citedPath(citing, path, { numbers: hops, places, against });
}

/** What an answer says whose time was over before its passages were looked for. */
export const NOT_ALL_QUOTED = "Not all passages were looked for in the texts.";

/** Looks for the passages of some statements while there is time, with pauses; tells whether all were looked for. */
export function* quoteWhile(
  goesOn: () => boolean,
  { describer }: Knowledge,
  statements: Iterable<StatementNumber>,
): Work<boolean> {
  for (const _ of describer.lookUp(statements)) {
    if (!goesOn()) return false;
    yield WORKING;
  }
  return true;
}

/** What is known of a path before it is put into words. */
interface Told {
  readonly numbers: readonly (readonly number[])[];
  readonly places: ToldPlaces;
  readonly against: readonly number[];
}

function citedPath(citing: Citing, path: TakenPath, { numbers, places, against }: Told): CitedPath {
  const { knowledge, byLength } = citing;
  const { describer } = knowledge;
  const statementsAsKnown = (statements: readonly StatementNumber[]): Statement[] =>
    statements.map((statement) => describer.statementAsKnown(statement));
  const nodes = places.nodes.map((node) => ({ ...describer.resource(node), types: describer.types(node) }));
  const register = new CitationRegister();
  const hops = numbers.map((roads, index): Hop => {
    const { voice, statements } = hopSaid(knowledge, roads);
    const { leaves = 0, arrives = 0 } = places.hops[index] ?? {};
    const ends = { from: knowledge.key(leaves), to: knowledge.key(arrives), voice };
    return hopOf(knowledge, ends, statements, register, hopCost(path, index));
  });
  const same = places.joints.map((joint) => sameAsOf(knowledge, joint, register));
  const alikeAt = alikePlace(path);
  const alike = alikeAt === null ? [] : path.alike.map((other) => alikePath(citing, other, alikeAt, register));
  const links = same.flatMap(({ statements }) => statements);
  const cited = citedStatements({ hops, same }).flatMap(({ evidence }) => evidence);
  const weakest = weakestOf(hops.flatMap(({ statements }) => statements.slice(0, 1)));
  return {
    length: hops.length,
    detour: path.detour,
    alikeAt,
    alike,
    cost: byLength ? hops.length : path.cost / COST_UNIT,
    text: textOf(pathParts(knowledge, { nodes, hops, same, alikeAt, alike })),
    nodes,
    hops,
    same,
    citations: register.citations,
    sources: distinct(cited.map(documentOf)),
    claimants: distinct(cited.map((evidence) => evidence.claimant?.iri ?? null)),
    weakestHop: weakest.hop,
    weakestBecause: weakest.because,
    contradictions: statementsAsKnown(against).sort((a, b) => compareCodeUnits(a.id, b.id)),
    support: supportOf([...hops.map(({ statements }) => statements), ...links.map((link) => [link])]),
  };
}

/** The place in which the paths that stand together differ; null where there is but one. */
function alikePlace({ nodes, alike: [other] }: TakenPath): number | null {
  return other === undefined ? null : nodes.findIndex((node, place) => node !== other.nodes[place]);
}

function alikePath(
  { knowledge, statementsOf }: Citing,
  path: FoundPath,
  at: number,
  register: CitationRegister,
): AlikePath {
  const { describer } = knowledge;
  const statements = [at - 1, at].map((hop) => hopSaid(knowledge, statementsOf(path, hop)).statements);
  const [before = [], after = []] = statements;
  const node = path.nodes[at] ?? 0;
  const cited = [before, after].flatMap(([first]) => (first === undefined ? [] : register.cite(first.evidence)));
  return {
    node: { ...describer.resource(node), types: describer.types(node) },
    statements: [before, after],
    citations: [...new Set(cited)].sort((a, b) => a - b),
  };
}

function hopOf(
  knowledge: Knowledge,
  ends: Pick<Hop, "from" | "to" | "voice">,
  statements: readonly Statement[],
  register: CitationRegister,
  cost: HopCost,
): Hop {
  const [first] = statements;
  const start = ends.voice ?? first?.subject;
  const forward = start !== undefined && "iri" in start && start.iri === ends.from;
  return {
    ...ends,
    direction: forward ? "forward" : "inverse",
    text: textOf(hopParts(knowledge, { voice: ends.voice, statements })),
    statements,
    citations: first === undefined ? [] : register.cite(first.evidence),
    claimants: first === undefined ? 0 : claimantsOf(first),
    cost,
  };
}

function hopCost(path: FoundPath, hop: number): HopCost {
  const { costs } = path.roads;
  const statement = costs.edge(entryOf(path.stepCodes[hop] ?? 0));
  const node = hop === 0 ? 0 : costs.passage(path.nodes[hop] ?? 0);
  return { statement: statement / COST_UNIT, node: node / COST_UNIT };
}

function sameAsOf(knowledge: Knowledge, { place, from, to, links }: Joint, register: CitationRegister): SameAs {
  const { describer } = knowledge;
  const statements = links.slice(0, MOST_LINKS).map((link) => describer.statementAsKnown(link));
  const [node, other] = [describer.resource(from), describer.resource(to)];
  const told = { node: other, links: links.length, statements };
  const citations = register.cite(statements.flatMap(({ evidence }) => evidence));
  return { place, ...told, text: textOf(sameParts(knowledge, node, told)), citations };
}

/** Whether one document carries each of several things that are said, by one statement of each. */
function supportOf(said: readonly (readonly Statement[])[]): "one-source" | "stitched" {
  const [first, ...others] = said.map(
    (statements) => new Set(statements.flatMap(({ evidence }) => evidence.map(documentOf))),
  );
  for (const source of first ?? [])
    if (source !== null && others.every((sources) => sources.has(source))) return "one-source";
  return "stitched";
}

/** A document that the data only names is known by its name. */
function documentOf({ source, title }: Evidence): string | null {
  return source ?? title;
}

function distinct(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null))].sort(compareCodeUnits);
}
