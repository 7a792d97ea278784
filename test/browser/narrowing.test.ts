/** Narrowing a graph whose documents are dated: paths, picture and table follow together, and so does the link. */

import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { cases } from "../support/runs.ts";
import { browsing } from "./support/page.ts";
import { drawnState } from "./support/page-state.ts";
import { showView } from "./support/views.ts";

const { open, complaints } = browsing({ data: fileURLToPath(new URL("./support/dated.ttl", import.meta.url)) });

const QUESTION = "#from=Harbour&to=Captain&arrange=path";
const BY_SHIP = "Harbour registers Ship";
const BY_CREW = "Harbour employs Crew";

/** What the page shows of the five statements, everywhere at once. */
async function shown(page: Page): Promise<{ sentences: string; edges: number; whole: number; table: string }> {
  const sentences = (await page.locator("throughline-path .chain").allTextContents()).join(" ");
  const edges = (await drawnState(page)).edges.length;
  const arrange = page.getByRole("combobox", { name: "Show" });
  await arrange.selectOption({ label: "whole graph" });
  const whole = (await drawnState(page)).edges.length;
  await arrange.selectOption({ label: "path and neighbours" });
  await showView(page, "Table");
  const table = (await page.getByRole("region", { name: "Table" }).getByRole("status").textContent()) ?? "";
  await showView(page, "Answer");
  return { sentences, edges, whole, table: table.trim() };
}

test("the period by keyboard: both ends move paths, picture and table, and the link brings them back", async () => {
  const page = await open(QUESTION);
  const all = await shown(page);
  expect(all).toMatchObject({ edges: 5, whole: 5, table: "5 statements" });
  expect(all.sentences).toContain(BY_SHIP);
  expect(all.sentences).toContain(BY_CREW);

  await page.getByText("Narrow what is shown").click();
  const from = page.getByRole("slider", { name: /^from/ });
  const until = page.getByRole("slider", { name: /^until/ });
  expect(await from.getAttribute("aria-valuetext")).toBe("2001");
  expect(await until.getAttribute("aria-valuetext")).toBe("2015");

  await from.focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  expect(await from.getAttribute("aria-valuetext")).toBe("2010-06-01");
  const late = await shown(page);
  expect(late).toMatchObject({ edges: 2, whole: 2, table: "2 of 5 statements" });
  expect(late.sentences).not.toContain(BY_SHIP);
  expect(late.sentences).toContain(BY_CREW);
  await page.waitForURL(/since=2010-06-01/);
  const copy = await open(new URL(page.url()).hash);
  expect(await shown(copy)).toEqual(late);

  await from.focus();
  await page.keyboard.press("Home");
  await until.focus();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  expect(await until.getAttribute("aria-valuetext")).toBe("2005-03");
  const early = await shown(page);
  expect(early).toMatchObject({ edges: 3, whole: 3, table: "3 of 5 statements" });
  expect(early.sentences).toContain(BY_SHIP);
  expect(early.sentences).not.toContain(BY_CREW);

  await page.getByRole("button", { name: "Show all again" }).click();
  expect(await shown(page)).toEqual(all);
});

test("an end of the period that meets the other takes it along, and says so", async () => {
  const page = await open(`${QUESTION}&until=2005-03`);
  await page.getByText("Narrow what is shown").click();
  const [from, until] = ["from", "until"].map((end) => page.getByRole("slider", { name: new RegExp(`^${end}`) }));
  await from!.focus();
  await page.keyboard.press("End");
  expect(await until!.getAttribute("aria-valuetext")).toBe("2015");
  await page.getByRole("status").filter({ hasText: "“until” went along, to 2015." }).waitFor();
  await until!.focus();
  await page.keyboard.press("Home");
  for (const end of [from!, until!]) {
    expect([await end.getAttribute("aria-valuetext"), await end.inputValue()]).toEqual(["2001", "0"]);
  }
  await page.getByRole("status").filter({ hasText: "“from” went along, to 2001." }).waitFor();
  await page.waitForURL(/until=2001/);
  expect(page.url()).not.toContain("since=");
});

const FILTERS: readonly (readonly [fragment: string, has: string, hasNot: string, left: number])[] = [
  ["fsaid=asserted", BY_SHIP, "serves Captain", 4],
  ["hide=urn:e:Vessel", BY_CREW, BY_SHIP, 2],
  ["frel=urn:e:registers,urn:e:carries", BY_SHIP, BY_CREW, 2],
  ["fdocs=urn:e:report,urn:e:review", BY_CREW, BY_SHIP, 2],
];

test("kind, relation, meaning, document and voices move paths, picture and table alike", async () => {
  for (const [fragment, has, hasNot, left] of cases(FILTERS, 2)) {
    const page = await open(`${QUESTION}&${fragment}`);
    const { sentences, edges, whole, table } = await shown(page);
    expect(sentences, fragment).toContain(has);
    expect(sentences, fragment).not.toContain(hasNot);
    expect({ edges, whole, table }, fragment).toEqual({ edges: left, whole: left, table: `${left} of 5 statements` });
  }
  const page = await open(`${QUESTION}&fclaimants=2`);
  await page.getByText("5 of 5 statements are narrowed away.").waitFor();
  await page
    .getByRole("region", { name: "Answer" })
    .getByText(/No path was found\. No path of up to 6 statements among those that are left joins the two\./)
    .waitFor();
  expect((await drawnState(page)).edges).toEqual([]);
});

test("narrowing raises no error", () => {
  expect(complaints).toEqual([]);
});
