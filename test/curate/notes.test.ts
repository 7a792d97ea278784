/**
 * Passages that were coded or annotated elsewhere become notes: REFI-QDA, Hypothesis, Zotero. The files are made here in the forms
 * that these document; each product's way of counting is tried on one text.
 */

import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { selectedWords } from "../../src/curate/notes/positions.ts";
import { jsonOf, type Run } from "../support/cli.ts";
import { pdf, projectWith, projectWithBrief, TEXT } from "./support.ts";

interface Note {
  readonly state: string;
  readonly code: string | null;
  readonly message: string;
  readonly nearest: readonly string[];
}

const notesIn = (run: Run): Note[] => jsonOf(run).notes as Note[];
const states = (run: Run): (string | null)[] => notesIn(run).map(({ state, code }) => code ?? state);

const FUNDED = "the Ministry of Welfare funded the Lower Valley Shelter with 1.5 million crowns";

/** A project of REFI-QDA with one text source, whose selections are given as attributes and content. */
function qdpx(text: string, selections: readonly string[], more = ""): Uint8Array {
  const project = `<?xml version="1.0" encoding="utf-8"?>
<Project name="valley" origin="A program" xmlns="urn:QDA-XML:project:1.0">
  <Users><User guid="u1" name="Anna"/><User guid="u2" name="Ben"/></Users>
  <CodeBook><Codes>
    <Code guid="c1" name="Barriers" isCodable="true"><Description>What stands in the way.</Description>
      <Code guid="c2" name="Money" isCodable="true"/></Code>
  </Codes></CodeBook>
  <Sources>
    <TextSource guid="t1" name="Brief of the shelter" plainTextPath="internal://t1.txt">${selections.join("")}</TextSource>
    ${more}
  </Sources>
  <Notes><Note guid="n1" name="Memo"><PlainTextContent>Look at &lt;this&gt; again.</PlainTextContent></Note></Notes>
</Project>`;
  return zipSync({ "project.qde": strToU8(project), "sources/t1.txt": strToU8(text) });
}

const coding = (code: string, user = "u1"): string =>
  `<Coding guid="k" creatingUser="${user}" creationDateTime="2026-03-01T10:00:00Z"><CodeRef targetGUID="${code}"/></Coding>`;

function selection(text: string, words: string, inside: string): string {
  const start = Array.from(text.slice(0, text.indexOf(words))).length;
  const end = start + Array.from(words).length;
  return `<PlainTextSelection guid="s" name="" startPosition="${start}" endPosition="${end}" creatingUser="u1">${inside}</PlainTextSelection>`;
}

