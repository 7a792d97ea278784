/** The evidence card: its three roles, and the passage in its three honest states. */

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { afterAll, describe, expect, test } from "vitest";
import { HEADER } from "../support/build.ts";
import { SAMPLE, SAMPLE_TEXTS } from "../support/sample.ts";
import { browsing } from "./support/page.ts";
import { atRest, drawnState } from "./support/page-state.ts";
import { BESIDE, chooseLanguage } from "./support/views.ts";

const folder = mkdtempSync(join(tmpdir(), "throughline-evidence-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const data = join(folder, "sample.ttl");
/** Where the first paper stands, and what one claim holds under. */
const MORE = `src:one schema:url "https://example.org/one" . ev:one-2 tl:firstWords "The Guard" ; tl:lastWords "protect witnesses" .
  e:claim-protects tl:condition "if it is asked"@en , "si on le lui demande"@fr .`;
writeFileSync(data, `${HEADER}${SAMPLE}${MORE}`);

const { open, complaints } = browsing({ data });

const QUESTION = "#from=urn:e:corps&to=urn:e:witnesses";
const ONE = SAMPLE_TEXTS.get("one.txt") ?? "";
const TWO = SAMPLE_TEXTS.get("two.txt") ?? "";

const textFile = (name: string, text: string) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) });

/** The evidence of the first step: two claims, one of each text. */
async function openEvidence(page: Page): Promise<Locator> {
  await drawnState(page);
  await page.locator(".hop").first().click({ position: BESIDE });
  const panel = page.getByRole("complementary", { name: "Evidence" });
  await panel.getByText("The text is not in this page").first().waitFor();
  return panel;
}

async function drop(panel: Locator, ...files: readonly ReturnType<typeof textFile>[]): Promise<void> {
  await panel
    .locator("input[type=file]")
    .first()
    .setInputFiles([...files]);
}

test("keeps apart who says it, in which document, and who encoded it", async () => {
  const panel = await openEvidence(await open(QUESTION));
  const [first, second] = await panel.locator(".claim").all();
  const rows = async (claim: Locator | undefined): Promise<string[]> =>
    (await claim?.locator("> dl > div").allInnerTexts())?.map((text) => text.replace(/\s+/g, " ")) ?? [];
  expect(await rows(first)).toEqual([
    "In which document Paper One, paragraph 2 no author recorded; no date recorded",
    "Who says it the document, in its own voice",
    "How it is meant stated as fact The document states it as a fact. (stated directly)",
    "Who encoded it not recorded",
  ]);
  expect((await rows(second))[1]).toBe("Who says it ILO");
  await panel.getByText("2 claims by 2 independent voices").waitFor();
});

test("tells what a claim holds under, and leads to the passage in the document in a page of its own", async () => {
  const page = await open(QUESTION);
  await drawnState(page);
  await page.locator(".hop").nth(1).click({ position: BESIDE });
  const panel = page.getByRole("complementary", { name: "Evidence" });
  await panel.getByRole("heading", { level: 2, name: /, if it is asked\.$/ }).waitFor();
  await panel.getByText("condition", { exact: true }).waitFor();
  const link = panel.getByRole("link", { name: "Read it in the document" });
  expect(await link.getAttribute("href")).toBe("https://example.org/one#:~:text=The%20Guard,protect%20witnesses");
  expect([await link.getAttribute("target"), await link.getAttribute("rel")]).toEqual([
    "_blank",
    "noopener noreferrer",
  ]);
});

test("puts what contradicts a statement beside it, and leads there and back", async () => {
  const page = await open(QUESTION);
  const panel = await openEvidence(page);
  await panel.getByRole("heading", { name: "Against it" }).waitFor();
  await panel.getByRole("button", { name: "The Corps does not harm The Guard." }).click({ position: BESIDE });
  await panel.getByRole("heading", { level: 2, name: "The Corps does not harm The Guard." }).waitFor();
  await panel.getByText("The document denies it.").waitFor();
  await panel.getByRole("button", { name: "The Corps trains The Guard." }).waitFor();
  // The same words carry how big the Guard is.
  await panel.getByText("Another statement of this passage").click();
  await panel.getByRole("button", { name: /The Guard .* the size.*12/ }).waitFor();
});

test("text here: several copies at once, each passage lit in its paragraph, and nothing sent", async () => {
  const page = await open(QUESTION);
  const panel = await openEvidence(page);
  await atRest(page);
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  await drop(panel, textFile("mine.txt", ONE), textFile("b.txt", TWO));
  const quotes = panel.locator("blockquote");
  await expect.poll(() => quotes.count()).toBe(2);
  expect(await quotes.first().textContent()).toBe("The Corps trains the Guard. 😀 The Guard might protect witnesses.");
  expect(await panel.locator("mark").allInnerTexts()).toEqual([
    "The Corps trains the Guard.",
    "According to the ILO, the Corps trains the Guard.",
  ]);
  await panel.getByText("From your copy, mine.txt: word for word as recorded.").waitFor();
  await page.getByRole("status").getByText("mine.txt is the text that was encoded; 3 passages are where").waitFor();
  // The worker's own script is the only thing that is fetched, beside the icon that the browser may fetch late.
  const own = /\/assets\/(?:text-worker-[\w-]+\.js|icon-[\w-]+\.svg)$/;
  expect(requests.filter((url) => !own.test(url))).toEqual([]);
  expect(complaints).toEqual([]);
});

