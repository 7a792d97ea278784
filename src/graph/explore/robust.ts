/** How much must go before two concepts are no longer joined: minimum cuts over statements, documents and voices. */

import type { ResourceTerm, Statement } from "../../evidence/types.ts";
import type { StatementNumber, TermId } from "../../ids.ts";
import { pausable, type Work } from "../../work.ts";
import type { Knowledge } from "../store/knowledge.ts";
import { INSTANCE_ONLY } from "../store/roles.ts";
import { minimumLabels } from "./label-cut.ts";
import { statementCut } from "./statement-cut.ts";

/** The fewest labels, such as documents, without which two concepts are no longer joined. */
export interface LabelCut {
  /** How many must go at least: 0 where the two are not joined, null where none would do (something that joins them has none). */
  readonly count: number | null;
  /** One smallest set that will do; empty where `exact` is false. */
  readonly cut: readonly ResourceTerm[];
  /** False where the search for it was too long: then at least `count` must go. */
  readonly exact: boolean;
}

/** How much must go before two concepts are no longer joined. */
export interface RobustResult {
  /** One of the two concepts. */
  readonly from: ResourceTerm;
  /** The other one. */
  readonly to: ResourceTerm;
  /** The documents that must go. */
  readonly documents: LabelCut;
  /** A document that speaks for itself is a voice, too. */
  readonly voices: LabelCut;
  /** With `exact` false, at least `count` must go. */
  readonly statements: { readonly count: number; readonly cut: readonly Statement[]; readonly exact: boolean };
}

/** Entries of the index that may be looked at for statements, and for documents and voices each: a second or two of a thread. */
const MOST_LOOKS = { statements: 200_000_000, labels: 20_000_000 };

/**
 * The smallest numbers of documents, of voices and of statements without which no path joins two nodes, over affirmed
 * instance statements walked either way, at any length and through any node. A statement goes when all its documents (or
 * voices) have gone.
 *
 * Cost: for statements a few passes over the graph; for documents and voices, which is NP-hard, at most some thousand. Each of
 * the three stops after MOST_LOOKS, and is then not `exact`.
 */
export const robustnessOf = pausable(function* (knowledge: Knowledge, from: TermId, to: TermId): Work<RobustResult> {
  const { describer, evidence, statements: table } = knowledge;
  const index = yield* knowledge.incidenceWork(INSTANCE_ONLY);
  const cut = yield* statementCut(index, from, to, MOST_LOOKS.statements);
  const labelled = function* (labelOf: (reifier: TermId) => number | null): Work<LabelCut> {
    const labelsOf = (statement: StatementNumber): readonly number[] | null => {
      const found = table.claims(statement).map(labelOf);
      const named = found.filter((label) => label !== null);
      return named.length === 0 || named.length < found.length ? null : [...new Set(named)];
    };
    const limited = { labelsOf, mostLooks: MOST_LOOKS.labels };
    const { count, labels: least, exact } = yield* minimumLabels(index, from, to, limited);
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
