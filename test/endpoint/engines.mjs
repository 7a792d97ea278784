/**
 * Paths over a real engine, started for this: random pairs have the distances and the sets of shortest paths that they
 * have in memory. Prints what a path costs in requests, rows and time, against a search that asks for one node at a time
 * and, on Virtuoso, against its own transitive query.
 *
 *     node test/endpoint/engines.mjs virtuoso codex-m.nt.gz [pairs]
 *     node test/endpoint/engines.mjs own codex-m.nt.gz [pairs]
 *     node test/endpoint/engines.mjs rdflib 3000 [pairs]
 *     COMUNICA=FOLDER node test/endpoint/engines.mjs comunica 3000 [pairs]     where it is installed
 *     node test/endpoint/engines.mjs virtuoso 5000000 [pairs]     a generated graph of so many statements
 */

import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Endpoint, findRemotePaths } from "../../build/endpoint/index.js";
import { openFiles } from "../../build/index.js";
import { findPaths } from "../../build/paths/index.js";
import { writeGenerated } from "./generated.mjs";
import { knownGraph, oneByOne, remoteNeighbors, transitiveDistance } from "./other-ways.mjs";
import { startOwnServer } from "./own-server.mjs";
import { startComunica, startRdflib } from "./started.mjs";
import { startVirtuoso } from "./virtuoso-server.mjs";

/** The second half of a row holds what only this engine can do itself. */
const ENGINES = {
  virtuoso: { start: (file) => startVirtuoso([file]), distance: transitiveDistance },
  own: { start: startOwnServer, distance: null },
  comunica: { start: startComunica, distance: null },
  rdflib: { start: startRdflib, distance: null },
};

const [name = "", data, pairsWanted = "200"] = process.argv.slice(2);
const engine = ENGINES[name];
if (engine === undefined || data === undefined) {
  console.error(`node test/endpoint/engines.mjs ${Object.keys(ENGINES).join("|")} FILE|STATEMENTS [pairs]`);
  process.exit(2);
}
/** Counting over millions takes an engine longer than a person would wait for one question. */
const PATIENT = { limits: { requestTimeMs: 300_000 }, openTimeMs: 600_000 };
const SHORTEST = { select: "all-shortest", maxPaths: 100_000, timeLimitMs: 120_000 };
const ONE_THROUGH_HUBS = { select: "any-shortest", throughHubs: true, timeLimitMs: 120_000 };
/** Pairs on which other ways are timed. */
const OWN_PAIRS = 60;
const NAIVE_PAIRS = 10;
const GAVE_UP = Symbol("the engine refused, or took too long");

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
const sum = (values) => values.reduce((total, value) => total + value, 0);

function quantiles(what, values, unit) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  const shown = (value) => (value >= 100 ? value.toFixed(0) : value.toFixed(1));
  console.log(`  ${what.padEnd(58)} median ${shown(at(0.5)).padStart(7)}   p99 ${shown(at(0.99)).padStart(8)} ${unit}`);
  return at(0.5);
}

async function timed(run) {
  const began = performance.now();
  const value = await run();
  return { value, ms: performance.now() - began };
}

const folder = mkdtempSync(join(tmpdir(), "throughline-engines-"));
const file = /^\d+$/.test(data) ? join(folder, "generated.nt") : data;
if (file !== data) await writeGenerated(file, Number(data));
const knowledge = await openFiles([file]);
const key = (id) => knowledge.key(id);
const pairs = pairsOf(knowledge, Number(pairsWanted));
const server = await engine.start(file);
try {
  await compareShortest(await openSession());
  if (engine.distance !== null) await compareOwn(await openSession());
  await compareNaive();
} finally {
  await server.stop();
  rmSync(folder, { recursive: true });
}

