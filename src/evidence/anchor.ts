/** Finding a recorded passage again in a text that may have changed. */

import { hexToBytes } from "@noble/hashes/utils.js";
import type { PassageIri } from "../ids.ts";
import { run, WORKING, type Work } from "../work.ts";
import type { Place } from "./edges.ts";
import { fingerprintOf, windowsWith } from "./fingerprint.ts";
import { sha256Bytes, sha256Hex } from "./identity.ts";
import { senseSha256 } from "./sense.ts";
import { type LetterStream, letterStream, type SourceText } from "./text.ts";

/** What is recorded of a passage: where it stood and what it hashes to, never its words. */
export interface SpanRecord {
  /** The IRI of the passage. */
  readonly iri: PassageIri;
  /** Code points, the end exclusive. */
  readonly start: number;
  /** The code point behind its last, in the text as it was recorded. */
  readonly end: number;
  /** Digest of the words in UTF-8, in hexadecimal. */
  readonly sha256: string;
  /** How many letters and digits it has. */
  readonly letterCount: number;
  /** Digest of its letters and digits, run together in lower case. */
  readonly letterSha256: string;
  /** See fingerprint.ts; null in older records, which cost a digest a letter to look for. */
  readonly letterFingerprint: number | null;
  /** See sense.ts; null in older records, of which letters alone decide. */
  readonly senseSha256: string | null;
}

/** `altered`: the letters stand there, but with another number or denial. */
export type AnchorState = "exact" | "relocated" | "ambiguous" | "altered" | "missing";

/** Where a passage is now; `start` and `end` are null where it is missing, and the nearest place where it is ambiguous or altered. */
export interface Anchor {
  /** What became of the passage. */
  readonly state: AnchorState;
  /** The first code point. */
  readonly start: number | null;
  /** The code point behind the last. */
  readonly end: number | null;
  /** How many places carry the passage, or, where it is altered, its letters; 1 for an exact one, which is not searched further. */
  readonly places: number;
}

/**
 * Resolves a passage: exact where the recorded offsets still hash to the recorded digest; else by its letters, and then by
 * what these do not tell, numbers and denials.
 *
 * After W3C Web Annotation, section 4.2.5 (text position selector); the letter stream is our own extension. Time O(text) and
 * a digest for each place that carries the letters.
 */
export function resolveSpan(span: SpanRecord, source: SourceText): Anchor {
  return run(resolveSpanSteps(span, source));
}

/** The same with a pause about every millisecond, for a caller who may give up. */
export function* resolveSpanSteps(span: SpanRecord, source: SourceText): Work<Anchor> {
  if (span.end <= source.length && sha256Hex(source.slice(span.start, span.end)) === span.sha256) {
    return { state: "exact", start: span.start, end: span.end, places: 1 };
  }
  const first = yield* findWindow(span, source);
  if (first === null) return { state: "missing", start: null, end: null, places: 0 };
  const { letters } = source;
  const all = occurrences(letters, first, span.letterCount);
  const same = yield* withSense(span, all, source);
  const windows = same.length > 0 ? same : all;
  const place = placeOf(nearest(windows, expectedWindow(span, letters)), span.letterCount, letters);
  if (same.length === 0) return { state: "altered", ...place, places: all.length };
  return { state: same.length > 1 ? "ambiguous" : "relocated", ...place, places: same.length };
}

/** Work between two pauses, in hashed bytes: about a millisecond. */
const REST_EVERY = 1 << 15;
/** What a digest costs beside its bytes, in bytes. */
const DIGEST = 128;

const DIGEST_HEX = /^[0-9a-f]{64}$/;

/** The letter index of some window with the recorded digest, or null. */
function* findWindow(span: SpanRecord, { letters }: SourceText): Work<number | null> {
  const { letterCount, letterSha256, letterFingerprint } = span;
  const last = letters.chars.length - letterCount;
  if (letterCount === 0 || last < 0 || !DIGEST_HEX.test(letterSha256)) return null;
  const wanted = hexToBytes(letterSha256);
  const candidates =
    letterFingerprint === null
      ? outwards(expectedWindow(span, letters), last)
      : yield* windowsWith(letterFingerprint, letterCount, letters.codes);
  let work = 0;
  for (const at of candidates) {
    const window = windowOf(letters, at, letterCount);
    if (isSame(sha256Bytes(window), wanted)) return at;
    work += window.length + DIGEST;
    if (work < REST_EVERY) continue;
    work = 0;
    yield WORKING;
  }
  return null;
}

