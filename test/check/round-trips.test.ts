/** G13: the bundled graph survives every way out and back, and another parser reads the same quads. */

import { readFileSync } from "node:fs";
import { parse, Store } from "oxigraph";
import { describe, expect, test } from "vitest";
import { toRdf11 } from "../../src/evidence/rdf11.ts";
import { readReifications } from "../../src/evidence/reifiers.ts";
import { BUNDLED } from "../../src/open.ts";
import { Dataset } from "../../src/rdf/dataset.ts";
import { FORMATS, type FormatName } from "../../src/rdf/formats.ts";
import { iri } from "../../src/rdf/namespaces.ts";
import { toNQuads } from "../../src/rdf/ntriples.ts";
import { parseRdf } from "../../src/rdf/parse.ts";
import { rdfFilesOf } from "../../src/rdf/read-files.ts";
import { DEFAULT_GRAPH } from "../../src/rdf/term-table.ts";
import { toTurtle } from "../../src/rdf/turtle.ts";

const files = (await Promise.all(BUNDLED.folders.map(rdfFilesOf))).flat();

function datasetOf(texts: readonly string[], format: FormatName = "turtle"): Dataset {
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

/** The way back from RDF 1.1: an rdf:Statement with its three parts is a reifier again. */
function toRdf12(dataset: Dataset): Dataset {
  const out = new Dataset(dataset.terms);
  const { terms } = dataset;
  const parts = ["subject", "predicate", "object"].map((local) => terms.internKey(iri("rdf", local)));
  const [type, statement] = [terms.internKey(iri("rdf", "type")), terms.internKey(iri("rdf", "Statement"))];
  const reifies = terms.internKey(iri("rdf", "reifies"));
  for (const { reifier, subject, predicate, object } of readReifications(dataset)) {
    const triple = terms.internTripleOf(subject, predicate, object);
    out.addIds({ subject: reifier, predicate: reifies, object: triple, namedGraph: DEFAULT_GRAPH });
  }
  for (let row = 0; row < dataset.size; row++) {
    const ids = dataset.row(row);
    const classic = parts.includes(ids.predicate) || (ids.predicate === type && ids.object === statement);
    if (!classic) out.addIds(ids);
  }
  return out;
}

describe("the bundled graph", () => {
  test("comes back from Turtle 1.2", () => {
    expect(difference(datasetOf([toTurtle(bundled)]), bundled)).toEqual([]);
  });

  test("comes back from RDF 1.1, as Turtle and as N-Triples", () => {
    const classic = toRdf11(bundled);
    expect(canonical(classic)).not.toContain("<<(");
    expect(difference(toRdf12(datasetOf([toTurtle(classic)])), bundled)).toEqual([]);
    expect(difference(toRdf12(datasetOf([canonical(classic)], "ntriples")), bundled)).toEqual([]);
  });

  test.each(files)("is read by oxigraph as by n3: %s", (file) => {
    const text = readFileSync(file, "utf8");
    const theirs = new Dataset();
    // The parser, not the store: the store reads every whole number as xsd:integer.
    for (const quad of parse(text, { format: FORMATS.turtle.mediaType })) theirs.add(quad);
    expect(difference(theirs, datasetOf([text]))).toEqual([]);
  });

  test("is read by oxigraph in its RDF 1.1 form", () => {
    const store = new Store();
    store.load(canonical(toRdf11(bundled)), { format: FORMATS.ntriples.mediaType });
    expect(store.size).toBe(toRdf11(bundled).size);
  });
});
