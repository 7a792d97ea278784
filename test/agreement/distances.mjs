/**
 * Whether our distances are those of igraph and NetworkX for 1,000 pairs of CoDEx-M, directed and undirected, and the
 * lengths of the ten shortest simple paths those of NetworkX for 50. Needs python3-igraph, python3-networkx and the shared
 * data; says so and passes where the data is missing.
 */

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { resolvePathOptions } from "../../build/paths/options/path-options.js";
import { PreparedQuery } from "../../build/paths/search/prepared-query.js";
import { searchOf } from "../../build/paths/search/search-of.js";
import { edgesOf, pairsOf, readCodex } from "../bench/graphs.mjs";

const PAIRS = 1000;
const TEN = 50;
const write = (text) => process.stdout.write(`${text}\n`);

const knowledge = readCodex();
if (knowledge === null) write("CoDEx-M is not there (../shared/data/codex-m.nt.gz): nothing was compared.");
else process.exitCode = compare(knowledge) ? 0 : 1;

function compare(data) {
  const index = data.incidence(new Set(["instance"]));
  const pairs = pairsOf(index, PAIRS, 11);
  const theirs = ask(index, pairs);
  // A textbook counts every path on its own, and every edge for one.
  const plain = { alike: "apart", documentDetour: 0, figureDetour: 0, umbrellaDetour: 0 };
  const free = { throughHubs: true, maxLength: Number.POSITIVE_INFINITY, select: "any-shortest" };
  const directed = lengthsOf(data, pairs, { ...free, directed: true }).map(([length]) => length ?? null);
  const undirected = lengthsOf(data, pairs, free).map(([length]) => length ?? null);
  const best = lengthsOf(data, pairs, { ...free, select: "k-shortest", k: 1, maxLength: 12 }).map(
    ([length]) => length ?? null,
  );
  const simple = lengthsOf(data, pairs.slice(0, TEN), { ...plain, throughHubs: true, k: 10, maxLength: 12 });
  return [
    agree("directed, NetworkX", directed, theirs["networkx directed"]),
    agree("directed, igraph", directed, theirs["igraph directed"]),
    agree("undirected, NetworkX", undirected, theirs["networkx undirected"]),
    agree("undirected, igraph", undirected, theirs["igraph undirected"]),
    agree("undirected by k-shortest, igraph", best, theirs["igraph undirected"]),
    agree("ten shortest simple paths, NetworkX", simple, theirs.simple),
  ].every(Boolean);
}

function lengthsOf(data, pairs, options) {
  const question = new PreparedQuery(data, [], resolvePathOptions(options));
  return pairs.map(([from, to]) =>
    searchOf(question, from, to)
      .all()
      .map((path) => path.stepCodes.length),
  );
}

function agree(name, ours, theirs) {
  const same = ours.filter((value, place) => JSON.stringify(value) === JSON.stringify(theirs[place])).length;
  write(`${same === ours.length ? "agree" : "DIFFER"}  ${name}: ${same} of ${ours.length}`);
  return same === ours.length;
}

function ask(index, pairs) {
  const folder = mkdtempSync(join(tmpdir(), "throughline-agreement-"));
  try {
    writeFileSync(join(folder, "edges.bin"), edgesOf(index));
    writeFileSync(join(folder, "pairs.bin"), Uint32Array.from(pairs.flat()));
    const script = join(import.meta.dirname, "distances.py");
    const args = ["-B", script, folder, String(index.nodes), String(TEN)];
    return JSON.parse(execFileSync("/usr/bin/python3", args, { encoding: "utf8", maxBuffer: 1 << 26 }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
