/** A graph goes out as the links of Causal Map and comes back as the same statements. */

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { jsonOf } from "../support/cli.ts";
import { csv, FUNDS, HEADER, projectWithBrief, TRAINS } from "./support.ts";

const MORE_COLUMNS = ["Modality", "Denied", "Says", "Scope", "Note", "Subject type"];
const COLUMNS = [...HEADER, ...MORE_COLUMNS];

const cell = (...texts: readonly string[]): fc.Arbitrary<string> => fc.constantFrom("", ...texts);
const MORE = fc.tuple(
  cell("possible", "reported"),
  cell("yes"),
  cell("Audit Office"),
  cell("in the valley, “mostly”"),
  cell("=1+1", "-5 in a hundred", "@home", "'quoted", "two\nlines", '"a", b; c'),
  cell("Organization"),
);

const NOTE = MORE_COLUMNS.indexOf("Note");

test("law: links that go out and are imported give the same links, safe for spreadsheets or not; formulas never come in", async () => {
  await fc.assert(
    fc.asyncProperty(fc.tuple(MORE, MORE), fc.boolean(), async ([first, second], isSafe) => {
      const rows = [COLUMNS, [...FUNDS, ...first], [...TRAINS, ...second]];
      const ready = [first, second].filter((more) => !more[NOTE]?.startsWith("=")).length;
      const { run, folder } = await projectWithBrief({ "links.csv": csv(rows) });
      expect(jsonOf(await run("import", "links.csv", "--accept", "--json"))).toMatchObject({
        ready,
        refused: 2 - ready,
      });
      const flags = ["--to", "causal-map", "--all-texts", ...(isSafe ? ["--spreadsheet-safe"] : [])];
      const { stdout: out } = await run("export", ...flags, "-o", "map.csv").then(() => run("export", ...flags));
      expect(readFileSync(join(folder, "map.csv"), "utf8")).toBe(out);
      const other = await projectWithBrief({ "map.csv": out });
      expect(jsonOf(await other.run("import", "map.csv", "--accept", "--json"))).toMatchObject({ ready, refused: 0 });
      expect((await other.run("export", ...flags)).stdout).toBe(out);
    }),
    {
      numRuns: 4,
      examples: [
        [
          [
            ["", "", "", "", "", ""],
            ["", "", "", "", "=1+1", ""],
          ],
          false,
        ],
      ],
    },
  );
});

test("no words of a restricted document are in it, which is told; those of a public one are", async () => {
  const { run } = await projectWithBrief({ "links.csv": csv([HEADER, FUNDS]) });
  await run("import", "links.csv", "--accept");
  const held = await run("export", "--to", "causal-map");
  expect(held.stdout).not.toContain(FUNDS[4]);
  expect(held.stderr).toContain("1 link without a quote, since the document is restricted");
  await run("source", "add", "brief.txt", "--access", "public");
  expect((await run("export", "--to", "causal-map")).stdout).toContain(FUNDS[4]);
});

test("one name of two concepts is written as their IRIs, and a value is no link", async () => {
  const { run, folder } = await projectWithBrief({});
  const data = `<urn:a> <urn:p> <urn:b>, "a value" ; <http://www.w3.org/2000/01/rdf-schema#label> "Police" .
    <urn:b> <http://www.w3.org/2000/01/rdf-schema#label> "police" .`;
  writeFileSync(join(folder, "d.ttl"), data);
  const { stdout, stderr } = await run("--data", "d.ttl", "export", "--to", "causal-map");
  expect(stdout.split("\r\n")[1]).toMatch(/^urn:a,urn:b,p,/);
  expect(stderr).toContain("Left out: 1 statement of values");
});
