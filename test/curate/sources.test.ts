/** Documents of every format become texts with pages; what cannot be read is told in a sentence, and nothing is half written. */

import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { jsonOf, ROOT } from "../support/cli.ts";
import {
  csv,
  docx,
  epub,
  FUNDS,
  HEADER,
  html,
  odt,
  PARAGRAPHS,
  type PdfLine,
  pdf,
  projectWith,
  TEXT,
  TRAINS,
} from "./support.ts";

const { inChild } = (await import(join(ROOT, "dist/curate/index.js"))) as typeof import("../../src/curate/index.ts");

const textsOf = (folder: string): string[] => {
  const texts = join(folder, "sources/texts");
  return readdirSync(texts)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => readFileSync(join(texts, name), "utf8"));
};

describe("adding a document", () => {
  test.each([
    ["brief.txt", TEXT],
    [
      "brief.md",
      PARAGRAPHS.map((text, index) => (index === 0 ? `# ${text}` : text.replace("Shelter", "**Shelter**"))).join(
        "\n\n",
      ),
    ],
    ["brief.docx", docx(PARAGRAPHS)],
    ["brief.odt", odt(PARAGRAPHS)],
    ["brief.epub", epub(PARAGRAPHS)],
    ["brief.html", html(PARAGRAPHS)],
  ])("%s gives its paragraphs, word for word", async (name, content) => {
    const { folder, run } = await projectWith({ [name]: content });
    const added = await run("source", "add", name, "--json");
    expect([added.code, added.stderr]).toEqual([0, ""]);
    const [source] = jsonOf(added).sources as { language: string; file: string; withoutText: number[] }[];
    expect(source).toMatchObject({ language: "en", withoutText: [] });
    const [text = ""] = textsOf(folder);
    for (const paragraph of PARAGRAPHS) expect(text).toContain(paragraph);
    expect(text).not.toContain("Home and menus");
    expect(text).not.toContain("hidden");
  });

  test("what the file says of itself is read, and what it does not say is asked for", async () => {
    const { run } = await projectWith({ "a.docx": docx(PARAGRAPHS), "b.txt": TEXT });
    const said = await run("source", "add", "a.docx", "b.txt");
    expect(said.stdout).toContain('a: "Shelter brief"');
    expect(said.stdout).toContain("not found in the file: title, author, date");
    const shown = jsonOf(await run("source", "show", "a", "--json"));
    expect(shown).toMatchObject({ title: "Shelter brief", authors: ["A. Author"], date: "2020-05-01", file: "a.docx" });
  });

  test("the same file again changes nothing; its record alone brings its text back", async () => {
    const { folder, run } = await projectWith({ "brief.txt": TEXT });
    await run("source", "add", "brief.txt");
    const record = readFileSync(join(folder, "sources.ttl"), "utf8");
    expect((await run("source", "add", "brief.txt")).stdout).toContain("there already");
    expect(readFileSync(join(folder, "sources.ttl"), "utf8")).toBe(record);
    expect((await run("fmt", "--check")).code).toBe(0);
  });

  test("a text of Windows-1252 is read, and told", async () => {
    const { folder, run } = await projectWith({
      "old.txt": Buffer.from("Le minist\u00e8re a financ\u00e9 l\u0092abri.", "latin1"),
    });
    expect((await run("source", "add", "old.txt")).stdout).toContain("Windows-1252");
    expect(textsOf(folder)[0]).toBe("Le ministère a financé l’abri.");
  });

  test("one that is cited by nothing can be taken out, with its files", async () => {
    const { folder, run } = await projectWith({ "brief.txt": TEXT });
    await run("source", "add", "brief.txt");
    expect((await run("source", "remove", "brief")).code).toBe(0);
    expect(readdirSync(join(folder, "sources/texts"))).toEqual([]);
    expect((await run("source", "list", "--json")).stdout).toContain('"sources": []');
  });
});

const column = (texts: readonly string[], x: number, top: number): PdfLine[] =>
  texts.map((text, at) => ({ text, x, y: top - 14 * at }));

