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
  for (let presses = 0; presses < 40; presses++) {
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

  await tabTo(page, /contributes to/);
  const step = await focusedName(page);
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => window.throughline?.state().selection === "hop");
  expect(step).toContain(await focusedName(page));
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => window.throughline?.state().selection === null);
  expect(await focusedName(page)).toBe(step);
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
