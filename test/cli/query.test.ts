/** `throughline query`: what the engine is asked, and what its refusals say. */

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { jsonOf, runCli } from "../support/cli.ts";
import { cases } from "../support/runs.ts";

const FOLDER = mkdtempSync(join(tmpdir(), "throughline-query-"));
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));
const DATA = join(FOLDER, "data.trig");
writeFileSync(
  DATA,
  `PREFIX e: <urn:e:>
e:a e:p e:inDefault .
e:g { e:a e:p e:inG . }
e:h { e:a e:p e:inH . }`,
);

async function column(query: string, ...options: readonly string[]): Promise<readonly string[]> {
  const run = await runCli(["--data", DATA, "query", query, "--to", "csv", ...options]);
  return run.stdout.trim().split(/\r?\n/).slice(1).sort();
}

describe("the graphs that a query asks", () => {
  test.each([
    ["all as one where it names none", "SELECT ?o { ?s ?p ?o }", ["urn:e:inDefault", "urn:e:inG", "urn:e:inH"]],
    ["those of its FROM alone", "SELECT ?o FROM <urn:e:g> { ?s ?p ?o }", ["urn:e:inG"]],
    ["those of its FROM NAMED with GRAPH", "SELECT ?o FROM NAMED <urn:e:h> { GRAPH ?g { ?s ?p ?o } }", ["urn:e:inH"]],
    ["nothing else where it has FROM NAMED only", "SELECT ?o FROM NAMED <urn:e:h> { ?s ?p ?o }", []],
  ])("%s", async (_name, query, expected) => {
    expect(await column(query)).toEqual(expected);
  });
});

describe("prefixes", () => {
  test.each([
    ["of the data need no declaration", "SELECT ?o FROM e:g { e:a e:p ?o }", ["urn:e:inG"]],
    [
      "that a comment speaks of are no declaration",
      "# PREFIX e: is known\nSELECT ?o FROM e:g { e:a e:p ?o }",
      ["urn:e:inG"],
    ],
    ["of the query's own count", "PREFIX e: <urn:other:> SELECT ?o { e:a e:p ?o }", []],
  ])("%s", async (_name, query, expected) => {
    expect(await column(query)).toEqual(expected);
  });
});

test.each([
  ["a triple of two parts", "SELECT ?o {\n  ?s ?p }", { line: 2, column: 10 }, "Not valid SPARQL"],
  ["after an emoji, in UTF-16 units", "SELECT ?o { '😀' ?p ?o ", { line: 1, column: 24 }, "Not valid SPARQL"],
  ["an unknown prefix by name", "SELECT ?o { ?s foo:p ?o }", { line: 1 }, 'the prefix "foo" is not declared'],
])("an error has its place: %s", async (_name, query, place, says) => {
  const run = await runCli(["--json", "--data", DATA, "query", query]);
  expect(run.code).toBe(2);
  expect(jsonOf(run)).toMatchObject({
    error: { code: "syntax", message: expect.stringContaining(says), data: expect.objectContaining(place) },
  });
});

const FORMATS = {
  select: cases(["table", "json", "xml", "csv", "tsv"], 2),
  graph: cases(["turtle", "rdfxml", "ntriples", "jsonld"], 1),
};

test.each([
  ["SELECT ?o { ?s PRED ?o }", FORMATS.select],
  ["ASK { ?s PRED ?o }", FORMATS.select],
  ["CONSTRUCT { ?s PRED ?o } WHERE { ?s PRED ?o } LIMIT 1", FORMATS.graph],
  ["DESCRIBE ?s { ?s PRED ?o }", FORMATS.graph],
])("%s ends with 0 where there is an answer and with 1 where there is none, in every form", async (query, formats) => {
  const code = async (predicate: string, format: string): Promise<number | null> =>
    (await runCli(["--data", DATA, "query", query.replaceAll("PRED", predicate), "--to", format])).code;
  const codes = await Promise.all(formats.map(async (to) => [to, await code("e:p", to), await code("e:none", to)]));
  expect(codes).toEqual(formats.map((to) => [to, 0, 1]));
});

