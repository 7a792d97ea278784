/**
 * The W3C's SPARQL 1.1 and 1.2 query suites through our own engine: `npm run conformance:sparql -- DIR`, DIR being a
 * checkout of w3c/rdf-tests. Exit 1 where a test fails that is not in the table of known faults, or one in it passes.
 */

import { existsSync, readFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import { SparqlEngine } from "../../build/query/index.js";
import { parseRdf } from "../../build/rdf/read/syntax/n3-parser.js";
import { Dataset } from "../../build/rdf/store/dataset.js";
import { KNOWN_SPARQL_FAULTS } from "./known-sparql-faults.mjs";
import { LOCAL } from "./manifest.mjs";
import { datasetOf, isSameResult, isSameTable, readExpected, readJson } from "./sparql-results.mjs";
import { readSparqlManifest } from "./sparql-suite.mjs";

const root = resolve(process.argv[2] ?? "../shared/data/w3c-rdf-tests");
if (!existsSync(root)) {
  console.error(`There is no folder ${root}; give a checkout of https://github.com/w3c/rdf-tests.`);
  process.exit(2);
}
const MANIFESTS = ["manifest-sparql11-query.ttl", "csv-tsv-res/manifest.ttl", "json-res/manifest.ttl"]
  .map((name) => `${root}/sparql/sparql11/${name}`)
  .concat(`${root}/sparql/sparql12/manifest.ttl`);

const NO_PREFIXES = new Map();
const empty = new SparqlEngine(new Dataset(), NO_PREFIXES);

/** Null where the test passes, "skip" where it is no query, else what went wrong. */
async function check(test) {
  if (test.kind.includes("Update")) return "skip";
  const query = readFileSync(test.query, "utf8");
  const options = { dataset: "query", baseIri: LOCAL + test.query, timeLimitMs: 30_000 };
  const syntax = /^(Positive|Negative)SyntaxTest/.exec(test.kind)?.[1];
  return syntax === undefined ? checkAnswer(test, query, options) : checkSyntax(syntax, query, options);
}

async function checkSyntax(syntax, query, options) {
  const refused = await empty.query(query, options).then(
    () => null,
    (error) => error,
  );
  if (syntax === "Negative") return refused === null ? "was read without complaint" : null;
  // A function that is not there is no error of syntax.
  return refused === null || refused.code === "unsupported" ? null : refused.message;
}

async function checkAnswer(test, query, options) {
  const engine = new SparqlEngine(await datasetOf(test.data, test.graphs), NO_PREFIXES);
  try {
    const table = /\.(csv|tsv)$/.exec(test.result)?.[1];
    const { form, body } = await engine.query(query, { ...options, graphs: "ntriples", bindings: table ?? "json" });
    const text = new TextDecoder().decode(body);
    if (table !== undefined)
      return isSameTable(text, readFileSync(test.result, "utf8"), table === "csv" ? "," : "\t")
        ? null
        : "another table";
    const isGraph = form === "construct" || form === "describe";
    const ours = isGraph ? { quads: [...parseRdf(text, { format: "ntriples" })] } : readJson(text);
    return isSameResult(ours, await readExpected(test.result)) ? null : "another result";
  } catch (error) {
    return error.message;
  } finally {
    await engine.close();
  }
}

let unexpected = 0;
const suites = new Map();
for (const test of MANIFESTS.flatMap(readSparqlManifest)) {
  const suite = relative(`${root}/sparql`, test.suite);
  const counts = suites.get(suite) ?? { passed: 0, of: 0, updates: 0, told: [] };
  suites.set(suite, counts);
  const failure = await check(test);
  if (failure === "skip") {
    counts.updates++;
    continue;
  }
  counts.of++;
  const known = KNOWN_SPARQL_FAULTS[`${suite} ${test.name}`];
  if (failure === null) counts.passed++;
  if ((failure === null) === (known === undefined) && failure === null) continue;
  if (failure !== null && known !== undefined) counts.told.push(`  known   ${test.name}: ${known}`);
  else {
    unexpected++;
    counts.told.push(
      failure === null
        ? `  PASSED  ${test.name}, which is known to fail: ${known}`
        : `  FAILED  ${test.name}: ${failure}`,
    );
  }
}
for (const [suite, { passed, of, updates, told }] of suites) {
  console.log(
    `${suite.padEnd(36)} ${passed} of ${of}${updates === 0 ? "" : `, and ${updates} updates left out: read-only`}`,
  );
  for (const line of told) console.log(line);
}
await empty.close();
process.exitCode = unexpected === 0 ? 0 : 1;
