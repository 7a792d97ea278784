/** Two people read the same sentences: drawn alike, coded apart, compared with figures worked out by hand, settled, undone. */

import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { SAMPLE } from "../../src/curate/project/sample.ts";
import { SAMPLE_CODINGS } from "../../src/curate/project/sample-codings.ts";
import { jsonOf, ROOT, type Run } from "../support/cli.ts";
import { projectOnce, projectWithBrief } from "./support.ts";

const valley = projectOnce(
  Object.fromEntries([...SAMPLE, ...SAMPLE_CODINGS]),
  ["source", "add", "shelter-brief.md", "audit-note.html", "valley-report.txt"],
  ["codings", "draw", "--size", "18"],
  ["codings", "read", "anna.csv", "--as", "anna"],
  ["codings", "read", "ben.csv", "--as", "ben"],
);

interface Figure {
  count: number;
  agreed: number;
  kappa: { value: number | null; low: number | null; high: number | null };
  ac1: { value: number } | null;
  table: number[][];
}
interface Told {
  sentences: object;
  carries: Figure;
  statements: Record<"ends" | "direction" | "relation", { paired: number; f1: { value: number } }> & {
    first: number;
    second: number;
  };
  fields: Record<"relation" | "modality" | "polarity" | "support" | "claimant", Figure>;
}

test("the same texts and seed give the same sample anywhere; another seed gives another; a name is not used twice", async () => {
  const { folder, run } = await projectWithBrief();
  const { folder: other, run: runOther } = await projectWithBrief();
  const file = join("codings", "first", "sample.json");
  await run("codings", "draw", "--size", "4");
  await runOther("codings", "draw", "--size", "4");
  const drawn = readFileSync(join(folder, file), "utf8");
  expect(readFileSync(join(other, file), "utf8")).toBe(drawn);
  expect((await run("codings", "draw", "--size", "4")).code).toBe(0);
  const refused = await run("codings", "draw", "--size", "4", "--seed", "other");
  expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining("with other sentences already")]);
  await run("codings", "draw", "--size", "4", "--seed", "other", "--name", "second");
  expect(readFileSync(join(folder, "codings", "second", "sample.json"), "utf8")).not.toContain(
    drawn.split("\n").slice(4, -2).join("\n"),
  );
  const unnamed = await run("codings", "sheet", "x.xlsx");
  expect([unnamed.code, unnamed.stderr]).toEqual([2, expect.stringContaining("--sample NAME")]);
  expect((await run("codings", "draw", "--size", "many")).code).toBe(2);
});

test("what is coded is in no graph, and the figures of the sample are those worked out by hand", async () => {
  const { folder, run } = await valley();
  expect(existsSync(join(folder, "statements")) ? readdirSync(join(folder, "statements")) : []).toEqual([]);
  const told = jsonOf(await run("agreement", "anna", "ben", "--json")) as unknown as Told;
  expect(told.sentences).toEqual({ sampled: 18, both: 18, onlyFirst: 0, onlySecond: 0 });
  expect(told.carries.table).toEqual([
    [11, 2],
    [1, 4],
  ]);
  expect(told.carries.kappa.value).toBeCloseTo(14 / 23, 12);
  expect(told.carries.ac1).toBeNull();
  const { first, second, ends, direction, relation } = told.statements;
  expect([first, second, ends.paired, direction.paired, relation.paired]).toEqual([11, 10, 9, 8, 7]);
  expect([ends, direction, relation].map(({ f1 }) => f1.value)).toEqual([18 / 21, 16 / 21, 14 / 21]);
  const { fields } = told;
  expect(fields.relation.kappa.value).toBeCloseTo(40 / 58, 12);
  expect(fields.modality.kappa.value).toBeCloseTo(22 / 31, 12);
  expect([fields.polarity.agreed, fields.polarity.kappa.value]).toEqual([8, 0]);
  expect(fields.polarity.ac1?.value).toBeCloseTo(254 / 290, 12);
  expect(fields.support.kappa.value).toBe(1);
  expect(fields.claimant.kappa.value).toBeCloseTo(14 / 23, 12);
  expect(fields.claimant.ac1?.value).toBeCloseTo(198 / 234, 12);
});

test("who is named first does not matter; the page says the same, and no text of others runs in it", async () => {
  const { folder, run } = await valley();
  const [one, other] = [
    await run("agreement", "anna", "ben"),
    await run("agreement", "ben", "anna", "--page", "a.html"),
  ];
  expect(other.stdout).toBe(one.stdout);
  expect(one.stdout).toContain("both yes 11, only anna 2, only ben 1, both no 4");
  expect(one.stdout).toContain("kappa 0.61 (");
  const [, shown = "none"] = /```text\n([\s\S]*?)\n```/.exec(readFileSync(join(ROOT, "docs/readers.md"), "utf8")) ?? [];
  expect(one.stdout.slice(0, shown.length)).toBe(shown);
  expect(one.stdout).toContain("claimant: the document itself 7/8, Audit Office 2/1");
  expect(one.stdout).toContain("They disagree on 10 sentences:");
  const page = readFileSync(join(folder, "a.html"), "utf8");
  expect(page).toContain("To talk about: 10 sentences");
  expect(page).not.toContain("<script");
});

