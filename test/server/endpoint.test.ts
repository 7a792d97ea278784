/** `serve --endpoint`: the questions of the API and the viewer's parts, of a graph that lies elsewhere. */

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { askQuestion } from "../../src/ask/ask.ts";
import { KnowledgeServices } from "../../src/ask/knowledge-services.ts";
import type { QuestionName } from "../../src/ask/table.ts";
import { Endpoint } from "../../src/endpoint/endpoint.ts";
import type { ExcerptFigures } from "../../src/endpoint/excerpt/fetch-excerpt.ts";
import { neighborsOf } from "../../src/graph/explore/neighbors.ts";
import { ConceptIndex } from "../../src/graph/names/concepts.ts";
import { Knowledge } from "../../src/graph/store/knowledge.ts";
import { openBundled } from "../../src/open.ts";
import { findPaths } from "../../src/paths/answer/find-paths.ts";
import { toNQuads } from "../../src/rdf/write/ntriples.ts";
import { createApp } from "../../src/server/app.ts";
import { DEFAULT_SERVER_LIMITS } from "../../src/server/defaults.ts";
import { EndpointBackend } from "../../src/server/endpoint-backend.ts";
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

async function appOver(url: string): Promise<ReturnType<typeof createApp>> {
  return appOf(await Endpoint.open(url));
}

async function appOf(endpoint: Endpoint): Promise<ReturnType<typeof createApp>> {
  // On a busy machine a part takes longer than a server allows.
  const limits = { ...DEFAULT_SERVER_LIMITS, timeLimitMs: 60_000 };
  const page = makeAsset("text/html; charset=utf-8", Buffer.from("<body><throughline-page></throughline-page></body>"));
  return createApp(new EndpointBackend(endpoint, limits, null), {
    manifest: new Map([["/", page]]),
    limits,
    log: new Log(() => {}, { requests: false, queries: false }),
    metrics: new Metrics(),
    allowOrigins: new Set<string>(),
  });
}

beforeAll(async () => {
  const { dataset } = await openBundled();
  remote = await startEndpoint(toNQuads(dataset, dataset.column("subject").keys()), "application/n-quads");
  hostile = await startEndpoint(TURTLE);
  app = await appOver(remote.url);
});
afterAll(() => Promise.all([remote.close(), hostile.close()]));

test("what visitors ask about is not kept: the terms of the server do not grow", async () => {
  const endpoint = await Endpoint.open(remote.url);
  const visited = await appOf(endpoint);
  const { size } = endpoint.terms;
  const [from, to] = ["UNSCR 2106", "Kosovo Police Service"];
  const node = "https://example.org/nobody";
  const asked = [
    `/api/path?${new URLSearchParams({ from, to })}`,
    `/part/concepts?${new URLSearchParams({ concept: from })}`,
    `/part?${new URLSearchParams({ concept: node })}`,
    `/part/count?${new URLSearchParams({ node })}`,
  ];
  for (const path of asked) expect((await visited.request(path)).status, path).toBe(200);
  expect(endpoint.terms.size).toBe(size);
});

