/** Reads W3C test manifests: the entries of a manifest and of all that it includes. */

import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseRdf } from "../../build/rdf/read/syntax/n3-parser.js";
import { Dataset } from "../../build/rdf/store/dataset.js";

const MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
const RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const RDFT = "http://www.w3.org/ns/rdftest#";
export const LOCAL = "https://tests.invalid/";

/** One test: its name, its kind (`TestTurtleEval`), its input and result files, and the base that they assume. */
export function readManifest(file) {
  const base = `${LOCAL}${file}`;
  const dataset = new Dataset();
  for (const quad of parseRdf(readFileSync(file, "utf8"), { format: "turtle", baseIri: base, file })) dataset.add(quad);
  const id = (key) => dataset.terms.find(key);
  const key = (term) => dataset.terms.key(term);
  const objects = (subject, predicate) => dataset.objects(subject, id(predicate));
  const path = (term) => (term === undefined ? null : key(term).replace(LOCAL, ""));
  const assumed = dataset
    .matchRows({ predicate: id(`${MF}assumedTestBase`) ?? -1 })
    .map((row) => key(dataset.row(row).object))[0];
  const tests = dataset.matchRows({ predicate: id(`${MF}action`) ?? -1 }).map((row) => {
    const { subject, object: action } = dataset.row(row);
    const input = path(action);
    const kind =
      objects(subject, `${RDF}type`)
        .map(key)
        .find((type) => type.startsWith(RDFT)) ?? "";
    return {
      name: key(subject).split("#").pop(),
      suite: dirname(file),
      kind: kind.slice(RDFT.length),
      input,
      result: path(objects(subject, `${MF}result`)[0]),
      base: (assumed ?? base.replace(/[^/]*$/, "")) + input.slice(dirname(file).length + 1),
    };
  });
  const included = listItems(
    dataset,
    dataset.matchRows({ predicate: id(`${MF}include`) ?? -1 }).map((row) => dataset.row(row).object),
  )
    .map(path)
    .filter((other) => existsSync(other));
  return [...tests, ...included.filter((other) => other.includes(join(dirname(file), "/"))).flatMap(readManifest)];
}

/** The members of RDF lists, by their heads. */
export function listItems(dataset, heads) {
  const items = [];
  const [first, rest] = ["first", "rest"].map((name) => dataset.terms.find(RDF + name));
  for (let node of heads) {
    while (node !== undefined && dataset.terms.key(node) !== `${RDF}nil`) {
      items.push(...dataset.objects(node, first));
      [node] = dataset.objects(node, rest);
    }
  }
  return items;
}
