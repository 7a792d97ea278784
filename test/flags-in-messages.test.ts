/** What the library and the servers say names no option of the command line: in a page or a program it is wrong advice. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { hintWithFlag } from "../src/cli/error-flags.ts";

const SRC = join(import.meta.dirname, "..", "src");

/** Pages for people who use the command line, the head of a file that it made, and a switch of V8. */
const EXEMPT: ReadonlySet<string> = new Set(["curate/checks-page.ts", "curate/windows.ts", "query/thread.ts"]);

const COMMENT = /\/\*\*?.*?\*\/|^\s*\/\/[^\n]*$/gms;
/** A flag within a text of one line: `@en--ltr` of RDF is none. */
const FLAG = /["`'](?:[^"`'\n]*[^\w}"`'])?--(?!ltr|rtl)[a-z][^"`'\n]*["`']/;

const files = readdirSync(SRC, { recursive: true, encoding: "utf8" }).filter(
  (name) => name.endsWith(".ts") && !name.startsWith("cli/") && !EXEMPT.has(name),
);

test("no text outside the command line names one of its flags", () => {
  expect(files.length).toBeGreaterThan(100);
  const naming = files.flatMap((name) =>
    readFileSync(join(SRC, name), "utf8")
      .replace(COMMENT, "")
      .split("\n")
      .filter((line) => FLAG.test(line))
      .map((line) => `${name}: ${line.trim()}`),
  );
  expect(naming).toEqual([]);
  expect("// a comment\n'--data'".replace(COMMENT, "")).toContain("--data");
  expect(FLAG.test('hint: "Load the data first: --data FILE.",')).toBe(true);
});

test("the command line names its own", () => {
  expect(hintWithFlag({ hint: "Load the data first.", option: "data" })).toBe("Load the data first (--data FILE).");
  expect(hintWithFlag({ hint: "Load the data first.", option: null })).toBe("Load the data first.");
});
