/** Decisions: who decided what stands in a journal, the graph says what is accepted, and everything can be taken back. */

import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { jsonOf } from "../support/cli.ts";
import { folderWith } from "../support/folder.ts";
import { csv, FUNDS, HEADER, projectOnce, projectWith, TEXT, TRAINS } from "./support.ts";

const ROWS = [
  [...HEADER, "Claimant", "Denied"],
  FUNDS,
  TRAINS,
  [
    "Ministry of Welfare",
    "assists",
    "police training",
    "brief",
    "The ministry did not fund the police training in the same year",
    "",
    "yes",
  ],
  [
    "Lower Valley Shelter",
    "assists",
    "women",
    "brief",
    "the Lower Valley Shelter may support about 40 women each month",
    "Audit Office",
  ],
];

const withRows = projectOnce(
  { "brief.txt": TEXT, "links.csv": csv(ROWS) },
  ["source", "add", "brief.txt"],
  ["import", "links.csv", "--json", "--as", "anna"],
);

async function imported() {
  const { said, ...project } = await withRows();
  const { batch, rows } = JSON.parse(said.at(-1)?.stdout ?? "") as { batch: string; rows: { id: string }[] };
  return { ...project, batch, ids: rows.map(({ id }) => id) };
}

/** Every file of the graph, by name. */
function graph(folder: string): Record<string, string> {
  return Object.fromEntries(
    ["entities", "statements"].flatMap((each) =>
      existsSync(join(folder, each))
        ? readdirSync(join(folder, each)).map(
            (name) => [`${each}/${name}`, readFileSync(join(folder, each, name), "utf8")] as const,
          )
        : [],
    ),
  );
}

test("what is accepted is in the graph, confirmed in its passage; a denial is not asserted, a voice is named", async () => {
  const { folder, run, batch } = await imported();
  expect(graph(folder)).toEqual({});
  expect((await run("accept", batch, "--as", "anna")).stdout).toContain("4 statements accepted");
  const verified = jsonOf(await run("verify", "--json"));
  expect(verified).toMatchObject({ spans: 4, exact: 4, problems: [] });
  const shown = (await run("show", "Ministry of Welfare")).stdout;
  expect(shown).toContain("does not assist police training");
  expect((await run("show", "women")).stdout).toContain("Audit Office");
  expect((await run("path", "Ministry of Welfare", "River Police")).stdout).toContain("2 hops");
  expect((await run("fmt", "--check")).code).toBe(0);
});

test("accept, undo, and undo of the undo give the same bytes each time", async () => {
  const { folder, run, batch } = await imported();
  await run("accept", batch, "--as", "anna");
  const accepted = graph(folder);
  await run("undo", "--as", "anna");
  expect(graph(folder)).toEqual({});
  await run("undo", "anna:5", "--as", "anna");
  expect(graph(folder)).toEqual(accepted);
  expect((await run("history")).stdout).toMatch(/^anna:6 .*undid anna:5\nanna:5 .*\(undone\)/);
});

test("one decision of many is taken back alone, after later work", async () => {
  const { folder, run, ids } = await imported();
  const [first = "", second = "", ...rest] = ids;
  await run("accept", second, "--as", "anna");
  const before = graph(folder);
  await run("accept", first, "--as", "ben");
  await run("accept", ...rest, "--as", "anna");
  await run("undo", "ben:1", "--as", "anna");
  for (const line of [2, 3]) await run("undo", `anna:${line}`, "--as", "ben");
  expect(graph(folder)).toEqual(before);
});

test("what is rejected is not proposed again, until that is taken back", async () => {
  const { run, ids, batch } = await imported();
  await run("reject", ids[0] ?? "", "--reason", "not said", "--as", "ben");
  expect(jsonOf(await run("import", "links.csv", "--json")).rows).toMatchObject([
    { state: "unchanged", code: "already-decided", message: expect.stringContaining("rejected by ben") },
    {},
    {},
    {},
  ]);
  expect((await run("accept", batch)).stdout).toContain("3 statements accepted; 1 other");
});

