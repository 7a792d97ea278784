/** The options that errors of the library mean, as the command line calls them. */

import { type ErrorOption, ThroughlineError } from "../errors.ts";

const FLAGS: Readonly<Record<ErrorOption, string>> = {
  baseIri: "--base IRI",
  columns: "--column FIELD=COLUMN",
  data: "--data FILE",
  endpoint: "--endpoint URL",
  endpointLimits: "--endpoint-limit NAME=N",
  format: "--from FORMAT",
  places: "throughline compile --places FILE",
  port: "--port N",
  project: "--project DIR",
  sample: "--sample NAME",
  sources: "--sources DIR",
  timeLimit: "--time-limit MS",
  tracked: "--tracked accept or --tracked reject",
  wholePage: "--whole-page",
};

/** A reason without a full stop, with the flag of an option in brackets, or in those that end it. */
export function reasonWithFlag(reason: string, option: ErrorOption): string {
  return reason.endsWith(")") ? `${reason.slice(0, -1)}: ${FLAGS[option]})` : `${reason} (${FLAGS[option]})`;
}

/** The hint of an error, which names the option in brackets before its full stop; null where there is none. */
export function hintWithFlag({ hint, option }: Pick<ThroughlineError, "hint" | "option">): string | null {
  if (hint === null || option === null) return hint;
  return `${hint.replace(/\.$/, "")} (${FLAGS[option]}).`;
}

/** The same error with the hint of the command line. */
export function withFlag(error: ThroughlineError): ThroughlineError {
  const { code, message, data, position, cause } = error;
  const hint = hintWithFlag(error);
  const place = position === null ? {} : { position };
  return new ThroughlineError(code, message, { ...(hint === null ? {} : { hint }), data, ...place, cause });
}
