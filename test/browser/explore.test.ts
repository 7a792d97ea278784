/** Questions without two ends on the page: what is shown is the answer of the library, and each sentence leads to its evidence. */

import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import type { Statement } from "../../src/evidence/index.ts";
import { compareTwo, documentsOf, listAll, listType, robustnessOf, saysOf } from "../../src/graph/index.ts";
import { openBundled } from "../../src/open.ts";
import { sentenceOf, timelineOf, traceFrom } from "../../src/paths/index.ts";
import { EXPLORATIONS } from "../../viewer/src/session/view-state.ts";
import { browsing } from "./support/page.ts";
import { stateOf } from "./support/page-state.ts";
import { BESIDE } from "./support/views.ts";

const { open, complaints } = browsing();
const knowledge = await openBundled();

const node = (key: string): number => knowledge.dataset.terms.find(`https://w3id.org/throughline/id/${key}`) ?? -1;
const sentences = (statements: readonly Statement[]): string[] =>
  statements.map((statement) => `${sentenceOf(knowledge, statement)}.`);

async function exploring(fragment: string): Promise<{ page: Page; view: Locator; told: () => Promise<string[]> }> {
  const page = await open(`#view=explore&${fragment}`);
  const view = page.getByRole("region", { name: "Explore" });
  await view.getByRole("heading", { level: 2 }).first().waitFor();
  return { page, view, told: () => view.locator(".statements .told").allTextContents() };
}

test("which documents speak of a concept, with which statements, and which do not", async () => {
  const { view, told } = await exploring("from=id:boys&explore=documents");
  const { documents } = documentsOf(knowledge, node("boys"));
  expect(await told()).toEqual(sentences(documents.flatMap(({ said }) => said)));
  const silent = documentsOf(knowledge, node("boys"), { not: true }).documents.map(({ title }) => title);
  expect(await view.locator("ul:not(.statements) > li > a").allTextContents()).toEqual(silent);
});

test("what a voice says, where, and its evidence one click away", async () => {
  const { page, view, told } = await exploring("from=id:dcaf&explore=says");
  const { documents } = saysOf(knowledge, node("dcaf"));
  const said = documents.flatMap(({ statements }) => statements);
  expect(await told()).toEqual(sentences(said));
  const places = said.map(({ evidence: [first] }) => `${first?.title}, paragraph ${first?.paragraph}`);
  expect(await view.locator(".statements .places").allTextContents()).toEqual(places);
  await page.locator(".statements button").first().click({ position: BESIDE });
  await page.getByRole("complementary", { name: "Evidence" }).getByRole("heading", { level: 2 }).waitFor();
  expect((await stateOf(page)).selection).toBe("statement");
});

test("what follows from a concept and what leads to it, as trees", async () => {
  const { view } = await exploring("from=id:participation-pillar&explore=trace");
  const texts = (tree: readonly { text: string; children: typeof tree }[]): string[] =>
    tree.flatMap(({ text, children }) => [text, ...texts(children)]);
  const both = (["out", "in"] as const).flatMap((direction) =>
    texts(traceFrom(knowledge, node("participation-pillar"), { direction }).tree),
  );
  expect(await view.locator(".tree li > button > bdi").allTextContents()).toEqual(both);
});

test("what is dated, of one concept and of all", async () => {
  for (const [fragment, about] of [
    ["from=id:cedaw&", node("cedaw")],
    ["", null],
  ] as const) {
    const { view, told } = await exploring(`${fragment}explore=timeline`);
    const { entries } = timelineOf(knowledge, about);
    expect(await told()).toEqual(sentences(entries.map(({ statement }) => statement)));
    expect(await view.locator(".when").allTextContents()).toEqual(entries.map(({ when }) => when));
  }
});

test("two side by side, and how much must go before they are no longer joined", async () => {
  const compared = await exploring("from=id:cedaw&to=id:convention-1949&explore=compare");
  const { both, onlyA, onlyB, differ } = compareTwo(knowledge, node("cedaw"), node("convention-1949"));
  const pairs = [...differ, ...both].flatMap(({ a, b }) => (a.id === b.id ? [a] : [a, b]));
  expect(await compared.told()).toEqual(sentences([...pairs, ...onlyA, ...onlyB]));

  const robust = await exploring("from=id:unscr-2106&to=id:kosovo-police-service&explore=robust");
  const { documents, voices, statements } = robustnessOf(knowledge, node("unscr-2106"), node("kosovo-police-service"));
  expect(await robust.told()).toEqual(sentences(statements.cut));
  const lines = await robust.view.locator("ul:not(.statements) > li").allTextContents();
  const labels = (cut: readonly { label: string }[]): string => cut.map(({ label }) => label).join("; ");
  expect(lines.map((line) => line.trim())).toEqual([
    `${documents.count} document goes: ${labels(documents.cut)}`,
    `${voices.count} voice goes: ${labels(voices.cut)}`,
    `${statements.count} statements go`,
  ]);
});

test("what there is, and the things of a type with their values; the link brings them back", async () => {
  const { page, view } = await exploring("explore=list");
  const { types, relations } = listAll(knowledge);
  expect(await view.locator(".counts bdi").allTextContents()).toEqual(
    [...types, ...relations].map(({ label }) => label),
  );
  await view.getByRole("button", { name: "Treaty", exact: true }).click();
  await view.getByRole("columnheader", { name: "dates from", exact: true }).waitFor();
  const type = knowledge.dataset.terms.find("https://w3id.org/throughline/vocab#Treaty") ?? -1;
  const { rows } = listType(knowledge, type);
  expect(await view.locator("tbody th bdi").allTextContents()).toEqual(rows.map(({ label }) => label));
  const again = await open(new URL(page.url()).hash);
  await again.getByRole("columnheader", { name: "dates from", exact: true }).waitFor();
});

test("a question that lacks a concept says so, and each can be chosen by keyboard alone", async () => {
  const page = await open("#view=explore");
  const view = page.getByRole("region", { name: "Explore" });
  const choices = view.getByRole("group", { name: "Questions" }).getByRole("button");
  expect(await choices.count()).toBe(EXPLORATIONS.length);
  await view.getByText("Choose a concept in the first box above.").waitFor();
  await choices.filter({ hasText: "How robust" }).press("Enter");
  await view.getByText("Choose two concepts, documents or voices in the boxes above.").waitFor();
  expect(complaints).toEqual([]);
});
