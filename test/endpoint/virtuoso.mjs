/**
 * Paths over a Virtuoso 7 of its own: random pairs have the distances and the sets of shortest paths that they have in
 * memory. Prints what a path costs in requests, rows and time, against Virtuoso's own transitive query and against a
 * search that asks for one node at a time.
 *
 *     node test/endpoint/virtuoso.mjs codex-m.nt.gz [pairs]
 */

import assert from "node:assert/strict";
import { Endpoint, findRemotePaths } from "../../dist/endpoint/index.js";
import { openFiles } from "../../dist/index.js";
import { findPaths } from "../../dist/paths/index.js";
import { startVirtuoso } from "./virtuoso-server.mjs";

const [file, pairsWanted = "200"] = process.argv.slice(2);
const SHORTEST = { select: "all-shortest", maxPaths: 100_000, timeLimitMs: 120_000 };
const TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>";
/** Pairs on which other ways are timed. */
const OWN_PAIRS = 60;
const NAIVE_PAIRS = 10;

/** Numbers from 0 to 1, the same in every run (mulberry32). */
function randomOf(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function pairsOf(knowledge, count) {
  const random = randomOf(7);
  const nodes = knowledge.concepts.filter((id) => knowledge.dataset.terms.isIri(id));
  const pick = () => nodes[Math.floor(random() * nodes.length)];
  return Array.from({ length: count }, () => [pick(), pick()]).filter(([from, to]) => from !== to);
}

const pathsOf = ({ paths }) => paths.map((path) => path.nodes.map(({ iri }) => iri).join(" "));

function quantiles(name, values, unit) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  const shown = (value) => (value >= 100 ? value.toFixed(0) : value.toFixed(1));
  console.log(`  ${name.padEnd(58)} median ${shown(at(0.5)).padStart(7)}   p99 ${shown(at(0.99)).padStart(8)} ${unit}`);
  return at(0.5);
}

async function timed(run) {
  const began = performance.now();
  const value = await run();
  return { value, ms: performance.now() - began };
}

/** One shortest path by the engine itself; it knows no hubs. */
async function transitive(url, from, to) {
  const step = `{ ?x ?p ?y . FILTER(?p != ${TYPE}) } UNION { ?y ?p ?x . FILTER(?p != ${TYPE}) }`;
  const option = `OPTION (TRANSITIVE, T_DISTINCT, T_SHORTEST_ONLY, T_DIRECTION 3, t_in(?x), t_out(?y), t_max(6),
    t_step(?x) AS ?link, t_step('step_no') AS ?step, t_step('path_id') AS ?path)`;
  const query = `SELECT ?link ?step ?path WHERE { { SELECT ?x ?y WHERE { ${step} } } ${option} . FILTER(?x = <${from}> && ?y = <${to}>) }`;
  const rows = await select(url, query);
  return rows.length === 0 ? null : Math.max(...rows.map(({ step: at }) => Number(at.value)));
}

async function select(url, query) {
  const body = new URLSearchParams({ query });
  const response = await fetch(url, { method: "POST", headers: { Accept: "application/sparql-results+json" }, body });
  if (!response.ok) throw new Error(`${response.status}: ${(await response.text()).slice(0, 300)}`);
  return (await response.json()).results.bindings;
}

/** Breadth-first from both ends, asking for each node that is taken up; tells how many were asked for. */
async function oneByOne(neighborsOf, from, to) {
  const sides = [new Set([from]), new Set([to])];
  const rims = [[from], [to]];
  let asked = 0;
  while (rims[0].length > 0 && rims[1].length > 0) {
    const side = rims[0].length <= rims[1].length ? 0 : 1;
    const next = [];
    for (const node of rims[side]) {
      asked++;
      for (const neighbor of await neighborsOf(node)) {
        if (sides[1 - side].has(neighbor)) return asked;
        if (sides[side].has(neighbor)) continue;
        sides[side].add(neighbor);
        next.push(neighbor);
      }
    }
    rims[side] = next;
  }
  return asked;
}

/** The neighbours by request; hubs may be passed, as by Virtuoso itself. */
function remoteNeighbors(url) {
  const parts = (node) => [
    `{ <${node}> ?p ?o . FILTER(?p != ${TYPE} && isIRI(?o)) }`,
    `{ ?o ?p <${node}> . FILTER(?p != ${TYPE}) }`,
  ];
  return async (node) =>
    (await select(url, `SELECT DISTINCT ?o WHERE { ${parts(node).join(" UNION ")} }`)).map(({ o }) => o.value);
}