describe("a PDF", () => {
  const page = (
    number: number,
    left: readonly string[],
    right: readonly string[],
    foot: readonly PdfLine[] = [],
  ): PdfLine[] => [
    { text: "Shelters in the Valley", x: 200, y: 810, size: 9 },
    ...column(left, 60, 760),
    ...foot,
    ...column(right, 320, 760),
    { text: String(number), x: 300, y: 30, size: 9 },
  ];
  const file = pdf([
    page(
      1,
      [
        "The ministry funded the shelter with one",
        "and a half million crowns, which is an im-",
        "portant sum for a valley of this size. It is",
      ],
      ["well-known that the shelter is well-", "known for its co-operation with others."],
      [{ text: "1 A note that stands at the foot of the column.", x: 60, y: 90, size: 7 }],
    ),
    page(
      2,
      ["The second page begins a new matter and", "has a sentence about the River Police of"],
      ["the valley, which runs over two columns."],
    ),
  ]);

  test("gives columns, joined words, pages, and sets heads and notes aside", async () => {
    const { folder, run } = await projectWith({ "valley.pdf": file });
    const added = jsonOf(await run("source", "add", "valley.pdf", "--json"));
    expect(added.sources).toMatchObject([
      { pages: 2, withoutText: [], counts: { hyphens: 1, furniture: 4, notes: 1 } },
    ]);
    const [text = ""] = textsOf(folder);
    const flat = text.replace(/\s+/g, " ");
    expect(flat).toContain(
      "which is an important sum for a valley of this size. It is well-known that the shelter is well-known for its",
    );
    expect(flat).toContain("the River Police of the valley, which runs over two columns.");
    expect(flat).not.toContain("Shelters in the Valley");
    expect(flat.indexOf("A note that stands")).toBeGreaterThan(flat.indexOf("two columns"));
    const second = await run("source", "show", "valley", "--page", "2");
    expect(second.stdout).toContain("The second page begins");
    expect(second.stdout).not.toContain("important sum");
  });

  test("without text is a scan, and says what to do", async () => {
    const { folder, run } = await projectWith({ "scan.pdf": pdf([[], []]) });
    const added = await run("source", "add", "scan.pdf");
    expect(added.code).toBe(2);
    expect(added.stderr).toMatch(
      /"scan\.pdf": There is no text in the PDF: its 2 pages are pictures, as of a scan\.\n {2}Run OCR/,
    );
    expect(existsSync(join(folder, "sources.ttl"))).toBe(false);
  });
});

