/** /sparql: the SPARQL 1.1 Protocol, for reading. The W3C's protocol tests that a read-only endpoint can have are among these. */

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Served, serveText } from "../support/served.ts";

const TRIG = `PREFIX e: <urn:e:>
e:a e:p e:inDefault . e:a e:says "<script>alert(1)</script>\\r\\nSet-Cookie: x=1" .
e:g { e:a e:p e:inG . }
e:h { e:a e:p e:inH . }`;

let served: Served;
beforeAll(async () => {
  served = await serveText("data.trig", TRIG, "--log", "--max-result", "200000");
});
afterAll(() => served.stop());

const FORM = { "content-type": "application/x-www-form-urlencoded" };
const DIRECT = { "content-type": "application/sparql-query" };
const OBJECTS = "SELECT ?o { <urn:e:a> <urn:e:p> ?o }";

describe("the three ways to ask", () => {
  test.each([
    ["GET", () => served.sparql("ASK {}")],
    ["POST as a form", () => served.ask("/sparql", { method: "POST", headers: FORM, body: "query=ASK%20%7B%7D" })],
    ["POST as it is", () => served.ask("/sparql", { method: "POST", headers: DIRECT, body: "ASK {}" })],
    [
      "POST as it is, with its charset",
      () =>
        served.ask("/sparql", {
          method: "POST",
          headers: { "content-type": "application/sparql-query; charset=UTF-8" },
          body: "ASK {}",
        }),
    ],
  ])("%s", async (_name, ask) => {
    const { status, headers, body } = await ask();
    expect([status, headers["content-type"]]).toEqual([200, "application/sparql-results+json"]);
    expect(JSON.parse(body)).toMatchObject({ boolean: true });
  });

  test("HEAD has the head of GET", async () => {
    const { status, headers, body } = await served.ask("/sparql?query=ASK%7B%7D", { method: "HEAD" });
    expect([status, headers["content-type"], body]).toEqual([200, "application/sparql-results+json", ""]);
  });

  test("HEAD runs no query", async () => {
    const endless = encodeURIComponent(
      `SELECT * { ${Array.from({ length: 40 }, (_, n) => `?a${n} ?b${n} ?c${n}.`).join("")} }`,
    );
    expect(await served.ask(`/sparql?query=${endless}`, { method: "HEAD" })).toMatchObject({ status: 200, body: "" });
  });

  test("OPTIONS tells the methods, and others are refused with them", async () => {
    const allow = "GET, HEAD, POST, OPTIONS";
    expect(await served.ask("/sparql", { method: "OPTIONS" })).toMatchObject({ status: 204, headers: { allow } });
    for (const method of ["PUT", "DELETE", "PATCH"])
      expect(await served.ask("/sparql", { method })).toMatchObject({ status: 405, headers: { allow } });
  });
});

describe("the graphs that are asked", () => {
  const q = encodeURIComponent(OBJECTS);
  const named = encodeURIComponent("SELECT ?o { GRAPH ?g { <urn:e:a> <urn:e:p> ?o } }");
  const from = encodeURIComponent(OBJECTS.replace("{", "FROM <urn:e:g> {"));
  test.each([
    ["all as one", `query=${q}`, ["inDefault", "inG", "inH"]],
    ["FROM", `query=${from}`, ["inG"]],
    ["default-graph-uri", `query=${q}&default-graph-uri=urn:e:h`, ["inH"]],
    ["several of them", `query=${q}&default-graph-uri=urn:e:g&default-graph-uri=urn:e:h`, ["inG", "inH"]],
    ["default-graph-uri goes before FROM", `query=${from}&default-graph-uri=urn:e:h`, ["inH"]],
    ["named-graph-uri alone leaves the default graph empty", `query=${q}&named-graph-uri=urn:e:h`, []],
    ["named-graph-uri", `query=${named}&named-graph-uri=urn:e:h`, ["inH"]],
    ["default-graph-uri alone leaves no named graph", `query=${named}&default-graph-uri=urn:e:h`, []],
    ["a graph that is not there is empty", `query=${q}&default-graph-uri=urn:e:none`, []],
  ])("%s", async (_name, search, expected) => {
    const headers = { accept: "text/csv" };
    const values = (text: string): string[] => text.replaceAll("urn:e:", "").trim().split("\r\n").slice(1).sort();
    expect(values((await served.ask(`/sparql?${search}`, { headers })).body)).toEqual(expected);
    const posted = await served.ask("/sparql", { method: "POST", headers: { ...FORM, ...headers }, body: search });
    expect(values(posted.body)).toEqual(expected);
  });
});

