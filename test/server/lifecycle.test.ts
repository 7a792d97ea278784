/** A server over its life: data that changes or breaks, a full disk behind its log, an end under load, pages of other origins. */

import { execFileSync, spawn } from "node:child_process";
import { renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { bytesOf, placesIn, withChecksums } from "../snapshot/support.ts";
import { knowledgeOf } from "../support/build.ts";
import { CLI, startCli } from "../support/cli.ts";
import { runs } from "../support/runs.ts";
import { type Served, serveText } from "../support/served.ts";

const one = (name: string): string => `<urn:e:a> <urn:e:p> <urn:e:${name}> .\n`;

async function serving(...args: readonly string[]): Promise<Served> {
  const served = await serveText("data.ttl", one("old"), ...args);
  onTestFinished(() => served.stop());
  return served;
}

async function objects(served: Served): Promise<string> {
  const { body } = await served.sparql("SELECT ?o { <urn:e:a> <urn:e:p> ?o }", { accept: "text/csv" });
  return body.trim().split("\r\n").slice(1).join(" ");
}

async function until(check: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await check())) await pause(25);
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
/** Waits until the log tells of such an event. */
const told = (served: Served, event: string) => served.logged((line) => line.event === event);

describe("a server that watches a file", () => {
  let served: Served;
  beforeAll(async () => {
    served = await serveText("data.ttl", one("old"), "--watch");
  });
  afterAll(() => served.stop());

  const failures = (): number => served.log().filter(({ event }) => event === "reload-failed").length;
  const isServed = (name: string) => until(async () => (await objects(served)) === `urn:e:${name}`);

  test("a file that is broken while it is watched leaves the old graph, says so, and the mended one is taken", async () => {
    writeFileSync(served.file, "<urn:e:a> <urn:e:p>");
    const lines = await told(served, "reload-failed");
    expect(lines.find(({ event }) => event === "reload-failed")).toMatchObject({
      level: "warn",
      code: "syntax",
      line: 1,
    });
    expect(await objects(served)).toBe("urn:e:old");
    const { body } = await served.ask("/health");
    expect(JSON.parse(body)).toMatchObject({ reload: { ok: false, code: "syntax" } });
    // The file that could not be read is one of this machine.
    expect(body).not.toMatch(/\.ttl|\/tmp/);
    // As editors do it: the file is replaced by another.
    writeFileSync(`${served.file}.next`, one("mended"));
    renameSync(`${served.file}.next`, served.file);
    await isServed("mended");
  });

  test("of forty changes in a row the last is taken", async () => {
    for (let n = 1; n <= 40; n++) {
      writeFileSync(served.file, one(`n${n}`));
      await objects(served);
    }
    await isServed("n40");
  });

  test.each<[string, (file: string) => void]>([
    ["a pipe that nobody writes to", (file) => void execFileSync("mkfifo", [file])],
    ["a device without an end", (file) => symlinkSync("/dev/zero", file)],
    ["nothing", () => {}],
  ])("%s in the place of the file leaves the old graph, and the next file is served", async (what, put) => {
    const before = failures();
    const graph = await objects(served);
    rmSync(served.file);
    put(served.file);
    await until(() => failures() > before);
    expect(served.log().findLast(({ event }) => event === "reload-failed")).toMatchObject({ code: "unreadable" });
    expect(await objects(served)).toBe(graph);
    rmSync(served.file, { force: true });
    writeFileSync(served.file, one(what.replaceAll(" ", "-")));
    await isServed(what.replaceAll(" ", "-"));
  });
});

test("a snapshot with a term that is none is refused when it is read again, and SPARQL answers from the old graph", async () => {
  const sound = bytesOf(knowledgeOf("<urn:e:a> <urn:e:p> <urn:e:b> ."));
  const served = await serveText("data.throughline", sound, "--watch");
  onTestFinished(() => served.stop());
  const forged = sound.slice();
  const { offset, bytes } = placesIn(forged).find(({ name }) => name === "term.text") ?? { offset: 0, bytes: 0 };
  const at = Buffer.from(forged.subarray(offset, offset + bytes)).indexOf("urn:e:b");
  forged[offset + at + 5] = ">".charCodeAt(0);
  writeFileSync(served.file, withChecksums(forged));
  const lines = await told(served, "reload-failed");
  expect(lines.find(({ event }) => event === "reload-failed")).toMatchObject({ code: "damaged" });
  expect(await objects(served)).toBe("urn:e:b");
});

