/** An endpoint that is slow, broken, lying or hostile: a clear failure or a part that says so, never a wrong path. */

import type { RequestListener, ServerResponse } from "node:http";
import { createGzip } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { askRemote } from "../../src/ask/remote.ts";
import { Endpoint, type EndpointOptions } from "../../src/endpoint/endpoint.ts";
import { findRemotePaths } from "../../src/endpoint/search/find-remote-paths.ts";
import type { PathOptions } from "../../src/paths/options/path-options.ts";
import { startEndpoint, startServer, type TestEndpoint } from "./support.ts";

const JSON_TYPE = "application/sparql-results+json";
/** A chain with a fork of 40 nodes at each end, so that answers have rows to lose. */
const CHAIN = ["a", "b", "c", "d", "e", "f"];
const TURTLE = [
  ...CHAIN.slice(1).map((node, place) => `<urn:n:${CHAIN[place]}> <urn:p:p> <urn:n:${node}> .`),
  ...Array.from(
    { length: 40 },
    (_, leaf) => `<urn:n:a> <urn:p:q> <urn:n:left${leaf}> . <urn:n:f> <urn:p:q> <urn:n:right${leaf}> .`,
  ),
].join("\n");

let honest: TestEndpoint;
beforeAll(async () => {
  honest = await startEndpoint(TURTLE);
});
afterAll(() => honest.close());

/** Passes a request on, and gives what the honest endpoint answers. */
async function answerOf(request: Parameters<RequestListener>[0]): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const url = new URL(request.url ?? "", honest.url);
  const post = request.method === "POST";
  const headers = { Accept: JSON_TYPE, ...(post ? { "Content-Type": "application/x-www-form-urlencoded" } : {}) };
  const response = await fetch(url, {
    method: request.method ?? "GET",
    headers,
    body: post ? Buffer.concat(chunks) : null,
  });
  return response.text();
}

type Fault = (response: ServerResponse, text: string, turn: number) => void | Promise<void>;

function send(response: ServerResponse, text: string): void {
  response.setHeader("Content-Type", JSON_TYPE);
  response.end(text);
}

/** Asks through a proxy that plays a fault. */
async function asking<Answer>(fault: Fault, ask: (endpoint: Endpoint) => Promise<Answer>): Promise<Answer> {
  let turn = 0;
  const proxy = await startServer((request, response) => {
    void answerOf(request)
      .then((text) => fault(response, text, turn++))
      .catch(() => response.destroy());
  });
  try {
    return await ask(await Endpoint.open(proxy.url));
  } finally {
    await proxy.close();
  }
}

/** Asks a path through a proxy that plays a fault; tells the answer or the error, and what was waited. */
async function through(fault: Fault, options: Partial<EndpointOptions> = {}, query: PathOptions = {}) {
  let turn = 0;
  const waits: number[] = [];
  const proxy = await startServer((request, response) => {
    void answerOf(request)
      .then((text) => fault(response, text, turn++))
      .catch(() => response.destroy());
  });
  try {
    const sleep = async (ms: number): Promise<void> => void waits.push(ms);
    const endpoint = await Endpoint.open(proxy.url, { sleep, ...options });
    const { result } = await findRemotePaths(endpoint, "urn:n:a", "urn:n:f", query);
    return { result, error: null, waits };
  } catch (error) {
    return { result: null, error: error as Error & { code?: string }, waits };
  } finally {
    await proxy.close();
  }
}

const FOUND = ["urn:n:a urn:n:b urn:n:c urn:n:d urn:n:e urn:n:f"];
const nodesOf = (result: { paths: readonly { nodes: readonly { iri: string }[] }[] } | null): string[] =>
  (result?.paths ?? []).map((path) => path.nodes.map(({ iri }) => iri).join(" "));

test("without a fault the path is found", async () => {
  const { result } = await through((response, text) => send(response, text));
  expect(result?.status).toBe("complete");
  expect(nodesOf(result)).toEqual(FOUND);
});

test("429 and 503 are waited for, as long as Retry-After says and no longer than allowed", async () => {
  const busy: Fault = (response, text, turn) => {
    if (turn % 3 !== 0) return send(response, text);
    response.statusCode = turn % 2 === 0 ? 429 : 503;
    response.setHeader("Retry-After", turn === 0 ? "2" : "3600");
    response.end();
  };
  const { result, waits } = await through(busy, {}, { timeLimitMs: 60_000 });
  expect(nodesOf(result)).toEqual(FOUND);
  expect(waits[0]).toBe(2000);
  expect(Math.max(...waits)).toBe(10_000);
  expect(result?.endpoint.retries).toBeGreaterThan(0);
});

