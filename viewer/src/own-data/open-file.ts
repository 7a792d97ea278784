/** The bytes of a file that a reader has dropped, unpacked where it is packed, with caps on what it may unpack to. */

import { DEFAULT_READ_LIMITS, type ReadLimits, ThroughlineError } from "throughline/rdf";

/** What a page can hold, in bytes and triples. */
export interface OwnDataLimits extends ReadLimits {
  /** Triples and quads of all files together. */
  readonly maxQuads: number;
}

export const OWN_DATA_LIMITS: OwnDataLimits = {
  ...DEFAULT_READ_LIMITS,
  maxUnpackedBytes: 1_000_000_000,
  maxDocumentLength: 100_000_000,
  maxQuads: 2_000_000,
};

const GZIP_MAGIC = [0x1f, 0x8b];
/** Packed text unpacks to some 10 to 30 times its size; the ratio is looked at once this much is out. */
const RATIO_FROM = 64 * 2 ** 20;

export interface OpenedFile {
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Bytes taken from the file so far, packed as they are. */
  readonly bytesRead: () => number;
}

/** Opens a file. While it is read: `limit`, `unreadable` for a damaged archive. */
export function openFile(file: File, limits: OwnDataLimits): OpenedFile {
  const counter = { bytes: 0 };
  return { bytes: unpacked(file, counter, limits), bytesRead: () => counter.bytes };
}

async function* unpacked(file: File, counter: { bytes: number }, limits: OwnDataLimits): AsyncGenerator<Uint8Array> {
  const head = new Uint8Array(await file.slice(0, GZIP_MAGIC.length).arrayBuffer());
  const isPacked = GZIP_MAGIC.every((byte, index) => head[index] === byte);
  const counting = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      counter.bytes += chunk.length;
      controller.enqueue(chunk);
    },
  });
  const raw = file.stream().pipeThrough(counting);
  let out = 0;
  for await (const chunk of chunksOf(isPacked ? raw.pipeThrough(new DecompressionStream("gzip")) : raw)) {
    out += chunk.length;
    if (out > limits.maxUnpackedBytes) throw tooLarge(limits.maxUnpackedBytes);
    if (isPacked && out > RATIO_FROM && out > counter.bytes * limits.maxUnpackRatio) throw tooLarge(out);
    yield chunk;
  }
}

/** Not every browser lets `for await` read a stream. */
async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } catch (cause) {
    throw new ThroughlineError("unreadable", "The file cannot be read, or its packed content is damaged.", {
      hint: "Fetch or pack it again.",
      cause,
    });
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function tooLarge(bytes: number): ThroughlineError {
  return new ThroughlineError("limit", `The file unpacks to more than ${bytes.toLocaleString("en")} bytes.`, {
    hint: "The command line reads larger files: throughline --data FILE path FROM TO.",
  });
}
