/** A project goes out as REFI-QDA and comes back: the same passages with the same codes, words, coders and days. */

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { qdaExport } from "../../src/curate/exchange/qda-export.ts";
import { qdpxOf } from "../../src/curate/exchange/write-qdpx.ts";
import { placeOfNote } from "../../src/curate/notes/place-note.ts";
import type { ShownNote } from "../../src/curate/notes/read-notes.ts";
import { readQdpx } from "../../src/curate/notes/read-qdpx.ts";
import type { OpenedText } from "../../src/curate/sources/registry.ts";
import { widened } from "../../src/evidence/edges.ts";
import { QuoteFinder } from "../../src/evidence/quote.ts";
import { letterStream, SourceText } from "../../src/evidence/text.ts";
import { selectionOf } from "../../src/export/selection.ts";
import { openText } from "../../src/open-text.ts";
import { isXmlText } from "../../src/rdf/write/xml-text.ts";
import { jsonOf } from "../support/cli.ts";
import { csv, FUNDS, HEADER, projectWith, projectWithBrief, TEXT, TRAINS } from "./support.ts";

const VERSION = "urn:text";
const knowledge = await openText(`
  PREFIX prov: <http://www.w3.org/ns/prov#> PREFIX dcterms: <http://purl.org/dc/terms/>
  PREFIX tl: <https://w3id.org/throughline/vocab#>
  <${VERSION}> prov:specializationOf <urn:document> ; tl:fileName "report.txt" . <urn:document> dcterms:title "A <report> & more" .`);

/** Words as texts have them: marks of several code units, signs, numbers, and the same words again. */
const WORD = fc.constantFrom(
  "shelter",
  "police",
  "Ministère",
  "😀",
  "$1.5",
  "40%",
  "not",
  "“the",
  "law”,",
  "ﬁrst",
  "a",
  "–",
);
const LINE = fc.array(WORD, { minLength: 1, maxLength: 12 }).map((words) => words.join(" "));
const WORDS = fc.array(LINE, { minLength: 1, maxLength: 8 }).map((lines) => `${lines.join(".\n\n")}.`);

const NAME = fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }).filter(isXmlText);
const SAID = NAME.map((text) => text.trim()).filter((text) => text !== "");
const TAG = fc.record({
  name: fc.oneof(NAME, fc.constantFrom("Barriers", "Barriers / Money", "Barriers / Money / Late", " / ", "a / ")),
  description: fc.option(SAID),
});

interface Marked {
  readonly from: number;
  readonly to: number;
  readonly tags: readonly { readonly name: string; readonly description: string | null }[];
  readonly comment: string | null;
  readonly author: string | null;
}

const MARKED: fc.Arbitrary<Marked> = fc.record({
  from: fc.nat(200),
  to: fc.nat(200),
  tags: fc.array(TAG, { maxLength: 3 }),
  comment: fc.option(SAID),
  author: fc.option(NAME),
});

/** Notes as an import makes them: a passage begins and ends at the edges of words. */
function notesOn(source: SourceText, marked: readonly Marked[]): ShownNote[] {
  const { offsets } = source.letters;
  return marked.flatMap(({ from, to, ...said }, at) => {
    const [first, last] = [from % offsets.length, to % offsets.length].sort((a, b) => a - b);
    const [start = 0, end = 0] = [offsets[first ?? 0], (offsets[last ?? 0] ?? 0) + 1];
    const place = widened({ start, end }, source);
    if (letterStream(source.slice(place.start, place.end)) === "") return [];
    const created = at % 2 === 0 ? "2026-03-01T10:00:00.000Z" : null;
    return [
      { iri: `urn:note:${at}`, text: VERSION, page: null, paragraph: 1, ...place, words: null, ...said, created },
    ];
  });
}

const SHOWN = ["tags", "comment", "author", "created"] as const;
const told = (note: Pick<ShownNote, (typeof SHOWN)[number]>, place: object): string =>
  JSON.stringify([place, ...SHOWN.map((key) => note[key])]);

test("law: notes that go out come back on the same passages, with what they said", () => {
  fc.assert(
    fc.property(WORDS, fc.array(MARKED, { minLength: 1, maxLength: 6 }), (text, marked) => {
      const source = new SourceText(text);
      fc.pre(source.letters.offsets.length > 0);
      const notes = notesOn(source, marked);
      const files = new Map([["report.txt", text]]);
      const { content } = qdaExport(selectionOf(knowledge, null), {
        ...{ name: "valley", files, notes, texts: [VERSION], unmarked: "public", allTexts: false },
      });
      const read = readQdpx(qdpxOf(content));
      const opened = { record: {} as OpenedText["record"], source, pages: [] };
      const finder = new QuoteFinder(source);
      const back = read.notes.map((note) => {
        const place = placeOfNote(note, opened, finder);
        return told(note, "value" in place ? place.value : place.fault);
      });
      expect(back.sort()).toEqual(notes.map((note) => told(note, { start: note.start, end: note.end })).sort());
    }),
    { numRuns: 300 },
  );
});

