/** Refusals: one sentence that says what is wrong with which file. */

import { quoted, ThroughlineError } from "../errors.ts";

/** The file that is being opened, as the reader calls it. */
export type FileName = string | null;

const theFile = (name: FileName): string => (name === null ? "The snapshot" : `The snapshot ${quoted(name)}`);

/** What is cut or altered, and is not opened. */
export function damaged(name: FileName, how: string): ThroughlineError {
  return refusal(name, `${how}; nothing of it was used`);
}

/** What is found to be altered while it is used. */
export function damagedWithin(name: FileName, how: string): ThroughlineError {
  return refusal(name, how);
}

function refusal(name: FileName, how: string): ThroughlineError {
  return new ThroughlineError("damaged", `${theFile(name)} ${how}.`, {
    hint: "Copy it again from where it came, make it again with `throughline compile`, or take the previous one (.prev).",
    data: { file: name },
  });
}

/** What another version or machine would read. */
export function unsupported(name: FileName, how: string, hint: string): ThroughlineError {
  return new ThroughlineError("unsupported", `${theFile(name)} ${how}.`, { hint, data: { file: name } });
}
