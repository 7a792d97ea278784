/** Notes on a text: passages that somebody coded or annotated elsewhere. They are shown, and never decided on. */

import type { Span } from "./values.ts";

export interface PlacedNote extends Span {
  /** "note:" and 16 hex digits. */
  readonly id: string;
  /** Codes or tags, with what they stand for where that is told. */
  readonly tags: readonly { readonly name: string; readonly description: string | null }[];
  readonly comment: string | null;
  /** Who marked it; null where that is not told. */
  readonly author: string | null;
  /** ISO 8601. */
  readonly created: string | null;
}
