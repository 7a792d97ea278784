/** A reader's own spreadsheet: its columns are guessed, shown, corrected, and the rows opened as statements. */

import { expect, test } from "vitest";
import { writeXlsx } from "../../src/sheet/packages.ts";
import { choose, drop } from "./support/own-data.ts";
import { browsing } from "./support/page.ts";
import { drawnState } from "./support/page-state.ts";

const { open, complaints } = browsing();

const LINKS =
  "Who,Verb,Whom,Document,Quote,Page\n" +
  "Harbour Council,issues,Night Permit,Port report,The council issues permits for the night.,12\n" +
  "Night Permit,is required for,Night Fishing,Port report,,\n" +
  "=HYPERLINK(1),is required for,Night Fishing,,,\n";

test("a CSV whose titles are known: guessed, told in sentences, and opened with its documents", async () => {
  const page = await open();
  await drop(page, { name: "links.csv", text: LINKS });
  const dialog = page.getByRole("dialog", { name: "What the columns of links.csv mean" });
  await dialog.getByText("Harbour Council issues Night Permit.").waitFor();
  expect(await dialog.locator("ol.sentences li").count()).toBe(2);
  await dialog.getByText("2 rows become statements; 1 row is left out:").waitFor();
  await dialog.getByText("links.csv, row 4, column A (Who)").waitFor();
  expect(await dialog.getByLabel("Column E, Quote").inputValue()).toBe("quote");
  await dialog.getByRole("button", { name: "Open", exact: true }).click();
  await page
    .getByText("Your own data: links.csv. 2 of 2 statements name their source. 1 row of the sheet is left out")
    .waitFor();
  await page.getByRole("combobox", { name: "First concept" }).fill("Harbour Council");
  await page.getByRole("option", { name: "Harbour Council", exact: true }).click();
  await page.getByRole("combobox", { name: "Second concept" }).fill("Night Fishing");
  await page.getByRole("option", { name: "Night Fishing", exact: true }).click();
  await page.getByRole("button", { name: "Connect", exact: true }).click();
  expect(await drawnState(page)).toMatchObject({ answer: "paths", paths: 1 });
  await page.getByRole("button", { name: "Harbour Council issues Night Permit." }).first().click();
  await page.getByRole("blockquote").getByText("The council issues permits for the night.").waitFor();
  await page.getByText("As the data records it; it is not compared with the document.").waitFor();
  expect(complaints).toEqual([]);
});

test("a workbook with titles of its own: another sheet and other columns are chosen, and one relation said for all", async () => {
  const bytes = await writeXlsx({
    sheets: [
      { name: "Read me", rows: [["Made in May"], ["by hand"]] },
      {
        name: "Gifts",
        rows: [
          ["Gifts of 2025", "", "", ""],
          ["Giver", "Year", "Taker", "Ledger"],
          ["Island Bank", 2025, "Tide Institute", "Ledger 7"],
          ["<b>Mr X</b>", 2025, "Tide Institute", "Ledger 7"],
        ],
      },
    ],
  });
  const page = await open();
  await choose(page, { name: "gifts.xlsx", text: Buffer.from(bytes) });
  const dialog = page.getByRole("dialog", { name: "What the columns of gifts.xlsx mean" });
  await dialog.getByLabel("Sheet").selectOption("Gifts");
  await dialog.getByLabel("Row of the titles").fill("2");
  await dialog.getByLabel("Row of the titles").blur();
  await dialog.getByLabel("Column A, Giver").selectOption("subject");
  await dialog.getByText("Still to be chosen: relation; object: whom or what.").waitFor();
  expect(await dialog.getByRole("button", { name: "Open", exact: true }).isDisabled()).toBe(true);
  await dialog.getByLabel("Column C, Taker").selectOption("object");
  await dialog.getByLabel("Column D, Ledger").selectOption("source");
  await dialog.getByLabel("The relation of every row").fill("gives to");
  await dialog.getByLabel("The relation of every row").blur();
  await dialog.getByText("Island Bank gives to Tide Institute.").waitFor();
  await dialog.getByText("says Ledger 7").first().waitFor();
  await dialog.getByText("<b>Mr X</b> gives to Tide Institute.").waitFor();
  await dialog.getByRole("button", { name: "Open", exact: true }).click();
  await page.getByText("Your own data: gifts.xlsx. 2 of 2 statements name their source.").waitFor();
  expect(complaints).toEqual([]);
});

test("the keyboard puts the dialogue away, and a sheet that is none is told in a sentence", async () => {
  const page = await open();
  await choose(page, { name: "links.csv", text: LINKS });
  const dialog = page.getByRole("dialog", { name: "What the columns of links.csv mean" });
  await dialog.getByText("Harbour Council issues Night Permit.").waitFor();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  const alert = page.getByRole("alert");
  for (const [name, text, said] of [
    ["cut.xlsx", Buffer.from("PK\u0003\u0004 and no more"), /no whole zip/],
    ["old.xlsx", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), /encrypted, or of a version from before 2007/],
    ["open.csv", 'a,b\n"never closed,c\n', /a quotation mark that opens in line \d is never closed/],
    ["empty.csv", "\n\n", /No cell of empty\.csv holds anything/],
  ] as const) {
    await choose(page, { name, text });
    await alert.getByText(said).waitFor();
    await alert.getByText(name).first().waitFor();
  }
});
