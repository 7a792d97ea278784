/** Linked data: one thing as a page, as Turtle and as JSON-LD, whatever its label tries. */

import { beforeAll, describe, expect, test } from "vitest";
import { drawn, knowledgeOf, linesOf } from "../support/build.ts";
import { serving } from "../support/serving.ts";

const HOSTILE = '<script>alert(1)</script>\\"><img src=x onerror=alert(1)>\\r\\nset-cookie: a=b';
const GRAPH = `
id:corps e:trains e:guard ~ e:claim {| a tl:Statement ; tl:modality tl:Reported |} ; e:size 12 .
id:corps rdfs:label "The Corps"@en ; skos:definition "Trains <b>guards</b>."@en .
e:guard rdfs:label "${HOSTILE}" . e:trains rdfs:label "trains"@en .
<urn:e:a%0d%0aset-cookie:b> e:trains id:corps .
e:lone a e:Body .`;

let base: string;
beforeAll(async () => {
  base = (await serving(async () => knowledgeOf(GRAPH))).url;
});

const get = (path: string, accept?: string, more: Record<string, string> = {}): Promise<Response> =>
  fetch(`${base}${path}`, { headers: { ...(accept === undefined ? {} : { accept }), ...more } });

const BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

describe("the form is chosen by Accept, or by the ending", () => {
  test.each([
    ["id/corps", BROWSER, "text/html; charset=utf-8"],
    ["id/corps", "text/turtle", "text/turtle; charset=utf-8"],
    ["id/corps", "*/*", "text/turtle; charset=utf-8"],
    ["id/corps", "application/ld+json", "application/ld+json"],
    ["id/corps", "text/turtle;q=0.5, application/ld+json;q=0.9", "application/ld+json"],
    ["id/corps.ttl", BROWSER, "text/turtle; charset=utf-8"],
    ["id/corps.jsonld", BROWSER, "application/ld+json"],
    ["id/corps.html", "text/turtle", "text/html; charset=utf-8"],
    ["id?iri=urn:e:guard", BROWSER, "text/html; charset=utf-8"],
    ["id?iri=urn:e:guard", "text/turtle", "text/turtle; charset=utf-8"],
  ])("%s for %s", async (path, accept, type) => {
    const answer = await get(path, accept);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, type]);
    expect(answer.headers.get("vary")).toContain("accept");
    const again = await get(path, accept, { "if-none-match": answer.headers.get("etag") ?? "" });
    expect(again.status).toBe(304);
  });
});

test("Turtle holds the statements of the thing, both ways, with their evidence and names, and nothing else", async () => {
  const lines = linesOf(drawn(await (await get("id/corps", "text/turtle")).text()));
  for (const part of ["trains", "claim", "size", "The Corps", "set-cookie:b", "Reported"])
    expect(lines).toContain(part);
  expect(lines).not.toContain("lone");
});

test("JSON-LD says the same in RDF 1.1", async () => {
  const document = JSON.stringify(await (await get("id/corps", "application/ld+json")).json());
  for (const part of ["The Corps", "urn:e:guard", "claim", "12"]) expect(document).toContain(part);
});

test("a page shows labels as text, and may load and run nothing", async () => {
  for (const path of ["id/corps", "id?iri=urn:e:guard"]) {
    const answer = await get(path, BROWSER);
    expect(answer.headers.get("content-security-policy")).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(answer.headers.get("set-cookie")).toBeNull();
    const page = await answer.text();
    expect(page).not.toMatch(/<script|<img|<b>|onerror=alert\(1\)>/);
    expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  }
});

test("an IRI cannot end a header", async () => {
  const answer = await get(`id?iri=${encodeURIComponent("urn:e:a%0d%0aset-cookie:b")}`, "text/turtle");
  expect([answer.status, answer.headers.get("set-cookie")]).toEqual([200, null]);
  expect(answer.headers.get("link")).toContain("/id?iri=urn%3Ae%3Aa%250d%250aset-cookie%3Ab>");
});

test.each([
  ["id/nobody", BROWSER, 404],
  ["id?iri=%22a%20literal%22", BROWSER, 404],
  ["id?iri=file:///etc/passwd", BROWSER, 404],
  ["id", BROWSER, 400],
  ["id/corps", "image/png", 406],
])("%s for %s is %i", async (path, accept, status) => {
  const answer = await get(path, accept);
  expect([answer.status, await answer.json()]).toMatchObject([status, { error: { code: "usage" } }]);
});
