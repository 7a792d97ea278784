/** From a dropped file to its words, in the browser. */

/** Bytes of a file, at most: a long book has two million. */
const MAX_BYTES = 8_000_000;

/** How PDF and RTF files begin; word processor files hold zero bytes, which no text does. */
const NOT_TEXT: readonly string[] = ["%PDF-", "{\\rtf"];

/** Why a file has no words: over 8 MB, no text, or the browser cannot read it. */
export type CopyRefusal = "too-large" | "not-text" | "unreadable";

/** The words of a plain text or a saved web page; or why there are none. */
export async function readCopy(file: File): Promise<{ readonly text: string } | { readonly refusal: CopyRefusal }> {
  if (file.size > MAX_BYTES) return { refusal: "too-large" };
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    return { refusal: "unreadable" };
  }
  const text = decode(bytes);
  if (NOT_TEXT.some((sign) => text.startsWith(sign)) || text.includes("\0")) return { refusal: "not-text" };
  return { text: isWebPage(file.name, text) ? wordsOfPage(text) : text };
}

/** UTF-8, or what older programs save where it is not. */
function decode(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function isWebPage(name: string, text: string): boolean {
  return /\.x?html?$/i.test(name) || /^\s*<(?:!doctype html|html)[\s>]/i.test(text);
}

/** The text of a page. A parsed document that is shown nowhere runs no script and loads nothing. */
function wordsOfPage(text: string): string {
  const page = new DOMParser().parseFromString(text, "text/html");
  for (const element of page.querySelectorAll("script, style, template, noscript")) element.remove();
  for (const block of page.querySelectorAll("p, li, h1, h2, h3, h4, h5, h6, blockquote, td, div, br"))
    block.after("\n\n");
  return (page.body.textContent ?? "").replace(/(?<!\s)\s*\n\s*\n\s*/g, "\n\n").trim();
}
