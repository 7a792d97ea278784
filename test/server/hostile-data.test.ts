/** A graph that somebody wrote to do harm, served: what comes out of it is text, whatever it says. Rows of the table of incidents. */

import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withPrefixes } from "../../src/query/query-text.ts";
import { isAbsoluteIri } from "../../src/rdf/store/terms.ts";
import { runs } from "../support/runs.ts";
import { type Served, serveText } from "../support/served.ts";

const LABELS = [
  "<img src=x onerror=alert(1)>",
  '"><script>alert(1)</script>',
  "</td></table><iframe src=//evil.example>",
  "a\r\nSet-Cookie: x=1\r\n\r\n<p>",
  "turned \u202e and hidden \u200b\u{e0041}",
  "\u001b]52;c;eA==\u0007\u009b2J",
  "=HYPERLINK(1)",
];
const NAMES = ["__proto__", "constructor", "toString", "valueOf"];
// A Latin and a Cyrillic letter of one shape.
const [BANK, LOOK_ALIKE] = ["https://example.org/bank", "https://example.org/b\u0430nk"];

const TURTLE = [
  "PREFIX e: <urn:e:> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>",
  ...LABELS.map((label, n) => `e:l${n} rdfs:label ${JSON.stringify(label).replace("\u{e0041}", "\\U000E0041")} .`),
  ...LABELS.map((_, n) => `e:hub e:p e:l${n} .`),
  ...NAMES.map((name) => `e:hub e:${name} <urn:${name}> . <urn:${name}> rdfs:label "${name}" .`),
  "e:hub e:p <javascript:alert(1)>, <JaVaScRiPt:alert(1)>, <data:text/html,x>, <vbscript:x>, <file:///etc/passwd> .",
  `e:hub e:p <${BANK}>, <${LOOK_ALIKE}> . <${BANK}> rdfs:label "bank" . <${LOOK_ALIKE}> rdfs:label "b\u0430nk" .`,
].join("\n");

let served: Served;
beforeAll(async () => {
  served = await serveText("hostile.ttl", TURTLE, "--log");
});
afterAll(() => served.stop());

const HTML = { accept: "text/html" };
const thing = (iri: string): string => `/id?iri=${encodeURIComponent(iri)}`;
const THINGS = [...[...LABELS.keys()].map((n) => `urn:e:l${n}`), LOOK_ALIKE];

/** Everything that speaks of a thing: pages and documents, by question, query and address. */
const places = (iri: string): readonly (readonly [string, Record<string, string>])[] => [
  [thing(iri), HTML],
  [thing(iri), { accept: "text/turtle" }],
  [thing(iri), { accept: "application/ld+json" }],
  [`/api/show?concept=${encodeURIComponent(iri)}`, {}],
  [`/sparql?query=${encodeURIComponent(`SELECT ?l { <${iri}> rdfs:label ?l }`)}`, HTML],
  [`/sparql?query=${encodeURIComponent(`SELECT ?l { <${iri}> rdfs:label ?l }`)}`, { accept: "text/csv" }],
];

describe.each(THINGS)("of <%s>", (iri) => {
  test("row 17: a label is no element of a page", async () => {
    for (const [path, headers] of places(iri).filter(([, { accept }]) => accept === "text/html")) {
      const { status, body, headers: got } = await served.ask(path, { headers });
      expect([status, got["content-security-policy"]]).toEqual([200, expect.stringMatching(/^default-src 'none'; /)]);
      expect(body).not.toMatch(/<(?:img|script|iframe)|onerror=[^&]*>/);
    }
  });

  test("row 19: on a page, characters that turn or hide text are shown", async () => {
    const { body } = await served.ask(thing(iri), { headers: HTML });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: this is what must not be there
    expect(body).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e]|\u{e0041}/u);
  });

  test("no label and no IRI becomes a header", async () => {
    for (const [path, headers] of places(iri)) {
      const { status, headers: got } = await served.ask(path, { headers });
      expect(status).toBe(200);
      expect(got["set-cookie"]).toBeUndefined();
      for (const value of Object.values(got).flat()) expect(value).toMatch(/^[\x20-\x7e]*$/);
    }
  });
});

