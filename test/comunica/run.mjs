/**
 * `npm run comunica`: Comunica as the query engine over our Dataset, which has to answer as Oxigraph does over the same data.
 * Comunica is installed into a folder of its own (430 packages, so that it is no dependency of development), or taken from the
 * folder that is named.
 */

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openBundled } from "../../dist/index.js";
import { SparqlEngine } from "../../dist/query/index.js";

const COMUNICA = "@comunica/query-sparql-rdfjs-lite@5.2.3";

const PREFIXES = `
PREFIX tl: <https://w3id.org/throughline/vocab#>
PREFIX id: <https://w3id.org/throughline/id/>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
`;

const SELECTS = [
  "SELECT ?o { id:kosovo-police-service tl:partnersWith ?o }",
  "SELECT ?s ?o { ?s tl:partnersWith ?o }",
  "SELECT ?p (COUNT(*) AS ?n) { id:kosovo-police-service ?p ?o } GROUP BY ?p",
  "SELECT ?a ?b { id:unscr-2106 ?p ?a . ?a ?q ?b . ?b a ?class } LIMIT 100000",
  "SELECT ?label { ?s a ?class ; rdfs:label ?label FILTER(CONTAINS(STR(?label), 'olice')) }",
  "SELECT ?s { ?s tl:modality tl:Asserted OPTIONAL { ?s rdfs:comment ?c } FILTER(!BOUND(?c)) }",
  "SELECT ?x { <urn:nobody> ?p ?x }",
];

const folder = process.argv[2] ?? installed();
const { QueryEngine } = createRequire(join(folder, "package.json"))("@comunica/query-sparql-rdfjs-lite");
const { dataset, prefixes } = await openBundled();
const comunica = new QueryEngine();
const oxigraph = new SparqlEngine(dataset, prefixes);
try {
  for (const select of SELECTS) {
    const query = PREFIXES + select;
    const began = performance.now();
    const [theirs, ours] = [await byComunica(query), await byOxigraph(query)];
    assert.deepEqual(theirs, ours, select);
    assert.equal(ours.length === 0, select.includes("nobody"), select);
    process.stdout.write(`${ours.length} rows, ${Math.round(performance.now() - began)} ms: ${select}\n`);
  }
  const made = await comunica.queryQuads("CONSTRUCT { ?o ?p ?s } WHERE { ?s ?p ?o FILTER(isIRI(?o)) }", options());
  assert.ok((await made.toArray()).length > 1000);
  assert.equal(await comunica.queryBoolean("ASK { ?s ?p ?o }", options()), true);
  process.stdout.write("Comunica answers over our Dataset as Oxigraph does.\n");
} finally {
  await oxigraph.close();
  if (process.argv[2] === undefined) rmSync(folder, { recursive: true });
}

function options() {
  return { sources: [dataset] };
}

/** Rows as sorted lines; the order of a result without ORDER BY is nobody's. */
async function byComunica(query) {
  const rows = await (await comunica.queryBindings(query, options())).toArray();
  return rows.map((row) => JSON.stringify([...row].map(([name, term]) => [name.value, term.value]).sort())).sort();
}

async function byOxigraph(query) {
  const { body } = await oxigraph.query(query, { bindings: "json" });
  const { results } = JSON.parse(new TextDecoder().decode(body));
  return results.bindings
    .map((row) =>
      JSON.stringify(
        Object.entries(row)
          .map(([name, term]) => [name, term.value])
          .sort(),
      ),
    )
    .sort();
}

function installed() {
  const made = mkdtempSync(join(tmpdir(), "throughline-comunica-"));
  writeFileSync(join(made, "package.json"), "{}\n");
  execFileSync("npm", ["install", "--no-audit", "--no-fund", "--silent", COMUNICA], { cwd: made, stdio: "inherit" });
  return made;
}
