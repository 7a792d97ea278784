/** The other ways to read the graph: table, filters, ontology, SPARQL, and the page on what may mislead. */

import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { bundledStats as stats } from "./support/bundled-stats.ts";
import { browsing } from "./support/page.ts";
import { drawnState, stateOf } from "./support/page-state.ts";

const { open, complaints } = browsing();

const all = stats.statements;
const figure = (text: string | null): number => Number((text ?? "").replaceAll(",", ""));

async function openView(name: string): Promise<{ page: Page; view: Locator }> {
  const page = await open();
  await page.getByRole("navigation", { name: "Views" }).getByRole("button", { name }).click();
  const view = page.getByRole("region", { name });
  await view.getByRole("heading", { level: 1 }).waitFor();
  return { page, view };
}

test("the table holds every statement, sorts by each column, and leads to the evidence", async () => {
  const { page, view } = await openView("Table");
  await view.getByText(`${all} statements`, { exact: true }).waitFor();
  const rows = view.locator("tbody tr");
  expect(await rows.count()).toBe(50);
  const column = (): Promise<string[]> => view.locator("tbody td.object").allTextContents();

  await view.getByRole("button", { name: "To", exact: true }).click();
  const upwards = await column();
  const { compare } = new Intl.Collator(undefined, { numeric: true });
  expect(upwards).toEqual([...upwards].sort(compare));
  expect(await view.getByRole("columnheader", { name: "To" }).getAttribute("aria-sort")).toBe("ascending");
  await view.getByRole("button", { name: /^To/ }).click();
  const downwards = await column();
  expect(downwards).toEqual([...downwards].sort(compare).reverse());
  expect(downwards).not.toEqual(upwards);

  await view.getByRole("button", { name: "Next" }).click();
  await view.getByText(`51–100 of ${all}`).waitFor();
  const sentence = await rows.first().getByRole("button").getAttribute("aria-label");
  await rows.first().getByRole("button").click();
  const panel = page.getByRole("complementary", { name: "Evidence" });
  await panel.getByRole("heading", { level: 2 }).waitFor();
  const heading = (await panel.getByRole("heading", { level: 2 }).textContent()) ?? "";
  expect(sentence).toContain(`evidence of “${heading.replace(/\.$/, "")}”`);
  expect((await stateOf(page)).selection).toBe("statement");
});

test("the table finds by what is typed, and shows the paths alone", async () => {
  const { view } = await openView("Table");
  await view.getByRole("searchbox").fill("kosovo police");
  await view.getByText(new RegExp(`^\\d+ of ${all} statements$`)).waitFor();
  for (const row of await view.locator("tbody tr").allTextContents())
    expect(row.toLowerCase()).toContain("kosovo police");
  await view.getByRole("searchbox").fill("");
  await view.getByRole("checkbox").check();
  await expect.poll(() => view.locator("tbody tr").count()).toBeLessThan(20);
});

test("filters: counts beside each choice, what is narrowed away is said, and one click shows all again", async () => {
  const { page, view } = await openView("Table");
  await page.getByText("Narrow what is shown").click();
  const choice = page.getByRole("group", { name: "Document", exact: true }).locator("label").first();
  const count = figure(await choice.locator(".count").textContent());
  await choice.getByRole("checkbox").check();
  await view.getByText(`${count} of ${all} statements`).waitFor();
  await page.getByText(`${all - count} of ${all} statements are narrowed away.`).waitFor();

  // Under it, a count of another facet is what that choice leaves.
  const meant = page.getByRole("group", { name: "How it is meant" }).locator("label").nth(1);
  const both = figure(await meant.locator(".count").textContent());
  await meant.getByRole("checkbox").check();
  await view.getByText(`${both} of ${all} statements`).waitFor();
  expect(page.url()).toContain("#");

  await page.getByRole("button", { name: "Show all again" }).click();
  await view.getByText(`${all} statements`, { exact: true }).waitFor();
  expect(
    await page.getByRole("group", { name: "Document", exact: true }).getByRole("checkbox", { checked: true }).count(),
  ).toBe(0);
});

test("the paths follow the filters; among many relations one is found by typing", async () => {
  const page = await open();
  await drawnState(page);
  await page.getByText("Narrow what is shown").click();
  const group = page.getByRole("group", { name: "Relation", exact: true });
  const find = group.getByRole("searchbox", { name: "Relation: Find" });
  await find.fill("counter");
  expect(await group.getByRole("checkbox").count()).toBeLessThan(4);
  await group.getByRole("checkbox", { name: /^counters/ }).check();
  await find.fill("kind");
  await group.getByRole("checkbox", { name: /^is a kind of/ }).check();
  await find.fill("encourages");
  await group.getByRole("checkbox", { name: /^encourages/ }).check();
  const sentences = page.locator("throughline-path .chain");
  await expect.poll(() => sentences.count()).toBeLessThan(5);
  for (const sentence of await sentences.allTextContents())
    expect(sentence).toMatch(/encourages.*exemplified.*counter/);
  await page.getByRole("button", { name: "Show all again" }).click();
  await expect.poll(() => sentences.count()).toBe(5);
});

