/** Results as W3C tests write them, and whether two of them are the same: as bags of rows, blank nodes by their place. */

import { readFileSync } from "node:fs";
import { Readable } from "node:stream";
import { DataFactory } from "rdf-data-factory";
import { isomorphic } from "rdf-isomorphic";
import { SparqlJsonParser } from "sparqljson-parse";
import { SparqlXmlParser } from "sparqlxml-parse";
import { createParser } from "../../build/rdf/read/create-parser.js";
import { DEFAULT_READ_LIMITS } from "../../build/rdf/read/limits.js";
import { Dataset } from "../../build/rdf/store/dataset.js";
import { LOCAL } from "./manifest.mjs";

const RS = "http://www.w3.org/2001/sw/DataAccess/tests/result-set#";
const factory = new DataFactory();

const FORMATS = { rdf: "rdfxml", trig: "trig", nt: "ntriples", nq: "nquads" };

/** The quads of a file, by our own reading function. */
async function readQuads(file) {
  const quads = [];
  const format = FORMATS[file.split(".").pop()] ?? "turtle";
  const parser = await createParser(format, { baseIri: LOCAL + file, limits: DEFAULT_READ_LIMITS }, (quad) =>
    quads.push(quad),
  );
  parser.push(readFileSync(file, "utf8"));
  await parser.end();
  return quads;
}

/** What a file says must come: `{boolean}`, `{rows}` or `{quads}`; rows are Maps from variable to term. */
export async function readExpected(file) {
  const text = readFileSync(file, "utf8");
  if (file.endsWith(".srj")) return readJson(text);
  if (file.endsWith(".srx")) return readXml(text);
  const quads = await readQuads(file);
  return quads.some(({ object }) => object.value === `${RS}ResultSet`) ? readResultSet(quads) : { quads };
}

export function readJson(text) {
  const json = JSON.parse(text);
  const parser = new SparqlJsonParser({ dataFactory: factory, parseUnsupportedVersions: true });
  if (json.boolean !== undefined) return { boolean: json.boolean };
  return { rows: parser.parseJsonResults(json).map(rowOf) };
}

async function readXml(text) {
  const parser = new SparqlXmlParser({ dataFactory: factory, parseUnsupportedVersions: true });
  if (/<boolean>/.test(text)) return { boolean: await parser.parseXmlBooleanStream(Readable.from([text])) };
  const rows = [];
  for await (const bindings of parser.parseXmlResultsStream(Readable.from([text]))) rows.push(rowOf(bindings));
  return { rows };
}

const rowOf = (bindings) => new Map(Object.entries(bindings));

/** Results in the vocabulary of the first test suite. */
function readResultSet(quads) {
  const objects = (subject, name) =>
    quads
      .filter((quad) => quad.subject.equals(subject) && quad.predicate.value === RS + name)
      .map(({ object }) => object);
  const [set] = quads.filter(({ object }) => object.value === `${RS}ResultSet`).map(({ subject }) => subject);
  const [boolean] = objects(set, "boolean");
  if (boolean !== undefined) return { boolean: boolean.value === "true" };
  const rows = objects(set, "solution").map(
    (solution) =>
      new Map(
        objects(solution, "binding").map((binding) => [
          objects(binding, "variable")[0].value,
          objects(binding, "value")[0],
        ]),
      ),
  );
  return { rows };
}

/** Whether two results are the same. */
export function isSameResult(ours, theirs) {
  if (theirs.boolean !== undefined) return ours.boolean === theirs.boolean;
  if (theirs.quads !== undefined) return ours.quads !== undefined && isomorphic(ours.quads, theirs.quads);
  if (ours.rows?.length !== theirs.rows.length) return false;
  return isomorphic(ours.rows.flatMap(quadsOf), theirs.rows.flatMap(quadsOf));
}

const XSD = "http://www.w3.org/2001/XMLSchema#";
const NUMBERS = new Set(["integer", "decimal", "double", "float"].map((name) => XSD + name));

/** Results are compared by value: 1.0 and 1 are one decimal, which the engine writes in a form of its own. */
function byValue(term) {
  if (term.termType === "Quad")
    return factory.quad(...["subject", "predicate", "object"].map((part) => byValue(term[part])));
  if (term.termType === "Literal" && term.datatype.value === `${XSD}boolean`)
    return factory.literal(String(["1", "true"].includes(term.value)), term.datatype);
  if (term.termType !== "Literal" || !NUMBERS.has(term.datatype.value)) return term;
  return factory.literal(numeral(term.value), term.datatype);
}

const numeral = (text) => (/^[+-]?[\d.]+(?:[eE][+-]?\d+)?$/.test(text) ? String(Number(text)) : text);

/** Whether two tables hold the same rows, whatever the order of rows and columns and the names of blank nodes. */
export function isSameTable(ours, theirs, separator) {
  const rows = (text) => {
    const [head, ...lines] = text
      .replace(/\r?\n$/, "")
      .split(/\r?\n/)
      .map((line) => line.split(separator));
    const order = head.map((name, index) => ({ name, index })).sort((a, b) => (a.name < b.name ? -1 : 1));
    const cell = (text) =>
      text.startsWith("_:") ? "_:" : numeral(text.replace(/^"(.*)"\^\^<.*#(?:double|decimal)>$/, "$1"));
    return [order.map(({ name }) => name), ...lines.map((line) => order.map(({ index }) => cell(line[index]))).sort()];
  };
  return JSON.stringify(rows(ours)) === JSON.stringify(rows(theirs));
}

/** A row as quads about a node of its own, so that blank nodes of several rows are compared together. */
function quadsOf(row, index) {
  const node = factory.blankNode(`row${index}`);
  const cells = [...row].map(([name, value]) =>
    factory.quad(node, factory.namedNode(`urn:var:${name}`), byValue(value)),
  );
  return [factory.quad(node, factory.namedNode("urn:row"), factory.literal("")), ...cells];
}

/** The quads of files in one dataset: the first list in the default graph, the others each under its own IRI. */
export async function datasetOf(data, graphs) {
  const dataset = new Dataset();
  for (const file of data) for (const quad of await readQuads(file)) dataset.add(quad);
  for (const file of graphs)
    for (const { subject, predicate, object } of await readQuads(file))
      dataset.add(factory.quad(subject, predicate, object, factory.namedNode(LOCAL + file)));
  return dataset;
}
