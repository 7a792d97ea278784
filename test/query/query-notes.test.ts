/** What a person is told of a query that finds nothing. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { queryNotes, withNearestPrefix } from "../../src/ask/query-notes.ts";
import { RECIPES } from "../../src/cli/query-recipes.ts";
import { ThroughlineError } from "../../src/errors.ts";
import { openBundled } from "../../src/open.ts";
import { SparqlEngine } from "../../src/query/engine.ts";
import { parseResults } from "../../src/query/results.ts";
import { ROOT, runCli } from "../support/cli.ts";

const { dataset, prefixes } = await openBundled();
const notes = (query: string): string[] => queryNotes(dataset, prefixes, query);
const TOGETHER = "Every name in the query stands in the data, but not together like this.";

test("a misspelt predicate is named with the nearest", () => {
  expect(notes("SELECT ?x { id:unscr-2106 tl:encourges ?x }")).toEqual([
    "tl:encourges does not stand in the data. Nearest: tl:encourages.",
  ]);
  expect(notes("PREFIX v: <https://w3id.org/throughline/vocab#> SELECT ?x { ?x v:contributesTwo ?y }")).toEqual([
    "tl:contributesTwo does not stand in the data. Nearest: tl:contributesTo.",
  ]);
  expect(notes("SELECT ?x { ?x <urn:nowhere> ?y }")).toEqual(["<urn:nowhere> does not stand in the data."]);
});

test("what stands in comments and strings is no name, and all names may be there without a match", () => {
  expect(notes('SELECT ?x { ?x tl:encourages "tl:nothing" } # tl:nowhere <urn:x>')).toEqual([TOGETHER]);
  expect(notes("SELECT ?x { id:dcaf tl:encourages id:dcaf }")).toEqual([TOGETHER]);
});

test("a year that is compared with a number is told of", () => {
  const [year] = notes("SELECT ?x { ?x tl:date ?y FILTER(?y > 2000) }");
  expect(year).toBe("A year (xsd:gYear) is not compared with a number: write xsd:integer(STR(?year)) < 2000.");
  expect(notes('SELECT ?x { ?x tl:date ?y FILTER(STR(?y) > "2030") }')).toEqual([TOGETHER]);
});

test("an undeclared prefix is refused with the nearest, another error stays as it is", () => {
  const undeclared = new ThroughlineError("syntax", 'Not valid SPARQL: the prefix "tll" is not declared.', {
    hint: "x",
  });
  expect(withNearestPrefix(undeclared, prefixes)).toMatchObject({ hint: "Do you mean tl:? x" });
  const other = new Error("x");
  expect(withNearestPrefix(other, prefixes)).toBe(other);
});

test("on the command line the notes stand beside the empty answer", async () => {
  const { code, stdout, stderr } = await runCli(["query", "SELECT ?x { ?x tl:encourges ?y }"]);
  expect([code, stdout]).toEqual([1, "x\n"]);
  expect(stderr).toContain("Nearest: tl:encourages.");
  const refused = await runCli(["query", "SELECT ?x { ?x tll:encourages ?y }"]);
  expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining("Do you mean tl:?")]);
});

test("each recipe has an answer, and stands in the help and on its page", { timeout: 60_000 }, async () => {
  const engine = new SparqlEngine(dataset, prefixes);
  const help = (await runCli(["query", "--help"])).stdout;
  const page = readFileSync(join(ROOT, "docs/sparql.md"), "utf8");
  for (const { sparql, question } of RECIPES) {
    const { body } = await engine.query(sparql, { timeLimitMs: 60_000 });
    expect([question, parseResults(body).results?.bindings.length]).toEqual([
      question,
      expect.toSatisfy((n: number) => n > 0),
    ]);
    expect(help).toContain(sparql);
    expect(page).toContain(sparql);
  }
  await engine.close();
});
