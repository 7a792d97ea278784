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

  test("a count: one number for each two concepts, without the paths", async () => {
    expect((await run("path", "a", "c", "--count")).stdout).toBe("a and c: 1 shortest path of 2 statements\n");
    const { stdout } = await run("--json", "path", "a", "c", "--count");
    expect(JSON.parse(stdout)).toEqual({
      status: "complete",
      reason: null,
      stoppedBy: null,
      from: { iri: "urn:x:a", label: "a" },
      to: { iri: "urn:x:c", label: "c" },
      length: 2,
      count: "1",
    });
    expect(await run("path", "a", "lone", "--count")).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/^a and lone: no path\nNo path of/),
    });
    expect(await run("path", "a", "c", "--count", "--via", "b")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("cannot be counted under concepts to touch"),
    });
  });

  test("the connecting subgraph: what lies between the concepts, each once, in the order of names", async () => {
    const { code, stdout } = await run("path", "a", "b", "c", "--subgraph");
    expect([code, stdout]).toEqual([
      0,
      "a, b, c: 2 statements between 3 concepts\n\nA is part of b.\n\nB has the q c.\n",
    ]);
    const { nodes, statements } = JSON.parse((await run("--json", "path", "c", "a", "--subgraph")).stdout) as {
      nodes: { iri: string }[];
      statements: { subject: { iri: string } }[];
    };
    expect(nodes.map(({ iri }) => iri)).toEqual(["urn:x:a", "urn:x:b", "urn:x:c"]);
    expect(statements.map(({ subject }) => subject.iri)).toEqual(["urn:x:a", "urn:x:b"]);
    expect((await run("path", "a", "lone", "--subgraph")).code).toBe(1);
    const exported = await run("export", "--subgraph", "a", "c", "--to", "ntriples");
    expect(exported.stdout).toContain("<urn:x:a> <urn:x:p> <urn:x:b> .");
    expect(exported.stdout).not.toContain("urn:x:lone");
  });

  test("a stream: each path on its way, then the rest of the answer", async () => {
    const lines = (await run("--json", "path", "a", "c", "--stream")).stdout.trim().split("\n");
    expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([
      { path: { length: 2 } },
      { end: { status: "complete", reason: null, from: { label: "a" } } },
    ]);
    expect((await run("path", "a", "c", "--stream")).stdout).toMatch(/^1\. A is part of b, which has the q c\.\n/);
    expect(await run("path", "a", "lone", "--stream")).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/^a and lone: no path\nNo path of/),
    });
  });

  test.each([
    [["a", "c", "--count", "--subgraph"], "Give --count or --subgraph, not both."],
    [["--pairs", "pairs.tsv", "--stream"], "Give --stream or --pairs, not both."],
    [["a", "c", "--pairs", "pairs.tsv"], "Give two concepts or --pairs FILE, not both."],
    [["a", "b", "c", "--stream"], "--stream takes two concepts, not 3."],
    [["a", "--subgraph"], "path takes two concepts or more, not 1."],
  ])("path %j is refused", async (args, message) => {
    expect(await run("path", ...args)).toMatchObject({ code: 2, stderr: expect.stringContaining(message) });
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

describe("ends from SPARQL", () => {
  const ENDS = (values: string): string => `SELECT ?x { VALUES ?x { ${values} } }`;

  test("each solution with the concept that is given, one result a line, nothing with itself", async () => {
    const { code, stdout } = await run("--json", "path", "a", "--to-query", ENDS("<urn:x:b> <urn:x:c> <urn:x:b>"));
    expect(code).toBe(0);
    const lines = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as unknown);
    expect(lines).toMatchObject([
      { from: { iri: "urn:x:a" }, to: { iri: "urn:x:b" }, status: "complete" },
      { from: { iri: "urn:x:a" }, to: { iri: "urn:x:c" }, paths: [{ length: 2 }] },
    ]);
    const both = ENDS("<urn:x:a> <urn:x:b>");
    const each = await run("--json", "path", "--from-query", both, "--to-query", both);
    expect(each.stdout.trim().split("\n")).toHaveLength(2);
  });

  test("the answer is that of the concepts by name", async () => {
    const timeless = (text: string): unknown => ({ ...(JSON.parse(text) as object), elapsedMs: 0 });
    const queried = await run("--json", "path", "--from-query", "SELECT ?x { ?x <urn:x:p> <urn:x:b> }", "c");
    const named = await run("--json", "path", "a", "c");
    expect(timeless(queried.stdout)).toEqual(timeless(named.stdout));
  });

  test.each([
    [["a", "--to-query", "SELECT ?x ?y { ?x ?p ?y }"], 2, /--to-query takes a SELECT with one variable/],
    [["a", "--to-query", "ASK { ?x ?p ?y }"], 2, /--to-query takes a SELECT with one variable/],
    [["a", "--to-query", "SELECT ?l { ?x rdfs:label ?l }"], 2, /finds "is part of", which is no IRI/],
    [["a", "--to-query", "SELECT ?x {"], 2, /Not valid SPARQL/],
    [["a", "b", "--to-query", "SELECT ?x {}"], 2, /takes 1 concepts, not 2/],
    [["--from-query", "SELECT ?x {}", "--pairs", "pairs.tsv"], 2, /Give --from-query or --pairs, not both/],
    [["a", "--to-query", "SELECT ?x { ?x a <urn:x:Nothing> }"], 1, /find no two concepts/],
  ])("%j", async (args, code, says) => {
    const answer = await run("path", ...args);
    expect([answer.code, answer.stderr]).toEqual([code, expect.stringMatching(says)]);
  });
});
