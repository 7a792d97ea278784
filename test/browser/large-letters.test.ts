/** Readers whose browser shows letters of 24 or 32 px, on a phone and on a desk: nothing is cut off, and nothing stays small. */

import { describe, expect, test } from "vitest";
import { browsing } from "./support/page.ts";

const WIDTHS = [360, 1280];

describe.each([24, 32])("with letters of %i px", (size) => {
  const { open } = browsing({ flags: [`--blink-settings=defaultFontSize=${size}`] });

  test.each(WIDTHS)("the page of %i px shows its head, and what is typed is as large as the rest", async (width) => {
    const page = await open("#from=id:unscr-2106&to=id:kosovo-police-service", { viewport: { width, height: 800 } });
    const buttons = page.locator("throughline-masthead button:visible");
    const [boxes, typed] = await Promise.all([
      buttons.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().right)),
      page
        .getByRole("combobox")
        .first()
        .evaluate((box) => Number.parseFloat(getComputedStyle(box).fontSize)),
    ]);
    expect(boxes.length).toBeGreaterThan(1);
    expect(Math.max(...boxes)).toBeLessThanOrEqual(width);
    expect(typed).toBe(size);
    expect(await page.getByText("Throughline", { exact: true }).first().isVisible()).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
});
