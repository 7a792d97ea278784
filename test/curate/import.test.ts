/** A sheet of who, relation, whom, document, quote: each planted fault is told by its row, and no altered quote passes. */

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { writeOds } from "hucre/ods";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { jsonOf } from "../support/cli.ts";
import { cases } from "../support/runs.ts";
import { csv, HEADER, pdf, projectWith, projectWithBrief, TEXT, TRAINS } from "./support.ts";

const FUNDED = "In 2019 the Ministry of Welfare funded the Lower Valley Shelter with 1.5 million crowns.";
const GOOD = ["Ministry of Welfare", "assists", "Lower Valley Shelter", "brief.txt", FUNDED];

interface Row {
  readonly row: number;
  readonly state: string;
  readonly code: string | null;
  readonly column: string | null;
  readonly message: string;
  readonly nearest: readonly string[];
  readonly warnings: readonly { readonly code: string }[];
}

/** Imports rows below a header and tells what became of each. */
async function imported(rows: readonly (readonly string[])[], header: readonly string[] = HEADER): Promise<Row[]> {
  const { run } = await projectWithBrief({ "links.csv": csv([header, ...rows]) });
  return jsonOf(await run("import", "links.csv", "--json")).rows as Row[];
}

describe("a row", () => {
  const ROWS: readonly (readonly [name: string, cells: readonly string[], code: string | null, words: RegExp])[] = [
    ["as it should be", GOOD, null, /^$/],
    [
      "re-wrapped, re-quoted and in capitals",
      [...GOOD.slice(0, 4), FUNDED.toUpperCase().replace("2019", "2019\n")],
      null,
      /^$/,
    ],
    ["with another number", [...GOOD.slice(0, 4), FUNDED.replace("1.5", "15")], "quote-altered", /has "1\.5"/],
    ["with another year", [...GOOD.slice(0, 4), FUNDED.replace("2019", "2018")], "quote-altered", /"2018".*"2019"/],
    ["with a not put in", [...GOOD.slice(0, 4), FUNDED.replace("funded", "not funded")], "quote-altered", /"not"/],
    [
      "with a not dropped",
      [...GOOD.slice(0, 4), "The ministry did fund the police training in the same year."],
      "quote-altered",
      /text has "not"/,
    ],
    [
      "with a not behind an ellipsis",
      [...GOOD.slice(0, 4), "The ministry … fund the police training in the same year."],
      "quote-altered",
      /"not"/,
    ],
    [
      "with a name swapped",
      [...GOOD.slice(0, 4), FUNDED.replace("Ministry of Welfare", "River Police")],
      "quote-not-found",
      /nearest words/,
    ],
    ["with a word dropped", [...GOOD.slice(0, 4), FUNDED.replace("million ", "")], "quote-not-found", /million/],
    [
      "with a quote from elsewhere",
      [...GOOD.slice(0, 4), "Nobody has ever written these words down anywhere."],
      "quote-not-found",
      /Nothing like the quote/,
    ],
    ["with a short quote", [...GOOD.slice(0, 4), "funded"], "quote-short", /6 letters; it takes 20/],
    ["without a quote", [...GOOD.slice(0, 4), ""], "no-quote", /The cell for quote is empty/],
    ["without a document", [...GOOD.slice(0, 3), "", FUNDED], "no-source", /The cell for source is empty/],
    [
      "of a document that is not there",
      [...GOOD.slice(0, 3), "other.pdf", FUNDED],
      "no-source",
      /"other\.pdf" is no document/,
    ],
    [
      "of a document whose name is only begun",
      [...GOOD.slice(0, 3), "brief.text", FUNDED],
      "no-source",
      /Like it is "brief\.txt" \(brief\)/,
    ],
    ["without a subject", ["", ...GOOD.slice(1)], "missing-cell", /The cell for subject is empty/],
    [
      "with an unknown relation",
      ["Ministry", "asists", ...GOOD.slice(2)],
      "unknown-relation",
      /Like it (?:is|are) .*"assists"/,
    ],
    ["with an error value", ["#REF!", ...GOOD.slice(1)], "bad-value", /A2 shows the error "#REF!"/],
    ["with a formula", ["=A1", ...GOOD.slice(1)], "bad-value", /A2 holds a formula/],
  ];
  test.each(cases(ROWS, 8))("%s", async (_name, cells, code, words) => {
    const [row] = await imported([cells]);
    expect(row).toMatchObject({
      row: 2,
      state: code === null ? "ready" : code === "unknown-relation" ? "waiting" : "refused",
      code,
      message: expect.stringMatching(words),
    });
  });

  test("twice is a duplicate, and an empty row between counts", async () => {
    const rows = await imported([GOOD, [], GOOD]);
    expect(rows).toMatchObject([
      { row: 2, state: "ready" },
      { row: 4, state: "refused", code: "duplicate", message: expect.stringContaining("row 2") },
    ]);
  });

  test("with a name that is like another waits; with its own word that it is new it does not", async () => {
    const near = [
      "River Polise",
      "assists",
      "Ministry of Welfare",
      "brief",
      TEXT.slice(TEXT.indexOf("The River Police reports")),
    ];
    const header = [...HEADER, "New names"];
    const [, waits] = await imported([TRAINS, near], header);
    expect(waits).toMatchObject({
      state: "waiting",
      code: "near-name",
      column: "A (Who)",
      nearest: [expect.stringContaining("River Police <")],
    });
    const [, made] = await imported([TRAINS, [...near, "yes"]], header);
    expect(made).toMatchObject({ state: "ready", code: null });
  });

  test("that names something new twice makes it once, as another row would", async () => {
    const [making, using] = await imported(
      [
        [...GOOD, "The Ministry of Welfare"],
        [...GOOD.slice(0, 4), FUNDED],
      ],
      [...HEADER, "Claimant"],
    );
    expect(making?.warnings.filter(({ code }) => code === "new-name")).toHaveLength(2);
    expect(using).toMatchObject({ state: "ready", code: null });
  });

  test("with two new names that begin alike makes two concepts, each with an IRI of its own", async () => {
    const long = "the office for the protection of women in the lower valley and of their children";
    const { folder, run } = await projectWithBrief({
      "links.csv": csv([HEADER, [`${long}, north`, "assists", `${long}, south`, ...GOOD.slice(3)]]),
    });
    await run("import", "links.csv", "--accept");
    expect(readFileSync(join(folder, "entities/concepts.ttl"), "utf8").match(/skos:prefLabel/g)).toHaveLength(2);
  });

  test("whose passage hedges, or does not name both ends, is ready with a word about it", async () => {
    const [row] = await imported([
      [
        "Audit Office",
        "assists",
        "women of the valley",
        "brief",
        "the Lower Valley Shelter may support about 40 women each month",
      ],
    ]);
    expect(row?.state).toBe("ready");
    expect(row?.warnings.map(({ code }) => code)).toEqual(expect.arrayContaining(["hedge", "inferred", "new-name"]));
  });

  test("whose passage denies, and which does not say so, is ready with a word about it; a word of its own ends that", async () => {
    const denies = [
      "Ministry of Welfare",
      "assists",
      "police training",
      "brief",
      "The ministry did not fund the police training in the same year",
    ];
    const codes = (rows: readonly Row[]): string[] => rows.flatMap(({ warnings }) => warnings.map(({ code }) => code));
    expect(codes(await imported([denies]))).toContain("denial");
    for (const word of ["yes", "no"])
      expect(codes(await imported([[...denies, word]], [...HEADER, "Denied"]))).not.toContain("denial");
  });

  test("whose relation reads the other way has its ends turned", async () => {
    const { run } = await projectWithBrief({
      "links.csv": csv([HEADER, ["Lower Valley Shelter", "is assisted by", ...GOOD.slice(0, 1), ...GOOD.slice(3)]]),
    });
    await run("import", "links.csv", "--accept");
    expect((await run("path", "Ministry of Welfare", "Lower Valley Shelter", "--directed")).code).toBe(0);
  });
});

