/** A statement as a person writes it on the page, made a proposal: ends that are known or new, and a passage of the text. */

import type { MadeConcept, Proposal, Said } from "../../curate/journal/lines.ts";
import type { KnownConcept } from "../../curate/project/concepts.ts";
import type { NamesView } from "../../curate/review/names-view.ts";
import type { ReviewText } from "../../curate/review/review-text.ts";
import type { TextDesk } from "../../curate/review/text-desk.ts";
import { isNamedIn } from "../../curate/sheet/check-row.ts";
import { proposalOf } from "../../curate/sheet/import-sheet.ts";
import { knownAs } from "../../curate/sheet/workbench.ts";
import { citedAt } from "../../curate/sources/cited.ts";
import { quoted, ThroughlineError } from "../../errors.ts";
import { sha256Hex } from "../../evidence/identity.ts";
import { letterStream } from "../../evidence/text.ts";
import { freeName, slug } from "../../sheet/names.ts";
import type { EndChoice, StatementChoice } from "../protocol/statement.ts";
import type { Span } from "../protocol/values.ts";

export interface Written {
  readonly proposal: Proposal;
  /** The words of the passage. */
  readonly words: string;
}

export interface WrittenFrom {
  readonly from: string;
  readonly batch: string;
  readonly model?: string;
  /** What the statement that is edited holds under. Default: nothing. */
  readonly qualifiers?: Said["qualifiers"];
}

/** Throws `usage` for ends, relations and places that are none. */
export async function written(
  desk: Pick<TextDesk, "names" | "person">,
  text: ReviewText,
  choice: StatementChoice,
  { passage, from, batch, model, qualifiers }: WrittenFrom & { readonly passage: Span },
): Promise<Written> {
  const names = await desk.names();
  const place = text.toPoints(passage);
  if (place === null)
    throw new ThroughlineError("usage", "The passage is no place of this text.", { hint: "Open the text again." });
  if (!names.hasRelation(choice.relation))
    throw new ThroughlineError("usage", `${quoted(choice.relation)} is no relation of this project.`, {
      hint: "Choose one of the list.",
    });
  const made: MadeConcept[] = [];
  const end = (each: EndChoice): KnownConcept => endOf(names, each, made);
  const [subject, object] = [end(choice.subject), end(choice.object)];
  const claimant = choice.claimant === null ? null : end(choice.claimant);
  const relation = names.bench.made.get(choice.relation);
  if (relation !== undefined) made.push(relation);
  const words = text.opened.source.slice(place.start, place.end);
  const as: Said = {
    subject: subject.iri,
    predicate: choice.relation,
    object: object.iri,
    modality: choice.modality,
    polarity: choice.polarity,
    claimant: claimant?.iri ?? null,
    support: [subject, object].every((each) => isNamedIn(each, words)) ? "directly-stated" : "inferred",
    note: choice.note === null || choice.note.trim() === "" ? null : choice.note.trim(),
    ...(qualifiers === undefined ? {} : { qualifiers }),
  };
  const { source, pages } = text.opened;
  const at = citedAt(place, { source: text.record, name: text.version, text: source, pages });
  const named = { subject: subject.label, object: object.label, claimant: claimant?.label ?? null };
  const rest = { by: desk.person, from, batch, ...(model === undefined ? {} : { model }) };
  return { proposal: proposalOf({ as, at, named, made }, rest), words };
}

function endOf(names: NamesView, choice: EndChoice, made: MadeConcept[]): KnownConcept {
  const { concepts, made: proposed } = names.bench;
  if ("iri" in choice) {
    const known = concepts.byIri(choice.iri);
    if (known === null)
      throw new ThroughlineError("usage", `${quoted(choice.iri)} is no concept of this project.`, {
        hint: "Look for it again; it may have been taken out meanwhile.",
      });
    const own = proposed.get(known.iri);
    if (own !== undefined && !made.includes(own)) made.push(own);
    return known;
  }
  const concept = newConcept(names, choice, made);
  if (!made.includes(concept)) made.push(concept);
  return knownAs(concept);
}

/** A concept of a name that no other has. Throws `usage` where one has it, or the type is none. */
export function newConcept(
  { bench }: NamesView,
  { label: given, type, definition }: Extract<EndChoice, { readonly label: string }>,
  made: readonly MadeConcept[] = [],
): MadeConcept {
  const label = given.replace(/\s+/gu, " ").trim();
  const twin = made.find((each) => each.label === label);
  if (twin !== undefined) return twin;
  const [known] = bench.concepts.named(label);
  if (known !== undefined)
    throw new ThroughlineError("usage", `${quoted(label)} is a concept already.`, { hint: "Choose it from the list." });
  if (!bench.vocabulary.types.some((each) => each.iri === type))
    throw new ThroughlineError("usage", `${quoted(type)} is no type of this project.`, {
      hint: "Choose one of the list.",
    });
  if (letterStream(label) === "")
    throw new ThroughlineError("usage", `${quoted(label)} has no letter, so it is no name.`, { hint: "Write a name." });
  const iriOf = (local: string): string => `${bench.conceptNamespace}${local}`;
  const isTaken = (local: string): boolean =>
    bench.concepts.has(iriOf(local)) || made.some((each) => each.iri === iriOf(local));
  const local = freeName(slug(label, `concept-${sha256Hex(label).slice(0, 8)}`), isTaken);
  return { iri: iriOf(local), label, type, definition: definition.trim() };
}