describe("what is refused", () => {
  const text = { "content-type": "text/plain" };
  const utf16 = { "content-type": "application/sparql-query; charset=UTF-16" };
  test.each([
    ["a POST form without a query", "POST", "/sparql", FORM, "", 400, "exactly one"],
    ["two queries", "GET", "/sparql?query=ASK%7B%7D&query=SELECT%20*%7B%7D", {}, "", 400, "exactly one"],
    ["an update parameter", "GET", "/sparql?update=CLEAR%20ALL", {}, "", 400, "read-only"],
    ["an update as a form", "POST", "/sparql", FORM, "update=CLEAR+ALL", 400, "read-only"],
    [
      "an update as it is",
      "POST",
      "/sparql",
      { "content-type": "application/sparql-update" },
      "CLEAR ALL",
      400,
      "read-only",
    ],
    ["an update called a query", "POST", "/sparql", DIRECT, "CLEAR ALL", 400, "read-only"],
    ["another content type", "POST", "/sparql", text, "ASK {}", 415, "application/sparql-query"],
    ["no content type", "POST", "/sparql", {}, "ASK {}", 415, "application/sparql-query"],
    ["another charset", "POST", "/sparql", utf16, "ASK {}", 415, "UTF-8"],
    ["bytes that are no UTF-8", "POST", "/sparql", DIRECT, Buffer.from([0x41, 0xff]), 400, "UTF-8"],
    ["no SPARQL", "POST", "/sparql", DIRECT, "SELECT ?x {", 400, "Not valid SPARQL"],
    ["SERVICE", "POST", "/sparql", DIRECT, "SELECT * { SERVICE <http://127.0.0.1:1/> {} }", 400, "no request leaves"],
    ["a graph by a relative name", "GET", "/sparql?query=ASK%7B%7D&default-graph-uri=g", {}, "", 400, "whole IRI"],
  ])("%s", async (_name, method, path, headers, body, status, says) => {
    const answer = await served.ask(path, { method, headers: headers as Record<string, string>, body });
    expect(answer.status).toBe(status);
    const { error } = JSON.parse(answer.body) as { error: Record<string, unknown> };
    expect(Object.keys(error)).toEqual(["code", "message", "hint", "data"]);
    expect(error.message).toContain(says);
  });

  test("an error tells line and column", async () => {
    const { body } = await served.ask("/sparql", {
      method: "POST",
      headers: DIRECT,
      body: "SELECT * {\n ?s foo:p ?o }",
    });
    expect(JSON.parse(body)).toMatchObject({ error: { code: "syntax", data: { line: 2, column: 10 } } });
  });

  test("an answer that is too long", async () => {
    const long = `SELECT (STRLEN(?x) AS ?n) ?x { BIND(REPLACE("${"a".repeat(1000)}", "a", "${"b".repeat(1000)}") AS ?x) }`;
    const { status, body } = await served.sparql(long);
    expect([status, JSON.parse(body)]).toMatchObject([503, { error: { code: "exhausted" } }]);
  });
});

