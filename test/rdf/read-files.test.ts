import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openFiles, readSourceTexts } from "../../src/open.ts";
import { readFiles } from "../../src/rdf/read/files.ts";
import { rdfFilesOf } from "../../src/rdf/read/rdf-files.ts";
import { Dataset } from "../../src/rdf/store/dataset.ts";
import { linesOf } from "../support/build.ts";
import { folderWith } from "../support/folder.ts";

const TRIPLE = "<urn:a> <urn:p> <urn:b> .\n";

test("a folder is its RDF files in code-unit order, sub-folders included", async () => {
  const folder = folderWith({
    "b.ttl": TRIPLE,
    "a/z.nq": TRIPLE,
    "B.nt": TRIPLE,
    "notes.txt": "no RDF",
    "c.TRIG": TRIPLE,
  });
  const files = await rdfFilesOf(folder);
  expect(files).toEqual(["B.nt", "a/z.nq", "b.ttl", "c.TRIG"].map((name) => join(folder, name)));
});

test("a folder is read through links to files and folders, and each folder once", async () => {
  const folder = folderWith({ "data/a.ttl": TRIPLE, "data/in/b.ttl": TRIPLE, "far/c.ttl": TRIPLE, "d.ttl": TRIPLE });
  const data = join(folder, "data");
  symlinkSync("../d.ttl", join(data, "d.ttl"));
  symlinkSync("../far", join(data, "far"));
  symlinkSync("..", join(data, "in", "up"));
  symlinkSync("nowhere", join(data, "notes"));
  expect(await rdfFilesOf(data)).toEqual(["a.ttl", "d.ttl", "far/c.ttl", "in/b.ttl"].map((name) => join(data, name)));
  symlinkSync("nowhere.ttl", join(data, "e.ttl"));
  await expect(rdfFilesOf(data)).rejects.toMatchObject({ code: "unreadable", data: { path: join(data, "e.ttl") } });
});

test.each([
  ["a link to itself", "round.ttl", /\(ELOOP: its links lead round in a circle\)/],
  ["a file as a folder", "a.ttl/b.ttl", /\(ENOTDIR: a part of the path is no folder\)/],
  ["a name that is too long", `${"n".repeat(300)}.ttl`, /\(ENAMETOOLONG: its name is too long/],
])("what the system refuses is a sentence: %s", async (_name, name, message) => {
  const folder = folderWith({ "a.ttl": TRIPLE });
  symlinkSync("round.ttl", join(folder, "round.ttl"));
  await expect(openFiles([join(folder, name)])).rejects.toMatchObject({
    name: "ThroughlineError",
    code: "unreadable",
    message: expect.stringMatching(message),
    hint: expect.any(String),
  });
});

test("blank nodes of different files stay apart, those of one file are the same", async () => {
  const folder = folderWith({ "1.ttl": "_:x <urn:p> 1 ; <urn:q> 1 .", "2.ttl": "_:x <urn:p> 1 ; <urn:q> 1 ." });
  const dataset = new Dataset();
  await readFiles([folder], dataset);
  expect(dataset.size).toBe(4);
  expect(new Set([...dataset].map(({ subject }) => subject.value)).size).toBe(2);
});

test("a file that is read alone keeps the names of its blank nodes", async () => {
  const dataset = new Dataset();
  await readFiles([join(folderWith({ "1.ttl": "_:x <urn:p> 1 ." }), "1.ttl")], dataset);
  expect(linesOf(dataset)).toMatch(/^_:x /);
});

test("the first declaration of a prefix wins", async () => {
  const folder = folderWith({
    "1.ttl": "@prefix e: <urn:1:> . e:a e:a 1 .",
    "2.ttl": "@prefix e: <urn:2:> . @prefix f: <urn:f:> .",
  });
  const { prefixes, files } = await readFiles([folder], new Dataset());
  expect([...prefixes]).toEqual([
    ["e", "urn:1:"],
    ["f", "urn:f:"],
  ]);
  expect(files).toHaveLength(2);
});

test("a text larger than a chunk is read whole, its astral characters too", async () => {
  const text = Array.from({ length: 8000 }, (_, n) => `<urn:a> <urn:p> "😀${n}" .\n`).join("");
  const dataset = new Dataset();
  await readFiles([join(folderWith({ "big.nt": text }), "big.nt")], dataset);
  expect(dataset.size).toBe(8000);
  expect([...dataset].every(({ object }) => object.value.startsWith("😀"))).toBe(true);
});

test.each([
  ["a missing file", {}, "nowhere.ttl", "unreadable", /no file or folder .*nowhere\.ttl/],
  ["a folder without RDF", { "x/notes.txt": "" }, "x", "unreadable", /holds no RDF/],
  [
    "a name that tells no syntax",
    { "data.txt": "It was a dark and stormy night." },
    "data.txt",
    "unknown-format",
    /data\.txt/,
  ],
  ["a file without a statement", { "x.ttl": "# nothing\n" }, "x.ttl", "empty", /no statement/],
  ["an empty file", { "x.ttl": "" }, "x.ttl", "empty", /no statement/],
  ["a broken file", { "x.ttl": `${TRIPLE}<urn:a>  oops .` }, "x.ttl", "syntax", /oops/],
] as const)("%s", async (_name, files, path, code, message) => {
  const folder = folderWith(files);
  await expect(openFiles([join(folder, path)])).rejects.toThrow(
    expect.objectContaining({
      name: "ThroughlineError",
      code,
      message: expect.stringMatching(message),
      hint: expect.any(String),
    }),
  );
});

test("the error of a broken file in a folder names the file", async () => {
  const folder = folderWith({ "a.ttl": TRIPLE, "sub/b.ttl": `\n  <x> <urn:p> 1 .` });
  await expect(openFiles([folder])).rejects.toMatchObject({
    position: { file: join(folder, "sub/b.ttl"), line: 2, column: 3 },
  });
});

test("reading stops on request", async () => {
  const folder = folderWith({ "a.ttl": TRIPLE });
  const reason = new Error("enough");
  await expect(openFiles([folder], { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
});

test("source texts are the .txt files of a folder, by name", async () => {
  const folder = folderWith({ "a.txt": "A", "b.ttl": TRIPLE, "sub/c.txt": "C" });
  expect([...(await readSourceTexts(folder))]).toEqual([["a.txt", "A"]]);
  await expect(readSourceTexts(join(folder, "none"))).rejects.toMatchObject({ code: "unreadable" });
});
