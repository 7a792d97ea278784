/** Own data that the browser keeps on request: offered next time, opened, forgotten; and said where it cannot be kept. */

import { expect, test } from "vitest";
import { choose } from "./support/own-data.ts";
import { browsing } from "./support/page.ts";

const { open, complaints } = browsing();

const FILE = { name: "own.ttl", text: "<urn:own:a> <urn:own:knows> <urn:own:b> ." };

test("what is ticked is offered on the first screen next time, opened from there, and forgotten with one click", async () => {
  const page = await open("", { firstVisit: true });
  await choose(page, FILE);
  await page.getByText("Your own data: own.ttl.").waitFor();
  await page.getByLabel("Keep in this browser").check();
  await page.waitForFunction(async () => (await indexedDB.databases()).length > 0);
  await page.goto(page.url().replace(/#.*/, ""));
  await page.reload();
  const offer = page.getByRole("region", { name: "Kept in this browser" });
  await offer.getByText(/\d kB, \d+ \w+ \d{4}/).waitFor();
  await offer.getByRole("button", { name: "own.ttl", exact: true }).click();
  await page.getByText("Your own data: own.ttl. None of its statements says").waitFor();
  expect(await page.getByLabel("Keep in this browser").isChecked()).toBe(true);
  await page.getByRole("button", { name: "Back to the graph of this page" }).click();
  await offer.getByRole("button", { name: "Forget own.ttl" }).click();
  await offer.waitFor({ state: "detached" });
  await page.reload();
  await page.getByRole("heading", { name: /2106/ }).first().waitFor();
  expect(await offer.count()).toBe(0);
  expect(complaints).toEqual([]);
});

test("a browser that keeps nothing is told, and the tick is taken back", async () => {
  const page = await open("", { firstVisit: true });
  await page.evaluate(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("no room", "QuotaExceededError");
    };
  });
  await choose(page, FILE);
  await page.getByText("Your own data: own.ttl.").waitFor();
  const tick = page.getByLabel("Keep in this browser");
  await tick.click();
  await page.getByRole("alert").getByText("It could not be kept").waitFor();
  await expect.poll(() => tick.isChecked()).toBe(false);
});
