/** The index with its entries in the order of names, for searches that take the first find. */

import { degreeOf, type Incidence } from "./incidence.ts";

const known = new WeakMap<Incidence, Incidence>();

/**
 * The same edges, with the entries of each run in the order of their neighbours' names; parallel edges stay together. Kept
 * with the index, so all calls for one index must give the same order.
 * Time O(nodes log nodes) comparisons once, then O(edges): what node `u` says of `v` is laid out at `v` while the `u` go by
 * in order. Space as the index.
 */
export function inNameOrder(index: Incidence, compareNodes: (a: number, b: number) => number): Incidence {
  const ordered = known.get(index) ?? layOut(index, compareNodes);
  known.set(index, ordered);
  return ordered;
}

function layOut(index: Incidence, compareNodes: (a: number, b: number) => number): Incidence {
  const touched: number[] = [];
  for (let node = 0; node < index.nodes; node++) if (degreeOf(index, node) > 0) touched.push(node);
  touched.sort(compareNodes);
  const neighbors = new Uint32Array(index.neighbors.length);
  const statements = new Uint32Array(index.neighbors.length);
  const predicates = index.predicates.slice();
  const along = index.offsets.slice(0, index.nodes);
  const either = index.either.slice();
  const against = index.against.slice();
  // An edge that leaves here arrives there.
  const cursorAt = (node: number, entry: number): Uint32Array => {
    if (entry < (index.either[node] ?? 0)) return against;
    return entry < (index.against[node] ?? 0) ? either : along;
  };
  for (const node of touched) {
    const end = index.offsets[node + 1] ?? 0;
    for (let entry = index.offsets[node] ?? 0; entry < end; entry++) {
      const neighbor = index.neighbors[entry] ?? 0;
      const cursor = cursorAt(node, entry);
      const place = cursor[neighbor] ?? 0;
      cursor[neighbor] = place + 1;
      neighbors[place] = node;
      statements[place] = index.statements[entry] ?? 0;
      predicates[place] = index.predicates[entry] ?? 0;
    }
  }
  return { ...index, neighbors, statements, predicates };
}
