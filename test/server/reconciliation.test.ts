/**
 * /reconcile: the Reconciliation Service API 0.2 as its clients use it. The shapes are those of its JSON schemas, written
 * down here once more: https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/
 */

import { get } from "node:http";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { knowledgeOf } from "../support/build.ts";
import { serving } from "../support/serving.ts";

const ORIGIN = "http://refine.example:3333";
const E = "urn:e:";
const DATA = `
e:Ministry a rdfs:Class ; rdfs:label "ministry"@en .
e:Shelter a rdfs:Class ; rdfs:label "shelter"@en .
e:funds a rdf:Property ; rdfs:label "funds"@en .
e:founded a rdf:Property ; rdfs:label "founded"@en .
e:beds a rdf:Property ; rdfs:label "beds"@en .
e:welfare a e:Ministry ; rdfs:label "Ministry of Welfare"@en ; skos:altLabel "Welfare Ministry"@en ;
  skos:definition "Pays <b>for</b> shelters."@en ; e:founded "1998-05-01"^^xsd:date ; e:funds e:lower, e:upper .
e:warfare a e:Ministry ; rdfs:label "Ministry of Warfare"@en ; e:funds e:lower .
e:lower a e:Shelter ; rdfs:label "Valley Shelter"@en ; e:beds 12 .
e:upper a e:Shelter ; rdfs:label "Valley Shelter"@en ; e:beds 40 .
`;

let base: string;
beforeAll(async () => {
  base = (await serving(async () => knowledgeOf(DATA), { allowOrigins: [ORIGIN] })).url;
});

const TYPE = z.object({ id: z.string(), name: z.string() });
const RESULT = z.object({
  result: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      description: z.string().exactOptional(),
      score: z.number(),
      match: z.boolean(),
      type: z.array(TYPE),
      features: z.array(z.object({ id: z.string(), value: z.number() })),
    }),
  ),
});
const SUGGESTIONS = z.object({
  result: z.array(z.object({ id: z.string(), name: z.string(), notable: z.array(TYPE).exactOptional() })),
});

const form = (fields: Record<string, string>): RequestInit => ({ method: "POST", body: new URLSearchParams(fields) });

async function asked(query: object): Promise<z.output<typeof RESULT>["result"]> {
  const answer = await fetch(`${base}reconcile`, form({ queries: JSON.stringify({ q0: query }) }));
  expect(answer.status).toBe(200);
  const { q0 } = z.object({ q0: RESULT }).parse(await answer.json());
  return q0.result;
}

const json = async (path: string): Promise<unknown> => (await fetch(base + path)).json();

test("the manifest says what there is, with addresses that answer", async () => {
  const manifest = z
    .object({
      versions: z.array(z.string()),
      identifierSpace: z.url(),
      schemaSpace: z.url(),
      batchSize: z.number(),
      view: z.object({ url: z.string().includes("{{id}}") }),
      preview: z.object({ url: z.string().includes("{{id}}"), width: z.int(), height: z.int() }),
      suggest: z.record(z.string(), z.object({ service_url: z.url(), service_path: z.string() })),
      extend: z.object({ propose_properties: z.object({ service_url: z.url(), service_path: z.string() }) }),
    })
    .parse(await json("reconcile"));
  expect(manifest.versions).toEqual(["0.2"]);
  const addresses = [
    manifest.view.url.replace("{{id}}", encodeURIComponent(`${E}welfare`)),
    manifest.preview.url.replace("{{id}}", encodeURIComponent(`${E}welfare`)),
    ...[...Object.values(manifest.suggest), manifest.extend.propose_properties].map(
      ({ service_url, service_path }) => service_url + service_path,
    ),
  ];
  for (const address of addresses) expect((await fetch(address)).status).toBe(200);
});

describe("a query", () => {
  test("is sure of a name, or another name, that one concept alone has", async () => {
    const sure = { id: `${E}welfare`, score: 100, match: true, type: [{ name: "ministry" }] };
    expect(await asked({ query: "welfare  ministry" })).toMatchObject([sure]);
  });

  test("is never sure of what is only like it, nor of one of two of that name", async () => {
    expect(await asked({ query: "Ministry of Welfair" })).toMatchObject([
      { id: `${E}welfare`, match: false, features: [{ id: "name" }] },
      { id: `${E}warfare`, match: false },
    ]);
    const twice = await asked({ query: "Valley Shelter" });
    expect(twice.map(({ score, match }) => [score, match])).toEqual([
      [100, false],
      [100, false],
    ]);
  });

  test("takes types and properties, and shows what they did", async () => {
    expect(await asked({ query: "Valley", type: [`${E}Ministry`], type_strict: "any" })).toEqual([]);
    const [first, second] = await asked({ query: "Valley Shelter", properties: [{ pid: `${E}beds`, v: 40 }] });
    expect(first).toMatchObject({
      id: `${E}upper`,
      score: 100,
      features: [{ value: 100 }, { id: "properties", value: 100 }],
    });
    expect(second).toMatchObject({ id: `${E}lower`, score: 66.7 });
    const both = { pid: `${E}funds`, v: [{ id: `${E}upper`, name: "" }, "Valley Shelter"] };
    expect(await asked({ properties: [both] })).toMatchObject([{ id: `${E}welfare`, score: 100 }]);
    expect(await asked({ query: "Ministry", limit: 1 })).toHaveLength(1);
  });

  test("comes by GET too, many at once, each under its key", async () => {
    const queries = JSON.stringify({ a: { query: "Ministry of Warfare" }, ["__proto__"]: { query: "zzz" } });
    const text = await (await fetch(`${base}reconcile?queries=${encodeURIComponent(queries)}`)).text();
    expect([...text.matchAll(/^ {2}"(\w+)"/gm)].map(([, key]) => key)).toEqual(["a", "__proto__"]);
    expect(text).toContain('"match": true');
  });
});

