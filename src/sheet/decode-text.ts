/** Text of an encoding that nobody tells: what spreadsheets and people save. */

/**
 * Bytes as text: by the byte order mark, else as UTF-8 where they are that, else as Windows-1252, which is told.
 *
 * @returns the text, and the sentence about its encoding where it had to be guessed
 */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly warnings: readonly string[] } {
  const marked = [
    ["utf-16le", 0xff, 0xfe],
    ["utf-16be", 0xfe, 0xff],
  ].find(([, first, second]) => bytes[0] === first && bytes[1] === second);
  if (marked !== undefined) return { text: new TextDecoder(String(marked[0])).decode(bytes), warnings: [] };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), warnings: [] };
  } catch {
    const warning = "It is not UTF-8; it was read as Windows-1252, so look at its accents and quotation marks.";
    return { text: windows1252(bytes), warnings: [warning] };
  }
}

/** The characters of 0x80 to 0x9f; a decoder of the system may read them as control characters. Source: Unicode's CP1252.TXT. */
const UPPER =
  "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f" +
  "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

function windows1252(bytes: Uint8Array): string {
  const latin = new TextDecoder("latin1").decode(bytes);
  return latin.replace(/[\u0080-\u009f]/g, (char) => UPPER[char.charCodeAt(0) - 0x80] ?? char);
}
