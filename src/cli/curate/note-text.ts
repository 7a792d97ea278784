/** Notes on documents as text for a person. */

import type { MovedNote } from "../../curate/notes/move-notes.ts";
import type { ShownNote } from "../../curate/notes/read-notes.ts";
import { quantity } from "../../quantity.ts";
import { safe } from "../context.ts";

const onOneLine = (words: string): string => safe(words.replace(/\s+/gu, " "));

/** Its passage, then what is said of it and by whom. */
export function noteText({ page, paragraph, words, tags, comment, author }: ShownNote): string {
  const where = page === null ? `paragraph ${paragraph}` : `page ${page}`;
  const shown = words === null ? "the text is not there" : `“${onOneLine(words)}”`;
  const said = [
    ...tags.map(({ name, description }) => `# ${safe(name)}${description === null ? "" : `: ${safe(description)}`}`),
    ...(comment === null ? [] : [onOneLine(comment)]),
    ...(author === null ? [] : [`by ${safe(author)}`]),
  ];
  return `${[`${where}: ${shown}`, ...said].join("\n  ")}\n`;
}

/** What became of notes in a new edition; "" where there is none. */
export function movedNotesText(notes: readonly MovedNote[]): string {
  if (notes.length === 0) return "";
  const stay = notes.filter(({ state }) => state !== "found");
  const moved = `${quantity(notes.length - stay.length, "note")} moved`;
  if (stay.length === 0) return `${moved}.\n`;
  const stays = `${stay.length} ${stay.length === 1 ? "stays" : "stay"} in the old text`;
  return `${stay.map(stayingText).join("")}${moved}, ${stays}: mark what is meant in the new edition, and import that.\n`;
}

function stayingText({ state, before, was, tags, comment }: MovedNote): string {
  const said = [...tags.map((name) => `# ${name}`), ...(comment === null ? [] : [comment])].map(onOneLine);
  const where = before === null ? "" : `, page ${before}`;
  return `note${where}: ${state}\n  before: ${onOneLine(was)}\n${said.map((line) => `  ${line}\n`).join("")}`;
}
