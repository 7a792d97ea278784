/** The review page in a browser, over a stand-in for its server: keys, pointers, what is said to whom cannot see it. */

import axe from "axe-core";
import type { BrowserContextOptions, Page } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import { cases } from "../support/runs.ts";
import { sharedBrowser } from "./support/page.ts";
import { ReviewStandIn } from "./support/review-stand-in.ts";

/** Opens the page, and holds that it neither fails nor is refused anything by its policy. */
async function open(server: ReviewStandIn, options: BrowserContextOptions = {}): Promise<Page> {
  const address = await server.start();
  const context = await (await sharedBrowser()).newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (/Content Security Policy|Uncaught/.test(message.text())) complaints.push(message.text());
  });
  onTestFinished(async () => {
    await context.close();
    server.stop();
    expect(complaints).toEqual([]);
  });
  await page.goto(address);
  await page.locator("mark").first().waitFor();
  return page;
}

const says = (page: Page) => page.locator(".says");
const told = (page: Page) => page.locator(".status[role=status]");
const tab = (page: Page, name: RegExp) => page.getByRole("navigation").getByRole("button", { name });

test("by keyboard alone: a name that waits, accepting, a new statement, history, undo", async () => {
  const server = new ReviewStandIn();
  const page = await open(server);
  // The token is in no address that could be copied or photographed.
  expect(page.url()).not.toContain("token");

  await tab(page, /^Names/).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "River Polices" }).waitFor();
  await page.keyboard.press("j");
  await page.keyboard.press("1");
  await page.getByText("No name waits").waitFor();
  await tab(page, /^Text/).focus();
  await page.keyboard.press("Enter");

  await expect.poll(() => says(page).textContent()).toContain("Ministry of Welfare funds");
  await page.keyboard.press("a");
  await expect.poll(() => says(page).textContent()).toContain("River Police assists");
  expect(await page.locator(".saved").textContent()).toBe("saved, anna:2");

  // A hedge read as stated as fact costs one key more.
  await page.keyboard.press("a");
  await expect.poll(() => told(page).textContent()).toContain("may");
  expect(server.decisions).toHaveLength(2);
  await page.keyboard.press("a");
  await expect.poll(() => says(page).textContent()).toContain("Lower Valley Shelter trains");
  expect(server.decisions.at(-1)).toMatchObject({ do: "accept", id: "sug:may", confirmed: true });

  // One key rejects; why is told afterwards, or not.
  await page.keyboard.press("x");
  await page.getByRole("group", { name: /^Why/ }).waitFor();
  await page.keyboard.press("4");
  await expect
    .poll(() => server.decisions.at(-1))
    .toMatchObject({ do: "reject", id: "sug:named", reason: "too-vague" });

  await page.keyboard.press("c");
  await page.getByRole("heading", { name: "Who or what is it about?" }).waitFor();
  await page.locator("mark .digit").first().waitFor();
  await page.keyboard.press("1");
  await page.locator("[aria-label='Which relation?'] li").first().waitFor();
  await page.keyboard.press("2");
  await page.keyboard.press("/");
  await page.keyboard.type("Lower Valley Shelter");
  const found = page.getByRole("option", { name: /Lower Valley Shelter/ });
  await found.waitFor();
  await page.keyboard.press("Enter");
  await found.waitFor({ state: "hidden" });
  await page.keyboard.press("Enter");
  await expect.poll(() => server.decisions.at(-1)?.do).toBe("new");
  expect(server.decisions.at(-1)).toMatchObject({
    statement: {
      relation: "https://example.org/terms/assists",
      modality: "asserted",
      polarity: "affirmed",
      claimant: null,
    },
  });

  // A key that comes before the answer does nothing.
  await expect.poll(() => page.locator(".saved").textContent()).toBe("saved, anna:6");
  await page.keyboard.press("u");
  await expect.poll(() => server.decisions.at(-1)?.do).toBe("undo");
  await tab(page, /^History/).focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => page.locator("[data-entry]").count()).toBe(7);
});

