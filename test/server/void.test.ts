/** /.well-known/void: the graph as a dataset, with addresses that answer. */

import { beforeAll, expect, test } from "vitest";
import { parseRdf } from "../../src/rdf/read/syntax/n3-parser.ts";
import { sampleKnowledge } from "../support/sample.ts";
import { serving } from "../support/serving.ts";

let base: string;
beforeAll(async () => {
  base = (await serving(async () => sampleKnowledge())).url;
});

const VOID = "http://rdfs.org/ns/void#";

test("tells how many triples there are, of which classes and properties, and where to ask", async () => {
  const answer = await fetch(`${base}.well-known/void`);
  expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "text/turtle; charset=utf-8"]);
  const quads = [...parseRdf(await answer.text(), { format: "turtle" })];
  const of = (subject: string, name: string): string[] =>
    quads
      .filter((quad) => quad.subject.value === subject && quad.predicate.value === VOID + name)
      .map((q) => q.object.value);
  const dataset = `${base}.well-known/void#dataset`;
  const { dataset: data } = sampleKnowledge();
  expect(of(dataset, "triples")).toEqual([String(data.size)]);
  expect(of(dataset, "distinctSubjects")).toEqual([String(new Set(data.column("subject")).size)]);
  const properties = of(dataset, "propertyPartition").map((part) => of(part, "triples").map(Number)[0] ?? 0);
  expect(properties.reduce((sum, triples) => sum + triples, 0)).toBe(data.size);
  expect(of(dataset, "classPartition").map((part) => of(part, "class")[0])).toContain("urn:e:Body");
  const [lookup = ""] = of(dataset, "uriLookupEndpoint");
  expect((await fetch(`${lookup}${encodeURIComponent("urn:e:corps")}`)).status).toBe(200);
  expect((await fetch(of(dataset, "sparqlEndpoint")[0] ?? "")).status).toBe(200);
});

test("comes in the form that is asked for, is kept, and takes no other method", async () => {
  const ask = (init: RequestInit): Promise<Response> => fetch(`${base}.well-known/void`, init);
  const xml = await ask({ headers: { accept: "application/rdf+xml" } });
  expect(await xml.text()).toContain("<rdf:RDF");
  const etag = xml.headers.get("etag") ?? "";
  expect((await ask({ headers: { accept: "application/rdf+xml", "if-none-match": etag } })).status).toBe(304);
  expect((await ask({ headers: { "if-none-match": etag } })).status).toBe(200);
  expect((await ask({ headers: { accept: "image/png" } })).status).toBe(406);
  expect((await ask({ method: "DELETE" })).status).toBe(405);
});
