/** Data that would like to be code, and labels that are too long. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { browsing } from "./support/page.ts";
import { atRest, drawnState } from "./support/page-state.ts";
import { BESIDE, showView } from "./support/views.ts";

const folder = mkdtempSync(join(tmpdir(), "throughline-hostile-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const LONG = "long".repeat(1250);
const data = join(folder, "hostile.ttl");
writeFileSync(
  data,
  `${readFileSync(new URL("support/hostile.ttl", import.meta.url), "utf8")}
e:constructor e:near <urn:e:turned> . <urn:e:turned> rdfs:label "pay \\u202Edrawer\\u202C now\\u200B" .
e:constructor e:note "a \\u202Evalue\\u202C" .
e:constructor e:said <urn:e:turned> ~ e:claim {| tl:assertedIn <urn:e:paper> ; tl:claimant <urn:e:turned> |} .
<urn:e:paper> dcterms:title "The \\u2066title" ; rdfs:label "The \\u202Epaper" ; dcterms:creator "An \\u200Bauthor" .
<urn:e:turned> skos:altLabel "alias \\u202Eof it" .
e:constructor e:near <urn:e:long> . <urn:e:long> rdfs:label "${LONG}" .`,
);

const { open, complaints } = browsing({ data });

const QUESTION = `#from=${encodeURIComponent("javascript:alert(1)")}&to=urn:e:constructor`;

test("row 17: labels are text: no element, no script, no request comes of them", async () => {
  const page = await open(QUESTION);
  await atRest(page);
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  expect(await drawnState(page)).toMatchObject({
    answer: "paths",
    concepts: ["javascript:alert(1)", "urn:e:constructor"],
  });
  await page.locator(".hop").first().click({ position: BESIDE });
  await page.getByText("<script>document.title = 'owned'</script>").filter({ visible: true }).first().waitFor();
  await page.getByRole("combobox", { name: "First concept" }).fill("<img");
  await page
    .getByRole("option", { name: /<img src=x onerror/ })
    .first()
    .waitFor();
  expect(await page.locator("img").count()).toBe(0);
  expect(await page.title()).not.toBe("owned");
  // The icon is the only thing that a browser may still fetch on its own.
  expect(requests.filter((url) => !url.endsWith(".svg"))).toEqual([]);
  expect(complaints).toEqual([]);
});

test("row 18: an IRI is never where a link leads", async () => {
  const page = await open(QUESTION);
  const [first] = (await drawnState(page)).nodes;
  await page.mouse.click(first?.x ?? 0, first?.y ?? 0);
  await page.getByText("javascript:alert(1)", { exact: true }).waitFor();
  // A name leads to this very page, whatever its IRI says.
  const links = await page.locator("a").evaluateAll((anchors) =>
    anchors.map((anchor) => ({
      written: anchor.getAttribute("href") ?? "",
      page: anchor instanceof HTMLAnchorElement ? anchor.href.replace(/#.*$/s, "") : "",
    })),
  );
  expect(links.length).toBeGreaterThan(1);
  expect(links.filter((link) => !link.written.startsWith("#"))).toEqual([]);
  expect(new Set(links.map((link) => link.page))).toEqual(new Set([page.url().replace(/#.*$/s, "")]));
});

test("a label of 5,000 letters without a space makes nothing wider than the window", async () => {
  const page = await open("#from=urn:e:constructor&to=urn:e:long", { viewport: { width: 360, height: 700 } });
  expect(await drawnState(page)).toMatchObject({ answer: "paths" });
  const [width, window_] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  expect(width).toBeLessThanOrEqual(window_ ?? 0);
});

test("row 19: characters that turn or hide text are marked in labels", async () => {
  const page = await open("#from=urn:e:constructor&to=urn:e:turned");
  expect(await drawnState(page)).toMatchObject({ answer: "paths" });
  await page.locator("throughline-path").getByText("pay \\u{202e}drawer\\u{202c} now\\u{200b}").first().waitFor();
});

test("they are marked in values, aliases, titles and authors too: no view shows one as it is", async () => {
  const page = await open("#from=urn:e:constructor&to=urn:e:turned&show=node;urn:e:turned");
  await drawnState(page);
  const panel = page.getByRole("complementary", { name: "Evidence" });
  await panel.getByText("alias \\u{202e}of it").waitFor();
  expect(await hiddenIn(page)).toBe(0);
  await page.getByRole("combobox", { name: "First concept" }).fill("alias");
  await page.getByRole("option", { name: /alias \\u\{202e\}of it/ }).waitFor();
  expect(await hiddenIn(page)).toBe(0);
  await page.keyboard.press("Escape");

  await showView(page, "Table");
  await page.getByRole("cell", { name: "a \\u{202e}value\\u{202c}", exact: true }).waitFor();
  await page.getByRole("row", { name: /said/ }).getByRole("button").click();
  await panel.getByText("The \\u{2066}title").first().waitFor();
  await panel.getByText("An \\u{200b}author").first().waitFor();
  expect(await hiddenIn(page)).toBe(0);

  await showView(page, "SPARQL");
  await page.getByRole("textbox", { name: "SPARQL query" }).fill("SELECT ?v { ?s <urn:e:note> ?v }");
  await page.getByRole("button", { name: "Run", exact: true }).click();
  await page.getByRole("cell", { name: "a \\u{202e}value" }).waitFor({ timeout: 50_000 });
  for (const view of ["Ontology", "How this can mislead you"]) {
    await showView(page, view);
    expect(await hiddenIn(page)).toBe(0);
  }
});

/** How many characters that turn or hide text stand in the page as they are, in its texts and in its attributes. */
function hiddenIn(page: Page): Promise<number> {
  return page.evaluate(() => {
    const hidden = /[\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g;
    const count = (root: ParentNode): number =>
      [...root.querySelectorAll("*")]
        .filter((element) => !/^(?:STYLE|SCRIPT)$/.test(element.tagName))
        .reduce((sum, element) => {
          const texts = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
          const own = [...texts.map((node) => node.textContent), ...[...element.attributes].map(({ value }) => value)];
          const found = own.reduce((all, text) => all + (text?.match(hidden)?.length ?? 0), 0);
          return sum + found + (element.shadowRoot === null ? 0 : count(element.shadowRoot));
        }, 0);
    return count(document);
  });
}
