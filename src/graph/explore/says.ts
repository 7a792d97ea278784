/** What a claimant says, document by document. */

import { addTo } from "../../add-to.ts";
import type { ResourceTerm, Statement } from "../../evidence/types.ts";
import type { TermId } from "../../ids.ts";
import { compareCodeUnits } from "../../order.ts";
import { pausable, WORKING, type Work } from "../../work.ts";
import type { Knowledge } from "../store/knowledge.ts";
import type { SaidStatement } from "../store/voices.ts";

/** What a voice says in one document. */
export interface SaysDocument {
  /** Null where a claim names no document. */
  readonly source: string | null;
  /** Its title, or its IRI where it has none. */
  readonly title: string;
  /** In the order of the text, each with the claims of this voice in this document alone. */
  readonly statements: readonly Statement[];
}

/** What a voice says, by document. */
export interface SaysResult {
  /** The voice. */
  readonly claimant: ResourceTerm;
  /** In the order of their IRIs; empty where it says nothing. */
  readonly documents: readonly SaysDocument[];
}

/** What of a voice's statements is wanted. */
export interface SaysOptions {
  /** Only what has this node for subject or object. Default: null, all. */
  readonly about?: TermId | null;
}

const NOWHERE = -1;

/**
 * The claims of a claimant, denials included: each claim with this claimant once, by the document that it is drawn from.
 * Documents in order of their IRIs, claims without one last. Empty for a node that is no claimant. Cost: its claims.
 */
export const saysOf = pausable(function* (
  knowledge: Knowledge,
  claimant: TermId,
  { about = null }: SaysOptions = {},
): Work<SaysResult> {
  const { describer, evidence, statements: table } = knowledge;
  const bySource = new Map<number, SaidStatement[]>();
  for (const said of knowledge.voices.says(claimant)) {
    const { statement, reifiers } = said;
    if (about !== null && table.subject(statement) !== about && table.object(statement) !== about) continue;
    const sources = reifiers.map((reifier) => evidence.claim(reifier).source ?? NOWHERE);
    for (const source of new Set(sources)) {
      const own = reifiers.filter((_, place) => sources[place] === source);
      addTo(bySource, source, { ...said, reifiers: own });
    }
    yield WORKING;
  }
  yield* describer.lookUp([...bySource.values()].flat().map(({ statement }) => statement));
  const documents: SaysDocument[] = [];
  for (const [source, own] of bySource) {
    const statements = own.map((said) => describer.said(said)).sort(byPlace);
    const title = source === NOWHERE ? "no document recorded" : knowledge.labels.label(source);
    documents.push({ source: source === NOWHERE ? null : knowledge.key(source), title, statements });
    yield WORKING;
  }
  documents.sort(
    (a, b) => Number(a.source === null) - Number(b.source === null) || compareCodeUnits(a.source ?? "", b.source ?? ""),
  );
  return { claimant: describer.resource(claimant), documents };
});

/** In the order of the text. */
export function byPlace(a: Statement, b: Statement): number {
  const [left, right] = [a.evidence[0]?.start ?? 0, b.evidence[0]?.start ?? 0];
  return left - right || compareCodeUnits(a.id, b.id);
}
