/** What kind of term a key in UTF-8 is, if it is one at all: each byte is looked at once. */

import { isBlankNodeLabel } from "../namespaces.ts";

/** Kinds of terms. Each is a bit, so that sets of them are numbers; `none` is what no term is. */
export const KIND = { none: 0, iri: 1, blank: 2, literal: 4, triple: 8, defaultGraph: 16 } as const;

export type TermKind = (typeof KIND)[keyof typeof KIND];

/** What a byte may be part of. */
const [IN_IRI, LETTER, IN_SCHEME, IN_TAG, IN_LABEL, PLAIN] = [1, 2, 4, 8, 16, 32] as const;
const WIDE = 0x80;

const MARKS = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte >= WIDE) return IN_IRI | PLAIN;
  const char = String.fromCharCode(byte);
  const mark = (flag: number, holds: boolean): number => (holds ? flag : 0);
  return (
    mark(IN_IRI, byte > 0x20 && !'<>"{}|^`\\'.includes(char)) |
    mark(LETTER, /[A-Za-z]/.test(char)) |
    mark(IN_SCHEME, /[A-Za-z0-9+.-]/.test(char)) |
    mark(IN_TAG, /[A-Za-z0-9]/.test(char)) |
    mark(IN_LABEL, /[A-Za-z0-9_-]/.test(char)) |
    // As it stands in a literal without an escape.
    mark(PLAIN, byte >= 0x20 && byte !== 0x7f && char !== '"' && char !== "\\")
  );
});

/** Behind a backslash: one character, or u and four of these. */
const SHORT_ESCAPES: ReadonlySet<number> = new Set([...'"\\btnfr'].map(codeOf));
const LONG_ESCAPES = /^(?:000[0-7BEF]|001[0-9A-F]|007F|FFF[EF])$/;
const [QUOTE, BACKSLASH, UNDERSCORE, COLON, LESS_THAN, GREATER, AT, CARET, MINUS, U] = [...'"\\_:<>@^-u'].map(
  codeOf,
) as [number, number, number, number, number, number, number, number, number, number];

/** A cap, and no rule of the grammar: no tag of BCP 47 comes near it. */
const LONGEST_TAG = 1024;
const LANGUAGE = /^[A-Za-z]+(?:-[A-Za-z0-9]+)*$/;
const DIRECTIONS: ReadonlySet<string> = new Set(["ltr", "rtl"]);
const DIRECTION_LENGTH = "--ltr".length;

/** Whether a text is a language tag as Turtle's grammar has them. */
export function isLanguageTag(text: string): boolean {
  return text.length <= LONGEST_TAG && LANGUAGE.test(text);
}

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function codeOf(char: string): number {
  return char.charCodeAt(0);
}

/**
 * The kind of term whose key (as `termKey` writes it) lies between two places; `none` for what is no key. Of a triple
 * term only the first byte is looked at: what it should be is known from its parts. Time O(bytes).
 */
export function kindOfKey(bytes: Uint8Array, start: number, end: number): TermKind {
  if (start >= end) return KIND.defaultGraph;
  switch (bytes[start]) {
    case QUOTE:
      return isLiteral(bytes, start, end) ? KIND.literal : KIND.none;
    case UNDERSCORE:
      return isBlank(bytes, start, end) ? KIND.blank : KIND.none;
    case LESS_THAN:
      return KIND.triple;
    default:
      return isIri(bytes, start, end) ? KIND.iri : KIND.none;
  }
}

/** The kind of term whose key begins with a byte, if it is one at all. */
export function kindOfStart(byte: number): TermKind {
  if (byte === QUOTE) return KIND.literal;
  if (byte === UNDERSCORE) return KIND.blank;
  return byte === LESS_THAN ? KIND.triple : KIND.iri;
}

function isIri(bytes: Uint8Array, start: number, end: number): boolean {
  if (!has(bytes, start, LETTER)) return false;
  let at = start + 1;
  while (at < end && has(bytes, at, IN_SCHEME)) at++;
  if (bytes[at] !== COLON || at >= end) return false;
  let seen = 0;
  for (; at < end; at++) {
    const byte = bytes[at] as number;
    if (((MARKS[byte] as number) & IN_IRI) === 0) return false;
    seen |= byte;
  }
  return seen < WIDE || isUtf8(bytes, start, end);
}

function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  if (bytes[start + 1] !== COLON || end - start < 3) return false;
  let at = start + 2;
  while (at < end && has(bytes, at, IN_LABEL)) at++;
  // Nearly every label is made of these.
  if (at === end && bytes[start + 2] !== MINUS) return true;
  return isUtf8(bytes, start, end) && isBlankNodeLabel(decoder.decode(bytes.subarray(start + 2, end)));
}

