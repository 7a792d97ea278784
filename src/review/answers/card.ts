/** One statement with all that a person needs to decide on it. */

import type { Decision, Proposal, Said } from "../../curate/journal/lines.ts";
import type { Decided } from "../../curate/review/decided.ts";
import { type Desk, pairOf } from "../../curate/review/desk.ts";
import type { KnownClaim } from "../../curate/review/known-claims.ts";
import type { NamesView } from "../../curate/review/names-view.ts";
import type { ReviewText } from "../../curate/review/review-text.ts";
import { hedgesIn } from "../../curate/sheet/hedges.ts";
import { quoted, ThroughlineError } from "../../errors.ts";
import { tellingOf } from "../../evidence/altered.ts";
import { iri } from "../../rdf/namespaces.ts";
import type { Card, CardAnswer, CardWarning, ConceptInfo, SaidAlready } from "../protocol/card.ts";
import { historyLine } from "./history.ts";
import { relationInfo } from "./project.ts";
import { placedProposals } from "./text.ts";

/** Of a proposal by its id, or of a claim by its IRI. Throws `usage` for neither. */
export async function cardAnswer(desk: Desk, id: string): Promise<CardAnswer> {
  const decided = desk.decided();
  const proposal = proposalOf(desk, id);
  const card = proposal === null ? await cardOfClaim(desk, decided, id) : await cardOfProposal(desk, decided, proposal);
  return { revision: desk.revision, card };
}

/** As it was proposed last, or as it was written in the page and accepted; null for none. */
export function proposalOf({ journals, plants }: Desk, id: string): Proposal | null {
  const known = plants?.named(id)?.proposal ?? journals.proposals.get(id);
  if (known !== undefined) return known;
  const written = journals.decisions.findLast((line) => line.do === "accept" && line.on === id);
  return written?.do === "accept" ? written.proposal : null;
}

async function cardOfProposal(desk: Desk, decided: Decided, proposal: Proposal): Promise<Card> {
  const { id, at, by, model, from, batch } = proposal;
  const last = decided.on(id);
  const isOpen = decided.open.some((each) => each.id === id);
  const accepted = last?.do === "accept" ? last.proposal : proposal;
  const state = isOpen ? (decided.later.has(id) ? "later" : "open") : last?.do === "accept" ? "accepted" : "rejected";
  const text = await textOfVersion(desk, at.source, at.text);
  const alike = (await placedProposals(desk, decided, text)).filter((each) => {
    const other = proposalOf(desk, each.id)?.as;
    return (
      each.id !== id &&
      other !== undefined &&
      pairOf(other.subject, other.object) === pairOf(proposal.as.subject, proposal.as.object)
    );
  });
  return cardOf(desk, {
    id,
    state,
    said: accepted.as,
    made: accepted.made.map((each) => each.iri),
    text,
    at: accepted.at,
    by,
    model: model ?? null,
    from,
    batch,
    alike,
    history: linesOn(desk, decided, (line) => "on" in line && line.on === id),
  });
}

async function cardOfClaim(desk: Desk, decided: Decided, id: string): Promise<Card> {
  const claim = (await desk.said()).byIri.get(id);
  const passage = claim?.passages[0];
  if (claim === undefined || passage === undefined)
    throw new ThroughlineError("usage", `${quoted(id)} is no proposal and no claim with a passage in this project.`, {
      hint: "It may have been taken out meanwhile; look at the history.",
    });
  const lines = decided.active.filter(
    (line) =>
      line.do === "accept" && line.proposal.at.start === passage.start && line.proposal.at.text === passage.text,
  );
  const made = lines.findLast(
    (line) =>
      line.do === "accept" && line.proposal.as.subject === claim.subject && line.proposal.as.object === claim.object,
  );
  return cardOf(desk, {
    id,
    state: "accepted",
    said: claim,
    made: [],
    text: await textOfVersion(desk, claim.source, passage.text),
    at: passage,
    by: made?.by ?? "by hand",
    model: made?.do === "accept" ? (made.proposal.model ?? null) : null,
    from: made?.do === "accept" ? made.proposal.from : "written into the file by hand",
    batch: made?.do === "accept" ? made.proposal.batch : "",
    alike: [],
    history: made === undefined ? [] : linesOn(desk, decided, (line) => line === made),
  });
}

interface CardParts extends Pick<Card, "id" | "state" | "by" | "model" | "from" | "batch" | "alike" | "history"> {
  readonly said: Said | KnownClaim;
  /** IRIs of what the statement makes. */
  readonly made: readonly string[];
  readonly text: ReviewText;
  /** Code points. */
  readonly at: { readonly start: number; readonly end: number };
}