test("a quote that stands at several places is taken on the page that the row gives", async () => {
  const line = { text: "The shelter was opened by the ministry in May.", x: 60, y: 700 };
  const { run } = await projectWith({ "twice.pdf": pdf([[line], [line]]) });
  await run("source", "add", "twice.pdf");
  const sheet = (page: string): Uint8Array =>
    Buffer.from(
      csv([
        [...HEADER, "Page"],
        ["ministry", "assists", "shelter", "twice.pdf", line.text, page],
      ]),
    );
  const { folder } = await projectWith();
  const importing = async (page: string): Promise<Row | undefined> => {
    const path = join(folder, `links${page}.csv`);
    writeFileSync(path, sheet(page));
    return (jsonOf(await run("import", path, "--json")).rows as Row[])[0];
  };
  expect(await importing("")).toMatchObject({
    state: "waiting",
    code: "quote-several",
    message: expect.stringContaining("page 1, page 2"),
  });
  expect(await importing("p. 2")).toMatchObject({ state: "ready" });
  await run("accept", ...(await batches(run)));
  expect((await run("show", "shelter")).stdout).toContain("page 2");
});

async function batches(
  run: (...args: readonly string[]) => Promise<{ stdout: string; code: number | null; stderr: string }>,
): Promise<string[]> {
  const { waiting } = jsonOf(await run("history", "--json")) as { waiting: { batch: string }[] };
  return [...new Set(waiting.map(({ batch }) => batch))];
}