test("options of the question: fewer steps, other relations", async () => {
  const page = await open();
  await drawnState(page);
  await page.getByText("Options of the question").click();
  await page.getByRole("spinbutton", { name: "steps in a path, at most" }).fill("2");
  await page.keyboard.press("Enter");
  await page.getByText("No path was found.").first().waitFor();
  // The change that helps is offered as a button.
  await page.getByRole("button", { name: "Ask again that way" }).first().click();
  await page.getByText("5 paths found.").first().waitFor();
  // It leads back to the usual length.
  const back = page.getByRole("button", { name: "Back to the usual question" });
  expect(await back.count()).toBe(0);
  await page.getByRole("checkbox", { name: /^may pass through hubs/ }).check();
  await back.click();
  await page.getByRole("combobox", { name: "Never these relations…" }).selectOption({ label: "is a kind of" });
  await page.getByRole("button", { name: "Drop is a kind of" }).waitFor();
  await expect.poll(() => page.locator("throughline-path").first().textContent()).not.toContain("exemplified");
});

test("three whole questions are offered at once, with what a chain does not prove; below every answer stand five, and what the graph is not", async () => {
  const page = await open();
  await drawnState(page);
  await page.getByText("No proof that a chain of them holds as a whole").waitFor();
  const first = page.getByRole("region", { name: "More to ask" }).getByRole("button");
  expect(await first.count()).toBe(3);
  expect(await first.allTextContents()).toEqual(
    Array(3).fill(expect.stringMatching(/^\s*How are .+ and .+ connected\?\s*$/)),
  );
  await first.first().click();
  await page.waitForFunction(() => window.throughline?.state().concepts[1]?.endsWith("rule-of-law"));
  const more = page.locator(".more-questions li button");
  expect(await more.count()).toBe(5);
  await page.getByText("What it is not:").waitFor();
  for (let place = 0; place < 5; place++) {
    await more.nth(place).click();
    await expect.poll(async () => (await stateOf(page)).answer).toBe("paths");
  }
});

test("the table has the page to itself until something is asked", async () => {
  const page = await open("#view=table");
  await page.getByRole("region", { name: "Table" }).getByText(`${all} statements`, { exact: true }).waitFor();
  expect(await page.locator("throughline-picture").count()).toBe(0);
  await page.locator("tbody tr").first().getByRole("button").click();
  await page.getByRole("complementary", { name: "Evidence" }).waitFor();
});

test("the ontology is counted from the graph, and a relation leads to its statements", async () => {
  const { page, view } = await openView("Ontology");
  const relation = view.getByRole("listitem").first();
  const shown = figure(/Show ([\d,]+) statements/.exec((await relation.textContent()) ?? "")?.[1] ?? null);
  await relation.getByRole("button").click();
  await page.getByRole("region", { name: "Table" }).getByText(`${shown} of ${all} statements`).waitFor();
});

test("the page on what misleads has the figures of throughline stats", async () => {
  const { view } = await openView("How this can mislead you");
  const cell = async (key: string): Promise<number> =>
    figure(await view.locator(`tr[data-key=${key}] td.number`).first().textContent());
  expect(await cell("statements")).toBe(stats.statements);
  expect(await cell("evidenced")).toBe(stats.evidenced);
  expect(await cell("denied")).toBe(stats.denied);
  for (const [modality, count] of Object.entries(stats.modalities)) expect(await cell(modality)).toBe(count);
  const voices = await Promise.all([0, 1, 2, 3].map((number) => cell(`voices-${number}`)));
  expect(voices.reduce((sum, count) => sum + count, 0)).toBe(stats.statements);
  for (const { title, statements } of stats.sources)
    await view.getByText(`${title} ${statements} statements`).waitFor();
});

test("SPARQL: rows whose concepts are lit, errors with their place, and a stop", async () => {
  const { page, view } = await openView("SPARQL");
  await view.getByRole("combobox").selectOption("denied");
  await view.getByRole("button", { name: "Run" }).click();
  await view.getByText(new RegExp(`^${stats.denied} rows\\.`)).waitFor({ timeout: 50_000 });
  await view.getByText(/concepts are lit in the picture/).waitFor();
  await view.locator("tbody a").first().click();
  await page.getByRole("complementary", { name: "Evidence" }).getByRole("heading", { level: 2 }).waitFor();

  await view.getByRole("textbox").fill("SELECT ?s WHERE {\n  ?s ?p }");
  await page.keyboard.press("Control+Enter");
  await view.getByText(/^Line 2, column \d+: Not valid SPARQL/).waitFor();

  await view.getByRole("textbox").fill("SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }");
  await view.getByRole("button", { name: "Run" }).click();
  await view.getByText("The query runs…").waitFor();
  await view.getByRole("button", { name: "Stop" }).click();
  await view.getByText("The query was stopped.").waitFor();

  await view.getByRole("textbox").fill("ASK { ?s tl:polarity tl:Denied }");
  await view.getByRole("button", { name: "Run" }).click();
  await view.getByText("Yes", { exact: true }).waitFor({ timeout: 50_000 });
  await view.getByRole("textbox").fill("DELETE WHERE { ?s ?p ?o }");
  await view.getByRole("button", { name: "Run" }).click();
  await view.getByText(/The graph is read-only/).waitFor();
});

test("no view breaks a rule of the Content-Security-Policy", () => {
  expect(complaints).toEqual([]);
});
