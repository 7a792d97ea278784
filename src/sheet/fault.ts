/** Where a row does not pass, and why. */

import type { FieldName } from "./fields.ts";
import type { RowCode } from "./report.ts";

export interface Fault {
  readonly state: "waiting" | "refused";
  readonly code: RowCode;
  readonly field: FieldName;
  readonly message: string;
  /** The nearest words of the text, the candidates of a name, the relations that may be meant. */
  readonly nearest: readonly string[];
}

export interface Failed {
  readonly fault: Fault;
}

/** What a check finds, or the fault by which the row ends there. */
export type Or<Value> = { readonly value: Value } | Failed;

/** The row is refused until it is mended. */
export function refused(field: FieldName, code: RowCode, message: string, nearest: readonly string[] = []): Failed {
  return { fault: { state: "refused", code, field, message, nearest } };
}

/** The row waits for a person's word. */
export function waiting(field: FieldName, code: RowCode, message: string, nearest: readonly string[]): Failed {
  return { fault: { state: "waiting", code, field, message, nearest } };
}