describe("the form of the answer", () => {
  const CONSTRUCT = "CONSTRUCT WHERE { ?s <urn:e:p> ?o }";
  test.each([
    [undefined, "ASK {}", "application/sparql-results+json"],
    ["*/*", "ASK {}", "application/sparql-results+json"],
    ["application/json", "ASK {}", "application/json"],
    ["application/sparql-results+xml", OBJECTS, "application/sparql-results+xml"],
    ["text/csv;q=0.5, text/tab-separated-values;q=0.9", OBJECTS, "text/tab-separated-values; charset=utf-8"],
    ["text/*;q=0.3, application/sparql-results+json;q=0.1", OBJECTS, "text/csv; charset=utf-8"],
    ["image/png, */*;q=0.1", OBJECTS, "application/sparql-results+json"],
    ["application/sparql-results+json;q=0, */*", OBJECTS, "application/sparql-results+xml"],
    [undefined, CONSTRUCT, "text/turtle; charset=utf-8"],
    ["application/n-triples", CONSTRUCT, "application/n-triples"],
    ["application/rdf+xml", "DESCRIBE <urn:e:a>", "application/rdf+xml"],
    ["application/ld+json", CONSTRUCT, "application/ld+json"],
  ])("Accept %s for %s", async (accept, query, type) => {
    const { status, headers } = await served.sparql(query, accept === undefined ? {} : { accept });
    expect([status, headers["content-type"]]).toEqual([200, type]);
    expect(headers.vary).toContain("accept");
  });

  test.each([
    ["image/png", "ASK {}"],
    ["text/turtle", OBJECTS],
    ["text/csv", CONSTRUCT],
    ["application/sparql-results+json;q=0", "ASK {}"],
  ])("Accept %s for %s is 406", async (accept, query) => {
    expect((await served.sparql(query, { accept })).status).toBe(406);
  });

  test("a browser gets a page, in which a label is text and no header", async () => {
    const accept = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    const { headers, body } = await served.sparql("SELECT ?o { ?s <urn:e:says> ?o }", { accept });
    expect(headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
    expect(headers["set-cookie"]).toBeUndefined();
    expect(body).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(body).not.toContain("<script");
    const form = await served.ask("/sparql", { headers: { accept } });
    expect(form.body).toContain("<textarea");
  });

  test("evidence of RDF 1.2 can be asked for and given", async () => {
    const { body } = await served.sparql("SELECT (<<( ?s ?p ?o )>> AS ?t) { ?s ?p ?o . FILTER(?o = <urn:e:inG>) }");
    expect(JSON.parse(body)).toMatchObject({ results: { bindings: [{ t: { type: "triple" } }] } });
  });
});

describe("the description of the service", () => {
  test.each([undefined, "*/*", "text/turtle", "application/rdf+xml", "application/n-triples"])(
    "Accept %s",
    async (accept) => {
      const { status, headers, body } = await served.ask(
        "/sparql",
        accept === undefined ? {} : { headers: { accept } },
      );
      expect(status).toBe(200);
      expect(headers["content-type"]).toContain(accept?.replace("*/*", "text/turtle") ?? "text/turtle");
      for (const word of ["UnionDefaultGraph", "SPARQL11Query", `${served.url}sparql`, "urn:e:g"])
        expect(body).toContain(word);
    },
  );
});

describe("what a client already has", () => {
  test("costs no query: its tag is known before the answer is", async () => {
    const first = await served.sparql(OBJECTS);
    const tag = String(first.headers.etag);
    expect(tag).toMatch(/^W\/"/);
    const again = await served.sparql(OBJECTS, { "if-none-match": `"other", ${tag}` });
    expect([again.status, again.body]).toEqual([304, ""]);
    const csv = await served.sparql(OBJECTS, { accept: "text/csv", "if-none-match": tag });
    expect(csv.status).toBe(200);
  });

  test.each(["NOW()", "RAND()", "UUID()", "struuid ()"])("has no tag where %s is asked", async (call) => {
    expect((await served.sparql(`SELECT (${call} AS ?x) {}`)).headers.etag).toBeUndefined();
  });
});

test("a long answer is packed for whom it suits", async () => {
  const query = `SELECT ?x { VALUES ?x { ${"'aaaaaaaaaa' ".repeat(200)} } }`;
  const plain = await served.sparql(query);
  const packed = await fetch(`${served.url}sparql?query=${encodeURIComponent(query)}`, {
    headers: { "accept-encoding": "gzip" },
  });
  expect(packed.headers.get("content-encoding")).toBe("gzip");
  expect(await packed.text()).toBe(plain.body);
  expect((await served.sparql(query, { "accept-encoding": "gzip;q=0" })).headers["content-encoding"]).toBeUndefined();
});

test("the log tells that a query was asked, and not which", async () => {
  await served.sparql("SELECT ?secret { ?secret <urn:e:p> ?o }");
  await served.logged(({ event, sha256 }) => event === "query" && String(sha256).length === 16);
  expect(served.running.said.stderr).not.toContain("secret");
});
