/** Errors on their way between threads, where they lose their class. */

import { type ErrorCode, type ErrorOption, type Position, ThroughlineError } from "./errors.ts";

export interface ErrorParts {
  readonly code: ErrorCode;
  readonly message: string;
  readonly hint: string | null;
  readonly option: ErrorOption | null;
  readonly data: Readonly<Record<string, unknown>>;
  readonly position: Position | null;
}

export function errorParts({ code, message, hint, option, data, position }: ThroughlineError): ErrorParts {
  return { code, message, hint, option, data, position };
}

export function errorOfParts({ code, message, hint, option, data, position }: ErrorParts): ThroughlineError {
  return new ThroughlineError(code, message, {
    data,
    ...(hint === null ? {} : { hint }),
    ...(option === null ? {} : { option }),
    ...(position === null ? {} : { position }),
  });
}
