/** A real browser on a page of another origin, and on one of ours: what each may ask of the server. */

import { createServer, type Server } from "node:http";
import type { BrowserContext } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Served, serveText } from "../support/served.ts";
import { sharedBrowser } from "./support/page.ts";

let served: Served;
let context: BrowserContext;
let other: Server;
let otherPage = "";

beforeAll(async () => {
  served = await serveText("data.ttl", "<urn:e:a> <urn:e:p> <urn:e:b> .", "--log");
  context = await (await sharedBrowser()).newContext();
  other = createServer((_request, response) =>
    response.setHeader("content-type", "text/html").end("<!doctype html><p>x"),
  );
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const address = other.address();
  otherPage = `http://localhost:${typeof address === "object" ? address?.port : 0}/`;
});
afterAll(async () => {
  await context.close();
  other.close();
  await served.stop();
});

/** What a page at `address` gets from each way to call. */
async function calls(address: string): Promise<Record<string, string>> {
  const page = await context.newPage();
  await page.goto(address);
  const answer = await page.evaluate(async (endpoint) => {
    const form = new URLSearchParams({ query: "ASK {}" });
    const outcome = (asked: Promise<Response>): Promise<string> =>
      asked.then(
        async (response) => `${response.type} ${response.status} ${(await response.text()).slice(0, 30)}`,
        () => "refused",
      );
    const image = (): Promise<string> =>
      new Promise((resolve) => {
        const element = new Image();
        element.onload = () => resolve("loaded");
        element.onerror = () => resolve("refused");
        element.src = `${endpoint}?${form}`;
      });
    return {
      get: await outcome(fetch(`${endpoint}?${form}`)),
      post: await outcome(fetch(endpoint, { method: "POST", body: form })),
      opaque: await outcome(fetch(endpoint, { method: "POST", body: form, mode: "no-cors" })),
      image: await image(),
    };
  }, `${served.url}sparql`);
  await page.close();
  return answer;
}

test("a page of another origin gets nothing, and its calls are refused and not only hidden", async () => {
  const answer = await calls(otherPage);
  expect(answer).toMatchObject({ get: "refused", post: "refused", image: "refused" });
  expect(answer.opaque).not.toContain("200");
  const isCall = ({ event, path }: { event?: unknown; path?: unknown }) => event === "request" && path === "/sparql";
  const lines = await served.logged(isCall, 4);
  expect(new Set(lines.filter(isCall).map(({ status }) => status))).toEqual(new Set([403]));
  expect(lines.some(({ event }) => event === "query")).toBe(false);
});

test("a page of ours gets its answer", async () => {
  const answer = await calls(`${served.url}health`);
  expect(answer.get).toContain('basic 200 {"head":');
  expect(answer.post).toContain('basic 200 {"head":');
});
