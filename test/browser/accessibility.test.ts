/**
 * WCAG 2.2 AA as far as axe can tell, in light and dark, and reflow at 360 CSS pixels. In the test line the states
 * are looked at in one of the two; all of them in both in `npm run test:long`.
 */

import axe from "axe-core";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { cases } from "../support/runs.ts";
import { choose } from "./support/own-data.ts";
import { browsing } from "./support/page.ts";
import { drawnState } from "./support/page-state.ts";
import { BESIDE, showView } from "./support/views.ts";

const { open } = browsing();

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const LIGHT_FIRST = cases(["light", "dark"] as const, 1);
const DARK_FIRST = cases(["dark", "light"] as const, 1);

/** Each violation as one line: rule, and the elements that break it. */
async function violations(page: Page): Promise<string[]> {
  // Evaluated through the debugger, which the page's Content-Security-Policy does not concern.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const results = await page.evaluate(
    (tags) => (window as unknown as { axe: typeof axe }).axe.run({ runOnly: tags, resultTypes: ["violations"] }),
    TAGS,
  );
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join("; ")}`);
}

for (const colorScheme of LIGHT_FIRST) {
  test(`axe finds nothing in ${colorScheme} colours: answer, suggestions, evidence, no answer`, async () => {
    const page = await open("", { colorScheme });
    await drawnState(page);
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "Menu" }).click();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");

    await page.getByRole("combobox", { name: "First concept" }).fill("police");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("ArrowDown");
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");

    await page.locator(".hop").first().click({ position: BESIDE });
    await page.getByText("Exact place in the text").first().click();
    expect(await violations(page)).toEqual([]);

    const [, second] = (await drawnState(page)).nodes;
    await page.mouse.click(second?.x ?? 0, second?.y ?? 0);
    await page.waitForFunction(() => window.throughline?.state().selection === "node");
    expect(await violations(page)).toEqual([]);

    const other = await open("#from=no%20such%20thing&to=KPS", { colorScheme });
    expect(await violations(other)).toEqual([]);
    const alone = await open("#from=KPS", { colorScheme });
    expect(await violations(alone)).toEqual([]);
    await alone.getByRole("combobox", { name: "Second concept" }).focus();
    await alone.getByRole("group", { name: "By kind" }).waitFor();
    expect(await violations(alone)).toEqual([]);
  });
}

for (const colorScheme of DARK_FIRST) {
  test(`axe finds nothing in ${colorScheme} colours: options, filters, and each view; nothing is cut off`, async () => {
    const page = await open("", { colorScheme, viewport: { width: 360, height: 800 } });
    await drawnState(page);
    for (const panel of ["Options of the question", "Narrow what is shown"]) {
      await page.getByText(panel).click();
      expect(await violations(page)).toEqual([]);
      await page.getByText(panel).click();
    }
    for (const view of ["Browse", "Table", "Ontology", "SPARQL", "How this can mislead you"]) {
      await showView(page, view);
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    }
  });
}

for (const colorScheme of LIGHT_FIRST) {
  test(`axe finds nothing in ${colorScheme} colours: what to take away, own data, its faults, a link of other data, and embedded`, async () => {
    const page = await open("#from=id:unscr-2106&to=id:kosovo-police-service&show=hop;1", { colorScheme });
    await drawnState(page);
    await page.getByRole("button", { name: "Take away…" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Copy a footnote" }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");

    await choose(page, { name: "own.ttl", text: "<urn:own:a> <urn:own:knows> <urn:own:b> ." });
    await page.getByText("Your own data: own.ttl.").waitFor();
    expect(await violations(page)).toEqual([]);
    await choose(page, { name: "broken.ttl", text: "<urn:own:a> ." });
    await page.getByRole("alert").getByText("broken.ttl, line 1").waitFor();
    expect(await violations(page)).toEqual([]);

    const shared = await open("#from=id:unscr-2106&to=id:kosovo-police-service&data=ffffffff&v=2", { colorScheme });
    await shared.getByText(/made with another version of the data/).waitFor();
    expect(await violations(shared)).toEqual([]);

    const embedded = await open("?embed", { colorScheme });
    await drawnState(embedded);
    expect(await violations(embedded)).toEqual([]);
  });
}

for (const colorScheme of DARK_FIRST) {
  test(`axe finds nothing in ${colorScheme} colours: a sorted table with its evidence, a query with rows, a copy of a text`, async () => {
    const page = await open("", { colorScheme });
    await showView(page, "Table");
    await page.getByRole("columnheader", { name: "To", exact: true }).getByRole("button").click();
    await page.locator("tbody tr button").first().click();
    await page.getByRole("complementary", { name: "Evidence" }).getByRole("heading", { level: 2 }).waitFor();
    await page
      .locator(".drop input[type=file]")
      .first()
      .setInputFiles({ name: "x.txt", mimeType: "text/plain", buffer: Buffer.from("x") });
    await page.getByText("x.txt is none of the texts of this graph").first().waitFor();
    expect(await violations(page)).toEqual([]);

    await showView(page, "SPARQL");
    await page.getByRole("button", { name: "Run", exact: true }).click();
    await page.getByRole("region", { name: "Results of the query" }).waitFor({ timeout: 50_000 });
    expect(await violations(page)).toEqual([]);
  });
}

test("the status line tells what was found and what is shown", async () => {
  const page = await open();
  await drawnState(page);
  const status = page.getByRole("status");
  await page.getByRole("button", { name: "Show path 2" }).click();
  await status.getByText(/paths found/).waitFor();
  await page.locator(".hop").first().click({ position: BESIDE });
  await status.getByText(/Evidence shown: /).waitFor();
});
