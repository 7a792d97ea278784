/** Paths as cited answers: what each hop rests on, where the chain is weakest, and whether one document carries it. */

import type { Evidence, ResourceTerm, Statement } from "../../evidence/types.ts";
import type { Knowledge } from "../../graph/store/knowledge.ts";
import type { StatementNumber, TermId } from "../../ids.ts";
import { compareCodeUnits } from "../../order.ts";
import { WORKING, type Work } from "../../work.ts";
import type { TakenPath } from "../search/collect.ts";
import { COST_UNIT } from "../search/costs.ts";
import type { FoundPath } from "../search/found-path.ts";
import { entryOf } from "../search/step-code.ts";
import { chainSentence, likewiseSentence, saysOf, sentenceOf } from "../words/sentence.ts";
import { type Citation, CitationRegister } from "./citation-register.ts";
import { deniedBeside } from "./contradictions.ts";
import { hopSaid } from "./hop-said.ts";
import { claimantsOf, type Weakness, weakestOf } from "./weakest.ts";

export interface PathNode extends ResourceTerm {
  readonly types: readonly ResourceTerm[];
}

/** One step of a path, with all statements that make it. */
export interface Hop {
  readonly from: string;
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
  readonly length: number;
  /** By how many statements more it counts, for the documents, figures and umbrellas that it passes through. */
  readonly detour: number;
  /** The place in `nodes` of the node that others can stand for; null where there is no such path. */
  readonly alikeAt: number | null;
  readonly alike: readonly AlikePath[];
  readonly cost: number;
  /** The path as one sentence with citation numbers. */
  readonly text: string;
  readonly nodes: readonly PathNode[];
  readonly hops: readonly Hop[];
  readonly citations: readonly Citation[];
  /** IRIs of the sources of the hops' first statements, or their names where the data has no more; in code-unit order. */
  readonly sources: readonly string[];
  readonly claimants: readonly string[];
  /** Index of the hop with the least support; null where all are supported alike. See weakestOf. */
  readonly weakestHop: number | null;
  /** In what the weakest hop is weaker than another, the gravest first; empty where there is none. */
  readonly weakestBecause: readonly Weakness[];
  /** Denied statements about two neighbours of the path, or about its ends: what somebody holds against it. */
  readonly contradictions: readonly Statement[];
  /** Whether one document carries every hop, or the chain is put together from several. */
  readonly support: "one-source" | "stitched";
}

/** How the paths of an answer are cited. */
export interface Citing {
  readonly knowledge: Knowledge;
  /** Whether the cost of a path is its length, rather than the sum of the costs of its hops. */
  readonly byLength: boolean;
  /** The numbers of the statements of a hop. */
  readonly statementsOf: (path: FoundPath, hop: number) => readonly number[];
  /** Whether there is time left to look for passages in the texts. */
  readonly goesOn: () => boolean;
}

/**
 * Turns a found path into a cited one, with pauses while its passages are looked for in the texts. Where the time for that
 * is over, the path is cited all the same, and passages that were not looked for have no quote.
 * Cost: reading the statements of its hops, and looking for each of their passages once a knowledge: see resolveSpan.
 */
export function* citeSteps(citing: Citing, path: TakenPath): Work<CitedPath> {
  const { knowledge, statementsOf, goesOn } = citing;
  const hops = path.stepCodes.map((_, hop) => statementsOf(path, hop));
  const likewise = path.alike.flatMap((other) => other.stepCodes.flatMap((_, hop) => statementsOf(other, hop)));
  const denied = [...new Set([path, ...path.alike].flatMap(({ nodes }) => deniedBeside(knowledge, nodes)))];
  const roads = [...hops.flat(), ...likewise].map((road) => knowledge.voices.at(road)?.statement ?? road);
  yield* quoteWhile(goesOn, knowledge, [...roads, ...denied]);
  return citedPath(citing, path, hops, denied);
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

function citedPath(
  citing: Citing,
  path: TakenPath,
  numbers: readonly (readonly number[])[],
  denied: readonly number[],
): CitedPath {
  const { knowledge, byLength } = citing;
  const { describer } = knowledge;
  const statementsAsKnown = (statements: readonly StatementNumber[]): Statement[] =>
    statements.map((statement) => describer.statementAsKnown(statement));
  const nodes = path.nodes.map((node) => ({ ...describer.resource(node), types: describer.types(node) }));
  const register = new CitationRegister();
  const hops = numbers.map((roads, index): Hop => {
    const { voice, statements } = hopSaid(knowledge, roads);
    const ends = { from: nodes[index]?.iri ?? "", to: nodes[index + 1]?.iri ?? "", voice };
    return hopOf(knowledge, ends, statements, register, hopCost(path, index));
  });
  const alikeAt = alikePlace(path);
  const alike = alikeAt === null ? [] : path.alike.map((other) => alikePath(citing, other, alikeAt, register));
  const weakest = weakestOf(hops.flatMap(({ statements }) => statements.slice(0, 1)));
  return {
    length: hops.length,
    detour: path.detour,
    alikeAt,
    alike,
    cost: byLength ? hops.length : path.cost / COST_UNIT,
    text: [
      chainSentence(
        knowledge,
        nodes[0] ?? NOWHERE,
        hops.flatMap((hop, index) => stepOf(hop, nodes[index + 1] ?? NOWHERE)),
      ),
      ...(alikeAt === null ? [] : [likewiseSentence(knowledge, nodes[alikeAt] ?? NOWHERE, hops[alikeAt - 1], alike)]),
    ].join(" "),
    nodes,
    hops,
    citations: register.citations,
    sources: distinct(hops.flatMap((hop) => hop.statements[0]?.evidence.map(documentOf) ?? [])),
    claimants: distinct(
      hops.flatMap((hop) => hop.statements[0]?.evidence.map((evidence) => evidence.claimant?.iri ?? null) ?? []),
    ),
    weakestHop: weakest.hop,
    weakestBecause: weakest.because,
    contradictions: statementsAsKnown(denied).sort((a, b) => compareCodeUnits(a.id, b.id)),
    support: supportOf(hops),
  };
}

/** A path has at least one node. */
const NOWHERE: ResourceTerm = { iri: "", label: "" };

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
    text:
      first === undefined
        ? ""
        : `${ends.voice === null ? sentenceOf(knowledge, first) : saysOf(knowledge, ends.voice, first)}.`,
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

function stepOf(hop: Hop, to: ResourceTerm) {
  const [statement] = hop.statements;
  if (statement === undefined) return [];
  return [{ statement, direction: hop.direction, to, citations: hop.citations, voice: hop.voice }];
}

function supportOf(hops: readonly Hop[]): "one-source" | "stitched" {
  const sourcesOf = (hop: Hop): Set<string | null> =>
    new Set(hop.statements.flatMap((statement) => statement.evidence.map(documentOf)));
  const [first, ...others] = hops.map(sourcesOf);
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
