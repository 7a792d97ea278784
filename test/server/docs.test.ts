/** docs/api.md is true: its commands are run by curl, and its program by Python, against a server on the bundled graph. */

import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, expect, test } from "vitest";
import { QUESTIONS } from "../../src/ask/table.ts";
import { openBundled } from "../../src/open.ts";
import { serving } from "../support/serving.ts";

const run = promisify(execFile);
const PAGE = readFileSync(join(import.meta.dirname, "../../docs/api.md"), "utf8");
const ADDRESS = "http://127.0.0.1:4173/";

let base: string;
beforeAll(async () => {
  base = (await serving(() => openBundled())).url;
});

const here = (text: string): string => text.replaceAll(ADDRESS, base);

const COMMANDS = [...PAGE.matchAll(/^\$ curl (.*)$/gm)].map(([, line = ""]) =>
  [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map((match) => match[1] ?? match[2] ?? match[3] ?? ""),
);

test.each(COMMANDS.map((words) => [words.join(" "), words] as const))("curl %s", async (_, words) => {
  const { stdout } = await run("curl", ["--fail", ...words.map(here)], { maxBuffer: 1e8 });
  // Of what is no JSON, the description of the whole is Turtle.
  if (words.at(-1)?.endsWith("/.well-known/void") === true) return expect(stdout).toContain("void:triples");
  const documents = stdout.startsWith("{\n") ? [stdout] : stdout.trimEnd().split("\n");
  for (const document of documents) expect(Object.keys(JSON.parse(document) as object).length).toBeGreaterThan(0);
});

test("five lines of Python print the path", async () => {
  const [, program = ""] = /```python\n(.*?)```/s.exec(PAGE) ?? [];
  const [, printed] = /```text\n(.*?)```/s.exec(PAGE) ?? [];
  expect(program.split("\n").filter((line) => line !== "").length).toBeLessThanOrEqual(5);
  expect((await run("python3", ["-c", here(program)])).stdout).toBe(printed);
});

test("every question is on the page, and there are commands", () => {
  expect(COMMANDS.length).toBeGreaterThan(5);
  for (const name of Object.keys(QUESTIONS)) expect(PAGE).toMatch(new RegExp(`^\\| \`/api/${name}[?\`]`, "m"));
});
