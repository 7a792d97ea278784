/** A file as one piece, for what is not read in chunks. */

import { ThroughlineError } from "throughline/rdf";
import type { OpenedFile } from "./open-file.ts";

export interface WholeOptions {
  readonly maxBytes: number;
  /** Told of the bytes taken from the file so far. */
  readonly onBytes: (read: number) => void;
}

/** Throws `limit`, and what `openFile` throws while it is read. */
export async function wholeOf(
  { bytes, bytesRead }: OpenedFile,
  { maxBytes, onBytes }: WholeOptions,
): Promise<Uint8Array> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    length += chunk.length;
    if (length > maxBytes)
      throw new ThroughlineError("limit", `The file holds more than ${maxBytes.toLocaleString("en")} bytes.`, {
        hint: "Split it, or open it on the command line.",
      });
    chunks.push(chunk as Uint8Array<ArrayBuffer>);
    onBytes(bytesRead());
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}