test("by pointer at 360 pixels: text and card are two sheets, buttons are large, nothing is cut off", async () => {
  const server = new ReviewStandIn();
  const page = await open(server, { viewport: { width: 360, height: 780 }, hasTouch: true });
  expect(await page.locator("#card").isVisible()).toBe(false);
  await page.getByRole("button", { name: "Card", exact: true }).tap();
  await page.getByRole("button", { name: /^Reject/ }).tap();
  await expect.poll(() => server.decisions[0]?.do).toBe("reject");
  const heights = await page
    .locator(".actions .button")
    .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height));
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.getByRole("button", { name: "Text", exact: true }).last().tap();
  await page.locator("[data-at='0']").tap();
  expect(await page.locator("mark").textContent()).toBe("The shelter of Lower Valley");
});

test("what was decided meanwhile is told, and nothing is written before a choice", async () => {
  const server = new ReviewStandIn();
  const page = await open(server);
  await page.locator(".says").waitFor();
  server.conflict = {
    line: "ben:4",
    by: "ben",
    time: "2026-11-29T11:00:00Z",
    do: "reject",
    words: "rejected: it funds",
    holds: true,
    act: "ben:4",
    together: 1,
    on: "sug:funds",
  };
  await page.keyboard.press("a");
  await page.getByRole("dialog", { name: "Decided meanwhile" }).getByText("rejected: it funds").waitFor();
  expect(server.decisions).toEqual([]);
  await page.getByRole("button", { name: "Decide mine all the same" }).click();
  await expect.poll(() => server.decisions.length).toBe(1);
});

test("a server that does not answer is told of, and nothing is called saved", async () => {
  const server = new ReviewStandIn();
  const page = await open(server);
  await page.locator(".says").waitFor();
  server.stop();
  await page.keyboard.press("x");
  await page.getByRole("alert").getByText("nothing new is saved").waitFor();
  expect(await page.locator(".saved").textContent()).toBe("as anna");
  expect(await says(page).textContent()).toContain("Ministry of Welfare funds");
});

test("where another has the project, it is said who, and no key decides", async () => {
  const server = new ReviewStandIn();
  server.readOnly = { by: "ben", doing: "review", since: "2026-11-29T11:00:00Z" };
  const page = await open(server);
  await page.getByText("Read-only: ben has the project open").waitFor();
  await page.locator(".says").waitFor();
  await page.keyboard.press("x");
  await expect.poll(() => told(page).textContent()).toContain("Nothing can be decided here");
  expect(server.decisions).toEqual([]);
});

test("keys can be changed and switched off, and stay so", async () => {
  const server = new ReviewStandIn();
  const page = await open(server);
  await page.locator(".says").waitFor();
  await page.keyboard.press("?");
  await page.getByRole("button", { name: "Change the key for: Reject" }).click();
  await page.keyboard.press("z");
  await page.keyboard.press("Escape");
  await page.keyboard.press("x");
  await page.keyboard.press("z");
  await expect.poll(() => server.decisions.length).toBe(1);
  await page.getByRole("button", { name: /^Keys/ }).click();
  await page.getByRole("checkbox", { name: "Single keys decide" }).uncheck();
  await page.keyboard.press("Escape");
  await page.reload();
  await page.locator(".says").waitFor();
  await page.keyboard.press("z");
  expect(server.decisions).toHaveLength(1);
  await page.getByRole("button", { name: "Reject" }).click();
  await expect.poll(() => server.decisions.length).toBe(2);
});

test("regression: Enter after a whole name counts, also before the list of names has come", async () => {
  const page = await open(new ReviewStandIn());
  await page.route("**/concepts?*", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    await route.continue();
  });
  await page.keyboard.press("c");
  await page.getByRole("heading", { name: "Who or what is it about?" }).waitFor();
  await page.keyboard.press("/");
  await page.getByRole("combobox", { name: "Name" }).waitFor();
  await page.keyboard.type("Lower Valley Shelter");
  await page.keyboard.press("Enter");
  await page.locator("dialog").waitFor({ state: "detached" });
  expect(await page.locator("#card").textContent()).toContain("Lower Valley Shelter");
});