describe("the sheet", () => {
  const rows = [["My notes of May", "", ""], [], HEADER, GOOD, TRAINS];

  test.each<[string, () => Promise<Uint8Array | string> | Uint8Array | string]>([
    ["links.csv", () => csv(rows)],
    ["links.tsv", () => csv(rows, "\t")],
    ["semicolon.csv", () => `\ufeff${csv(rows, ";")}`],
    ["windows.csv", () => Buffer.from(csv([...rows, [...GOOD.slice(0, 4), "caf\u00e9"]], ";"), "latin1")],
    [
      "links.xlsx",
      () =>
        writeXlsx({
          sheets: [
            { name: "Read me", rows: [["Nothing here"]] },
            { name: "Links", rows },
          ],
        }),
    ],
    ["links.ods", () => writeOds({ sheets: [{ name: "Links", rows }] })],
  ])("%s: the header in row 3 is found, and said", async (name, content) => {
    const { run } = await projectWithBrief({ [name]: await content() });
    const found = await run("import", name, "--json");
    const { ready, notes } = jsonOf(found) as { ready: number; notes: string[] };
    expect([ready, notes.join(" ")]).toEqual([2, expect.stringMatching(/header in row 3; .*quote = E/)]);
    if (name === "windows.csv") expect(notes.join(" ")).toContain("Windows-1252");
  });

  test("columns without a known title are told apart by what stands in them, or by the person", async () => {
    const strange = [["Who", "Relation", "Whom", "Where", "Says"], GOOD, TRAINS];
    const { run } = await projectWithBrief({
      "a.csv": csv(strange.map((row) => row.map((cell) => (cell === "Says" ? "Words" : cell)))),
    });
    expect((await run("import", "a.csv", "--dry-run")).stdout).toMatch(
      /Guessed by what stands in the column, not by its title: source, quote\./,
    );
    expect(
      jsonOf(await run("import", "a.csv", "--json", "--column", "quote=E", "--column", "source=Where")).ready,
    ).toBe(2);
    expect((await run("import", "a.csv", "--column", "quote=Z")).stderr).toContain('has no column "Z"');
  });

  test("hidden rows and formulas of a workbook are read and told", async () => {
    const workbook = await writeXlsx({
      sheets: [
        {
          name: "Links",
          rows: [HEADER, GOOD, TRAINS],
          rowDefs: new Map([[2, { hidden: true }]]),
          cells: new Map([["1,0", { value: "Ministry of Welfare", formula: 'CONCATENATE("Ministry of ","Welfare")' }]]),
        },
      ],
    } as never);
    const { run } = await projectWithBrief({ "links.xlsx": workbook });
    const { rows: found, notes } = jsonOf(await run("import", "links.xlsx", "--json")) as {
      rows: Row[];
      notes: string[];
    };
    expect(notes.join(" ")).toContain("Hidden rows were read like the others: 3.");
    expect(found[0]).toMatchObject({ code: "bad-value", message: expect.stringContaining("A2 holds a formula") });
  });

  const BROKEN: readonly (readonly [name: string, content: Uint8Array | string, words: RegExp])[] = [
    [
      "open.csv",
      'Who,Relation,Whom,Document,Quote\nA,b,"C,d,e\n',
      /a quotation mark that opens in line \d is never closed/,
    ],
    ["none.csv", "a,b\n1,2\n", /no header row that is understood: its first row is "a \| b"/],
    ["bomb.xlsx", zipSync({ "xl/worksheets/sheet1.xml": new Uint8Array(600_000_000 / 10) }), /would unpack to/],
    ["cut.xlsx", Buffer.from("PK\u0003\u0004 cut"), /no whole zip/],
    ["sheet.numbers", "x", /sheets end in/],
    [
      "entity.xlsx",
      zipSync({ "xl/workbook.xml": strToU8('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>') }),
      /cannot be read/,
    ],
  ];
  test.each(cases(BROKEN, 3))("%s is told in a sentence, and nothing is written", async (name, content, words) => {
    const { folder, run } = await projectWithBrief({ [name]: content });
    const before = readdirSync(folder);
    const found = await run("import", name);
    expect([found.code, found.stderr]).toEqual([2, expect.stringMatching(words)]);
    expect(readdirSync(folder)).toEqual(before);
  });
});

