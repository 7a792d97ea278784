/** Whether patterns end where Oxigraph's property paths end: 200 random patterns on random graphs, from a seed. */

import oxigraph from "oxigraph";
import { Knowledge } from "../../build/graph/store/knowledge.js";
import { findPaths } from "../../build/paths/answer/find-paths.js";
import { parseRdf } from "../../build/rdf/read/syntax/n3-parser.js";
import { Dataset } from "../../build/rdf/store/dataset.js";
import { randomFrom } from "../bench/graphs.mjs";

const PATTERNS = 200;
const NODES = 8;
const KINDS = ["p", "q", "r"];
const random = randomFrom(3);
const pick = (list) => list[Math.floor(random() * list.length)];
const write = (text) => process.stdout.write(`${text}\n`);

function randomPattern(depth) {
  const kind = `<urn:${pick(KINDS)}>`;
  if (depth === 0 || random() < 0.2)
    return pick([kind, `^${kind}`, `!${kind}`, `!(^${kind})`, `!(${kind}|^<urn:${pick(KINDS)}>)`]);
  const part = () => `(${randomPattern(depth - 1)})`;
  return pick([
    () => `${part()}/${part()}`,
    () => `${part()}|${part()}`,
    () => `^${part()}`,
    () => `${part()}${pick(["?", "*", "+"])}`,
  ])();
}

function randomTurtle() {
  // Every kind is there, so that a pattern never names a predicate that the data does not have.
  const fixed = KINDS.map((kind) => `<urn:n0> <urn:${kind}> <urn:n1> .`);
  const node = () => `<urn:n${Math.floor(random() * NODES)}>`;
  return [...fixed, ...Array.from({ length: 10 }, () => `${node()} <urn:${pick(KINDS)}> ${node()} .`)].join("\n");
}

function ours(turtle, pattern) {
  const dataset = new Dataset();
  for (const quad of parseRdf(turtle, { format: "turtle" })) dataset.add(quad);
  const knowledge = new Knowledge(dataset);
  const nodes = knowledge.concepts;
  const options = { pattern, mode: "walk", select: "any", minLength: 0, maxLength: Number.POSITIVE_INFINITY };
  const start = dataset.terms.find("urn:n0");
  return nodes
    .filter((node) => findPaths(knowledge, start, node, options).paths.length > 0)
    .map((node) => knowledge.key(node))
    .sort();
}

function theirs(turtle, pattern) {
  const store = new oxigraph.Store();
  store.load(turtle, { format: "text/turtle" });
  const rows = store.query(`SELECT DISTINCT ?end { <urn:n0> ${pattern} ?end }`);
  return rows.map((row) => row.get("end").value).sort();
}

let same = 0;
for (let round = 0; round < PATTERNS; round++) {
  const [turtle, pattern] = [randomTurtle(), randomPattern(3)];
  const [left, right] = [ours(turtle, pattern), theirs(turtle, pattern)];
  if (JSON.stringify(left) === JSON.stringify(right)) same++;
  else write(`DIFFER  ${pattern}\n${turtle}\n  ours   ${left}\n  theirs ${right}`);
}
write(`${same === PATTERNS ? "agree" : "DIFFER"}  ends of patterns, Oxigraph: ${same} of ${PATTERNS}`);
process.exitCode = same === PATTERNS ? 0 : 1;
