/** Attacks on the server: each is refused or bounded, and the next request is answered. One test a row of the table of incidents. */

import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { connect, type Socket } from "node:net";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { cases, runs } from "../support/runs.ts";
import { type Served, serveText } from "../support/served.ts";

const TURTLE = "<urn:e:a> <urn:e:p> <urn:e:b> . <urn:e:b> <urn:e:p> <urn:e:c> .";

let served: Served;
beforeAll(async () => {
  served = await serveText("data.ttl", TURTLE, "--time-limit", "1000", "--max-waiting", "2", "--max-body", "4096");
});
afterAll(() => served.stop());

// Whatever a test did, the server is there and gives the right answer, once a thread is free or started anew.
afterEach(async () => {
  const { status, body } = await answerOf("SELECT ?o { <urn:e:a> ?p ?o }", { accept: "text/csv" });
  expect([status, body]).toEqual([200, "o\r\nurn:e:b\r\n"]);
});

/** What a query is told once it was begun: on a busy machine a thread may need longer to start than a query may take. */
async function answerOf(query: string, headers = {}): ReturnType<Served["sparql"]> {
  let answer = await served.sparql(query, headers);
  while (answer.status === 503 && JSON.parse(answer.body).error.data?.started === false)
    answer = await served.sparql(query, headers);
  return answer;
}

const direct = (body: string | Buffer): Parameters<Served["ask"]>[1] => ({
  method: "POST",
  headers: { "content-type": "application/sparql-query" },
  body,
});

async function metric(name: string, of = served): Promise<number> {
  const { body } = await of.ask("/metrics");
  return Number(new RegExp(`^throughline_${name} (\\d+)$`, "m").exec(body)?.[1]);
}