test("a claim that is retracted leaves the graph, one by hand too, and comes back whole", async () => {
  const { folder, run, batch } = await imported();
  await run("accept", batch, "--as", "anna");
  const file = join(folder, "statements/brief.ttl");
  const [, claim = ""] = /tl:develops \S+ ~ st:([0-9a-f]{16})/.exec(readFileSync(file, "utf8")) ?? [];
  const all = graph(folder);
  await run("retract", `st:${claim}`, "--reason", "misread", "--as", "ben");
  expect(graph(folder)["statements/brief.ttl"]).not.toContain("tl:develops");
  await run("undo", "--as", "ben");
  expect(graph(folder)).toEqual(all);
  // The same claim in a project whose journals do not know it.
  rmSync(join(folder, "decisions"), { recursive: true });
  await run("retract", claim, "--as", "ben");
  expect(graph(folder)["statements/brief.ttl"]).not.toContain("tl:develops");
  await run("undo", "--as", "ben");
  expect(graph(folder)).toEqual(all);
});

test("what is written by hand stays through decisions and their undoing", async () => {
  const { folder, run, ids } = await imported();
  await run("accept", ids[0] ?? "", "--as", "anna");
  const file = join(folder, "entities/concepts.ttl");
  writeFileSync(
    file,
    readFileSync(file, "utf8").replace(
      'skos:prefLabel "Ministry of Welfare"@en',
      'skos:altLabel "Welfare"@en ;\n  skos:prefLabel "Ministry of Welfare"@en',
    ),
  );
  await run("accept", ...ids.slice(1), "--as", "anna");
  await run("undo", "--as", "anna");
  expect(readFileSync(file, "utf8")).toContain('skos:altLabel "Welfare"@en');
  expect((await run("find", "Welfare")).code).toBe(0);
});

test("two people's journals merged in either order give the same graph", async () => {
  const { folder, run, ids } = await imported();
  // Beside the project, never at `FOLDER/../copy`: the copying of Node 22 and later takes that for a part of FOLDER.
  const beside = folderWith({});
  const copies = [join(beside, "one"), join(beside, "two")];
  for (const copy of copies) cpSync(folder, copy, { recursive: true });
  const [one = "", two = ""] = copies;
  await run("--project", one, "accept", ids[0] ?? "", ids[1] ?? "", "--as", "anna");
  await run("--project", two, "accept", ids[1] ?? "", ids[2] ?? "", "--as", "ben");
  await run("--project", two, "reject", ids[3] ?? "", "--as", "ben");
  for (const [from, into] of [
    [one, two],
    [two, one],
  ] as const) {
    const journal = from === one ? "anna.jsonl" : "ben.jsonl";
    mkdirSync(join(into, "decisions"), { recursive: true });
    cpSync(join(from, "decisions", journal), join(into, "decisions", journal));
  }
  // The graph is made anew from both journals.
  for (const copy of copies) {
    rmSync(join(copy, "statements"), { recursive: true });
    rmSync(join(copy, "entities"), { recursive: true });
    expect((await run("--project", copy, "project", "rebuild")).code).toBe(0);
  }
  expect(graph(one)).toEqual(graph(two));
  expect(Object.keys(graph(one))).toEqual(["entities/concepts.ttl", "statements/brief.ttl"]);
});

