/** Which statements of a concept are asked for: by document, relation, voice, modality and what they hold under. */

import type { ClaimRecord } from "../../evidence/reader.ts";
import type { ResourceTerm } from "../../evidence/types.ts";
import type { Modality, QualifierKind } from "../../evidence/vocabulary.ts";
import type { StatementNumber, TermId } from "../../ids.ts";
import { compareCodeUnits } from "../../order.ts";
import { predicatesBelow } from "../store/instances.ts";
import type { Knowledge } from "../store/knowledge.ts";

/** What is not named is not asked for. One claim must answer to all that is asked of claims together. */
export interface StatementFilter {
  /** Carried by one of these documents. */
  readonly sources?: ReadonlySet<TermId>;
  /** By this relation, or one below it. */
  readonly predicate?: TermId;
  /** What this voice says. */
  readonly claimant?: TermId;
  /** A claim must have one of these. */
  readonly modalities?: ReadonlySet<Modality>;
  /** With a qualifier of one of these kinds. */
  readonly qualifiers?: ReadonlySet<QualifierKind>;
}

/** How many statements join a concept to others by one relation, read in one direction. */
export interface RelationCount {
  /** The relation. */
  readonly predicate: ResourceTerm;
  /** "out": the concept is the subject. */
  readonly direction: "out" | "in";
  /** How many statements. */
  readonly count: number;
}

/** Whether a statement answers to a filter. Of one without a claim the modality alone is known. */
export function filterOf(
  { statements: table, evidence, dataset }: Knowledge,
  { sources, predicate, claimant, modalities, qualifiers }: StatementFilter,
): (statement: StatementNumber) => boolean {
  const asksWho = sources !== undefined || claimant !== undefined || qualifiers !== undefined;
  const relations = predicate === undefined ? null : predicatesBelow(dataset, [predicate]);
  return (statement) => {
    if (relations !== null && !relations.has(table.predicate(statement))) return false;
    if (!asksWho && modalities === undefined) return true;
    const claims = table.claims(statement);
    if (claims.length === 0) return !asksWho && (modalities?.has(table.modality(statement)) ?? true);
    return claims.some((reifier) => {
      const claim = evidence.claim(reifier);
      return (
        (sources === undefined || sources.has(claim.source ?? -1)) &&
        (claimant === undefined || claim.claimant === claimant) &&
        (modalities === undefined || modalities.has(claim.modality)) &&
        (qualifiers === undefined || isQualified(claim, qualifiers))
      );
    });
  };
}

/** Whether a claim has a qualifier of one of some kinds. */
export function isQualified({ qualifiers }: ClaimRecord, kinds: ReadonlySet<QualifierKind>): boolean {
  return [...kinds].some((kind) => qualifiers.has(kind));
}

/** Statements around a concept counted by relation and direction: out before in, then by name. */
export function countRelations(
  { describer }: Knowledge,
  statements: Iterable<{ readonly predicate: TermId; readonly direction: "out" | "in" }>,
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
