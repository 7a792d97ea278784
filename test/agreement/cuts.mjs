/**
 * Whether our minimum cuts are those of NetworkX: over statements its minimum edge cut, where parallel statements are the
 * capacity of one edge, on 300 drawn graphs; and on graphs where each document carries all that touches one node, so that
 * the cut over documents is its minimum node cut. Needs python3-networkx.
 */

import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { robustnessOf } from "../../build/graph/explore/robust.js";
import { Dataset, Knowledge, parseRdf } from "../../build/index.js";

const GRAPHS = 300;
const NODES = 8;
const write = (text) => process.stdout.write(`${text}\n`);

/** Numbers from 0 to 1 that are the same in every run. Source: Park and Miller 1988, doi:10.1145/63039.63042. */
function numbersFrom(seed) {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

function drawnEdges(random) {
  const count = 4 + Math.floor(random() * 16);
  const edges = Array.from({ length: count }, () => [Math.floor(random() * NODES), Math.floor(random() * NODES)]);
  return edges.filter(([a, b]) => a !== b);
}

function knowledgeOf(triples) {
  const dataset = new Dataset();
  const typed = `<urn:n:0> a <urn:T> . <urn:n:${NODES - 1}> a <urn:T> .`;
  for (const quad of parseRdf(`VERSION "1.2" ${typed} ${triples.join("\n")}`, { format: "turtle" })) dataset.add(quad);
  return new Knowledge(dataset);
}

function cutsOf(triples) {
  const knowledge = knowledgeOf(triples);
  const id = (node) => knowledge.dataset.terms.find(`urn:n:${node}`);
  return robustnessOf(knowledge, id(0), id(NODES - 1));
}

const CLAIM = "https://w3id.org/throughline/vocab#assertedIn";

/** A node between the ends is the document of what it touches; an edge between two such nodes is split by a node of neither. */
function byDocuments(edges) {
  const halves = edges.flatMap(([a, b], n) => [
    [a, `m${n}`, a],
    [`m${n}`, b, b],
  ]);
  return halves.map(([from, to, owner], n) => {
    const isEnd = owner === 0 || owner === NODES - 1;
    const claim = isEnd ? "" : `~ <urn:c:${n}> {| <${CLAIM}> <urn:d:${owner}> |}`;
    return `<urn:n:${from}> <urn:p:${n}> <urn:n:${to}> ${claim} .`;
  });
}

const graphs = Array.from({ length: GRAPHS }, (_, seed) => drawnEdges(numbersFrom(seed + 1)));
const script = join(import.meta.dirname, "cuts.py");
const theirs = JSON.parse(
  execFileSync("/usr/bin/python3", ["-B", script], {
    input: JSON.stringify({ nodes: NODES, graphs }),
    encoding: "utf8",
  }),
);
const ours = graphs.map((edges) => ({
  edges: cutsOf(edges.map(([a, b], n) => `<urn:n:${a}> <urn:p:${n}> <urn:n:${b}> .`)).statements.count,
  nodes: cutsOf(byDocuments(edges)).documents.count,
}));
for (const kind of ["edges", "nodes"]) {
  const same = ours.filter((cut, place) => cut[kind] === theirs[place][kind]).length;
  write(
    `${same === GRAPHS ? "agree" : "DIFFER"}  minimum ${kind === "edges" ? "edge" : "node"} cut, NetworkX: ${same} of ${GRAPHS}`,
  );
  if (same !== GRAPHS) process.exitCode = 1;
}
