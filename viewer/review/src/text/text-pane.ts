/**
 * The text in its paragraphs, as plain elements: only those that came in sight are cut at their marks. What changes in a
 * paragraph changes nothing above or below it.
 */

import type { MarksAnswer, ParagraphInfo, SentenceInfo, TextAnswer } from "../../../../src/review/protocol/text.ts";
import type { Span } from "../../../../src/review/protocol/values.ts";
import { mentionsHere } from "../state/mentions.ts";
import { passageOf, sentenceAt } from "../state/places.ts";
import type { ReviewState } from "../state/state.ts";
import { type Mark, segmentsOf } from "./segments.ts";
import { Stretches, shownText } from "./stretches.ts";

const ASK_AFTER_MS = 60;
/** Paragraphs that are asked about at once, and how far apart they may be. */
const MOST_AT_ONCE = 200;
const NEAR = 10;

export interface TextPaneOptions {
  readonly onGo: (at: number) => void;
  /** Paragraphs in sight, both included, that have no marks yet. */
  readonly onSight: (from: number, to: number) => void;
}

export class TextPane {
  readonly #host: HTMLElement;
  readonly #options: TextPaneOptions;
  /** Paragraphs whose marks were asked for. */
  readonly #asked = new Set<number>();
  #source: string | null = null;
  #stretches: Stretches | null = null;
  #asking: ReturnType<typeof setTimeout> | undefined;
  #state: ReviewState | null = null;
  #at = -1;

  constructor(host: HTMLElement, options: TextPaneOptions) {
    this.#host = host;
    this.#options = options;
    host.addEventListener("click", (event) => {
      const at = event.target instanceof Element ? event.target.closest("[data-at]")?.getAttribute("data-at") : null;
      // Who marks words with the pointer wants to copy them.
      if (typeof at === "string" && document.getSelection()?.isCollapsed !== false) options.onGo(Number(at));
    });
  }

  show(state: ReviewState): void {
    const before = this.#state;
    this.#state = state;
    const { text } = state;
    if (text === null) {
      this.#empty();
      return;
    }
    if (text.source !== this.#source) this.#make(text);
    // Where all marks were dropped they are asked for anew.
    if (before !== null && before.marks !== state.marks && state.marks.size === 0) this.#asked.clear();
    for (const number of this.#changed(before, state)) this.#cut(number);
    if (state.at !== this.#at) this.#reveal();
    this.#at = state.at;
    this.#askForMarks();
  }

  #empty(): void {
    if (this.#source === null) return;
    this.#stretches?.end();
    this.#stretches = null;
    this.#host.replaceChildren();
    this.#source = null;
    this.#at = -1;
  }

  #make(text: TextAnswer): void {
    this.#stretches?.end();
    this.#asked.clear();
    this.#source = text.source;
    this.#at = -1;
    this.#host.lang = text.language;
    this.#stretches = new Stretches(this.#host, text.paragraphs, (numbers) => {
      for (const number of numbers) this.#cut(number);
      this.#askForMarks();
    });
  }

