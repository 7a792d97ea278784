/** Reading, step 2: where the bytes come from, a file or standard input, packed or not, as chunks with a count. Next: input. */

import { createReadStream, fstatSync } from "node:fs";
import { stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { ThroughlineError } from "../../errors.ts";
import { readError } from "../../system-errors.ts";
import type { Input } from "./input.ts";
import { limitError, type ReadLimits } from "./limits.ts";

/** The name that stands for standard input. */
export const STDIN = "-";

const GZIP_MAGIC = [0x1f, 0x8b];
const RATIO_FROM = 64 * 2 ** 20;
const CHUNK = 2 ** 18;

/** Opens an input. Throws `unreadable` for what is missing or may not be read. */
export async function openInput(path: string, limits: ReadLimits, signal?: AbortSignal): Promise<Input> {
  const fromStdin = path === STDIN;
  const totalBytes = fromStdin ? stdinSize() : (await fileInfo(path)).size;
  signal?.throwIfAborted();
  const stream: Readable = fromStdin ? process.stdin : createReadStream(path, { highWaterMark: CHUNK });
  if (signal !== undefined) stopOn(signal, stream);
  const counter = { bytes: 0 };
  const name = fromStdin ? "standard input" : path;
  return {
    name,
    totalBytes,
    bytesRead: () => counter.bytes,
    chunks: untilAborted(unpacked(stream, counter, name, limits), signal),
  };
}

/** Ends a stream that may wait for ever: a person who types into standard input presses Ctrl-C between two chunks. */
function stopOn(signal: AbortSignal, stream: Readable): void {
  const stop = (): void => {
    stream.destroy(signal.reason);
  };
  signal.addEventListener("abort", stop, { once: true });
  stream.once("close", () => signal.removeEventListener("abort", stop));
}

async function fileInfo(path: string): Promise<{ size: number }> {
  return stat(path).catch((cause: unknown) => {
    throw readError(path, cause);
  });
}

function stdinSize(): number | null {
  const info = fstatSync(process.stdin.fd);
  return info.isFile() ? info.size : null;
}

async function* untilAborted(
  chunks: AsyncIterable<Uint8Array>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    signal?.throwIfAborted();
    yield chunk;
  }
}

/** The bytes of a stream, unpacked once where they start as gzip does. */
async function* unpacked(
  stream: Readable,
  counter: { bytes: number },
  name: string,
  limits: ReadLimits,
): AsyncGenerator<Uint8Array> {
  try {
    const source = counted(stream, counter);
    const first = await source.next();
    if (first.done) return;
    const all = (async function* () {
      yield first.value;
      yield* source;
    })();
    const isPacked = GZIP_MAGIC.every((byte, index) => first.value[index] === byte);
    yield* isPacked ? gunzipped(Readable.from(all), counter, limits) : all;
  } catch (cause) {
    throw cause instanceof Error && "syscall" in cause ? readError(name, cause) : cause;
  }
}

async function* counted(stream: Readable, counter: { bytes: number }): AsyncGenerator<Uint8Array, undefined> {
  for await (const chunk of stream) {
    counter.bytes += (chunk as Uint8Array).length;
    yield chunk as Uint8Array;
  }
}

async function* gunzipped(
  packed: Readable,
  counter: { bytes: number },
  limits: ReadLimits,
): AsyncGenerator<Uint8Array> {
  // Unpacked in the background while the last chunk is parsed.
  const gunzip = createGunzip({ chunkSize: CHUNK });
  packed.on("error", (error) => gunzip.destroy(error));
  packed.pipe(gunzip);
  let out = 0;
  try {
    for await (const chunk of gunzip) {
      out += (chunk as Uint8Array).length;
      if (out > limits.maxUnpackedBytes)
        throw limitError("The unpacked file is too large", "maxUnpackedBytes", limits.maxUnpackedBytes);
      if (out > RATIO_FROM && out > counter.bytes * limits.maxUnpackRatio) {
        throw limitError(
          "The file unpacks to suspiciously many bytes for each packed one",
          "maxUnpackRatio",
          limits.maxUnpackRatio,
        );
      }
      yield chunk as Uint8Array;
    }
  } catch (cause) {
    if (!(cause instanceof Error && "code" in cause && /^Z_|ERR_/.test(String(cause.code)))) throw cause;
    throw new ThroughlineError("unreadable", `The packed file is damaged or cut short (${cause.message}).`, {
      hint: "Fetch or pack it again.",
      cause,
    });
  } finally {
    packed.destroy();
  }
}
