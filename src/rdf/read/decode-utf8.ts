/** Bytes to text, chunk by chunk, with an error in words for what is not UTF-8. */

import { quoted, ThroughlineError } from "../../errors.ts";

/** The text of the bytes; a character that two chunks share comes with the second. Throws `syntax`. */
export async function* decodedUtf8(chunks: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const decode = (bytes?: Uint8Array): string => {
    try {
      return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
    } catch (cause) {
      throw notUtf8(name, cause);
    }
  };
  for await (const bytes of chunks) {
    const text = decode(bytes);
    if (text !== "") yield text;
  }
  const rest = decode();
  if (rest !== "") yield rest;
}

/** The error for an input whose bytes are no text. */
export function notUtf8(name: string, cause: unknown): ThroughlineError {
  return new ThroughlineError("syntax", `${quoted(name)} is not UTF-8 text.`, {
    hint: "RDF files are UTF-8; convert the file first (iconv -f LATIN1 -t UTF-8).",
    cause,
  });
}
