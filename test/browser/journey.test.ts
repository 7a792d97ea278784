/** The main job, from the empty page to the downloaded Turtle. */

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { Knowledge } from "../../src/graph/store/knowledge.ts";
import { INSTANCE_ONLY } from "../../src/graph/store/roles.ts";
import { NAMESPACES } from "../../src/rdf/namespaces.ts";
import { parseRdf } from "../../src/rdf/read/syntax/n3-parser.ts";
import { Dataset } from "../../src/rdf/store/dataset.ts";
import { downloaded } from "./support/downloaded.ts";
import { browsing } from "./support/page.ts";
import { atRest, drawnState, stateOf } from "./support/page-state.ts";
import { BESIDE, showView } from "./support/views.ts";

const { open, complaints } = browsing();

const RESOLUTION = `${NAMESPACES.id}unscr-2106`;
const POLICE = `${NAMESPACES.id}kosovo-police-service`;

async function ask(page: Page, from: string, to: string): Promise<void> {
  for (const [box, text] of [
    ["First concept", from],
    ["Second concept", to],
  ] as const) {
    await page.getByRole("combobox", { name: box }).fill(text);
    await page.getByRole("option").first().click();
  }
  await page.getByRole("button", { name: "Connect", exact: true }).click();
}

async function downloadedTurtle(page: Page): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download this path as Turtle" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^[\p{L}\p{N}-]+\.ttl$/u);
  return (await downloaded(download)).toString();
}

function knowledgeOf(turtle: string): Knowledge {
  const dataset = new Dataset();
  for (const quad of parseRdf(turtle, { format: "turtle" })) dataset.add(quad);
  return new Knowledge(dataset);
}

test("opens on a question that is already answered, with sources", async () => {
  const page = await open();
  expect(await drawnState(page)).toMatchObject({ concepts: [RESOLUTION, POLICE], answer: "paths", picked: 0 });
  await page
    .getByRole("heading", { level: 1, name: /How are .*2106.* and Kosovo Police Service connected\?/ })
    .waitFor();
  const steps = page.locator("throughline-path").first().getByRole("listitem");
  expect(await steps.count()).toBeGreaterThan(1);
  for (const step of await steps.all()) expect(await step.textContent()).toMatch(/paragraph \d+/);
});

test("from two empty boxes to the Turtle of the path, with its evidence and nothing else", async () => {
  const page = await open("#from=&to=");
  await page.getByRole("heading", { name: "Choose one or two concepts" }).waitFor();
  await ask(page, "UNSCR 2106", "Kosovo Police");
  expect(await drawnState(page)).toMatchObject({ concepts: [RESOLUTION, POLICE], answer: "paths" });

  const shown = (await stateOf(page)).edges.filter((edge) => edge.lit).map((edge) => edge.key);
  const knowledge = knowledgeOf(await downloadedTurtle(page));
  const { statements, dataset } = knowledge;
  const instances = statements.ofRoles(INSTANCE_ONLY);
  expect(instances).toHaveLength(shown.length);
  expect(shown.length).toBeGreaterThan(1);

  const objectsOf = (subject: number, predicate: string): number[] =>
    dataset.objects(subject, dataset.terms.find(predicate));
  for (const statement of instances) {
    const claims = statements.claims(statement);
    expect(claims.length).toBeGreaterThan(0);
    for (const claim of claims) {
      const spans = objectsOf(claim, `${NAMESPACES.prov}wasDerivedFrom`);
      expect(spans.length).toBeGreaterThan(0);
      for (const span of spans) {
        expect(objectsOf(span, `${NAMESPACES.schema}sha256`)).toHaveLength(1);
        const [selector = 0] = objectsOf(span, `${NAMESPACES.oa}hasSelector`);
        expect(objectsOf(selector, `${NAMESPACES.oa}start`)).toHaveLength(1);
        expect(objectsOf(selector, `${NAMESPACES.oa}end`)).toHaveLength(1);
      }
    }
  }
});