const GROW = (inner: string): string => `REPLACE(${inner}, 'a', 'aaaaaaaaaa')`;
const TEN_GIGABYTES = Array.from({ length: 9 }).reduce<string>(GROW, "'aaaaaaaaaa'");

const CROSS_JOIN = Array.from({ length: 16 }, (_, n) => `?a${n} ?b${n} ?c${n} .`).join(" ");

const TOO_MUCH = [
  ["too slow", `SELECT (COUNT(*) AS ?n) { ${CROSS_JOIN} }`, "1000", "timed-out"],
  ["too large", `SELECT (STRLEN(${TEN_GIGABYTES}) AS ?x) {}`, "60000", "exhausted"],
] as const;
test.each(cases(TOO_MUCH, 1))("a query that is %s ends with 3", async (_name, query, timeLimit, code) => {
  const run = await runCli(["--json", "--data", DATA, "query", query, "--time-limit", timeLimit]);
  expect([run.code, jsonOf(run)]).toMatchObject([3, { error: { code } }]);
});

test.each([
  ["INSERT DATA { <urn:a> <urn:b> <urn:c> }", "usage", "read-only"],
  ["LOAD <http://127.0.0.1/x>", "unsupported", "no request leaves this machine"],
  ["SELECT * { SERVICE <http://127.0.0.1/x> { ?s ?p ?o } }", "unsupported", "no request leaves this machine"],
  [`SELECT * ${"{".repeat(129)}${"}".repeat(129)}`, "limit", "nested deeper"],
  [`SELECT (${"!".repeat(2000)}true AS ?x) {}`, "limit", "nested deeper"],
  [`SELECT * { ?s ${"(".repeat(100_000)}`, "limit", "longer"],
])("refused before the engine sees it: %.40s", async (query, code, says) => {
  const run = await runCli(["--json", "--data", DATA, "query", query]);
  expect([run.code, jsonOf(run)]).toMatchObject([2, { error: { code, message: expect.stringContaining(says) } }]);
});

test.each([
  ['SELECT ("\\u0001" AS ?x) {}', "xml"],
  ['SELECT ("\\uFFFE" AS ?x) {}', "xml"],
  ['CONSTRUCT { <urn:a> <urn:e:p> "\\u0001" } {}', "rdfxml"],
])("regression: what XML cannot hold is refused, not written as broken XML: %s", async (query, form) => {
  const run = await runCli(["--data", DATA, "query", query, "--to", form]);
  expect([run.code, run.stdout]).toEqual([2, ""]);
  expect(run.stderr).toContain("it holds a character that XML cannot hold");
});

test.each(["http://e/", "http://e/1", "http://e/a()"])(
  "a predicate without an XML name is refused: %s",
  async (predicate) => {
    const run = await runCli(["query", `CONSTRUCT { <urn:a> <${predicate}> 1 } {}`, "--to", "rdfxml"]);
    expect({ code: run.code, stdout: run.stdout }).toEqual({ code: 2, stdout: "" });
    expect(run.stderr).toContain("no XML name");
  },
);

test.each([
  ['SELECT ("a\\r\\n<:>" AS ?x) {}', "xml"],
  ['CONSTRUCT { <urn:a> <urn:e:p> "a\\r\\n<:>" } {}', "rdfxml"],
])("a carriage return is kept in XML: %s", async (query, form) => {
  const run = await runCli(["query", query, "--to", form]);
  expect(run.stdout).toMatch(/>a&#13;\n&lt;:&gt;</);
});

test("one long literal does not fill up the table of all rows", async () => {
  const long = join(FOLDER, "long.nt");
  const rows = Array.from({ length: 600 }, (_, nth) => `<urn:e:${nth}> <urn:e:p> "${nth}" .\n`).join("");
  writeFileSync(long, `${rows}<urn:e:a> <urn:e:p> "${"x".repeat(1_000_000)}" .\n`);
  const run = await runCli(["--data", long, "query", "SELECT ?o ?s { ?s ?p ?o }"]);
  expect([run.code, run.stdout.split("\n").length]).toEqual([0, 603]);
  expect(run.stdout.length).toBeLessThan(100_000);
  expect(run.stdout).toContain("… (1000000 characters)");
});