test("the sheet comes back with what became of each row; mended, it changes only what changed", async () => {
  const rows = [
    GOOD,
    [...TRAINS.slice(0, 4), "The Lower Valley Shelter trains the Sea Police in well-being checks"],
    ["=1+1", ...GOOD.slice(1)],
  ];
  const { folder, run } = await projectWithBrief({ "links.csv": csv([HEADER, ...rows]) });
  expect((await run("import", "links.csv", "--accept", "--out", "back.csv", "--as", "anna")).code).toBe(1);
  const back = readFileSync(join(folder, "back.csv"), "utf8");
  expect(back).toMatch(/^\ufeffWho,Relation,Whom,Document,Quote,status,why,nearest\r\n/);
  expect(back).toContain(",ready,");
  expect(back).toContain('refused,"quote-not-found: ');
  expect(back).toContain("\r\n'=1+1,");
  const graph = readFileSync(join(folder, "statements/brief.ttl"), "utf8");
  writeFileSync(join(folder, "mended.csv"), back.replace("Sea Police", "River Police"));
  const again = jsonOf(await run("import", "mended.csv", "--json", "--as", "anna"));
  expect(again).toMatchObject({
    ready: 1,
    unchanged: 1,
    refused: 1,
    rows: [{ state: "unchanged", code: "already-decided" }, { state: "ready" }, { state: "refused" }],
  });
  expect(readFileSync(join(folder, "statements/brief.ttl"), "utf8")).toBe(graph);
  // Everything gone from the sheet: nothing is gone from the graph.
  writeFileSync(join(folder, "empty.csv"), csv([HEADER]));
  expect(jsonOf(await run("import", "empty.csv", "--json"))).toMatchObject({ ready: 0, refused: 0 });
  expect(readFileSync(join(folder, "statements/brief.ttl"), "utf8")).toBe(graph);
});

test("the answer as a workbook reads back as the same rows", async () => {
  const { run } = await projectWithBrief({ "links.csv": csv([HEADER, GOOD, TRAINS]) });
  await run("import", "links.csv", "--out", "back.xlsx");
  expect(jsonOf(await run("import", "back.xlsx", "--json"))).toMatchObject({ ready: 0, unchanged: 2 });
});

test("the template has every column, drop-downs of the project, and reads as an empty sheet", async () => {
  const { folder, run } = await projectWithBrief();
  expect((await run("template", "new.xlsx")).code).toBe(0);
  const { sheets } = await readXlsx(readFileSync(join(folder, "new.xlsx")));
  expect(sheets[0]?.dataValidations?.map(({ range, formula1 }) => [range, formula1])).toContainEqual([
    "D2:D1000",
    "Lists!$A$2:$A$44",
  ]);
  expect(jsonOf(await run("import", "new.xlsx", "--json"))).toMatchObject({ ready: 0, refused: 0 });
  expect((await run("template", "new.csv")).stderr).toContain("ends in .xlsx");
});

test("a sheet of concepts makes them with types, definitions and other names, once", async () => {
  const sheet = csv([
    ["Name", "Type", "Definition", "Aliases"],
    [
      "Ministry of Welfare",
      "Government body",
      "The ministry that pays for shelters in the valley of this test.",
      "MoW; Welfare ministry",
    ],
    ["River Police", "Police service", "", ""],
    ["River Polis", "", "", ""],
    ["Audit Office", "Rocket", "", ""],
  ]);
  const { folder, run } = await projectWith({ "concepts.csv": sheet });
  const made = jsonOf(await run("import", "concepts.csv", "--entities", "--json", "--as", "anna"));
  expect(made).toMatchObject({
    ready: 2,
    waiting: 1,
    refused: 1,
    rows: [{}, {}, { code: "near-name" }, { code: "bad-value", column: "B (type)" }],
  });
  expect((await run("show", "MoW")).stdout).toMatch(/Ministry of Welfare {2}Government body/);
  expect((await run("fmt", "--check")).code).toBe(0);
  expect(jsonOf(await run("import", "concepts.csv", "--entities", "--json"))).toMatchObject({ waiting: 1, refused: 1 });
  await run("undo", "--as", "anna");
  expect(readdirSync(join(folder, "entities"))).toEqual([]);
});

