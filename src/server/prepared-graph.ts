/** A graph made ready to be served: what takes long is done here, so that a thread can do it while another graph is served. */

import { crc32 } from "node:zlib";
import type { Knowledge, KnowledgeOptions } from "../graph/store/knowledge.ts";
import { sharedNQuads } from "../query/index.ts";
import { openSnapshot } from "../snapshot/open.ts";
import { writeSnapshot } from "../snapshot/write.ts";

/** What of a graph goes from one thread to another. */
export interface GraphBytes {
  /** The snapshot, which the viewer opens too. */
  readonly snapshot: Uint8Array<ArrayBuffer>;
  /** The same as N-Quads, for the threads of SPARQL. */
  readonly nquads: SharedArrayBuffer;
}

export interface PreparedGraph extends GraphBytes {
  readonly knowledge: Knowledge;
}

/** Writes the bytes of a graph. Takes as long as writing all of it twice. */
export function prepareGraph(knowledge: Knowledge): PreparedGraph {
  const snapshot = new Uint8Array(Buffer.concat(writeSnapshot(knowledge, { crc32 })));
  return { knowledge, snapshot, nquads: sharedNQuads(knowledge.dataset) };
}

/** The graph of bytes that another thread prepared; nothing is parsed again. */
export function preparedFrom(bytes: GraphBytes, options: KnowledgeOptions): PreparedGraph {
  return { ...bytes, knowledge: openSnapshot(bytes.snapshot, { ...options, trusted: true, crc32 }).knowledge };
}