/** What a fast table may have wrong with it. */
const CSV_FAULTS: readonly (readonly [string, (csv: string) => string])[] = [
  ["whole", (csv) => csv],
  ["cut between two rows", (csv) => csv.split("\r\n").slice(0, -2).join("\r\n")],
  ["cut within a row", (csv) => csv.slice(0, -9)],
  ["empty", () => ""],
  ["a page of HTML", () => "<html>\n<p>Busy, please wait.</p>\n</html>"],
  ["an error after some rows", (csv) => `${csv.slice(0, 40)}\njava.util.concurrent.TimeoutException`],
];

test.each(CSV_FAULTS)("a table in CSV that is %s makes no other path", async (_, fault) => {
  const forms: string[] = [];
  const proxied: typeof fetch = async (address, init) => {
    const response = await fetch(address, init);
    const type = response.headers.get("content-type") ?? "";
    forms.push(type);
    const text = await response.text();
    return new Response(type === "text/csv" ? fault(text) : text, { headers: { "Content-Type": type } });
  };
  const endpoint = await Endpoint.open(honest.url, { fetch: proxied });
  const { result } = await findRemotePaths(endpoint, "urn:n:a", "urn:n:f");
  expect(nodesOf(result)).toEqual(FOUND);
  expect(forms).toContain("text/csv");
});

test("a row limit that is kept silent is found out, and lived with as far as questions can be made smaller", async () => {
  const cut =
    (most: number): Fault =>
    (response, text) => {
      const table = JSON.parse(text) as { results: { bindings: unknown[] } };
      table.results.bindings = table.results.bindings.slice(0, most);
      send(response, JSON.stringify(table));
    };
  const lived = await through(cut(45));
  expect(nodesOf(lived.result)).toEqual(FOUND);
  const tooLow = await through(cut(20));
  expect(tooLow.result?.status ?? tooLow.error?.code).toMatch(/truncated|endpoint/);
  expect(tooLow.result?.reason ?? tooLow.error?.message).toMatch(/at most 20 rows/);
  for (const path of nodesOf(tooLow.result)) expect(FOUND).toContain(path);
});

