/** The box of a concept with real keys and a pointer: what it offers while it is empty, what it says of a name, and what it takes. */

import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { browsing } from "./support/page.ts";
import { drawnState, stateOf } from "./support/page-state.ts";

const { open, complaints } = browsing();

/** Milliseconds between the keys of who types. */
const TYPED = { delay: 30 } as const;

/** A hand: it moves there, presses, and lets go a little later. */
async function press(page: Page, target: Locator): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  const { x = 0, y = 0, width = 0, height = 0 } = (await target.boundingBox()) ?? {};
  await page.mouse.move(x + width / 2, y + height / 2, { steps: 5 });
  await page.mouse.down();
  await page.waitForTimeout(80);
  await page.mouse.up();
}

const focusedLabel = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.getAttribute("aria-label") ?? "";
  });

test("an empty box offers concepts to begin with, by keyboard and pointer, and holds nobody", async () => {
  const page = await open();
  await drawnState(page);
  const [first, second] = [
    page.getByRole("combobox", { name: "First concept" }),
    page.getByRole("combobox", { name: "Second concept" }),
  ];
  expect(await page.getByRole("listbox").count()).toBe(0);

  // Cleared with the pointer: the focus is in the box, and what was asked about stands first.
  const asked = await first.inputValue();
  await press(page, page.getByRole("button", { name: "Clear: First concept" }));
  expect([await focusedLabel(page), await first.inputValue()]).toEqual(["First concept", ""]);
  const groups = page.getByRole("group");
  const before = page.getByRole("group", { name: "Asked about before" });
  await expect.poll(() => before.getByRole("option").first().textContent()).toContain(asked);
  const connected = page.getByRole("group", { name: "Most connected" }).getByRole("option");
  expect(await connected.count()).toBe(5);

  // Tab leaves it for what comes next, and the list closes.
  await page.keyboard.press("Tab");
  expect(await focusedLabel(page)).toBe("Swap the two concepts");
  await page.getByRole("listbox").waitFor({ state: "hidden" });
  await page.keyboard.press("Shift+Tab");
  expect(await first.getAttribute("aria-expanded")).toBe("true");

  // A kind narrows the list to its members.
  await press(page, page.getByRole("group", { name: "By kind" }).getByRole("option").first());
  expect(await focusedLabel(page)).toBe("First concept");
  await expect.poll(() => groups.getByRole("option").count()).toBeGreaterThan(6);
  expect(await page.locator("#group-0").textContent()).toMatch(/^.+: the 20 most connected of \d+ concepts$/);
  await page.keyboard.press("ArrowDown");
  expect(await first.getAttribute("aria-activedescendant")).toBe("suggestion-0");
  const member = await page.getByRole("option", { selected: true }).locator("bdi").first().textContent();
  await page.keyboard.press("Enter");
  expect(await first.inputValue()).toBe(member);
  expect(await page.getByRole("listbox").count()).toBe(0);

  // Escape closes an open list first, and then empties the box.
  await second.focus();
  await page.keyboard.press("End");
  await page.keyboard.type("x", TYPED);
  await page.keyboard.press("Escape");
  expect(await second.inputValue()).not.toBe("");
  await page.keyboard.press("Escape");
  expect([await second.inputValue(), await second.getAttribute("aria-expanded")]).toEqual(["", "true"]);
  expect(complaints).toEqual([]);
});

test("says why something is offered, takes the one correction, and answers one concept alone", async () => {
  const page = await open("#from=&to=");
  const box = page.getByRole("combobox", { name: "First concept" });
  const heading = page.locator("#group-0");
  await box.focus();
  await page.keyboard.type("climate change", TYPED);
  await expect.poll(() => heading.textContent()).toBe("Nothing here is called “climate change”. Only like it:");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("human traffiking", TYPED);
  await expect
    .poll(() => heading.textContent())
    .toBe("Nothing here is called “human traffiking”. Read as “human trafficking”:");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("qqxxzz", TYPED);
  await page.getByText("Nothing here is called “qqxxzz”, or is like it.").waitFor();
  expect((await stateOf(page)).answer).toBe("incomplete");

  await page.keyboard.press("Control+a");
  await page.keyboard.type("human traffiking", TYPED);
  await page.keyboard.press("Enter");
  await page.getByText("“human traffiking” was taken as “human trafficking”.").waitFor();
  expect([await box.inputValue(), (await stateOf(page)).answer]).toEqual(["human trafficking", "concept"]);
  const answer = page.getByRole("region", { name: "Answer" });
  await answer.getByRole("heading", { level: 1, name: "human trafficking" }).waitFor();
  await answer.getByRole("heading", { name: /^Said in \d+ documents$/ }).waitFor();

  // What was said belongs to this question.
  await page.goBack();
  await page.getByText(/was taken as/).waitFor({ state: "hidden" });
});
