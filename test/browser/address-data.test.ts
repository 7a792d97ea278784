/** Data at an address: of the page's own host, of a host that its makers allowed, and of any other. */

import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import type { Page } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import { runCli } from "../support/cli.ts";
import { folderWith } from "../support/folder.ts";
import { browsing } from "./support/page.ts";

const { open, complaints } = browsing();

const STATEMENT = "<urn:own:a> <urn:own:knows> <urn:own:b> .\n";
const ALLOWED = "https://data.example";
const TYPES: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };

async function goTo(page: Page, address: string): Promise<void> {
  await page.goto(`${page.url().replace(/[?#].*/, "")}?data=${encodeURIComponent(address)}`);
}

test("a file of the page's own host is fetched and opened; one that is not there is told with its status", async () => {
  const page = await open();
  await goTo(page, "graph.throughline");
  await page.getByText("Data from graph.throughline.").waitFor();
  await page.getByText("It was fetched from there and read in this browser.").waitFor();
  await goTo(page, "none.ttl");
  await page
    .getByRole("alert")
    .getByText(/none\.ttl could not be fetched: it was answered with status 404/)
    .waitFor();
});

test("another host is asked for nothing", async () => {
  const page = await open();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await goTo(page, "https://elsewhere.example/x.ttl");
  await page
    .getByRole("alert")
    .getByText("This page fetches nothing from https://elsewhere.example: its makers have not allowed that host.")
    .waitFor();
  await goTo(page, "data:text/turtle,x");
  await page.getByRole("alert").getByText("is no address of a file").waitFor();
  expect(asked.filter((url) => /^(?:https:|data:text)/.test(url))).toEqual([]);
});

test("a host that the makers of a site allowed is fetched from", async () => {
  const folder = folderWith({ "own.ttl": STATEMENT });
  expect(
    await runCli(["--data", "own.ttl", "site", "-o", "page", "--data-from", ALLOWED], { cwd: folder }),
  ).toMatchObject({ code: 0 });
  const server = createServer((request, response) => {
    const name = new URL(request.url ?? "/", "http://127.0.0.1").pathname.slice(1) || "index.html";
    try {
      const content = readFileSync(join(folder, "page", name));
      response.writeHead(200, { "content-type": TYPES[extname(name)] ?? "application/octet-stream" }).end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const page = await open("", { firstVisit: true });
  await page.route(`${ALLOWED}/**`, (route) =>
    route.fulfill({
      body: `${STATEMENT}<urn:own:b> <urn:own:knows> <urn:own:c> .`,
      headers: { "access-control-allow-origin": "*" },
    }),
  );
  const { port } = server.address() as AddressInfo;
  await page.goto(`http://127.0.0.1:${port}/?data=${ALLOWED}/more.ttl`);
  await page.getByText(`Data from ${ALLOWED}/more.ttl. None of its statements says`).waitFor();
  // A status of 404 that an earlier test wanted is in the console, too.
  expect(complaints.filter((words) => !/status of 404/.test(words))).toEqual([]);
});
