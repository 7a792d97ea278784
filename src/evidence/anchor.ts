/** Finding a recorded passage again in a text that may have changed. */

import { sha256Hex } from "./identity.ts";
import { letterStream, type SourceText } from "./text.ts";

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
 * digests as it moved letters; a missing one costs a digest for each letter of the text.
 * After W3C Web Annotation, section 4.2.5 (text position selector); the letter stream is our own extension.
 */
export function resolveSpan(span: SpanRecord, source: SourceText): Anchor {
  if (span.end <= source.length && sha256Hex(source.slice(span.start, span.end)) === span.sha256) {
    return { state: "exact", start: span.start, end: span.end, places: 1 };
  }
  const first = findWindow(span, source);
  if (first === null) return { state: "missing", start: null, end: null, places: 0 };
  const { chars, offsets } = source.letters;
  const places = occurrences(chars.join(""), chars.slice(first, first + span.letterCount).join(""));
  return {
    state: places > 1 ? "ambiguous" : "relocated",
    start: offsets[first] ?? 0,
    end: (offsets[first + span.letterCount - 1] ?? 0) + 1,
    places,
  };
}

/** The letter index of the nearest window with the recorded digest, or null. */
function findWindow(span: SpanRecord, source: SourceText): number | null {
  const { chars, offsets } = source.letters;
  const last = chars.length - span.letterCount;
  if (span.letterCount === 0 || last < 0) return null;
  const expected = Math.min(lowerBound(offsets, span.start), last);
  for (let distance = 0; distance <= Math.max(expected, last - expected); distance++) {
    for (const at of distance === 0 ? [expected] : [expected - distance, expected + distance]) {
      if (at < 0 || at > last) continue;
      if (sha256Hex(chars.slice(at, at + span.letterCount).join("")) === span.letterSha256) return at;
    }
  }
  return null;
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

function occurrences(text: string, part: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) count++;
  return count;
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
