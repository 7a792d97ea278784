/** A paragraph cut where marks begin and end, so that each piece is one text node with its marks around it. */

import type { Span } from "../../../../src/review/protocol/values.ts";

type MarkKind = "mention" | "hedge" | "denial" | "report" | "accepted" | "proposed" | "noted";

export interface Mark extends Span {
  readonly kind: MarkKind;
  /** The digit by which a mention of the sentence in hand is picked. */
  readonly digit?: number;
}

export interface Segment {
  readonly text: string;
  readonly kinds: readonly MarkKind[];
  /** The digit of the mention that begins here. */
  readonly digit: number | null;
  /** Whether it is of the sentence in hand. */
  readonly inHand: boolean;
}

/** `start` is where the paragraph begins in the text. Cost: letters, and marks by cuts. Marks that reach out of the paragraph count as far as they lie in it. */
export function segmentsOf(text: string, start: number, marks: readonly Mark[], inHand: Span | null): Segment[] {
  const end = start + text.length;
  const own = marks.filter((mark) => mark.start < end && mark.end > start);
  const within = (place: number): number => Math.min(Math.max(place, start), end);
  const stretches: Span[] = inHand === null ? [...own] : [...own, inHand];
  const cuts = new Set([start, end, ...stretches.flatMap((each) => [within(each.start), within(each.end)])]);
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(0, -1).map((from, index) => {
    const to = places[index + 1] ?? end;
    const over = own.filter((mark) => mark.start < to && mark.end > from);
    return {
      text: text.slice(from - start, to - start),
      kinds: [...new Set(over.map(({ kind }) => kind))],
      digit: over.find((mark) => mark.start === from && mark.digit !== undefined)?.digit ?? null,
      inHand: inHand !== null && inHand.start < to && inHand.end > from,
    };
  });
}
