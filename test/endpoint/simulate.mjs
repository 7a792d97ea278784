/**
 * What a path costs in requests as a graph grows, without such a graph: the search is played on a random graph that has
 * the degrees of CoDEx-M and as many nodes as wanted. Nodes are drawn when they are met, so that a hundred million cost
 * nothing. The first row has the size of CoDEx-M itself, to be held against `npm run endpoint -- virtuoso`.
 *
 *     node test/endpoint/simulate.mjs [pairs]
 *
 * What it leaves out: neighbours that know each other, and predicates that only some kinds of things have. Both make real
 * graphs more local, so that near pairs are nearer and far pairs farther than here.
 */

import { DEFAULT_ENDPOINT_LIMITS } from "../../dist/endpoint/index.js";
import { randomFrom, readCodex } from "../bench/graphs.mjs";

const SIZES = [17_050, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000];
const PAIRS = Number(process.argv[2] ?? 1000);
const MAX_LENGTH = 6;
const { batchNodes, eagerRows, maxRequests, maxRows } = DEFAULT_ENDPOINT_LIMITS;
/** As in src/endpoint/endpoint-edges.ts: rows that one request for edges should give. */
const ROWS_A_REQUEST = 5000;
/** Names and types of what the answer holds. */
const NAMING_REQUESTS = 2;

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
const pick = (values) => values[Math.floor(random() * values.length)];
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
const meanDegree = mean(degrees);
/** Further edges of a node that is met over an edge: of any, and of one through which a path may pass. */
const fanOut = mean(byEnd.map((degree) => degree - 1));
const openFanOut = mean(byEnd.map((degree) => (degree > hub ? 0 : degree - 1)));

/** A number drawn from a Poisson distribution; by the normal one where the mean is large. */
function poisson(expected) {
  if (expected > 50) {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    return Math.max(0, Math.round(expected + Math.sqrt(expected) * normal));
  }
  const end = Math.exp(-expected);
  let count = 0;
  for (let product = random(); product > end; product *= random()) count++;
  return count;
}

const batches = (count, size) => Math.ceil(count / size);
const sum = (values) => values.reduce((total, value) => total + value, 0);

/** One search between two nodes of a graph of so many; null for a distance that is beyond the greatest length. */
function search(nodes) {
  const ends = nodes * meanDegree;
  const cost = { requests: 2, rows: 0, expanded: 0 };
  const ball = (start) => ({ radius: 0, rim: [start], edges: start });
  const balls = [ball(pick(degrees)), ball(pick(degrees))];
  const grow = (side) => {
    cost.rows += side.edges;
    cost.expanded += side.rim.length;
    if (side.radius > 0 || side.edges > eagerRows) {
      cost.requests += Math.max(batches(side.edges, ROWS_A_REQUEST), batches(side.rim.length, batchNodes));
    }
    // No node comes twice: a graph has no more of them than it has.
    const met = Math.round(nodes * -Math.expm1(-side.edges / nodes));
    const next = Array.from({ length: met }, () => pick(byEnd));
    cost.requests += side.radius > 0 ? batches(met, batchNodes) : 0;
    cost.rows += met;
    side.rim = next.filter((degree) => degree <= hub);
    side.edges = sum(side.rim.map((degree) => degree - 1));
    side.radius++;
  };
  for (const side of balls) if (side.edges <= eagerRows) grow(side);
  cost.requests++;
  for (;;) {
    const [near, far] = balls;
    const reach = near.radius + far.radius;
    // The bridge: the endpoint joins both rims, over one node or none.
    const pairs = (near.edges * far.edges) / ends;
    const middles = Math.min(nodes, poisson(pairs * fanOut));
    const open = Math.min(middles, poisson(pairs * openFanOut));
    const direct = poisson(pairs);
    const halves = batches(near.rim.length, batchNodes) * batches(far.rim.length, batchNodes);
    cost.requests += 2 * halves + batches(middles, batchNodes);
    cost.rows += 2 * middles + 2 * open + direct;
    const spent = cost.requests > maxRequests || cost.rows > maxRows;
    const distance = direct > 0 ? reach + 1 : open > 0 ? reach + 2 : null;
    if (distance !== null && distance <= MAX_LENGTH && !spent) {
      cost.requests += NAMING_REQUESTS;
      return { ...cost, distance, expanded: cost.expanded + near.rim.length + far.rim.length };
    }
    if (spent) return { ...cost, distance: null, spent: true };
    if (reach + 2 >= MAX_LENGTH || near.rim.length === 0 || far.rim.length === 0) return { ...cost, distance: null };
    grow(near.edges <= far.edges ? near : far);
  }
}

function row(nodes) {
  const searches = Array.from({ length: PAIRS }, () => search(nodes));
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
  `to ${openFanOut.toFixed(0)} where it does not end at a hub. ${PAIRS} pairs a row; limits ${maxRequests} requests and ${maxRows} rows.\n`,
);
console.log(
  "| nodes | statements | mean distance | requests, median / p99 | rows, median / p99 | found | a limit came first |",
);
console.log(
  "| ----- | ---------- | ------------- | ---------------------- | ------------------ | ----- | ------------------ |",
);
for (const size of SIZES) console.log(row(size));
