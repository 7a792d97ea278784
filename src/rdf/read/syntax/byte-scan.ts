/** The first try of line-reader: the commonest line, read from its bytes; no string is made of what is there already. */

import { iri, NAMESPACES } from "../../namespaces.ts";

const [TAB, NEWLINE, RETURN, SPACE, QUOTE, MINUS, POINT, COLON] = [9, 10, 13, 32, 34, 45, 46, 58];
const [LESS, GREATER, AT, CARET] = [60, 62, 64, 94];

const [LETTER, LOWER, DIGIT, IN_SCHEME, IN_IRI, IN_LITERAL] = [1, 2, 4, 8, 16, 32];

/** What each byte can be a part of; nothing beyond ASCII, and no control character. */
const CLASSES = Uint8Array.from({ length: 256 }, (_, byte) => {
  const char = String.fromCharCode(byte);
  const classes: readonly (readonly [RegExp, number])[] = [
    [/[A-Za-z]/, LETTER],
    [/[a-z]/, LOWER],
    [/[0-9]/, DIGIT],
    [/[A-Za-z0-9+.-]/, IN_SCHEME],
    [/[!-~]/, /[<>"{}|^`\\]/.test(char) ? 0 : IN_IRI],
    [/[ -~]/, /["\\]/.test(char) ? 0 : IN_LITERAL],
  ];
  return classes.reduce((all, [pattern, flag]) => (pattern.test(char) ? all | flag : all), 0);
});

/** Datatypes that are left to others: the first is not written out, the others are judged by the parser. */
const [STRING, JUDGED] = [`${iri("xsd", "string")}>`, NAMESPACES.rdf].map((text) => new TextEncoder().encode(text)) as [
  Uint8Array,
  Uint8Array,
];

const LONGEST_TAG = 8;

/**
 * Reads lines of printable ASCII that hold a triple of IRIs, or one that ends in a literal without escapes; `plainLine`
 * takes the same ones and more. One object for all lines: where the keys of the terms lie is gone with the next line.
 */
export class PlainBytes {
  bytes: Uint8Array = new Uint8Array(0);
  subjectStart = 0;
  subjectEnd = 0;
  predicateStart = 0;
  predicateEnd = 0;
  objectStart = 0;
  objectEnd = 0;

  /** Reads the line that starts at an offset; tells where the next one starts, or -1 for a line of another shape. */
  read(start: number): number {
    this.subjectStart = start + 1;
    let at = this.#iri(start);
    if (at < 0) return -1;
    this.subjectEnd = at - 1;
    const second = this.#space(at);
    this.predicateStart = second + 1;
    at = second === at ? -1 : this.#iri(second);
    if (at < 0) return -1;
    this.predicateEnd = at - 1;
    const third = this.#space(at);
    if (third === at) return -1;
    const isIri = this.bytes[third] === LESS;
    at = isIri ? this.#iri(third) : this.#literal(third);
    if (at < 0) return -1;
    this.objectStart = isIri ? third + 1 : third;
    this.objectEnd = isIri ? at - 1 : at;
    return this.#end(at);
  }

  /** From the bracket that opens an IRI to behind the one that closes it. */
  #iri(open: number): number {
    const bytes = this.bytes;
    if (bytes[open] !== LESS) return -1;
    let at = open + 1;
    if (!isOf(bytes[at], LETTER)) return -1;
    while (isOf(bytes[at], IN_SCHEME)) at++;
    if (bytes[at] !== COLON) return -1;
    while (isOf(bytes[at], IN_IRI)) at++;
    return bytes[at] === GREATER ? at + 1 : -1;
  }

  /** From the quote that opens a literal to behind its tag or datatype. */
  #literal(open: number): number {
    const bytes = this.bytes;
    if (bytes[open] !== QUOTE) return -1;
    let at = open + 1;
    while (isOf(bytes[at], IN_LITERAL)) at++;
    if (bytes[at] !== QUOTE) return -1;
    at++;
    if (bytes[at] === AT) return this.#tag(at);
    if (bytes[at] !== CARET) return at;
    if (bytes[at + 1] !== CARET || beginsWith(bytes, at + 3, STRING) || beginsWith(bytes, at + 3, JUDGED)) return -1;
    return this.#iri(at + 2);
  }

  /** From the sign before a language tag in lower case to behind it. */
  #tag(sign: number): number {
    const bytes = this.bytes;
    let at = sign;
    for (let allowed = LOWER; allowed === LOWER || bytes[at] === MINUS; allowed = LOWER | DIGIT) {
      const start = at + 1;
      at = start;
      while (isOf(bytes[at], allowed)) at++;
      if (at === start || at - start > LONGEST_TAG) return -1;
    }
    return at;
  }

  #space(start: number): number {
    let at = start;
    while (this.bytes[at] === SPACE || this.bytes[at] === TAB) at++;
    return at;
  }

  /** From behind the object over the point and the line break. */
  #end(start: number): number {
    const bytes = this.bytes;
    const point = this.#space(start);
    if (bytes[point] !== POINT) return -1;
    let at = this.#space(point + 1);
    if (at === bytes.length) return at;
    if (bytes[at] === RETURN) at++;
    return bytes[at] === NEWLINE ? at + 1 : -1;
  }
}

/** Behind the end of the bytes there is nothing of any class. */
function isOf(byte: number | undefined, classes: number): boolean {
  return byte !== undefined && ((CLASSES[byte] as number) & classes) !== 0;
}

function beginsWith(bytes: Uint8Array, start: number, beginning: Uint8Array): boolean {
  for (let at = 0; at < beginning.length; at++) if (bytes[start + at] !== beginning[at]) return false;
  return true;
}
