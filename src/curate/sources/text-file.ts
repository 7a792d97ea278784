/** Plain text and Markdown. */

import { normalizeText } from "../../evidence/text.ts";
import { decodeText } from "../../sheet/decode-text.ts";
import { type DocumentFacts, documentOf, isoDate, NO_FACTS, type Piece, type ReadDocument, tidy } from "./document.ts";

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
