/** docs/sheet.md says what the tables of the code say. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { FIELDS } from "../../src/sheet/fields.ts";
import { ROW_CODES } from "../../src/sheet/report.ts";
import { ROOT } from "../support/cli.ts";

const page = readFileSync(join(ROOT, "docs/sheet.md"), "utf8");

test("the page has every column with its other names", () => {
  const rows = Object.values(FIELDS).map(({ title, required, words, says }) => {
    const others = (words as readonly string[]).filter((word) => word !== title);
    return `| ${title} | ${required ? "yes" : ""} | ${others.join(", ")} | ${says} |`;
  });
  const table = /<!-- fields -->\n.*\n.*\n([\s\S]*?)\n<!-- end of fields -->/.exec(page)?.[1];
  expect(table?.split("\n")).toEqual(rows);
});

test("the page names every code of a row", () => {
  for (const code of ROW_CODES) expect(page).toContain(`\`${code}\``);
});