test("a French sheet from Excel: semicolons, Windows-1252, titles with accents, apostrophes of the keyboard", async () => {
  const text =
    "En 2021, le ministère de l’Intérieur a financé le Centre d’accueil de Lyon à hauteur de 1,5 million d’euros. " +
    "La Commission n’a pas approuvé le budget de 2022.";
  const rows = [
    ["Qui", "Relation", "À qui", "Fichier", "Citation"],
    [
      "ministère de l'Intérieur",
      "assists",
      "Centre d'accueil de Lyon",
      "avis.txt",
      "le ministère de l'Intérieur a financé le Centre d'accueil de Lyon à hauteur de 1,5 million d'euros",
    ],
    ["Commission", "assists", "budget de 2022", "avis.txt", "La Commission a approuvé le budget de 2022"],
  ];
  const sheet = Buffer.from(csv(rows, ";"), "latin1");
  const { run } = await projectWith({ "avis.txt": text, "liens.csv": sheet });
  await run("source", "add", "avis.txt");
  const report = jsonOf(await run("import", "liens.csv", "--json", "--accept", "--as", "anna")) as { rows: Row[] };
  expect(report.rows.map(({ code }) => code)).toEqual([null, "quote-altered"]);
  expect(report.rows[1]?.message).toContain("n’a pas");
  expect((await run("path", "Ministère de l’Intérieur", "centre d’accueil de lyon")).code).toBe(0);
});

test("a column without a title that is known is taken for what stands in it; one that is not there is asked for", async () => {
  const guessed = await imported([GOOD, TRAINS], ["Begünstigter", "Relation", "Empfänger", "Document", "Quote"]);
  expect(guessed.map(({ code }) => code)).toEqual([null, null]);
  const between = await imported(
    [[...GOOD.slice(0, 1), "funds", ...GOOD.slice(2)]],
    ["Actor", "Tut was", "To whom", "Document", "Quote"],
  );
  expect(between).toMatchObject([{ code: "unknown-relation", column: "B (Tut was)" }]);
  const without = await imported([GOOD.slice(1)], ["Relation", "Whom", "Document", "Quote"]);
  expect(without).toMatchObject([
    { code: "missing-cell", message: expect.stringMatching(/^The sheet has no column for subject, who or what/) },
  ]);
});

test("what holds up several rows for one reason is told once, with the option that mends it", async () => {
  const { run } = await projectWithBrief({
    "links.csv": csv([["Relation", "Whom", "Document", "Quote"], GOOD.slice(1), TRAINS.slice(1)]),
  });
  const { stdout } = await run("import", "links.csv");
  expect(stdout).toMatch(/^links\.csv rows 2, 3: refused, missing-cell$/m);
  expect(stdout).toContain("--column relation=C");
});

test("columns of what a row holds under become qualifiers of the claim, which is another one", async () => {
  const header = [...HEADER, "Scope", "Condition"];
  const rows = [
    [...TRAINS, "", ""],
    [...TRAINS, "in two valleys; in winter.", "if money is left"],
  ];
  const { run, folder } = await projectWithBrief({ "links.csv": csv([header, ...rows]) });
  const report = jsonOf(await run("import", "links.csv", "--accept", "--json"));
  expect((report.rows as Row[]).map(({ state }) => state)).not.toContain("refused");
  const file = readdirSync(join(folder, "statements")).map((name) =>
    readFileSync(join(folder, "statements", name), "utf8"),
  );
  expect(file.join("")).toMatch(/tl:condition "if money is left"@\w+ ;/);
  expect(file.join("").match(/tl:scope "in (?:two valleys|winter)"@/g)).toHaveLength(2);
  expect(file.join("").match(/~ st:[0-9a-f]{16}/g)).toHaveLength(2);
  // Words that lead to a passage are of use only where a browser can open the document.
  expect(file.join("")).not.toContain("tl:firstWords");
});
