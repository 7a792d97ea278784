/** G13: the bundled graph survives every way out and back, and another parser reads the same quads. */

import { readFileSync } from "node:fs";
import { parse, Store } from "oxigraph";
import { describe, expect, test } from "vitest";
import { fromRdf11, toRdf11 } from "../../src/evidence/rdf11.ts";
import { readReifications } from "../../src/evidence/reifiers.ts";
import { EXPORT_FORMATS, type ExportFormatName } from "../../src/export/formats.ts";
import { selectionOf } from "../../src/export/selection.ts";
import { Knowledge } from "../../src/graph/store/knowledge.ts";
import { BUNDLED } from "../../src/open.ts";
import { FORMATS, type FormatName, type TextFormatName } from "../../src/rdf/formats.ts";
import { createParser } from "../../src/rdf/read/create-parser.ts";
import { DEFAULT_READ_LIMITS } from "../../src/rdf/read/limits.ts";
import { rdfFilesOf } from "../../src/rdf/read/rdf-files.ts";
import { parseRdf } from "../../src/rdf/read/syntax/n3-parser.ts";
import { Dataset } from "../../src/rdf/store/dataset.ts";
import { toNQuads } from "../../src/rdf/write/ntriples.ts";
import { toTurtle } from "../../src/rdf/write/turtle.ts";
import { cases } from "../support/runs.ts";

const files = (await Promise.all(BUNDLED.folders.map(rdfFilesOf))).flat().filter((file) => file.endsWith(".ttl"));

function datasetOf(texts: readonly string[], format: TextFormatName = "turtle"): Dataset {
  const dataset = new Dataset();
  for (const text of texts) for (const quad of parseRdf(text, { format })) dataset.add(quad);
  return dataset;
}

const bundled = datasetOf(files.map((file) => readFileSync(file, "utf8")));

/** The quads as lines. No node of the bundled graph is blank (G4), so that sorted lines are its canonical form. */
function canonical(dataset: Dataset): string {
  return toNQuads(dataset, dataset.column("subject").keys());
}

/** What stands in one and not in the other: a short list where it fails. */
function difference(a: Dataset, b: Dataset): string[] {
  const [left, right] = [canonical(a).split("\n"), canonical(b).split("\n")];
  const [inLeft, inRight] = [new Set(left), new Set(right)];
  return [...left.filter((line) => !inRight.has(line)), ...right.filter((line) => !inLeft.has(line))].slice(0, 5);
}

/** The bundled graph, exported to a format and read from it. */
async function exportedAndRead(name: FormatName & ExportFormatName, rdf11: boolean): Promise<Dataset> {
  const { text } = await EXPORT_FORMATS[name].write(selectionOf(new Knowledge(bundled), null), {
    rdf11,
    spreadsheetSafe: false,
    context: null,
  });
  const dataset = new Dataset();
  const parser = await createParser(name, { limits: DEFAULT_READ_LIMITS }, (quad) => {
    dataset.add(quad);
  });
  parser.push(text);
  await parser.end();
  return dataset;
}

describe("the bundled graph", () => {
  test("comes back from Turtle 1.2", () => {
    expect(difference(datasetOf([toTurtle(bundled)]), bundled)).toEqual([]);
  });

  test("comes back from RDF 1.1, as Turtle and as N-Triples", () => {
    const { dataset: classic, lost } = toRdf11(bundled);
    expect(lost).toBe(0);
    expect(canonical(classic)).not.toContain("<<(");
    expect(difference(fromRdf11(datasetOf([toTurtle(classic)])), bundled)).toEqual([]);
    expect(difference(fromRdf11(datasetOf([canonical(classic)], "ntriples")), bundled)).toEqual([]);
  });

  test.each(files)("is read by oxigraph as by n3: %s", (file) => {
    const text = readFileSync(file, "utf8");
    const theirs = new Dataset();
    // The parser, not the store: the store reads every whole number as xsd:integer.
    for (const quad of parse(text, { format: FORMATS.turtle.mediaType })) theirs.add(quad);
    expect(difference(theirs, datasetOf([text]))).toEqual([]);
  });

  // Written as `throughline export` writes it, and read as --data is read.
  const FORMS = [
    ["turtle", false],
    ["turtle", true],
    ["ntriples", false],
    ["ntriples", true],
    ["nquads", false],
    ["nquads", true],
    ["jsonld", true],
  ] as const;
  test.each(cases(FORMS, 2))("comes back from an export to %s (RDF 1.1: %s)", async (name, rdf11) => {
    const back = await exportedAndRead(name, rdf11);
    expect(difference(rdf11 ? fromRdf11(back) : back, bundled)).toEqual([]);
  });

  test("comes back from an export to rdfxml", async () => {
    expect(difference(fromRdf11(await exportedAndRead("rdfxml", true)), bundled)).toEqual([]);
  });

  test("keeps its claims as nanopublications, each named by the graph of its assertion", async () => {
    const claims = (dataset: Dataset): Set<string> => {
      const found = readReifications(dataset).map(({ reifier, subject, predicate, object }) => {
        const ids = [reifier, subject, predicate, object].map((id) => dataset.terms.key(id));
        return ids.join(" ").replace("/assertion ", " ");
      });
      return new Set(found);
    };
    const [back, before] = [claims(await exportedAndRead("trig", false)), claims(bundled)];
    expect([...before].filter((claim) => !back.has(claim))).toEqual([]);
    expect(back.size).toBe(before.size);
  });

  test("is read by oxigraph in its RDF 1.1 form", () => {
    const store = new Store();
    const { dataset: classic } = toRdf11(bundled);
    store.load(canonical(classic), { format: FORMATS.ntriples.mediaType });
    expect(store.size).toBe(classic.size);
  });
});
