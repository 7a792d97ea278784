/** The filters of a reader, as plain JSON values that a link can carry. */

import type { Modality } from "throughline/evidence";

/** What paths, picture and table leave out. Empty lists leave out nothing. */
export interface Filters {
  /** Only statements that one of these documents makes. */
  readonly documents: readonly string[];
  /** Only these predicates. */
  readonly relations: readonly string[];
  readonly modalities: readonly Modality[];
  /** Keys of the kinds of nodes that the legend has switched off. */
  readonly hiddenKinds: readonly string[];
  /** Independent claimants behind a statement, at least. */
  readonly minClaimants: number;
  /** Only statements of documents dated within these days (ISO 8601), both included; null for an open end. */
  readonly dateFrom: string | null;
  readonly dateUntil: string | null;
}

/** They leave out nothing. */
export const NO_FILTERS: Filters = {
  documents: [],
  relations: [],
  modalities: [],
  hiddenKinds: [],
  minClaimants: 0,
  dateFrom: null,
  dateUntil: null,
};