describe("a project of REFI-QDA", () => {
  const file = qdpx(TEXT, [
    selection(TEXT, FUNDED, `<Description>In one year only.</Description>${coding("c2")}${coding("c1", "u2")}`),
    selection(TEXT, "River Police", `${coding("c1")}<NoteRef targetGUID="n1"/>`),
    '<PlainTextSelection guid="s" name="" startPosition="5" endPosition="99999" creatingUser="u1"/>',
  ]);

  test("becomes notes with codes, comments and coders, which are shown, kept as annotations and taken back", async () => {
    const { run, folder } = await projectWithBrief({ "coded.qdpx": file });
    const imported = await run("import", "coded.qdpx", "--json");
    expect(states(imported)).toEqual(["ready", "ready", "ready", "no-words"]);
    expect(imported.code).toBe(1);
    const { notes } = jsonOf(await run("source", "show", "brief", "--notes", "--json")) as { notes: object[] };
    expect(notes).toHaveLength(3);
    expect(notes).toContainEqual(
      expect.objectContaining({
        words: FUNDED,
        tags: [{ name: "Barriers / Money", description: null }],
        comment: "In one year only.",
        author: "Anna",
        created: "2026-03-01T10:00:00.000Z",
      }),
    );
    expect(notes).toContainEqual(
      expect.objectContaining({ author: "Ben", tags: [{ name: "Barriers", description: "What stands in the way." }] }),
    );
    // "River Police" stands twice; the words around it tell which.
    expect(notes).toContainEqual(
      expect.objectContaining({
        words: "River Police",
        comment: "Look at <this> again.",
        start: TEXT.indexOf("River Police"),
      }),
    );
    const turtle = readFileSync(join(folder, "annotations/brief.ttl"), "utf8");
    expect(turtle).toMatch(/a oa:Annotation/);
    expect(turtle).toMatch(/oa:motivatedBy oa:tagging/);
    expect(turtle).not.toContain(FUNDED);
    expect((await run("source", "show", "brief", "--notes")).stdout).toContain("# Barriers: What stands in the way.");
    expect((await run("source", "remove", "brief")).stderr).toContain("3 notes");
    expect(states(await run("import", "coded.qdpx", "--json"))).toEqual([
      "unchanged",
      "unchanged",
      "unchanged",
      "no-words",
    ]);
    expect((await run("history")).stdout).toContain(
      "noted: Barriers / Money; In one year only. (coded.qdpx, selection 1",
    );
    expect((await run("undo")).code).toBe(0);
    expect(existsSync(join(folder, "annotations/brief.ttl"))).toBe(false);
  });

  test("is refused where its text is not in the project, and brings its texts where that is wanted", async () => {
    const { run, folder } = await projectWith({ "coded.qdpx": file });
    expect(states(await run("import", "coded.qdpx", "--json"))).toEqual([...Array(3).fill("no-source"), "no-words"]);
    expect(existsSync(join(folder, "annotations"))).toBe(false);
    const added = await run("import", "coded.qdpx", "--add-texts", "--json");
    expect(jsonOf(added).added).toEqual(["brief-of-the-shelter"]);
    expect(states(added)).toEqual(["ready", "ready", "ready", "no-words"]);
    expect((await run("import", "coded.qdpx", "--add-texts", "--dry-run")).code).toBe(2);
  });

  test("an edition that says another number is told, with its words; nothing is believed that only stands there", async () => {
    const { run } = await projectWith({
      "coded.qdpx": file,
      "brief-of-the-shelter.txt": TEXT.replace("1.5 million", "15 million"),
    });
    await run("source", "add", "brief-of-the-shelter.txt");
    const [first] = notesIn(await run("import", "coded.qdpx", "--json"));
    expect(first).toMatchObject({ state: "refused", code: "quote-altered" });
    expect(first?.message).toContain('"1.5"');
  });

  test("what is not text, and what lies outside, is told", async () => {
    const more =
      '<PictureSource guid="p"><PictureSelection guid="a"/></PictureSource><TextSource guid="x" name="Far" plainTextPath="relative://../../etc/passwd"><PlainTextSelection guid="s" startPosition="0" endPosition="4"/></TextSource>';
    const { run } = await projectWithBrief({ "coded.qdpx": qdpx(TEXT, [], more) });
    const { remarks } = jsonOf(await run("import", "coded.qdpx", "--json")) as { remarks: string[] };
    expect(remarks).toEqual([
      expect.stringContaining("1 coded segment of pictures"),
      expect.stringContaining("outside of the archive"),
    ]);
  });

  const XML = '<?xml version="1.0"?>';
  const BAD: readonly (readonly [string, Uint8Array, RegExp])[] = [
    ["no zip", strToU8("PK but no zip"), /no whole zip/],
    ["a zip of something else", zipSync({ "a.txt": strToU8("x") }), /no project\.qde/],
    [
      "entities",
      zipSync({ "project.qde": strToU8(`${XML}<!DOCTYPE a [<!ENTITY b "c">]><Project/>`) }),
      /declares entities/,
    ],
    ["nested without end", zipSync({ "project.qde": strToU8(`${XML}${"<Set>".repeat(600)}`) }), /nested more than/],
    ["a bomb", zipSync({ "project.qde": new Uint8Array(3_000_000) }, { level: 9 }), /was not unpacked/],
  ];
  test.each(BAD)("%s ends in one sentence, and nothing is written", async (_, bytes, words) => {
    const { run, folder } = await projectWithBrief({ "bad.qdpx": bytes });
    const before = readdirSync(folder);
    const { code, stderr } = await run("import", "bad.qdpx");
    expect(code).toBe(2);
    expect(stderr).toMatch(words);
    expect(readdirSync(folder)).toEqual(before);
  });
});

