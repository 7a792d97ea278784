/** The global options, and the knowledge they stand for. */

import { ThroughlineError, visible } from "../errors.ts";
import type { Knowledge } from "../graph/knowledge.ts";
import { BUNDLED, openBundled, openFiles, readSourceTexts } from "../open.ts";
import type { Io } from "./io.ts";

export interface GlobalOptions {
  readonly data?: readonly string[];
  readonly json?: boolean;
  readonly lang?: string;
  readonly color: boolean;
  readonly quiet?: boolean;
}

/** What every command gets. */
export interface Context {
  readonly io: Io;
  readonly global: GlobalOptions;
}

/** The data that a command works on, as paths. */
export function dataPaths(global: GlobalOptions): readonly string[] {
  return global.data ?? BUNDLED.folders;
}

/** Opens the bundled graph, or the files of --data; `sources` is a folder of texts to quote from. */
export async function openKnowledge(context: Context, sources?: string): Promise<Knowledge> {
  const texts = sources === undefined ? undefined : await readSourceTexts(sources);
  const options = {
    signal: context.io.signal,
    languages: context.global.lang === undefined ? [] : [context.global.lang],
    ...(texts === undefined ? {} : { texts }),
  };
  return context.global.data === undefined ? openBundled(options) : openFiles(context.global.data, options);
}

/** One JSON document on standard output, its text made safe for terminals by JSON's own escapes. */
export async function writeJson(io: Io, value: unknown): Promise<void> {
  await io.write(`${JSON.stringify(value, null, 2)}\n`);
}

/** Text for a person: outside labels cannot steer the terminal. Our own colours are added after this. */
export const safe = visible;

/** A whole number from 1; throws `usage` with the option's name. */
export function count(option: string, text: string): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && Number.isSafeInteger(value) && value >= 1) return value;
  throw new ThroughlineError("usage", `${option} takes a whole number from 1, not ${JSON.stringify(text)}.`);
}
