/**
 * The journey of a researcher from an empty folder to a page to send: documents that LaTeX and groff make in two columns, a DOCX
 * of LibreOffice, and a workbook with a title, a hidden row and faults. Its time is printed.
 */

import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { letterStream } from "../../../src/evidence/text.ts";
import { jsonOf, type Run, runCli } from "../../support/cli.ts";
import { folderWith } from "../../support/folder.ts";
import { canProduce, produce, type Report, rawPages, reportIn } from "../producers.ts";

const SAID = {
  funds:
    "In 2017 the Karsa Port Authority financed the Tidewater Cooperative with a grant of 2.4 million tallers, its largest since 2009.",
  refuses:
    "The Karsa Port Authority did not support the Net-Menders Guild, although that guild had asked for assistance on three occasions.",
  trains:
    "The Tidewater Cooperative trained 126 members of the Coastal Rescue Service in first response to violence at sea, by a non-governmental programme.",
  reports: "The Coastal Rescue Service reports to the Ministry of Inland Waters on its interdisciplinary work.",
  establishes:
    "The Ministry of Inland Waters established the Gender Desk in 2018 against the advice of its own accountants.",
  criticises: "The Court of Audit criticised the Karsa Port Authority for the delay of the grant.",
  supervises:
    "The Ministry of Inland Waters supervises the Karsa Port Authority and was informed of the delay in September.",
  consists: "The Coastal Rescue Service consists of the Eastern Brigade and the Western Brigade.",
  cooperates: "The Eastern Brigade cooperates with the Gender Desk on each complaint that is made at sea.",
  advises: "The Gender Desk advises the Western Brigade on the complaints of its own members.",
  evaluates: "The University of Karsa evaluates the Eastern Brigade every second year.",
  pays: "The Lagoon Assembly finances the Gender Desk with 120,000 tallers a year.",
} as const;

/** Our sentences at the beginning and at the end of a report of several pages. */
function report(title: string, first: readonly string[], last: readonly string[], note: string): Report {
  const sections = [
    { heading: "Summary", paragraphs: [first] },
    ...reportIn("en").sections,
    { heading: "Conclusions", paragraphs: [last] },
  ];
  return { title, language: "en", sections, notes: new Map([[1, note]]) };
}

const FISHERIES = report(
  "Nets and Tides",
  [SAID.funds, SAID.refuses, SAID.trains],
  [SAID.reports, SAID.establishes],
  "Interview with a member of the board of the cooperative on 2 February 2021.",
);
const AUDIT = report(
  "Findings on the grants",
  [SAID.criticises],
  [SAID.supervises],
  "The Port Authority disputes the figures; see the annex to this report.",
);
const CHARTER: Report = {
  title: "Charter of the Rescue Service",
  language: "en",
  notes: new Map(),
  sections: [
    {
      heading: "Charter",
      paragraphs: [[SAID.consists], [SAID.cooperates], [SAID.advises], [SAID.evaluates], [SAID.pays]],
    },
  ],
};

type Row = readonly string[];

const TITLE = "Who does what for whom on the lagoon (M., spring)";
/** With faults: another spelling in row 5, a name that is nearly another in row 7, no document in row 8, no "not" in row 9. */
const ROWS: readonly Row[] = [
  [],
  ["No.", "Actor", "Relation", "Whom", "File", "Excerpt", "p.", "Denied"],
  ["1", "Karsa Port Authority", "funds", "Tidewater Cooperative", "fisheries.pdf", SAID.funds, "1", ""],
  [
    "2",
    "Court of Audit",
    "criticises",
    "Karsa Port Authority",
    "audit.pdf",
    SAID.criticises.replace("criticised", "criticized"),
    "1",
    "",
  ],
  ["3", "Coastal Rescue Service", "reports to", "Ministry of Inland Waters", "fisheries.pdf", SAID.reports, "", ""],
  ["4", "Tidewater Co-operatives", "trains", "Coastal Rescue Service", "fisheries.pdf", SAID.trains, "1", ""],
  ["5", "Ministry of Inland Waters", "supervises", "Karsa Port Authority", "", SAID.supervises, "", ""],
  [
    "6",
    "Karsa Port Authority",
    "funds",
    "Net-Menders Guild",
    "fisheries.pdf",
    SAID.refuses.replace("did not support", "did support"),
    "1",
    "",
  ],
  ["7", "Ministry of Inland Waters", "establishes", "Gender Desk", "fisheries.pdf", SAID.establishes, "", ""],
];
const HIDDEN = 6;

const SHEET = writeXlsx({
  sheets: [
    {
      name: "Links",
      rows: [[TITLE], ...ROWS].map((row) => [...row]),
      merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 7 }],
      rowDefs: new Map([[HIDDEN - 1, { hidden: true }]]),
    },
  ],
});

