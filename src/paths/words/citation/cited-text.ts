/** A sentence with its numbered notes, written as plain text, as Markdown or as HTML. */

import { isAddress } from "../../../evidence/pointer.ts";

export const NOTE_FORMS = ["text", "markdown", "html"] as const;

/** Plain text; Markdown with footnotes, as Pandoc, GitHub and Obsidian read them; HTML for word processors. */
export type NoteForm = (typeof NOTE_FORMS)[number];

/** What a note says: "document, passage (meant)." */
export interface Note {
  /** As the sentence has it in brackets. */
  readonly number: number;
  readonly document: string;
  /** "para. 4"; "" where none is recorded. */
  readonly passage: string;
  /** Hedges and claimants in brackets; "" where there are none. */
  readonly meant: string;
  /** Where a browser shows the passage, or else the document; null where neither has an address. */
  readonly link: string | null;
}

export interface CitedText {
  /** With the numbers of notes in square brackets. */
  readonly sentence: string;
  readonly notes: readonly Note[];
  /** Sentences about what weakens it. */
  readonly cautions: readonly string[];
  /** "read 22 November 2026", "data version 1a2b". */
  readonly reading: readonly string[];
  /** The address that shows it again, or null. */
  readonly readingLink: string | null;
  /** A BCP 47 tag. */
  readonly locale: string;
}

/** In a form. `before` stands before the numbers of Markdown's footnotes, which are unique in a document. */
export function textIn(form: NoteForm, cited: CitedText, before = ""): string {
  const lines = { text: plainLines, markdown: markdownLines, html: htmlLines }[form](cited, before);
  return `${lines.join("\n")}\n`;
}

const asIs = (text: string): string => text;

function plainLines(cited: CitedText): string[] {
  return [
    cited.sentence,
    "",
    ...cited.notes.map((note) => `[${note.number}] ${noteLine(note, asIs, asIs)}`),
    ...block(cited.cautions),
    ...block(readingLine(cited, asIs, asIs)),
  ];
}

function markdownLines(cited: CitedText, before: string): string[] {
  const escaped = escapedMarkdown;
  const note = (each: Note): string => paragraphMarkdown(noteLine(each, escaped, markdownLink));
  return [
    paragraphMarkdown(withMarks(cited, escaped, (number) => `[^${before}${number}]`)),
    "",
    ...cited.notes.map((each) => `[^${before}${each.number}]: ${note(each)}`),
    ...cited.cautions.flatMap((caution) => ["", paragraphMarkdown(escaped(caution))]),
    ...block(readingLine(cited, escaped, markdownLink)),
  ];
}

function htmlLines(cited: CitedText): string[] {
  const escaped = escapedHtml;
  const paragraphs = [
    withMarks(cited, escaped, (number) => `<sup>[${number}]</sup>`),
    ...cited.notes.map((note) => `[${note.number}] ${noteLine(note, escaped, htmlLink)}`),
    ...cited.cautions.map(escaped),
    ...readingLine(cited, escaped, htmlLink),
  ];
  return [`<div lang="${escaped(cited.locale)}">`, ...paragraphs.map((text) => `<p>${text}</p>`), "</div>"];
}

/** A text, escaped already, that leads to an address. */
type Linking = (text: string, address: string) => string;

function noteLine(
  { document, passage, meant, link }: Note,
  escaped: (text: string) => string,
  linked: Linking,
): string {
  const lead = (text: string): string =>
    link !== null && isAddress(link) ? linked(escaped(text), link) : escaped(text);
  const place = passage === "" ? lead(document) : `${escaped(document)}, ${lead(passage)}`;
  return `${place}${meant === "" ? "" : ` ${escaped(meant)}`}.`;
}

function readingLine(
  { reading, readingLink }: CitedText,
  escaped: (text: string) => string,
  linked: Linking,
): string[] {
  const link = readingLink === null ? [] : [linked(escaped(readingLink), readingLink)];
  const told = [...reading.map(escaped), ...link];
  return told.length === 0 ? [] : [`Throughline: ${told.join(", ")}.`];
}

const block = (lines: readonly string[]): string[] => (lines.length === 0 ? [] : ["", ...lines]);

/** The sentence with the numbers of its notes as a form marks them; a number in brackets that no note has stays as it is. */
function withMarks(
  { sentence, notes }: CitedText,
  escaped: (text: string) => string,
  mark: (number: number) => string,
): string {
  const numbers = new Set(notes.map(({ number }) => `[${number}]`));
  const parts = sentence.split(/(\[\d+\])/);
  return parts.map((part) => (numbers.has(part) ? mark(Number(part.slice(1, -1))) : escaped(part))).join("");
}

/**
 * Any ASCII punctuation may stand behind a backslash; without theirs, bare addresses would become links.
 * Spec: https://spec.commonmark.org/0.31.2/#backslash-escapes
 */
function escapedMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]{}<>#|~!$&^@]/g, "\\$&").replace(/\b(https?|ftp|www)([:.])/gi, "$1\\$2");
}

/** Escaped text as a paragraph, also where it begins as a list, a rule or a block of code would. */
function paragraphMarkdown(escaped: string): string {
  return escaped.trim().replace(/^(\d*)([-+=.)])/, "$1\\$2");
}

function markdownLink(text: string, address: string): string {
  return `[${text}](<${address.replace(/[<>\\]/g, encodeURIComponent)}>)`;
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escapedHtml(text: string): string {
  return text.replace(/[&<>"]/g, (char) => ENTITIES[char] ?? char);
}

function htmlLink(text: string, address: string): string {
  return `<a href="${escapedHtml(address)}">${text}</a>`;
}