test("reading again is ended by its clock", async () => {
  // Not even a thread starts in a millisecond.
  const served = await serving("--reload-limit", "1");
  served.running.child.kill("SIGHUP");
  const lines = await told(served, "reload-failed");
  expect(lines.find(({ event }) => event === "reload-failed")).toMatchObject({ code: "timed-out" });
  expect(await objects(served)).toBe("urn:e:old");
});

describe("a server that is told to read its data again", () => {
  let served: Served;
  let reloads = 0;
  beforeAll(async () => {
    served = await serveText("data.ttl", one("old"));
  });
  afterAll(() => served.stop());

  const isReloaded = (): boolean => served.log().filter(({ event }) => event === "reloaded").length === reloads;

  /** Other data, and word of it; they are read once `isReloaded`. */
  function tell(data: string): void {
    writeFileSync(served.file, data);
    reloads++;
    served.running.child.kill("SIGHUP");
  }

  test("by SIGHUP: SPARQL, the API and the viewer's file change together", async () => {
    const tag = (await served.sparql("ASK {}")).headers.etag;
    const health = JSON.parse((await served.ask("/health")).body) as { graph: string };
    tell(one("new"));
    await until(isReloaded);
    expect(await objects(served)).toBe("urn:e:new");
    expect(JSON.parse((await served.ask("/health")).body).graph).not.toBe(health.graph);
    expect((await served.sparql("ASK {}", { "if-none-match": String(tag) })).status).toBe(200);
  });

  test("while many files are read again, requests are answered from the old graph", async () => {
    const many = Array.from(
      { length: runs(60_000, 30_000) },
      (_, n) => `<urn:e:s${n}> <urn:e:p> <urn:e:o${n}> .\n`,
    ).join("");
    tell(`${one("newer")}${many}`);
    const start = performance.now();
    const answered = [start];
    while (!isReloaded()) {
      expect(["urn:e:new", "urn:e:newer"]).toContain(await objects(served));
      answered.push(performance.now());
    }
    expect(await objects(served)).toBe("urn:e:newer");
    // In the server's own thread the longest silence is a quarter of the whole reload; in another it is a fiftieth.
    const silences = answered.slice(1).map((time, n) => time - (answered[n] ?? start));
    expect(Math.max(...silences)).toBeLessThan((performance.now() - start) / 10);
  });

  test("under load every client gets one graph or the other, and no error", async () => {
    let going = true;
    const seen = new Set<string>();
    const clients = Array.from({ length: 4 }, async () => {
      while (going) seen.add(await objects(served));
    });
    await until(() => seen.size > 0);
    for (const name of ["x", "y"]) {
      tell(one(name));
      await until(isReloaded);
    }
    going = false;
    await Promise.all(clients);
    for (const answer of seen) expect(["urn:e:newer", "urn:e:x", "urn:e:y"]).toContain(answer);
    expect(seen).toContain("urn:e:newer");
  });
});

test("SIGTERM under load: what was asked is answered whole, what hangs is cut off, and the process ends long before the query would", async () => {
  const served = await serving("--time-limit", "60000");
  const join = Array.from({ length: 40 }, (_, n) => `?a${n} ?b${n} ?c${n}.`).join("");
  writeFileSync(served.file, Array.from({ length: 50 }, (_, n) => one(`n${n}`)).join(""));
  served.running.child.kill("SIGHUP");
  await told(served, "reloaded");
  const hanging = served.sparql(`SELECT (COUNT(*) AS ?n) { ${join} }`).catch((error: unknown) => error);
  await until(async () => Number(/in_work (\d+)/.exec((await served.ask("/metrics")).body)?.[1]) > 1);
  const quick = Array.from({ length: 20 }, () => served.ask("/graph.json").catch(() => null));
  served.running.child.kill("SIGTERM");
  for (const answer of await Promise.all(quick)) if (answer !== null) expect([200, 404]).toContain(answer.status);
  await hanging;
  const { code } = await served.running.ended;
  expect(code).toBe(0);
});

