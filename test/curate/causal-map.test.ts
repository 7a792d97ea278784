/** The table of links of Causal Map: cause, influenced factor, quote and source; the relation is asked for, never guessed. */

import { expect, test } from "vitest";
import { jsonOf } from "../support/cli.ts";
import { csv, projectWithBrief } from "./support.ts";

const LINKS = [
  ["from_label", "to_label", "quote", "source_id", "hashtags", "link_memo"],
  [
    "Shelter",
    "Women report",
    "Without the shelter, many women would not report at all",
    "brief",
    "#hypothetical",
    "strong",
  ],
  ["Training", "Police", "The Lower Valley Shelter trains the River Police in many things", "brief", "", ""],
];

const rowsOf = async (...flags: readonly string[]): Promise<object[]> => {
  const { run } = await projectWithBrief({ "links.csv": csv(LINKS) });
  return jsonOf(await run("import", "links.csv", "--json", ...flags)).rows as object[];
};

test("rows are of the relation that is given for all; quotes are confirmed as in any sheet", async () => {
  expect(await rowsOf("--relation", "contributes to")).toMatchObject([
    { state: "ready", warnings: expect.arrayContaining([expect.objectContaining({ code: "denial" })]) },
    { state: "refused", code: "quote-not-found" },
  ]);
  expect(await rowsOf("--relation", "somehow")).toMatchObject([{ state: "waiting", code: "unknown-relation" }, {}]);
});

test("without one no row is taken, and the report says how to give it", async () => {
  expect(await rowsOf()).toMatchObject([{ state: "refused", code: "missing-cell" }, { code: "missing-cell" }]);
  const { run } = await projectWithBrief({ "links.csv": csv(LINKS) });
  expect((await run("import", "links.csv")).stdout).toContain("--relation NAME");
});