test.each<[string, number, Fault]>([
  ["dies", 6, (response) => void response.destroy()],
  ["answers 500", 6, (response) => void response.writeHead(500).end("out of memory")],
  ["breaks off", 6, (response, text) => send(response, text.slice(0, text.length - 3))],
  ["gives HTML", 6, (response) => void response.writeHead(200, { "Content-Type": "text/html" }).end("<p>login</p>")],
  ["gives HTML as JSON", 6, (response) => send(response, "<html><p>login</p></html>")],
  ["gives garbage", 6, (response) => send(response, '{"results": {"bindings": [{"x": 5}, nonsense')],
  ["counts NaN", 0, (response, text) => send(response, text.replace(/"value":"\d+"/g, '"value":"NaN"'))],
])(
  "an endpoint that %s after %i answers gives a clear failure or a part, and no wrong path",
  async (_what, after, fault) => {
    const { result, error } = await through((response, text, turn) =>
      turn < after ? send(response, text) : fault(response, text, turn),
    );
    for (const path of nodesOf(result)) expect(FOUND).toContain(path);
    if (result === null) expect(error?.code).toBe("endpoint");
    else expect([result.status, result.reason]).toEqual(["truncated", expect.stringMatching(/half-way/)]);
    expect(result?.reason ?? error?.message).not.toMatch(/undefined|\[object|NaN/);
  },
);

test("a slow endpoint ends by the time limit", async () => {
  const slow: Fault = (response, text, turn) =>
    void setTimeout(() => send(response, text), turn < 4 ? 0 : 5000).unref();
  const { result } = await through(slow, {}, { timeLimitMs: 300 });
  expect(result?.status).toBe("timed-out");
});

test("a signal stops it, and what was found until then is given", async () => {
  const controller = new AbortController();
  const stop: Fault = (response, text, turn) => {
    if (turn === 5) controller.abort();
    send(response, text);
  };
  const { result } = await through(stop, {}, { signal: controller.signal });
  expect([result?.status, result?.reason]).toEqual(["aborted", "Stopped on request."]);
});

test("limits of requests and rows end it with the reason", async () => {
  const pass: Fault = (response, text) => send(response, text);
  const requests = await through(pass, { limits: { maxRequests: 5 } });
  expect([requests.result?.status, requests.result?.reason]).toEqual([
    "truncated",
    expect.stringContaining("5 requests"),
  ]);
  const rows = await through(pass, { limits: { maxRows: 30 } });
  expect([rows.result?.status, rows.result?.reason]).toEqual(["truncated", expect.stringContaining("30 rows")]);
});

test.each([
  ["an endless body", (response: ServerResponse) => endless(response, (out) => out, '{"head": {"vars": ["x')],
  ["endless rows", (response: ServerResponse) => endless(response, (out) => out, '{"results": {"bindings": [', "{},")],
  ["a gzip bomb", (response: ServerResponse) => endless(response, gzipped, " ")],
])("%s is cut by a limit, with memory bounded", async (_what, body) => {
  const before = process.memoryUsage().rss;
  const { result, error } = await through((response) => body(response), {
    limits: { maxAnswerBytes: 8 * 1024 * 1024, maxRows: 50_000, retries: 0 },
  });
  expect(result).toBeNull();
  expect(error?.message).toMatch(/more than \d+ (?:bytes|characters|rows)|it is no JSON/);
  expect(process.memoryUsage().rss - before).toBeLessThan(400 * 1024 * 1024);
});

const gzipped = (response: ServerResponse): NodeJS.WritableStream => {
  response.setHeader("Content-Encoding", "gzip");
  const gzip = createGzip();
  gzip.pipe(response);
  return gzip;
};

/** Writes without end, until the other side goes. */
function endless(
  response: ServerResponse,
  wrap: (response: ServerResponse) => NodeJS.WritableStream,
  head: string,
  piece = "x",
): void {
  response.setHeader("Content-Type", JSON_TYPE);
  const out = wrap(response);
  const block = piece.repeat(65_536 / piece.length);
  const more = (): void => {
    while (!response.destroyed && out.write(block));
    if (!response.destroyed) out.once("drain", more);
  };
  out.on("error", () => {});
  out.write(head);
  more();
}

test("a redirect to another place is refused, and nothing is sent there", async () => {
  let hits = 0;
  const other = await startServer((_request, response) => {
    hits++;
    response.end();
  });
  for (const location of [
    "http://169.254.169.254/latest/meta-data/",
    other.url,
    "file:///etc/passwd",
    "//evil.example/",
  ]) {
    const { error } = await through((response) => void response.writeHead(302, { Location: location }).end(), {
      authorization: "Bearer geheim",
    });
    expect(error?.code).toBe("endpoint");
    expect(error?.message).toContain("redirects to another place");
    expect(error?.message).not.toContain("geheim");
  }
  expect(hits).toBe(0);
  await other.close();
});

test("credentials go to the endpoint in a header, and never into an error", async () => {
  const seen: (string | undefined)[] = [];
  const server = await startServer((request, response) => {
    seen.push(request.headers.authorization, request.url);
    response.writeHead(401).end("no");
  });
  const error = await Endpoint.open(server.url, { authorization: "Bearer geheim" }).catch((thrown: Error) => thrown);
  await server.close();
  expect(seen[0]).toBe("Bearer geheim");
  expect(seen.slice(1).join(" ").replaceAll("Bearer geheim", "")).not.toContain("geheim");
  expect(JSON.stringify([String(error), error])).not.toContain("geheim");
});

test("the same blank node label in two answers is two nodes", async () => {
  const blank = await startEndpoint(
    "<urn:n:a> <urn:p:p> _:x . _:x <urn:p:p> <urn:n:f> . <urn:n:f> <urn:p:p> <urn:n:g> .",
  );
  const endpoint = await Endpoint.open(blank.url);
  const { result } = await findRemotePaths(endpoint, "urn:n:a", "urn:n:f");
  await blank.close();
  expect([result.status, nodesOf(result)]).toEqual(["complete", []]);
});

test.each<[string, string, Fault, Partial<EndpointOptions>]>([
  ["never answers", "timed-out", () => {}, { openTimeMs: 300 }],
  [
    "asks to come again in a year",
    "timed-out",
    (response) => void response.writeHead(429, { "retry-after": "Wed, 29 Nov 2099 00:00:00 GMT" }).end(),
    { openTimeMs: 300 },
  ],
  ["has more rows than are allowed", "exhausted", (response, text) => send(response, text), { limits: { maxRows: 1 } }],
])("an endpoint that %s in the first request is told as %s, in a sentence", async (_what, code, fault, options) => {
  const { error } = await through(fault, options);
  expect(error).toMatchObject({ code, message: expect.stringMatching(/^[A-Z].*\.$/) });
});

test("an endpoint that gives one row where it has more is asked for less, or told; it never gives a wrong answer", async () => {
  const { result, error } = await through((response, text) => {
    const { head, results } = JSON.parse(text);
    send(response, JSON.stringify({ head, results: { bindings: results.bindings.slice(0, 1) } }));
  });
  if (error !== null) expect(error.code).toBe("endpoint");
  else if (result?.status === "complete") expect(nodesOf(result)).toEqual(FOUND);
});

/** What an endpoint that names one node by no IRI is told as. */
const UNUSABLE = /held an IRI that RDF does not allow and could not be used; there may be more\.$/;
const illegal =
  (node: string): Fault =>
  (response, text) =>
    send(response, text.replaceAll(`"urn:n:${node}"`, `"urn:n:${node}>"`));

test("a path that may lead through an IRI that RDF forbids is told as that, and no search as complete", async () => {
  const beside = await through(illegal("left7"));
  expect([beside.result?.status, beside.result?.reason]).toEqual(["truncated", expect.stringMatching(UNUSABLE)]);
  expect(nodesOf(beside.result)).toEqual(FOUND);
  const between = await through(illegal("b"));
  expect(between.result).toMatchObject({
    status: "truncated",
    reason: expect.stringMatching(UNUSABLE),
    whyNot: null,
    endpoint: { notes: [expect.stringMatching(UNUSABLE)] },
  });
});

test.each(["show", "neighbors", "export"] as const)(
  "rows with an IRI that RDF forbids are left out of %s, and that is told",
  async (question) => {
    const params = question === "export" ? { around: "urn:n:a" } : { concept: "urn:n:a" };
    const ask = (endpoint: Endpoint): Promise<object> => askRemote(endpoint, question, params);
    const notesOf = (answer: object): unknown =>
      question === "export"
        ? (answer as { notes: unknown }).notes
        : (answer as { endpoint?: { notes: unknown } }).endpoint?.notes;
    const whole = notesOf(await ask(await Endpoint.open(honest.url)));
    expect(whole).toEqual(question === "export" ? [] : undefined);
    expect(notesOf(await asking(illegal("left7"), ask))).toEqual([expect.stringMatching(UNUSABLE)]);
  },
);

/** Where an endpoint may repeat what it was sent. */
const ECHOES: readonly (readonly [string, (response: ServerResponse, echo: string) => void])[] = [
  ["an error page", (response, echo) => response.writeHead(500).end(`no: ${echo}`)],
  ["its media type", (response, echo) => response.writeHead(200, { "Content-Type": `text/${echo}` }).end("x")],
  ["what should be JSON", send],
  ["the type of a term", (response, echo) => send(response, tableOf({ type: echo, value: "x" }))],
  ["a count", (response, echo) => send(response, tableOf({ type: "literal", value: echo }))],
  ["a redirect", (response, echo) => response.writeHead(302, { Location: `http://${echo}.example/` }).end()],
  ["the state of a cut", (response, echo) => response.writeHead(200, { "X-SQL-State": echo }).end("{}")],
];

const tableOf = (rows: object): string =>
  JSON.stringify({
    head: { vars: ["rows"] },
    results: { bindings: [{ p: { type: "uri", value: "urn:p:p" }, edges: rows, rows }] },
  });

test.each(ECHOES)(
  "where credentials were sent, nothing that %s says is told, in whatever form it repeats them",
  async (_, fault) => {
    const secret = "user:s3cr3t:p@ss";
    const authorization = `Basic ${Buffer.from(secret).toString("base64")}`;
    const forms = [
      secret,
      encodeURIComponent(secret),
      [...secret].reverse().join(""),
      JSON.stringify({ secret }),
      authorization,
    ];
    for (const form of forms) {
      const server = await startServer((_request, response) => fault(response, form));
      const error = await Endpoint.open(server.url, { authorization, sleep: async () => {} }).catch(
        (thrown: Error) => thrown,
      );
      await server.close();
      expect(error).toMatchObject({ code: "endpoint", message: expect.stringMatching(/^The endpoint[^"()]*\.$/) });
    }
  },
);

test("an error page of brackets is cut before it is searched", async () => {
  const server = await startServer((_request, response) => void response.writeHead(500).end("<".repeat(3_000_000)));
  const began = process.cpuUsage();
  const error = await Endpoint.open(server.url, { sleep: async () => {} }).catch((thrown: Error) => thrown);
  const { user } = process.cpuUsage(began);
  await server.close();
  expect([(error as Error).message.length < 400, user < 2_000_000]).toEqual([true, true]);
});
