/**
 * Answers as they are shown to a language model. A label is data of somebody who may want to steer the model: it is kept
 * short, and characters that hide are shown.
 */

import { visible } from "../errors.ts";

/** Code units of a name, and of any other text. */
export const MAX_LABEL = 512;
export const MAX_TEXT = 4096;

const NAMES: ReadonlySet<string> = new Set(["label", "title", "value", "file"]);

/** A copy of a JSON answer with every text made safe to show. */
export function clipped<Answer>(answer: Answer): Answer {
  const json = JSON.stringify(answer);
  const long = longNames(json);
  return JSON.parse(json, (key, value: unknown) => (typeof value === "string" ? clip(key, value, long) : value));
}

/** Names that are too long; a sentence that is made of them repeats them. */
function longNames(json: string): readonly string[] {
  const found = new Set<string>();
  JSON.parse(json, (key, value: unknown) => {
    if (typeof value === "string" && value.length > MAX_LABEL && NAMES.has(key)) found.add(value);
    return value;
  });
  return [...found];
}

// As in `visible`, without the line breaks and tabs that lay Turtle out.
const HIDDEN_IN_TURTLE = /[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;

/** Turtle with the characters that hide as escapes, which mean the same to a parser. */
export function shownTurtle(turtle: string): string {
  return turtle.replace(HIDDEN_IN_TURTLE, (char) => {
    if (char === "\n" || char === "\t") return char;
    return `\\U${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(8, "0")}`;
  });
}

function clip(key: string, text: string, long: readonly string[]): string {
  if (key === "turtle") return shownTurtle(text);
  if (NAMES.has(key)) return shortened(text, MAX_LABEL);
  // Without its first letter: a sentence may begin with the name, and then writes it large.
  const short = long.reduce(
    (sentence, name) => sentence.replaceAll(name.slice(1), shortened(name, MAX_LABEL).slice(1)),
    text,
  );
  return shortened(short, MAX_TEXT);
}

function shortened(text: string, most: number): string {
  const shown = visible(text);
  return shown.length <= most ? shown : `${shown.slice(0, most - 1)}…`;
}
