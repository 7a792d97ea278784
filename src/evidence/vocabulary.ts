/** The closed vocabularies of evidence: how sure, which way, how directly. Each is one table, in order of strength. */

import { iri } from "../rdf/namespaces.ts";

export { QUALIFIER_KINDS, type QualifierKind } from "../rdf/qualifier-kinds.ts";

/** How a statement is meant by the one who makes it. */
export const MODALITIES = {
  asserted: { iri: iri("tl", "Asserted"), strength: 5 },
  reported: { iri: iri("tl", "Reported"), strength: 4 },
  estimated: { iri: iri("tl", "Estimated"), strength: 3 },
  aimed: { iri: iri("tl", "Aimed"), strength: 2 },
  recommended: { iri: iri("tl", "Recommended"), strength: 1 },
  possible: { iri: iri("tl", "Possible"), strength: 0 },
} as const;

/** How a document means what it says. */
export type Modality = keyof typeof MODALITIES;

/** Whether a statement is affirmed, or denied: a denied one is never asserted as a triple. */
export const POLARITIES = {
  affirmed: { iri: iri("tl", "Affirmed") },
  denied: { iri: iri("tl", "Denied") },
} as const;

/** Whether a statement is affirmed or denied. */
export type Polarity = keyof typeof POLARITIES;

/** How directly the passage carries the statement. */
export const SUPPORTS = {
  "directly-stated": { iri: iri("tl", "DirectlyStated") },
  inferred: { iri: iri("tl", "Inferred") },
  background: { iri: iri("tl", "Background") },
} as const;

/** How directly the words of a passage say a statement. */
export type Support = keyof typeof SUPPORTS;

/** The modalities, the strongest first. */
export const MODALITY_NAMES = Object.keys(MODALITIES) as readonly Modality[];

/** The name that an IRI stands for in one of the tables, or null. */
export function nameOfIri<Name extends string>(
  table: Record<Name, { readonly iri: string }>,
  key: string,
): Name | null {
  return (Object.keys(table) as Name[]).find((name) => table[name].iri === key) ?? null;
}
