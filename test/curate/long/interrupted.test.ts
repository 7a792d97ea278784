/** A full disk and Ctrl-C, at every call to the disk: a command is done whole or not at all, and the next try makes it whole. */

import { cpSync, existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { jsonOf, ROOT, type Run } from "../../support/cli.ts";
import { folderWith } from "../../support/folder.ts";
import { diskError, disturb, TAKES_ROOM, whole } from "../disk.ts";
import { csv, FUNDS, HEADER, projectWith, TEXT, TRAINS } from "../support.ts";

const { runCommandLine } = (await import(join(ROOT, "build/cli/run.js"))) as typeof import("../../../src/cli/run.ts");

afterEach(whole);

/** Every file of a project but the time that each decision was made at. */
function filesOf(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /\.\w+$/.test(name));
  const timeless = (text: string): string =>
    text.replace(/"time":"[^"]*"/g, "").replace(/links-csv-[\d-]{10}-[0-9a-f]{6}/g, "BATCH");
  return Object.fromEntries(
    names
      .filter((name) => !["texts", "originals"].some((each) => name.endsWith(each)))
      .map((name) => [timeless(name), timeless(readFileSync(join(folder, name), "latin1"))]),
  );
}

async function commandIn(folder: string, words: readonly string[], signal: AbortSignal): Promise<Run> {
  const said = { stdout: "", stderr: "" };
  const output = (name: keyof typeof said) => ({
    write(text: string, done?: () => void) {
      said[name] += text;
      done?.();
      return true;
    },
  });
  const streams = { stdout: output("stdout"), stderr: output("stderr") };
  const code = await runCommandLine(["--project", folder, ...words], streams, signal);
  return { code, ...said };
}

const never = new AbortController().signal;

/** A project before each of the commands, in copies. */
async function begun(): Promise<Record<string, { readonly folder: string; readonly words: readonly string[] }>> {
  const { folder, run } = await projectWith({ "brief.txt": TEXT, "links.csv": csv([HEADER, FUNDS, TRAINS]) });
  const copy = (): string => {
    const to = join(folderWith({}), "p");
    cpSync(folder, to, { recursive: true });
    return to;
  };
  const adding = copy();
  await run("source", "add", "brief.txt");
  const importing = copy();
  const { batch } = jsonOf(await run("import", "links.csv", "--json", "--as", "anna")) as { batch: string };
  const brief = join(folder, "brief.txt");
  const links = join(folder, "links.csv");
  return {
    "source add": { folder: adding, words: ["source", "add", brief] },
    import: { folder: importing, words: ["import", links, "--as", "anna", "--accept"] },
    accept: { folder: copy(), words: ["accept", batch, "--as", "anna"] },
  };
}

const COMMANDS = ["source add", "import", "accept"] as const;

/** Runs a command with trouble at call 1, 2, 3 … until a run has fewer calls; `trouble` tells whether it is at hand. */
async function swept(
  name: (typeof COMMANDS)[number],
  trouble: (at: number, controller: AbortController) => () => boolean,
  check: (run: Run) => void,
): Promise<number> {
  const { folder, words } = (await begun())[name] ?? { folder: "", words: [] };
  const copy = (): string => {
    const to = join(folderWith({}), "p");
    cpSync(folder, to, { recursive: true });
    return to;
  };
  const before = filesOf(folder);
  const clean = copy();
  expect((await commandIn(clean, words, never)).code).toBe(0);
  const wanted = filesOf(clean);
  for (let at = 1; ; at++) {
    const to = copy();
    const controller = new AbortController();
    const hasCome = trouble(at, controller);
    const run = await commandIn(to, words, controller.signal);
    whole();
    if (!hasCome()) return at - 1;
    expect([at, Object.keys(filesOf(to)).filter((file) => /\.tmp$|\.lock$/.test(file))]).toEqual([at, []]);
    if (run.code === 0) expect([at, filesOf(to)]).toEqual([at, wanted]);
    else {
      check(run);
      // Folders may have been made; no file is new or changed.
      expect([at, filesOf(to)]).toEqual([at, before]);
      expect([at, (await commandIn(to, words, never)).code]).toEqual([at, 0]);
      expect([at, filesOf(to)]).toEqual([at, wanted]);
    }
    expect([at, existsSync(join(to, ".lock"))]).toEqual([at, false]);
  }
}

describe.each(COMMANDS)("%s", (name) => {
  test("on a disk that is full from some call on", async () => {
    const calls = await swept(
      name,
      (at) => {
        let count = 0;
        disturb((call) => {
          if (TAKES_ROOM.has(call) && ++count >= at) throw diskError("ENOSPC");
        });
        return () => count >= at;
      },
      ({ code, stderr }) => expect([code, stderr]).toEqual([2, expect.stringContaining("ENOSPC: the disk is full")]),
    );
    expect(calls).toBeGreaterThan(3);
  });

  test("interrupted at some call", async () => {
    const calls = await swept(
      name,
      (at, controller) => {
        let count = 0;
        disturb(() => {
          if (++count === at) controller.abort();
        });
        return () => count >= at;
      },
      ({ code }) => expect(code).toBe(130),
    );
    expect(calls).toBeGreaterThan(10);
  });
});
