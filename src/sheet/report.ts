/** What became of each row of a sheet. */

/** Why a row is not ready; closed, and named in docs/sheet.md. */
export const ROW_CODES = [
  "no-source",
  "ambiguous-source",
  "no-quote",
  "quote-not-found",
  "quote-altered",
  "quote-short",
  "quote-several",
  "unknown-relation",
  "near-name",
  "new-name",
  "missing-cell",
  "bad-value",
  "duplicate",
  "signature",
  "already-decided",
] as const;

/** Why a row waits or is refused. */
export type RowCode = (typeof ROW_CODES)[number];

/** Ready to be accepted; waiting for a person's word; refused until it is mended; as it was at the last import. */
export type RowState = "ready" | "waiting" | "refused" | "unchanged";

/** What became of one row, and what to do about it. */
export interface RowReport {
  /** The name of the sheet; the file's own name where it has one sheet only. */
  readonly sheet: string;
  /** As the sheet itself counts, from 1, the header included. */
  readonly row: number;
  /** What became of it. */
  readonly state: RowState;
  /** null for a row that is ready. */
  readonly code: RowCode | null;
  /** The letter of the column that is meant, and its title. */
  readonly column: string | null;
  /** What is wrong and what to do about it. */
  readonly message: string;
  /** The nearest words of the text, the candidates of a name, the relations that may be meant. */
  readonly nearest: readonly string[];
  /** What a person should look at, though the row is ready. */
  readonly warnings: readonly {
    readonly code: RowCode | "hedge" | "denial" | "inferred" | "joined";
    readonly message: string;
  }[];
  /** The proposal that the row became; null where it did not. */
  readonly id: string | null;
}
