/** Tables saved as CSV: what is shown, in its order, for a spreadsheet that runs none of it. */

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { afterAll, describe, expect, test } from "vitest";
import { readCsv } from "../support/reference-readers.ts";
import { downloaded } from "./support/downloaded.ts";
import { browsing } from "./support/page.ts";
import { drawnState } from "./support/page-state.ts";
import { showView } from "./support/views.ts";

const QUESTION = "#from=id:unscr-2106&to=id:kosovo-police-service";

interface SavedTable {
  readonly name: string;
  readonly bytes: Buffer;
  readonly rows: readonly (readonly string[])[];
}

async function saved(page: Page, button: Locator): Promise<SavedTable> {
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  const bytes = await downloaded(download);
  expect([...bytes.subarray(0, 3)], "a mark of UTF-8").toEqual([0xef, 0xbb, 0xbf]);
  const rows = readCsv(bytes.subarray(3).toString("utf8"));
  expect(rows.every((row) => row.length === rows[0]?.length)).toBe(true);
  return { name: download.suggestedFilename(), bytes, rows };
}

const saveButton = (within: Locator, name: string): Locator =>
  within.getByRole("button", { name: `Save as CSV: ${name}`, exact: true });

describe("of the bundled graph", () => {
  const { open, complaints } = browsing();

  test("the paths: a row for each step, with its sentence, under a name that says the question", async () => {
    const page = await open(QUESTION);
    await drawnState(page);
    const { name, rows } = await saved(page, saveButton(page.locator("throughline-answer"), "paths"));
    expect(name).toMatch(/^united-nations-.*--to--kosovo-police-service--paths\.csv$/);
    const [head, ...steps] = rows;
    expect(head).toEqual(["Path", "Step", "Statement", "How it is meant", "Document"]);
    const shown = await page.locator("throughline-path").first().locator(".sentence").allTextContents();
    expect(steps.filter(([path]) => path === "Path 1").map(([, , sentence]) => sentence)).toEqual(shown);
    const { ways } = await drawnState(page);
    expect(steps).toHaveLength(ways.reduce((sum, way) => sum + way.length - 1, 0));
  });

  test("the table: what was found, in the order that was chosen, all pages of it", async () => {
    const page = await open(QUESTION);
    await showView(page, "Table");
    const view = page.locator("throughline-table");
    await view.getByRole("searchbox").fill("women");
    await view.getByRole("button", { name: "To", exact: true }).click();
    await view.getByRole("button", { name: "To", exact: true }).click();
    const counted = Number(/^\d+/.exec((await view.getByRole("status").textContent()) ?? "")?.[0]);
    expect(counted).toBeGreaterThan(50);
    const { name, rows } = await saved(page, saveButton(view, "statements women"));
    expect(name).toMatch(/--statements-women\.csv$/);
    expect(rows).toHaveLength(1 + counted);
    const first = (await view.locator("tbody tr").first().locator("td").allInnerTexts()).map((text) => text.trim());
    expect(rows[1]).toEqual(first);
  });

  test("the ontology, a list and a query, each in the words that are shown", async () => {
    const page = await open(QUESTION);
    await showView(page, "Ontology");
    const ontology = page.locator("throughline-ontology");
    const relations = await saved(page, saveButton(ontology, "Relations"));
    expect(relations.rows[0]).toEqual(["Relation", "Backwards", "Definition", "Statements", "Joins"]);
    expect(relations.rows[1]?.[0]).toBe(await ontology.locator(".term").first().textContent());
    expect((await saved(page, saveButton(ontology, "Classes"))).rows.length).toBeGreaterThan(20);
    const listed = await open(`${QUESTION}&view=explore&explore=list`);
    const list = await saved(listed, listed.locator("throughline-explore .save-table"));
    expect(list.rows[0]).toEqual(["Part", "Name", "Number"]);
    const asked = await open("#view=sparql");
    const view = asked.locator("throughline-sparql");
    await view.getByRole("textbox").fill("SELECT ?a ?b { ?a tl:polarity ?b } LIMIT 3");
    await view.getByRole("button", { name: "Run" }).click();
    await view.getByText(/^3 rows/).waitFor({ timeout: 50_000 });
    const { rows } = await saved(asked, view.locator(".save-table"));
    const [head, ...found] = rows;
    expect(head).toEqual(["a", "b"]);
    expect(found).toEqual(
      await view
        .locator("tbody tr")
        .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? ""))),
    );
  });

  test("what a voice says", async () => {
    const page = await open("#from=id:dcaf&view=explore&explore=says");
    const view = page.locator("throughline-explore");
    const { name, rows } = await saved(page, view.locator(".save-table"));
    expect(name).toMatch(/^geneva-centre-.*--what-it-says\.csv$/);
    const told = await view.locator(".told").allTextContents();
    expect(rows.slice(1).map(([, sentence]) => sentence)).toEqual(told);
    expect(complaints).toEqual([]);
  });
});

describe("of hostile data", () => {
  const folder = mkdtempSync(join(tmpdir(), "throughline-table-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const data = join(folder, "formulas.ttl");
  writeFileSync(
    data,
    `@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
<urn:e:a> rdfs:label "=HYPERLINK(\\"http://x\\")" ; <urn:e:knows> <urn:e:b>, <urn:e:c>, <urn:e:d> .
<urn:e:b> rdfs:label "+1" . <urn:e:c> rdfs:label "@SUM, \\"quoted\\"" . <urn:e:d> rdfs:label "-2\\nnext" .`,
  );
  const { open } = browsing({ data });

  test("no cell begins as a formula, and commas, quotes and line breaks come back", async () => {
    const page = await open("#view=table");
    const view = page.locator("throughline-table");
    const { rows } = await saved(page, view.locator(".save-table"));
    expect(rows).toHaveLength(4);
    const cells = rows.flat();
    expect(cells.filter((cell) => /^[=+\-@\t\r\n]/.test(cell))).toEqual([]);
    expect(cells).toContain(`'@SUM, "quoted"`);
    expect(cells).toContain(`'=HYPERLINK("http://x")`);
  });
});