test("a step, a node and an edge of the picture open the evidence", async () => {
  const page = await open();
  await drawnState(page);
  await page
    .getByRole("button", { name: /encourages/ })
    .first()
    .click();
  const panel = page.getByRole("complementary", { name: "Evidence" });
  await panel
    .getByText(/The text is not in this page; it is paragraph \d+ of/)
    .first()
    .waitFor();
  await panel.getByText("Who says it").first().waitFor();
  // The graph says who wrote the commentary by a statement of its own, not by dcterms:creator.
  await panel.getByText("by Anni Buelles").first().waitFor();
  await panel.getByText("Exact place in the text").first().click();
  await panel
    .getByText(/^[0-9a-f]{64}$/)
    .first()
    .waitFor();

  const end = (await drawnState(page)).nodes.find((node) => node.key === RESOLUTION);
  await page.mouse.click(end?.x ?? 0, end?.y ?? 0);
  await page.waitForFunction(() => window.throughline?.state().selection === "node");
  await panel.getByRole("heading", { level: 2, name: "United Nations Security Council Resolution 2106" }).waitFor();

  const [first, second] = (await drawnState(page)).nodes;
  const along = 0.3;
  await page.mouse.click(mix(first?.x, second?.x, along), mix(first?.y, second?.y, along));
  await page.waitForFunction(() => window.throughline?.state().selection === "hop");
});

test("a citation number opens the evidence of its step", async () => {
  const page = await open();
  await drawnState(page);
  await page.getByRole("button", { name: "Citation 2: show the evidence" }).first().click();
  const panel = page.getByRole("complementary", { name: "Evidence" });
  await panel
    .getByRole("heading", { level: 2, name: /^Specialized police training on gender issues in Kosovo is a kind of/ })
    .waitFor();
  // Title, author and date of the document, and the paragraph.
  await panel.getByText("Gender, SSR and trafficking commentary (2013), paragraph 4").first().waitFor();
  await panel.getByText("by Anni Buelles; dated 12 October 2013").first().waitFor();
});

test("no request leaves the page; with the network cut it still asks, shows evidence, and gives away", async () => {
  const page = await open("", { firstVisit: true });
  await drawnState(page);
  const fetched = () =>
    page.evaluate(() =>
      performance.getEntriesByType("resource").map(({ name }) => (name.startsWith(location.origin) ? "own" : name)),
    );
  expect([...new Set(await fetched())]).toEqual(["own"]);

  await atRest(page);
  await page.context().setOffline(true);
  await ask(page, "DCAF", "human trafficking");
  expect(await drawnState(page)).toMatchObject({ answer: "paths" });
  expect(await downloadedTurtle(page)).toContain("tl:assertedIn");
  await page.locator(".hop").first().click({ position: BESIDE });
  await page.getByRole("complementary", { name: "Evidence" }).getByText("Who says it").first().waitFor();
  for (const view of ["Explore", "Table", "Ontology", "How this can mislead you", "SPARQL"]) await showView(page, view);
  await page.getByRole("button", { name: "Run", exact: true }).click();
  await page.getByText("The query engine did not load").waitFor();
  expect([...new Set(await fetched())]).toEqual(["own"]);
});

test("picking another path lights it and writes a link that restores it", async () => {
  const page = await open();
  const before = await drawnState(page);
  await page.getByRole("button", { name: "Show path 2" }).click();
  // The link does not carry what the pointer is on.
  await page.mouse.move(5, 5);
  const after = await drawnState(page);
  expect(after.picked).toBe(1);
  expect(after.edges.filter((edge) => edge.lit)).not.toEqual(before.edges.filter((edge) => edge.lit));

  const link = new URL(page.url());
  expect(link.hash).toMatch(/^#from=id:unscr-2106&to=id:kosovo-police-service&path=2&data=[0-9a-f]{8}&v=2$/);
  const copy = await open(link.hash);
  expect(await drawnState(copy)).toEqual(after);

  await page.goBack();
  await page.waitForFunction(() => window.throughline?.state().picked === 0);
});

test("swaps the two concepts", async () => {
  const page = await open();
  await page.getByRole("button", { name: "Swap the two concepts" }).click();
  expect(await drawnState(page)).toMatchObject({ concepts: [POLICE, RESOLUTION], answer: "paths" });
});

test("raises no error and breaks no rule of the Content-Security-Policy", () => {
  expect(complaints).toEqual([]);
});

function mix(a: number | undefined, b: number | undefined, share: number): number {
  return (a ?? 0) + share * ((b ?? 0) - (a ?? 0));
}
