/** What the page asks of the worker that holds a sheet, and what it hears. */

import type { FieldName, SheetFault } from "throughline/sheet";
import type { OwnDataLimits } from "../open-file.ts";
import type { ReadFailure } from "../read-failure.ts";

/** What a column may be taken for: whether a name is new is asked in a project only. */
export type ColumnMeaning = Exclude<FieldName, "newNames">;

export interface SheetColumn {
  /** "A", "AB". */
  readonly letters: string;
  readonly title: string;
  /** The first cells below the title that hold something, cut to what a reader looks at. */
  readonly samples: readonly string[];
  /** Null for a column that nothing is made of. */
  readonly means: ColumnMeaning | null;
}

/** One sheet as it is shown to be mapped. */
export interface SheetLook {
  /** Its place in the file. */
  readonly sheet: number;
  /** The row of its titles, as the sheet counts. */
  readonly header: number;
  readonly columns: readonly SheetColumn[];
  /** Columns beyond those that are shown. */
  readonly moreColumns: number;
  /** Whole sentences about the encoding and the like. */
  readonly warnings: readonly string[];
}

/** What a reader takes the columns for. */
export interface Mapping {
  readonly sheet: number;
  readonly header: number;
  /** By the place of the column. */
  readonly means: readonly (ColumnMeaning | null)[];
  /** The relation of all rows where no column names one; "" for none. */
  readonly relation: string;
  /** An absolute IRI. */
  readonly namespace: string;
}

export interface SheetPreview {
  /** The first statements in words, each with the document that the row names, or "". */
  readonly sentences: readonly { readonly words: string; readonly document: string }[];
  /** Rows that become statements. */
  readonly taken: number;
  /** Rows that are left out. */
  readonly leftOut: number;
  /** The first of them. */
  readonly faults: readonly SheetFault[];
}

export type SheetRequest =
  | { readonly kind: "open"; readonly file: File; readonly limits: OwnDataLimits }
  | { readonly kind: "look"; readonly sheet: number; readonly header: number | null }
  | { readonly kind: "preview"; readonly mapping: Mapping; readonly languages: readonly string[] }
  | { readonly kind: "make"; readonly mapping: Mapping };

export type SheetNews =
  | { readonly kind: "progress"; readonly share: number }
  /** The file is a table of nodes or of edges, which needs no mapping. */
  | { readonly kind: "graph" }
  | { readonly kind: "opened"; readonly sheets: readonly string[]; readonly look: SheetLook }
  | { readonly kind: "looked"; readonly look: SheetLook }
  | { readonly kind: "previewed"; readonly preview: SheetPreview }
  | { readonly kind: "made"; readonly snapshot: Uint8Array; readonly leftOut: number }
  | { readonly kind: "failed"; readonly failure: ReadFailure };
