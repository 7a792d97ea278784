/** The tutorials, as a new user goes through them: in an empty folder, files saved and commands run in their order. */

import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT, type Run, runCli } from "./support/cli.ts";
import { folderWith } from "./support/folder.ts";
import { examplesIn, expectShown, words } from "./support/shown.ts";

const FOLDER = join(ROOT, "docs/tutorials");
/** A part of a page that is done: a file that is saved, or a block of commands. */
const STEP = /Save as `([^`]+)`:\n\n```\w+\n([\s\S]*?)^```$|^```console\n[\s\S]*?^```$/gm;

/** The package is there as if it had been installed. */
function emptyFolder(): string {
  const folder = folderWith({});
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(ROOT, join(folder, "node_modules/throughline"));
  return folder;
}

async function runLine(line: string, cwd: string): Promise<Run> {
  const [command = "", input] = line.slice("$ ".length).split(" < ");
  const [program = "", ...args] = words(command);
  if (program === "npx") {
    expect(args.shift()).toBe("throughline");
    return runCli(args, input === undefined ? { cwd } : { cwd, input: readFileSync(join(cwd, input), "utf8") });
  }
  return { code: 0, stdout: execFileSync(program, args, { cwd, encoding: "utf8" }), stderr: "" };
}

const pages = readdirSync(FOLDER).map((name) => [name, readFileSync(join(FOLDER, name), "utf8")] as const);

test.each(pages)("%s", async (_name, page) => {
  let cwd = emptyFolder();
  for (const [block, file, text = ""] of page.matchAll(STEP)) {
    if (file !== undefined) {
      writeFileSync(join(cwd, file), text);
      continue;
    }
    for (const { command, shown } of examplesIn(block)) {
      if (command.startsWith("$ cd ")) {
        cwd = join(cwd, command.slice("$ cd ".length));
        continue;
      }
      const { code, stdout, stderr } = await runLine(command, cwd);
      // 1 is an answer, too: rows of a sheet are left to mend.
      expect([command, code, stderr]).toEqual([
        command,
        expect.toBeOneOf([0, 1]),
        expect.not.stringContaining("throughline:"),
      ]);
      // A terminal shows both, remarks behind the answer.
      if (shown !== "") expectShown(stdout + stderr, shown);
    }
  }
});

test("an assistant is told what the tutorial says of it", async () => {
  const messages = /^```json\n([\s\S]*?)^```$/m.exec(readFileSync(join(FOLDER, "assistant.md"), "utf8"))?.[1];
  const { stdout } = await runCli(["mcp"], { input: messages ?? "" });
  const last = JSON.parse(stdout.trim().split("\n").at(-1) ?? "") as {
    readonly result: { readonly content: readonly { readonly text: string }[] };
  };
  expect(last.result.content[0]?.text).toMatch(
    /One source carries every hop\.\n.*Weakest hop: 2 \(inferred\)[\s\S]*\[1\] ".+", paragraph 9/,
  );
});
