/** docs/your-documents.md is true: its five minutes run as they stand, and every command that it names takes what it shows. */

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { allCommands, buildProgram } from "../../src/cli/program.ts";
import { ROOT, runCli } from "../support/cli.ts";
import { folderWith } from "../support/folder.ts";

const page = readFileSync(join(ROOT, "docs/your-documents.md"), "utf8");

test("in five minutes: each command does what it says, and the sheet has as many rows and faults as are told", async () => {
  const [, block = ""] = /## In five minutes\n\n([\s\S]*?)\n\n[a-z]/.exec(page) ?? [];
  const lines = block.split("\n").map((line) => line.trim());
  expect(lines[0]).toBe("throughline project sample valley");
  let folder = folderWith({});
  for (const line of lines) {
    const [program = "", ...words] = line.split(" ");
    if (program === "cd") folder = join(folder, words[0] ?? "");
    else {
      const { code, stdout } = await runCli(words, { cwd: folder });
      // The import tells of rows that wait or are refused.
      expect([line, code]).toEqual([line, words[0] === "import" ? 1 : 0]);
      if (words[0] === "import") expect(stdout).toContain("6 rows ready, 2 wait for your word, 6 refused.");
    }
  }
  expect(page).toContain("a sheet of fourteen rows, eight of which are wrong");
});

test("the page has pictures of the journey, and they are there", () => {
  const pictures = [...page.matchAll(/^!\[[^\]]{20,}\]\((images\/[^)]+)\)$/gm)].map(([, name = ""]) => name);
  expect(pictures).toEqual([
    "images/project-documents.webp",
    "images/project-import.webp",
    "images/project-path.webp",
    "images/project-1280-light.webp",
  ]);
  for (const name of pictures) expect([name, existsSync(join(ROOT, "docs", name))]).toEqual([name, true]);
});

test("every command of the page exists, with the options that it is given", () => {
  const commands = allCommands(buildProgram(async () => {}));
  const indented = [...page.matchAll(/^ {4}throughline (.+)$/gm)].map(([, line]) => line ?? "");
  const quoted = [...page.matchAll(/`throughline ([^`]+)`/g)].map(([, line]) => line ?? "");
  expect(indented.length).toBeGreaterThan(12);
  for (const line of [...indented, ...quoted]) {
    const words = line.replace(/ > .*$/, "").split(" ");
    const name = words.find((word) => !word.startsWith("-") && commands.some((each) => each.name() === word)) ?? "";
    const own = commands.filter((each) => each.name() === name || words.includes(each.name()));
    expect([line, own.length > 0]).toEqual([line, true]);
    const options = [commands[0], ...own].flatMap((each) => each?.options.map(({ long }) => long) ?? []);
    for (const word of words)
      if (word.startsWith("--")) expect([line, options]).toEqual([line, expect.arrayContaining([word])]);
  }
});