describe("positions", () => {
  const RAW = "\ufeff😀 First line\r\nThe shelter opened.\r\nThe police came in May.";
  const WANTED = ["shelter opened", "police", "May"];
  const plain = (text: string): string => text;
  const counted: readonly (readonly [string, (text: string) => string, (text: string) => number])[] = [
    ["code points, mark and CR LF", plain, (text) => Array.from(text).length],
    ["UTF-16, mark and CR LF", plain, (text) => text.length],
    ["code points, no mark", (text) => text.slice(1), (text) => Array.from(text).length],
    ["UTF-16, no mark, line ends as one", (text) => text.slice(1).replaceAll("\r\n", "\n"), (text) => text.length],
    [
      "code points, no mark, line ends as one",
      (text) => text.slice(1).replaceAll("\r\n", "\n"),
      (text) => Array.from(text).length,
    ],
  ];
  test.each(counted)("counted as %s mean the words that were marked", (_, prepared, length) => {
    const text = prepared(RAW);
    const places = WANTED.map((words) => {
      const start = length(text.slice(0, text.indexOf(words)));
      return { start, end: start + length(words) };
    });
    expect(selectedWords(RAW, places, { context: 5 }).map((each) => each?.quote)).toEqual(WANTED);
  });

  test("that fit several counts are refused rather than guessed", () => {
    expect(selectedWords("😀.a.b.c", [{ start: 2, end: 3 }], { context: 5 })).toEqual([null]);
    expect(selectedWords("abc", [{ start: 1, end: 9 }], { context: 5 })).toEqual([null]);
  });
});

const hypothesis = (exact: string, more: object = {}, quoteMore: object = {}): object => ({
  id: "x",
  created: "2026-02-01T08:00:00+00:00",
  user: "acct:anna@hypothes.is",
  uri: "https://example.org/brief.html",
  text: "Compare with 2018.",
  tags: ["funding"],
  document: { title: ["brief"] },
  target: [
    { source: "https://example.org/brief.html", selector: [{ type: "TextQuoteSelector", exact, ...quoteMore }] },
  ],
  ...more,
});

test("annotations of Hypothesis are found by words, altered ones are refused with the words that are there", async () => {
  const rows = [
    hypothesis(FUNDED),
    hypothesis(FUNDED.replace("1.5", "15")),
    hypothesis(FUNDED.replace("crowns", "dollars in cash")),
    hypothesis("River Police", {}, { prefix: "The ", suffix: " reports to the Ministry" }),
    hypothesis("River Police"),
    hypothesis("x", { target: [{ source: "https://example.org/" }] }),
    hypothesis("x", { target: [{}], references: ["y"] }),
  ];
  const { run } = await projectWithBrief({ "annotations.json": JSON.stringify({ total: rows.length, rows }) });
  const imported = await run("import", "annotations.json", "--json");
  expect(states(imported)).toEqual([
    "ready",
    "quote-altered",
    "quote-not-found",
    "ready",
    "quote-short",
    "no-words",
    "no-words",
  ]);
  expect(notesIn(imported)[2]?.nearest.join()).toContain("1.5 million");
  const { notes } = jsonOf(await run("source", "show", "brief", "--notes", "--json")) as {
    notes: { author: string }[];
  };
  expect(notes).toMatchObject([
    { author: "anna", tags: [{ name: "funding" }], comment: "Compare with 2018." },
    { words: "River Police", start: TEXT.lastIndexOf("River Police") },
  ]);
});

test("annotations of Zotero come from its web API and from Better BibTeX; the page tells one place from another", async () => {
  const twice = "The Lower Valley Shelter trains the River Police in well-being checks.";
  const { run, folder } = await projectWith({
    "report.pdf": pdf([twice, "Another page of words.", twice].map((text) => [{ text, x: 72, y: 700 }])),
  });
  await run("source", "add", "report.pdf");
  const annotation = (fields: object): object => ({
    itemType: "annotation",
    annotationType: "highlight",
    annotationText: twice,
    annotationComment: "Who pays?",
    annotationColor: "#ffd400",
    tags: [{ tag: "training" }],
    ...fields,
  });
  const api = [
    { key: "A", data: { key: "A", itemType: "attachment", title: "Full text", filename: "report.pdf" } },
    { key: "B", data: annotation({ key: "B", parentItem: "A", annotationPageLabel: "3" }) },
    { key: "C", data: annotation({ key: "C", parentItem: "A", annotationPageLabel: "iii" }) },
    { key: "D", data: annotation({ key: "D", parentItem: "A", annotationText: "", annotationType: "ink" }) },
  ];
  const bbt = {
    items: [
      {
        title: "A report",
        attachments: [{ path: "storage/report.pdf", annotations: [annotation({ annotationPageLabel: "1" })] }],
      },
    ],
  };
  const files: readonly (readonly [string, object])[] = [
    ["api.json", api],
    ["bbt.json", bbt],
  ];
  for (const [name, value] of files) writeFileSync(join(folder, name), JSON.stringify(value));
  expect(states(await run("import", "api.json", "--json"))).toEqual(["ready", "quote-several", "no-words"]);
  expect(states(await run("import", "bbt.json", "--json"))).toEqual(["ready"]);
  const { notes } = jsonOf(await run("source", "show", "report", "--notes", "--json")) as { notes: object[] };
  const tags = [{ name: "training" }, { name: "colour #ffd400" }];
  expect(notes).toMatchObject([
    { page: 1, tags },
    { page: 3, tags, comment: "Who pays?" },
  ]);
});

