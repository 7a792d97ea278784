/** Files that were damaged, and commands that were killed: nothing hangs, nothing half written, nothing acknowledged is lost. */

import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeOds } from "hucre/ods";
import { writeXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { DOCUMENT_FORMATS } from "../../../src/curate/sources/formats.ts";
import { readTables } from "../../../src/sheet/read-table.ts";
import { jsonOf, ROOT, runCli } from "../../support/cli.ts";
import { folderWith } from "../../support/folder.ts";
import { csv, docx, epub, HEADER, html, odt, PARAGRAPHS, pdf, projectWith } from "../support.ts";

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
  [
    "ods",
    await writeOds({ sheets: [{ name: "Links", rows: [["who", "relation"], PARAGRAPHS] }] }),
    (bytes: Uint8Array) => readTables("a.ods", bytes),
  ],
  ["csv", Buffer.from(csv([["who", "relation"], PARAGRAPHS])), (bytes: Uint8Array) => readTables("a.csv", bytes)],
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

const DECISIONS = 200;
/** A kill falls anywhere within this many decisions, by the time that the last ones took. */
const LONGEST_LIFE = 10;

/** Decides one after the other and tells before and after each; what a decision needs is loaded before the first. */
const DECIDE = `
  const [run, ...commands] = process.argv.slice(1);
  const { runCommandLine } = await import(run);
  const silent = { write: (text, done) => { done?.(); return true; } };
  const streams = { stdout: silent, stderr: process.stderr };
  await runCommandLine(["history", "--limit", "1"], streams, new AbortController().signal);
  for (const command of commands) {
    const begin = performance.now();
    console.log("begins " + command);
    const code = await runCommandLine([...command.split(" "), "--as", "anna"], streams, new AbortController().signal);
    if (code !== 0) process.exit(code);
    console.log("ends " + command + " " + (performance.now() - begin));
  }`;

/** Lets the commands run one after the other until the process is killed, and tells how long each took that it has acknowledged. */
async function decideUntilKilled(folder: string, commands: readonly string[], lifeMs: number): Promise<number[]> {
  const script = ["--input-type=module", "--eval", DECIDE, join(ROOT, "build/cli/run.js"), ...commands];
  const child = spawn(process.execPath, script, { cwd: folder, stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  let timer: NodeJS.Timeout | undefined;
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    said += text;
    // From the first decision on: the start of the process is no part of one.
    timer ??= setTimeout(() => child.kill("SIGKILL"), lifeMs);
  });
  const [code] = (await once(child, "close")) as [number | null];
  clearTimeout(timer);
  expect(code === null || code === 0).toBe(true);
  return [...said.matchAll(/^ends .* ([\d.]+)\n/gm)].map(([, took]) => Number(took));
}

/** The graph as bytes. */
function graphOf(folder: string): string[] {
  const names = ["entities/concepts.ttl", "statements/brief.ttl"];
  return names.map((name) => readFileSync(join(folder, name), "utf8"));
}

test("killed at any moment: every acknowledged decision is there, every claim has its passage", async () => {
  const names = Array.from(
    { length: DECISIONS },
    (_, at) => `Shelter ${"ABCDEFGHIJKLMNOPQRSTUVWXYZ"[at % 26]}${Math.floor(at / 26)}${at}x`,
  );
  const said = (name: string): string => `The ministry of the valley assists the house called ${name} in every year`;
  const rows = names.map((name) => ["Ministry", "assists", name, "brief", said(name), "yes"]);
  const { folder, run } = await projectWith({
    "brief.txt": names.map((name) => `${said(name)}.`).join("\n\n"),
    "links.csv": csv([[...HEADER, "new names"], ...rows]),
  });
  await run("source", "add", "brief.txt");
  const { rows: found } = jsonOf(await run("import", "links.csv", "--json")) as { rows: { id: string }[] };
  const commands = found.map(({ id }, at) => `${at % 5 === 4 ? "reject" : "accept"} ${id}`);
  const whole = join(folderWith({}), "whole");
  cpSync(folder, whole, { recursive: true });

  const next = numbers(7);
  let [kills, decisionMs] = [0, 1000];
  for (let left = commands; left.length > 0; kills++) {
    const took = await decideUntilKilled(folder, left, next(Math.ceil(LONGEST_LIFE * decisionMs)));
    left = left.slice(took.length);
    if (took.length > 0) decisionMs = Math.max(...took);
    const journal = join(folder, "decisions/anna.jsonl");
    const lines = existsSync(journal) ? readFileSync(journal, "utf8") : "";
    for (const command of commands.slice(0, commands.length - left.length))
      expect([command, lines.includes(command.replace(/^.* /, ""))]).toEqual([command, true]);
  }
  process.stderr.write(`${commands.length} decisions, killed ${kills - 1} times.\n`);
  const accepted = commands.filter((command) => command.startsWith("accept")).length;
  const verified = jsonOf(await run("verify", "--json")) as { spans: number; exact: number };
  expect([verified.spans, verified.exact]).toEqual([accepted, accepted]);
  expect(existsSync(join(folder, ".lock"))).toBe(false);
  // The graph is that of a project whose commands were never killed.
  for (const kind of ["accept", "reject"]) {
    const ids = commands.filter((command) => command.startsWith(kind)).map((command) => command.replace(/^.* /, ""));
    expect((await runCli([kind, ...ids, "--as", "anna"], { cwd: whole })).code).toBe(0);
  }
  expect(graphOf(folder)).toEqual(graphOf(whole));
});