describe("queries", () => {
  test.each([
    ["{", "SELECT * ", "{", "}"],
    ["(", "SELECT (", "(", ")"],
    ["!", "ASK { FILTER(", "!", ""],
    ["+", "SELECT (", "+ ", ""],
    ["^", "ASK { ?s ", "^", ""],
  ])("row 1: %s nested 129, 900 deep is refused before it can poison the engine", async (_name, head, open, close) => {
    for (const depth of [129, 900]) {
      const { status, body } = await served.ask("/sparql", direct(head + open.repeat(depth) + close.repeat(depth)));
      expect([status, body]).toEqual([400, expect.stringMatching(/nested deeper|body is longer/)]);
    }
  });

  const GROW = (inner: string): string => `REPLACE(${inner},'a','aaaaaaaaaa')`;
  const tenGigabytes = `SELECT (STRLEN(${Array.from({ length: 9 }).reduce<string>(GROW, "'aaaaaaaaaa'")}) AS ?x) {}`;

  /** A server on which no query ends by its time before its test does. */
  let patient: Served;
  beforeAll(async () => {
    patient = await serveText("data.ttl", TURTLE, "--time-limit", "50000", "--max-waiting", "2");
  });
  afterAll(() => patient.stop());

  test("rows 3, 4: a query that would need 10 GB is a 503, and a fresh worker takes over", async () => {
    const { status, body } = await patient.ask("/sparql", direct(tenGigabytes));
    // By its memory, long before its time.
    expect([status, JSON.parse(body)]).toMatchObject([503, { error: { code: "exhausted" } }]);
    const metrics = (await patient.ask("/metrics")).body;
    expect(metrics).toContain("throughline_sparql_respawns_total 1\n");
    expect(Number(/resident_bytes (\d+)/.exec(metrics)?.[1])).toBeLessThan(1.2e9);
    await patient.logged(({ event }) => event === "sparql-worker-replaced");
    expect((await patient.sparql("ASK {}")).status).toBe(200);
  });

  const CROSS_JOIN = `SELECT (COUNT(*) AS ?n) { ${Array.from({ length: 24 }, (_, n) => `?a${n} ?b${n} ?c${n}.`).join("")} }`;

  test("row 5: a cross join ends at its limit, and does not hold up others", async () => {
    const slow = served.ask("/sparql", direct(CROSS_JOIN));
    expect((await served.sparql("ASK {}")).status).toBe(200);
    expect((await served.ask("/health")).status).toBe(200);
    expect(await slow).toMatchObject({ status: 503, body: expect.stringContaining("timed-out") });
  });

  /** A client that asks the cross join by a connection of its own. */
  function asking({ port }: Served): Socket {
    const socket = connect(port, "127.0.0.1");
    socket.on("error", () => {});
    socket.write(`GET /sparql?query=${encodeURIComponent(CROSS_JOIN)} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
    return socket;
  }

  test("more queries than may wait are told to come back", async () => {
    const clients = Array.from({ length: 4 }, () => asking(patient));
    while ((await metric("sparql_waiting", patient)) < 2) await pause(20);
    const answers = await Promise.all(Array.from({ length: 4 }, () => patient.ask("/sparql", direct(CROSS_JOIN))));
    for (const { status, headers } of answers) expect([status, headers["retry-after"]]).toEqual([503, "1"]);
    for (const client of clients) client.destroy();
    while ((await metric("requests_in_work", patient)) > 1) await pause(20);
  });

  test("a query whose client has gone is stopped", async () => {
    const before = await metric("sparql_respawns_total");
    const socket = asking(served);
    while ((await metric("requests_in_work")) < 2) await pause(20);
    socket.destroy();
    while ((await metric("requests_in_work")) > 1) await pause(20);
    while ((await metric("sparql_respawns_total")) === before) await pause(20);
  });

  test.each(["^(a+)+$", "(.*a){50}", "(a{1000}){1000}"])("row 6: the pattern %s does no harm", async (pattern) => {
    const { status } = await answerOf(`ASK { FILTER(REGEX("${"a".repeat(60)}!", "${pattern}")) }`);
    expect([200, 400]).toContain(status);
  });

  const TOKENS =
    'SELECT * ?x { } ( ) [ ] . ; , <urn:e:a> e:b a \'x\' """ 1 + - ! ^ / | = && FILTER EXISTS OPTIONAL UNION MINUS GRAPH BIND AS VALUES UNDEF ' +
    "GROUP BY HAVING ORDER LIMIT OFFSET COUNT REGEX REPLACE << >> <<( )>> {| |} ~ # \\ \u0000 \ud83d\ude00 PREFIX BASE FROM NAMED";

  test("malformed SPARQL, of any tokens in any order, is refused with its reason and harms no worker", async () => {
    const before = await metric("sparql_respawns_total");
    const tokens = fc.array(fc.constantFrom(...TOKENS.split(" ")), { maxLength: 60 });
    const heads = fc.constantFrom("SELECT * {", "ASK {", "CONSTRUCT {", "DESCRIBE", "SELECT (");
    await fc.assert(
      fc.asyncProperty(heads, tokens, async (head, rest) => {
        const { status, body } = await served.ask("/sparql", direct(`${head} ${rest.join(" ")}`));
        if (status === 200) return;
        expect([status, JSON.parse(body)]).toMatchObject([400, { error: { message: expect.stringMatching(/\.$/) } }]);
      }),
      { numRuns: runs(300) },
    );
    expect(await metric("sparql_respawns_total")).toBe(before);
  });

  test("row 8: nothing that a query names is asked", async () => {
    let hits = 0;
    const listener = createServer((_request, response) => {
      hits++;
      response.end();
    });
    await new Promise<void>((resolve) => listener.listen(0, "127.0.0.1", resolve));
    const address = listener.address();
    const elsewhere = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}/`;
    for (const query of [
      `SELECT * { SERVICE <${elsewhere}> { ?s ?p ?o } }`,
      `SELECT * { BIND(<${elsewhere}> AS ?e) SERVICE ?e { ?s ?p ?o } }`,
      `SELECT * { SERVICE SILENT <${elsewhere}> { ?s ?p ?o } }`,
      `LOAD <${elsewhere}>`,
      `SELECT * FROM <${elsewhere}> { ?s ?p ?o }`,
      "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }",
    ]) {
      expect((await served.sparql(query)).body).not.toContain("root:");
    }
    await served.ask(`/sparql?query=ASK%7B%7D&default-graph-uri=${encodeURIComponent(elsewhere)}`);
    listener.close();
    expect(hits).toBe(0);
  });
});

const ROUTES = ["/", "/sparql?query=ASK%7B%7D", "/api/stats", "/mcp", "/graph.json", "/health", "/metrics", "/nothing"];

