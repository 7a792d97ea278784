/** Each call to the disk fails once, one after the other: a decision is made whole, or told as failed and made whole by the next try. */

import { cpSync, existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { jsonOf, runCli } from "../../support/cli.ts";
import { folderWith } from "../../support/folder.ts";
import { diskError, disturb, whole } from "../disk.ts";
import { csv, projectWith, TEXT } from "../support.ts";

/** Makes call number `at` fail as a broken disk does, and tells how many there were. */
function failing(at: number): { readonly count: () => number } {
  let calls = 0;
  disturb(() => {
    if (++calls === at) throw diskError("EIO");
  });
  return { count: () => calls };
}

afterEach(whole);

/** What a project says: its graph as bytes, and what was decided, without the time of it. */
function said(folder: string): Record<string, string> {
  const files = ["entities", "statements", "decisions"].flatMap((each) =>
    existsSync(join(folder, each))
      ? readdirSync(join(folder, each)).flatMap((name) => (/\.(?:ttl|jsonl)$/.test(name) ? [`${each}/${name}`] : []))
      : [],
  );
  const timeless = (text: string): string => text.replace(/"time":"[^"]*"/g, "");
  return Object.fromEntries(files.map((name) => [name, timeless(readFileSync(join(folder, name), "utf8"))]));
}

async function started(): Promise<{ readonly folder: string; readonly batch: string }> {
  const row = (object: string, quote: string): string[] => ["Ministry of Welfare", "assists", object, "brief", quote];
  const { folder, run } = await projectWith({
    "brief.txt": TEXT,
    "links.csv": csv([
      ["who", "relation", "whom", "source", "quote"],
      row("Lower Valley Shelter", "the Ministry of Welfare funded the Lower Valley Shelter with 1.5 million crowns"),
      row("River Police", "The River Police reports to the Ministry of Welfare."),
    ]),
  });
  await run("source", "add", "brief.txt");
  const { batch } = jsonOf(await run("import", "links.csv", "--json", "--as", "anna")) as { batch: string };
  return { folder, batch };
}

async function sweep(
  folder: string,
  ...args: readonly string[]
): Promise<{ readonly failed: number; readonly calls: number }> {
  const copy = (): string => {
    const to = join(folderWith({}), "p");
    cpSync(folder, to, { recursive: true });
    return to;
  };
  const clean = copy();
  expect((await runCli([...args], { cwd: clean })).code).toBe(0);
  const wanted = said(clean);
  let failed = 0;
  for (let at = 1; ; at++) {
    const to = copy();
    const { count } = failing(at);
    const run = await runCli([...args], { cwd: to });
    whole();
    if (count() < at) return { failed, calls: at - 1 };
    if (run.code !== 0) {
      failed++;
      expect([at, run.stderr]).toEqual([at, expect.stringMatching(/^throughline: \S/)]);
      // After the last rename only the sync of a folder is left: what is told as not durable stands already.
      const stands = JSON.stringify(said(to)) === JSON.stringify(wanted);
      if (!stands) expect([at, (await runCli([...args], { cwd: to })).code]).toEqual([at, 0]);
    }
    expect([at, said(to)]).toEqual([at, wanted]);
    // A removal that failed leaves its one file: an old name, or the lock of a process that is gone, which the next takes over.
    const left = readdirSync(to, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".tmp"));
    expect([at, left.length <= 1]).toEqual([at, true]);
    expect([at, jsonOf(await runCli(["verify", "--json"], { cwd: to })).problems]).toEqual([at, []]);
  }
}

test("accept", async () => {
  const { folder, batch } = await started();
  const { failed, calls } = await sweep(folder, "accept", batch, "--as", "anna");
  expect(calls).toBeGreaterThan(20);
  expect(failed).toBeGreaterThan(calls / 3);
});

test("merge", async () => {
  const { folder, batch } = await started();
  await runCli(["accept", batch, "--as", "anna"], { cwd: folder });
  const { failed, calls } = await sweep(folder, "merge", "Lower Valley Shelter", "River Police", "--as", "anna");
  expect(calls).toBeGreaterThan(20);
  expect(failed).toBeGreaterThan(calls / 3);
});
