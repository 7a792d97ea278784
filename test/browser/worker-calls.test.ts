/** What every call to a worker can count on. Without a browser: the worker is played. */

import { expect, test } from "vitest";
import { WorkerCalls } from "../../viewer/src/workers.ts";

interface Played {
  readonly requests: string[];
  ended: boolean;
  onmessage: ((event: { data: string }) => void) | null;
  onerror: ((event: { message: string }) => void) | null;
}

function played(): { calls: WorkerCalls<string, string>; workers: Played[] } {
  const workers: Played[] = [];
  const start = (): Worker => {
    const worker: Played = { requests: [], ended: false, onmessage: null, onerror: null };
    workers.push(worker);
    const methods = {
      postMessage: (request: string) => worker.requests.push(request),
      terminate: () => {
        worker.ended = true;
      },
    };
    return Object.assign(worker, methods) as unknown as Worker;
  };
  return { calls: new WorkerCalls(start), workers };
}

test("a worker is kept from call to call", async () => {
  const { calls, workers } = played();
  for (const request of ["one", "two"]) {
    const call = calls.call(request);
    workers[0]?.onmessage?.({ data: `${request}!` });
    expect(await call).toEqual({ kind: "answered", answer: `${request}!` });
  }
  expect(workers).toHaveLength(1);
  expect(workers[0]?.requests).toEqual(["one", "two"]);
});

test("progress is told, and only the last message is the answer", async () => {
  const { calls, workers } = played();
  const told: string[] = [];
  const call = calls.call("count", {
    onMessage: (message) => told.push(message),
    isLast: (message) => message === "3",
  });
  for (const data of ["1", "2", "3"]) workers[0]?.onmessage?.({ data });
  expect(await call).toEqual({ kind: "answered", answer: "3" });
  expect(told).toEqual(["1", "2", "3"]);
});

test("to stop is to end the worker; the next call starts another", async () => {
  const { calls, workers } = played();
  const call = calls.call("long");
  calls.stop();
  expect(await call).toEqual({ kind: "stopped" });
  expect(workers[0]?.ended).toBe(true);
  const next = calls.call("next");
  workers[1]?.onmessage?.({ data: "done" });
  expect(await next).toEqual({ kind: "answered", answer: "done" });
});

test("a call while another is under way stops that one", async () => {
  const { calls, workers } = played();
  const first = calls.call("first");
  const second = calls.call("second");
  expect(await first).toEqual({ kind: "stopped" });
  workers[1]?.onmessage?.({ data: "second!" });
  expect(await second).toEqual({ kind: "answered", answer: "second!" });
});

test("a stop while a message is told ends the call as stopped", async () => {
  const { calls, workers } = played();
  const call = calls.call("draw", { onMessage: () => calls.stop() });
  workers[0]?.onmessage?.({ data: "round 1" });
  expect(await call).toEqual({ kind: "stopped" });
});

test("a worker that breaks off, also between calls, is replaced", async () => {
  const { calls, workers } = played();
  const call = calls.call("one");
  workers[0]?.onerror?.({ message: "out of memory" });
  expect(await call).toEqual({ kind: "failed", message: "out of memory" });
  calls.prepare();
  workers[1]?.onerror?.({ message: "not loaded" });
  const next = calls.call("two");
  workers[2]?.onmessage?.({ data: "two!" });
  expect(await next).toEqual({ kind: "answered", answer: "two!" });
});
