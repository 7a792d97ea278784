/** The page of a PDF beside its text: what is in hand is marked where it stands, and a hostile file costs one sentence. */

import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import { type PdfLine, pdf, projectWith } from "../curate/support.ts";
import { reviewOf } from "../review/support.ts";
import { ROOT } from "../support/cli.ts";
import { sharedBrowser } from "./support/page.ts";

const line = (text: string, y: number): PdfLine => ({ text, x: 72, y });
const FILE = pdf([
  [
    line("The shelter of Lower Valley", 760),
    line("The Ministry of Welfare funds the Lower Val-", 720),
    line("ley Shelter with 1.5 million crowns. The shelter trains the River Police.", 706),
  ],
  [line("The Audit Office reads the accounts of the shelter.", 760), line("It reports once a year.", 746)],
]);

async function open(file: Uint8Array, hostile: Uint8Array | null = null, width = 1280): Promise<Page> {
  const { folder, run } = await projectWith({ "brief.pdf": file });
  const added = await run("source", "add", "brief.pdf");
  if (added.code !== 0) throw new Error(added.stderr);
  const originals = join(folder, "sources/originals");
  const review = await reviewOf(folder, {}, "anna", join(ROOT, "dist/review-page"));
  const context = await (await sharedBrowser()).newContext({ viewport: { width, height: 800 } });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  page.on("pageerror", (error) => complaints.push(error.message));
  onTestFinished(() => expect(complaints).toEqual([]));
  if (hostile !== null) {
    // What the worker meets, whatever the server would say of such a file.
    await page.route("**/api/original*", (route) => route.fulfill({ body: Buffer.from(hostile) }));
  } else writeFileSync(join(originals, readdirSync(originals)[0] ?? ""), file);
  await page.goto(`${review.url}/#${review.token}`);
  await page.locator("mark").first().waitFor();
  expect(asked.filter((path) => /pdf-worker|original/.test(path))).toEqual([]);
  await page.keyboard.press("v");
  return page;
}

const told = (page: Page) => page.locator(".paper-told").textContent();
const pageShown = (page: Page) => page.locator("throughline-original canvas").getAttribute("aria-label");

/** The share of the pixels under a mark that are dark: letters are painted there. */
const ink = (page: Page) =>
  page.evaluate(async () => {
    const [canvas, mark] = [document.querySelector(".paper canvas"), document.querySelector(".paper-mark")];
    if (!(canvas instanceof HTMLCanvasElement) || mark === null) return 0;
    const [whole, own] = [canvas.getBoundingClientRect(), mark.getBoundingClientRect()];
    const copy = new OffscreenCanvas(canvas.width, canvas.height);
    const context = copy.getContext("2d");
    context?.drawImage(canvas, 0, 0);
    const scale = canvas.width / whole.width;
    const area = [own.left - whole.left, own.top - whole.top, own.width, own.height].map((each) =>
      Math.round(each * scale),
    );
    const { data } = context?.getImageData(area[0] ?? 0, area[1] ?? 0, area[2] ?? 1, area[3] ?? 1) ?? { data: [] };
    let dark = 0;
    for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 128) dark++;
    return dark / (data.length / 4);
  });

test("a sentence over two lines is marked where its letters are; pages turn, and the next sentence turns them back", async () => {
  const page = await open(FILE);
  await expect.poll(() => told(page)).toBe("The passage is marked.");
  await page.keyboard.press("j");
  await expect.poll(() => page.locator(".paper-mark").count()).toBe(2);
  expect(await ink(page)).toBeGreaterThan(0.05);
  await page.keyboard.press("]");
  await expect.poll(() => pageShown(page)).toContain("Page 2 ");
  expect(await page.locator(".paper-mark").count()).toBe(0);
  await page.keyboard.press("j");
  await expect.poll(() => pageShown(page)).toContain("Page 1 ");
  await page.keyboard.press("j");
  await expect.poll(() => pageShown(page)).toContain("Page 2 ");
  const before = await page.locator(".paper canvas").evaluate((element) => element.clientWidth);
  await page.keyboard.press("+");
  await expect
    .poll(() => page.locator(".paper canvas").evaluate((element) => element.clientWidth))
    .toBeGreaterThan(before);
  await page.keyboard.press("v");
  await expect.poll(() => page.locator("throughline-original").count()).toBe(0);
});