const NOTES = JSON.stringify({
  rows: [
    {
      uri: "https://example.org/brief",
      user: "acct:anna@hypothes.is",
      created: "2026-02-01T08:00:00+00:00",
      text: "Compare <this> & 2018.",
      tags: ["funding", "funding / state"],
      document: { title: ["brief"] },
      target: [{ selector: [{ type: "TextQuoteSelector", exact: FUNDS[4] }] }],
    },
  ],
});

const SHEET = csv([HEADER, FUNDS, TRAINS]);

async function coded(...access: readonly string[]): ReturnType<typeof projectWithBrief> {
  const project = await projectWithBrief({ "notes.json": NOTES, "links.csv": SHEET });
  for (const command of [
    ["import", "links.csv", "--accept"],
    ["import", "notes.json"],
    ...(access.length === 0 ? [] : [["source", "add", "brief.txt", "--access", ...access]]),
  ])
    expect(await project.run(...command)).toMatchObject({ code: 0 });
  return project;
}

describe("export -o project.qdpx", () => {
  test("takes statements and notes along, and each import of it finds the same passages", async () => {
    const { folder, run } = await coded("public");
    expect(await run("export", "-o", "coded.qdpx")).toMatchObject({
      code: 0,
      stderr: "3 coded segments of 1 text.\n",
    });
    const bytes = readFileSync(join(folder, "coded.qdpx"));
    await run("export", "-o", "again.qdpx");
    expect(readFileSync(join(folder, "again.qdpx")).equals(bytes)).toBe(true);
    // Here the note is known; the passages of statements are new as notes.
    expect(jsonOf(await run("import", "coded.qdpx", "--json", "--dry-run"))).toMatchObject({ ready: 2, unchanged: 1 });
    const other = await projectWith({ "coded.qdpx": bytes });
    expect(jsonOf(await other.run("import", "coded.qdpx", "--add-texts", "--json"))).toMatchObject({
      ready: 3,
      refused: 0,
      added: ["brief"],
    });
    const { notes } = jsonOf(await other.run("source", "show", "brief", "--notes", "--json")) as { notes: object[] };
    const funded = { start: TEXT.indexOf(FUNDS[4] ?? ""), words: FUNDS[4] };
    expect(notes).toContainEqual(
      expect.objectContaining({
        ...funded,
        author: "anna",
        comment: "Compare <this> & 2018.",
        created: "2026-02-01T08:00:00.000Z",
        tags: [
          { name: "funding", description: null },
          { name: "funding / state", description: null },
        ],
      }),
    );
    expect(notes).toContainEqual(
      expect.objectContaining({
        ...funded,
        comment: "Ministry of Welfare assists Lower Valley Shelter",
        tags: expect.arrayContaining([{ name: "Relations / assists", description: null }]),
      }),
    );
  });

  test("a restricted text stays outside with all of its words, and comes along for one's own use", async () => {
    const { folder, run } = await coded();
    const made = await run("export", "-o", "coded.qdpx");
    expect(made.stderr).toContain("1 text only referred to, since the document is restricted");
    const parts = unzipSync(readFileSync(join(folder, "coded.qdpx")));
    expect(Object.keys(parts)).toEqual(["project.qde"]);
    const xml = strFromU8(parts["project.qde"] ?? new Uint8Array());
    expect(xml).toMatch(/plainTextPath="relative:\/\/\/brief-[0-9a-f]{8}\.txt"/);
    expect(xml).not.toContain(FUNDS[4]);
    await run("export", "-o", "coded.qdpx", "--all-texts");
    expect(Object.keys(unzipSync(readFileSync(join(folder, "coded.qdpx"))))).toHaveLength(2);
  });

  test("a text that is another than was cited has no segment at the wrong words, which is told", async () => {
    const { folder, run } = await coded("public");
    const [name = ""] = Object.values(jsonOf(await run("source", "show", "brief", "--json"))).filter(
      (value) => typeof value === "string" && value.endsWith(".txt") && value !== "brief.txt",
    ) as string[];
    writeFileSync(join(folder, "sources/texts", name), `More before. ${TEXT.replace("1.5 million", "15 million")}`);
    const { stderr } = await run("export", "-o", "coded.qdpx", "--statements", ...(await idsOf(run)));
    expect(stderr).toContain("1 coded segment of 1 text.");
    expect(stderr).toContain("Left out: 1 passage not found for certain");
    expect(stderr).toContain("Notes on documents go along with the whole project only.");
  });

  test("goes to a file, and to one only where something answers", async () => {
    const { folder, run } = await coded();
    expect(await run("export", "--to", "qdpx")).toMatchObject({ code: 2, stderr: expect.stringContaining("--output") });
    expect(await run("export", "-o", "x.qdpx", "--source", "nobody")).not.toMatchObject({ code: 0 });
    expect(existsSync(join(folder, "x.qdpx"))).toBe(false);
  });
});

async function idsOf(run: Awaited<ReturnType<typeof projectWithBrief>>["run"]): Promise<string[]> {
  const { statements } = jsonOf(await run("export", "--to", "json")) as { statements: { id: string }[] };
  return statements.map(({ id }) => id);
}
