/**
 * The benchmark: our times and those of NetworkX, igraph and graphology-shortest-path on the same edges and pairs, in one
 * run. `npm run bench`; `--growth` adds the table from 10^4 to 10^7 edges. Peers that are not installed are not measured:
 * apt-get install python3-igraph python3-networkx, and PEERS=folder with node_modules/graphology-shortest-path.
 */

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { toGraphology } from "../../build/graph/store/project.js";
import { resolvePathOptions } from "../../build/paths/options/path-options.js";
import { statementOf } from "../../build/paths/search/found-path.js";
import { PreparedQuery } from "../../build/paths/search/prepared-query.js";
import { searchOf } from "../../build/paths/search/search-of.js";
import { buildIncidence, edgesOf, knowledgeOfColumns, pairsOf, readCodex, scaleFreeColumns } from "./graphs.mjs";
import { percentiles, row, table, timesOf, write } from "./measure.mjs";

const HEADS = ["question", "p50 ms", "p99 ms", "peer p50", "peer p99", "ratio", "bar", ""];
/** No dependency of ours: it is there where PEERS says. */
const GRAPHOLOGY_PEER = ["graphology-shortest-path", "unweighted"].join("/");
const PAIRS = 300;
const TEN = 60;
const ROLES = new Set(["instance"]);

/** Asks for paths and reads what a caller would: nodes, statements and the claims behind them. */
function asker(knowledge, options) {
  const resolved = resolvePathOptions(options);
  const question = new PreparedQuery(knowledge, [], resolved);
  return (from, to) =>
    searchOf(question, from, to)
      .all()
      .map((path) => path.stepCodes.map((_, hop) => knowledge.statements.claims(statementOf(path, hop))));
}

