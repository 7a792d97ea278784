/** A generated graph as a file of N-Triples: scale-free, so that it has hubs as real graphs have. */

import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { scaleFreeColumns } from "../bench/graphs.mjs";

const LINES_AT_ONCE = 10_000;

/** Writes the edges, a triple each; the few that repeat another are one in any store. */
export async function writeGenerated(file, edges) {
  const { sources, targets, predicates } = scaleFreeColumns(edges);
  const out = createWriteStream(file);
  for (let from = 0; from < edges; from += LINES_AT_ONCE) {
    let lines = "";
    for (let edge = from; edge < Math.min(edges, from + LINES_AT_ONCE); edge++) {
      lines += `<urn:node:${sources[edge]}> <urn:kind:${predicates[edge]}> <urn:node:${targets[edge]}> .\n`;
    }
    if (!out.write(lines)) await once(out, "drain");
  }
  out.end();
  await once(out, "finish");
}