test("a project that somebody writes to says who; the lock of a process that is gone is taken over", async () => {
  const { folder, run, ids } = await imported();
  const lock = (pid: number): void =>
    writeFileSync(
      join(folder, ".lock"),
      JSON.stringify({ by: "carla", doing: "import", since: "2026-11-29T10:00:00Z", pid, host: hostname() }),
    );
  lock(process.pid);
  const refused = await run("accept", ids[0] ?? "");
  expect([refused.code, refused.stderr]).toEqual([
    2,
    expect.stringMatching(/"carla" is writing to this project \(import, since 2026-11-29T10:00:00Z/),
  ]);
  expect(graph(folder)).toEqual({});
  lock(2 ** 22 - 1);
  expect((await run("accept", ids[0] ?? "")).code).toBe(0);
  expect(existsSync(join(folder, ".lock"))).toBe(false);
});

test("a journal that was cut is mended, one that was changed in its middle is told with its line", async () => {
  const { folder, run, ids } = await imported();
  await run("accept", ids[0] ?? "", "--as", "anna");
  const journal = join(folder, "decisions/anna.jsonl");
  const whole = readFileSync(journal, "utf8");
  writeFileSync(journal, `${whole}{"n":2,"time":"20`);
  const next = await run("accept", ids[1] ?? "", "--as", "anna");
  expect([next.code, next.stderr]).toEqual([
    0,
    expect.stringContaining("The last line of decisions/anna.jsonl was cut"),
  ]);
  writeFileSync(journal, `{"do":"nothing"}\n${whole}`);
  expect((await run("history")).stderr).toContain('Line 1 of "decisions/anna.jsonl" is no line of a journal');
});

test("a project of a newer version, or of another tool, is left alone", async () => {
  const { folder, run } = await projectWith();
  writeFileSync(join(folder, "project.json"), '{"throughline": 99, "name": "x", "namespace": "https://example.org/"}');
  expect((await run("stats")).stderr).toContain("made by a newer Throughline: its version is 99");
  writeFileSync(join(folder, "project.json"), '{"name": "an Nx project"}');
  expect((await run("find", "trafficking")).stdout).toContain("trafficking");
  expect((await run("accept", "x")).stderr).toContain("the current folder lies in none");
  expect((await run("--project", folder, "--data", "x.ttl", "stats")).stderr).toContain("either --project or --data");
});

test("a merge turns names and statements over, and is taken back whole after later work", async () => {
  const { folder, run, ids } = await imported();
  const [first = "", second = "", third = "", fourth = ""] = ids;
  await run("accept", first, second, third, "--as", "anna");
  // One statement by hand, which the journals do not know.
  const file = join(folder, "statements/brief.ttl");
  const ns = "https://w3id.org/throughline/project/valley/id/";
  writeFileSync(
    file,
    `${readFileSync(file, "utf8")}<${ns}women> <https://w3id.org/throughline/vocab#faces> <${ns}river-police> .\n`,
  );
  await run("fmt", "statements/brief.ttl");
  const before = graph(folder);
  expect((await run("merge", "Lower Valley Shelter", "River Police", "--as", "ben")).stdout).toContain(
    "river-police is now lower-valley-shelter",
  );
  const isFormatted = async (): Promise<boolean> => (await run("fmt", "--check")).code === 0;
  expect(await isFormatted()).toBe(true);
  expect((await run("show", "River Police")).stdout).toContain("Lower Valley Shelter");
  expect(graph(folder)["statements/brief.ttl"]).not.toContain("id:river-police");
  expect(jsonOf(await run("verify", "--json"))).toMatchObject({ spans: 3, exact: 3 });
  await run("accept", fourth, "--as", "anna");
  const later = graph(folder);
  expect((await run("unmerge", "lower-valley-shelter", "river-police", "--as", "anna")).code).toBe(0);
  expect(graph(folder)["statements/brief.ttl"]).toContain("tl:faces id:river-police");
  expect(await isFormatted()).toBe(true);
  // Unmerged and merged again by undoing that: the same bytes.
  await run("undo", "anna:5", "--as", "anna");
  expect(graph(folder)).toEqual(later);
  await run("undo", "anna:4", "--as", "anna");
  await run("undo", "ben:1", "--as", "anna");
  expect(graph(folder)).toEqual(before);
  expect(await isFormatted()).toBe(true);
});

test("two that were kept apart cannot be merged, by no chain either", async () => {
  const { run, batch } = await imported();
  await run("accept", batch, "--as", "anna");
  await run("different", "River Police", "Ministry of Welfare", "--as", "ben");
  const refused = await run("merge", "River Police", "Ministry of Welfare");
  expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining("ben kept them apart")]);
  await run("merge", "River Police", "women", "--as", "anna");
  expect((await run("merge", "Ministry of Welfare", "River Police")).stderr).toContain("kept them apart");
});
