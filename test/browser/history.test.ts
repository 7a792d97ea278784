/** Undo, redo, and the link that brings everything back. */

import { expect, test } from "vitest";
import { browsing } from "./support/page.ts";
import { drawnState, stateOf } from "./support/page-state.ts";

const { open, complaints } = browsing();

test("undo and redo, by button and by key", async () => {
  const page = await open();
  await drawnState(page);
  const undo = page.getByRole("button", { name: "Undo" });
  expect(await undo.isDisabled()).toBe(true);
  await page.getByRole("button", { name: "Show path 2" }).click();
  await page.getByRole("button", { name: "Show path 3" }).click();
  expect((await stateOf(page)).picked).toBe(2);
  await undo.click();
  expect((await stateOf(page)).picked).toBe(1);
  await page.keyboard.press("Control+z");
  expect((await stateOf(page)).picked).toBe(0);
  expect(await undo.isDisabled()).toBe(true);
  await page.keyboard.press("Control+Shift+z");
  expect((await stateOf(page)).picked).toBe(1);
  await page.getByRole("button", { name: "Redo" }).click();
  expect((await stateOf(page)).picked).toBe(2);
});

test("in a box the keys take back typing, not the question", async () => {
  const page = await open();
  await drawnState(page);
  await page.getByRole("button", { name: "Show path 2" }).click();
  await page.getByRole("combobox", { name: "First concept" }).focus();
  await page.keyboard.press("Control+z");
  expect((await stateOf(page)).picked).toBe(1);
});

test("three concepts: a question for each pair", async () => {
  const page = await open();
  await drawnState(page);
  await page.getByRole("button", { name: "Add a concept" }).click();
  await page.getByRole("combobox", { name: "Third concept" }).fill("OSCE");
  await page.getByRole("option").first().click();
  await page.getByRole("button", { name: "Connect", exact: true }).click();
  await page.getByRole("heading", { level: 2, name: /^United.* and Kosovo Police Service$/ }).waitFor();
  const asked = await stateOf(page);
  expect(asked.concepts).toHaveLength(3);
  expect(await page.locator("h2.pair").count()).toBe(3);
  const copy = await open(new URL(page.url()).hash);
  expect((await stateOf(copy)).concepts).toEqual(asked.concepts);
  await copy.getByRole("button", { name: "Remove the third concept" }).click();
  expect((await stateOf(copy)).concepts).toHaveLength(2);
});

test("one link brings everything back: question, options, filters, picture, evidence, view and language", async () => {
  const fields = [
    "from=id:unscr-2106",
    "to=id:kosovo-police-service",
    "and=id:osce",
    "paths=4",
    "max=5",
    "hubs=yes",
    "path=2",
    "show=hop;1",
    "fsaid=asserted,reported,recommended",
    "fclaimants=1",
    "until=2020",
    "open=id:unscr-2106;4",
    "fold=id:osce",
    "pin=id:unscr-2106;0.25;0.5",
    "cam=0.5;0.4;0.8",
    "color=document",
    "size=degree",
    "lang=fr",
  ];
  const first = await open(`#${fields.join("&")}`);
  await first.getByRole("button", { name: "Relier", exact: true }).waitFor();
  const state = await drawnState(first);
  expect(state.view).toMatchObject({
    constraints: { k: 4, maxLength: 5, throughHubs: true },
    picked: 1,
    selection: { kind: "hop", hop: 0 },
    filters: { modalities: ["asserted", "reported", "recommended"], minClaimants: 1, dateUntil: "2020" },
    colorBy: "document",
    sizeBy: "degree",
    language: "fr",
  });
  expect(state.view.camera?.x).toBeCloseTo(0.5);
  expect(state.view.camera?.y).toBeCloseTo(0.4);
  expect(state.view.camera?.ratio).toBeCloseTo(0.8);
  expect([state.concepts.length, state.view.expanded[0]?.count, state.view.collapsed.length]).toEqual([3, 4, 1]);
  // What the page itself writes of this view opens the same view, and names the data.
  await first.getByRole("navigation", { name: "Vues" }).getByRole("button", { name: "Tableau" }).click();
  const { hash } = new URL(first.url());
  for (const field of fields) expect(decodeURIComponent(hash)).toContain(field);
  expect(hash).toMatch(/&view=table&.*&data=[0-9a-f]{8}&v=2$/);
  const second = await open(hash);
  await second.getByRole("region", { name: "Tableau" }).waitFor();
  await drawnState(second);
  expect(new URL(second.url()).hash).toBe(hash);
  const [here, there] = [(await stateOf(first)).view, (await stateOf(second)).view];
  // Rounded in a link; that the hash is the same says that it is the same to four digits.
  expect({ ...there, camera: null }).toEqual({ ...here, camera: null });
});

test("a link of other data or of a later version says so; constraints come with it", async () => {
  const page = await open("#from=id:unscr-2106&to=id:kosovo-police-service&max=2&data=ffffffff&v=2");
  await page.getByText(/made with another version of the data/).waitFor();
  expect(await stateOf(page)).toMatchObject({ answer: "no-path" });
  const newer = await open("#from=id:unscr-2106&to=id:kosovo-police-service&v=99");
  await newer.getByText(/made by a later version of this page/).waitFor();
});

test("a constraint that names nothing in this graph leaves no path, and breaks nothing", async () => {
  for (const field of ["via", "only", "docs"]) {
    const page = await open(`#from=id:unscr-2106&to=id:kosovo-police-service&${field}=urn:x:nothing`);
    expect((await stateOf(page)).answer).toBe("no-path");
  }
  const date = await open("#from=id:unscr-2106&to=id:kosovo-police-service&asof=2013-99");
  await date.getByRole("heading", { name: "The question cannot be asked like this" }).waitFor();
  expect(complaints).toEqual([]);
});
