/** What the files of a project say: claims with their passages, whether journals or hands put them there, and what was read in vain. */

import {
  MODALITIES,
  type Modality,
  nameOfIri,
  POLARITIES,
  type Polarity,
  SUPPORTS,
  type Support,
} from "../../evidence/vocabulary.ts";
import { iri } from "../../rdf/namespaces.ts";
import { literalParts } from "../../rdf/store/terms.ts";
import type { TurtleFile } from "../project/turtle-file.ts";

/** A passage in code points of a text version. */
interface KnownPassage {
  /** The IRI of the passage. */
  readonly iri: string;
  /** The name of the text version. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface KnownClaim {
  readonly iri: string;
  readonly source: string;
  readonly subject: string;
  readonly predicate: string;
  /** An IRI, or the key of a literal. */
  readonly object: string;
  readonly modality: Modality;
  readonly polarity: Polarity;
  readonly support: Support;
  readonly claimant: string | null;
  readonly note: string | null;
  readonly passages: readonly KnownPassage[];
}

/** A sentence that carries no statement, with the reason as an IRI. */
export interface KnownNothing extends KnownPassage {
  readonly reason: string;
}

const TRIPLE = /^<<\( <([^>]*)> <([^>]*)> (.*) \)>>$/s;

/** The claims of a file. `sources` is the namespace of sources and texts. Cost: the claims. */
export function claimsIn(file: TurtleFile, sources: string): KnownClaim[] {
  const predicate = file.dataset.terms.find(iri("rdf", "reifies"));
  if (predicate === null) return [];
  const { terms } = file.dataset;
  const claims = new Map<string, KnownClaim>();
  for (const row of file.dataset.matchRows({ predicate })) {
    const { subject, object } = file.dataset.row(row);
    const [claim, triple] = [terms.key(subject), terms.key(object)];
    const [, s, p, o = ""] = TRIPLE.exec(triple) ?? [];
    if (s === undefined || p === undefined || claims.has(claim) || !file.has(claim, iri("rdf", "reifies"), triple))
      continue;
    const first = (prefix: "tl" | "rdfs", local: string): string | null =>
      file.objects(claim, prefix, local)[0] ?? null;
    const note = first("rdfs", "comment");
    claims.set(claim, {
      iri: claim,
      source: first("tl", "assertedIn") ?? "",
      subject: s,
      predicate: p,
      object: o.replace(/^<(.*)>$/, "$1"),
      modality: nameOfIri(MODALITIES, first("tl", "modality") ?? "") ?? "asserted",
      polarity: nameOfIri(POLARITIES, first("tl", "polarity") ?? "") ?? "affirmed",
      support: nameOfIri(SUPPORTS, first("tl", "support") ?? "") ?? "directly-stated",
      claimant: first("tl", "claimant"),
      note: note === null ? null : (literalParts(note)?.value ?? note),
      passages: file.objects(claim, "prov", "wasDerivedFrom").flatMap((passage) => passageIn(file, passage, sources)),
    });
  }
  return [...claims.values()];
}

/** The sentences without a statement of a coverage file. */
export function nothingsIn(file: TurtleFile, sources: string): KnownNothing[] {
  const predicate = file.dataset.terms.find(iri("tl", "coverageReason"));
  if (predicate === null) return [];
  return file.dataset.matchRows({ predicate }).flatMap((row) => {
    const { subject, object } = file.dataset.row(row);
    const [passage, reason] = [file.dataset.terms.key(subject), file.dataset.terms.key(object)];
    if (!file.has(passage, iri("tl", "coverageReason"), reason)) return [];
    return passageIn(file, passage, sources).map((place) => ({ ...place, reason }));
  });
}

function passageIn(file: TurtleFile, passage: string, sources: string): KnownPassage[] {
  const text = file.objects(passage, "oa", "hasSource")[0] ?? "";
  return file.objects(passage, "oa", "hasSelector").flatMap((selector) => {
    const [start, end] = ["start", "end"].map((local) => numberOf(file.objects(selector, "oa", local)[0]));
    if (start === undefined || end === undefined || start === null || end === null) return [];
    return [{ iri: passage, text: text.startsWith(sources) ? text.slice(sources.length) : text, start, end }];
  });
}

function numberOf(key: string | undefined): number | null {
  const value = Number(literalParts(key ?? "")?.value);
  return Number.isSafeInteger(value) && value >= 0 ? value : null;
}
