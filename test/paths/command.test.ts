/** `throughline path` from the outside: several concepts, pairs from a file, patterns, what it says of limits. */

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCli } from "../support/cli.ts";

const folder = mkdtempSync(join(tmpdir(), "throughline-path-"));

beforeAll(() => {
  const turtle =
    '@prefix : <urn:x:> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n:a :p :b . :b :q :c . :p rdfs:label "is part of" . :lone :p :other .\n';
  writeFileSync(join(folder, "data.ttl"), turtle);
  writeFileSync(join(folder, "pairs.tsv"), "a\tc\nnobody\tc\na\tlone\n\nonly one\n");
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...args: string[]) => runCli(["--data", "data.ttl", ...args], { cwd: folder });

describe("throughline path", () => {
  test("three concepts: an answer for each two of them", async () => {
    const { code, stdout } = await run("--json", "path", "a", "b", "c");
    expect(code).toBe(0);
    const { pairs } = JSON.parse(stdout) as {
      pairs: { from: { label: string }; to: { label: string }; paths: unknown[] }[];
    };
    expect(pairs.map(({ from, to, paths }) => [from.label, to.label, paths.length])).toEqual([
      ["a", "b", 1],
      ["a", "c", 1],
      ["b", "c", 1],
    ]);
  });

  test("pairs: one line each, an error on the line of a pair that fails, and the run goes on", async () => {
    const { code, stdout } = await run("--json", "path", "--pairs", "pairs.tsv");
    expect(code).toBe(0);
    const lines = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines).toMatchObject([
      { status: "complete", paths: [{ length: 2 }] },
      { pair: "nobody\tc", error: { code: "unknown-concept" } },
      { status: "complete", paths: [] },
      { pair: "only one", error: { code: "usage" } },
    ]);
  });

  test("a pattern by label, and its mistake with its place", async () => {
    expect((await run("path", "a", "c", "--pattern", '"is part of"/q')).code).toBe(0);
    const wrong = await run("path", "a", "c", "--pattern", '"is part of"/');
    expect([wrong.code, wrong.stderr]).toEqual([
      2,
      expect.stringMatching(/1:14: The pattern has the end where a predicate/),
    ]);
  });

  test("no path is 1, a limit before any answer is 3", async () => {
    expect((await run("path", "a", "lone")).code).toBe(1);
    expect((await run("path", "a", "c", "--max-expansions", "1")).code).toBe(3);
    expect((await run("path", "a", "c", "--select", "all", "--mode", "walk", "--max-length", "unlimited")).code).toBe(
      2,
    );
  });
});
