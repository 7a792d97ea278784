/** From sources to a page that is sent: what is accepted on the review page stands in the site, and its link lasts. */

import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import { runCli, startCli } from "../support/cli.ts";
import { folderWith } from "../support/folder.ts";
import { sharedBrowser } from "./support/page.ts";

/** Of the first proposal. */
const PASSAGE = /provided the Lower Valley Shelter with 1\.5 million crowns/;
const DOCUMENTS = ["shelter-brief.md", "audit-note.html", "valley-report.txt"];

async function sample(): Promise<{ readonly folder: string; readonly run: (...words: string[]) => Promise<void> }> {
  const outer = folderWith({});
  expect(await runCli(["project", "sample", "valley"], { cwd: outer })).toMatchObject({ code: 0 });
  const folder = join(outer, "valley");
  const run = async (...words: string[]): Promise<void> => {
    const { code, stderr } = await runCli(words, { cwd: folder });
    if (code !== 0) throw new Error(stderr);
  };
  await run("source", "add", ...DOCUMENTS, "--access", "public");
  // Planted faults of the sheet wait, which is no success of the import.
  await runCli(["import", "links.csv", "--as", "anna"], { cwd: folder });
  return { folder, run };
}

async function review(folder: string): Promise<{ readonly address: string; readonly stop: () => Promise<unknown> }> {
  const { child, said, ended } = startCli(["review", "--as", "anna", "--no-open", "--source", "shelter-brief"], {
    cwd: folder,
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  await expect.poll(() => said.stdout, { timeout: 30_000 }).toMatch(/Review is at http/);
  const [address = ""] = /http:\S+/.exec(said.stdout) ?? [];
  const stop = (): Promise<unknown> => {
    child.kill("SIGINT");
    return ended;
  };
  return { address, stop };
}

/** The server that everybody has, over a folder above the one of the page. */
async function python(root: string): Promise<string> {
  const server: ChildProcess = spawn("python3", ["-u", "-m", "http.server", "0", "--bind", "127.0.0.1"], {
    cwd: root,
    stdio: ["ignore", "pipe", "ignore"],
  });
  onTestFinished(() => void server.kill());
  const port = await new Promise<string>((resolve, reject) => {
    server.on("error", reject);
    server.stdout?.setEncoding("utf8").on("data", (text: string) => {
      const found = / port (\d+)/.exec(text)?.[1];
      if (found !== undefined) resolve(found);
    });
  });
  return `http://127.0.0.1:${port}`;
}

async function pageOf(width: number): Promise<Page> {
  const context = await (await sharedBrowser()).newContext({ viewport: { width, height: 780 }, hasTouch: width < 500 });
  onTestFinished(() => context.close());
  return context.newPage();
}

/** How the first proposal is accepted. */
const WAYS: readonly (readonly [string, number, (page: Page) => Promise<void>])[] = [
  ["keys alone", 1280, (page) => page.keyboard.press("a")],
  [
    "a pointer at 360 pixels",
    360,
    async (page) => {
      await page.getByRole("button", { name: "Card", exact: true }).tap();
      await page.getByRole("button", { name: /^Accept/ }).tap();
    },
  ],
];

test.each(WAYS)(
  "accepted by %s, a statement stands in the site below a path with its passage, and its link lasts",
  {
    timeout: 180_000,
  },
  async (_, width, accept) => {
    const { folder, run } = await sample();
    const desk = await review(folder);
    const page = await pageOf(width);
    await page.goto(desk.address);
    const sentence = page.locator(".says");
    await sentence.waitFor({ state: "attached" });
    const words = ((await sentence.textContent()) ?? "").replace(/\.$/, "").trim();
    await accept(page);
    await expect.poll(() => page.locator(".saved").textContent(), { timeout: 20_000 }).toBe("saved, anna:1");
    await desk.stop();

    const www = folderWith({});
    mkdirSync(join(www, "team"));
    const site = (): Promise<void> => run("site", "-o", join(www, "team/page"), "--texts");
    await site();
    const feed = readFileSync(join(www, "team/page/feed.xml"), "utf8");
    const [claim = ""] = /#show=st;[0-9a-f]{16}/.exec(feed) ?? [];
    const link = `${await python(www)}/team/page/${claim}`;
    /** The statement with the words of its passage, and its lasting link. */
    const shown = async (): Promise<string | null> => {
      await page.goto("about:blank");
      await page.goto(link);
      await page.getByText(PASSAGE).first().waitFor();
      await page.getByText(words).first().waitFor({ state: "attached" });
      return page.getByRole("link", { name: "Link to this statement" }).getAttribute("href");
    };
    expect(words).not.toBe("");
    const lasting = await shown();
    expect(lasting).toMatch(/^#show=st;[0-9a-f]{16}$/);

    // Another decision, another page, the same link.
    const [batch = ""] =
      /"batch":"([^"]+)"/.exec(readFileSync(join(folder, "decisions/anna.jsonl"), "utf8"))?.slice(1) ?? [];
    await run("accept", batch, "--as", "anna");
    await site();
    expect(await shown()).toBe(lasting);
  },
);