const claims = async (run: (...args: string[]) => Promise<Run>): Promise<number> =>
  (jsonOf(await run("history", "--json")) as { claims: number }).claims;

test("only what is adjudicated enters the graph, with both readings named; a later verdict takes the place of an earlier one", async () => {
  const { folder, run } = await valley();
  expect((await run("adjudicate", "anna", "ben", "--take", "same", "--as", "carla")).stdout).toContain(
    "4 items are settled, 4 statements accepted",
  );
  const open = jsonOf(await run("adjudicate", "anna", "ben", "--json")) as { items: { key: string }[] };
  expect(open.items.map(({ key }) => key)).toEqual(["4.1", "5.1", "6.1", "9.1", "11.2", "12.1", "16.1", "18.1"]);
  await run("adjudicate", "anna", "ben", "9.1", "--take", "ben", "--as", "carla");
  expect(await claims(run)).toBe(5);
  await run("adjudicate", "anna", "ben", "9.1", "--take", "anna", "--reason", "it says not", "--as", "carla");
  expect(await claims(run)).toBe(5);
  expect(readFileSync(join(folder, "statements", "shelter-brief.ttl"), "utf8")).toContain("tl:Denied");
  await run("adjudicate", "anna", "ben", "11.2", "--take", "neither", "--as", "carla");
  const journal = readFileSync(join(folder, "decisions", "carla.jsonl"), "utf8");
  expect(journal).toContain("codings/first, sentence 9: anna ");
  expect((await run("history")).stdout).toContain("that of anna, not that of ben: it says not");
  const changes = (await run("codings", "changes", "ben")).stdout;
  expect(changes).toMatch(/9\.1 changed \(carla:\d+: it says not\): .*; anna: .*denied/);
  expect(changes).toMatch(/11\.2 dropped/);
  expect(changes).toMatch(/4\.1 open/);
  const wrong = await run("adjudicate", "anna", "ben", "16.1", "--take", "ben");
  expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining("16.1 has no such reading")]);
  expect((await run("check")).code).toBe(0);
});

test("a sentence of which a row is wrong waits; the others are read, and reading again changes nothing", async () => {
  const { folder, run } = await valley();
  const sheet = readFileSync(join(folder, "anna.csv"), "utf8");
  writeFileSync(join(folder, "c.csv"), sheet.replace("1.5 million", "15 million").replace(/^10,/m, "99,"));
  const read = jsonOf(await run("codings", "read", "c.csv", "--as", "carla", "--json")) as {
    read: number;
    rows: { code: string; message: string }[];
  };
  expect(read.read).toBe(16);
  expect(read.rows.map(({ code }) => code)).toEqual(["quote-altered", "bad-value"]);
  const before = readFileSync(join(folder, "codings", "first", "anna.jsonl"), "utf8");
  expect((await run("codings", "read", "anna.csv", "--as", "anna")).stdout).toContain("18 as before");
  expect(readFileSync(join(folder, "codings", "first", "anna.jsonl"), "utf8")).toBe(before);
});

test("bad codings are told with file and line; edited samples fail the check; a document that is read stays", async () => {
  const { folder, run } = await valley();
  const removed = await run("source", "remove", "valley-report");
  expect([removed.code, removed.stderr]).toEqual([2, expect.stringContaining('the sample "first"')]);
  const sample = join(folder, "codings", "first", "sample.json");
  const text = readFileSync(sample, "utf8");
  writeFileSync(sample, text.replace('"start":0,', '"start":1,'));
  expect((await run("check")).stdout).toContain("G28");
  expect((await run("check")).code).toBe(1);
  writeFileSync(sample, text);
  appendFileSync(join(folder, "codings", "first", "ben.jsonl"), '{"n":99,"unit":77}\n{}\n');
  const bad = await run("agreement", "anna", "ben");
  expect([bad.code, bad.stderr]).toEqual([2, expect.stringMatching(/Line 19 of "codings\/first\/ben\.jsonl"/)]);
  rmSync(join(folder, "codings", "first", "ben.jsonl"));
  expect((await run("agreement", "anna", "ben")).stderr).toContain('"ben" has coded nothing');
});

test("the guideline has every relation with what it is told apart from, and cases of the project where there are some", async () => {
  const { folder, run } = await valley();
  await run("adjudicate", "anna", "ben", "--take", "same", "--as", "carla");
  const text = (await run("guideline")).stdout;
  expect(text).toContain("### undermines");
  expect(text).toMatch(/Told apart from: .*counters/);
  expect(text).toContain("Here: Ministry of Welfare assists Lower Valley Shelter");
  expect(text).toContain("- **possible**: ");
  await run("guideline", "-o", "guideline.html");
  expect(readFileSync(join(folder, "guideline.html"), "utf8")).toContain("<h3>undermines</h3>");
});

test("the sheet to fill in is read back as it was written, with nothing read in it", async () => {
  const { run } = await valley();
  await run("codings", "sheet", "empty.xlsx");
  const read = jsonOf(await run("codings", "read", "empty.xlsx", "--as", "dora", "--json")) as object;
  expect(read).toMatchObject({ read: 0, unread: 18, rows: [] });
});