/** What she mends, by the number that she gave the row: the column, counted from 0, and its cell. */
const MENDED: Readonly<Record<string, readonly (readonly [column: number, cell: string])[]>> = {
  "2": [[5, SAID.criticises]],
  "4": [[1, "Tidewater Cooperative"]],
  "5": [[4, "audit.pdf"]],
  "6": [
    [5, SAID.refuses],
    [7, "yes"],
  ],
};

/** What she reads in the charter, as rows of the template: document, quote, subject, relation, object. */
const READ: readonly Row[] = [
  ["charter", SAID.consists, "Coastal Rescue Service", "consists of", "Eastern Brigade"],
  ["charter", SAID.cooperates, "Eastern Brigade", "cooperates with", "Gender Desk"],
  ["charter", SAID.advises, "Gender Desk", "advises", "Western Brigade"],
  ["charter", SAID.evaluates, "University of Karsa", "evaluates", "Eastern Brigade"],
  ["charter", SAID.pays, "Lagoon Assembly", "funds", "Gender Desk"],
];

/** The first sheet of a workbook as rows of text. */
async function cellsOf(file: string): Promise<string[][]> {
  const { sheets } = await readXlsx(readFileSync(file));
  return (sheets[0]?.rows ?? []).map((row) => row.map((cell) => String(cell ?? "")));
}

interface Imported {
  readonly ready: number;
  readonly unchanged: number;
  readonly batch: string;
  readonly notes: readonly string[];
  readonly rows: readonly { readonly row: number; readonly code: string | null; readonly nearest: readonly string[] }[];
}

const PROGRAMS = ["latex-two", "groff-two", "office-word"] as const;