function peersOf(index, pairs, ten) {
  const folder = mkdtempSync(join(tmpdir(), "throughline-bench-"));
  try {
    writeFileSync(join(folder, "edges.bin"), edgesOf(index));
    writeFileSync(join(folder, "pairs.bin"), Uint32Array.from(pairs.flat()));
    const script = join(import.meta.dirname, "peers.py");
    const output = execFileSync("/usr/bin/python3", ["-B", script, folder, String(index.nodes), String(ten)], {
      encoding: "utf8",
    });
    const times = Object.entries(JSON.parse(output)).map(([name, taken]) => [name, percentiles(taken)]);
    return new Map(times);
  } catch (error) {
    write(`(no peers: ${error.message.split("\n")[0]})`);
    return new Map();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The peer's module, or null with a line that says why its row is not measured. */
function graphologyModule() {
  const folder = process.env.PEERS;
  if (folder === undefined) {
    write("(no graphology-shortest-path: PEERS is not set to a folder that has it in its node_modules)");
    return null;
  }
  try {
    return createRequire(join(folder, "index.js"))(GRAPHOLOGY_PEER);
  } catch (error) {
    write(`(no graphology-shortest-path: ${error.message.split("\n")[0]})`);
    return null;
  }
}

function graphologyPeer(knowledge, pairs) {
  const peer = graphologyModule();
  if (peer === null) return null;
  const { bidirectional } = peer;
  const graph = toGraphology(knowledge);
  return timesOf(pairs, (from, to) => bidirectional(graph, knowledge.key(from), knowledge.key(to)));
}

function shortestRows(name, knowledge, ten) {
  const index = knowledge.incidence(ROLES);
  const pairs = pairsOf(index, PAIRS);
  const free = { select: "any-shortest", throughHubs: true, maxLength: Number.POSITIVE_INFINITY };
  const peers = peersOf(index, pairs, ten);
  const peer = (key) => peers.get(key) ?? null;
  const ours = timesOf(pairs, asker(knowledge, free));
  const directed = timesOf(pairs, asker(knowledge, { ...free, directed: true }));
  const rows = [
    row(`${name}: shortest, undirected, against NetworkX`, ours, peer("networkx shortest"), { ratio: 3 }),
    row(`${name}: the same, against igraph`, ours, peer("igraph shortest"), { ratio: 50 }),
    row(`${name}: shortest, directed, against graphology-shortest-path`, directed, graphologyPeer(knowledge, pairs), {
      ratio: 10,
    }),
    row(`${name}: shortest, default constraints`, timesOf(pairs, asker(knowledge, { select: "any-shortest" })), null, {
      p99: 1,
    }),
  ];
  if (ten === 0) return rows;
  const tenOf = { k: 10, throughHubs: true };
  const tenTimes = timesOf(pairs, asker(knowledge, tenOf));
  return [
    ...rows,
    row(`${name}: ten best simple paths, against NetworkX`, tenTimes, peer("networkx ten"), { ratio: 10 }),
    row(`${name}: ten best simple paths`, tenTimes, null, { p99: 20 }),
    row(`${name}: ten best, default constraints`, timesOf(pairs, asker(knowledge, { k: 10 })), null, {}),
    row(
      `${name}: ten best by specificity`,
      timesOf(pairs.slice(0, TEN), asker(knowledge, { k: 10, cost: "specificity" })),
      null,
      {},
    ),
  ];
}

function buildRow(edges) {
  const columns = scaleFreeColumns(edges);
  const times = [];
  let index = null;
  for (let round = 0; round < 5; round++) {
    const started = performance.now();
    index = buildIncidence(columns);
    times.push(performance.now() - started);
  }
  const bytes = Object.values(index).reduce((sum, part) => sum + (part.byteLength ?? 0), 0);
  return { ms: Math.min(...times), perEdge: bytes / edges, index };
}

function growth() {
  const rows = [1e4, 1e5, 1e6, 1e7].map((edges) => {
    const built = buildRow(edges);
    const pairs = pairsOf(built.index, PAIRS);
    const knowledge = knowledgeOfColumns(scaleFreeColumns(edges));
    const index = knowledge.incidence(ROLES);
    const own = pairsOf(index, pairs.length);
    const shortest = timesOf(own, asker(knowledge, { select: "any-shortest" }));
    const best = timesOf(own.slice(0, TEN), asker(knowledge, { k: 5 }));
    const memory = process.memoryUsage();
    return [
      edges.toExponential(0),
      built.ms.toFixed(1),
      built.perEdge.toFixed(1),
      shortest.p50.toPrecision(3),
      shortest.p99.toPrecision(3),
      best.p50.toPrecision(3),
      best.p99.toPrecision(3),
      (memory.rss / 1e6).toFixed(0),
    ];
  });
  const heads = [
    "edges",
    "index ms",
    "bytes an edge",
    "shortest p50 ms",
    "p99 ms",
    "five best p50 ms",
    "p99 ms",
    "whole process MB",
  ];
  table("Growth", heads, rows);
}

write(`Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model.trim()}), load ${loadavg()[0].toFixed(1)}`);
const codex = readCodex();
if (codex === null) write("CoDEx-M is not there: ../shared/data/codex-m.nt.gz");
else table("CoDEx-M: 17,050 nodes, 206,205 edges, 300 random pairs", HEADS, shortestRows("CoDEx-M", codex, TEN));
const million = buildRow(1e6);
table(
  "A scale-free graph of 1,000,000 edges: the index from columns",
  ["what", "measured", "bar", ""],
  [
    ["time", `${million.ms.toFixed(0)} ms`, "<= 300 ms", million.ms <= 300 ? "reached" : "MISSED"],
    ["space", `${million.perEdge.toFixed(1)} bytes an edge`, "<= 60", million.perEdge <= 60 ? "reached" : "MISSED"],
  ],
);
table("The same graph: 300 random pairs", HEADS, shortestRows("10^6", knowledgeOfColumns(scaleFreeColumns(1e6)), 0));
if (process.argv.includes("--growth")) growth();
