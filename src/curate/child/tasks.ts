/** What is done in a process of its own, and how the two processes speak. */

import type { ErrorCode, ErrorOption } from "../../errors.ts";
import type { SheetTable } from "../../sheet/table.ts";
import type { ForeignNotes } from "../notes/foreign.ts";
import type { ReadDocument } from "../sources/document.ts";
import type { DocumentFormat, DocumentOptions } from "../sources/formats.ts";

/** A file to be read, which anybody may have made. */
export type ReadTask =
  | { readonly kind: "document"; readonly path: string; readonly options: DocumentOptions }
  | { readonly kind: "sheet"; readonly path: string }
  | { readonly kind: "notes"; readonly path: string };

/** A document with its format, and the digest of the file as it came. */
export interface ReadFile {
  /** The format that was recognised. */
  readonly format: DocumentFormat;
  /** Digest of the bytes, in hexadecimal. */
  readonly sha256: string;
  /** What was read of it. */
  readonly document: ReadDocument;
}

export interface TaskResults {
  readonly document: ReadFile;
  readonly sheet: readonly SheetTable[];
  readonly notes: ForeignNotes;
}

/** The answer to a task: what was read, or why not. */
export type TaskAnswer<Kind extends ReadTask["kind"]> =
  | { readonly ok: true; readonly result: TaskResults[Kind] }
  | { readonly ok: false; readonly error: TaskError };

/** An error, without what does not pass between processes. */
export interface TaskError {
  readonly code: ErrorCode;
  readonly message: string;
  readonly hint: string | null;
  readonly option: ErrorOption | null;
  readonly data: Readonly<Record<string, unknown>>;
}

/** What the child writes to standard error before it ends itself. */
export const OUT_OF_MEMORY = "throughline: out of memory\n";
