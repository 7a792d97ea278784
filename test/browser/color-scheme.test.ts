/** Light or dark as the reader wishes: the page, the picture on its canvas, the next visit, and paper. */

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { browsing } from "./support/page.ts";

const { open } = browsing();

async function wish(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("group", { name: "Colours" }).getByRole("button", { name, exact: true }).click();
  await page.keyboard.press("Escape");
}

const ground = (page: Page): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
/** The colours that a save of the picture is drawn with are those of the canvas. */
const pictured = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const picture = document.querySelector("throughline-page throughline-picture");
    return picture === null ? "none" : getComputedStyle(picture).getPropertyValue("--surface");
  });

const LIGHT = "rgb(245, 244, 240)";
const DARK = "rgb(18, 22, 28)";

test("a wish goes before the system, is shown at once and at the next visit, and can be taken back", async () => {
  const page = await open("", { firstVisit: true, colorScheme: "light" });
  expect(await ground(page)).toBe(LIGHT);
  await wish(page, "Dark");
  expect([await ground(page), await pictured(page)]).toEqual([DARK, "rgb(26, 32, 40)"]);
  await page.reload();
  await page.locator("throughline-masthead").waitFor();
  expect(await ground(page)).toBe(DARK);
  await wish(page, "As the system");
  expect(await ground(page)).toBe(LIGHT);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await ground(page)).toBe(DARK);
});

test("paper is light, whatever was wished", async () => {
  const page = await open("", { firstVisit: true, colorScheme: "dark" });
  await wish(page, "Dark");
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  const ink = await page.evaluate(() => getComputedStyle(document.body).color);
  expect(ink).toBe("rgb(27, 35, 48)");
});

test("where the system forces its colours, the picture has them too, and the view that is open is told apart", async () => {
  const page = await open("", { firstVisit: true, colorScheme: "dark", forcedColors: "active" });
  expect(await pictured(page)).toBe("rgb(0, 0, 0)");
  const rims = await page
    .locator("throughline-masthead .views button")
    .evaluateAll((all) => all.map((each) => getComputedStyle(each).borderBottomColor));
  expect(rims.filter((rim) => rim !== "rgb(0, 0, 0)")).toHaveLength(1);
});
