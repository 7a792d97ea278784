/**
 * What a path costs in requests as a graph grows, without such a graph: the search that endpoints are asked with runs over a
 * random graph that has the degrees of CoDEx-M and as many nodes as wanted. The first row has the size of CoDEx-M itself, to
 * be held against `npm run endpoint -- virtuoso`.
 *
 *     node test/endpoint/simulate.mjs [pairs]
 *
 * What it leaves out: neighbours that know each other, and predicates that only some kinds of things have. Both make real
 * graphs more local, so that near pairs are nearer and far pairs farther than here.
 */

import { DEFAULT_ENDPOINT_LIMITS } from "../../build/endpoint/index.js";
import { RemoteSearch } from "../../build/endpoint/search/remote-search.js";
import { DEFAULT_PATH_OPTIONS } from "../../build/paths/index.js";
import { randomFrom, readCodex } from "../bench/graphs.mjs";
import { CountedEdges, DrawnGraph, LimitReached } from "./drawn-graph.mjs";

const SIZES = [17_050, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000];
const PAIRS = Number(process.argv[2] ?? 200);
/** As in src/endpoint/search/endpoint-edges.ts: rows that one request for edges should give. */
const LIMITS = { ...DEFAULT_ENDPOINT_LIMITS, rowsARequest: 5000 };
const QUESTION = { ...DEFAULT_PATH_OPTIONS, select: "all-shortest" };

/** Degrees of the nodes that have any, and by the ends of edges: whoever follows an edge meets the connected more often. */
function degreesOfCodex() {
  const knowledge = readCodex();
  if (knowledge === null) throw new Error("CoDEx-M is not there; set CODEX to its file.");
  const { offsets, nodes } = knowledge.incidence(new Set(["instance"]));
  const degrees = Array.from({ length: nodes }, (_, node) => offsets[node + 1] - offsets[node]).filter(
    (each) => each > 0,
  );
  degrees.sort((a, b) => a - b);
  const byEnd = degrees.flatMap((degree) => Array(degree).fill(degree));
  const hub = Math.max(100, degrees[Math.ceil(degrees.length * 0.99) - 1]);
  return { degrees, byEnd, hub };
}

const { degrees, byEnd, hub } = degreesOfCodex();
const random = randomFrom(11);
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
const meanDegree = mean(degrees);
/** Further edges of a node that is met over an edge: of any, and of one through which a path may pass. */
const fanOut = mean(byEnd.map((degree) => degree - 1));
const openFanOut = mean(byEnd.map((degree) => (degree > hub ? 0 : degree - 1)));

/** One search between two nodes of a graph of so many; the distance is null where a limit or the greatest length came first. */
async function search(nodes) {
  const graph = new DrawnGraph({ nodes, degrees, byEnd, random });
  const source = new CountedEdges(graph, LIMITS);
  const [from, to] = graph.ends;
  const { eagerRows, joinRows } = LIMITS;
  const isHub = (roads) => roads > hub;
  const remote = new RemoteSearch(source, {
    from,
    to,
    options: QUESTION,
    isHub,
    avoid: new Set(),
    eagerRows,
    joinRows,
  });
  let distance = null;
  const among = async (edges, length) => {
    distance = distanceAmong(edges, from, to, length);
    const paths = distance === null ? [] : [{ length: distance }];
    return { status: "complete", reason: null, stoppedBy: null, paths };
  };
  try {
    await remote.run(among);
  } catch (error) {
    if (!(error instanceof LimitReached)) throw error;
    return { ...source, distance: null, spent: true };
  }
  // Names and types of what the answer holds.
  return { requests: source.requests + 1, rows: source.rows, distance, spent: false };
}

/** The fewest of some edges from one node to another; null for more than `length`. The edges hold no way through a hub. */
function distanceAmong(edges, from, to, length) {
  const neighbors = new Map();
  const join = (node, other) => {
    const known = neighbors.get(node);
    if (known === undefined) neighbors.set(node, [other]);
    else known.push(other);
  };
  for (const { subject, object } of edges) {
    join(subject, object);
    join(object, subject);
  }
  const seen = new Set([from]);
  let rim = [from];
  for (let distance = 1; distance <= length; distance++) {
    rim = [...new Set(rim.flatMap((node) => neighbors.get(node) ?? []))].filter((node) => !seen.has(node));
    for (const node of rim) seen.add(node);
    if (seen.has(to)) return distance;
  }
  return null;
}

async function row(nodes) {
  const searches = [];
  for (let pair = 0; pair < PAIRS; pair++) searches.push(await search(nodes));
  const at = (values, share) =>
    values.sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];
  const shown = (values) => `${at(values, 0.5).toLocaleString("en")} / ${at(values, 0.99).toLocaleString("en")}`;
  const found = searches.filter(({ distance }) => distance !== null).map(({ distance }) => distance);
  const share = (count) => `${((100 * count) / PAIRS).toFixed(0)} %`;
  const cells = [
    nodes.toLocaleString("en"),
    Math.round((nodes * meanDegree) / 2).toLocaleString("en"),
    found.length === 0 ? "-" : mean(found).toFixed(1),
    shown(searches.map(({ requests }) => requests)),
    shown(searches.map(({ rows }) => rows)),
    share(found.length),
    share(searches.filter(({ spent }) => spent).length),
  ];
  return `| ${cells.join(" | ")} |`;
}

console.log(
  `Degrees of CoDEx-M: mean ${meanDegree.toFixed(1)}, hubs above ${hub}; an edge leads on to ${fanOut.toFixed(0)} others,`,
);
console.log(
  `to ${openFanOut.toFixed(0)} where it does not end at a hub. ${PAIRS} pairs a row; limits ${LIMITS.maxRequests} requests and ${LIMITS.maxRows} rows.\n`,
);
console.log(
  "| nodes | statements | mean distance | requests, median / p99 | rows, median / p99 | found | a limit came first |",
);
console.log(
  "| ----- | ---------- | ------------- | ---------------------- | ------------------ | ----- | ------------------ |",
);
for (const size of SIZES) console.log(await row(size));
