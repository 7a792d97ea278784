/** Data that would like to be code, and labels that are too long. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { browsing } from "./support/page.ts";
import { drawnState } from "./support/page-state.ts";

const folder = mkdtempSync(join(tmpdir(), "throughline-hostile-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const LONG = "long".repeat(1250);
const data = join(folder, "hostile.ttl");
writeFileSync(
  data,
  `${readFileSync(new URL("support/hostile.ttl", import.meta.url), "utf8")}
e:constructor e:near <urn:e:turned> . <urn:e:turned> rdfs:label "pay \\u202Edrawer\\u202C now\\u200B" .
e:constructor e:near <urn:e:long> . <urn:e:long> rdfs:label "${LONG}" .`,
);

const { open, complaints } = browsing({ data });

const QUESTION = `#from=${encodeURIComponent("javascript:alert(1)")}&to=urn:e:constructor`;

test("row 17: labels are text: no element, no script, no request comes of them", async () => {
  const page = await open(QUESTION);
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  expect(await drawnState(page)).toMatchObject({
    answer: "paths",
    concepts: ["javascript:alert(1)", "urn:e:constructor"],
  });
  await page.locator(".hop").first().click();
  await page.getByText("<script>document.title = 'owned'</script>").first().waitFor();
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

test("row 18: an IRI is never a link", async () => {
  const page = await open(QUESTION);
  const [first] = (await drawnState(page)).nodes;
  await page.mouse.click(first?.x ?? 0, first?.y ?? 0);
  await page.getByText("javascript:alert(1)", { exact: true }).waitFor();
  const links = await page.locator("a").evaluateAll((anchors) => anchors.map((anchor) => anchor.getAttribute("href")));
  expect(links).toEqual(["#answer"]);
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
