/** A reader's own data where it is large: it opens, and reading it can be stopped. */

import { join } from "node:path";
import { expect, test } from "vitest";
import { folderWith } from "../../support/folder.ts";
import { choose } from "../support/own-data.ts";
import { browsing } from "../support/page.ts";
import { drawnState } from "../support/page-state.ts";

const { open, complaints } = browsing();

test("10,000 nodes and 50,000 edges open, and reading them can be stopped", async () => {
  const lines = Array.from({ length: 50_000 }, (_, edge) => {
    const [from, to] = [edge % 10_000, (edge * 7919 + Math.floor(edge / 10_000)) % 10_000];
    return `<urn:own:n${from}> <urn:own:p${edge % 7}> <urn:own:n${to}> .\n`;
  });
  const big = { name: "big.nt", text: lines.join("") };
  const page = await open();
  await choose(page, big);
  await page
    .getByText(/^Reading big\.nt/)
    .first()
    .waitFor();
  await page.getByText("Your own data: big.nt.").waitFor();
  await page.goto(`${page.url().replace(/#.*/, "")}#from=urn:own:n1&to=urn:own:n4242`);
  expect(await drawnState(page)).toMatchObject({ answer: "paths" });

  const huge = {
    name: "huge.nt",
    text: Array.from({ length: 12 }, (_, copy) => big.text.replaceAll("own:n", `own:m${copy}-`)).join(""),
  };
  // From the disk: megabytes take half a minute through the browser's protocol.
  const folder = folderWith({ [huge.name]: huge.text });
  await page.locator('throughline-masthead input[type="file"].own-files').setInputFiles(join(folder, huge.name));
  await page.getByRole("button", { name: "Stop", exact: true }).click();
  await page.getByText("Your own data: big.nt.").waitFor();
  expect(complaints).toEqual([]);
});
