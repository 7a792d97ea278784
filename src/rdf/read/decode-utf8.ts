/** Bytes to text, chunk by chunk: UTF-8, and for XML the encoding that it declares; an error in words for what is no text. */

import { quoted, ThroughlineError } from "../../errors.ts";

const NEWLINE = 10;

/**
 * The text of the bytes; a character that two chunks share comes with the second. Throws `syntax` with the line of the
 * first byte that is none. `encoding` is a label of the Encoding Standard; default: UTF-8.
 */
export async function* decodedUtf8(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
  encoding = "utf-8",
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let linesBefore = 0;
  const decode = (bytes?: Uint8Array): string => {
    try {
      return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
    } catch (cause) {
      throw notText(name, { bytes: bytes ?? new Uint8Array(0), linesBefore, encoding, cause });
    }
  };
  for await (const bytes of chunks) {
    const text = decode(bytes);
    for (const byte of bytes) if (byte === NEWLINE) linesBefore++;
    if (text !== "") yield text;
  }
  const rest = decode();
  if (rest !== "") yield rest;
}

/** The error for lines whose bytes are no text. */
export function notUtf8(name: string, cause: unknown): ThroughlineError {
  return new ThroughlineError("syntax", `${quoted(name)} is not UTF-8 text.`, { hint: TO_UTF8, cause });
}

const TO_UTF8 = "RDF files are UTF-8; convert the file first (iconv -f WINDOWS-1252 -t UTF-8, or -f LATIN1).";

interface Fault {
  /** The chunk that holds it. */
  readonly bytes: Uint8Array;
  readonly linesBefore: number;
  readonly encoding: string;
  readonly cause: unknown;
}

/** The error for an input whose bytes are no text. */
function notText(name: string, { bytes, linesBefore, encoding, cause }: Fault): ThroughlineError {
  const { line, column } = placeOfFault(bytes, encoding);
  const label = encoding.toUpperCase();
  return new ThroughlineError("syntax", `A byte here is not ${label} text.`, {
    hint:
      encoding === "utf-8"
        ? TO_UTF8
        : `The file declares ${label}; correct the declaration, or convert the file to UTF-8.`,
    position: { file: name, line: linesBefore + line, column, excerpt: null },
    cause,
  });
}

/** The first line of a chunk that cannot be decoded, and the character in it; the first place where all of them can. */
function placeOfFault(bytes: Uint8Array, encoding: string): { line: number; column: number } {
  for (let start = 0, line = 1; start < bytes.length; line++) {
    const end = bytes.indexOf(NEWLINE, start);
    const text = new TextDecoder(encoding).decode(bytes.subarray(start, end < 0 ? bytes.length : end));
    const fault = text.indexOf("\ufffd");
    if (fault >= 0) return { line, column: fault + 1 };
    start = end < 0 ? bytes.length : end + 1;
  }
  return { line: 1, column: 1 };
}

/** The encoding of bytes that are not UTF-8, as their beginning tells it: a byte order mark, or the declaration of XML. */
export function encodingOf(head: Uint8Array): { readonly encoding: string; readonly isXml: boolean } | null {
  const [first, second] = head;
  if (first === 0xff && second === 0xfe) return { encoding: "utf-16le", isXml: beginsXml(head, "utf-16le") };
  if (first === 0xfe && second === 0xff) return { encoding: "utf-16be", isXml: beginsXml(head, "utf-16be") };
  const text = new TextDecoder("latin1").decode(head.subarray(0, 200));
  const declared = /^(?:\u00ef\u00bb\u00bf)?<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(text)?.[1];
  if (declared === undefined || /^utf-?(?:8|16)$/i.test(declared)) return null;
  return { encoding: declared.toLowerCase(), isXml: true };
}

function beginsXml(head: Uint8Array, encoding: string): boolean {
  return /^\ufeff?\s*<(?:\?xml|!|(?:[\w.-]+:)?RDF\b)/.test(new TextDecoder(encoding).decode(head.subarray(0, 200)));
}
