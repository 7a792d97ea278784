/** The interface in another language, labels by their tags, and labels and pages that run from right to left. */

import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { cases } from "../support/runs.ts";
import { browsing } from "./support/page.ts";
import { drawnState } from "./support/page-state.ts";
import { BESIDE, chooseLanguage, showView } from "./support/views.ts";

const { open, complaints } = browsing({
  data: join(fileURLToPath(new URL("support", import.meta.url)), "right-to-left.ttl"),
});

const QUESTION = "#from=urn:e:council&to=urn:e:victims";

test("speaks the language of the browser, and English where it has no other", async () => {
  const french = await open(QUESTION, { locale: "fr-CA" });
  await french.getByRole("button", { name: "Relier", exact: true }).waitFor();
  await french.getByText("1 chemin trouvé. Il compte 2 énoncés.").first().waitFor();
  expect(await french.locator("html").getAttribute("lang")).toBe("fr");

  const spanish = await open("#from=&to=", { locale: "es-MX" });
  await spanish.getByRole("heading", { name: "Elija uno o dos conceptos" }).waitFor();

  const other = await open(QUESTION, { locale: "sv" });
  await other.getByRole("button", { name: "Connect", exact: true }).waitFor();
  expect(await other.locator("html").getAttribute("lang")).toBe("en");
});

test("the address can ask for a language, of the interface and of the labels", async () => {
  const page = await open(`?lang=es${QUESTION}`);
  await page.getByRole("button", { name: "Relacionar", exact: true }).waitFor();
  const arabic = await open(`?lang=ar${QUESTION}`);
  await arabic.getByRole("heading", { level: 1, name: "How are مجلس الأمن and الضحايا connected?" }).waitFor();
  const hebrew = await open(`?lang=he${QUESTION}`);
  await hebrew.getByRole("heading", { level: 1, name: "How are מועצת הביטחון and נפגעות connected?" }).waitFor();
});

test("the chooser changes texts and labels at once, keeps the view, and stands in the link", async () => {
  const page = await open(QUESTION);
  const before = await drawnState(page);
  await chooseLanguage(page, "Français");
  await page.getByRole("button", { name: "Relier", exact: true }).waitFor();
  expect((await drawnState(page)).concepts).toEqual(before.concepts);
  expect(new URL(page.url()).hash).toContain("lang=fr");
  const copy = await open(new URL(page.url()).hash);
  await copy.getByRole("button", { name: "Relier", exact: true }).waitFor();
  await page.getByRole("button", { name: "Annuler", exact: true }).click();
  await page.getByRole("button", { name: "Connect", exact: true }).waitFor();
  await page.goBack();
  await page.getByRole("button", { name: "Relier", exact: true }).waitFor();
});

test("what is said of the link changes its language too", async () => {
  const page = await open(`${QUESTION}&data=00000000&v=2`);
  await page.getByText(/^This link was made with another version of the data/).waitFor();
  await chooseLanguage(page, "Français");
  await page.getByText(/^Ce lien a été fait avec une autre version des données/).waitFor();
});

test("a sentence is wholly in the language of its names and marked so, and the page says where that is not its own", async () => {
  const chain = async (page: Page): Promise<[string, string | null]> => {
    const sentence = page.locator(".chain").first();
    return [(await sentence.textContent()) ?? "", await sentence.getAttribute("lang")];
  };
  // The relations have French words, the concepts have none.
  const page = await open(QUESTION, { locale: "fr" });
  const english = "Security Council encourages Police 1, which may protect Victims 1.";
  await expect.poll(() => chain(page)).toEqual([english, "en"]);
  expect(await page.locator("h1 bdi").first().getAttribute("lang")).toBe("en");
  await page.getByText("Les phrases sont en anglais, comme les libellés de ce graphe.").waitFor();
  await chooseLanguage(page, "Español");
  await page.getByText("Las frases están en inglés, como las etiquetas de este grafo.").waitFor();

  const spanish = await open(QUESTION, { locale: "es" });
  await spanish.getByText("Las frases están en inglés, como las etiquetas de este grafo.").waitFor();
  expect(await chain(spanish)).toEqual([english, "en"]);
  await spanish.locator(".hop").nth(1).click({ position: BESIDE });
  const panel = spanish.getByRole("complementary", { name: "Prueba" });
  expect(await panel.getByRole("heading", { level: 2 }).getAttribute("lang")).toBe("en");
  await panel.getByText("El documento lo considera posible.").waitFor();
});

test("labels of the table follow the language, also where the network is gone", async () => {
  const page = await open(QUESTION, { firstVisit: true });
  await drawnState(page);
  await showView(page, "Table");
  await page.getByRole("cell", { name: /^encourages: evidence/ }).waitFor();
  await page.context().setOffline(true);
  await chooseLanguage(page, "Français");
  await page.getByRole("columnheader", { name: "Vers" }).waitFor();
  await page.getByRole("cell", { name: /^encourage : preuve/ }).waitFor();
});

test("a label keeps its own direction inside a sentence, and a sentence that of its first letter", async () => {
  const page = await open(`?lang=ar${QUESTION}`);
  await drawnState(page);
  const direction = (selector: string): Promise<string> =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).direction);
  expect(await direction("h1")).toBe("ltr");
  expect(await direction("h1 bdi")).toBe("rtl");
  expect(await direction(".chain")).toBe("rtl");
  expect(await direction(".step .sentence")).toBe("rtl");
});

for (const width of cases([360, 1280], 1)) {
  test(`a page from right to left is the mirror of the other at ${width} pixels`, async () => {
    const page = await open(`?lang=ar${QUESTION}`, { viewport: { width, height: 800 } });
    await drawnState(page);
    await page.evaluate(() => {
      document.documentElement.dir = "rtl";
    });
    await page.locator(".hop").first().click({ position: BESIDE });
    await page.getByRole("complementary", { name: "Evidence" }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    const left = (selector: string): Promise<number> =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => element.getBoundingClientRect().left);
    if (width > 900) expect(await left("#answer")).toBeGreaterThan(await left(".stage"));
    expect(complaints).toEqual([]);
  });
}
