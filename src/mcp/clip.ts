/**
 * Answers as they are shown to a language model. A label is data of somebody who may want to steer the model: it is kept
 * short, and characters that hide are shown.
 */

import { replaceHidden, visible } from "../errors.ts";

/** Code units of a name or a literal, and of any other text, IRIs among them. */
export const MAX_LABEL = 512;
export const MAX_TEXT = 4096;

const NAMES: ReadonlySet<string> = new Set(["label", "title", "value", "file"]);

/** Names longer than MAX_LABEL that are shortened within sentences; of an answer with more, the sentences are only cut. */
const MOST_LONG_NAMES = 64;

/** A copy of a JSON answer with every text made safe to show. Time O(length of its JSON). */
export function clipped<Answer>(answer: Answer): Answer {
  const json = JSON.stringify(answer);
  const long = longNames(json);
  return JSON.parse(json, function (this: Holder, key, value: unknown) {
    return typeof value === "string" ? clip(key, isName(this, key), value, long) : value;
  });
}

interface Holder {
  readonly type?: unknown;
}

/** In SPARQL's JSON an IRI stands under the key of literals: half of it would be another IRI. */
const isName = ({ type }: Holder, key: string): boolean => NAMES.has(key) && !(key === "value" && type === "uri");

/** Names that are too long; a sentence that is made of them repeats them. */
function longNames(json: string): readonly string[] {
  const found = new Set<string>();
  JSON.parse(json, function (this: Holder, key, value: unknown) {
    if (typeof value === "string" && value.length > MAX_LABEL && isName(this, key)) found.add(value);
    return value;
  });
  return found.size > MOST_LONG_NAMES ? [] : [...found];
}

/** Turtle with the characters that hide as escapes, which mean the same to a parser. Line breaks and tabs lay it out. */
export function shownTurtle(turtle: string): string {
  return replaceHidden(turtle, (char) => {
    if (char === "\n" || char === "\t") return char;
    return `\\U${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(8, "0")}`;
  });
}

const TURTLE_TOKENS = /<[^<>"\s]*>|"(?:[^"\\\n]|\\.)*"/g;
const TURTLE_CHARACTERS = /\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8}|\\.|[^\\]/gsu;

/** Turtle of Oxigraph, whose strings have one pair of quotes: long literals and IRIs end in "…". It stays Turtle. */
function clippedTurtle(turtle: string): string {
  return shownTurtle(turtle).replace(TURTLE_TOKENS, (token) => {
    const most = token.startsWith("<") ? MAX_TEXT : MAX_LABEL;
    if (token.length - 2 <= most) return token;
    // An escape counts as the one character that it is.
    const characters = token.slice(1, -1).match(TURTLE_CHARACTERS) ?? [];
    if (characters.length <= most) return token;
    return `${token[0]}${characters.slice(0, most - 1).join("")}…${token.at(-1)}`;
  });
}

function clip(key: string, isShort: boolean, text: string, long: readonly string[]): string {
  if (key === "turtle") return clippedTurtle(text);
  if (key === "references")
    return text
      .split("\n")
      .map((line) => shortened(line, MAX_TEXT))
      .join("\n");
  if (isShort) return shortened(text, MAX_LABEL);
  // Only a text that is longer than a long name can repeat one.
  if (text.length <= MAX_LABEL) return shortened(text, MAX_TEXT);
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