describe("what cannot be read is told, and nothing is written", () => {
  const deleted =
    "<w:p><w:r><w:t>The ministry must </w:t></w:r><w:del><w:r><w:delText>not </w:delText></w:r></w:del><w:ins><w:r><w:t>always </w:t></w:r></w:ins><w:r><w:t>fund the shelter.</w:t></w:r></w:p>";
  test.each([
    ["cut.pdf", pdf([[{ text: "Some text", x: 60, y: 700 }]]).subarray(0, 60), /no whole PDF/],
    ["page.pdf", Buffer.from("<html>not a PDF</html>"), /is none: it does not begin like one/],
    ["empty.txt", Buffer.from(""), /The file is empty/],
    ["blank.md", Buffer.from("\n\n"), /There is no text in the file/],
    ["cut.docx", docx(PARAGRAPHS).subarray(0, 200), /no whole zip/],
    ["old.docx", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3, 4]), /encrypted, or of a version from before 2007/],
    ["other.docx", zipSync({ "content.xml": strToU8("<a/>") }), /is not DOCX: it has no part word\/document\.xml/],
    ["draft.docx", docx(PARAGRAPHS, deleted), /a draft with 2 tracked changes/],
    [
      "entities.docx",
      zipSync({ "word/document.xml": strToU8('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>') }),
      /declares entities/,
    ],
    ["deep.docx", zipSync({ "word/document.xml": strToU8("<w:p>".repeat(100_000)) }), /nested more than 512 deep/],
    ["bomb.docx", zipSync({ "word/document.xml": new Uint8Array(60_000_000) }), /would unpack to 60000000 or more/],
    ["letter.doc", Buffer.from("x"), /is no document that can be read/],
    ["missing.pdf", null, /Cannot read the file \(ENOENT/],
  ])("%s", async (name, content, words) => {
    const { folder, run } = await projectWith(content === null ? {} : { [name]: content });
    const added = await run("source", "add", name);
    expect(added.code).toBe(2);
    expect(added.stderr).toMatch(words);
    expect(added.stderr).toContain(name);
    expect(
      readdirSync(folder).filter((each) => !["project.json", "vocabulary.ttl", ".gitignore", name].includes(each)),
    ).toEqual([]);
  });

  test("a file that fails among others holds up none of them", async () => {
    const { run } = await projectWith({ "a.txt": TEXT, "b.pdf": pdf([[]]) });
    const added = await run("source", "add", "a.txt", "b.pdf", "--json");
    expect(added.code).toBe(1);
    expect(jsonOf(added)).toMatchObject({ sources: [{ name: "a" }], failed: [{ file: "b.pdf", code: "empty" }] });
  });

  test("of a draft the reading that was chosen is taken, and told", async () => {
    for (const [reading, expected] of [
      ["accept", "The ministry must always fund the shelter."],
      ["reject", "The ministry must not fund the shelter."],
    ] as const) {
      const { folder, run } = await projectWith({ "draft.docx": docx([], deleted) });
      expect((await run("source", "add", "draft.docx", "--tracked", reading)).stdout).toContain(
        `2 tracked changes were ${reading}ed`,
      );
      expect(textsOf(folder)).toEqual([expected]);
    }
  });

  test("a file that takes too long, or too much memory, is given up with its child", async () => {
    const { folder } = await projectWith({ "brief.txt": TEXT });
    const task = { kind: "document", path: join(folder, "brief.txt"), options: {} } as const;
    await expect(inChild(task, { timeMs: 1 })).rejects.toMatchObject({
      code: "limit",
      message: expect.stringMatching(/took more than 0 seconds/),
    });
    writeFileSync(join(folder, "big.html"), `<p>${"<b>word </b>".repeat(1_500_000)}`);
    const big = { kind: "document", path: join(folder, "big.html"), options: { wholePage: true } } as const;
    await expect(inChild(big, { memoryBytes: 120_000_000 })).rejects.toMatchObject({
      code: "limit",
      message: expect.stringMatching(/memory/),
    });
  });
});

test("a new edition: passages are found again, altered or gone, and all of it can be taken back", async () => {
  const rows = [
    HEADER,
    FUNDS,
    TRAINS,
    ["River Police", "reports", "Ministry of Welfare", "brief", "The River Police reports to the Ministry of Welfare."],
  ];
  const edition = `A preface that moves all that follows.\n\n${TEXT.replace("1.5 million", "15 million").replace("The River Police reports to the Ministry of Welfare.", "")}`;
  const { folder, run } = await projectWith({ "brief.txt": TEXT, "new.txt": edition, "links.csv": csv(rows) });
  await run("source", "add", "brief.txt");
  await run("import", "links.csv", "--accept", "--as", "anna");
  const before = readFileSync(join(folder, "statements/brief.ttl"), "utf8");
  const updated = await run("source", "update", "brief", "new.txt", "--json", "--as", "anna");
  expect(updated.code).toBe(1);
  expect(jsonOf(updated)).toMatchObject({ isNew: true, found: 1, altered: 1, gone: 1, several: 0 });
  // Every passage is exact in its own text: the moved one in the new, the others in the old.
  expect(jsonOf(await run("verify", "--json"))).toMatchObject({ spans: 3, exact: 3 });
  expect(textsOf(folder)).toHaveLength(2);
  // The sheet again: what was moved is known.
  expect(jsonOf(await run("import", "links.csv", "--json")).rows).toMatchObject([
    { code: "quote-altered" },
    { state: "unchanged", code: "already-decided" },
    { code: "quote-not-found" },
  ]);
  await run("undo", "--as", "anna");
  expect(readFileSync(join(folder, "statements/brief.ttl"), "utf8")).toBe(before);
  expect((await run("source", "update", "brief", "new.txt")).stdout).toContain("nothing was changed");
});
