/** Snapshots on the command line: written, opened by the commands, refused. */

import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Knowledge } from "../../src/graph/store/knowledge.ts";
import { openBuilt } from "../../src/open.ts";
import { digestOfFiles } from "../../src/rdf/read/rdf-files.ts";
import { parseRdf } from "../../src/rdf/read/syntax/n3-parser.ts";
import { Dataset } from "../../src/rdf/store/dataset.ts";
import { SNAPSHOT_VERSION } from "../../src/snapshot/format.ts";
import { writeSnapshot } from "../../src/snapshot/write.ts";
import { CLI, jsonOf, runCli } from "../support/cli.ts";
import { folderWith } from "../support/folder.ts";

const TURTLE = `PREFIX e: <urn:e:> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
e:a e:knows e:b . e:b e:knows e:c ; rdfs:label "Bee"@en .`;

async function compiled(): Promise<{ folder: string; rdf: string; snapshot: string }> {
  const folder = folderWith({ "a.ttl": TURTLE });
  const [rdf, snapshot] = [join(folder, "a.ttl"), join(folder, "a.throughline")];
  expect(await runCli(["compile", rdf, "-o", snapshot])).toMatchObject({ code: 0, stdout: "" });
  return { folder, rdf, snapshot };
}

test("commands answer from a snapshot as from the text", async () => {
  const { rdf, snapshot } = await compiled();
  for (const question of [
    ["path", "urn:e:a", "urn:e:c", "--json"],
    ["find", "bee", "--json"],
    ["show", "Bee", "--json"],
    ["stats", "--json"],
    ["export", "--to", "ntriples"],
    ["query", "ASK { ?s ?p 'Bee'@en }"],
  ]) {
    const [text, opened] = await Promise.all([rdf, snapshot].map((data) => runCli(["--data", data, ...question])));
    expect(opened?.code).toBe(0);
    expect(opened?.stdout.replace(/"elapsedMs": [\d.e-]+/g, "")).toBe(
      text?.stdout.replace(/"elapsedMs": [\d.e-]+/g, ""),
    );
  }
});

test("the gates find in a snapshot what they find in the text, in lines of N-Quads", async () => {
  const folder = folderWith({
    "a.ttl": `PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
<urn:e:c> a skos:Concept ; skos:prefLabel "one"@en , "two"@en .`,
  });
  const [rdf, snapshot] = [join(folder, "a.ttl"), join(folder, "a.throughline")];
  await runCli(["compile", rdf, "-o", snapshot]);
  const findings = async (data: string) => {
    const { code, stdout } = await runCli(["--data", data, "check", "--gate", "G8", "--json"]);
    const { results } = JSON.parse(stdout) as {
      results: { gate: string; message: string; file: string; line: number }[];
    };
    return { code, results: results.map(({ gate, message, file, line }) => ({ gate, message, file, line })) };
  };
  const said = { gate: "G8", message: '"two" is a second preferred label in one language.' };
  expect(await findings(rdf)).toEqual({ code: 1, results: [{ ...said, file: rdf, line: 2 }] });
  expect(await findings(snapshot)).toEqual({
    code: 1,
    results: [{ ...said, file: `${snapshot} as N-Quads`, line: 1 }],
  });
});

test("a snapshot can be compiled again, and the one before stays", async () => {
  const { snapshot } = await compiled();
  const before = readFileSync(snapshot);
  expect((await runCli(["--data", snapshot, "compile", "-o", snapshot])).code).toBe(0);
  expect(readFileSync(snapshot)).toEqual(before);
  expect(readFileSync(`${snapshot}.prev`)).toEqual(before);
});

