/** Which statements of a concept are asked for: by document, relation, voice and modality. */

import type { ResourceTerm } from "../../evidence/types.ts";
import type { Modality } from "../../evidence/vocabulary.ts";
import { compareCodeUnits } from "../../order.ts";
import type { Knowledge } from "../store/knowledge.ts";

/** What is not named is not asked for. One claim must answer to document, voice and modality together. */
export interface StatementFilter {
  /** Carried by one of these documents. */
  readonly sources?: ReadonlySet<number>;
  readonly predicate?: number;
  /** What this voice says. */
  readonly claimant?: number;
  readonly modalities?: ReadonlySet<Modality>;
}

/** How many statements join a concept to others by one relation, read in one direction. */
export interface RelationCount {
  readonly predicate: ResourceTerm;
  /** "out": the concept is the subject. */
  readonly direction: "out" | "in";
  readonly count: number;
}

/** Whether a statement answers to a filter. Of one without a claim the modality alone is known. */
export function filterOf(
  { statements: table, evidence }: Knowledge,
  { sources, predicate, claimant, modalities }: StatementFilter,
): (statement: number) => boolean {
  const asksClaims = sources !== undefined || claimant !== undefined || modalities !== undefined;
  return (statement) => {
    if (predicate !== undefined && table.predicate(statement) !== predicate) return false;
    if (!asksClaims) return true;
    const claims = table.claims(statement);
    if (claims.length === 0)
      return sources === undefined && claimant === undefined && (modalities?.has(table.modality(statement)) ?? true);
    return claims.some((reifier) => {
      const claim = evidence.claim(reifier);
      return (
        (sources === undefined || sources.has(claim.source ?? -1)) &&
        (claimant === undefined || claim.claimant === claimant) &&
        (modalities === undefined || modalities.has(claim.modality))
      );
    });
  };
}

/** Statements around a concept counted by relation and direction: out before in, then by name. */
export function countRelations(
  { describer }: Knowledge,
  statements: Iterable<{ readonly predicate: number; readonly direction: "out" | "in" }>,
): RelationCount[] {
  const counts = { out: new Map<number, number>(), in: new Map<number, number>() };
  for (const { predicate, direction } of statements)
    counts[direction].set(predicate, (counts[direction].get(predicate) ?? 0) + 1);
  return (["out", "in"] as const).flatMap((direction) =>
    [...counts[direction]]
      .map(([predicate, count]) => ({ predicate: describer.resource(predicate), direction, count }))
      .sort(
        (a, b) =>
          compareCodeUnits(a.predicate.label, b.predicate.label) || compareCodeUnits(a.predicate.iri, b.predicate.iri),
      ),
  );
}
