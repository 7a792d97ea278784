/** A client of other people against our endpoint: fetch-sparql-endpoint, which streams. The others are in test/support. */

import { SparqlEndpointFetcher } from "fetch-sparql-endpoint";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Served, serveText } from "../support/served.ts";

let served: Served;
beforeAll(async () => {
  const lines = Array.from({ length: 500 }, (_, n) => `<urn:e:a> <urn:e:p> "${n}" .`);
  served = await serveText("data.ttl", `${lines.join("\n")} <urn:e:a> <urn:e:q> <urn:e:b> .`);
});
afterAll(() => served.stop());

const QUERY = "SELECT ?o { <urn:e:a> <urn:e:p> ?o }";

test.each(["GET", "POST"] as const)("fetch-sparql-endpoint by %s", async (method) => {
  const client = new SparqlEndpointFetcher({ method });
  const endpoint = `${served.url}sparql`;
  const values = new Set<string>();
  for await (const row of await client.fetchBindings(endpoint, QUERY))
    values.add((row as unknown as Record<string, { value: string }>).o?.value ?? "");
  expect(values.size).toBe(500);
  expect(await client.fetchAsk(endpoint, "ASK { <urn:e:a> <urn:e:q> ?o }")).toBe(true);
  const quads = [];
  for await (const quad of await client.fetchTriples(endpoint, "CONSTRUCT WHERE { ?s <urn:e:q> ?o }")) quads.push(quad);
  expect(quads).toHaveLength(1);
  await expect(client.fetchBindings(endpoint, "SELECT ?o {")).rejects.toThrow(/400/);
});
