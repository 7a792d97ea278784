/** The tests of a SPARQL manifest: what is asked, of which files, and what must come. */

import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import { parseRdf } from "../../build/rdf/read/syntax/n3-parser.js";
import { Dataset } from "../../build/rdf/store/dataset.js";
import { LOCAL, listItems } from "./manifest.mjs";

const MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
const QT = "http://www.w3.org/2001/sw/DataAccess/tests/test-query#";
const RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

/** The tests of a manifest and of all that it includes, in the order of the files. */
export function readSparqlManifest(file) {
  const base = `${LOCAL}${file}`;
  const dataset = new Dataset();
  for (const quad of parseRdf(readFileSync(file, "utf8"), { format: "turtle", baseIri: base, file })) dataset.add(quad);
  const id = (key) => dataset.terms.find(key);
  const keys = (subject, predicate) => dataset.objects(subject, id(predicate)).map((term) => dataset.terms.key(term));
  const files = (subject, predicate) => keys(subject, predicate).map((key) => key.replace(LOCAL, ""));
  const rows = (predicate) => dataset.matchRows({ predicate: id(predicate) ?? -1 }).map((row) => dataset.row(row));
  const tests = rows(`${MF}action`).map(({ subject, object: action }) => {
    const [query] = files(action, `${QT}query`);
    return {
      name: dataset.terms.key(subject).split(/[#/]/).pop(),
      suite: dirname(file),
      kind: (keys(subject, `${RDF}type`).find((type) => type.startsWith(MF)) ?? "").slice(MF.length),
      query: query ?? dataset.terms.key(action).replace(LOCAL, ""),
      data: files(action, `${QT}data`),
      graphs: files(action, `${QT}graphData`),
      result: files(subject, `${MF}result`)[0] ?? null,
    };
  });
  const included = listItems(
    dataset,
    rows(`${MF}include`).map(({ object }) => object),
  ).map((term) => dataset.terms.key(term).replace(LOCAL, ""));
  return [...tests, ...included.flatMap(readSparqlManifest)];
}