test("row 18: no page links to an address that is not ours", async () => {
  const { body } = await served.ask(thing("urn:e:hub"), { headers: HTML });
  const links = [...body.matchAll(/<a href="([^"]*)"/g)].map((match) => match[1] ?? "");
  expect(links.length).toBeGreaterThan(15);
  expect(links.filter((link) => !/^\/id\?iri=[\w.~%!'()*-]+$/.test(link))).toEqual([]);
  expect(body).toContain("javascript%3Aalert(1)");
});

test("row 20: two names that look alike stay two, each with its own address", async () => {
  const find = async (text: string): Promise<string[]> => {
    const { body } = await served.ask(`/api/find?text=${encodeURIComponent(text)}&limit=1`);
    return (JSON.parse(body) as { matches: { iri: string }[] }).matches.map((match) => match.iri);
  };
  expect([await find("bank"), await find("b\u0430nk")]).toEqual([[BANK], [LOOK_ALIKE]]);
  const { body } = await served.ask(thing("urn:e:hub"), { headers: HTML });
  expect(body).toContain(`href="${thing(BANK)}"`);
  expect(body).toContain(`href="${thing(LOOK_ALIKE)}"`);
});

test("row 22: a formula is left as it is in SPARQL's CSV, which is exact", async () => {
  const { body } = await served.sparql("SELECT ?l { <urn:e:l6> rdfs:label ?l }", { accept: "text/csv" });
  expect(body).toBe("l\r\n=HYPERLINK(1)\r\n");
});

describe("row 16: names that every object has", () => {
  test.each(NAMES)("%s is a variable, a concept, a predicate and a parameter like any other", async (name) => {
    const query = `SELECT ?${name} { <urn:e:hub> <urn:e:${name}> ?${name} }`;
    const { results } = JSON.parse((await served.sparql(query)).body) as { results: { bindings: object[] } };
    expect(Object.entries(results.bindings[0] ?? {})).toEqual([[name, { type: "uri", value: `urn:${name}` }]]);
    expect((await served.sparql(query, HTML)).body).toContain(`<td>urn:${name}</td>`);
    const found = JSON.parse((await served.ask(`/api/find?text=${name}`)).body) as { matches: { iri: string }[] };
    expect(found.matches[0]?.iri).toBe(`urn:${name}`);
    const shown = await served.ask(`/api/statements?predicate=${encodeURIComponent(`urn:e:${name}`)}`);
    expect(JSON.parse(shown.body)).toMatchObject({ statements: [{ object: { iri: `urn:${name}` } }] });
    expect((await served.ask(`/api/find?text=x&${name}=1`)).status).toBe(400);
    expect((await served.ask(`/${name}`)).status).toBe(404);
  });
});

describe("row 7: what ends a token in a query that is put together", () => {
  const hostile = fc.oneof(
    fc.constantFrom("urn:x> SELECT * {", "urn:x\\u003E", "urn:{x", 'urn:"x', "urn:x y", "x", "", "urn:x\n", "urn:`x"),
    fc.string({ unit: "binary", maxLength: 40 }).map((text) => `urn:${text}`),
  );

  test("a namespace of the data is declared only where it is one whole IRI", () => {
    fc.assert(
      fc.property(hostile, (namespace) => {
        const text = "SELECT * { ?s x:p ?o }";
        const [declared, ...rest] = withPrefixes(text, new Map([["x", namespace]])).split("\n");
        expect(rest.join("\n")).toBe(text);
        expect(declared).toBe(isAbsoluteIri(namespace) ? `PREFIX x: <${namespace}>` : "");
      }),
    );
  });

  test("a graph that a request names is an IRI or refused, and nothing after it is read", async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (name) => {
        const query = encodeURIComponent("SELECT ?o { ?s ?p ?o }");
        const { status, body } = await served.ask(
          `/sparql?query=${query}&default-graph-uri=${encodeURIComponent(name)}`,
        );
        // The engine knows more of IRIs than where they end; what it takes names a graph that is not there.
        if (status === 200) expect(JSON.parse(body)).toMatchObject({ results: { bindings: [] } });
        else expect(status).toBe(400);
        if (!isAbsoluteIri(name)) expect(status).toBe(400);
      }),
      { numRuns: runs(60) },
    );
  });
});

test("row 39: the log is one JSON document a line, without what was asked, whatever was asked", async () => {
  const before = served.log().length;
  const paths = [
    "/nothing%0d%0a%7b%22level%22:%22error%22%7d",
    "/%1b%5b2J%e2%80%ae",
    "/api/find?text=a-secret-name",
    "/sparql?query=ASK%20%7B%20%3Curn:a-secret-name%3E%20?p%20?o%20%7D",
    `/${"x".repeat(6000)}`,
  ];
  for (const path of paths) await served.ask(path, { headers: { authorization: "Bearer a-secret-name" } });
  // A line that comes late from an earlier test counts here too, so a last request is waited for, which no other test makes.
  await served.ask("/no-more");
  await served.logged(({ path }) => path === "/no-more");
  const lines = served.running.said.stderr.split("\n").slice(1, -1).slice(before);
  for (const line of lines) {
    expect(Object.keys(JSON.parse(line) as object).slice(0, 3)).toEqual(["time", "level", "event"]);
    expect(line.length).toBeLessThan(4096);
    expect(line).not.toContain("a-secret-name");
    expect(line).toMatch(/^[\x20-\x7e]*$/);
  }
});