/** The neighbours from memory, only through nodes that are no hubs. */
function knownNeighbors(knowledge, ends) {
  const { offsets, neighbors, nodes } = knowledge.incidence(new Set(["instance"]));
  const degree = (node) => offsets[node + 1] - offsets[node];
  const degrees = Array.from({ length: nodes }, (_, node) => degree(node)).filter((each) => each > 0);
  const threshold = Math.max(100, degrees.sort((a, b) => a - b)[Math.ceil(degrees.length * 0.99) - 1]);
  return (node) =>
    [...neighbors.subarray(offsets[node], offsets[node + 1])].filter(
      (other) => ends.includes(other) || degree(other) <= threshold,
    );
}

const knowledge = await openFiles([file]);
const pairs = pairsOf(knowledge, Number(pairsWanted));
const virtuoso = await startVirtuoso([file]);
try {
  const opened = await timed(() => Endpoint.open(virtuoso.url));
  const endpoint = opened.value;
  console.log(`${pairs.length} random pairs; the endpoint opened in ${opened.ms.toFixed(0)} ms.`);
  // What a session asks once is asked before the clock runs.
  const key = (id) => knowledge.key(id);
  await findRemotePaths(endpoint, key(pairs[0][0]), key(pairs[0][1]), { ...SHORTEST, maxLength: 1 });
  await transitive(virtuoso.url, key(pairs[0][0]), key(pairs[0][1]));
  const ours = { hubs: [], through: [], requests: [], rows: [], expanded: [], share: [] };
  const theirs = [];
  for (const [place, [from, to]] of pairs.entries()) {
    const ends = [key(from), key(to)];
    const expected = findPaths(knowledge, from, to, SHORTEST);
    const { value, ms } = await timed(() => findRemotePaths(endpoint, ...ends, SHORTEST));
    const { result } = value;
    assert.equal(result.status, "complete", `${ends}: ${result.reason}`);
    assert.deepEqual(pathsOf(result), pathsOf(expected), `${ends}`);
    ours.hubs.push(ms);
    ours.requests.push(result.endpoint.requests);
    ours.rows.push(result.endpoint.rows);
    const asked = await oneByOne(knownNeighbors(knowledge, [from, to]), from, to);
    ours.expanded.push(asked);
    ours.share.push(asked / result.endpoint.requests);
    if (place >= OWN_PAIRS) continue;
    const one = { select: "any-shortest", throughHubs: true, timeLimitMs: 120_000 };
    const through = await timed(() => findRemotePaths(endpoint, ...ends, one));
    const known = findPaths(knowledge, from, to, one);
    assert.equal(through.value.result.paths[0]?.length, known.paths[0]?.length, `${ends} through hubs`);
    ours.through.push(through.ms);
    const own = await timed(() => transitive(virtuoso.url, ...ends));
    assert.equal(own.value ?? undefined, known.paths[0]?.length, `${ends} by Virtuoso itself`);
    theirs.push(own.ms);
  }
  console.log("Distances and sets of shortest paths are those of memory. A path costs:");
  quantiles("all shortest paths, no way through hubs", ours.hubs, "ms");
  quantiles("requests", ours.requests, "");
  quantiles("rows", ours.rows, "");
  quantiles("nodes that a search node by node takes up", ours.expanded, "");
  quantiles("such nodes for each request", ours.share, "");
  const through = quantiles("one shortest path, through hubs too", ours.through, "ms");
  const own = quantiles("the same by Virtuoso's transitive query", theirs, "ms");
  console.log(`  Virtuoso's own median is ${(own / through).toFixed(2)} times ours.`);
  const naive = { requests: [], ms: [] };
  for (const [from, to] of pairs.slice(0, NAIVE_PAIRS)) {
    const { value, ms } = await timed(() => oneByOne(remoteNeighbors(virtuoso.url), key(from), key(to)));
    naive.requests.push(value);
    naive.ms.push(ms);
  }
  quantiles(`one request a node, through hubs (${NAIVE_PAIRS} pairs)`, naive.ms, "ms");
  quantiles("its requests", naive.requests, "");
} finally {
  await virtuoso.stop();
}
