/** The graph that is served: a reading without an end is ended by its clock, and keeps no later one waiting. */

import { expect, test } from "vitest";
import { GraphHolder, type ServedGraph } from "../../src/server/served-graph.ts";
import type { QuestionPool } from "../../src/threads/question-pool.ts";

/** As much of a graph as a reload asks of it. */
const graphNamed = (digest: string): ServedGraph =>
  ({
    digest,
    engine: { warm: async () => {}, retire: () => {}, close: async () => {} },
    questions: { retire: () => {} },
  }) as unknown as ServedGraph;

test("a reading that does not even hear the signal is told as timed out, and the next one is taken", async () => {
  const readings: ((signal: AbortSignal) => Promise<ServedGraph>)[] = [
    () => new Promise(() => {}),
    async () => graphNamed("good"),
  ];
  const holder = new GraphHolder(graphNamed("old"), {} as QuestionPool, {
    load: (signal) => readings.shift()?.(signal) ?? Promise.reject(new Error("read too often")),
    limitMs: 50,
  });
  const hanging = holder.reload();
  expect(holder.reloadingSince).not.toBeNull();
  await expect(hanging).rejects.toMatchObject({ code: "timed-out" });
  expect([holder.current.digest, holder.lastReload?.ok, holder.reloadingSince]).toEqual(["old", false, null]);
  await holder.reload();
  expect([holder.current.digest, holder.lastReload?.ok]).toEqual(["good", true]);
});

test("a file that becomes good while a reading hangs is served when the clock has ended it", async () => {
  const readings = [() => new Promise<ServedGraph>(() => {}), async () => graphNamed("good")];
  const holder = new GraphHolder(graphNamed("old"), {} as QuestionPool, {
    load: () => (readings.shift() ?? (() => Promise.reject(new Error("read too often"))))(),
    limitMs: 50,
  });
  const first = holder.reload();
  await Promise.all([first, holder.reload()]);
  expect(holder.current.digest).toBe("good");
});