test.runIf(PROGRAMS.every(canProduce))(
  "from documents of other programs and a workbook to a page to send",
  async () => {
    const folder = folderWith({});
    await produce("latex-two", FISHERIES, folder, "fisheries");
    await produce("groff-two", AUDIT, folder, "audit");
    await produce("office-word", CHARTER, folder, "charter");
    writeFileSync(join(folder, "links.xlsx"), await SHEET);

    const begin = performance.now();
    const run = (...words: readonly string[]): Promise<Run> => runCli(words, { cwd: folder });
    const graph = (): string[] =>
      ["entities", "statements", "vocabulary.ttl"].flatMap((name) =>
        name.endsWith(".ttl")
          ? [readFileSync(join(folder, name), "utf8")]
          : readdirSync(join(folder, name)).map((file) => readFileSync(join(folder, name, file), "utf8")),
      );

    // Minute 0: a project, and what was read of each document.
    expect((await run("project", "new", ".", "--name", "karsa")).code).toBe(0);
    const added = jsonOf(await run("source", "add", "fisheries.pdf", "audit.pdf", "charter.docx", "--json"));
    expect(added).toMatchObject({
      failed: [],
      sources: [
        { name: "fisheries", language: "en", withoutText: [], counts: { notes: expect.any(Number) } },
        { name: "audit", language: "en", withoutText: [] },
        { name: "charter", title: "Charter of the Rescue Service" },
      ],
    });
    for (const { pages, counts } of (added.sources as { pages: number; counts: Record<string, number> }[]).slice(
      0,
      2,
    )) {
      expect(pages).toBeGreaterThan(1);
      for (const count of Object.values(counts)) expect(count).toBeGreaterThan(0);
    }

    // Minute 2: the sheet, each of its faults by its row; the rest is not held up.
    const importing = async (sheet: string, ...words: readonly string[]): Promise<Imported> =>
      jsonOf(await run("import", sheet, "--json", "--as", "anna", "--new-relations", ...words)) as unknown as Imported;
    const first = await importing("links.xlsx", "--out", "answer.xlsx");
    expect(first.notes.join(" ")).toContain("header in row 3");
    expect(first.notes.join(" ")).toContain(`Hidden rows were read like the others: ${HIDDEN}.`);
    expect(first.rows.map(({ row, code }) => [row, code])).toEqual([
      [4, null],
      [5, "quote-not-found"],
      [6, null],
      [7, "near-name"],
      [8, "no-source"],
      [9, "quote-altered"],
      [10, null],
    ]);
    expect(letterStream(first.rows[1]?.nearest[0] ?? "")).toBe(letterStream(SAID.criticises));

    // Minute 3: the sheet that came back is mended; only what changed changes.
    const answer = await cellsOf(join(folder, "answer.xlsx"));
    for (const row of answer) for (const [column, cell] of MENDED[row[0] ?? ""] ?? []) row[column] = cell;
    writeFileSync(join(folder, "mended.xlsx"), await writeXlsx({ sheets: [{ name: "Links", rows: answer }] }));
    const second = await importing("mended.xlsx");
    expect([second.ready, second.unchanged, second.rows.map(({ code }) => code)]).toEqual([4, 3, Array(7).fill(null)]);

    // Minute 7: both batches at once, taken back, and brought back.
    expect((await run("accept", first.batch, second.batch, "--as", "anna")).stdout).toContain("7 statements accepted");
    const accepted = graph();
    expect((await run("undo", "--as", "anna")).code).toBe(0);
    expect((await run("undo", "anna:8", "--as", "anna")).code).toBe(0);
    expect(graph()).toEqual(accepted);

    // Minute 8: the sentences of a document that are worth reading, and five statements of hers in the template.
    const { sentences } = jsonOf(await run("suggest", "charter", "--json")) as { sentences: { text: string }[] };
    expect(sentences.map(({ text }) => text)).toEqual(
      expect.arrayContaining([SAID.cooperates, SAID.advises, SAID.evaluates, SAID.pays]),
    );
    expect((await run("template", "own.xlsx")).code).toBe(0);
    const [header = []] = await cellsOf(join(folder, "own.xlsx"));
    expect(header.slice(0, 5)).toEqual(["source", "quote", "subject", "relation", "object"]);
    writeFileSync(
      join(folder, "own.xlsx"),
      await writeXlsx({ sheets: [{ name: "Own", rows: [header, ...READ.map((row) => [...row])] }] }),
    );
    const own = await importing("own.xlsx", "--accept");
    expect([own.ready, own.rows.map(({ code }) => code)]).toEqual([4, [null, null, "near-name", null, null]]);
    expect((await run("different", "Western Brigade", "Eastern Brigade", "--as", "anna")).code).toBe(0);
    expect(await importing("own.xlsx", "--accept")).toMatchObject({ ready: 1, unchanged: 4 });

    // Minute 12: a path over both reports, with the pages of the documents themselves.
    const { paths } = jsonOf(
      await run("path", "Court of Audit", "Coastal Rescue Service", "--directed", "--json"),
    ) as unknown as { paths: { citations: { title: string; page: number }[] }[] };
    const pageOf = async (file: string, words: string): Promise<number> =>
      (await rawPages(join(folder, file))).findIndex((page) =>
        letterStream(page).includes(letterStream(words).slice(0, 30)),
      ) + 1;
    expect(paths[0]?.citations.map(({ page }) => page)).toEqual([
      await pageOf("audit.pdf", SAID.criticises),
      await pageOf("fisheries.pdf", SAID.funds),
    ]);
    expect((await run("show", "Gender Desk")).stdout.replace(/\s+/g, " ")).toContain(
      `page ${await pageOf("fisheries.pdf", SAID.establishes)}`,
    );
    expect((await run("show", "Net-Menders Guild")).stdout).toContain("funds (denied) Net-Menders Guild");

    // Minute 13: a page to send, which answers alike.
    expect((await run("site", "-o", "page")).code).toBe(0);
    const sent = await runCli([
      "--data",
      join(folder, "page/graph.throughline"),
      "path",
      "Court of Audit",
      "Gender Desk",
    ]);
    expect([sent.code, sent.stdout]).toEqual([0, expect.stringContaining("Karsa Port Authority")]);

    // Every statement is confirmed in its passage, here and in a clone that reads the documents itself.
    expect(jsonOf(await run("verify", "--json"))).toMatchObject({ spans: 12, exact: 12, problems: [] });
    expect(jsonOf(await run("check", "--json"))).toMatchObject({ conforms: true });
    expect((await run("fmt", "--check")).code).toBe(0);
    const clone = join(folderWith({}), "clone");
    const git = (...words: readonly string[]): string =>
      execFileSync("git", ["-c", "user.name=anna", "-c", "user.email=anna@example.org", ...words], {
        cwd: folder,
        encoding: "utf8",
      });
    git("init", "--quiet");
    git("add", ".");
    git("commit", "--quiet", "--message", "the lagoon");
    git("clone", "--quiet", ".", clone);
    const inClone = (...words: readonly string[]): Promise<Run> => runCli(words, { cwd: clone });
    expect((await inClone("verify")).code).toBe(2);
    expect((await inClone("source", "add", "fisheries.pdf", "audit.pdf", "charter.docx")).code).toBe(0);
    expect(jsonOf(await inClone("verify", "--json"))).toMatchObject({ spans: 12, exact: 12, problems: [] });

    process.stderr.write(`The journey took the machine ${((performance.now() - begin) / 1000).toFixed(1)} s.\n`);
  },
);
