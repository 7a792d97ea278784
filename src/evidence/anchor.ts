/** Finding a recorded passage again in a text that may have changed. */

import { hexToBytes } from "@noble/hashes/utils.js";
import { run, WORKING, type Work } from "../work.ts";
import { sha256Bytes, sha256Hex } from "./identity.ts";
import { type LetterStream, letterStream, type SourceText } from "./text.ts";

/** What is recorded of a passage: where it stood and what it hashes to, never its words. */
export interface SpanRecord {
  readonly iri: string;
  /** Code points, the end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly sha256: string;
  readonly letterCount: number;
  readonly letterSha256: string;
}

export type AnchorState = "exact" | "relocated" | "ambiguous" | "missing";

/** Where a passage is now; `start` and `end` are null where it is missing, and the nearest place where it is ambiguous. */
export interface Anchor {
  readonly state: AnchorState;
  readonly start: number | null;
  readonly end: number | null;
  /** How many places carry the same letters; 1 for an exact passage, which is not searched further. */
  readonly places: number;
}

/**
 * Resolves a passage: exact where the recorded offsets still hash to the recorded digest; else by its letters.
 *
 * Windows of the letter stream are tried outwards from the recorded place, so a moved passage is found after as many
 * digests as it moved letters; a missing one costs a digest for each letter of the text. No cheaper test can come first:
 * of the words only a cryptographic digest is recorded, which tells nothing of a window that has not been hashed.
 * After W3C Web Annotation, section 4.2.5 (text position selector); the letter stream is our own extension.
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
  const places = occurrences(letters.bytes, windowOf(letters, first, span.letterCount));
  return {
    state: places > 1 ? "ambiguous" : "relocated",
    start: letters.offsets[first] ?? 0,
    end: (letters.offsets[first + span.letterCount - 1] ?? 0) + 1,
    places,
  };
}

/** Work between two pauses, in hashed bytes: about a millisecond. */
const REST_EVERY = 1 << 15;
/** What a digest costs beside its bytes, in bytes. */
const DIGEST = 128;

const DIGEST_HEX = /^[0-9a-f]{64}$/;

/** The letter index of the nearest window with the recorded digest, or null. */
function* findWindow({ start, letterCount, letterSha256 }: SpanRecord, { letters }: SourceText): Work<number | null> {
  const last = letters.chars.length - letterCount;
  if (letterCount === 0 || last < 0 || !DIGEST_HEX.test(letterSha256)) return null;
  const wanted = hexToBytes(letterSha256);
  const expected = Math.min(lowerBound(letters.offsets, start), last);
  let work = 0;
  for (let distance = 0; distance <= Math.max(expected, last - expected); distance++) {
    for (const at of distance === 0 ? [expected] : [expected - distance, expected + distance]) {
      if (at < 0 || at > last) continue;
      const window = windowOf(letters, at, letterCount);
      if (isSame(sha256Bytes(window), wanted)) return at;
      work += window.length + DIGEST;
    }
    if (work < REST_EVERY) continue;
    work = 0;
    yield WORKING;
  }
  return null;
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
 * How often some bytes stand in others, overlaps counted. Linear also where the text repeats itself.
 * Source: Knuth, Morris and Pratt, Fast pattern matching in strings, 1977. https://doi.org/10.1137/0206024
 */
function occurrences(text: Uint8Array, part: Uint8Array): number {
  const borders = bordersOf(part);
  let count = 0;
  let matched = 0;
  for (const byte of text) {
    while (matched > 0 && part[matched] !== byte) matched = borders[matched - 1] ?? 0;
    if (part[matched] === byte) matched++;
    if (matched < part.length) continue;
    count++;
    matched = borders[matched - 1] ?? 0;
  }
  return count;
}

/** Of each start of some bytes, how long the longest shorter one is that it ends with. */
function bordersOf(part: Uint8Array): Uint32Array {
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
export function recordSpan(iri: string, source: SourceText, start: number, end: number): SpanRecord {
  const words = source.slice(start, end);
  const letters = letterStream(words);
  return {
    iri,
    start,
    end,
    sha256: sha256Hex(words),
    letterCount: [...letters].length,
    letterSha256: sha256Hex(letters),
  };
}
