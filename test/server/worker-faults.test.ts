/** A SPARQL thread that is killed from outside: in the middle of a query, of a long answer, or while nobody asks. */

import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { ROOT } from "../support/cli.ts";
import { atEndOfFile } from "../support/end-of-file.ts";
import { sampleKnowledge } from "../support/sample.ts";
import { servingWith } from "../support/serving.ts";

// The threads start from a built file, so the built server is the one that is tried.
const built = (file: string): Promise<unknown> => import(join(ROOT, "build", file));

const threads: Worker[] = [];
const log: Record<string, unknown>[] = [];
let url: string;

beforeAll(async () => {
  const { startGraphServer } = (await built(
    "server/graph-server.js",
  )) as typeof import("../../src/server/graph-server.ts");
  const started = await servingWith(startGraphServer, async () => sampleKnowledge(), {
    limits: { workers: 1, timeLimitMs: 50_000 },
    writeLog: (line) => log.push(JSON.parse(line) as Record<string, unknown>),
  });
  url = started.url;
});

beforeEach(() => {
  log.length = 0;
  const post = Worker.prototype.postMessage;
  vi.spyOn(Worker.prototype, "postMessage").mockImplementation(function (this: Worker, ...message) {
    threads.push(this);
    Reflect.apply(post, this, message);
  });
});

// Whatever happened to a thread: the next query has its answer, and the right one.
afterEach(async () => {
  const answer = await ask("SELECT ?o { <urn:e:corps> <urn:e:trains> ?o }", { accept: "text/csv" });
  expect([answer.status, await answer.text()]).toEqual([200, "o\r\nurn:e:guard\r\n"]);
  vi.restoreAllMocks();
});

const ask = (query: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${url}sparql?query=${encodeURIComponent(query)}`, { headers });
const asked = async (): Promise<Worker> => {
  for (let thread = threads.pop(); ; thread = threads.pop()) {
    if (thread !== undefined) return thread;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
};

const ENDLESS = `SELECT (COUNT(*) AS ?n) { ${Array.from({ length: 12 }, (_, n) => `?a${n} ?b${n} ?c${n}.`).join("")} }`;

test("in the middle of a query: 503, a line in the log, and a fresh thread", async () => {
  const answer = ask(ENDLESS);
  await (await asked()).terminate();
  const { status, headers } = await answer;
  expect([status, headers.get("content-type")]).toEqual([503, "application/json"]);
  expect(await (await answer).json()).toMatchObject({ error: { code: "exhausted" } });
  expect(log).toMatchObject([{ level: "warn", event: "sparql-worker-replaced" }]);
});

/** An answer of 31 MB: more than lies in the buffers between a thread and a client that does not read. */
const LONG = `SELECT * { ${Array.from({ length: 40 }, (_, n) => `?a${n % 3} ?b${n % 3} ?c${n % 3}.`).join("")} } LIMIT 50000`;

test("in the middle of a long answer: it ends in an error, never as if it were whole", async () => {
  const answer = await ask(LONG, { "accept-encoding": "identity" });
  expect(answer.status).toBe(200);
  const reader = answer.body!.getReader();
  await reader.read();
  await (await asked()).terminate();
  await expect(
    (async () => {
      while (!(await reader.read()).done);
    })(),
  ).rejects.toThrow();
  expect(log).toMatchObject([{ event: "sparql-worker-replaced" }]);
});

// Whether the thread died before or after the server asked it for more was a race: after, the answer and the thread's place
// were lost for ever.
test("between two pieces of an answer: the next piece is an error, and its place is free again", async () => {
  const { SparqlEngine } = (await built("query/index.js")) as typeof import("../../src/query/index.ts");
  const { dataset, prefixes } = sampleKnowledge();
  const engine = new SparqlEngine(dataset, prefixes, { threads: 1 });
  atEndOfFile(() => engine.close());
  const { body } = await engine.stream(LONG);
  if (body instanceof Uint8Array) throw new Error("The answer is one piece.");
  const reader = body.getReader();
  await reader.read();
  await (await asked()).terminate();
  await expect(reader.read()).rejects.toMatchObject({ code: "exhausted" });
  expect(new TextDecoder().decode((await engine.query("ASK {}", { bindings: "csv" })).body)).toBe("true");
  expect(engine.respawns).toBe(1);
});

test("while nobody asks: the next query is answered by another", async () => {
  await ask("ASK {}");
  await (await asked()).terminate();
});