  /** Paragraphs that look otherwise than before: all that are in sight where the text or the marks are others. */
  #changed(before: ReviewState | null, now: ReviewState): Set<number> {
    if (before?.text !== now.text || before?.marks !== now.marks)
      return new Set([...(this.#stretches?.inSight ?? []), ...inHand(now)]);
    const isSame = before.at === now.at && before.more === now.more;
    return isSame ? new Set() : new Set([...inHand(before), ...inHand(now)]);
  }

  /** Waits for the end of a movement: what flies by needs no marks. */
  #askForMarks(): void {
    clearTimeout(this.#asking);
    this.#asking = setTimeout(() => {
      const state = this.#state;
      if (state === null || state.trouble !== null) return;
      const wanted = new Set([...(this.#stretches?.inSight ?? []), ...inHand(state)]);
      const missing = [...wanted].filter((number) => !state.marks.has(number) && !this.#asked.has(number));
      for (const number of missing) this.#asked.add(number);
      for (const { from, to } of stretchesOf(missing)) this.#options.onSight(from, to);
    }, ASK_AFTER_MS);
  }

  #cut(number: number): void {
    const paragraph = this.#stretches?.paragraph(number);
    if (paragraph === undefined || this.#state === null) return;
    paragraph.element.replaceChildren(...piecesOf(paragraph.info, this.#state));
  }

  /** The sentence in hand is brought into view, and nothing moves where it is in view already. */
  #reveal(): void {
    const isFirst = this.#at < 0;
    const element = this.#host.querySelector("mark");
    element?.scrollIntoView({ block: isFirst ? "center" : "nearest" });
    // Paragraphs that come in sight get their true height, which may move it out again.
    requestAnimationFrame(() => element?.isConnected && element.scrollIntoView({ block: "nearest" }));
  }
}

/** Numbers that lie near each other are asked about together. */
function stretchesOf(numbers: readonly number[]): { readonly from: number; readonly to: number }[] {
  const stretches: { from: number; to: number }[] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = stretches.at(-1);
    if (last !== undefined && number - last.to <= NEAR && number - last.from < MOST_AT_ONCE) last.to = number;
    else stretches.push({ from: number, to: number });
  }
  return stretches;
}

function inHand({ text, at, more }: ReviewState): number[] {
  return text?.sentences.slice(at, at + more + 1).map(({ paragraph }) => paragraph) ?? [];
}

function piecesOf(info: ParagraphInfo, state: ReviewState): Node[] {
  const sentences = state.text?.sentences ?? [];
  const passage = state.text === null ? null : passageOf(state.text, state.at, state.more);
  const nodes: Node[] = [];
  let place = info.start;
  for (let at = Math.max(0, sentenceAt(sentences, info.start)); ; at++) {
    const sentence = sentences[at];
    if (sentence?.paragraph !== info.number) break;
    if (sentence.start > place) nodes.push(between(info, place, sentence.start));
    nodes.push(sentenceElement(info, at, sentence, state, passage));
    place = sentence.end;
  }
  const end = info.start + info.text.length;
  if (place < end) nodes.push(between(info, place, end));
  return nodes;
}

const between = (info: ParagraphInfo, from: number, to: number): Text =>
  document.createTextNode(shownText(info.text.slice(from - info.start, to - info.start)));

function sentenceElement(
  info: ParagraphInfo,
  at: number,
  sentence: SentenceInfo,
  state: ReviewState,
  passage: Span | null,
): HTMLElement {
  const isInHand = passage !== null && sentence.start < passage.end && sentence.end > passage.start;
  const element = document.createElement(isInHand ? "mark" : "span");
  element.dataset.at = String(at);
  element.className = `sentence ${sentence.state}`;
  const words = info.text.slice(sentence.start - info.start, sentence.end - info.start);
  const marks = marksOf(state, state.marks.get(info.number), isInHand);
  for (const { text, kinds, digit } of segmentsOf(words, sentence.start, marks, null)) {
    if (digit !== null) element.append(digitElement(digit));
    element.append(pieceElement(shownText(text), kinds));
  }
  return element;
}

function pieceElement(text: string, kinds: readonly string[]): Node {
  if (kinds.length === 0) return document.createTextNode(text);
  const piece = document.createElement("span");
  piece.className = kinds.join(" ");
  piece.textContent = text;
  return piece;
}

function digitElement(digit: number): HTMLElement {
  const element = document.createElement("span");
  element.className = "digit";
  element.textContent = String(digit);
  return element;
}

/** Digits stand in the passage in hand alone: there they choose. */
function marksOf(state: ReviewState, answer: MarksAnswer | undefined, isInHand: boolean): Mark[] {
  const { text } = state;
  const digits = isInHand ? mentionsHere(state).map(({ iri }) => iri) : [];
  const mentions = (answer?.mentions ?? []).map(({ start, end, iri }): Mark => {
    const digit = digits.indexOf(iri) + 1;
    return { kind: "mention", start, end, ...(digit > 0 && digit < 10 ? { digit } : {}) };
  });
  return [
    ...mentions,
    ...(answer?.hints ?? []),
    ...(text?.claims ?? []).map(({ start, end }): Mark => ({ kind: "accepted", start, end })),
    ...(text?.proposals ?? []).map(({ start, end }): Mark => ({ kind: "proposed", start, end })),
    ...(text?.notes ?? []).map(({ start, end }): Mark => ({ kind: "noted", start, end })),
  ];
}
