/** The documents say what is true: commands run, codes and files exist, images are there. */

import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { ERROR_CODES } from "../src/errors.ts";
import { PATH_WORDS } from "../src/questions/path-words.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const CLI = join(ROOT, "dist/cli/main.js");
const read = (file: string): string => readFileSync(join(ROOT, file), "utf8");
const pages = [
  "README.md",
  "CONTRIBUTING.md",
  ...readdirSync(join(ROOT, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];

/** The words of a command line as a shell splits them; quotes only, no expansion. */
function words(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map((match) => match[1] ?? match[2] ?? match[3] ?? "");
}

/** The command lines of a page: `$ npx throughline …` in console blocks. */
function commands(page: string): string[] {
  const lines = read(page)
    .split("\n")
    .filter((line) => line.startsWith("$ npx throughline "));
  return lines.map((line) => line.slice("$ npx throughline ".length));
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

  test("shows the output that its first command has", () => {
    const shown = /```console\n\$ npx throughline (path [^\n]*)\n\n?([\s\S]*?)```/.exec(read("README.md"));
    const output = execFileSync("node", [CLI, ...words(shown?.[1] ?? "")], { encoding: "utf8", cwd: ROOT });
    expect(shown?.[2]?.trim()).toBe(output.trim());
  });
});

describe("the help of path", () => {
  const help = execFileSync("node", [CLI, "path", "--help"], { encoding: "utf8" });
  const lines = [...help.matchAll(/^ {2}throughline (path .*)$/gm)].map((match) => match[1] ?? "");

  // The others want files of the reader's own.
  test.each(lines.filter((line) => !line.includes("--pairs")))("has an example that answers: %s", (line) => {
    expect(spawnSync("node", [CLI, ...words(line)], { cwd: ROOT }).status).toBe(0);
  });

  test.each(Object.keys(PATH_WORDS))("has an example with %s", (name) => {
    expect(help).toMatch(
      new RegExp(`throughline .*--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`),
    );
  });
});

describe.each(pages)("%s", (page) => {
  test.each(commands(page).map((line) => [line]))("runs: throughline %s", (line) => {
    const args = words(line).map((word, index, all) =>
      all[index - 1] === "--output" ? join(ROOT, "dist", word) : word,
    );
    const run = spawnSync("node", [CLI, ...args], { encoding: "utf8", cwd: ROOT });
    expect([run.status, run.stderr]).toEqual([0, expect.not.stringContaining("throughline:")]);
  });

  test("links only to what is there", () => {
    const targets = [...read(page).matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map((match) => match[1] ?? "");
    const missing = targets
      .filter((target) => !/^[a-z]+:/.test(target))
      .filter((target) => !existsSync(resolve(dirname(join(ROOT, page)), target)));
    expect(missing).toEqual([]);
  });
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
