/** The page at every width: one row at the top, nothing cut off, nothing upon anything else; and the menu that makes it so. */

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { cases } from "../support/runs.ts";
import { browsing } from "./support/page.ts";
import { drawnState } from "./support/page-state.ts";
import { BESIDE, showView } from "./support/views.ts";

const { open, complaints } = browsing();

const WIDTHS = [320, 1280, 768, 360, 3840];
const VIEWS = ["Answer", "Explore", "Browse", "Table", "Ontology", "SPARQL", "How this can mislead you"];

interface Part {
  readonly name: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What is seen of the page, as groups of which no two parts may lie upon each other: its top, its rows, its columns. */
function partsOf(page: Page): Promise<readonly (readonly Part[])[]> {
  return page.evaluate(() => {
    const head = document.querySelector("throughline-masthead")?.shadowRoot;
    const partOf = (element: Element): Part => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return { name: element.localName, left, right, top, bottom };
    };
    return [
      [...(head?.querySelectorAll("header > :not(.end), .end > *") ?? [])],
      [...document.querySelectorAll("throughline-masthead, throughline-question, .refine, throughline-welcome, main")],
      [...document.querySelectorAll("#answer, .stage > *")],
    ].map((group) => group.map(partOf).filter(({ left, right, top, bottom }) => right > left && bottom > top));
  });
}

const overlap = (a: Part, b: Part): boolean =>
  a.right > b.left + 1 && b.right > a.left + 1 && a.bottom > b.top + 1 && b.bottom > a.top + 1;

/** What of the page reaches beyond the window, what lies upon something else, and a top of more than one row. */
async function faults(page: Page): Promise<string[]> {
  const [scrollable, width] = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return [scrollWidth, clientWidth] as const;
  });
  const groups = await partsOf(page);
  const [head = []] = groups;
  const rows = new Set(head.map(({ top, bottom }) => Math.round((top + bottom) / 2)));
  return [
    ...(scrollable > width ? [`the page is ${scrollable} wide in a window of ${width}`] : []),
    ...(rows.size > 1 ? [`the top has rows at ${[...rows].join(", ")}`] : []),
    ...groups.flat().flatMap(({ name, left, right }) => (left < -1 || right > width + 1 ? [`${name} is cut off`] : [])),
    ...groups.flatMap((group) =>
      group.flatMap((part, index) =>
        group
          .slice(index + 1)
          .flatMap((other) => (overlap(part, other) ? [`${part.name} lies upon ${other.name}`] : [])),
      ),
    ),
  ];
}

for (const width of cases(WIDTHS, 2)) {
  test(`every view at ${width} pixels: one row at the top, nothing cut off, nothing upon anything`, async () => {
    const page = await open("", { viewport: { width, height: width > 2000 ? 2160 : 800 } });
    await drawnState(page);
    for (const view of VIEWS) {
      if (view !== "Answer") await showView(page, view);
      expect(await faults(page), view).toEqual([]);
    }
    await showView(page, "Answer");
    await page.locator(".hop").first().click({ position: BESIDE });
    await page.getByRole("complementary", { name: "Evidence" }).waitFor();
    expect(await faults(page), "with the evidence").toEqual([]);
  });
}

test("the first screen of a phone and of a laptop shows the answer's first sentence", async () => {
  for (const viewport of [
    { width: 360, height: 740 },
    { width: 1280, height: 657 },
  ]) {
    const page = await open("", { viewport });
    await drawnState(page);
    const box = await page.locator("throughline-path .chain").first().boundingBox();
    expect((box?.y ?? Number.POSITIVE_INFINITY) + 60).toBeLessThan(viewport.height);
  }
});

test("the top is one row in every language", async () => {
  const page = await open("?lang=fr", { viewport: { width: 320, height: 800 } });
  expect(await faults(page)).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 800 });
  expect(await faults(page)).toEqual([]);
});

test("the menu opens by key, closes by Escape and gives the focus back; a click elsewhere closes it too", async () => {
  const page = await open("", { viewport: { width: 360, height: 800 } });
  const button = page.getByRole("button", { name: "Menu" });
  const views = page.getByRole("navigation", { name: "Views" });
  expect(await button.getAttribute("aria-expanded")).toBe("false");
  await button.focus();
  await page.keyboard.press("Enter");
  await views.waitFor();
  expect(await button.getAttribute("aria-expanded")).toBe("true");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Escape");
  await views.waitFor({ state: "hidden" });
  expect(
    await button.evaluate((element) => element.getRootNode() instanceof ShadowRoot && element.matches(":focus")),
  ).toBe(true);
  await button.click();
  await views.waitFor();
  await page.mouse.click(20, 780);
  await views.waitFor({ state: "hidden" });
});

test("no screen breaks a rule of the Content-Security-Policy", () => {
  expect(complaints).toEqual([]);
});
