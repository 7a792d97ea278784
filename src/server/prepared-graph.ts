/** A graph made ready to be served: what takes long is done here, so that a thread can do it while another graph is served. */

import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";
import type { Knowledge } from "../graph/store/knowledge.ts";
import { sharedNQuads } from "../query/index.ts";
import { writeSnapshot } from "../snapshot/write.ts";
import type { SharedGraph } from "../threads/messages.ts";

/** A graph in shared memory, in the two forms in which threads take it. It goes from one thread to another without a copy. */
export interface PreparedGraph extends SharedGraph {
  /** N-Quads in UTF-8, for the threads of SPARQL. */
  readonly nquads: SharedArrayBuffer;
  /** Equal for equal data. */
  readonly digest: string;
}

/** Writes the bytes of a graph. Takes as long as writing all of it twice. */
export function prepareGraph(knowledge: Knowledge): PreparedGraph {
  const pieces = writeSnapshot(knowledge, { crc32 });
  const bytes = new Uint8Array(new SharedArrayBuffer(pieces.reduce((sum, { length }) => sum + length, 0)));
  let end = 0;
  for (const piece of pieces) {
    bytes.set(piece, end);
    end += piece.length;
  }
  return {
    snapshot: bytes.buffer,
    nquads: sharedNQuads(knowledge.dataset),
    languages: knowledge.labels.languages,
    reading: knowledge.reading.files,
    digest: createHash("sha256").update(bytes).digest("base64url").slice(0, 22),
  };
}