describe.each(cases(ROUTES, 4))("the gate before %s", (path) => {
  test.each([
    ["row 23: a name that was rebound", { host: "evil.example" }, 421],
    ["row 23: a name that looks local", { host: "127.0.0.1.evil.example" }, 421],
    ["row 24: a page of another origin", { host: "localhost", origin: "http://evil.example" }, 403],
    ["row 24: a page without an origin", { host: "localhost", origin: "null" }, 403],
    ["row 24: another port of this machine", { host: "localhost:1", origin: "http://localhost:2" }, 403],
    [
      "row 24: an image of another site",
      { host: "localhost", "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors" },
      403,
    ],
    [
      "row 24: a frame in another site",
      { host: "localhost", "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "iframe" },
      403,
    ],
  ])("%s", async (_name, headers, status) => {
    const answer = await served.ask(path, { headers: headers as Record<string, string> });
    expect(answer.status).toBe(status);
    expect(answer.headers["access-control-allow-origin"]).toBeUndefined();
    expect(JSON.parse(answer.body)).toMatchObject({ error: { code: "forbidden" } });
  });

  test.each([
    ["no Host", `GET ${path} HTTP/1.1\r\n\r\n`],
    ["two Hosts", `GET ${path} HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\nConnection: close\r\n\r\n`],
    ["a whole address", `GET http://localhost${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`],
  ])("row 23: %s", async (_name, text) => {
    expect(await served.raw(text)).toMatch(/^HTTP\/1\.1 400 /);
  });
});

test("a link from another site leads to the page, and to no query", async () => {
  const headers = { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "document" };
  expect((await served.ask("/", { headers })).status).toBe(200);
  expect((await served.ask("/sparql?query=ASK%7B%7D", { headers })).status).toBe(403);
});

test.each(["text/plain", "multipart/form-data; boundary=x"])(
  "row 24: a simple POST as %s is no query",
  async (type) => {
    const answer = await served.ask("/sparql", {
      method: "POST",
      headers: { "content-type": type },
      body: "query=ASK{}",
    });
    expect(answer.status).toBe(415);
  },
);

test.each([
  "/../package.json",
  "/..%2fpackage.json",
  "/%2e%2e/package.json",
  "/%2e%2e%2fpackage.json",
  "/..%5cpackage.json",
  "/..\\package.json",
  "/assets/../../package.json",
  "/assets/..%00/package.json",
  "/.git/config",
  "/.env",
  "/viewer-other/index.html",
  "/index.html%00.js",
  "//evil.example/",
  "//evil.example/..",
  "/\\evil.example",
  "/%2f%2fevil.example",
])("rows 26, 27: %s is no file and leads nowhere", async (path) => {
  const { status, headers, body } = await served.ask(path);
  expect([400, 404]).toContain(status);
  expect(headers.location).toBeUndefined();
  expect(body).not.toMatch(/"name": "throughline"|\/tmp\/|\n\s+at /);
});

describe("bodies and heads", () => {
  test("row 28: a long body is a 413, with its length and in pieces", async () => {
    const long = "x".repeat(5000);
    expect((await served.ask("/sparql", direct(long))).status).toBe(413);
    const chunk = `1388\r\n${long}\r\n0\r\n\r\n`;
    const head =
      "POST /sparql HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/sparql-query\r\n";
    expect(await served.raw(`${head}Transfer-Encoding: chunked\r\n\r\n${chunk}`)).toMatch(/^HTTP\/1\.1 413 /);
  });

  test("after a 413 the connection is closed, so that no good request is lost with it", async () => {
    const { status, headers } = await served.ask("/sparql", direct("x".repeat(5000)));
    expect([status, headers.connection]).toEqual([413, "close"]);
  });

  // Behind 64 others a field was not seen, not by the gate either.
  test("an origin behind 64 other fields is not let in: so many are refused", async () => {
    const fields = Array.from({ length: 64 }, (_, n) => `X${n}: 1\r\n`).join("");
    const head = `GET /api/find?text=a HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n`;
    expect(await served.raw(`${head}${fields}Origin: http://evil.example\r\n\r\n`)).toMatch(/^HTTP\/1\.1 431 /);
    const few = fields.split("\r\n").slice(0, 60).join("\r\n");
    expect(await served.raw(`${head}${few}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 200 /);
  });

  test("a page is not packed for a client that refuses it by weight", async () => {
    const { status, headers } = await served.ask("/", { headers: { "accept-encoding": "gzip;q=0" } });
    expect([status, headers["content-encoding"]]).toEqual([200, undefined]);
  });

  test.each([
    [
      "row 30: a length and pieces",
      "POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
      400,
    ],
    ["no HTTP", "\u0000\u0001\u0002\r\n\r\n", 400],
    ["a greeting of TLS", "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003", 400],
    ["the preface of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400],
    ["a method that nobody knows", "BREW / HTTP/1.1\r\nHost: localhost\r\n\r\n", 400],
    ["a version that nobody knows", "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n", 400],
    ["a header without a name", "GET / HTTP/1.1\r\nHost: localhost\r\n: x\r\n\r\n", 400],
    ["a header over two lines", "GET / HTTP/1.1\r\nHost: localhost\r\nX: a\r\n b\r\n\r\n", 400],
    ["NUL in a header", "GET / HTTP/1.1\r\nHost: localhost\r\nX: a\u0000b\r\n\r\n", 400],
    ["a length below nothing", "POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n", 400],
    [
      "two lengths",
      "POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
      400,
    ],
    ["a head of 20 kB", `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${"x".repeat(20_000)}\r\n\r\n`, 431],
    ["an address of 20 kB", `GET /${"x".repeat(20_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`, 431],
  ])("%s", async (_name, text, status) => {
    expect(await served.raw(text)).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  });

  test("row 29: heads that come by drops, up to a thousand of them, are all cut off", async () => {
    const sockets = Array.from({ length: runs(1000, 200) }, () => dribble(served.port));
    expect((await served.ask("/health")).status).toBe(200);
    await Promise.all(sockets);
  });

  test("row 29: while up to ten thousand connections say nothing, who asks is answered", async () => {
    const wanted = runs(10_000, 2000);
    const script = join(import.meta.dirname, "../support/idle-connections.mjs");
    const idle = spawn(process.execPath, [script, String(served.port), String(wanted)], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    const opened = await new Promise<number>((resolve) => idle.stdout.once("data", (text) => resolve(Number(text))));
    if (opened < wanted) console.log(`This machine let us open ${opened} connections of ${wanted}.`);
    expect(opened).toBeGreaterThan(500);
    // The first may find every place taken; who is silent loses his after three seconds.
    let answer = null;
    while (answer === null) answer = await served.ask("/health").catch(() => null);
    expect(answer.status).toBe(200);
    expect(idle.exitCode).toBeNull();
    idle.stdin.end();
  });

  test("row 29: a body that does not end is cut off", async () => {
    const head =
      "POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/sparql-query\r\nContent-Length: 100\r\n\r\nASK";
    expect(await served.raw(head)).toMatch(/^HTTP\/1\.1 408 /);
  });

  test("row 28: a bad piece in a body is a 400", async () => {
    const head = "POST /sparql HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n";
    expect(await served.raw(`${head}zz\r\nASK {}\r\n0\r\n\r\n`)).toMatch(/^HTTP\/1\.1 4(?:00|15) /);
  });
});

test("row 40: no failure tells a stack or a path of this machine", async () => {
  writeFileSync(served.file, TURTLE);
  for (const path of ["/nothing", "/sparql?query=x", "/api/show?concept=nobody", "/sparql?query=%FF"]) {
    const { body } = await served.ask(path);
    expect(body).not.toMatch(/\/tmp|\/work|node:|\.js|\n\s+at /);
  }
});

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** A connection that sends a header line now and then; resolves when the server has closed it. */
function dribble(port: number): Promise<void> {
  return new Promise((resolve) => {
    const socket: Socket = connect(port, "127.0.0.1", () => socket.write("GET / HTTP/1.1\r\n"));
    const drip = setInterval(() => socket.write("X-A: b\r\n"), 500);
    socket.on("error", () => {});
    socket.on("close", () => {
      clearInterval(drip);
      resolve();
    });
    socket.resume();
  });
}
