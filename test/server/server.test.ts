/** The small web server: fixed names, loopback only, read-only. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openFiles } from "../../src/open.ts";
import { type GraphServer, startGraphServer } from "../../src/server/graph-server.ts";
import { readManifest } from "../../src/server/manifest.ts";
import { prepareGraph } from "../../src/server/prepared-graph.ts";
import { startServer } from "../../src/server/server.ts";
import { openSnapshot } from "../../src/snapshot/open.ts";
import { folderWith } from "../support/folder.ts";

const VIEWER = mkdtempSync(join(tmpdir(), "throughline-viewer-"));
const GRAPH = join(VIEWER, "graph.ttl");
let server: GraphServer;

beforeAll(async () => {
  mkdirSync(join(VIEWER, "assets"));
  writeFileSync(join(VIEWER, "index.html"), "<!doctype html><title>T</title>");
  writeFileSync(join(VIEWER, "assets", "main.js"), "export {};");
  writeFileSync(join(VIEWER, "graph.throughline"), "old");
  writeFileSync(join(VIEWER, "secret.pem"), "secret");
  writeFileSync(GRAPH, "<urn:a> <urn:knows> 'é' .");
  server = await startGraphServer({
    graph: prepareGraph(await openFiles([GRAPH])),
    reread: async () => prepareGraph(await openFiles([GRAPH])),
    viewer: VIEWER,
    host: "127.0.0.1",
    port: 0,
    writeLog: () => {},
  });
});

afterAll(async () => {
  await server.close();
  rmSync(VIEWER, { recursive: true });
});

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** A request as it is written: fetch would tidy up paths and hosts. */
function ask(path: string, options: { method?: string; headers?: Record<string, string> } = {}): Promise<Answer> {
  const { port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port, path, agent: false, ...options }, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (text: string) => (body += text));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    sent.on("error", reject);
    sent.end();
  });
}

describe("what is there", () => {
  test.each([
    ["/", "text/html; charset=utf-8", "<!doctype html>"],
    ["/?q=1", "text/html; charset=utf-8", "<!doctype html>"],
    ["/assets/main.js", "text/javascript; charset=utf-8", "export"],
  ])("%s", async (path, type, body) => {
    const answer = await ask(path);
    expect(answer.status).toBe(200);
    expect(answer.headers["content-type"]).toBe(type);
    expect(answer.headers["content-length"]).toBe(String(Buffer.byteLength(answer.body)));
    expect(answer.body).toContain(body);
  });

  test("the snapshot of the data, not the file of the build", async () => {
    const response = await fetch(`${server.url}graph.throughline`);
    expect(response.headers.get("content-type")).toBe("application/octet-stream");
    const { knowledge } = openSnapshot(new Uint8Array(await response.arrayBuffer()));
    expect(knowledge.dataset.terms.find('"é"')).not.toBeNull();
  });

  test("a HEAD request gets the head", async () => {
    expect(await ask("/", { method: "HEAD" })).toMatchObject({ status: 200, body: "" });
  });
});

test.each([
  "/secret.pem",
  "/..%2fsecret",
  "/../package.json",
  "//etc/passwd",
  "/assets",
  "/assets/",
  "/index.html/x",
  "/constructor",
  "/__proto__",
])("%s is not there", async (path) => {
  const { status, body } = await ask(path);
  expect(status).toBe(404);
  expect(body).not.toMatch(/secret|at .*:\d+/);
});

test.each(["POST", "PUT", "DELETE"])("%s is refused, and the answer says what is allowed", async (method) => {
  expect(await ask("/", { method })).toMatchObject({ status: 405, headers: { allow: "GET, HEAD, OPTIONS" } });
});

test.each([
  ["localhost:1", 200],
  ["127.0.0.1", 200],
  ["[::1]:80", 200],
  ["LOCALHOST", 200],
  ["attacker.example", 421],
  ["127.0.0.1.attacker.example", 421],
  ["localhost.attacker.example:80", 421],
  ["localhost@attacker.example", 421],
])("a page that calls this server %j gets %i", async (host, status) => {
  expect((await ask("/", { headers: { host } })).status).toBe(status);
});

test.each([
  ["without a host", "GET / HTTP/1.0\r\n\r\n", " 400 "],
  ["for a whole address", "GET http://localhost/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", " 400 "],
  ["with two hosts", "GET / HTTP/1.1\r\nHost: localhost\r\nHost: attacker.example\r\nConnection: close\r\n\r\n", " 4"],
  ["that is no HTTP", "hello\r\n\r\n", " 400 "],
])("a request %s is refused", async (_name, text, status) => {
  const socket = connect(Number(new URL(server.url).port), "127.0.0.1");
  socket.end(text);
  let answer = "";
  for await (const chunk of socket) answer += String(chunk);
  expect(answer.split("\r\n")[0]).toContain(status);
});

test("every answer, refusals too, carries the headers that keep other sites out", async () => {
  for (const answer of [await ask("/"), await ask("/nothing"), await ask("/", { method: "POST" })]) {
    expect(answer.headers).toMatchObject({
      "content-security-policy": expect.stringContaining("default-src 'self'"),
      "x-content-type-options": "nosniff",
      "cross-origin-resource-policy": "same-origin",
    });
    expect(answer.headers["access-control-allow-origin"]).toBeUndefined();
  }
});

test("a viewer that was not built is an error that says how to build it", async () => {
  await expect(readManifest(join(folderWith({}), "none"))).rejects.toMatchObject({
    code: "unreadable",
    hint: expect.stringContaining("npm run build"),
  });
});

test("a taken port is an error when it was asked for", async () => {
  const port = Number(new URL(server.url).port);
  await expect(startServer(() => {}, { host: "127.0.0.1", port })).rejects.toMatchObject({
    code: "port-in-use",
    data: { port },
  });
});

test("an address that is not this machine's is wrong usage", async () => {
  await expect(startServer(() => {}, { host: "203.0.113.1", port: 0 })).rejects.toMatchObject({ code: "usage" });
});
