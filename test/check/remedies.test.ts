/** Where a finding is mended by a command, its message names the command, and the command is there. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { buildProgram } from "../../src/cli/program.ts";
import { filesBelow, ROOT } from "../support/imports.ts";

/** Words by which a message sends its reader to a command. */
const SENDS = /\b(?:run|derive|compile|again|rebuild|regenerate|write it anew)\b/i;

/** The texts of a file that are said to a reader: string and template literals of some words. */
const said = (file: string): string[] =>
  [
    ...readFileSync(join(ROOT, file), "utf8")
      .replace(/\/\*[\s\S]*?\*\/|\/\/.*$|^import .*$/gm, "")
      .matchAll(/"([^"\n]* [^"\n]*)"|`([^`]* [^`]*)`/g),
  ].map(([, plain, template]) => plain ?? template ?? "");

const remedies = ["src/check/gates", "src/curate/gates"]
  .flatMap(filesBelow)
  .flatMap((file) =>
    said(file)
      .filter((text) => SENDS.test(text))
      .map((text) => [file, text] as const),
  )
  // What a gate did itself is no remedy.
  .filter(([, text]) => !/were not run|\bruns? (?:of|into)\b/.test(text));

test("the gates of form and of copied words send to a command", () => {
  expect(remedies.length).toBeGreaterThanOrEqual(2);
});

test.each(remedies)("%s: %s", (_file, text) => {
  const [, command = ""] = /throughline ([a-z-]+)/.exec(text) ?? [];
  const names = buildProgram(async () => {}).commands.map((each) => each.name());
  expect(names).toContain(command);
});
