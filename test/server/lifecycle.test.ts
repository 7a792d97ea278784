/** A server over its life: data that changes or breaks, a full disk behind its log, an end under load, pages of other origins. */

import { spawn } from "node:child_process";
import { renameSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { CLI, startCli } from "../support/cli.ts";
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
const said = (served: Served, event: string): boolean => served.log().some((line) => line.event === event);
/** Waits until the log tells of so many such events. */
const told = (served: Served, event: string, count = 1) => served.logged((line) => line.event === event, count);

test("SIGHUP reads the data again: SPARQL, the API and the viewer's file change together", async () => {
  const served = await serving();
  const tag = (await served.sparql("ASK {}")).headers.etag;
  const health = JSON.parse((await served.ask("/health")).body) as { graph: string };
  writeFileSync(served.file, one("new"));
  served.running.child.kill("SIGHUP");
  await told(served, "reloaded");
  expect(await objects(served)).toBe("urn:e:new");
  expect(JSON.parse((await served.ask("/health")).body).graph).not.toBe(health.graph);
  expect((await served.sparql("ASK {}", { "if-none-match": String(tag) })).status).toBe(200);
});

test("a file that is broken while it is watched leaves the old graph, says so, and the mended one is taken", async () => {
  const served = await serving("--watch");
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
  await told(served, "reloaded");
  expect(await objects(served)).toBe("urn:e:mended");
});

test("while many files are read again, requests are answered from the old graph", async () => {
  const served = await serving();
  const many = Array.from({ length: 60_000 }, (_, n) => `<urn:e:s${n}> <urn:e:p> <urn:e:o${n}> .\n`).join("");
  writeFileSync(served.file, `${one("new")}${many}`);
  served.running.child.kill("SIGHUP");
  const start = performance.now();
  const answered = [start];
  while (!said(served, "reloaded")) {
    expect(["urn:e:old", "urn:e:new"]).toContain(await objects(served));
    answered.push(performance.now());
  }
  expect(await objects(served)).toBe("urn:e:new");
  // In the server's own thread the longest silence is a quarter of the whole reload; in another it is a fiftieth.
  const silences = answered.slice(1).map((time, n) => time - (answered[n] ?? start));
  expect(Math.max(...silences)).toBeLessThan((performance.now() - start) / 10);
});

test("under load a reload gives every client one graph or the other, and no error", async () => {
  const served = await serving();
  let going = true;
  const seen = new Set<string>();
  const clients = Array.from({ length: 4 }, async () => {
    while (going) seen.add(await objects(served));
  });
  for (const [place, name] of ["x", "y"].entries()) {
    writeFileSync(served.file, one(name));
    served.running.child.kill("SIGHUP");
    await told(served, "reloaded", place + 1);
  }
  going = false;
  await Promise.all(clients);
  for (const answer of seen) expect(["urn:e:old", "urn:e:x", "urn:e:y"]).toContain(answer);
  expect(seen).toContain("urn:e:old");
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
  expect(code).toBe(130);
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
  const running = startCli(["serve", "--no-open"]);
  await until(() => running.said.stdout.includes("http://"));
  running.child.kill("SIGTERM");
  expect((await running.ended).stderr).toBe("Stop with Ctrl-C.\n");
});