describe("the JSON API", () => {
  test.each<[QuestionName, Record<string, string>]>([
    ["show", { concept: "UNSCR 2106" }],
    ["neighbors", { concept: "KPS" }],
  ])("%s answers as over the files", async (name, params) => {
    const response = await app.request(`/api/${name}?${new URLSearchParams(params)}`);
    expect(response.status).toBe(200);
    const services = new KnowledgeServices(await openBundled());
    const asked = JSON.parse(JSON.stringify(await askQuestion(services, name, params as never))) as object;
    // Over an endpoint the voices are not looked for.
    expect(await response.json()).toEqual(name === "show" ? { ...asked, says: null } : asked);
  });

  test("path gives the paths of the files, and what they cost", async () => {
    const response = await app.request("/api/path?from=KPS&to=ILO&k=2&roles=instance&timeLimit=60000");
    const services = new KnowledgeServices(await openBundled());
    const { paths } = await askQuestion(services, "path", { from: "KPS", to: "ILO", k: 2, roles: ["instance"] });
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

/** The knowledge that /part/graph gives. */
async function partOf(question: Record<string, readonly string[]>, over = app): Promise<Knowledge> {
  const response = await over.request("/part/graph", asked(question));
  expect(response.status).toBe(200);
  return openSnapshot(new Uint8Array(await response.arrayBuffer())).knowledge;
}

/** What /part tells of the whole graph: which of equally long paths comes first depends on it, and what is a hub. */
async function figuresOf(question: object, over = app): Promise<ExcerptFigures> {
  const { figures } = (await (await over.request("/part", asked(question))).json()) as { figures: ExcerptFigures };
  return figures;
}

/** A part as the viewer asks it, by the figures of the whole. */
function withFigures({ dataset }: Knowledge, { cites, edges, degrees, predicates }: ExcerptFigures): Knowledge {
  const byId = (counts: ExcerptFigures["degrees"]) =>
    new Map(counts.map(([name, count]) => [dataset.terms.find(name) ?? 0, count] as const));
  return new Knowledge(dataset, {
    whole: { cites, edges, degrees: byId(degrees), predicateCounts: byId(predicates) },
  });
}

function asked(question: object): RequestInit {
  return { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(question) };
}

const ID = "https://w3id.org/throughline/id/";
const [UNSCR, KPS, ILO] = ["unscr-2106", "kosovo-police-service", "ilo"].map((name) => `${ID}${name}`) as [
  string,
  string,
  string,
];

describe("the viewer", () => {
  test("opens with a graph that holds nothing, and is told which endpoint it asks", async () => {
    expect(await (await app.request("/")).text()).toContain("<throughline-page>");
    const graph = await app.request("/graph.throughline");
    expect(graph.headers.get("throughline-endpoint")).toBe(new URL(remote.url).host);
    expect(openSnapshot(new Uint8Array(await graph.arrayBuffer())).knowledge.statements.size).toBe(0);
  });

  test("names become concepts; a refusal tells which of them it is about", async () => {
    const { concepts } = (await (await app.request("/part/concepts?concept=UNSCR+2106&concept=id:ilo")).json()) as {
      concepts: { iri: string }[];
    };
    expect(concepts.map(({ iri }) => iri)).toEqual([UNSCR, ILO]);
    const unknown = await app.request("/part/concepts?concept=KPS&concept=Nonesuch");
    expect(unknown.status).toBe(404);
    expect(await unknown.json()).toMatchObject({ error: { code: "unknown-concept", data: { place: 1 } } });
    const over = await appOver(hostile.url);
    const twins = await (await over.request("/part/concepts?concept=urn:n:evil&concept=twin")).json();
    expect(twins).toMatchObject({
      error: {
        code: "ambiguous-concept",
        data: { place: 1, candidates: [{ iri: "urn:n:one" }, { iri: "urn:n:two" }] },
      },
    });
  });

  test("a part of two concepts has the paths of the whole, with their evidence", async () => {
    const question = { concept: [UNSCR, KPS] };
    const part = withFigures(await partOf(question), await figuresOf(question));
    const whole = await openBundled();
    const [found, expected] = [part, whole].map((knowledge) => {
      const index = new ConceptIndex(knowledge);
      return findPaths(knowledge, index.resolve("UNSCR 2106"), index.resolve("KPS")).paths.map(({ nodes, hops }) => ({
        nodes: nodes.map(({ iri }) => iri),
        evidence: hops.map((hop) => hop.statements.map((statement) => statement.evidence)),
      }));
    });
    expect(found).toEqual(expected);
    expect(part.statements.size).toBeLessThan(whole.statements.size / 10);
  });

  test("a part of one concept is what lies around it, and grows around the nodes that are opened", async () => {
    const whole = await openBundled();
    const around = (knowledge: Knowledge, iri: string): number =>
      neighborsOf(knowledge, knowledge.dataset.terms.find(iri) ?? 0, { limit: 1000 }).neighbors.length;
    const small = await partOf({ concept: [KPS] });
    expect(around(small, KPS)).toBe(around(whole, KPS));
    expect(around(small, ILO)).toBeLessThan(around(whole, ILO));
    const large = await partOf({ concept: [KPS], open: [ILO] });
    expect(around(large, ILO)).toBe(around(whole, ILO));
    const told = (await (await app.request("/part", asked({ concept: [KPS], open: [ILO] }))).json()) as {
      around: { iri: string; statements: number; fetched: number }[];
    };
    expect(told.around.map(({ iri }) => iri)).toEqual([KPS, ILO]);
    for (const { statements, fetched } of told.around) expect(fetched).toBe(statements);
  });

  test("of a hub so many statements come as a picture can hold, and how many there are is told", async () => {
    const spokes = Array.from({ length: 2000 }, (_, place) => `<urn:h:${place}> <urn:p:p> <urn:h:hub> .`);
    const wheel = await startEndpoint(spokes.join("\n"));
    try {
      const over = await appOver(wheel.url);
      const { around } = (await (await over.request("/part?concept=urn:h:hub")).json()) as { around: unknown[] };
      expect(around).toMatchObject([{ iri: "urn:h:hub", statements: 2000, fetched: 600 }]);
      expect(await (await over.request("/part/count?node=urn:h:hub")).json()).toEqual({ statements: 2000 });
    } finally {
      await wheel.close();
    }
  });

  test("a hub that lies beside the ends of a question is told to be one", async () => {
    const spokes = Array.from({ length: 150 }, (_, place) => `<urn:h:${place}> <urn:p:p> <urn:h:hub> .`);
    const wheel = await startEndpoint(
      `${spokes.join("\n")} <urn:h:0> <urn:p:q> <urn:h:x> . <urn:h:x> <urn:p:q> <urn:h:1> .`,
    );
    try {
      const over = await appOver(wheel.url);
      const question = { concept: ["urn:h:0", "urn:h:1"] };
      const figures = await figuresOf(question, over);
      expect(figures.degrees).toContainEqual(["urn:h:hub", 150]);
      expect(figures.hubDegree).toBe(100);
      const part = await partOf(question, over);
      const { dataset } = part;
      const [from, to] = question.concept.map((iri) => dataset.terms.find(iri) ?? 0) as [number, number];
      const options = { hubDegree: figures.hubDegree };
      const paths = findPaths(withFigures(part, figures), from, to, options).paths;
      expect(paths.map(({ nodes }) => nodes.map(({ iri }) => iri))).toEqual([["urn:h:0", "urn:h:x", "urn:h:1"]]);
      expect(findPaths(new Knowledge(dataset), from, to).paths).toHaveLength(2);
    } finally {
      await wheel.close();
    }
  });

  test("a part holds no term of another question", async () => {
    const over = await appOver(remote.url);
    const before = await (await over.request(`/part/graph?concept=${ILO}`)).arrayBuffer();
    await partOf({ concept: [UNSCR, KPS] }, over);
    const fresh = await appOver(remote.url);
    await partOf({ concept: [UNSCR, KPS] }, fresh);
    const after = await (await fresh.request(`/part/graph?concept=${ILO}`)).arrayBuffer();
    expect(after.byteLength).toBe(before.byteLength);
  });

  test("a part is fetched once, whichever way round it is asked", async () => {
    await partOf({ concept: [ILO, KPS] });
    const before = remote.queries.length;
    await partOf({ concept: [KPS, ILO] });
    await app.request("/part", asked({ concept: [KPS, ILO] }));
    expect(remote.queries).toHaveLength(before);
  });

  test("where whoever asked has gone, the endpoint is asked no further, and the next one is answered", async () => {
    const over = await appOver(remote.url);
    const gone = new AbortController();
    const question = { concept: [`${ID}rule-of-law`, `${ID}women`] };
    const first = over.request(new Request("http://x/part", { ...asked(question), signal: gone.signal }));
    const second = over.request("/part", asked(question));
    gone.abort();
    expect((await first).status).toBe(499);
    expect((await second).status).toBe(200);
  });

  test.each([
    ["/part", 400, "concept is missing"],
    ["/part?concept=KPS", 400, "is no IRI"],
    ["/part?concept=urn:x:a&endpoint=http://127.0.0.1:1/", 400, "no parameter"],
    [`/part?${"concept=urn:x:a&".repeat(7)}`, 400, "concept"],
    ["/ask?from=a&to=b", 404, "no such page"],
  ])("%s is refused with %i", async (address, status, words) => {
    const response = await app.request(address);
    expect([response.status, await response.text()]).toEqual([status, expect.stringContaining(words)]);
  });
});
