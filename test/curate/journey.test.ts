/** The whole journey: from an empty folder with documents and a sheet to a cited path, as a researcher walks it. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { jsonOf, runCli } from "../support/cli.ts";
import { folderWith } from "../support/folder.ts";

const DOCUMENTS = ["shelter-brief.md", "audit-note.html", "valley-report.txt"];

test("documents, a sheet with faults, decisions, a cited path, a folder that git can diff", async () => {
  const begin = performance.now();
  const folder = join(folderWith({}), "valley");
  const run = (...args: readonly string[]) => runCli(args, { cwd: folder });
  expect((await runCli(["project", "sample", folder])).code).toBe(0);
  expect((await run("source", "add", ...DOCUMENTS)).code).toBe(0);

  // Each planted fault is told by its row; the rows that are ready are held up by none of them.
  const report = jsonOf(await run("import", "links.csv", "--json", "--as", "anna", "--out", "answer.xlsx")) as {
    ready: number;
    batch: string;
    rows: { row: number; code: string | null }[];
  };
  expect(report.rows.filter(({ code }) => code !== null)).toMatchObject([
    { row: 8, code: "quote-altered" },
    { row: 9, code: "quote-altered" },
    { row: 10, code: "no-source" },
    { row: 11, code: "unknown-relation" },
    { row: 12, code: "near-name" },
    { row: 13, code: "duplicate" },
    { row: 14, code: "quote-short" },
    { row: 15, code: "bad-value" },
  ]);
  expect(report.ready).toBe(6);

  expect((await run("accept", report.batch, "--as", "anna")).code).toBe(0);
  const verified = jsonOf(await run("verify", "--json")) as { spans: number; exact: number };
  expect([verified.exact, verified.spans]).toEqual([6, 6]);
  const path = await run("path", "Ministry of Welfare", "River Police");
  expect(path.stdout.replace(/\s+/g, " ")).toContain("3 hops");
  expect(path.stdout.replace(/\s+/g, " ")).toContain(
    "“The River Police uses the course on well-being checks in all four of its stations”",
  );

  // Again changes nothing; every file is in the one form.
  const files = (): string[] =>
    readdirSync(join(folder, "statements")).map((name) => readFileSync(join(folder, "statements", name), "utf8"));
  const before = files();
  expect(jsonOf(await run("import", "links.csv", "--json", "--as", "anna"))).toMatchObject({ ready: 0, unchanged: 6 });
  expect((await run("fmt", "--check")).code).toBe(0);
  expect(files()).toEqual(before);

  // Elsewhere, without the texts, the graph answers as any other data does.
  expect((await runCli(["--data", folder, "stats"])).code).toBe(0);
  process.stderr.write(`The journey took ${((performance.now() - begin) / 1000).toFixed(1)} s.\n`);
});
