/**
 * What the letters of a passage do not tell, as one digest that is recorded beside that of the letters: "1.5 million" and
 * "15 million", "not able" and "notable" are one stream of letters. The words themselves are never recorded.
 *
 * The lists in altered.ts and edges.ts are part of the record: a longer list makes other digests, and needs another property.
 */

import { tellingOf } from "./altered.ts";
import { type Place, turnsEnd, turnsStart, widened } from "./edges.ts";
import { sha256Hex } from "./identity.ts";
import { letterStream, type SourceText } from "./text.ts";

/**
 * The digest of the letters, the numbers and the denials of a place, and of what turns its first or last word round. The
 * place begins and ends with a letter or digit. A number that reaches over an edge counts whole; a word does not, for a text
 * that lost its spaces has no edges of words. Time O(place).
 */
export function senseSha256(place: Place, source: SourceText): string {
  const whole = widened(place, source);
  const own = source.slice(place.start, place.end);
  const before = source.slice(whole.start, place.start);
  const after = source.slice(place.end, whole.end);
  const numberBefore = /^\p{N}/u.test(own) ? (/(?<![^\p{L}\p{M}])[^\p{L}\p{M}]*$/u.exec(before)?.[0] ?? "") : "";
  const numberAfter = /\p{N}$/u.test(own) ? (/^[^\p{L}\p{M}]*/u.exec(after)?.[0] ?? "") : "";
  const lines = [
    letterStream(own),
    tellingOf(numberBefore + own + numberAfter).numbers.join(" "),
    tellingOf(before + own + after).denials.join(" "),
    turnsStart(before) ? letterStream(before) : "",
    turnsEnd(after) ? letterStream(after) : "",
  ];
  return sha256Hex(lines.join("\n"));
}
