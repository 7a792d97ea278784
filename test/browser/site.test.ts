/** What `site` writes, in a real browser from web servers that know nothing of it, below a path, and from the disk. */

import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import axe from "axe-core";
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterEach, beforeAll, expect, test } from "vitest";
import { csv, FUNDS, HEADER, TEXT, TRAINS } from "../curate/support.ts";
import { runCli } from "../support/cli.ts";
import { atEndOfFile } from "../support/end-of-file.ts";
import { sharedBrowser } from "./support/page.ts";

const SITE = {
  title: "Who shelters whom </script>",
  introduction: "Read by two people.",
  question: ["Ministry of Welfare", "River Police"],
  credits: ["Anna Example"],
  license: "CC-BY-4.0",
  colors: { "tl:Concept": ["#8a3b12", "#f0a35c"] },
};

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
};
/** As a host may send it to all that it serves. */
const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data: blob:; worker-src 'self'";

let folder = "";

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "throughline-site-"));
  atEndOfFile(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, "brief.txt"), TEXT);
  writeFileSync(join(folder, "links.csv"), csv([HEADER, FUNDS, TRAINS]));
  const run = async (words: string): Promise<void> =>
    expect(await runCli(words.split(" "), { cwd: folder })).toMatchObject({ code: 0 });
  await run("project new .");
  await run("source add brief.txt --access public");
  await run("import links.csv --accept --as anna");
  const about = JSON.parse(readFileSync(join(folder, "project.json"), "utf8"));
  writeFileSync(join(folder, "project.json"), JSON.stringify({ ...about, site: SITE }));
  await run("site -o page --texts");
  mkdirSync(join(folder, "www/team"), { recursive: true });
  cpSync(join(folder, "page"), join(folder, "www/team/page"), { recursive: true });
});

/** A server with a policy of its own, below a path. */
async function strict(): Promise<string> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1");
    const name = pathname.replace("/team/page/", "").replace(/^$/, "index.html");
    try {
      const body = readFileSync(join(folder, "page", name));
      response.setHeader("content-security-policy", STRICT).setHeader("x-content-type-options", "nosniff");
      response.setHeader("content-type", TYPES[extname(name)] ?? "application/octet-stream").end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  atEndOfFile(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}/team/page/`;
}

/** The one that everybody has. */
async function python(): Promise<string> {
  const server: ChildProcess = spawn("python3", ["-u", "-m", "http.server", "0", "--bind", "127.0.0.1"], {
    cwd: join(folder, "www"),
    stdio: ["ignore", "pipe", "ignore"],
  });
  atEndOfFile(() => void server.kill());
  const port = await new Promise<string>((resolve, reject) => {
    server.on("error", reject);
    server.stdout?.setEncoding("utf8").on("data", (text: string) => {
      const found = / port (\d+)/.exec(text)?.[1];
      if (found !== undefined) resolve(found);
    });
  });
  return `http://127.0.0.1:${port}/team/page/`;
}

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

async function opened(address: string, options: BrowserContextOptions = {}) {
  const context = await (await sharedBrowser()).newContext(options);
  ends.push(() => context.close());
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on("pageerror", (error) => wrong.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") wrong.push(message.text());
  });
  page.on("request", (request) => {
    if (!/^(?:data|blob):/.test(request.url()) && !request.url().startsWith(new URL("./", address).href))
      wrong.push(request.url());
  });
  await page.goto(address);
  return { page, wrong };
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations: found } = await (window as unknown as { axe: typeof axe }).axe.run(document);
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  });
}

test.each([
  ["a server with a strict policy", strict],
  ["python's server", python],
])("below a path of %s the page is the project's own, and asks nobody else for anything", async (_name, serve) => {
  const { page, wrong } = await opened(await serve());
  await page.getByText("Ministry of Welfare assists Lower Valley Shelter").first().waitFor();
  expect(await page.locator("throughline-masthead .name").textContent()).toBe(SITE.title);
  expect(await page.title()).toContain(SITE.title);
  await page.getByText("Read by two people.").waitFor();
  expect(wrong).toEqual([]);
});

test("a lasting link opens the evidence with the words of a public document, and says when the statement is gone", async () => {
  const site = await strict();
  const feed = readFileSync(join(folder, "page/feed.xml"), "utf8");
  const [, claim] = /show=st;([0-9a-f]{16})/.exec(feed) ?? [];
  const { page } = await opened(`${site}#show=st;${claim}`);
  await page.getByText(/the Ministry of Welfare funded|trains the River Police/).waitFor();
  const lasting = await page.getByRole("link", { name: "Link to this statement" }).getAttribute("href");
  expect(lasting).toMatch(/^#show=st;[0-9a-f]{16}$/);
  const gone = await opened(`${site}#show=st;0123456789abcdef`);
  await gone.page.getByText("This graph does not hold the statement that the link shows.").first().waitFor();
});

test("credits, licence, downloads and feed stand where the page says what it is; classes have the project's colours", async () => {
  const { page } = await opened(`${await strict()}#view=about`, { colorScheme: "dark" });
  await page.getByText("Anna Example").waitFor();
  expect(await page.getByRole("link", { name: "CC-BY-4.0" }).getAttribute("href")).toBe(
    "https://creativecommons.org/licenses/by/4.0/",
  );
  const colors = await page.evaluate(() => document.documentElement.style.cssText);
  expect(colors).toMatch(/--kind-\d: light-dark\(#[0-9a-f]{6}, #f0a35c\)/);
  await page.getByRole("link", { name: "The data as files" }).click();
  await page.getByRole("heading", { name: /The data of “Who shelters whom/ }).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Turtle (RDF 1.2)" }).click(),
  ]);
  const saved = join(folder, "download.ttl");
  await download.saveAs(saved);
  expect(readFileSync(saved, "utf8")).toContain("Ministry of Welfare");
});

test("from the disk the page says how to open it, and the downloads are there", async () => {
  const { page } = await opened(pathToFileURL(join(folder, "page/index.html")).href);
  await page.getByText("a browser does not open it from the disk").waitFor();
  await page.goto(pathToFileURL(join(folder, "page/downloads.html")).href);
  await page.getByRole("link", { name: "Snapshot" }).waitFor();
});

test.each(["light", "dark"] as const)(
  "at 360 pixels, %s, nothing is cut and axe finds nothing",
  async (colorScheme) => {
    const { page } = await opened(await strict(), { colorScheme, viewport: { width: 360, height: 740 } });
    await page.getByText("Read by two people.").waitFor();
    for (const rest of ["", "#view=about", "downloads.html"]) {
      await page.goto(new URL(rest, page.url()).href);
      await page.waitForTimeout(500);
      expect([rest, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([rest, 360]);
      expect([rest, await violations(page)]).toEqual([rest, []]);
    }
  },
);
