/** Long answers: they leave in pieces as they are read, whole and right, and whoever reads slowly keeps nobody waiting. */

import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { runs } from "../support/runs.ts";
import { type Served, serveText } from "../support/served.ts";

const TURTLE = Array.from({ length: 3000 }, (_, n) => `<urn:e:s${n}> <urn:e:p> "${"\u{1f600}".repeat(n % 7)}${n}" .`);

let served: Served;
beforeAll(async () => {
  served = await serveText("data.ttl", TURTLE.join("\n"), "--workers", "1", "--max-result", "100000000");
});
afterAll(() => served.stop());

/** So many times each subject of the data. */
const TIMES = runs(12, 7);
/** Some million characters. */
const LONG = `SELECT ?n ?o { VALUES ?n { ${Array.from({ length: TIMES }, (_, n) => n).join(" ")} } ?s <urn:e:p> ?o }`;
/** Thirty megabytes: more than the buffers between two sockets take. */
const HUGE = `SELECT ?x { ?s <urn:e:p> ?o . BIND(CONCAT(?o, "${"a".repeat(10_000)}") AS ?x) }`;
/** Takes a while, for one number. */
const PRODUCT = "SELECT (COUNT(*) AS ?n) { { SELECT * { ?a ?b ?c } LIMIT 1000 } ?d ?e ?f }";
const TRIPLES = "CONSTRUCT { ?s <urn:e:q> ?x } { ?s <urn:e:p> ?o . BIND(CONCAT(?o, STR(?s), ?o, ?o, ?o, ?o) AS ?x) }";
const address = (query: string): string => `${served.url}sparql?query=${encodeURIComponent(query)}`;

async function respawns(): Promise<number> {
  return Number(/respawns_total (\d+)/.exec((await served.ask("/metrics")).body)?.[1]);
}

describe.each([
  ["application/sparql-results+json", LONG, (text: string) => JSON.parse(text).results.bindings.length, 3000 * TIMES],
  ["application/sparql-results+xml", LONG, (text: string) => text.split("<result>").length - 1, 3000 * TIMES],
  ["text/csv", LONG, (text: string) => text.split("\r\n").length - 2, 3000 * TIMES],
  ["text/tab-separated-values", LONG, (text: string) => text.split("\n").length - 2, 3000 * TIMES],
  ["application/n-triples", TRIPLES, (text: string) => text.split("\n").length - 1, 3000],
])("%s", (accept, query, count, rows) => {
  test("comes in pieces, plain and packed, without a broken character", async () => {
    const plain = await fetch(address(query), { headers: { accept, "accept-encoding": "identity" } });
    expect([plain.status, plain.headers.get("content-length")]).toEqual([200, null]);
    const text = await plain.text();
    expect(count(text)).toBe(rows);
    expect(text.includes("\ufffd")).toBe(false);
    const packed = await fetch(address(query), { headers: { accept, "accept-encoding": "gzip" } });
    expect(packed.headers.get("content-encoding")).toBe("gzip");
    expect((await packed.text()) === text).toBe(true);
  });
});

/** A connection that asks and reads the head of its answer, and no more until it is told. */
async function slowReader({ port } = served) {
  const socket = connect(port, "127.0.0.1");
  socket.write("POST /sparql HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAccept: text/csv\r\n");
  socket.write(`Content-Type: application/sparql-query\r\nContent-Length: ${HUGE.length}\r\n\r\n${HUGE}`);
  const head = await new Promise<Buffer>((resolve) => socket.once("data", resolve));
  socket.pause();
  return { socket, head };
}

test("a slow reader holds no worker: others are answered, and then he has all of his answer", async () => {
  const { socket, head } = await slowReader();
  expect(String(head)).toMatch(/^HTTP\/1\.1 200 /);
  expect((await served.sparql("ASK {}")).status).toBe(200);
  let bytes = head.length;
  for await (const chunk of socket) bytes += (chunk as Buffer).length;
  expect(bytes).toBeGreaterThan(3000 * 10_000);
});

test("a reader who goes in the middle costs no worker", async () => {
  const before = await respawns();
  for (let n = 0; n < 3; n++) (await slowReader()).socket.destroy();
  expect((await served.sparql("ASK {}")).status).toBe(200);
  expect(await respawns()).toBe(before);
});

test("HEAD of a long answer sends none of it, and the worker is free", async () => {
  const { status, body } = await served.ask(new URL(address(LONG)).pathname + new URL(address(LONG)).search, {
    method: "HEAD",
  });
  expect([status, body]).toEqual([200, ""]);
  expect((await served.sparql("ASK {}")).status).toBe(200);
});

test("a reader who takes nothing is cut off at the limit; one who waits for an answer in work is not", async () => {
  const limits = ["--max-result", "100000000", "--delivery-limit", "200", "--time-limit", "50000"];
  const strict = await serveText("data.ttl", TURTLE.join("\n"), "--workers", "1", ...limits);
  onTestFinished(() => strict.stop());
  const { socket, head } = await slowReader(strict);
  expect(String(head)).toMatch(/^HTTP\/1\.1 200 /);
  // A client that went, as the log has it; nothing of its answer is held any more.
  while (!(await strict.ask("/metrics")).body.includes('{route="sparql",status="499"} 1\n')) await pause(20);
  expect((await strict.ask("/metrics")).body).toContain("throughline_requests_in_work 1\n");
  let bytes = head.length;
  const rest = (async () => {
    for await (const chunk of socket) bytes += (chunk as Buffer).length;
  })();
  // By an end or by a reset, as the system has it; in either case it is not the whole.
  await rest.catch(() => {});
  expect(bytes).toBeLessThan(3000 * 10_000);
  const { status, body } = await strict.sparql(PRODUCT, {
    accept: "text/csv",
  });
  expect([status, body]).toEqual([200, `n\r\n${3000 * 1000}\r\n`]);
});

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
