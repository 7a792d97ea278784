/** `serve --endpoint`: the questions of the API and the viewer's parts, of a graph that lies elsewhere. */

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Endpoint } from "../../src/endpoint/endpoint.ts";
import { ConceptIndex } from "../../src/graph/concepts.ts";
import { openBundled } from "../../src/open.ts";
import { findPaths } from "../../src/paths/find-paths.ts";
import { askQuestion } from "../../src/questions/ask.ts";
import { KnowledgeServices } from "../../src/questions/services.ts";
import type { QuestionName } from "../../src/questions/table.ts";
import { toNQuads } from "../../src/rdf/ntriples.ts";
import { DEFAULT_SERVER_LIMITS } from "../../src/server/defaults.ts";
import { createEndpointApp } from "../../src/server/endpoint/app.ts";
import { Parts } from "../../src/server/endpoint/parts.ts";
import { Log } from "../../src/server/log.ts";
import { makeAsset } from "../../src/server/manifest.ts";
import { Metrics } from "../../src/server/metrics.ts";
import { openSnapshot } from "../../src/snapshot/open.ts";
import { startEndpoint, type TestEndpoint } from "../endpoint/support.ts";

const HOSTILE = "<script>alert(1)</script>\u202e";
const TURTLE = `<urn:n:evil> <http://www.w3.org/2000/01/rdf-schema#label> ${JSON.stringify(HOSTILE)} .
<urn:n:one> <http://www.w3.org/2000/01/rdf-schema#label> "twin" . <urn:n:two> <http://www.w3.org/2000/01/rdf-schema#label> "twin" .
<urn:n:evil> <urn:p:p> <urn:n:one> , <urn:n:two> .`;

let remote: TestEndpoint;
let hostile: TestEndpoint;
let app: Awaited<ReturnType<typeof appOver>>;

async function appOver(url: string): Promise<ReturnType<typeof createEndpointApp>> {
  const endpoint = await Endpoint.open(url);
  const limits = DEFAULT_SERVER_LIMITS;
  const page = await makeAsset(
    "text/html; charset=utf-8",
    Buffer.from("<body><throughline-page></throughline-page></body>"),
  );
  return createEndpointApp({
    endpoint,
    parts: new Parts(endpoint, limits.timeLimitMs),
    manifest: new Map([["/", page]]),
    limits,
    log: new Log(() => {}, { requests: false, queries: false }),
    metrics: new Metrics(),
  });
}

beforeAll(async () => {
  const { dataset } = await openBundled();
  remote = await startEndpoint(toNQuads(dataset, dataset.column("subject").keys()), "application/n-quads");
  hostile = await startEndpoint(TURTLE);
  app = await appOver(remote.url);
});
afterAll(() => Promise.all([remote.close(), hostile.close()]));

describe("the JSON API", () => {
  test.each<[QuestionName, Record<string, string>]>([
    ["show", { concept: "UNSCR 2106" }],
    ["neighbors", { concept: "KPS" }],
  ])("%s answers as over the files", async (name, params) => {
    const response = await app.request(`/api/${name}?${new URLSearchParams(params)}`);
    expect(response.status).toBe(200);
    const services = new KnowledgeServices(await openBundled());
    expect(await response.json()).toEqual(
      JSON.parse(JSON.stringify(await askQuestion(services, name, params as never))),
    );
  });

  test("path gives the paths of the files, and what they cost", async () => {
    const response = await app.request("/api/path?from=KPS&to=ILO&k=2");
    const services = new KnowledgeServices(await openBundled());
    const { paths } = await askQuestion(services, "path", { from: "KPS", to: "ILO", k: 2 });
    const answer = (await response.json()) as { paths: { nodes: unknown }[]; endpoint: { requests: number } };
    expect(answer.paths.map(({ nodes }) => nodes)).toEqual(paths.map(({ nodes }) => nodes));
    expect(answer.endpoint.requests).toBeGreaterThan(0);
  });

  test.each([
    ["/api/sources", 400, "needs all of the data"],
    ["/api/show?concept=Nonesuch", 404, "Nothing here is called"],
    ["/sparql?query=ASK{}", 404, "no such page"],
  ])("%s is refused with %i", async (address, status, words) => {
    const response = await app.request(address);
    expect([response.status, await response.text()]).toEqual([status, expect.stringContaining(words)]);
  });
});

describe("the viewer", () => {
  test("a question leads to a part with the same paths, and to a page that says what it is", async () => {
    const asked = await app.request("/ask?from=UNSCR+2106&to=KPS");
    expect(asked.status).toBe(303);
    const [address = "", fragment = ""] = (asked.headers.get("location") ?? "").split("#");
    expect(new URLSearchParams(fragment).get("to")).toBe("https://w3id.org/throughline/id/kosovo-police-service");
    const page = await (await app.request(address)).text();
    expect(page).toMatch(/A part of 127\.0\.0\.1:\d+: .*Ask another question<\/a><\/p>\s*<throughline-page>/s);
    const part = await app.request(`${address}graph.throughline`);
    const { knowledge } = openSnapshot(new Uint8Array(await part.arrayBuffer()));
    const whole = await openBundled();
    const paths = [knowledge, whole].map((each) => {
      const index = new ConceptIndex(each);
      return findPaths(each, index.resolve("UNSCR 2106"), index.resolve("KPS")).paths.map(({ nodes, hops }) => ({
        nodes: nodes.map(({ iri }) => iri),
        evidence: hops.map((hop) => hop.statements.map((statement) => statement.evidence)),
      }));
    });
    expect(paths[0]).toEqual(paths[1]);
    expect(knowledge.statements.size).toBeLessThan(whole.statements.size / 10);
  });

  test("a part is fetched once", async () => {
    const asked = await app.request("/ask?from=ILO&to=KPS");
    const before = remote.queries.length;
    const [address = ""] = (asked.headers.get("location") ?? "").split("#");
    for (const file of ["", "graph.throughline"]) expect((await app.request(`${address}${file}`)).status).toBe(200);
    expect(remote.queries).toHaveLength(before);
  });

  test.each(["WyJhIl0", "%22", "e30", "x".repeat(9000)])(
    "an address that names no question is 404: %s",
    async (name) => {
      expect((await app.request(`/part/${name}/`)).status).toBe(404);
      expect((await app.request(`/part/${name}/graph.throughline`)).status).toBe(404);
    },
  );
});

describe("the form", () => {
  test("a name that nothing has is told on the page, with the other end kept", async () => {
    const response = await app.request("/ask?from=Nonesuch&to=KPS");
    expect(response.status).toBe(400);
    expect(await response.text()).toMatch(
      /class="error">Nothing here is called (?:&quot;|&#39;)Nonesuch.*value="KPS"/s,
    );
  });

  test("labels of the endpoint are text, and each of two with one name is a link", async () => {
    const over = await appOver(hostile.url);
    const found = await (await over.request("/?find=script")).text();
    expect(found).toContain("&lt;script&gt;alert(1)");
    expect(found).not.toContain("<script>");
    expect(found).not.toContain("\u202e");
    const twins = await (await over.request("/ask?from=urn:n:evil&to=twin")).text();
    for (const iri of ["urn%3An%3Aone", "urn%3An%3Atwo"]) expect(twins).toContain(`to=${iri}`);
  });
});