/** A session that knows what is asked once, before a clock runs, and nothing of the pairs. */
async function openSession() {
  const { value: endpoint, ms } = await timed(() => Endpoint.open(server.url, PATIENT));
  console.log(`${name}: ${pairs.length} random pairs; the endpoint opened in ${ms.toFixed(0)} ms.`);
  await findRemotePaths(endpoint, "urn:x:no", "urn:x:where", { ...SHORTEST, timeLimitMs: 600_000 });
  return endpoint;
}

async function compareShortest(endpoint) {
  const { neighborsOf, isHub } = knownGraph(knowledge);
  const cost = { ms: [], requests: [], rows: [], nodes: [] };
  for (const [from, to] of pairs) {
    const ends = [key(from), key(to)];
    const expected = findPaths(knowledge, from, to, SHORTEST);
    const { value, ms } = await timed(() => findRemotePaths(endpoint, ...ends, SHORTEST));
    const { result } = value;
    assert.equal(result.status, "complete", `${ends}: ${result.reason}`);
    assert.deepEqual(pathsOf(result), pathsOf(expected), `${ends}`);
    cost.ms.push(ms);
    cost.requests.push(result.endpoint.requests);
    cost.rows.push(result.endpoint.rows);
    cost.nodes.push(await oneByOne(neighborsOf, from, to, { all: true, isHub }));
  }
  console.log("Distances and sets of shortest paths are those of memory. A path costs:");
  quantiles("all shortest paths, no way through hubs", cost.ms, "ms");
  quantiles("requests, those for names and types among them", cost.requests, "");
  quantiles("rows", cost.rows, "");
  quantiles("nodes that a search node by node asks for", cost.nodes, "");
  const share = sum(cost.nodes) / sum(cost.requests);
  const far = cost.nodes.flatMap((nodes, place) => (nodes < 100 ? [] : [nodes / cost.requests[place]]));
  console.log(`  Over all pairs, node by node takes ${share.toFixed(1)} times the requests.`);
  quantiles(`the same for each of the ${far.length} pairs with 100 nodes and more`, far, "times");
}

/** One shortest path, through hubs too: the engine's own query knows none. */
async function compareOwn(endpoint) {
  const [ours, theirs] = [[], []];
  let gaveUp = 0;
  await engine.distance(server.url, key(pairs[0][0]), key(pairs[0][1])).catch(() => GAVE_UP);
  for (const [from, to] of pairs.slice(0, OWN_PAIRS)) {
    const ends = [key(from), key(to)];
    const known = findPaths(knowledge, from, to, ONE_THROUGH_HUBS).paths[0]?.length;
    const through = await timed(() => findRemotePaths(endpoint, ...ends, ONE_THROUGH_HUBS));
    assert.equal(through.value.result.paths[0]?.length, known, `${ends} through hubs`);
    ours.push(through.ms);
    const own = await timed(() => engine.distance(server.url, ...ends).catch(() => GAVE_UP));
    if (own.value === GAVE_UP) gaveUp++;
    else assert.equal(own.value ?? undefined, known, `${ends} by ${name} itself`);
    theirs.push(own.ms);
  }
  const median = quantiles(`one shortest path, through hubs too (${ours.length} pairs)`, ours, "ms");
  const own = quantiles(`the same by ${name}'s transitive query`, theirs, "ms");
  if (gaveUp > 0) console.log(`  ${name} itself gave up on ${gaveUp} of them; the time until then is counted.`);
  console.log(`  ${name}'s own median is ${(own / median).toFixed(2)} times ours.`);
}

async function compareNaive() {
  const [requests, ms] = [[], []];
  for (const [from, to] of pairs.slice(0, NAIVE_PAIRS)) {
    const one = await timed(() => oneByOne(remoteNeighbors(server.url), key(from), key(to), { all: false }));
    requests.push(one.value);
    ms.push(one.ms);
  }
  quantiles(`one path by a request a node, through hubs (${requests.length} pairs)`, ms, "ms");
  quantiles("its requests", requests, "");
}
