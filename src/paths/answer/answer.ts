/** Paths as cited answers: what each hop rests on, where the chain is weakest, and whether one document carries it. */

import type { Evidence, ResourceTerm, Statement } from "../../evidence/types.ts";
import { MODALITIES } from "../../evidence/vocabulary.ts";
import type { Knowledge } from "../../graph/store/knowledge.ts";
import { compareCodeUnits } from "../../order.ts";
import { WORKING, type Work } from "../../work.ts";
import { COST_UNIT } from "../search/costs.ts";
import type { FoundPath } from "../search/found-path.ts";
import { entryOf } from "../search/step-code.ts";
import { chainSentence, saysOf, sentenceOf } from "../words/sentence.ts";
import { deniedBeside } from "./contradictions.ts";

export interface PathNode extends ResourceTerm {
  readonly types: readonly ResourceTerm[];
}

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
  readonly statement: number;
  /** Of passing through the node that the hop leaves: log2(1 + its statements); 0 for the first node. */
  readonly node: number;
}

/** A place in a document, numbered from 1 within a path. */
export interface Citation {
  readonly number: number;
  readonly source: string | null;
  readonly title: string;
  readonly paragraph: number | null;
  /** On which the passage begins, where the text has pages. */
  readonly page: number | null;
}

export interface CitedPath {
  readonly length: number;
  readonly cost: number;
  /** The path as one sentence with citation numbers. */
  readonly text: string;
  readonly nodes: readonly PathNode[];
  readonly hops: readonly Hop[];
  readonly citations: readonly Citation[];
  /** IRIs of the sources of the hops' first statements, in code-unit order. */
  readonly sources: readonly string[];
  readonly claimants: readonly string[];
  /** Index of the hop with the least support: modality first, then independent claimants; the first among equals. */
  readonly weakestHop: number;
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
export function* citeSteps(citing: Citing, path: FoundPath): Work<CitedPath> {
  const { knowledge, statementsOf, goesOn } = citing;
  const hops = path.stepCodes.map((_, hop) => statementsOf(path, hop));
  const denied = deniedBeside(knowledge, path.nodes);
  const roads = hops.flat().map((road) => knowledge.voices.at(road)?.statement ?? road);
  yield* quoteWhile(goesOn, knowledge, [...roads, ...denied]);
  return citedPath(citing, path, hops, denied);
}

/** What an answer says whose time was over before its passages were looked for. */
export const NOT_ALL_QUOTED = "Not all passages were looked for in the texts.";

/** Looks for the passages of some statements while there is time, with pauses; tells whether all were looked for. */
export function* quoteWhile(
  goesOn: () => boolean,
  { describer }: Knowledge,
  statements: Iterable<number>,
): Work<boolean> {
  for (const _ of describer.lookUp(statements)) {
    if (!goesOn()) return false;
    yield WORKING;
  }
  return true;
}

function citedPath(
  { knowledge, byLength }: Citing,
  path: FoundPath,
  numbers: readonly (readonly number[])[],
  denied: readonly number[],
): CitedPath {
  const { describer } = knowledge;
  const statementsAsKnown = (statements: readonly number[]): Statement[] =>
    statements.map((statement) => describer.statementAsKnown(statement));
  const nodes = path.nodes.map((node) => ({ ...describer.resource(node), types: describer.types(node) }));
  const register = new CitationRegister();
  const hops = numbers.map((roads, index): Hop => {
    const said = saidOn(knowledge, roads);
    const statements =
      said === null ? statementsAsKnown(roads.filter((road) => knowledge.voices.at(road) === null)) : said.statements;
    const ends = { from: nodes[index]?.iri ?? "", to: nodes[index + 1]?.iri ?? "", voice: said?.voice ?? null };
    return hopOf(knowledge, ends, statements.sort(bySupport), register, hopCost(path, index));
  });
  return {
    length: hops.length,
    cost: byLength ? hops.length : path.cost / COST_UNIT,
    text: chainSentence(
      knowledge,
      nodes[0]?.label ?? "",
      hops.flatMap((hop, index) => stepOf(hop, nodes[index + 1]?.label ?? "")),
    ),
    nodes,
    hops,
    citations: register.citations,
    sources: distinct(hops.flatMap((hop) => hop.statements[0]?.evidence.map((evidence) => evidence.source) ?? [])),
    claimants: distinct(
      hops.flatMap((hop) => hop.statements[0]?.evidence.map((evidence) => evidence.claimant?.iri ?? null) ?? []),
    ),
    weakestHop: weakestOf(hops),
    contradictions: statementsAsKnown(denied).sort((a, b) => compareCodeUnits(a.id, b.id)),
    support: supportOf(hops),
  };
}

/** What one voice says along a hop; null where a statement joins its nodes, which says more. */
function saidOn(
  { voices, describer }: Knowledge,
  roads: readonly number[],
): { readonly voice: ResourceTerm; readonly statements: Statement[] } | null {
  const sayings = roads.map((road) => voices.at(road)).filter((said) => said !== null);
  const [first] = sayings;
  if (first === undefined || sayings.length < roads.length) return null;
  // Two claimants may each speak of the other: one of them is told.
  const own = sayings.filter(({ claimant }) => claimant === first.claimant);
  return { voice: describer.resource(first.claimant), statements: own.map((said) => describer.said(said)) };
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

function stepOf(hop: Hop, to: string) {
  const [statement] = hop.statements;
  if (statement === undefined) return [];
  return [{ statement, direction: hop.direction, to, citations: hop.citations, voice: hop.voice }];
}

/** Numbers the places that are cited, each place once. */
export class CitationRegister {
  readonly citations: Citation[] = [];
  readonly #numbers = new Map<string, number>();

  cite(evidence: readonly Evidence[]): number[] {
    const numbers = evidence.map((entry) => {
      const { source, paragraph, page } = entry;
      const key = `${source} ${paragraph} ${page}`;
      const known = this.#numbers.get(key);
      if (known !== undefined) return known;
      const number = this.citations.length + 1;
      this.#numbers.set(key, number);
      const title = entry.title ?? "a source without a name";
      this.citations.push({ number, source, title, paragraph, page });
      return number;
    });
    return [...new Set(numbers)].sort((a, b) => a - b);
  }
}

/** The better supported statement first: by modality, then by independent claimants, then by id. */
export function bySupport(a: Statement, b: Statement): number {
  return strengthOf(b) - strengthOf(a) || claimantsOf(b) - claimantsOf(a) || compareCodeUnits(a.id, b.id);
}

function strengthOf(statement: Statement): number {
  return MODALITIES[statement.modality].strength;
}

/** How many independent voices make a statement: five documents that quote one report are one claimant. */
export function claimantsOf(statement: Statement): number {
  return new Set(statement.evidence.map((evidence) => evidence.claimant?.iri ?? evidence.source ?? "")).size;
}

function weakestOf(hops: readonly Hop[]): number {
  let weakest = 0;
  for (const [index, hop] of hops.entries()) {
    const [candidate] = hop.statements;
    const [current] = hops[weakest]?.statements ?? [];
    if (candidate === undefined || current === undefined) continue;
    const order = strengthOf(candidate) - strengthOf(current) || claimantsOf(candidate) - claimantsOf(current);
    if (order < 0) weakest = index;
  }
  return weakest;
}

function supportOf(hops: readonly Hop[]): "one-source" | "stitched" {
  const sourcesOf = (hop: Hop): Set<string | null> =>
    new Set(hop.statements.flatMap((statement) => statement.evidence.map((evidence) => evidence.source)));
  const [first, ...others] = hops.map(sourcesOf);
  for (const source of first ?? [])
    if (source !== null && others.every((sources) => sources.has(source))) return "one-source";
  return "stitched";
}

function distinct(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null))].sort(compareCodeUnits);
}
