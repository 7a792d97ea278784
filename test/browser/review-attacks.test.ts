/** What a browser makes of attacks on the page that writes: other ports, frames, windows, hostile text. Nothing is written, nothing is read. */

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import { csv, FUNDS, HEADER, projectOnce, TEXT } from "../curate/support.ts";
import { type Reviewed, reviewOf } from "../review/support.ts";
import { ROOT } from "../support/cli.ts";
import { sharedBrowser } from "./support/page.ts";

const HOSTILE = [
  "The <script>document.title='ran'</script> <img src=x onerror=\"document.title='ran'\"> of Lower Valley.",
  "Read https://evil.example/ and [this](javascript:document.title='ran') now.",
  "The shelter \u202eyap\u202c \u200b pays & <b>all</b> &lt;i&gt;.",
];
const project = projectOnce(
  { "brief.txt": [TEXT, ...HOSTILE].join("\n\n"), "links.csv": csv([HEADER, FUNDS]) },
  ["source", "add", "brief.txt"],
  ["import", "links.csv", "--as", "anna"],
);

interface Attacked {
  readonly review: Reviewed;
  readonly context: BrowserContext;
}

async function attacked(): Promise<Attacked> {
  const { folder } = await project();
  const review = await reviewOf(folder, {}, "anna", join(ROOT, "dist/review-page"));
  const context = await (await sharedBrowser()).newContext();
  onTestFinished(() => context.close());
  return { review, context };
}

/** A page of whoever runs another server on this machine. */
async function stranger(context: BrowserContext, host: "127.0.0.1" | "localhost"): Promise<Page> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { "content-type": "text/html" });
    response.end("<!doctype html><title>Stranger</title><iframe name=sink></iframe>");
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  onTestFinished(() => void server.close());
  const page = await context.newPage();
  await page.goto(`http://${host}:${(server.address() as AddressInfo).port}/`);
  return page;
}

test.each(["127.0.0.1", "localhost"] as const)(
  "a page of another port, at %s: forms and requests write and read nothing",
  async (host) => {
    const { review, context } = await attacked();
    // With the page open in the same browser, whatever it keeps is at hand.
    const own = await context.newPage();
    await own.goto(`${review.url}/#${review.token}`);
    await own.locator("mark").first().waitFor();
    const [id = ""] = review.desk.journals.proposals.keys();
    const page = await stranger(context, host);
    const read = await page.evaluate(
      async ([url = "", id = ""]) => {
        const body = JSON.stringify({ revision: 0, do: "reject", id });
        const form = document.createElement("form");
        Object.assign(form, { action: `${url}/api/decide`, method: "post", enctype: "text/plain", target: "sink" });
        const field = document.createElement("input");
        [field.name, field.value] = [`${body.slice(0, -1)},"x":"`, `"}`];
        form.append(field);
        document.body.append(form);
        form.submit();
        const requests: [string, RequestInit][] = [
          ["decide", { method: "POST", body }],
          ["decide", { method: "POST", body, mode: "no-cors", credentials: "include" }],
          ["decide", { method: "POST", body, headers: { "content-type": "application/json" } }],
          [
            "decide",
            { method: "POST", body, headers: { "content-type": "application/json", authorization: "Bearer AAAA" } },
          ],
          [`decide?do=reject&id=${id}`, { mode: "no-cors" }],
          ["project", {}],
          ["project", { mode: "no-cors" }],
          ["text?source=brief", { credentials: "include" }],
        ];
        return Promise.all(
          requests.map(([path, init]) =>
            fetch(`${url}/api/${path}`, init).then(
              (answer) => answer.text(),
              () => "",
            ),
          ),
        );
      },
      [review.url, id],
    );
    expect(read.join("")).toBe("");
    await page.waitForTimeout(300);
    expect(review.desk.revision).toBe(0);
  },
);

test("it is in no frame, and who opens it in a window has no hold of it", async () => {
  const { review, context } = await attacked();
  const page = await stranger(context, "127.0.0.1");
  const held = await page.evaluate(async (url) => {
    const frame = document.createElement("iframe");
    frame.src = url;
    document.body.append(frame);
    await new Promise((resolve) => frame.addEventListener("load", resolve));
    return frame.contentDocument !== null;
  }, `${review.url}/`);
  expect(held).toBe(false);
  for (const frame of page.frames().slice(1)) expect(await frame.locator("throughline-review").count()).toBe(0);
  const [opened, isCut] = await Promise.all([
    context.waitForEvent("page"),
    page.evaluate(async (url) => {
      const other = window.open(url);
      await new Promise((resolve) => setTimeout(resolve, 1500));
      return other === null || other.closed;
    }, `${review.url}/#${review.token}`),
  ]);
  await opened.locator("mark").first().waitFor();
  expect(isCut).toBe(true);
  expect(await opened.evaluate(() => window.opener)).toBeNull();
});

test("what a document says is text: no script, no link, and what is hidden is shown", async () => {
  const { review, context } = await attacked();
  const page = await context.newPage();
  const dialogs: string[] = [];
  page.on("dialog", (dialog) => void dialogs.push(dialog.message()));
  await page.goto(`${review.url}/#${review.token}`);
  await page.locator("mark").first().waitFor();
  await page.locator("#text").evaluate((element) => element.scrollTo(0, element.scrollHeight));
  const text = page.locator("#text");
  await expect.poll(() => text.textContent()).toContain("<script>document.title='ran'</script> <img src=x");
  expect(await text.textContent()).toContain("[this](javascript:document.title='ran')");
  expect(await text.textContent()).toContain("\\u{202e}yap\\u{202c} \\u{200b} pays & <b>all</b> &lt;i&gt;.");
  expect(await text.locator("script, img, a, b, i").count()).toBe(0);
  expect([await page.title(), dialogs]).toEqual([expect.not.stringContaining("ran"), []]);
  // Were one to come through, the policy does not let it run.
  const ran = await page.evaluate(async () => {
    const script = document.createElement("script");
    script.textContent = "document.title = 'ran'";
    document.body.append(script);
    const image = document.createElement("img");
    image.setAttribute("onerror", "document.title = 'ran'");
    image.src = "data:image/png,x";
    document.body.append(image);
    await new Promise((resolve) => setTimeout(resolve, 200));
    return document.title.includes("ran");
  });
  expect(ran).toBe(false);
});

test("the token is in no address that is asked for, in no Referer, and not in the address bar", async () => {
  const { review, context } = await attacked();
  const page = await context.newPage();
  const sent: { readonly url: string; readonly referer: string }[] = [];
  page.on("request", (request) =>
    sent.push({ url: request.url().replace(/#.*/, ""), referer: request.headers().referer ?? "" }),
  );
  await page.goto(`${review.url}/#${review.token}`);
  await page.locator("mark").first().waitFor();
  expect(sent.length).toBeGreaterThan(4);
  expect(sent.filter(({ url, referer }) => url.includes(review.token) || referer !== "")).toEqual([]);
  expect(page.url()).not.toContain(review.token);
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => document.cookie + JSON.stringify(localStorage))).not.toContain(review.token);
});
