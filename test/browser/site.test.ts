/** What `site` writes, in a real browser from a web server that knows nothing of it. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { expect, test } from "vitest";
import { csv, FUNDS, HEADER, TEXT, TRAINS } from "../curate/support.ts";
import { runCli } from "../support/cli.ts";
import { atEndOfFile } from "../support/end-of-file.ts";
import { sharedBrowser } from "./support/page.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
};

/** A folder that is published, below a path, as from a project's own pages. */
async function served(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "throughline-site-"));
  writeFileSync(join(folder, "brief.txt"), TEXT);
  writeFileSync(join(folder, "links.csv"), csv([HEADER, FUNDS, TRAINS]));
  for (const words of ["project new .", "source add brief.txt", "import links.csv --accept --as anna", "site -o page"])
    expect((await runCli(words.split(" "), { cwd: folder })).code).toBe(0);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1");
    const name = pathname.replace("/team/page/", "").replace(/^$/, "index.html");
    try {
      const body = readFileSync(join(folder, "page", name));
      response.setHeader("content-type", TYPES[extname(name)] ?? "application/octet-stream").end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  atEndOfFile(() => {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true });
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}/team/page/`;
}

test("the page answers a question of the project, and asks nobody else for anything", async () => {
  const site = await served();
  const context = await (await sharedBrowser()).newContext();
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on("pageerror", (error) => wrong.push(error.message));
  page.on("request", (request) => {
    if (!/^(?:data|blob):/.test(request.url()) && !request.url().startsWith(site)) wrong.push(request.url());
  });
  await page.goto(`${site}#from=id:ministry-of-welfare&to=id:river-police`);
  await page.getByText("Ministry of Welfare assists Lower Valley Shelter").first().waitFor();
  expect(wrong).toEqual([]);
  await context.close();
});
