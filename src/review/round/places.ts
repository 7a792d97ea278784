/** Sentences of a sample and statements of readers, as the page shows them. */

import type { Named, Said } from "../../curate/journal/lines.ts";
import type { CodedStatement } from "../../curate/readers/coding.ts";
import type { SampleUnit } from "../../curate/readers/sample.ts";
import type { ReviewText } from "../../curate/review/review-text.ts";
import type { SampleDesk } from "../../curate/review/sample-desk.ts";
import { sha256Hex } from "../../evidence/identity.ts";
import { conceptInfo } from "../answers/card.ts";
import type { ReadEnd, ReadStatement, RoundPlace } from "../protocol/round.ts";

/** Null where the text is not here or cannot be read. */
export function textIfHere(desk: SampleDesk, version: string): Promise<ReviewText | null> {
  return desk.text(version).catch(() => null);
}

/** Where a sentence stands; one whose words are others is not here. */
export async function placeOf(
  desk: SampleDesk,
  { n, text: version, start, end, sha256 }: SampleUnit,
): Promise<RoundPlace> {
  const text = await textIfHere(desk, version);
  if (text === null || sha256Hex(text.opened.source.slice(start, end)) !== sha256)
    return { unit: n, source: version, isHere: false, start: 0, end: 0 };
  return { unit: n, source: version, isHere: true, ...text.toUnits({ start, end }) };
}

export async function readStatement(
  desk: SampleDesk,
  { as, at }: { readonly as: Said; readonly at: CodedStatement["at"]; readonly named: Named },
): Promise<ReadStatement> {
  const names = await desk.names();
  const text = await textIfHere(desk, at.text);
  const end = (iri: string): ReadEnd => ({
    iri,
    label: names.label(iri),
    type: conceptInfo(names, iri, null).types[0] ?? "",
  });
  return {
    sentence: names.sentence(as),
    subject: end(as.subject),
    relation: { iri: as.predicate, label: names.label(as.predicate) },
    object: end(as.object),
    modality: as.modality,
    polarity: as.polarity,
    support: as.support,
    claimant: as.claimant === null ? null : end(as.claimant),
    note: as.note,
    passage: text === null ? { start: 0, end: 0 } : text.toUnits(at),
  };
}
