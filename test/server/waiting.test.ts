/** The time of a SPARQL query runs from when it is asked: who waits for a thread for all of it is told so, and is not run. */

import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { QueryClock } from "../../src/query/clock.ts";
import type { EngineOptions } from "../../src/query/index.ts";
import { ROOT } from "../support/cli.ts";
import { sampleKnowledge } from "../support/sample.ts";

// The threads start from a built file, and an error is known by its class.
const built = (file: string): Promise<unknown> => import(join(ROOT, "build", file));
const { SparqlEngine } = (await built("query/index.js")) as typeof import("../../src/query/index.ts");
const { problemOf } = (await built("server/problems.js")) as typeof import("../../src/server/problems.ts");

const ENDLESS = `SELECT (COUNT(*) AS ?n) { ${Array.from({ length: 12 }, (_, n) => `?a${n} ?b${n} ?c${n}.`).join("")} }`;
const NOT_RUN = { code: "timed-out", data: { started: false }, message: expect.stringContaining("was not run") };

/** What the threads were asked, in order. */
const asked: string[] = [];
const threads: Worker[] = [];
beforeEach(() => {
  const post = Worker.prototype.postMessage;
  vi.spyOn(Worker.prototype, "postMessage").mockImplementation(function (this: Worker, ...message) {
    const [ask] = message as [{ readonly query?: string }];
    if (ask.query !== undefined) asked.push(ask.query.trim());
    threads.push(this);
    Reflect.apply(post, this, message);
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  asked.length = 0;
  threads.length = 0;
});

async function engineOf(options: EngineOptions) {
  const { dataset } = sampleKnowledge();
  const engine = new SparqlEngine(dataset, new Map(), options);
  onTestFinished(() => engine.close());
  await engine.warm();
  return engine;
}

test("behind a heavy query: over at its own limit, while that one still works", async () => {
  const engine = await engineOf({ threads: 1 });
  const leaving = new AbortController();
  let isOver = false;
  const heavy = engine.query(ENDLESS, { timeLimitMs: 600_000, signal: leaving.signal }).finally(() => {
    isOver = true;
  });
  heavy.catch(() => {});
  const refused = await engine.query("ASK {}", { timeLimitMs: 50 }).catch((error: unknown) => error);
  expect(refused).toMatchObject(NOT_RUN);
  expect([isOver, engine.waiting, engine.respawns, asked]).toEqual([false, 0, 0, [ENDLESS]]);
  expect(problemOf(refused)).toMatchObject({ status: 503, headers: { "retry-after": "1" } });
  leaving.abort();
  await expect(heavy).rejects.toThrow();
  expect((await engine.query("ASK {}", { bindings: "csv" })).form).toBe("ask");
});

test("while a fresh thread loads after all were lost: not run, and the thread is kept for the next", async () => {
  const engine = await engineOf({ threads: 1 });
  await engine.query("ASK {}");
  await threads[0]?.terminate();
  await expect(engine.query("SELECT * { ?s ?p ?o }", { timeLimitMs: 1 })).rejects.toMatchObject(NOT_RUN);
  await engine.warm();
  expect((await engine.query("ASK { ?s ?p ?o }")).form).toBe("ask");
  expect([engine.respawns, asked]).toEqual([1, ["ASK {}", "ASK { ?s ?p ?o }"]]);
});

test("an engine that is kept warm has one thread more than are asked", async () => {
  let started = 0;
  const count = (): void => void started++;
  process.on("worker", count);
  onTestFinished(() => void process.off("worker", count));
  const engine = await engineOf({ threads: 4 });
  expect(started).toBe(1);
  await engine.query("ASK {}");
  await engine.query("ASK {}");
  expect(started).toBe(2);
});

test("one more than may wait is refused with their number", async () => {
  const engine = await engineOf({ threads: 1, maxWaiting: 2 });
  const leaving = new AbortController();
  const ends = Promise.allSettled(Array.from({ length: 3 }, () => engine.query(ENDLESS, { signal: leaving.signal })));
  const refused = await engine.query("ASK {}").catch((error: unknown) => error);
  expect(refused).toMatchObject({ code: "busy", message: expect.stringContaining("2 others are waiting") });
  expect(problemOf(refused)).toMatchObject({ status: 503, headers: { "retry-after": "1" } });
  leaving.abort();
  expect((await ends).map(({ status }) => status)).toEqual(Array(3).fill("rejected"));
});

test("a thread that comes too late is not given the query, even before the timer is heard", () => {
  const clock = new QueryClock(1000, undefined);
  onTestFinished(() => clock.stop());
  const now = performance.now();
  vi.spyOn(performance, "now").mockReturnValue(now + 1001);
  expect(() => clock.begin()).toThrow("was not run");
  expect(clock.signal.aborted).toBe(true);
});

test("a limit longer than a timer can wait does not fire at once", async () => {
  const engine = await engineOf({ threads: 1 });
  expect((await engine.query("ASK {}", { timeLimitMs: 2 ** 40 })).form).toBe("ask");
});