test("cut, altered and newer files are refused in one sentence that names the file", async () => {
  const { folder, snapshot } = await compiled();
  const [cut, altered, newer] = ["cut", "altered", "newer"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  for (const file of [cut, altered, newer]) copyFileSync(snapshot, file);
  truncateSync(cut, 1000);
  const bytes = readFileSync(snapshot);
  bytes[bytes.length - 100] = (bytes[bytes.length - 100] ?? 0) ^ 1;
  writeFileSync(altered, bytes);
  const version = readFileSync(snapshot);
  version.writeUInt32LE(SNAPSHOT_VERSION + 1, 8);
  writeFileSync(newer, version);
  for (const [file, words, code] of [
    [cut, "is cut off: 1000 of", "damaged"],
    [altered, "was altered", "damaged"],
    [newer, `is of version ${SNAPSHOT_VERSION + 1}`, "unsupported"],
  ] as const) {
    const run = await runCli(["--data", file, "stats", "--json"]);
    expect(run.code).toBe(2);
    expect(jsonOf(run).error).toMatchObject({ code, message: expect.stringContaining(words) });
    expect(run.stdout).toContain(file);
  }
});

test("a snapshot beside other files is not half taken", async () => {
  const { rdf, snapshot } = await compiled();
  const run = await runCli(["--data", rdf, "--data", snapshot, "stats"]);
  expect(run).toMatchObject({ code: 2, stdout: "" });
  expect(run.stderr).toContain("cannot be opened together");
  expect((await runCli(["--data", rdf, "compile", rdf, "-o", snapshot])).code).toBe(2);
});

test("data that cannot be read leaves the old snapshot and nothing else", async () => {
  const { folder, snapshot } = await compiled();
  const before = readFileSync(snapshot);
  writeFileSync(join(folder, "bad.ttl"), "no turtle");
  expect((await runCli(["compile", join(folder, "bad.ttl"), "-o", snapshot])).code).toBe(2);
  expect(readFileSync(snapshot)).toEqual(before);
  expect(existsSync(`${snapshot}.prev`)).toBe(false);
  expect(readdirSync(folder).sort()).toEqual(["a.throughline", "a.ttl", "bad.ttl"]);
});

test("Ctrl-C in the middle of a compilation ends it and leaves nothing", async () => {
  const folder = folderWith({});
  const args = ["--data", "-", "--from", "ntriples", "compile", "-o", join(folder, "a.throughline")];
  const child = spawn(process.execPath, [CLI, ...args], { stdio: ["pipe", "ignore", "pipe"] });
  const ended = once(child, "exit");
  const lines = Array.from({ length: 20_000 }, (_, n) => `<urn:n:${n}> <urn:p:p> <urn:n:${(n * 7) % 5000}> .\n`);
  // More than a pipe holds: when it is taken, the command is reading.
  if (!child.stdin.write(lines.join(""))) await once(child.stdin, "drain");
  child.stdin.on("error", () => {});
  child.kill("SIGINT");
  expect(await ended).toEqual([null, "SIGINT"]);
  expect(readdirSync(folder)).toEqual([]);
});

/** A folder of RDF with the snapshot that a build would make of it. */
async function built() {
  const folder = folderWith({ "a.ttl": TURTLE });
  const snapshot = join(folder, "built.throughline");
  const sourceDigest = await digestOfFiles([folder]);
  const open = () => openBuilt({ folders: [folder], snapshot });
  /** Whether the snapshot is what is opened: another statement stands in it than in the Turtle. */
  const isUsed = async (): Promise<boolean> => (await open()).dataset.terms.find("urn:e:only-in-the-snapshot") !== null;
  const marked = new Dataset();
  for (const quad of parseRdf("<urn:e:only-in-the-snapshot> <urn:e:p> <urn:e:o> .", { format: "turtle" }))
    marked.add(quad);
  writeFileSync(snapshot, Buffer.concat(writeSnapshot(new Knowledge(marked), { sourceDigest })));
  return { folder, snapshot, open, isUsed };
}

test("a build's snapshot is used as long as the Turtle is what it was made from, whatever the times of the files", async () => {
  const { folder, snapshot, isUsed } = await built();
  const [turtle, later] = [join(folder, "a.ttl"), new Date(Date.now() + 60_000)];
  expect(await isUsed()).toBe(true);
  // What unpacking does: the data is younger than what was built of it.
  utimesSync(turtle, later, later);
  expect(await isUsed()).toBe(true);
  writeFileSync(join(folder, "notes.txt"), "no RDF");
  expect(await isUsed()).toBe(true);
  const before = readFileSync(turtle);
  writeFileSync(turtle, `${TURTLE}\n`);
  utimesSync(snapshot, later, later);
  expect(await isUsed()).toBe(false);
  writeFileSync(turtle, before);
  expect(await isUsed()).toBe(true);
  writeFileSync(join(folder, "b.ttl"), "<urn:e:x> <urn:e:y> <urn:e:z> .");
  expect(await isUsed()).toBe(false);
});

test("a build's snapshot that cannot be used is a fault, and no slower answer hides it", async () => {
  const { snapshot, open } = await built();
  truncateSync(snapshot, 100);
  await expect(open()).rejects.toMatchObject({
    code: "damaged",
    message: expect.stringContaining("is cut off: 100 of"),
    hint: expect.stringContaining("npm run build"),
  });
});

test("who may read the data may read the snapshot of it, and nobody else", async () => {
  const folder = folderWith({ "a.ttl": TURTLE, "b.ttl": "<urn:e:x> <urn:e:y> <urn:e:z> ." });
  const modeAfter = async (mode: number): Promise<number> => {
    chmodSync(join(folder, "b.ttl"), mode);
    const [snapshot, places] = [`${mode}.throughline`, `${mode}.json`].map((name) => join(folder, name)) as [
      string,
      string,
    ];
    expect(
      await runCli(["compile", join(folder, "a.ttl"), join(folder, "b.ttl"), "-o", snapshot, "--places", places]),
    ).toMatchObject({ code: 0 });
    expect(statSync(places).mode & 0o777).toBe(statSync(snapshot).mode & 0o777);
    return statSync(snapshot).mode & 0o777;
  };
  expect([await modeAfter(0o644), await modeAfter(0o444), await modeAfter(0o640), await modeAfter(0o600)]).toEqual([
    0o644, 0o644, 0o640, 0o600,
  ]);
});
