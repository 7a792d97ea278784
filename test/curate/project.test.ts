/** The questions and the check in a project: of its own graph, held to the laws of anybody's data, in words that are true of it. */

import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { jsonOf, type Run } from "../support/cli.ts";
import { servingProcess } from "../support/serving.ts";
import { csv, FUNDS, HEADER, pdf, projectOnce, projectWith, TEXT, TRAINS } from "./support.ts";

const ROWS = [[...HEADER, "type of subject", "type of object"], [...FUNDS, "Organization", "Organization"], TRAINS];

const accepted = projectOnce(
  { "brief.txt": TEXT, "links.csv": csv(ROWS) },
  ["source", "add", "brief.txt", "--author", "A. Author", "--publisher", "Valley Press"],
  ["import", "links.csv", "--accept", "--as", "anna"],
);

interface Gates {
  readonly conforms: boolean;
  readonly gates: readonly { readonly id: string; readonly state: string }[];
  readonly results: readonly { readonly gate: string; readonly severity: string; readonly message: string }[];
}

async function checked(run: (...args: readonly string[]) => Promise<Run>): Promise<Gates> {
  return jsonOf(await run("check", "--json")) as unknown as Gates;
}

test("a project conforms from its first statement; what it lacks is told, not demanded", async () => {
  const { run } = await accepted();
  const report = await checked(run);
  expect(report.results.filter(({ severity }) => severity !== "info")).toEqual([]);
  expect(report.conforms).toBe(true);
  expect(report.results.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^3 of 3 concepts have no definition: /),
    "1 of 3 concepts have no type of their own: id:river-police.",
  ]);
  // The author of a document is recorded, and is no statement that somebody must be cited for.
  expect(jsonOf(await run("stats", "--json"))).toMatchObject({ evidenced: 2 });
});

test("what is wrong is found by its gate, in the file and line", async () => {
  const { folder, run } = await accepted();
  const edit = (name: string, change: (text: string) => string): void =>
    writeFileSync(join(folder, name), change(readFileSync(join(folder, name), "utf8")));
  edit("statements/brief.ttl", (text) =>
    text
      .replace("tl:develops", "tl:assists")
      .concat("\nid:nobody tl:assists id:river-police .\n")
      .replace(/oa:start "\d+"/, 'oa:start "3"'),
  );
  edit("entities/concepts.ttl", (text) =>
    text.replace('"River Police"@en', '"River Police"@english-language-tag').replaceAll("tl:Organization", "tl:Event"),
  );
  const { conforms, results } = await checked(run);
  expect(conforms).toBe(false);
  const found = [...new Set(results.map(({ gate, severity }) => `${gate} ${severity}`))];
  expect(found).toEqual([
    "G1 violation",
    "G2 violation",
    "G4 violation",
    "G11 violation",
    "G17 violation",
    "G10 warning",
    "G12 warning",
    "G24 warning",
    "G25 info",
  ]);
});

test("a claim that was taken out by hand is told, and comes back by rebuilding", async () => {
  const { folder, run } = await accepted();
  rmSync(join(folder, "statements/brief.ttl"));
  const told = (await checked(run)).results.filter(({ gate }) => gate === "G24");
  expect(told).toMatchObject([
    { severity: "warning", message: expect.stringContaining("It was accepted, and is not in statements/brief.ttl") },
    {},
  ]);
  await run("project", "rebuild");
  expect((await checked(run)).results.filter(({ gate }) => gate === "G24")).toEqual([]);
});

test("a clone has no texts: what needs them says how they come back", async () => {
  const { folder, run } = await accepted();
  rmSync(join(folder, "sources"), { recursive: true });
  const report = await checked(run);
  expect(report.conforms).toBe(true);
  expect(report.gates.find(({ id }) => id === "G2")).toMatchObject({
    state: "not-applicable",
    reason: expect.stringContaining("add the documents again"),
  });
  expect(await run("verify")).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("throughline source add FILE"),
  });
  await run("source", "add", "brief.txt");
  expect(jsonOf(await run("verify", "--json"))).toMatchObject({ exact: 2, spans: 2 });
});

test("a citation names the page of a PDF and its title", async () => {
  const quote = "the Ministry of Welfare funded the Lower Valley Shelter with 1.5 million crowns";
  const page = (text: string) => [{ text, x: 72, y: 700 }];
  const { run } = await projectWith({
    "report.pdf": pdf([page("The first page says nothing of note at all."), page(`In 2019 ${quote}.`)]),
    "links.csv": csv([
      ["who", "relation", "whom", "source", "quote"],
      ["Ministry of Welfare", "assists", "Lower Valley Shelter", "report.pdf", quote],
    ]),
  });
  await run("source", "add", "report.pdf", "--title", "Shelters of the Valley");
  await run("import", "links.csv", "--accept", "--as", "anna");
  expect((await run("path", "Ministry of Welfare", "Lower Valley Shelter")).stdout).toContain(
    "Shelters of the Valley, page 2 · asserted",
  );
  expect((await run("show", "Lower Valley Shelter")).stdout).toContain("Shelters of the Valley, page 2");
  expect((await run("trace", "Ministry of Welfare")).stdout).toContain("[1] Shelters of the Valley, page 2");
  const { paths } = jsonOf(await run("path", "Ministry of Welfare", "Lower Valley Shelter", "--json"));
  expect(paths).toMatchObject([{ citations: [{ number: 1, title: "Shelters of the Valley", page: 2 }] }]);
  const notes = await run("path", "Ministry of Welfare", "Lower Valley Shelter", "--cite", "text");
  expect(notes.stdout).toMatch(/“Shelters of the Valley”.*, p\. 2/);
  // From elsewhere, and as a file for other tools, it is the project that is asked.
  const turtle = (await run("export")).stdout;
  expect(turtle).toContain("tl:page 2");
  expect(turtle).toMatch(/^PREFIX src: <https:\/\/w3id.org\/throughline\/project\/valley\/source\/>$/m);
});

test("serve: the page stands on the graph of the project, and follows each decision, the first one too", async () => {
  const { folder, run } = await projectWith({ "brief.txt": TEXT, "links.csv": csv(ROWS) });
  await run("source", "add", "brief.txt");
  const url = await servingProcess("--project", folder, "serve");
  const evidenced = async (): Promise<unknown> =>
    ((await (await fetch(new URL("api/stats", url))).json()) as { evidenced: number }).evidenced;
  expect(await evidenced()).toBe(0);
  await run("import", "links.csv", "--accept", "--as", "anna");
  await expect.poll(evidenced).toBe(2);
  await run("undo", "--as", "anna");
  await expect.poll(evidenced).toBe(0);
});
