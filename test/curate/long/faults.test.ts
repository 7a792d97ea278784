/** Files that were damaged, and commands that were killed: nothing hangs, nothing half written, nothing acknowledged is lost. */

import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { readTables } from "../../../src/curate/sheet/read-table.ts";
import { DOCUMENT_FORMATS } from "../../../src/curate/sources/formats.ts";
import { jsonOf, ROOT, startCli } from "../../support/cli.ts";
import { folderWith } from "../../support/folder.ts";
import { csv, docx, epub, html, odt, PARAGRAPHS, pdf, projectWith } from "../support.ts";

const MUTANTS = 250;
const LONGEST_MS = 10_000;

/** Numbers that are the same in every run. Source: Steele and Vigna 2021, mulberry32 of T. Ettinger. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** The bytes with a few of them changed, or cut, or with a stretch doubled. */
function mutant(bytes: Uint8Array, next: (below: number) => number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const kind = next(4);
  if (kind === 0) return copy.subarray(0, next(copy.length));
  if (kind === 1) {
    const [from, length] = [next(copy.length), 1 + next(200)];
    return Buffer.concat([copy.subarray(0, from + length), copy.subarray(from)]);
  }
  for (let change = 0; change <= next(20); change++) copy[next(copy.length)] = next(256);
  return copy;
}

const lines = PARAGRAPHS.map((text, at) => ({ text: text.slice(0, 80), x: 60, y: 700 - 20 * at }));

test.each([
  ["docx", docx(PARAGRAPHS), (bytes: Uint8Array) => DOCUMENT_FORMATS.docx.read(bytes, {})],
  ["odt", odt(PARAGRAPHS), (bytes: Uint8Array) => DOCUMENT_FORMATS.odt.read(bytes, {})],
  ["epub", epub(PARAGRAPHS), (bytes: Uint8Array) => DOCUMENT_FORMATS.epub.read(bytes, {})],
  ["html", Buffer.from(html(PARAGRAPHS)), (bytes: Uint8Array) => DOCUMENT_FORMATS.html.read(bytes, {})],
  [
    "xlsx",
    await writeXlsx({ sheets: [{ name: "Links", rows: [["who", "relation"], PARAGRAPHS] }] }),
    (bytes: Uint8Array) => readTables("a.xlsx", bytes),
  ],
])("%s: each of the mutants is read or refused, in time", async (_name, bytes, read) => {
  const next = numbers(19);
  const ends = { read: 0, refused: 0 };
  for (let count = 0; count < MUTANTS; count++) {
    const begin = performance.now();
    await read(mutant(bytes, next)).then(
      () => ends.read++,
      () => ends.refused++,
    );
    expect(performance.now() - begin).toBeLessThan(LONGEST_MS);
  }
  expect(ends.read + ends.refused).toBe(MUTANTS);
});

/** Reads the files of a folder one after the other, and tells how many were read and how many refused. */
const READ_ALL = `
  import { readdirSync, readFileSync } from "node:fs";
  const [reader, folder] = process.argv.slice(1);
  const { readPdf } = await import(reader);
  const ends = { read: 0, refused: 0 };
  for (const name of readdirSync(folder))
    await readPdf(new Uint8Array(readFileSync(folder + "/" + name))).then(() => ends.read++, () => ends.refused++);
  console.log(JSON.stringify(ends));`;

test("pdf: each of the mutants is read or refused, in time", () => {
  const next = numbers(19);
  const file = pdf([lines, lines]);
  const folder = folderWith({});
  for (let count = 0; count < MUTANTS; count++) writeFileSync(join(folder, `${count}.pdf`), mutant(file, next));
  // pdf.js drops promises of damaged streams; the process of a reading lets them go, as is done here.
  const flags = ["--unhandled-rejections=none", "--input-type=module", "-e", READ_ALL];
  const reader = join(ROOT, "build/curate/sources/pdf/read-pdf.js");
  const said = execFileSync(process.execPath, [...flags, reader, folder], {
    encoding: "utf8",
    timeout: MUTANTS * 1000,
  });
  const { read, refused } = JSON.parse(said) as { read: number; refused: number };
  expect(read + refused).toBe(MUTANTS);
  expect(refused).toBeGreaterThan(0);
});

const DECISIONS = 40;

test("killed at any moment: every acknowledged decision is there, every claim has its passage", async () => {
  const names = Array.from(
    { length: DECISIONS },
    (_, at) => `Shelter ${"ABCDEFGHIJKLMNOPQRSTUVWXYZ"[at % 26]}${Math.floor(at / 26)}${at}x`,
  );
  const text = names
    .map((name) => `The ministry of the valley assists the house called ${name} in every year.`)
    .join("\n\n");
  const rows = names.map((name) => [
    "Ministry",
    "assists",
    name,
    "brief",
    `The ministry of the valley assists the house called ${name} in every year`,
    "yes",
  ]);
  const { folder, run } = await projectWith({
    "brief.txt": text,
    "links.csv": csv([["who", "relation", "whom", "document", "quote", "new names"], ...rows]),
  });
  await run("source", "add", "brief.txt");
  const { rows: found } = jsonOf(await run("import", "links.csv", "--json")) as { rows: { id: string }[] };
  const next = numbers(7);
  const acknowledged: string[] = [];
  for (const { id } of found) {
    const { child, ended } = startCli(["accept", id, "--as", "anna"], { cwd: folder });
    const timer = setTimeout(() => child.kill("SIGKILL"), 100 + next(1200));
    const { code } = await ended;
    clearTimeout(timer);
    if (code === 0) acknowledged.push(id);
  }
  // The next command finds a whole project.
  expect((await run("accept", ...found.map(({ id }) => id), "--as", "anna")).code).toBe(0);
  const journal = readFileSync(join(folder, "decisions/anna.jsonl"), "utf8");
  for (const id of acknowledged) expect(journal).toContain(id);
  const verified = jsonOf(await run("verify", "--json")) as { spans: number; exact: number };
  expect([verified.spans, verified.exact]).toEqual([DECISIONS, DECISIONS]);
  expect(existsSync(join(folder, ".lock"))).toBe(false);
});