test("a full disk behind the log loses lines, not answers", async () => {
  const child = spawn("bash", ["-c", `exec "${process.execPath}" "${CLI}" serve --no-open --port 0 --log 2>/dev/full`]);
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  const url = await new Promise<string>((resolve) => {
    let text = "";
    child.stdout.on("data", (chunk) => {
      text += String(chunk);
      const found = /http:\/\/\S+\//.exec(text);
      if (found !== null) resolve(found[0]);
    });
  });
  for (let n = 0; n < 20; n++) expect((await fetch(`${url}sparql?query=ASK%7B%7D`)).status).toBe(200);
});

test("a page of an allowed origin may ask, and is told so by name; no other", async () => {
  const origin = "https://app.example";
  const served = await serving("--allow-origin", origin, "--allow-host", "graph.example");
  const asked = await served.ask("/sparql?query=ASK%7B%7D", { headers: { origin, "sec-fetch-site": "cross-site" } });
  expect([asked.status, asked.headers["access-control-allow-origin"]]).toEqual([200, origin]);
  expect(asked.headers["access-control-allow-credentials"]).toBeUndefined();
  const preflight = await served.ask("/sparql", {
    method: "OPTIONS",
    headers: { origin, "access-control-request-method": "POST", "access-control-request-headers": "content-type" },
  });
  expect([preflight.status, preflight.headers["access-control-allow-origin"]]).toEqual([204, origin]);
  expect((await served.ask("/", { headers: { origin: "https://other.example" } })).status).toBe(403);
  expect((await served.ask("/", { headers: { host: "Graph.Example:80" } })).status).toBe(200);
  expect((await served.ask("/", { headers: { host: "other.example" } })).status).toBe(421);
});

test("with allowed origins every answer varies by the origin, whatever else it varies by", async () => {
  const origins = ["https://one.example", "https://two.example"];
  const served = await serving(...origins.flatMap((origin) => ["--allow-origin", origin]));
  const routes = [
    "/",
    "/health",
    "/api/stats",
    "/api/no-such",
    "/sparql?query=ASK%7B%7D",
    "/id/unscr-2106",
    "/nowhere",
  ];
  for (const origin of [...origins, "https://other.example", undefined]) {
    for (const route of routes) {
      const headers = { "accept-encoding": "gzip", ...(origin === undefined ? {} : { origin }) };
      const answer = await served.ask(route, { headers });
      expect([route, origin, answer.headers.vary]).toEqual([route, origin, expect.stringMatching(/\borigin\b/)]);
      expect(answer.headers["access-control-allow-origin"]).toBe(origins.find((allowed) => allowed === origin));
    }
  }
  const asked = { headers: { origin: origins[0] ?? "", "accept-encoding": "gzip" } };
  const first = await served.ask("/api/stats", asked);
  expect(String(first.headers.vary).split(/,\s*/)).toEqual(expect.arrayContaining(["accept-encoding", "origin"]));
  expect(first.headers["access-control-expose-headers"]).toContain("etag");
  const again = await served.ask("/api/stats", {
    headers: { ...asked.headers, "if-none-match": String(first.headers.etag) },
  });
  expect([again.status, again.headers.vary]).toEqual([304, expect.stringMatching(/\borigin\b/)]);
  const preflight = {
    origin: origins[0] ?? "",
    "access-control-request-method": "GET",
    "access-control-request-headers": "if-none-match",
  };
  const allowed = await served.ask("/api/stats", { method: "OPTIONS", headers: preflight });
  expect(allowed.headers["access-control-allow-headers"]).toContain("if-none-match");
});

test("twelve taken ports are passed over without a warning", async () => {
  const taken: Server[] = [];
  onTestFinished(() => {
    for (const server of taken) server.close();
  });
  for (let port = 4173; port < 4185; port++) {
    const server = createServer();
    const held = await new Promise<boolean>((resolve) => {
      server.once("error", () => resolve(false));
      server.listen(port, "127.0.0.1", () => resolve(true));
    });
    if (held) taken.push(server);
  }
  const running = startCli(["--data", "graph/entities", "serve", "--no-open"]);
  await until(() => running.said.stdout.includes("http://"));
  running.child.kill("SIGTERM");
  expect((await running.ended).stderr).toBe("Stop with Ctrl-C.\n");
});
