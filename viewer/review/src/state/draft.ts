/** A statement that a person writes or mends: filled part by part, and nothing of it chosen for them where the text is in doubt. */

import type { Card, ConceptInfo } from "../../../../src/review/protocol/card.ts";
import type { ReadEnd, ReadStatement } from "../../../../src/review/protocol/round.ts";
import type { EndChoice, StatementChoice } from "../../../../src/review/protocol/statement.ts";
import type { HintMark } from "../../../../src/review/protocol/text.ts";
import {
  REVIEW_MODALITIES,
  type ReviewModality,
  type ReviewPolarity,
  type Span,
} from "../../../../src/review/protocol/values.ts";

/** An end or a claimant as it is shown, and as it is sent. */
export interface DraftEnd {
  readonly choice: EndChoice;
  readonly label: string;
  readonly type: string;
  readonly definition: string | null;
}

export type DraftPart = "subject" | "relation" | "object";

export interface Draft {
  /** The proposal that is mended; null for a new statement. */
  readonly base: string | null;
  readonly passage: Span;
  readonly subject: DraftEnd | null;
  /** The IRI of the relation. */
  readonly relation: string | null;
  readonly object: DraftEnd | null;
  /** Null until it is chosen, where the passage hedges or lets another speak. */
  readonly modality: ReviewModality | null;
  /** Null until it is chosen, where the passage denies something. */
  readonly polarity: ReviewPolarity | null;
  /** Null: the document itself. */
  readonly claimant: DraftEnd | null;
  readonly note: string | null;
  /** Relations by the digits that pick them, the likeliest first; null until the server has told them. */
  readonly likely: readonly string[] | null;
  /** Whether Enter was pressed on what is not chosen: once more takes "stated as fact" and "affirmed". */
  readonly warned: boolean;
}

export function newDraft(passage: Span, hints: readonly HintMark[]): Draft {
  const empty = { base: null, subject: null, relation: null, object: null, claimant: null, note: null };
  return { ...empty, ...doubtOf(passage, hints), passage, likely: null, warned: false };
}

/** What the words of a passage leave to be chosen. */
function doubtOf(passage: Span, hints: readonly HintMark[]): Pick<Draft, "modality" | "polarity"> {
  const within = hints.filter(({ start, end }) => start < passage.end && end > passage.start);
  return {
    modality: within.some(({ kind }) => kind === "hedge" || kind === "report") ? null : "asserted",
    polarity: within.some(({ kind }) => kind === "denial") ? null : "affirmed",
  };
}

/** A proposal, or a statement that holds, to be mended. */
export function draftOf(card: Card): Draft {
  const { id, passage, relation, modality, polarity, note } = card;
  return {
    base: id,
    passage: { start: passage.start, end: passage.end },
    subject: endOf(card.subject),
    relation: relation.iri,
    object: endOf(card.object),
    modality,
    polarity,
    claimant: card.claimant === null ? null : endOf(card.claimant),
    note,
    likely: null,
    warned: false,
  };
}

/** One that a proposal makes is chosen by its IRI, too: the server knows what it is. */
export function endOf({ iri, label, types, definition }: ConceptInfo): DraftEnd {
  const [type = ""] = types;
  return { choice: { iri }, label, type, definition };
}

/** A reading of somebody, to be written otherwise. */
export function draftOfReading(reading: ReadStatement, base: string): Draft {
  const end = ({ iri, label, type }: ReadEnd): DraftEnd => ({ choice: { iri }, label, type, definition: null });
  const { passage, subject, relation, object, modality, polarity, claimant, note } = reading;
  return {
    base,
    passage,
    subject: end(subject),
    relation: relation.iri,
    object: end(object),
    modality,
    polarity,
    claimant: claimant === null ? null : end(claimant),
    note,
    likely: null,
    warned: false,
  };
}

/** The part that is to be chosen next; null where the statement is whole. */
export function missingPart({ subject, relation, object }: Draft): DraftPart | null {
  if (subject === null) return "subject";
  if (relation === null) return "relation";
  return object === null ? "object" : null;
}

/** Another subject makes other relations likely. */
export function withEnd(draft: Draft, part: "subject" | "object", end: DraftEnd): Draft {
  return { ...draft, [part]: end, ...(part === "subject" ? { likely: null } : {}) };
}

export function swapped(draft: Draft): Draft {
  return { ...draft, subject: draft.object, object: draft.subject, likely: null };
}

/** From what is not chosen it goes to what a hedge most often means, and comes to "stated as fact" last. */
export function nextModality(modality: ReviewModality | null): ReviewModality {
  const all = REVIEW_MODALITIES;
  return all[((modality === null ? 0 : all.indexOf(modality)) + 1) % all.length] ?? "asserted";
}

export function nextPolarity(polarity: ReviewPolarity | null): ReviewPolarity {
  return polarity === "denied" ? "affirmed" : "denied";
}

/** Another passage may hedge where the first did not; what a person chose stays. */
export function withPassage(draft: Draft, passage: Span, hints: readonly HintMark[]): Draft {
  const doubt = doubtOf(passage, hints);
  const isUntouched = draft.base === null && draft.modality === "asserted";
  return {
    ...draft,
    passage,
    modality: isUntouched ? doubt.modality : draft.modality,
    polarity: draft.base === null && draft.polarity === "affirmed" ? doubt.polarity : draft.polarity,
    warned: false,
  };
}

/** The statement as it is sent; null as long as something of it is missing or not chosen. */
export function statementOf(draft: Draft): StatementChoice | null {
  const { subject, relation, object, modality, polarity, claimant, note } = draft;
  if (subject === null || relation === null || object === null || modality === null || polarity === null) return null;
  return {
    subject: subject.choice,
    relation,
    object: object.choice,
    modality,
    polarity,
    claimant: claimant?.choice ?? null,
    note,
  };
}

/** What Enter, pressed a second time, takes for what was not chosen. */
export function asItStands(draft: Draft): Draft {
  return { ...draft, modality: draft.modality ?? "asserted", polarity: draft.polarity ?? "affirmed" };
}
