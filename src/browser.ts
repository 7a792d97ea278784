/** The front door in a page: the same names, and what reads files says that there are none. */

import { ThroughlineError } from "./errors.ts";
import type * as node from "./open.ts";

export * from "./anywhere.ts";
export type { OpenOptions } from "./open.ts";

export const openFiles: typeof node.openFiles = () => refuse("openFiles reads files");
export const openBundled: typeof node.openBundled = () => refuse("openBundled reads a file of the package");
export const readSourceTexts: typeof node.readSourceTexts = () => refuse("readSourceTexts reads a folder");

function refuse(what: string): Promise<never> {
  return Promise.reject(
    new ThroughlineError("unsupported", `${what}, and a page has none.`, {
      hint: "Give a text to openText, or what was fetched to openResponse.",
    }),
  );
}
