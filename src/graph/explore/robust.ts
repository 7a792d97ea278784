/** How much must go before two concepts are no longer joined: minimum cuts over statements, documents and voices. */

import type { ResourceTerm, Statement } from "../../evidence/types.ts";
import { pausable, WORKING, type Work } from "../../work.ts";
import { endOf, type Incidence, startOf } from "../store/incidence.ts";
import type { Knowledge } from "../store/knowledge.ts";
import { INSTANCE_ONLY } from "../store/roles.ts";
import { minimumLabels } from "./label-cut.ts";

export interface LabelCut {
  /** How many must go at least: 0 where the two are not joined, null where none would do (something that joins them has none). */
  readonly count: number | null;
  /** One smallest set that will do; empty where `exact` is false. */
  readonly cut: readonly ResourceTerm[];
  /** False where the search for it was too long: then at least `count` must go. */
  readonly exact: boolean;
}

export interface RobustResult {
  readonly from: ResourceTerm;
  readonly to: ResourceTerm;
  readonly documents: LabelCut;
  /** A document that speaks for itself is a voice, too. */
  readonly voices: LabelCut;
  readonly statements: { readonly count: number; readonly cut: readonly Statement[]; readonly exact: boolean };
}

/** More disjoint paths than this are not counted. */
const MOST_PATHS = 1000;

/**
 * The smallest numbers of documents, of voices and of statements without which no path joins two nodes, over affirmed
 * instance statements walked either way, at any length and through any node. A statement goes when all its documents (or
 * voices) have gone.
 *
 * Cost: for statements a search of the graph for each of them (Ford and Fulkerson 1956, doi:10.4153/CJM-1956-045-5, by
 * shortest paths); for documents and voices, which is NP-hard, at most some thousand searches.
 */
export const robustnessOf = pausable(function* (knowledge: Knowledge, from: number, to: number): Work<RobustResult> {
  const { describer, evidence, statements: table } = knowledge;
  const index = yield* knowledge.incidenceWork(INSTANCE_ONLY);
  const cut = yield* statementCut(index, from, to);
  const labelled = function* (labelOf: (reifier: number) => number | null): Work<LabelCut> {
    const labels = (statement: number): readonly number[] | null => {
      const found = table.claims(statement).map(labelOf);
      const named = found.filter((label) => label !== null);
      return named.length === 0 || named.length < found.length ? null : [...new Set(named)];
    };
    const { count, labels: least, exact } = yield* minimumLabels(index, from, to, labels);
    return { count, cut: least.map((label) => describer.resource(label)), exact };
  };
  return {
    from: describer.resource(from),
    to: describer.resource(to),
    documents: yield* labelled((reifier) => evidence.claim(reifier).source),
    voices: yield* labelled((reifier) => {
      const { claimant, source } = evidence.claim(reifier);
      return claimant ?? source;
    }),
    statements: { ...cut, cut: cut.cut.map((statement) => describer.statement(statement)) },
  };
});

interface StatementCut {
  readonly count: number;
  readonly cut: readonly number[];
  readonly exact: boolean;
}

/** The statements of a smallest cut, ascending: those between what is still reached when the flow is at its most, and the rest. */
function* statementCut(index: Incidence, from: number, to: number): Work<StatementCut> {
  if (from === to) return { count: 0, cut: [], exact: true };
  // 1 for a statement that is used from subject to object, -1 for the other way.
  const flow = new Map<number, number>();
  for (let paths = 0; paths < MOST_PATHS; paths++) {
    const reached = reach(index, from, flow, to);
    yield WORKING;
    if (!reached.has(to)) {
      const cut = crossing(index, reached);
      return { count: cut.length, cut, exact: true };
    }
    for (let node = to; node !== from; ) {
      const step = reached.get(node);
      if (step === undefined || step === null) break;
      flow.set(step.statement, (flow.get(step.statement) ?? 0) + (step.forward ? 1 : -1));
      node = step.before;
    }
  }
  return { count: MOST_PATHS, cut: [], exact: false };
}

interface Step {
  readonly before: number;
  readonly statement: number;
  readonly forward: boolean;
}

/** What is reached over statements that are not used up in that direction, each node with its step; up to `to`. */
function reach(
  index: Incidence,
  from: number,
  flow: ReadonlyMap<number, number>,
  to: number,
): ReadonlyMap<number, Step | null> {
  const reached = new Map<number, Step | null>([[from, null]]);
  // What is added on the way is met in its turn.
  for (const [node] of reached) {
    for (let entry = startOf(index, node); entry < endOf(index, node); entry++) {
      const neighbor = index.neighbors[entry] ?? 0;
      if (reached.has(neighbor)) continue;
      const statement = index.statements[entry] ?? 0;
      const forward = entry < (index.arrivingFrom[node] ?? 0);
      const used = (flow.get(statement) ?? 0) * (forward ? 1 : -1);
      if (used < 1) reached.set(neighbor, { before: node, statement, forward });
    }
    if (reached.has(to)) break;
  }
  return reached;
}

function crossing(index: Incidence, reached: ReadonlyMap<number, unknown>): number[] {
  const cut = new Set<number>();
  for (const node of reached.keys()) {
    for (let entry = startOf(index, node); entry < endOf(index, node); entry++)
      if (!reached.has(index.neighbors[entry] ?? 0)) cut.add(index.statements[entry] ?? 0);
  }
  return [...cut].sort((a, b) => a - b);
}