test("at 360 pixels the page is a sheet of its own, by finger", async () => {
  const page = await open(FILE, null, 360);
  await expect.poll(() => told(page)).toBe("The passage is marked.");
  expect(await page.locator("#text").isVisible()).toBe(false);
  await page.getByRole("button", { name: "Text", exact: true }).last().click();
  expect(await page.locator("#text").isVisible()).toBe(true);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

/** An object more in a PDF of one page: `entry` of its catalog. */
const withCatalog = (entry: string): Uint8Array =>
  Buffer.from(Buffer.from(FILE).toString("latin1").replace("/Type /Catalog", `/Type /Catalog ${entry}`), "latin1");
const withBox = (box: string): Uint8Array =>
  Buffer.from(Buffer.from(FILE).toString("latin1").replaceAll("[0 0 595 842]", box), "latin1");
/** Two million small drawings that fill nothing. */
const ENDLESS = Buffer.from(
  Buffer.from(pdf([[line("The shelter of Lower Valley", 760)]]))
    .toString("latin1")
    .replace("\nendstream", `\n${"0 0 m 9 9 8 8 7 7 c S q 1 0 0 1 0 0 cm\n".repeat(400_000)}\nendstream`),
  "latin1",
);

test.each([
  ["no PDF at all", Buffer.from("<script>alert(1)</script>"), /^The file is no whole PDF/],
  [
    "a script that runs when it is opened",
    withCatalog("/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>"),
    /marked/,
  ],
  ["a page as large as a field", withBox("[0 0 140000 140000]"), /marked/],
  ["a page without any size", withBox("[0 0 0 0]"), /marked|cannot be shown/],
  ["another document", pdf([[line("Something else is written here.", 760)]]), /cannot be placed exactly/],
  ["a drawing without an end", ENDLESS, /took more than 20 seconds and was ended|marked/],
])("%s", async (_name, hostile, said) => {
  const page = await open(FILE, hostile);
  page.on("dialog", () => expect.unreachable("a script ran"));
  await expect.poll(() => told(page), { timeout: 50_000 }).toMatch(said);
  // The page goes on.
  await page.keyboard.press("j");
  await expect.poll(() => page.locator("mark").first().textContent()).toContain("Ministry");
});

test("a file that was changed since is not shown as the one that was read, and other formats have no pages", async () => {
  const { folder, run } = await projectWith({ "brief.pdf": FILE, "note.txt": "The shelter is open." });
  for (const name of ["brief.pdf", "note.txt"]) await run("source", "add", name);
  const originals = join(folder, "sources/originals");
  const own = readdirSync(originals).find((name) => name.endsWith(".pdf")) ?? "";
  writeFileSync(join(originals, own), pdf([[line("Something else.", 760)]]));
  const review = await reviewOf(folder, {}, "anna", join(ROOT, "dist/review-page"));
  const context = await (await sharedBrowser()).newContext();
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(`${review.url}/#${review.token}`);
  await page.locator("mark").first().waitFor();
  const button = page.getByRole("button", { name: /^Show the page/ });
  await button.click();
  await expect.poll(() => told(page)).toContain("The file of this document is another than was read.");
  await page.getByRole("combobox", { name: "Document" }).selectOption("note");
  await expect.poll(() => page.locator("mark").textContent()).toContain("open");
  expect(await button.count()).toBe(0);
  await page.keyboard.press("v");
  await expect.poll(() => page.locator(".status[role=status]").textContent()).toContain("Pages are shown of PDFs");
});

test("what reads the file may ask nothing of anybody", async () => {
  const { folder } = await projectWith();
  const review = await reviewOf(folder, {}, "anna", join(ROOT, "dist/review-page"));
  const name = readdirSync(join(ROOT, "dist/review-page/assets")).find((each) => each.startsWith("pdf-worker-"));
  const { headers, status } = await fetch(`${review.url}/assets/${name}`);
  expect([status, headers.get("content-security-policy")]).toEqual([200, "default-src 'none'"]);
});
