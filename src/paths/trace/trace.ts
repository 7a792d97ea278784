/** Open-ended chains from one concept, as a tree whose every branch is cited. */

import type { ResourceTerm, Statement } from "../../evidence/types.ts";
import { projectSteps, type StepProjection } from "../../graph/explore/project-steps.ts";
import { type TraversalOrder, type TraversalStep, traverse } from "../../graph/explore/traverse.ts";
import type { Knowledge } from "../../graph/store/knowledge.ts";
import { INSTANCE_ONLY } from "../../graph/store/roles.ts";
import type { TermId } from "../../ids.ts";
import { pausable, WORKING, type Work } from "../../work.ts";
import { type Citation, CitationRegister } from "../answer/citation-register.ts";
import { bySupport } from "../answer/weakest.ts";
import type { PathPattern } from "../pattern/pattern.ts";
import { clauseOf } from "../words/sentence.ts";
import { DEFAULT_TRACE_OPTIONS, type TraceDirection } from "./trace-defaults.ts";
import { directedPattern, TraceSteps, type WalkedStatement } from "./trace-steps.ts";

/** Along what a trace goes, and how far. */
export interface TraceOptions {
  /** What one round of a chain follows; it is repeated. Default: null, any statement. */
  readonly along?: PathPattern | null;
  /** Along statements (what follows), against them (what leads to it), or both. A pattern is read in it. Default: out. */
  readonly direction?: TraceDirection;
  /** Steps from the concept at most. Range: 1 to 32. Default: 3. */
  readonly depth?: number;
  /** Concepts at most, the nearest first. Range: from 1. Default: 100. */
  readonly limit?: number;
  /** Default: breadth. */
  readonly order?: TraversalOrder;
}

/** A concept in the tree, and how the chain comes to it from the one above. */
export interface TraceNode {
  /** The concept. */
  readonly node: ResourceTerm;
  /** Forward where the first statement runs from the concept above to this one. */
  readonly direction: "forward" | "inverse";
  /** "may prevent human trafficking": the first statement behind the concept above. */
  readonly text: string;
  /** All statements between the two that the trace admits, best supported first. */
  readonly statements: readonly Statement[];
  /** Numbers into the citations, for the first statement. */
  readonly citations: readonly number[];
  /** Whether chains go on from here, beyond the depth or the limit. */
  readonly leadsOn: boolean;
  /** What follows next; empty at the end of a chain. */
  readonly children: readonly TraceNode[];
}

/** What follows from a concept, or leads to it, as a tree. */
export interface TraceResult {
  /** The root of the tree. */
  readonly concept: ResourceTerm;
  /** What is one statement away; empty where nothing is. */
  readonly tree: readonly TraceNode[];
  /** In the order of their numbers, over the whole tree. */
  readonly citations: readonly Citation[];
  /** How many concepts stand in the tree. */
  readonly concepts: number;
  /** Whether the limit left nearer concepts out than the depth admits. */
  readonly truncated: boolean;
}

/** What a chain has come to, before it is put into words. */
interface Branch {
  readonly step: TraversalStep;
  readonly children: Branch[];
}

/**
 * Follows chains from a concept as far as they go. Each concept stands once, where the walk first comes to it: in breadth
 * at its least distance, in depth as far along a chain as the depth allows. A chain ends where the pattern is met. Denied
 * statements are no steps. Empty where nothing follows.
 *
 * Cost: the edges around the concepts that the limit admits, beside the index of statements where it is not there yet.
 */
export const traceFrom = pausable(function* (
  knowledge: Knowledge,
  node: TermId,
  options: TraceOptions = {},
): Work<TraceResult> {
  const { along, direction, depth, limit, order } = { ...DEFAULT_TRACE_OPTIONS, ...options };
  const index = yield* knowledge.incidenceWork(INSTANCE_ONLY);
  const steps = new TraceSteps(knowledge, index, directedPattern(along, direction));
  const start = steps.startAt(node);
  const { graph, truncated, leadingOn } = yield* projectSteps(start, {
    // A walk in depth takes what was met last, so that names come in order where the last is put first.
    stepsFrom: function* (place) {
      const found = yield* steps.stepsFrom(place);
      return order === "depth" ? found.reverse() : found;
    },
    depth,
    maxPlaces: limit + 1,
  });
  const walk = traverse(graph, start, { order, depth });
  const root = wholeBranches(walk.steps, (place) => steps.isWhole(place));
  const cut = new Set(walk.steps.map((step) => step.node));
  const goesOn = (place: string): boolean =>
    leadingOn.has(place) || graph.outNeighbors(place).some((next) => !cut.has(next));
  const teller = new Teller(knowledge, graph, steps, goesOn);
  return {
    concept: knowledge.describer.resource(node),
    tree: yield* teller.tell(root.children),
    citations: teller.register.citations,
    concepts: teller.told,
    truncated,
  };
});

/** The tree of a walk without chains on which the pattern is not met. */
function wholeBranches(steps: readonly TraversalStep[], isWhole: (place: string) => boolean): Branch {
  const branches = new Map(steps.map((step): [string, Branch] => [step.node, { step, children: [] }]));
  // Children come after their parents, so that from the end each knows what hangs on it.
  const kept = new Set<string>();
  for (const { node, parent } of steps.toReversed()) {
    if (parent === null || (!isWhole(node) && !kept.has(node))) continue;
    kept.add(node).add(parent);
    const branch = branches.get(node);
    if (branch !== undefined) branches.get(parent)?.children.unshift(branch);
  }
  const [first] = steps;
  const root = first === undefined ? undefined : branches.get(first.node);
  return root ?? { step: { node: "", parent: null, depth: 0 }, children: [] };
}

/** Puts branches into words and numbers their citations in reading order. Recursion is as deep as the depth, at most 32. */
class Teller {
  readonly register = new CitationRegister();
  told = 0;
  readonly #knowledge: Knowledge;
  readonly #graph: StepProjection<WalkedStatement>;
  readonly #steps: TraceSteps;
  readonly #goesOn: (place: string) => boolean;

  constructor(
    knowledge: Knowledge,
    graph: StepProjection<WalkedStatement>,
    steps: TraceSteps,
    goesOn: (place: string) => boolean,
  ) {
    this.#knowledge = knowledge;
    this.#graph = graph;
    this.#steps = steps;
    this.#goesOn = goesOn;
  }

  *tell(branches: readonly Branch[]): Work<TraceNode[]> {
    const told: TraceNode[] = [];
    for (const { step, children } of branches) {
      this.told++;
      const own = this.#own(step);
      yield WORKING;
      told.push({ ...own, children: yield* this.tell(children) });
    }
    return told;
  }

  #own({ node: place, parent }: TraversalStep): Omit<TraceNode, "children"> {
    const { describer } = this.#knowledge;
    const node = describer.resource(this.#steps.nodeOf(place));
    const statements = this.#graph
      .directedEdges(parent ?? place, place)
      .map((edge) => this.#graph.getEdgeAttribute(edge, "data"))
      .map(({ statement, direction }) => ({ direction, statement: describer.statement(statement) }))
      .sort((a, b) => bySupport(a.statement, b.statement));
    const [first] = statements;
    const direction = first?.direction ?? "forward";
    return {
      node,
      direction,
      text: first === undefined ? "" : clauseOf(this.#knowledge, { ...first, to: node }),
      statements: statements.map(({ statement }) => statement),
      citations: first === undefined ? [] : this.register.cite(first.statement.evidence),
      leadsOn: this.#goesOn(place),
    };
  }
}