/** Every number from 0 to the last, the nearest to a middle first: most passages moved a little. */
function* outwards(middle: number, last: number): Generator<number> {
  yield middle;
  for (let distance = 1; distance <= Math.max(middle, last - middle); distance++) {
    if (middle - distance >= 0) yield middle - distance;
    if (middle + distance <= last) yield middle + distance;
  }
}

/** Where the letters of a passage would begin if nothing had moved. */
function expectedWindow({ start, letterCount }: SpanRecord, { chars, offsets }: LetterStream): number {
  return Math.min(lowerBound(offsets, start), chars.length - letterCount);
}

/** Of some windows, the first ones first, those whose numbers and denials are the recorded ones; all of an older record. */
function* withSense(span: SpanRecord, windows: readonly number[], source: SourceText): Work<readonly number[]> {
  if (span.senseSha256 === null) return windows;
  const same: number[] = [];
  let work = 0;
  for (const at of windows) {
    const place = placeOf(at, span.letterCount, source.letters);
    if (senseSha256(place, source) === span.senseSha256) same.push(at);
    work += place.end - place.start + DIGEST;
    if (work < REST_EVERY) continue;
    work = 0;
    yield WORKING;
  }
  return same;
}

/** The number next to a middle, of ascending ones; the lower of two. */
function nearest(ascending: readonly number[], middle: number): number {
  let best = ascending[0] ?? 0;
  for (const each of ascending) if (Math.abs(each - middle) < Math.abs(best - middle)) best = each;
  return best;
}

/** From the first to the last of some letters. */
function placeOf(first: number, count: number, { offsets }: LetterStream): Place {
  return { start: offsets[first] ?? 0, end: (offsets[first + count - 1] ?? 0) + 1 };
}

function windowOf({ bytes, starts }: LetterStream, first: number, count: number): Uint8Array {
  return bytes.subarray(starts[first], starts[first + count]);
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

function lowerBound(sorted: Uint32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Where the letters of a window begin in their text, overlaps counted, ascending. Linear also where the text repeats itself.
 * Source: Knuth, Morris and Pratt, Fast pattern matching in strings, 1977. https://doi.org/10.1137/0206024
 */
function occurrences({ codes }: LetterStream, first: number, length: number): number[] {
  const part = codes.subarray(first, first + length);
  const borders = bordersOf(part);
  const found: number[] = [];
  let matched = 0;
  for (const [at, code] of codes.entries()) {
    while (matched > 0 && part[matched] !== code) matched = borders[matched - 1] ?? 0;
    if (part[matched] === code) matched++;
    if (matched < part.length) continue;
    found.push(at - length + 1);
    matched = borders[matched - 1] ?? 0;
  }
  return found;
}

/** Of each start of some letters, how long the longest shorter one is that it ends with. */
function bordersOf(part: Uint32Array): Uint32Array {
  const borders = new Uint32Array(part.length);
  let length = 0;
  for (let at = 1; at < part.length; at++) {
    while (length > 0 && part[at] !== part[length]) length = borders[length - 1] ?? 0;
    if (part[at] === part[length]) length++;
    borders[at] = length;
  }
  return borders;
}

/** Records a passage of a text: what `resolveSpan` needs to find it again. */
export function recordSpan(iri: PassageIri, source: SourceText, start: number, end: number): SpanRecord {
  const words = source.slice(start, end);
  const letters = [...letterStream(words)];
  const { offsets } = source.letters;
  const first = lowerBound(offsets, start);
  return {
    iri,
    start,
    end,
    sha256: sha256Hex(words),
    letterCount: letters.length,
    letterSha256: sha256Hex(letters.join("")),
    letterFingerprint: fingerprintOf(letters.map((letter) => letter.codePointAt(0) ?? 0)),
    senseSha256: senseSha256(
      letters.length === 0 ? { start, end } : placeOf(first, letters.length, source.letters),
      source,
    ),
  };
}
