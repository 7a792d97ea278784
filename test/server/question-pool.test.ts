/** Questions in threads: who waits for whom, who is told to come back, and what becomes of a thread that does not hear or dies. */

import { join } from "node:path";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import { type Client, FairQueue } from "../../src/fair-queue.ts";
import { prepareGraph } from "../../src/server/prepared-graph.ts";
import { problemOf } from "../../src/server/problems.ts";
import { type PoolOptions, QuestionPool } from "../../src/threads/question-pool.ts";
import type { Answered, Asked, Lane } from "../../src/threads/task.ts";
import { knowledgeOf } from "../support/build.ts";
import { ROOT } from "../support/cli.ts";

const JOBS = pathToFileURL(join(ROOT, "test/support/pool-jobs.mjs")).href;
const client = (name: string): Client => ({ address: name, connection: null });
const ONE = prepareGraph(knowledgeOf("<urn:a> <urn:p> <urn:b> ."));
const TWO = prepareGraph(knowledgeOf("<urn:a> <urn:p> <urn:b> , <urn:c> ."));

interface Ask extends Partial<Asked> {
  readonly lane?: Lane;
  readonly text?: string;
  readonly graph?: number;
}

/** A pool of two threads, of which one takes heavy jobs; and how many jobs began. */
async function poolOf(options: Partial<PoolOptions> = {}) {
  const lost: unknown[] = [];
  const pool = new QuestionPool({
    modules: [JOBS],
    threads: 2,
    maxWaiting: 100,
    onLost: (cause) => lost.push(cause),
    ...options,
  });
  onTestFinished(() => pool.close());
  const counts = new Int32Array(new SharedArrayBuffer(8));
  const first = pool.open(ONE);
  await pool.warm();
  const ask = (job: string, { lane = "heavy", text = "", graph = first, ...asked }: Ask = {}): Promise<Answered> =>
    pool.ask(
      graph,
      { job, lane, params: { counts, text } },
      { client: client("one"), signal: new AbortController().signal, timeLimitMs: 60_000, maxBytes: 1e6, ...asked },
    );
  const begun = (number: number): Promise<unknown> => expect.poll(() => counts[0], { timeout: 20_000 }).toBe(number);
  const goOn = (): void => void Atomics.store(counts, 1, 1);
  return { pool, lost, counts, first, ask, begun, goOn };
}

const textOf = async (answer: Promise<Answered>): Promise<string> => new Response((await answer).body).text();
const failureOf = (answer: Promise<unknown>): Promise<unknown> =>
  answer.then(
    () => "no failure",
    (error: unknown) => error,
  );

test("each client's n-th question comes before anybody's next, over connections of one address too", () => {
  const asked = fc.array(fc.tuple(fc.constantFrom("a", "b", "c"), fc.constantFrom(1, 2)), { maxLength: 40 });
  fc.assert(
    fc.property(asked, (pushes) => {
      const queue = new FairQueue<readonly [string, number]>();
      for (const [address, connection] of pushes) queue.push({ address, connection }, [address, connection]);
      const taken = pushes.map(() => queue.take());
      expect([queue.take(), queue.size]).toEqual([null, 0]);
      // Of addresses that all wait, none is taken twice before each was once.
      const turns = new Map<string, number>();
      for (const item of taken) {
        const address = item?.[0] ?? "";
        const turn = (turns.get(address) ?? 0) + 1;
        turns.set(address, turn);
        for (const other of ["a", "b", "c"]) {
          const total = pushes.filter(([each]) => each === other).length;
          expect(turns.get(other) ?? 0).toBeGreaterThanOrEqual(Math.min(total, turn - 1));
        }
      }
    }),
  );
});

test("a thread starts for each lane, the others when more is asked at once", async () => {
  let started = 0;
  const count = (): void => void started++;
  process.on("worker", count);
  onTestFinished(() => void process.off("worker", count));
  const { ask, begun, goOn } = await poolOf({ threads: 6 });
  expect(started).toBe(2);
  const heavy = [ask("work"), ask("work")];
  await begun(2);
  expect(started).toBe(3);
  goOn();
  await Promise.all(heavy);
});

test("one client's many questions do not keep another's waiting", async () => {
  const { ask, begun, goOn } = await poolOf();
  const order: string[] = [];
  const holding = ask("work");
  await begun(1);
  const asked = [..."123456"].map((text) => ask("echo", { text }).then(() => order.push(`many ${text}`)));
  asked.push(ask("echo", { client: client("other") }).then(() => order.push("other")));
  goOn();
  await Promise.all([holding, ...asked]);
  expect(order.indexOf("other")).toBeLessThanOrEqual(1);
});

test("a light question is answered while heavy ones work and wait", async () => {
  const { ask, begun, goOn, pool } = await poolOf();
  const heavy = [ask("work"), ask("work"), ask("work")];
  await begun(1);
  expect(await textOf(ask("echo", { lane: "light", text: "light" }))).toBe("light");
  expect(pool.waiting).toBe(2);
  goOn();
  expect(await Promise.all(heavy.map(textOf))).toEqual(["1", "1", "1"]);
});

