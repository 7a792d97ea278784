/** A ThroughlineError as it crosses from a worker to the page. */

import { ThroughlineError } from "throughline/rdf";

export interface ReadFailure {
  readonly message: string;
  readonly hint: string | null;
  readonly file: string | null;
  /** From 1; null where the error has no place. */
  readonly line: number | null;
  readonly column: number | null;
  /** Whether it could be read with a base IRI. */
  readonly wantsBase: boolean;
}

/** What went wrong with the file of a name; null where it is none of several alone. */
export function failureOf(error: unknown, file: string | null): ReadFailure {
  const message = error instanceof Error ? error.message : String(error);
  if (!(error instanceof ThroughlineError)) return { ...bareFailure(message), file };
  const { hint, position, option } = error;
  const [line, column] = [position?.line ?? null, position?.column ?? null];
  return { message, hint, file, line, column, wantsBase: option === "baseIri" };
}

/** What went wrong with no file. */
export function bareFailure(message: string): ReadFailure {
  return { message, hint: null, file: null, line: null, column: null, wantsBase: false };
}
