/** Which documents speak of a concept, how often, and which deny something of it. */

import { addTo } from "../../add-to.ts";
import type { ResourceTerm, Statement } from "../../evidence/types.ts";
import type { StatementNumber, TermId } from "../../ids.ts";
import { compareCodeUnits } from "../../order.ts";
import { pausable, visitSteps, type Work } from "../../work.ts";
import type { Knowledge } from "../store/knowledge.ts";
import { byPlace } from "./says.ts";

/** A document with how much it says of a concept. */
export interface SpeakingDocument {
  /** The IRI of the document. */
  readonly source: string;
  /** Its title, or its IRI where it has none. */
  readonly title: string;
  /** Statements of which the concept is an end, or which it makes as a claimant, and which the document affirms. */
  readonly statements: number;
  /** The same that the document denies. */
  readonly denied: number;
  /** Different passages that carry them. */
  readonly passages: number;
  /** Their paragraphs, counted from 1, ascending. */
  readonly paragraphs: readonly number[];
  /** The statements themselves, affirmed and denied, each with the claims of this document alone; in the order of the text. */
  readonly said: readonly Statement[];
}

/** The documents that speak of a concept, most statements first. */
export interface DocumentsResult {
  /** What they speak of. */
  readonly concept: ResourceTerm;
  /** Empty where none does. */
  readonly documents: readonly SpeakingDocument[];
}

/** Which of the documents are wanted. */
export interface DocumentsOptions {
  /** The documents that do not speak of it, of all that carry a statement. Default: false. */
  readonly not?: boolean;
}

class Counts {
  readonly affirmed = new Set<number>();
  readonly denied = new Set<number>();
  readonly passages = new Set<string>();
  readonly paragraphs = new Set<number>();
  /** The claims of each statement. */
  readonly reifiers = new Map<number, number[]>();
}

/** Claims that are read between two pauses. */
const EVERY = 256;

/**
 * The documents behind the claims about a concept and the claims that it makes, the most speaking first, then by IRI; a
 * document counts only its own claims. Empty where none does. Cost: the claims of the concept; with `not` all claims.
 */
export const documentsOf = pausable(function* (
  knowledge: Knowledge,
  concept: TermId,
  { not = false }: DocumentsOptions = {},
): Work<DocumentsResult> {
  const { statements: table, evidence, describer } = knowledge;
  const bySource = new Map<number, Counts>();
  const count = (statement: StatementNumber, reifier: TermId): void => {
    const { source, polarity, spans } = evidence.claim(reifier);
    if (source === null) return;
    const counts = bySource.get(source) ?? new Counts();
    bySource.set(source, counts);
    (polarity === "denied" ? counts.denied : counts.affirmed).add(statement);
    addTo(counts.reifiers, statement, reifier);
    for (const { iri, paragraph } of spans) {
      counts.passages.add(iri);
      if (paragraph !== null) counts.paragraphs.add(paragraph);
    }
  };
  const about = new Set([...table.match({ subject: concept }), ...table.match({ object: concept })]);
  yield* visitSteps(about, EVERY, (statement) => {
    if (table.role(statement) === "instance") for (const reifier of table.claims(statement)) count(statement, reifier);
  });
  for (const { statement, reifiers } of knowledge.voices.says(concept))
    if (!about.has(statement)) for (const reifier of reifiers) count(statement, reifier);
  if (not) yield* turnRound(knowledge, bySource);
  const documents: SpeakingDocument[] = [];
  for (const [source, { affirmed, denied, passages, paragraphs, reifiers }] of bySource) {
    const said: Statement[] = [];
    yield* visitSteps(reifiers, EVERY, ([statement, own]) => {
      said.push(describer.said({ claimant: source, statement, reifiers: own }));
    });
    documents.push({
      source: knowledge.key(source),
      title: knowledge.labels.label(source),
      statements: affirmed.size,
      denied: denied.size,
      passages: passages.size,
      paragraphs: [...paragraphs].sort((a, b) => a - b),
      said: said.sort(byPlace),
    });
  }
  documents.sort((a, b) => b.statements + b.denied - a.statements - a.denied || compareCodeUnits(a.source, b.source));
  return { concept: describer.resource(concept), documents };
});

/** Puts in place of some documents all others that carry a statement about the world. */
function* turnRound(knowledge: Knowledge, speaking: Map<number, Counts>): Work<void> {
  const { statements: table, evidence } = knowledge;
  const spoken = new Set(speaking.keys());
  speaking.clear();
  yield* visitSteps(table.ofRoles(new Set(["instance"] as const)), EVERY, (statement) => {
    for (const reifier of table.claims(statement)) {
      const { source } = evidence.claim(reifier);
      if (source !== null && !spoken.has(source)) speaking.set(source, new Counts());
    }
  });
}