function isLiteral(bytes: Uint8Array, start: number, end: number): boolean {
  let seen = 0;
  let at = start + 1;
  for (; at < end; at++) {
    const byte = bytes[at] as number;
    seen |= byte;
    if (((MARKS[byte] as number) & PLAIN) !== 0) continue;
    if (byte === QUOTE) break;
    const escaped = byte === BACKSLASH ? escapeAt(bytes, at + 1, end) : 0;
    if (escaped === 0) return false;
    at += escaped;
  }
  if (at >= end) return false;
  if (seen >= WIDE && (!isUtf8(bytes, start, at) || hasNoncharacter(bytes, start, at))) return false;
  return isTagged(bytes, at + 1, end);
}

/** How many characters stand behind a backslash as one escape; 0 where they are none that is needed. */
function escapeAt(bytes: Uint8Array, at: number, end: number): number {
  if (at >= end) return 0;
  if (SHORT_ESCAPES.has(bytes[at] as number)) return 1;
  if (bytes[at] !== U || at + 5 > end) return 0;
  return LONG_ESCAPES.test(String.fromCharCode(...bytes.subarray(at + 1, at + 5))) ? 5 : 0;
}

/** What may stand behind the closing quote: nothing, a datatype, or a language with or without a direction. */
function isTagged(bytes: Uint8Array, at: number, end: number): boolean {
  if (at === end) return true;
  if (bytes[at] === AT) return isLanguage(bytes, at + 1, end);
  if (bytes[at] !== CARET || bytes[at + 1] !== CARET || bytes[at + 2] !== LESS_THAN) return false;
  return at + 3 < end && bytes[end - 1] === GREATER && isIri(bytes, at + 3, end - 1);
}

/** Letters, then letters and digits behind single hyphens, then perhaps a direction. */
function isLanguage(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start > LONGEST_TAG) return false;
  const stop = endsWithDirection(bytes, start, end) ? end - DIRECTION_LENGTH : end;
  let wanted: number = LETTER;
  let part = start;
  for (let at = start; at < stop; at++) {
    if (has(bytes, at, wanted)) continue;
    if (bytes[at] !== MINUS || at === part) return false;
    wanted = IN_TAG;
    part = at + 1;
  }
  return part < stop;
}

function endsWithDirection(bytes: Uint8Array, start: number, end: number): boolean {
  const at = end - DIRECTION_LENGTH;
  if (at < start || bytes[at] !== MINUS || bytes[at + 1] !== MINUS) return false;
  return DIRECTIONS.has(String.fromCharCode(...bytes.subarray(at + 2, end)));
}

function has(bytes: Uint8Array, at: number, mark: number): boolean {
  return ((MARKS[bytes[at] as number] as number) & mark) !== 0;
}

/** Whether U+FFFE or U+FFFF stands in UTF-8: canonical N-Triples escapes them. */
function hasNoncharacter(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at + 2 < end; at++)
    if (bytes[at] === 0xef && bytes[at + 1] === 0xbf && (bytes[at + 2] as number) >= 0xbe) return true;
  return false;
}

/** How many bytes a character has by its first one; 0 where none begins so. */
const LENGTHS = Uint8Array.from({ length: 256 }, (_, lead) => {
  if (lead < WIDE) return 1;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  if (lead < 0xe0) return 2;
  return lead < 0xf0 ? 3 : 4;
});
/** What the second byte must be at least and at most: the shortest form, no surrogates, nothing beyond U+10FFFF. */
const SECOND: ReadonlyMap<number, readonly [number, number]> = new Map([
  [0xe0, [0xa0, 0xbf]],
  [0xed, [0x80, 0x9f]],
  [0xf0, [0x90, 0xbf]],
  [0xf4, [0x80, 0x8f]],
]);

/** Whether bytes are UTF-8 in its shortest form and without surrogates. */
function isUtf8(bytes: Uint8Array, start: number, end: number): boolean {
  let at = start;
  while (at < end) {
    const lead = bytes[at] as number;
    const length = LENGTHS[lead] as number;
    if (length === 0 || at + length > end) return false;
    for (let next = 1; next < length; next++) if (((bytes[at + next] as number) & 0xc0) !== WIDE) return false;
    if (length > 2) {
      const [least, most] = SECOND.get(lead) ?? [WIDE, 0xbf];
      const second = bytes[at + 1] as number;
      if (second < least || second > most) return false;
    }
    at += length;
  }
  return true;
}
