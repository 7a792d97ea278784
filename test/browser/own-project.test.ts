/** A reader's own snapshot, zipped project and dropped folder; and files of other kinds, told with what makes them readable. */

import { join } from "node:path";
import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { Knowledge } from "../../src/graph/index.ts";
import { Dataset, parseRdf } from "../../src/rdf/index.ts";
import { writeSnapshot } from "../../src/snapshot/index.ts";
import { folderWith } from "../support/folder.ts";
import { choose } from "./support/own-data.ts";
import { browsing } from "./support/page.ts";

const { open, complaints } = browsing();

const STATEMENT = "<urn:own:a> <urn:own:knows> <urn:own:b> .\n";

/** A project as far as its graph goes, with files beside it that are no part of it. */
const PROJECT: Readonly<Record<string, string>> = {
  "valley/project.json": '{"throughline": 1, "name": "Valley", "namespace": "urn:own:", "languages": ["en"]}',
  "valley/sources.ttl": "",
  "valley/vocabulary.ttl": '<urn:own:knows> <http://www.w3.org/2000/01/rdf-schema#label> "knows" .\n',
  "valley/entities/concepts.ttl": '<urn:own:a> <http://www.w3.org/2000/01/rdf-schema#label> "Alpha" .\n',
  "valley/statements/report.ttl": STATEMENT,
  "valley/sources/texts/report.txt": "no RDF at all",
  "valley/decisions/anna.jsonl": "{}\n",
};

const zipped = (files: Readonly<Record<string, string>>): Buffer =>
  Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)]))));

function snapshotOf(turtle: string): Buffer {
  const dataset = new Dataset();
  for (const quad of parseRdf(turtle, { format: "turtle" })) dataset.add(quad);
  return Buffer.concat(writeSnapshot(new Knowledge(dataset)));
}

test("a snapshot is opened as it is, and a damaged one is told", async () => {
  const page = await open();
  const bytes = snapshotOf(STATEMENT);
  await choose(page, { name: "graph.throughline", text: bytes });
  await page.getByText("Your own data: graph.throughline. None of its statements says").waitFor();
  await page.getByRole("region", { name: "What this is:" }).getByText("2 concepts · 1 statement").waitFor();
  bytes[bytes.length - 9] = (bytes.at(-9) ?? 0) ^ 1;
  await choose(page, { name: "cut.throughline", text: bytes });
  await page
    .getByRole("alert")
    .getByText(/The snapshot "cut\.throughline" .*nothing of it was used/)
    .waitFor();
});

test("a zipped project is its graph, a zip of files is its RDF, and what is passed over is counted", async () => {
  const page = await open();
  const facts = page.getByRole("region", { name: "What this is:" });
  await choose(page, { name: "valley.zip", text: zipped(PROJECT) });
  await page.getByText("Your own data: valley.zip. None of its statements says").waitFor();
  await facts.getByText("2 concepts · 1 statement").waitFor();
  await choose(page, {
    name: "files.zip",
    text: zipped({ "a/b.ttl": STATEMENT, "a/read.me": "x", "c.nt": STATEMENT }),
  });
  await page.getByText("Your own data: files.zip.").waitFor();
  await page.getByText("1 file in it is no RDF and was passed over.").waitFor();
  await choose(page, { name: "none.zip", text: zipped({ "read.me": "x" }) });
  await page.getByRole("alert").getByText("none.zip holds no RDF file.").waitFor();
  expect(complaints).toEqual([]);
});

test("a folder that is dropped is the project in it", async () => {
  const page = await open();
  const root = folderWith(PROJECT);
  const client = await page.context().newCDPSession(page);
  const data = { items: [], files: [join(root, "valley")], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const)
    await client.send("Input.dispatchDragEvent", { type, x: 300, y: 300, data });
  await page.getByText("Your own data: valley. None of its statements says").waitFor();
  await page.getByRole("region", { name: "What this is:" }).getByText("2 concepts · 1 statement").waitFor();
});

test.each([
  ["report.pdf", /"report\.pdf" is a document.*throughline source add FILE.*throughline compile/],
  ["coded.qdpx", /"coded\.qdpx" is the project of a program for qualitative analysis.*throughline import FILE/],
  ["old.xls", /"old\.xls" is a spreadsheet of a kind that is not read.*save it as XLSX or CSV/],
  ["all.7z", /"all\.7z" is an archive of a kind that is not read.*Unpack it/],
  ["all.parquet", /"all\.parquet" is a database.*Export it/],
])("%s is told as what it is", async (name, said) => {
  const page = await open();
  await choose(page, { name, text: "any" });
  await page.getByRole("alert").getByText(said).waitFor();
});