test("whoever goes ends their question, and costs no thread; one that waits is never begun", async () => {
  const { ask, begun, counts, lost } = await poolOf();
  const [working, waiting] = [new AbortController(), new AbortController()];
  const ends = [failureOf(ask("work", { signal: working.signal })), failureOf(ask("echo", { signal: waiting.signal }))];
  await begun(1);
  waiting.abort("went");
  working.abort("went");
  expect(await Promise.all(ends)).toEqual(["went", "went"]);
  expect(await textOf(ask("echo", { text: "next" }))).toBe("next");
  expect([counts[0], lost]).toEqual([2, []]);
});

test("a thread that does not hear is ended, and a fresh one answers the next", async () => {
  const { ask, begun, lost } = await poolOf();
  const leaving = new AbortController();
  const deaf = failureOf(ask("deaf", { signal: leaving.signal }));
  await begun(1);
  leaving.abort("went");
  expect(await deaf).toBe("went");
  expect(await textOf(ask("echo", { text: "next" }))).toBe("next");
  expect(lost.length).toBe(1);
});

test("the clock runs from the call: what waits for all of it is not begun, what works is stopped", async () => {
  const { ask, begun, counts, lost } = await poolOf();
  const late = failureOf(ask("work", { timeLimitMs: 1000 }));
  await begun(1);
  const waited = await failureOf(ask("echo", { timeLimitMs: 100 }));
  expect(waited).toMatchObject({ code: "timed-out", data: { started: false } });
  expect(problemOf(waited)).toMatchObject({ status: 503, headers: { "retry-after": "1" } });
  expect(await late).toMatchObject({ code: "timed-out", data: { started: true } });
  expect([counts[0], lost]).toEqual([1, []]);
});

test("where too many wait, whoever has most of them is told to come back", async () => {
  const { ask, begun, goOn } = await poolOf({ maxWaiting: 2 });
  const working = ask("work");
  await begun(1);
  const [kept, refused] = [ask("echo", { text: "1" }), failureOf(ask("echo", { text: "2" }))];
  const other = ask("echo", { text: "other", client: client("other") });
  expect(await refused).toMatchObject({ code: "busy", message: expect.stringContaining("2 others are waiting") });
  expect(problemOf(await refused)).toMatchObject({ status: 503, headers: { "retry-after": "1" } });
  goOn();
  expect(await Promise.all([working, kept, other].map(textOf))).toEqual(["1", "1", "other"]);
});

test("a thread that dies: its question gets a sentence and 500, and the pool recovers", async () => {
  const { ask, lost } = await poolOf();
  const died = await failureOf(ask("die"));
  expect(died).toMatchObject({ code: "internal", message: "The thread that answered this question broke down." });
  expect([problemOf(died).status, lost.length]).toEqual([500, 1]);
  expect(await textOf(ask("echo", { text: "next" }))).toBe("next");
});

test("a long answer comes in pieces, and holds no thread while nobody reads", async () => {
  const { ask } = await poolOf();
  const { facts, body } = await ask("long");
  expect([facts, body instanceof ReadableStream]).toEqual([{ kind: "long" }, true]);
  expect(await textOf(ask("echo", { text: "meanwhile" }))).toBe("meanwhile");
  expect((await new Response(body).text()).replace(/x+/g, " ")).toBe("0 1 2 3 4 1");
});

test("an answer of which the thread dies on the way fails: its end would make it look whole", async () => {
  const { ask } = await poolOf();
  const { body } = await ask("long");
  await failureOf(ask("die"));
  await expect(new Response(body).text()).rejects.toThrow("broke down");
});

test("what was asked of a graph is answered from it, also when another has taken its place", async () => {
  const { pool, first, ask, begun, goOn } = await poolOf();
  const { body } = await ask("long");
  const [working, waiting] = [ask("work"), ask("long")];
  await begun(2);
  const second = pool.open(TWO);
  pool.forget(first);
  goOn();
  expect(await textOf(working)).toBe("1");
  for (const old of [body, (await waiting).body]) expect(await new Response(old).text()).toMatch(/x1$/);
  expect(await textOf(ask("work", { graph: second }))).toBe("2");
  await expect(ask("echo")).rejects.toThrow(`There is no graph ${first}.`);
});

test("jobs that cannot be loaded fail every question, and start no threads without end", async () => {
  const { ask, lost } = await poolOf({ modules: ["file:///nowhere.js"] });
  expect(await failureOf(ask("echo"))).toMatchObject({ code: "internal" });
  await new Promise((resolve) => setTimeout(resolve, 1000));
  // Two when the pool began, and two for the question.
  expect(lost.length).toBeLessThanOrEqual(4);
});
