/** Plain text and Markdown. */

import { normalizeText } from "../../evidence/text.ts";
import { type DocumentFacts, documentOf, isoDate, NO_FACTS, type Piece, type ReadDocument, tidy } from "./document.ts";

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

/** Plain text stays as it is, so that its digest is that of the file in normal form; form feeds part pages. */
export function readPlainText(bytes: Uint8Array): ReadDocument {
  const { text, warnings } = decodeText(bytes);
  const pages = normalizeText(text).split("\f");
  if (pages.length > 1 && pages.at(-1)?.trim() === "") pages.pop();
  const hasPages = pages.length > 1;
  const pieces: Piece[] = pages.map((page, index) => ({ text: page, page: hasPages ? index + 1 : null }));
  return {
    ...documentOf([], { warnings }),
    blocks: [{ pieces }],
    pages: hasPages ? pages.length : null,
    withoutText: hasPages ? emptyOnes(pages) : [],
  };
}

function emptyOnes(pages: readonly string[]): number[] {
  return pages.flatMap((page, index) => (page.trim() === "" ? [index + 1] : []));
}

const FRONT_MATTER = /^---\n([\s\S]*?)\n(?:---|\.\.\.)\n/;

/** Markdown without its marks: one block a paragraph, heading or item. Code stays as it is; pictures go. */
export function readMarkdown(bytes: Uint8Array): ReadDocument {
  const { text, warnings } = decodeText(bytes);
  const whole = normalizeText(text);
  const front = FRONT_MATTER.exec(whole);
  const body = front === null ? whole : whole.slice(front[0].length);
  const heading = /^#[^\S\n]+(\S.*)$/m.exec(body)?.[1] ?? null;
  const facts = front === null ? NO_FACTS : frontMatter(front[1] ?? "");
  const blocks = markdownBlocks(body);
  return documentOf(blocks, {
    warnings,
    facts: { ...facts, title: facts.title ?? (heading === null ? null : withoutMarks(heading)) },
  });
}

function frontMatter(text: string): DocumentFacts {
  const value = (name: string): string | null => {
    const found = new RegExp(`^${name}:[ \\t]*(\\S.*)$`, "im")
      .exec(text)?.[1]
      ?.trim()
      .replace(/^(["'])(.*)\1$/, "$2");
    return found === undefined || found === "" ? null : found;
  };
  const authors =
    value("authors?")
      ?.replace(/^\[|\]$/g, "")
      .split(/[,;]/)
      .map((name) => name.trim()) ?? [];
  return {
    title: value("title"),
    authors,
    date: isoDate(value("date")),
    publisher: value("publisher"),
    address: value("url"),
    language: value("lang(?:uage)?"),
  };
}

/** Paragraphs by empty lines; a heading, an item and a row of a table each stand alone. */
function markdownBlocks(text: string): string[] {
  const blocks: string[] = [];
  let open: string[] = [];
  const close = (): void => {
    const block = withoutMarks(open.join(" "));
    if (block !== "") blocks.push(block);
    open = [];
  };
  for (const line of text.split("\n")) {
    const isAlone = /^\s*(?:#{1,6}\s|[-*+]\s|\d+[.)]\s|\||>)/.test(line);
    if (line.trim() === "" || isAlone) close();
    if (/^(?:[-=*_]{3,}|```.*|~~~.*|\|[-:| ]+\|)$/.test(line.trim())) {
      close();
      continue;
    }
    open.push(line);
    if (/^\s*#{1,6}\s/.test(line)) close();
  }
  close();
  return blocks;
}

function withoutMarks(text: string): string {
  return tidy(
    text
      .replace(/^\s*(?:#{1,6}\s+|[-*+]\s+(?:\[[ xX]\]\s+)?|\d+[.)]\s+|>\s?)/, "")
      .replace(/!\[[^\]]*\]\([^)]*\)/g, "")
      .replace(/\[([^\][]+)\]\([^)\s]*(?:\s+"[^"]*")?\)/g, "$1")
      .replace(/<(https?:[^>\s]+)>/g, "$1")
      .replace(/(?<![\p{L}\p{N}])(\*{1,3}|_{1,3})(?=\S)(.+?)(?<=\S)\1(?![\p{L}\p{N}])/gu, "$2")
      .replace(/`([^`]+)`/g, "$1")
      .replace(/(?<!\s)\s*\|\s*/g, " ")
      .replace(/\\([\\`*_{}[\]()#+.!-])/g, "$1"),
  );
}
