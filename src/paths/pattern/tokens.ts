/** The words of a pattern, with their places. */

import { quoted, ThroughlineError } from "../../errors.ts";
import { iri } from "../../rdf/namespaces.ts";
import type { PredicateName } from "./pattern.ts";

export type Sign = "(" | ")" | "/" | "|" | "^" | "!" | "?" | "*" | "+";

export type Token =
  | { readonly kind: "sign"; readonly sign: Sign; readonly offset: number }
  | { readonly kind: "name"; readonly name: PredicateName; readonly offset: number }
  | { readonly kind: "times"; readonly min: number; readonly max: number | null; readonly offset: number }
  | { readonly kind: "end"; readonly offset: number };

const SPACE = /\s+/y;
const SIGN = /[()/|^!?*+]/y;
const IRI = /<([^<>"{}|^`\\\s]*)>/y;
const LABEL = /"((?:[^"\\]|\\.)*)"/y;
const TIMES = /\{\s*(\d{1,6})\s*(?:(,)\s*(?:(\d{1,6})\s*)?)?\}/y;
// A prefixed name may end in anything but what could be an operator or a dot.
const PREFIXED = /[\p{L}_][\p{L}\p{N}_.-]*:[\p{L}\p{N}_.%:-]*[\p{L}\p{N}_%:-]|:[\p{L}\p{N}_-]+/uy;
const WORD = /[\p{L}_][\p{L}\p{N}_-]*/uy;

/** Splits a pattern into tokens, an end token last. Throws `syntax` with the place of what is no token. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let offset = 0;
  while (offset < text.length) {
    const space = matchAt(SPACE, text, offset);
    if (space !== null) offset += space[0].length;
    if (offset >= text.length) break;
    const { token, length } = readToken(text, offset);
    tokens.push(token);
    offset += length;
  }
  return [...tokens, { kind: "end", offset: text.length }];
}

function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}

function readToken(text: string, offset: number): { token: Token; length: number } {
  const sign = matchAt(SIGN, text, offset);
  if (sign !== null) return { token: { kind: "sign", sign: sign[0] as Sign, offset }, length: 1 };
  const times = matchAt(TIMES, text, offset);
  if (times !== null) return { token: readTimes(text, times, offset), length: times[0].length };
  // {2 4} has no meaning: the comma is what makes a range.
  if (text[offset] === "{") throw patternError(text, offset, "{m}, {m,} or {m,n}");
  const name = readName(text, offset);
  if (name === null) throw patternError(text, offset, "a predicate, a bracket or an operator");
  return { token: { kind: "name", name: name.name, offset }, length: name.length };
}

function readTimes(text: string, match: RegExpExecArray, offset: number): Token {
  const [, least = "", comma, most] = match;
  const min = Number(least);
  const max = comma === undefined ? min : most === undefined ? null : Number(most);
  if (max !== null && max < min) throw patternError(text, offset, `a range that does not end before ${min}`);
  return { kind: "times", min, max, offset };
}

function readName(text: string, offset: number): { name: PredicateName; length: number } | null {
  const forms = [
    { form: "iri", pattern: IRI },
    { form: "label", pattern: LABEL },
    { form: "prefixed", pattern: PREFIXED },
    { form: "label", pattern: WORD },
  ] as const;
  for (const { form, pattern } of forms) {
    const match = matchAt(pattern, text, offset);
    if (match === null) continue;
    const length = match[0].length;
    if (match[0] === "a") return { name: { form: "iri", text: iri("rdf", "type"), offset }, length };
    return { name: { form, text: (match[1] ?? match[0]).replace(/\\(.)/g, "$1"), offset }, length };
  }
  return null;
}

/** The error of a pattern that says something else than expected at some place. */
export function patternError(text: string, offset: number, expected: string): ThroughlineError {
  const before = text.slice(0, offset).split("\n");
  const line = before.length;
  const column = (before.at(-1) ?? "").length + 1;
  const found = offset >= text.length ? "the end" : quoted(text.slice(offset, offset + 20));
  return new ThroughlineError("syntax", `The pattern has ${found} where ${expected} is expected.`, {
    hint: 'For instance: "is part of"/^funds*, (broader|related){1,3}, !(rdfs:seeAlso|^rdfs:seeAlso).',
    position: { file: null, line, column, excerpt: (text.split("\n")[line - 1] ?? "").slice(0, 200) },
    data: { offset, expected },
  });
}