async function cardOf(desk: Desk, { said, made, text, at, ...rest }: CardParts): Promise<Card> {
  const [names, graph] = [await desk.names(), await desk.said()];
  const place = text.toUnits(at);
  const words = text.opened.source.text.slice(place.start, place.end);
  const concept = (key: string): ConceptInfo => ({
    ...conceptInfo(names, key, graph.uses.get(key) ?? 0),
    isNew: made.includes(key) && !graph.uses.has(key),
  });
  const relation = names.bench.vocabulary.relation(said.predicate)?.relation;
  const warnings = warningsOf(names, said, words);
  const paragraph = text.paragraphAt(place.start);
  return {
    ...rest,
    sentence: names.sentence(said),
    subject: concept(said.subject),
    relation: relationInfo(
      names,
      relation ?? { iri: said.predicate, label: names.label(said.predicate), domain: [], range: [] },
    ),
    object: concept(said.object),
    modality: said.modality,
    polarity: said.polarity,
    support: said.support,
    claimant: said.claimant === null ? null : concept(said.claimant),
    note: said.note,
    qualifiers:
      "qualifiers" in said
        ? Object.entries(said.qualifiers ?? {}).flatMap(([kind, texts]) => texts.map((each) => ({ kind, text: each })))
        : [],
    source: text.record.name,
    passage: { ...place, page: text.paragraphs[paragraph - 1]?.page ?? null, paragraph, words },
    warnings,
    needsConfirming: rest.state !== "accepted" && needsConfirming(said, words),
    said: saidAlready(names, graph.byPair.get(pairOf(said.subject, said.object)) ?? [], said, rest.id),
  };
}

/** Whether a hedge is read as asserted, or a denial as affirmed: such a one is accepted by two keys. */
export function needsConfirming({ modality, polarity }: Pick<Said, "modality" | "polarity">, words: string): boolean {
  if (modality === "asserted" && hedgesIn(words).length > 0) return true;
  return polarity === "affirmed" && tellingOf(words).denials.length > 0;
}

function warningsOf(names: NamesView, said: Said | KnownClaim, words: string): CardWarning[] {
  const warnings: CardWarning[] = [];
  const warn = (code: CardWarning["code"], message: string): void => void warnings.push({ code, message });
  const hedges = said.modality === "asserted" ? hedgesIn(words) : [];
  if (hedges.length > 0) warn("hedge", `The passage has ${hedges.map(quoted).join(", ")}: is it meant as asserted?`);
  const denials = said.polarity === "affirmed" ? [...new Set(tellingOf(words).denials)] : [];
  if (denials.length > 0) warn("denial", `The passage has ${denials.map(quoted).join(", ")}: does it deny this?`);
  if (said.support === "inferred") warn("inferred", "The passage does not name both ends.");
  const { concepts, vocabulary, made } = names.bench;
  const relation = vocabulary.relation(said.predicate)?.relation;
  for (const [end, classes] of [
    [said.subject, relation?.domain ?? []],
    [said.object, relation?.range ?? []],
  ] as const) {
    const known = concepts.byIri(end);
    if (known === null && !end.startsWith('"'))
      warn("gone-name", `${quoted(names.label(end))} is no concept of this project any more.`);
    else if (known !== null && !known.types.includes(iri("tl", "Concept")) && !vocabulary.fits(known.types, classes))
      warn(
        "signature",
        `${quoted(known.label)} is of a type that ${quoted(names.label(said.predicate))} does not usually take.`,
      );
    if (made.has(end)) warn("new-name", `${quoted(names.label(end))} is new.`);
  }
  return warnings;
}

/** Contradictions first, then what says the same, then the rest. */
function saidAlready(
  names: NamesView,
  claims: readonly KnownClaim[],
  said: Said | KnownClaim,
  own: string,
): SaidAlready[] {
  const isSame = (claim: KnownClaim): boolean =>
    claim.subject === said.subject && claim.predicate === said.predicate && claim.object === said.object;
  return claims
    .filter((claim) => claim.iri !== own)
    .map((claim) => ({
      claim: claim.iri,
      sentence: names.sentence(claim),
      contradicts: isSame(claim) && claim.polarity !== said.polarity,
      same: isSame(claim) && claim.polarity === said.polarity,
      source: names.bench.sources.find((source) => source.iri === claim.source)?.title ?? names.label(claim.source),
    }))
    .sort((a, b) => Number(b.contradicts) - Number(a.contradicts) || Number(b.same) - Number(a.same));
}

/** `statements`: in how many accepted claims it is an end; null where that is not to be told. */
export function conceptInfo(names: NamesView, key: string, statements: number | null): ConceptInfo {
  const known = names.bench.concepts.byIri(key);
  const made = names.bench.made.get(key);
  const types = known?.types ?? (made === undefined ? [] : [made.type]);
  return {
    iri: key,
    label: names.label(key),
    types: types.map((type) => names.typeLabel(type)),
    definition: names.definition(key),
    aliases: known?.names.filter((name) => name !== known.label) ?? [],
    statements,
    isNew: made !== undefined && !statements,
  };
}

/** The text that a passage is in, which an edition may have replaced. Throws `usage` where it is not here. */
export async function textOfVersion(desk: Desk, source: string, version: string): Promise<ReviewText> {
  const { bench } = await desk.names();
  const record = bench.sources.find((each) => each.iri === source);
  const text = record?.texts.find(({ file }) => file === `${version}.txt`);
  if (record === undefined || text === undefined)
    throw new ThroughlineError("usage", `The text ${quoted(version)} is not registered in this project.`, {
      hint: "It came with a journal of somebody else; add the document.",
    });
  return desk.text({ ...record, text });
}

function linesOn(desk: Desk, decided: Decided, isOn: (line: Decision) => boolean): Card["history"] {
  return desk.journals.decisions
    .filter(isOn)
    .toReversed()
    .map((line) => historyLine(line, decided));
}