test("copies stay for the session: the next step shows its passage at once", async () => {
  const page = await open(QUESTION);
  const panel = await openEvidence(page);
  await drop(panel, textFile("mine.txt", ONE));
  await panel.locator("mark").first().waitFor();
  await page.locator(".hop").nth(1).click({ position: BESIDE });
  await expect.poll(() => panel.locator("mark").allInnerTexts()).toEqual(["The Guard might protect witnesses."]);
});

test("a copy is read where the network is gone, and a change of language keeps it", async () => {
  const page = await open(QUESTION, { firstVisit: true });
  const panel = await openEvidence(page);
  await page.waitForLoadState("networkidle");
  await page.context().setOffline(true);
  await drop(panel, textFile("mine.txt", ONE));
  await panel.getByText("From your copy, mine.txt: word for word as recorded.").waitFor();
  await chooseLanguage(page, "Français");
  const french = page.getByRole("complementary", { name: "Preuve" });
  await french.getByText("Extrait de votre copie, mine.txt : mot pour mot ce qui a été enregistré.").waitFor();
  // Another copy after that, by the same worker.
  await drop(french, textFile("two.txt", TWO));
  await french.getByText("Extrait de votre copie, two.txt").waitFor();
});

test("text differs: moved, in several places, or gone, and the card says which", async () => {
  const page = await open(QUESTION);
  const panel = await openEvidence(page);
  await drop(panel, textFile("moved.txt", `A new header.\n\n${ONE}`));
  await panel.getByText("From your copy, moved.txt, which differs from the text that was encoded").waitFor();

  const again = await openEvidence(await open(QUESTION));
  await drop(again, textFile("twice.txt", `${"x ".repeat(9)}\n\n${ONE}\n\n${ONE}`));
  await again.getByText("Your copy, twice.txt, carries these words in 2 places").waitFor();

  const third = await openEvidence(await open(QUESTION));
  await drop(third, textFile("gone.txt", ONE.replace("trains the Guard", "drills the Guard")));
  await third.getByText("Your copy, gone.txt, does not carry this passage").waitFor();
  await third
    .getByText(
      /gone\.txt is another edition of one\.txt: 2 exact, 0 moved, 0 in more than one place, 0 altered, 1 not found/,
    )
    .first()
    .waitFor();
});

test("a file that is no copy of anything, or no text, is told so", async () => {
  const panel = await openEvidence(await open(QUESTION));
  await drop(
    panel,
    textFile("other.txt", "Nobody cites this."),
    textFile("a.pdf", "%PDF-1.7 …"),
    textFile("z.docx", "PK\0\0"),
  );
  await panel.getByText("other.txt is none of the texts of this graph").first().waitFor();
  await panel.getByText("a.pdf is no plain text.").first().waitFor();
  await panel.getByText("z.docx is no plain text.").first().waitFor();
});

test("a saved web page counts as its words, and runs nothing", async () => {
  const page = await open(QUESTION);
  const panel = await openEvidence(page);
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  const words = ONE.trim()
    .split("\n\n")
    .map((block) => `<p>${block}</p>`)
    .join("");
  await drop(
    panel,
    textFile(
      "saved.html",
      `<!doctype html><html><body><script>document.title="owned"</script><img src="x.png">${words}</body></html>`,
    ),
  );
  await panel.locator("mark").first().waitFor();
  expect(await page.title()).not.toBe("owned");
  expect(requests.filter((url) => url.endsWith("x.png"))).toEqual([]);
  expect(complaints).toEqual([]);
});

test("a copy can be dropped on the place itself", async () => {
  const page = await open(QUESTION);
  const panel = await openEvidence(page);
  const transfer = await page.evaluateHandle((text) => {
    const carried = new DataTransfer();
    carried.items.add(new File([text], "dropped.txt", { type: "text/plain" }));
    return carried;
  }, ONE);
  await panel.locator(".drop").first().dispatchEvent("drop", { dataTransfer: transfer });
  await panel.getByText("From your copy, dropped.txt: word for word as recorded.").waitFor();
});

// Last of these: what the browser says of the missing file would be a complaint in another test.
test("what reads copies is missing: the page says so, and not that the copy is none", async () => {
  const page = await open(QUESTION, { firstVisit: true });
  await page.route(/text-worker/, (route) => route.abort());
  const panel = await openEvidence(page);
  await drop(panel, textFile("mine.txt", ONE));
  await panel.getByText("mine.txt could not be looked through").first().waitFor();
  await page.unroute(/text-worker/);
  await drop(panel, textFile("mine.txt", ONE));
  await panel.getByText("From your copy, mine.txt: word for word as recorded.").waitFor();
});

const SOURCES = join(import.meta.dirname, "../../../shared/sources");

// The five texts of the bundled graph may not be kept here; where they lie beside the project, they are read.
describe.runIf(existsSync(SOURCES))("the texts of the bundled graph", () => {
  const bundled = browsing();

  test("are all known by their digest, and every passage is in its place", async () => {
    const page = await bundled.open();
    const panel = await openEvidence(page);
    const files = readdirSync(SOURCES).filter((name) => name.endsWith(".txt"));
    await drop(panel, ...files.map((name) => textFile(`copy of ${name}`, readFileSync(join(SOURCES, name), "utf8"))));
    await panel.locator("mark").first().waitFor();
    for (const name of files)
      await page.getByRole("status").getByText(`copy of ${name} is the text that was encoded`).waitFor();
    for (const hop of await page.locator(".hop").all()) {
      await hop.click({ position: BESIDE });
      await panel.getByText("word for word as recorded").first().waitFor();
    }
  });
});
