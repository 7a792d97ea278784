/** What the commands of every group are described with. */

import type { Context } from "./context.ts";

/** Runs a command, which is loaded when it is called. */
export type Run = (command: (context: Context) => Promise<number>) => Promise<void>;

/** Gathers the values of an option that may be repeated. */
export const collect = (value: string, previous: readonly string[] = []): readonly string[] => [...previous, value];

/** The examples at the end of a help text. */
export function examples(...lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  throughline ${line}`).join("\n")}`;
}
