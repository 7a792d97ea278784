/** Everything that can be taken away, read again by readers of the formats and not by our own code. */

import { Parser } from "n3";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { cslFaults, readBibtex, readCsv, readRis } from "../support/reference-readers.ts";
import { downloaded } from "./support/downloaded.ts";
import { choose } from "./support/own-data.ts";
import { browsing } from "./support/page.ts";
import { drawnState } from "./support/page-state.ts";
import { BESIDE } from "./support/views.ts";

const { open, complaints } = browsing();

async function openDialog(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Take away…" }).click();
  await page.getByRole("dialog", { name: "Take away", exact: true }).waitFor();
}

async function saved(page: Page, name: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("dialog").getByRole("button", { name, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await downloaded(download) };
}

/** The XML as the browser's own parser takes it: the names of its elements, and its text. */
function readXml(page: Page, text: string): Promise<{ elements: string[]; words: string }> {
  return page.evaluate((xml) => {
    const read = new DOMParser().parseFromString(xml, "application/xml");
    const elements = [...read.querySelectorAll("*")].map((element) => element.localName);
    return { elements, words: read.documentElement.textContent ?? "" };
  }, text);
}

const count = (names: readonly string[], name: string): number => names.filter((each) => each === name).length;

test("the picture: PNG at twice its size, SVG that parses and says what it is", async () => {
  const page = await open("#from=id:unscr-2106&to=id:ilo");
  const { nodes } = await drawnState(page);
  await openDialog(page);
  const png = await saved(page, "PNG");
  expect(png.name).toMatch(/^[\p{L}\p{N}-]+\.png$/u);
  expect([...png.bytes.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
  const svg = (await saved(page, "SVG")).bytes.toString("utf8");
  const { elements, words } = await readXml(page, svg);
  expect(elements[0]).toBe("svg");
  expect(elements).not.toContain("parsererror");
  expect(count(elements, "g")).toBeGreaterThan(nodes.length);
  expect(words).toMatch(/Throughline, .* 20\d\d, data version [0-9a-f]{8}/);
  expect(words).toContain("Resolution");
  // The key: kinds, and lines by how they are meant.
  for (const told of ["Organization", "stated as fact", "reported"]) expect(words).toContain(told);
  expect(count(elements, "line")).toBeGreaterThan(1);
  const width = Number(/ width="(\d+)/.exec(svg)?.[1]);
  expect(png.bytes.readUInt32BE(16)).toBe(2 * width);
  const link = words.replaceAll("\n", "");
  expect(link).toContain("#from=id:unscr-2106");

  const colored = await open("#from=id:unscr-2106&to=id:kosovo-police-service&color=document");
  await drawnState(colored);
  await openDialog(colored);
  const byDocument = await readXml(colored, (await saved(colored, "SVG")).bytes.toString("utf8"));
  expect(byDocument.words).toContain("Gender, SSR and trafficking commentary (2013)");
  expect(count(byDocument.elements, "rect")).toBeGreaterThan(1);
});

test("Turtle, CSV and GEXF hold the statements that are drawn, and no others", async () => {
  const page = await open();
  const { edges, nodes } = await drawnState(page);
  await openDialog(page);
  const turtle = (await saved(page, "Turtle")).bytes.toString("utf8");
  const quads = new Parser({ format: "text/turtle" }).parse(turtle);
  expect(quads.filter(({ predicate }) => predicate.value.endsWith("#reifies")).length).toBeGreaterThanOrEqual(
    edges.length,
  );
  expect(quads.some(({ predicate }) => predicate.value.endsWith("/sha256"))).toBe(true);
  const csv = readCsv((await saved(page, "CSV")).bytes.toString("utf8"));
  const [head = [], ...rows] = csv;
  expect(rows.every((row) => row.length === head.length)).toBe(true);
  const ids = new Set(rows.map((row) => row[head.indexOf("Id")]));
  expect(ids.size).toBe(edges.length);
  const gexf = await readXml(page, (await saved(page, "GEXF")).bytes.toString("utf8"));
  expect([count(gexf.elements, "node"), count(gexf.elements, "edge")]).toEqual([nodes.length, edges.length]);
});

test("the path as text, Markdown, RIS, CSL-JSON, BibTeX and Turtle; a footnote for the open statement; link and embed code", async () => {
  const page = await open("", { permissions: ["clipboard-read", "clipboard-write"] });
  await drawnState(page);
  await page.locator(".hop").first().click({ position: BESIDE });
  await openDialog(page);
  const copied = async (name: string): Promise<string> => {
    await page.getByRole("dialog").getByRole("button", { name, exact: true }).click();
    await page.getByRole("dialog").getByText("Copied.").waitFor();
    return page.evaluate(() => navigator.clipboard.readText());
  };
  const text = await copied("Copy as text with citations");
  expect(text).toMatch(
    /\[1\] Anni Buelles, “.*”, 12 October 2013, para\. 9\.\n\[2\] .*, para\. 4 \(step 2: follows from the passage\)/,
  );
  expect(text).toMatch(/Throughline: read .*, data version [0-9a-f]{8}, http.*#from=id:unscr-2106/);
  expect((await saved(page, "Text with citations")).bytes.toString("utf8")).toBe(text);
  const rich = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await item?.getType("text/html"))?.text();
  });
  expect(rich).toMatch(/<p>\[1\] Anni Buelles, .*<a href="https:[^"]+">para\. 9<\/a>\.<\/p>/);
  expect(await copied("Copy a footnote")).toMatch(
    /^In security sector reform, Resolution 2106 encourages .*\. \[1\]\n\n\[1\] Anni Buelles/,
  );
  expect(cslFaults(JSON.parse((await saved(page, "CSL-JSON")).bytes.toString("utf8")))).toEqual([]);
  const ris = (await saved(page, "RIS")).bytes.toString("utf8");
  expect(readRis(ris).map(([type]) => type)).toEqual([["TY", "BLOG"]]);
  expect((await saved(page, "Markdown")).bytes.toString("utf8")).toMatch(
    /\n\[\^1\]: Anni Buelles, .*\[para\. 9\]\(<https:/,
  );
  expect(readBibtex((await saved(page, "BibTeX")).bytes.toString("utf8"))).toHaveLength(1);
  expect(
    new Parser().parse((await saved(page, "Turtle with its evidence")).bytes.toString("utf8")).length,
  ).toBeGreaterThan(9);
  const link = await copied("Copy the link");
  expect(link).toMatch(/#from=id:unscr-2106&to=id:kosovo-police-service&.*data=[0-9a-f]{8}/);
  const code = await copied("Copy the code to embed it");
  const address = await page.evaluate((html) => {
    const frame = new DOMParser().parseFromString(html, "text/html").querySelector("iframe");
    return frame?.getAttribute("src") ?? "";
  }, code);
  expect(address).toBe(link.replace("#", "?embed#"));
});

test("the card of a path gives its sentence with the citations in one click", async () => {
  const page = await open("", { permissions: ["clipboard-read", "clipboard-write"] });
  const card = page.locator("throughline-path").first();
  await card.getByRole("button", { name: "Copy as text with citations" }).click();
  await card.getByText("Copied.").waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/Resolution 2106 encourages training of security personnel/);
  expect(copied).toContain("[1]");
});

test("on paper: the question, where it comes from, and the answer, without what one presses", async () => {
  const page = await open();
  await drawnState(page);
  await page.emulateMedia({ media: "print" });
  const head = page.locator(".printed");
  await head.waitFor();
  expect(await head.locator("h1, p").allTextContents()).toEqual([
    "United Nations Security Council Resolution 2106 – Kosovo Police Service · Throughline",
    expect.stringMatching(/^Throughline, .*data version [0-9a-f]{8}$/),
    expect.stringMatching(/^http.*#from=/),
  ]);
  expect(await page.locator("throughline-path").count()).toBe(5);
  for (const gone of ["throughline-question", ".refine", ".stage", "throughline-masthead", ".take"])
    expect([gone, await page.locator(gone).first().isVisible()]).toEqual([gone, false]);
  await page.emulateMedia({ media: "screen" });
  expect(await page.locator(".printed").isVisible()).toBe(false);
});

test("the embedded page: sentence, picture, and a link to the whole page", async () => {
  const page = await open("?embed", { viewport: { width: 720, height: 480 } });
  expect(await drawnState(page)).toMatchObject({ answer: "paths" });
  await page
    .getByText(/Resolution 2106 encourages/)
    .first()
    .waitFor();
  const link = page.getByRole("link", { name: "The whole answer, with its sources" });
  expect(await link.getAttribute("href")).toMatch(/^http[^?]*#from=id:unscr-2106/);
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(480);
  expect(await page.getByRole("combobox").count()).toBe(0);
});

test("hostile labels: no formula in CSV, no broken XML, no folder in a file name", async () => {
  const page = await open();
  await choose(page, {
    name: "hostile.ttl",
    text: `@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
<urn:a> rdfs:label "=cmd|' /C calc'!A0" ; <urn:p> <urn:b> . <urn:p> rdfs:label "../../<b>&" .
<urn:b> rdfs:label "../\\u0001\\u001b]]><script>alert(1)</script>" .`,
  });
  await page.getByText("Your own data: hostile.ttl.").waitFor();
  await page.goto(`${page.url().replace(/#.*/, "")}#from=urn:a&to=urn:b`);
  await drawnState(page);
  await openDialog(page);
  const csv = await saved(page, "CSV");
  expect(csv.name).toMatch(/^[\p{L}\p{N}-]+\.csv$/u);
  expect(
    readCsv(csv.bytes.toString("utf8"))
      .flat()
      .filter((cell) => /^[=+\-@]/.test(cell)),
  ).toEqual([]);
  for (const form of ["SVG", "GEXF"]) {
    const { elements, words } = await readXml(page, (await saved(page, form)).bytes.toString("utf8"));
    expect(elements).not.toContain("parsererror");
    expect(elements).not.toContain("script");
    if (form === "SVG") expect(words).toContain("alert(1)");
  }
  expect(complaints).toEqual([]);
});

test("the Content-Security-Policy stands in the page itself and allows no inline script", async () => {
  const page = await open();
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
  expect(policy).toContain("default-src 'self'");
  expect(policy).not.toContain("unsafe-inline");
  expect(policy).not.toMatch(/(?<!wasm-)unsafe-eval/);
  expect(complaints).toEqual([]);
});
