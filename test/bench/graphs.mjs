/** The data of the benchmarks: CoDEx-M from the shared folder, and a scale-free graph from a seed. */

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { buildIncidence } from "../../build/graph/store/incidence.js";
import { Knowledge } from "../../build/graph/store/knowledge.js";
import { parseRdf } from "../../build/rdf/read/syntax/n3-parser.js";
import { Dataset } from "../../build/rdf/store/dataset.js";

const CODEX = join(import.meta.dirname, "../../../shared/data/codex-m.nt.gz");

/** Numbers from 0 to 1, the same in every run (mulberry32, public domain). */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** CoDEx-M as knowledge, or null where the shared data is not there. */
export function readCodex(path = process.env.CODEX ?? CODEX) {
  if (!existsSync(path)) return null;
  const dataset = new Dataset();
  const text = gunzipSync(readFileSync(path)).toString();
  for (const quad of parseRdf(text, { format: "ntriples" })) dataset.add(quad);
  return new Knowledge(dataset);
}

/** Edges of a graph that grows by preferential attachment: five from each new node, to an end of an older edge or anywhere. */
export function scaleFreeColumns(edges, seed = 1) {
  const random = randomFrom(seed);
  const nodes = Math.max(2, Math.floor(edges / 5));
  const [sources, targets, predicates] = [new Uint32Array(edges), new Uint32Array(edges), new Uint32Array(edges)];
  for (let edge = 0; edge < edges; edge++) {
    const source = Math.min(nodes - 1, 1 + Math.floor(edge / 5));
    const byDegree = edge > 0 && random() < 0.7;
    const older = Math.floor(random() * edge);
    const target = byDegree ? (random() < 0.5 ? sources[older] : targets[older]) : Math.floor(random() * source);
    sources[edge] = source;
    targets[edge] = target === source ? source - 1 : target;
    predicates[edge] = Math.floor(random() * 20);
  }
  return { nodes, sources, targets, predicates, statements: Uint32Array.from(sources.keys()), undirected: null };
}

/** The same edges as RDF: a triple each, so that a repeated edge is one. */
export function knowledgeOfColumns(columns) {
  const dataset = new Dataset();
  const ids = Array.from({ length: columns.nodes }, (_, node) => dataset.terms.internKey(`urn:node:${node}`));
  const kinds = Array.from({ length: 20 }, (_, kind) => dataset.terms.internKey(`urn:kind:${kind}`));
  for (let edge = 0; edge < columns.sources.length; edge++) {
    const [subject, object] = [ids[columns.sources[edge]], ids[columns.targets[edge]]];
    dataset.addIds({ subject, predicate: kinds[columns.predicates[edge]], object, namedGraph: 0 });
  }
  return new Knowledge(dataset);
}

/** Pairs of nodes that have edges. */
export function pairsOf(index, count, seed = 7) {
  const random = randomFrom(seed);
  const touched = [];
  for (let node = 0; node < index.nodes; node++) if (index.offsets[node + 1] > index.offsets[node]) touched.push(node);
  const pick = () => touched[Math.floor(random() * touched.length)];
  return Array.from({ length: count }, () => {
    const from = pick();
    let to = pick();
    while (to === from) to = pick();
    return [from, to];
  });
}

/** The ends of all edges of an index, each edge once, as source and target. */
export function edgesOf(index) {
  const edges = [];
  for (let node = 0; node < index.nodes; node++) {
    for (let entry = index.offsets[node]; entry < index.arrivingFrom[node]; entry++)
      edges.push(node, index.neighbors[entry]);
  }
  return Uint32Array.from(edges);
}

export { buildIncidence };