test("regression: the key after the Escape that leaves a dialog is not lost", async () => {
  const page = await open(new ReviewStandIn());
  const keyboard = await page.context().newCDPSession(page);
  const send = (type: "keyDown" | "keyUp", key: string, windowsVirtualKeyCode: number, text?: string) =>
    keyboard.send("Input.dispatchKeyEvent", {
      type,
      key,
      windowsVirtualKeyCode,
      ...(text === undefined ? {} : { text }),
    });
  const dialog = page.locator("dialog[open]");
  for (let time = 1; time <= 5; time++) {
    await page.keyboard.press("?");
    await dialog.waitFor();
    // As a quick hand has them on a busy machine: one waits behind the other.
    await Promise.all([
      send("keyDown", "Escape", 27),
      send("keyUp", "Escape", 27),
      send("keyDown", "?", 191, "?"),
      send("keyUp", "?", 191),
    ]);
    await page.waitForTimeout(100);
    expect([time, await dialog.count()]).toEqual([time, 1]);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
  }
});

test("of a text of 400 pages only what is in sight is cut; all of it is found, marked and reached", async () => {
  const page = await open(new ReviewStandIn(2353));
  // What makes it quick, and can be counted on a machine that others use: only what is in sight is cut at its marks.
  expect(await page.locator(".text .sentence").count()).toBeLessThan(400);
  await expect.poll(() => page.locator(".text p").count()).toBe(7059);
  const chosen = await page.evaluate(() => {
    document.getSelection()?.selectAllChildren(document.querySelector("#text") ?? document.body);
    return document
      .getSelection()
      ?.toString()
      .match(/Ministry of Welfare funds/g)?.length;
  });
  expect(chosen).toBe(2353);
  // The browser's own search finds what was never in sight.
  const found = await page.evaluate(() => {
    document.getSelection()?.collapse(document.body, 0);
    for (let turn = 0; turn < 3; turn++)
      (window as unknown as { find(words: string): boolean }).find("Lower Valley Shelter. The ministry");
    return document.getSelection()?.anchorNode?.parentElement?.closest("p")?.dataset.number;
  });
  expect(found).toBe("8");
  await page.locator("[data-number='5000']").evaluate((element) => element.scrollIntoView());
  await page.locator("[data-number='5000'] .mention").first().waitFor();
  await page.locator(".text").evaluate((element) => element.scrollTo(0, element.scrollHeight));
  await page.locator("[data-number='7059'] .mention").first().waitFor();
  await page.locator("[data-number='7059'] .sentence").first().click();
  await expect.poll(() => page.locator("mark").textContent()).toContain("River Police");
  await page.keyboard.press("k");
  const inView = () =>
    page.locator("mark").evaluate((element) => {
      const [own, pane] = [element.getBoundingClientRect(), document.querySelector("#text")?.getBoundingClientRect()];
      return pane !== undefined && own.top >= pane.top && own.bottom <= pane.bottom;
    });
  await expect.poll(inView).toBe(true);
});

const SCHEMES = cases(
  [
    { colorScheme: "light", forcedColors: "none" },
    { colorScheme: "dark", forcedColors: "none" },
    { colorScheme: "light", forcedColors: "active" },
  ] as const,
  3,
);
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const { violations: found } = await page.evaluate(
    (tags) => (window as unknown as { axe: typeof axe }).axe.run({ runOnly: tags, resultTypes: ["violations"] }),
    TAGS,
  );
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join("; ")}`);
}

test.each(SCHEMES)("axe finds nothing in any tab, draft or dialog: %o", async (scheme) => {
  const page = await open(new ReviewStandIn(), scheme);
  await page.locator(".says").waitFor();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("c");
  await page.keyboard.press("1");
  await page.locator("[aria-label='Which relation?'] li").first().waitFor();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("/");
  await page.keyboard.type("valley");
  await page.locator("[role=option]").first().waitFor();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await page.keyboard.press("?");
  await page.getByRole("dialog", { name: "Keys" }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("Escape");
  for (const name of [/^Names/, /^Rows/, /^History/]) {
    await tab(page, name).click();
    await page.locator("[data-list] h2").waitFor();
    expect(await violations(page)).toEqual([]);
  }
});
