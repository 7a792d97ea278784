/** From start to evidence and back without a pointer. */

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { browsing } from "./support/page.ts";
import { drawnState, stateOf } from "./support/page-state.ts";

const { open } = browsing();

/** The accessible name, or the text, of what has the focus. */
function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.getAttribute("aria-label") ?? element?.textContent?.trim() ?? "";
  });
}

async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 150; presses++) {
    if (name.test(await focusedName(page))) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Nothing called ${name} can be reached with Tab`);
}

test("asks, picks suggestions, opens the evidence and comes back", async () => {
  const page = await open("#from=&to=");
  await tabTo(page, /^First concept$/);
  await page.keyboard.type("UNSCR 2106");
  await page.getByRole("option").first().waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await tabTo(page, /^Second concept$/);
  await page.keyboard.type("KPS");
  await page.getByRole("option").first().waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  // The second Enter, with no suggestion picked out, asks.
  await page.keyboard.press("Enter");
  expect((await drawnState(page)).answer).toBe("paths");

  await tabTo(page, /encourages/);
  const step = await focusedName(page);
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => window.throughline?.state().selection === "hop");
  expect(step).toContain(await focusedName(page));
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => window.throughline?.state().selection === null);
  expect(await focusedName(page)).toBe(step);
});

async function press(page: Page, name: RegExp): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press("Enter");
}

test("the table: sorted, paged, and a row's evidence opened and closed", async () => {
  const page = await open();
  await drawnState(page);
  await press(page, /^Table$/);
  await press(page, /^To$/);
  await page.getByRole("columnheader", { name: /^To/ }).and(page.locator("[aria-sort=ascending]")).waitFor();
  expect(await focusedName(page)).toMatch(/^To/);
  await tabTo(page, /: evidence of “/);
  const row = await focusedName(page);
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => window.throughline?.state().selection === "statement");
  await page.keyboard.press("Escape");
  await expect.poll(() => focusedName(page)).toBe(row);
});

test("SPARQL: written, run and stopped", async () => {
  const page = await open();
  await drawnState(page);
  await press(page, /^SPARQL$/);
  await tabTo(page, /^SPARQL query$/);
  await page.keyboard.press("Control+a");
  await page.keyboard.type("SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }");
  await press(page, /^Run$/);
  await page.getByText("The query runs…").waitFor();
  await press(page, /^Stop$/);
  await page.getByText("The query was stopped.").waitFor();
});

test("take away: a file saved, and Escape gives the focus back to the button that opened it", async () => {
  const page = await open();
  await drawnState(page);
  await press(page, /^Take away…$/);
  await page.getByRole("dialog").waitFor();
  await tabTo(page, /^BibTeX$/);
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  expect(download.suggestedFilename()).toMatch(/\.bib$/);
  await page.getByRole("dialog").getByText("Saved: BibTeX.").waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  expect(await focusedName(page)).toBe("Take away…");
});

test("options, filters, ontology and the page on what misleads open and are left again", async () => {
  const page = await open();
  await drawnState(page);
  await press(page, /^Narrow what is shown$/);
  await page.getByRole("group", { name: "Document", exact: true }).waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await page.getByText(/statements are narrowed away/).waitFor();
  await press(page, /^Ontology$/);
  await press(page, /^Show \d+ statements/);
  await page.getByRole("region", { name: "Table" }).waitFor();
  await press(page, /^How this can mislead you$/);
  await page.getByRole("region", { name: "How this can mislead you" }).waitFor();
  await press(page, /^Answer$/);
  await page.getByRole("region", { name: "Answer" }).waitFor();
});

test("Escape closes the suggestions and leaves the text", async () => {
  const page = await open();
  const box = page.getByRole("combobox", { name: "First concept" });
  await box.fill("traffick");
  await page.getByRole("option").first().waitFor();
  expect(await box.getAttribute("aria-expanded")).toBe("true");
  await page.keyboard.press("ArrowDown");
  expect(await box.getAttribute("aria-activedescendant")).toBe("suggestion-0");
  await page.keyboard.press("Escape");
  expect(await box.getAttribute("aria-expanded")).toBe("false");
  expect(await box.inputValue()).toBe("traffick");
  expect((await stateOf(page)).answer).toBe("paths");
});

test("the skip link leads to the answer", async () => {
  const page = await open();
  await page.keyboard.press("Tab");
  expect(await focusedName(page)).toBe("Skip to the answer");
  await page.keyboard.press("Enter");
  expect(await focusedName(page)).toBe("Answer");
});
