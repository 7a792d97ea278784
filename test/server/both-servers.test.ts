/** What a client sees of any server, whatever answers behind it: a graph in memory and an endpoint are held to one list. */

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Endpoint } from "../../src/endpoint/endpoint.ts";
import { startEndpointServer } from "../../src/server/endpoint-server.ts";
import { startEndpoint } from "../endpoint/support.ts";
import { knowledgeOf } from "../support/build.ts";
import { serving } from "../support/serving.ts";

/** Every one of twelve nodes leads to every other, and to a dead end of its own. */
const NODES = Array.from({ length: 12 }, (_, index) => `<urn:x:n${index}>`);
const DENSE = NODES.flatMap((from, index) =>
  [...NODES.filter((to) => to !== from), `<urn:x:end${index}>`].map((to) => `${from} <urn:x:p> ${to} .`),
);
const LIMITS = { timeLimitMs: 1500, maxBodyBytes: 300 };
/** No path passes through a dead end, so none is so long; to find that out takes longer than any limit of time. */
const ENDLESS = {
  from: "<urn:x:n0>",
  to: "<urn:x:n9>",
  mode: "acyclic",
  minLength: 13,
  maxLength: 14,
  maxExpansions: 1e9,
};

const folder = mkdtempSync(join(tmpdir(), "throughline-both-"));
writeFileSync(join(folder, "index.html"), "<!doctype html><title>T</title>");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Lets an endpoint of the tests answer; null where it may at once. */
let waiting: Promise<void> | null = null;

async function overGraph(writeLog: (line: string) => void): Promise<string> {
  return (await serving(async () => knowledgeOf(DENSE.join("\n")), { limits: LIMITS, writeLog })).url;
}

const open: { close(): Promise<void> }[] = [];
afterAll(() => Promise.all(open.map((each) => each.close())));

async function overEndpoint(writeLog: (line: string) => void): Promise<string> {
  const remote = await startEndpoint(DENSE.join("\n"), "text/turtle", undefined, async () => waiting ?? undefined);
  const endpoint = await Endpoint.open(remote.url);
  const server = await startEndpointServer(endpoint, {
    viewer: folder,
    host: "127.0.0.1",
    port: 0,
    limits: LIMITS,
    writeLog,
  });
  open.push(server, remote);
  return server.url;
}

describe.each([
  ["a graph", overGraph],
  ["an endpoint", overEndpoint],
])("over %s", (name, start) => {
  const log: string[] = [];
  let base: string;
  beforeAll(async () => {
    base = await start((line) => log.push(line));
  });

  const post = (path: string, body: object): Promise<Response> =>
    fetch(`${base}${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });

  /** How an endless search ended, and after how many milliseconds. */
  const search = async (timeLimit: number): Promise<readonly [status: string, elapsedMs: number]> => {
    const { status, elapsedMs } = (await (await post("api/path", { ...ENDLESS, timeLimit })).json()) as {
      status: string;
      elapsedMs: number;
    };
    return [status, elapsedMs];
  };

  test("B2: a body that is too long is 413, and no failure of the server's", async () => {
    const answer = await post("api/find", { text: "x".repeat(400) });
    expect([answer.status, await answer.json()]).toMatchObject([413, { error: { code: "limit" } }]);
    expect(log).toEqual([]);
  });

  test("B3: a client's lower limit of time holds", async () => {
    const [status, elapsedMs] = await search(1);
    expect(status).toBe("timed-out");
    expect(elapsedMs).toBeLessThan(1000);
  });

  test("a client's higher limit of time is brought down to the server's", async () => {
    const [status, elapsedMs] = await search(60_000);
    expect(status).toBe("timed-out");
    expect(elapsedMs).toBeGreaterThan(1000);
    expect(elapsedMs).toBeLessThan(30_000);
  }, 40_000);

  test.each(["api/openapi.json", "api/find", "api", "health", "metrics", "", "graph.throughline"])(
    "PUT /%s is 405, with what the address takes",
    async (path) => {
      const answer = await fetch(`${base}${path}`, { method: "PUT" });
      expect([answer.status, answer.headers.get("allow")]).toEqual([405, expect.stringContaining("GET, HEAD")]);
    },
  );

  test("a question that was given up is counted as 499, and is no failure of the server's", async () => {
    let free = (): void => {};
    waiting = new Promise((resolve) => {
      free = resolve;
    });
    const stop = new AbortController();
    const path =
      name === "a graph"
        ? `api/path?${new URLSearchParams(Object.entries(ENDLESS).map(([key, value]): [string, string] => [key, String(value)]))}`
        : "api/show?concept=urn:x:n1";
    const asked = fetch(`${base}${path}`, { signal: stop.signal }).catch(() => null);
    // Beside the question, the one about the metrics.
    const inWork = async () => Number(/in_work (\d+)/.exec(await (await fetch(`${base}metrics`)).text())?.[1]);
    await expect.poll(inWork, { interval: 10 }).toBeGreaterThan(1);
    stop.abort();
    await asked;
    free();
    waiting = null;
    const counted = async (): Promise<string> => (await fetch(`${base}metrics`)).text();
    await expect.poll(counted).toMatch(/status="499"} 1\n/);
    expect(log).toEqual([]);
  }, 40_000);
});