test("a new edition moves notes as it moves passages; what cannot be moved stays and is told", async () => {
  const rows = [
    hypothesis(FUNDED),
    hypothesis("may support about 40 women each month", { tags: ["scale"], text: "" }),
    hypothesis("River Police", {}, { prefix: "The ", suffix: " reports to the Ministry" }),
    hypothesis("Without the shelter, many women would not report", { tags: [], text: "Who counted?" }),
  ];
  const edition = TEXT.replace("40 women", "50 women").replace(/Without the shelter.*\n/, "\n");
  const { run, folder } = await projectWithBrief({
    "annotations.json": JSON.stringify({ rows }),
    "new.txt": `A preface that moves all that follows.\n\n${edition}`,
  });
  expect((await run("import", "annotations.json")).code).toBe(0);
  expect((await run("source", "show", "brief")).stdout).toContain("4 notes on it: --notes shows them");
  const before = readFileSync(join(folder, "annotations/brief.ttl"), "utf8");
  const updated = await run("source", "update", "brief", "new.txt");
  expect(updated.code).toBe(1);
  expect(updated.stdout).toContain("2 notes moved, 2 stay in the old text");
  expect(updated.stdout).toMatch(/note: altered\n {2}before: may support about 40 women each month\n {2}# scale/);
  expect(updated.stdout).toMatch(/note: gone\n {2}before: Without the shelter.*\n {2}Who counted\?/);
  const { notes } = jsonOf(await run("source", "show", "brief", "--notes", "--json")) as {
    notes: { iri: string; text: string; words: string; start: number }[];
  };
  // The moved ones are where the new text has them, the others where they were; names last.
  expect(notes.filter(({ text }) => text === notes[0]?.text)).toHaveLength(2);
  expect(notes.map(({ words }) => words).sort()).toEqual(
    [
      FUNDED,
      "River Police",
      "Without the shelter, many women would not report",
      "may support about 40 women each month",
    ].sort(),
  );
  for (const { iri } of notes) expect(before).toContain(iri.split("/").at(-1));
  // The annotations again: what was moved is known by its new place.
  expect(states(await run("import", "annotations.json", "--json"))).toEqual([
    "unchanged",
    "quote-altered",
    "unchanged",
    "no-source",
  ]);
  await run("undo");
  expect(readFileSync(join(folder, "annotations/brief.ttl"), "utf8")).toBe(before);
});

test("what is said of a document ends with the notes on it", async () => {
  const { run } = await projectWithBrief({ "annotations.json": JSON.stringify({ rows: [hypothesis(FUNDED)] }) });
  await run("import", "annotations.json");
  expect((await run("show", "brief")).stdout).toMatch(
    /Notes\nparagraph 2: “the Ministry.*\n {2}# funding\n {2}Compare with 2018\.\n {2}by anna/,
  );
  expect(jsonOf(await run("show", "brief", "--json"))).toMatchObject({ marked: [{ words: FUNDED, author: "anna" }] });
});

const BAD_JSON: readonly (readonly [string, string, RegExp])[] = [
  ["cut", '{"rows": [', /no JSON/],
  ["of something else", '{"rows": [{"a": 1}]}', /no annotations of Hypothesis or Zotero/],
  ["a number", "3", /no annotations/],
  ["nested without end", `${"[".repeat(200_000)}`, /no JSON/],
];
test.each(BAD_JSON)("JSON that is %s ends in one sentence", async (_, text, words) => {
  const { run, folder } = await projectWithBrief({ "bad.json": text });
  const { code, stderr } = await run("import", "bad.json");
  expect([code, existsSync(join(folder, "annotations"))]).toEqual([2, false]);
  expect(stderr).toMatch(words);
});

test("values of other kinds than documented are no fault of the program", async () => {
  const rows = [hypothesis(FUNDED, { tags: [1, null, "a"], user: 7, created: "never", text: { a: 1 }, document: "x" })];
  const { run } = await projectWithBrief({
    "annotations.json": JSON.stringify({ rows: [...rows, null, 3, { target: 1 }] }),
  });
  expect(states(await run("import", "annotations.json", "--json"))).toEqual([
    "ready",
    "no-words",
    "no-words",
    "no-words",
  ]);
});