test("what is typed is completed: concepts by name or IRI, types, properties; a cursor passes over some", async () => {
  const suggested = async (what: string, prefix: string, more = ""): Promise<string[]> => {
    const path = `reconcile/suggest/${what}?prefix=${encodeURIComponent(prefix)}${more}`;
    return SUGGESTIONS.parse(await json(path)).result.map(({ id }) => id);
  };
  expect(await suggested("entity", "Ministry of")).toEqual([`${E}welfare`, `${E}warfare`]);
  expect(await suggested("entity", "Ministry of", "&cursor=1")).toEqual([`${E}warfare`]);
  expect(await suggested("entity", `${E}welfare`)).toEqual([`${E}welfare`]);
  expect(await suggested("type", "min")).toEqual([`${E}Ministry`]);
  expect(await suggested("property", "fo")).toEqual([`${E}founded`]);
});

test("values are fetched in the form of their datatype, and which properties a type has is told", async () => {
  const proposed = (await json(`reconcile/properties?type=${E}Ministry&limit=5`)) as { properties: { id: string }[] };
  expect(proposed.properties.map(({ id }) => id)).toEqual([`${E}funds`, `${E}founded`]);
  const extend = JSON.stringify({
    ids: [`${E}welfare`, `${E}lower`, "urn:nobody"],
    properties: [{ id: `${E}founded` }, { id: `${E}beds` }, { id: `${E}funds` }],
  });
  const answer = (await (await fetch(`${base}reconcile`, form({ extend }))).json()) as {
    meta: object[];
    rows: Record<string, Record<string, object[]>>;
  };
  expect(answer.meta[0]).toEqual({ id: `${E}founded`, name: "founded" });
  expect(answer.rows[`${E}welfare`]).toEqual({
    [`${E}founded`]: [{ date: "1998-05-01T00:00:00Z" }],
    [`${E}beds`]: [],
    [`${E}funds`]: [
      { id: `${E}lower`, name: "Valley Shelter" },
      { id: `${E}upper`, name: "Valley Shelter" },
    ],
  });
  expect(answer.rows[`${E}lower`]?.[`${E}beds`]).toEqual([{ int: 12 }]);
  expect(answer.rows["urn:nobody"]?.[`${E}beds`]).toEqual([]);
});

/** As a browser asks for what a page of another site frames; fetch would set these headers itself. */
function framed(path: string): Promise<{ readonly status: number | undefined; readonly policy: string | undefined }> {
  const headers = { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "iframe" };
  return new Promise((resolve) => {
    get(base + path, { headers }, (answer) => {
      answer.resume();
      resolve({ status: answer.statusCode, policy: String(answer.headers["content-security-policy"]) });
    });
  });
}

test("a preview runs nothing, and only allowed origins may frame it", async () => {
  const page = await framed(`reconcile/preview?id=${E}welfare`);
  expect(page.status).toBe(200);
  expect(page.policy).toMatch(new RegExp(`^default-src 'none'; .*frame-ancestors 'self' ${ORIGIN}$`));
  expect(await (await fetch(`${base}reconcile/preview?id=${E}welfare`)).text()).toContain(
    "Pays &lt;b&gt;for&lt;/b&gt; shelters.",
  );
  expect((await framed(`id?iri=${E}welfare`)).status).toBe(403);
});

test("pages of an allowed origin may read it, others may not", async () => {
  const of = (origin: string): Promise<Response> => fetch(`${base}reconcile`, { headers: { origin } });
  expect((await of(ORIGIN)).headers.get("access-control-allow-origin")).toBe(ORIGIN);
  expect((await of("http://evil.example")).status).toBe(403);
});

const many = (count: number): string =>
  JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, at) => [`q${at}`, { query: "a" }])));

const BAD: readonly (readonly [RequestInit & { path?: string }, status: number, message: RegExp])[] = [
  [form({ queries: "{" }), 400, /queries is no valid JSON/],
  [form({ queries: "[]" }), 400, /one JSON object/],
  [form({ queries: '{"a": {}}' }), 400, /"a" has neither a name nor properties/],
  [form({ queries: '{"a": {"query": 3}}' }), 400, /"a" cannot be taken at "query"/],
  [form({ queries: '{"a": {"query": "x", "type": "urn:e:Nothing"}}' }), 400, /urn:e:Nothing/],
  [form({ queries: JSON.stringify({ a: { query: "x".repeat(3000) } }) }), 400, /"query"/],
  [form({ queries: many(51) }), 413, /50 queries; this one holds 51/],
  [form({ extend: '{"ids": ["a"], "properties": [{"id": "urn:no"}]}' }), 400, /urn:no/],
  [form({ queries: "{}", extend: "{}" }), 400, /one field/],
  [{ method: "POST", body: "{}", headers: { "content-type": "application/json" } }, 415, /form-urlencoded/],
  [{ path: "/suggest/entity?prefix=a&cursor=-1" }, 400, /cursor takes a whole number/],
  [{ path: "/preview?id=urn:nobody" }, 404, /urn:nobody/],
  [{ method: "DELETE" }, 405, /takes GET/],
];

test.each(BAD)("%j is refused with %i", async ({ path = "", ...init }, status, message) => {
  const answer = await fetch(`${base}reconcile${path}`, init);
  const body = (await answer.json()) as { error: { message: string } };
  expect(answer.status).toBe(status);
  expect(body.error.message).toMatch(message);
});
