/** The scan of SPARQL texts: it sees what the engine sees, and takes as long as the text is. */

import { expect, test } from "vitest";
import { scanQuery } from "../../src/query/query-scan.ts";
import { inspectQuery, MAX_QUERY_LENGTH, withPrefixes } from "../../src/query/query-text.ts";
import { processorTime } from "../support/processor-time.ts";

const code = (text: string): string => {
  try {
    return inspectQuery(text).form;
  } catch (error) {
    return (error as { code: string }).code;
  }
};
const filled = (piece: string): string => piece.repeat(Math.floor((MAX_QUERY_LENGTH - 10) / piece.length));

test.each([
  ".",
  "a.",
  "a.a.a.",
  "a-",
  "'",
  '"',
  '"""',
  "'''\\",
  '"\\',
  "<",
  "<a",
  "(<",
  "a:",
  ":",
  "\\",
  "#",
  "?",
  "é.",
  "-.",
])("regression: a query that repeats %j held the server for seconds", async (piece) => {
  const taken = await processorTime(() => {
    code(`ASK{${filled(piece)}`);
    code(`ASK{ "${filled(piece)}:`);
    withPrefixes(filled(piece), new Map([["a", "urn:a:"]]));
  });
  expect(taken).toBeLessThan(1000);
});

const DEEP = `${"(".repeat(200)}1${")".repeat(200)}`;

test.each([
  ["a comment that ends with a carriage return", `SELECT (#\r(${DEEP}\n AS ?x) {}`, "limit"],
  ["SERVICE behind such a comment", "SELECT * { #\rSERVICE <urn:s> { ?s ?p ?o }\n}", "unsupported"],
  ["an escaped # in a name", "PREFIX e: <urn:e:> ASK { ?s ?p e:a\\# . SERVICE <urn:s> { ?s ?p ?o }\n}", "unsupported"],
  ["an IRI with a no-break space", "ASK { ?s ?p <urn:\u00a0#> . SERVICE <urn:s> { ?s ?p ?o } }", "unsupported"],
  ["a number and a point before SERVICE", "ASK { ?s ?p 1.SERVICE:x { ?s ?p ?o } }", "unsupported"],
  ["a variable and a point before SERVICE", "ASK { ?s ?p ?o.SERVICE:x { ?s ?p ?o } }", "unsupported"],
  ["an empty name and a point before SERVICE", "ASK { ?s ?p e:.SERVICE:x { ?s ?p ?o } }", "unsupported"],
  ["comparisons that look like IRIs", `ASK { FILTER(${"1<((((1>((((".repeat(40)}1`, "limit"],
  ["closed brackets before open ones", `${")".repeat(200)} ASK { ${DEEP} }`, "limit"],
])("regression: %s hides nothing from the guard", (_name, text, expected) => {
  expect(code(text)).toBe(expected);
});

test.each([
  ["names with points", "PREFIX schema.org: <urn:s:> SELECT * { ?s schema.org:name ?o }"],
  ["words in strings, comments and IRIs", 'SELECT * { ?s <urn:SERVICE> \'SERVICE\' , """a " SERVICE""" } # SERVICE'],
  ["a prefix and a local name that are words", "SELECT * { ?s service:a e:SERVICE ; e:a.SERVICE ?service }"],
  ["IRIs with brackets", `SELECT * { ${"?s <http://x.example/a_(b)-c> ?o . ".repeat(300)} }`],
  ["two short strings without a space", 'SELECT * { VALUES ?x {"""a"} }'],
])("%s are no syntax", (_name, text) => {
  expect(code(text)).toBe("select");
});

test("the prefixes of a text are those of its names", () => {
  const text = "SELECT * { ?s a e:T ; :p/e2:q?e3:r ?o.e4:a e5:b 1.e6:c 'e7:d' , <e8:e> } # e9:f";
  const known = ["e", "", "e2", "e3", "e4", "e5", "e6", "e7", "e8", "e9"];
  expect(known.filter((prefix) => scanQuery(text).prefixes.has(prefix))).toEqual([
    "e",
    "",
    "e2",
    "e3",
    "e4",
    "e5",
    "e6",
  ]);
});
