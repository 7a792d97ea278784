/** The documents say what is true: commands run, codes and files exist, images are there. */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { ERROR_CODES } from "../src/errors.ts";
import { ASKED } from "../src/paths/options/parameters.ts";
import { ROOT, runCli } from "./support/cli.ts";
import { folderWith } from "./support/folder.ts";
import { cases } from "./support/runs.ts";
import { examplesIn, expectShown, words } from "./support/shown.ts";

const read = (file: string): string => readFileSync(join(ROOT, file), "utf8");
const pagesIn = (folder: string): string[] =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `${folder}/${name}`);
const tutorials = pagesIn("docs/tutorials");
const pages = ["README.md", "CONTRIBUTING.md", ...pagesIn("docs"), ...tutorials];

const PROMPT = "$ npx throughline ";

/** The examples of a page that are commands of ours, each alone; those of tutorials need each other. */
function examples(page: string): { readonly command: string; readonly shown: string }[] {
  if (tutorials.includes(page)) return [];
  return examplesIn(read(page))
    .filter(({ command }) => command.startsWith(PROMPT))
    .map(({ command, shown }) => ({ command: command.slice(PROMPT.length), shown }));
}

describe("the README", () => {
  test("starts with a picture that is there", () => {
    const [, image] = /!\[[^\]]+\]\(([^)]+)\)/.exec(read("README.md")) ?? [];
    expect(existsSync(join(ROOT, image ?? "missing"))).toBe(true);
  });

  test("has the two lines, and CI runs the one for the tests", () => {
    const indented = read("README.md")
      .split("\n")
      .filter((line) => line.startsWith("    npm "));
    expect(indented.map((line) => line.trim())).toEqual(["npm ci && npm start", "npm ci && npm test"]);
    expect(read(".ci/run")).toContain("README.md");
  });

  test("shows the output that its first command has", async () => {
    const shown = /```console\n\$ npx throughline (path [^\n]*)\n\n?([\s\S]*?)```/.exec(read("README.md"));
    const { stdout } = await runCli(words(shown?.[1] ?? ""));
    expect(shown?.[2]?.trim()).toBe(stdout.trim());
  });
});

describe("the help of path", async () => {
  const help = (await runCli(["path", "--help"])).stdout;
  const lines = [...help.matchAll(/^ {2}throughline (path .*)$/gm)].map((match) => match[1] ?? "");

  // The others want files of the reader's own.
  const complete = lines.filter((line) => !line.includes("--pairs"));
  test.each(cases(complete, 6))("has an example that answers: %s", async (line) => {
    expect((await runCli(words(line))).code).toBe(0);
  });

  test.each(ASKED.map(({ param }) => param))("has an example with %s", (name) => {
    expect(help).toMatch(
      new RegExp(`throughline .*--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`),
    );
  });
});

describe.each(pages)("%s", (page) => {
  const shownHere = examples(page).map(({ command, shown }) => [command, shown] as const);
  test.each(cases(shownHere, 6))("runs: throughline %s", async (command, shown) => {
    // Nothing that an example writes may lie among what is packed.
    const written = folderWith({});
    const args = words(command).map((word, index, all) => (all[index - 1] === "--output" ? join(written, word) : word));
    const run = await runCli(args);
    const code = shown.includes(": no path") ? 1 : 0;
    expect([run.code, run.stderr]).toEqual([code, expect.not.stringContaining("throughline:")]);
    if (shown !== "") expectShown(run.stdout, shown);
  });

  test("links only to what is there", () => {
    const targets = [...read(page).matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map((match) => match[1] ?? "");
    const missing = targets
      .filter((target) => !/^[a-z]+:/.test(target))
      .filter((target) => !existsSync(resolve(dirname(join(ROOT, page)), target)));
    expect(missing).toEqual([]);
  });
});

test.each(pages.filter((page) => page !== "README.md"))("%s says first for whom it is", (page) => {
  expect(read(page)).toMatch(/^# .+\n\n\*\*For:\*\* .{20,}[.)]\n\n/);
});

test("docs/errors.md lists exactly the codes there are", () => {
  const listed = [...read("docs/errors.md").matchAll(/^\| `([a-z-]+)`\s*\|/gm)].map((match) => match[1]);
  expect(listed).toEqual([...ERROR_CODES]);
});

test("both places say both licences", () => {
  for (const file of ["LICENSE", "README.md", "graph/LICENSE", "ontology/LICENSE"])
    expect(read(file)).toMatch(/CC BY 4\.0/);
  for (const file of ["LICENSE", "README.md"]) expect(read(file)).toMatch(/MIT/);
});
