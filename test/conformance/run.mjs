/**
 * The W3C suites through our own reading function: `npm run conformance -- DIR`, DIR being a checkout of w3c/rdf-tests.
 * One line a suite, every failure by name; exit 1 where a test fails that is not in the table of known faults.
 * Every positive evaluation test goes out through our writer and in again, too.
 */

import { existsSync, readFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import { isomorphic } from "rdf-isomorphic";
import { createParser } from "../../build/rdf/read/create-parser.js";
import { DEFAULT_READ_LIMITS } from "../../build/rdf/read/limits.js";
import { Dataset } from "../../build/rdf/store/dataset.js";
import { toNQuads } from "../../build/rdf/write/ntriples.js";
import { toTriG } from "../../build/rdf/write/turtle.js";
import { KNOWN_FAULTS } from "./known-faults.mjs";
import { readManifest } from "./manifest.mjs";

const root = resolve(process.argv[2] ?? "../shared/data/w3c-rdf-tests");
if (!existsSync(root)) {
  console.error(`There is no folder ${root}; give a checkout of https://github.com/w3c/rdf-tests.`);
  process.exit(2);
}

const SUITES = ["turtle", "trig", "n-triples", "n-quads", "xml"].flatMap((name) =>
  ["rdf11", "rdf12"].map((version) => `${root}/rdf/${version}/rdf-${name}/manifest.ttl`),
);
const FORMAT_OF = { Turtle: "turtle", Trig: "trig", NTriples: "ntriples", NQuads: "nquads", XML: "rdfxml" };

async function read(text, format, baseIri) {
  const quads = [];
  const parser = await createParser(format, { baseIri, limits: DEFAULT_READ_LIMITS }, (quad) => quads.push(quad));
  parser.push(text);
  await parser.end();
  return quads;
}

function datasetOf(quads) {
  const dataset = new Dataset();
  for (const quad of quads) dataset.add(quad);
  return dataset;
}

/** The canonical form of each line is tested; their order is ours to choose. */
function isSameText(ours, theirs) {
  const lines = (text) =>
    text
      .split("\n")
      .filter((line) => line !== "")
      .sort()
      .join("\n");
  return lines(ours) === lines(theirs) ? null : "other canonical form";
}

/** Null where the test passes, else what went wrong. */
async function check(test) {
  const [, syntax, kind] = /^Test(Turtle|Trig|NTriples|NQuads|XML)(\w+)$/.exec(test.kind) ?? [];
  if (syntax === undefined) return `unknown kind of test ${test.kind}`;
  const format = FORMAT_OF[syntax];
  const text = readFileSync(test.input, "utf8");
  let quads;
  try {
    quads = await read(text, format, test.base);
  } catch (error) {
    if (kind.startsWith("Negative")) return null;
    return error.message;
  }
  if (kind.startsWith("Negative")) return "was read without complaint";
  if (kind === "PositiveC14N")
    return isSameText(toNQuads(datasetOf(quads), quads.keys()), readFileSync(test.result, "utf8"));
  if (kind !== "Eval") return null;
  const expected = await read(
    readFileSync(test.result, "utf8"),
    test.result.endsWith(".nq") ? "nquads" : "ntriples",
    test.base,
  );
  if (!isomorphic(quads, expected)) return `${quads.length} quads, not the ${expected.length} expected ones`;
  const again = await read(toTriG(datasetOf(quads)), "trig");
  return isomorphic(quads, again) ? null : "changed on its way out and in again";
}

let unexpected = 0;
for (const manifest of SUITES) {
  const name = relative(`${root}/rdf`, manifest).replace("/manifest.ttl", "");
  const tests = readManifest(manifest);
  const failures = [];
  for (const test of tests) {
    const failure = await check(test);
    if (failure !== null) failures.push({ name: test.name, failure, known: KNOWN_FAULTS[`${name} ${test.name}`] });
  }
  console.log(`${name.padEnd(22)} ${tests.length - failures.length} of ${tests.length}`);
  for (const { name: test, failure, known } of failures) {
    if (known === undefined) unexpected++;
    console.log(
      `  ${known === undefined ? "FAILED" : "known"}  ${test}: ${failure}${known === undefined ? "" : ` (${known})`}`,
    );
  }
}
process.exitCode = unexpected === 0 ? 0 : 1;
