/** A text as the page walks through it: its sentences, and what is proposed or holds at each. */

import type { PlacedClaim, PlacedProposal, SentenceInfo, TextAnswer } from "../../../../src/review/protocol/text.ts";
import type { Span } from "../../../../src/review/protocol/values.ts";

/** What the card can show at a sentence: what waits comes before what holds. */
export type Item =
  | { readonly kind: "proposal"; readonly id: string; readonly placed: PlacedProposal }
  | { readonly kind: "claim"; readonly id: string; readonly placed: PlacedClaim };

/** Which sentences "next" goes to. */
export type Walk = "all" | "waiting";

/** The first sentence that a stretch reaches, by halving; the last one for what lies behind all; -1 without sentences. */
export function sentenceAt(sentences: readonly SentenceInfo[], place: number): number {
  let [low, high] = [0, sentences.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) > place) high = middle;
    else low = middle + 1;
  }
  return sentences.length === 0 ? -1 : low;
}

/** A passage of several sentences is shown at its first, once. */
export function itemsAt(text: TextAnswer, at: number): Item[] {
  const isHere = ({ start }: Span): boolean => sentenceAt(text.sentences, start) === at;
  const here = text.proposals.filter(isHere);
  const [open, later] = [here.filter(({ state }) => state === "open"), here.filter(({ state }) => state === "later")];
  return [
    ...[...open, ...later].map((placed): Item => ({ kind: "proposal", id: placed.id, placed })),
    ...text.claims.filter(isHere).map((placed): Item => ({ kind: "claim", id: placed.claim, placed })),
  ];
}

/** The next sentence of a walk in a direction; the same one where there is none. */
export function nextPlace(text: TextAnswer, at: number, step: 1 | -1, walk: Walk): number {
  const { sentences } = text;
  if (walk === "all") return Math.min(Math.max(at + step, 0), sentences.length - 1);
  const waiting = text.proposals
    .filter(({ state }) => state === "open")
    .map(({ start }) => sentenceAt(sentences, start))
    .sort((a, b) => a - b);
  const found = step === 1 ? waiting.find((place) => place > at) : waiting.findLast((place) => place < at);
  return found ?? at;
}

/** From the sentence in hand over as many more as were taken in. */
export function passageOf({ sentences }: TextAnswer, at: number, more: number): Span | null {
  const [first, last] = [sentences[at], sentences[Math.min(at + more, sentences.length - 1)]];
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}

/** How many sentences of a text are settled, and how many there are. */
export function progressOf({ sentences }: TextAnswer): { readonly settled: number; readonly all: number } {
  return { settled: sentences.filter(({ state }) => state !== "open").length, all: sentences.length };
}
