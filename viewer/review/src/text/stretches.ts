/**
 * The paragraphs of a text in stretches that the browser lays out only where they are seen. Paragraphs are made where one is asked
 * for or comes in sight, and the others a few milliseconds at a time, so that finding, marking and reading aloud have the whole text.
 */

import { visible } from "throughline/errors";
import type { ParagraphInfo } from "../../../../src/review/protocol/text.ts";
import { figure } from "../words.ts";

/** Paragraphs of a stretch: about two screens. */
const PARAGRAPHS = 16;
/** A frame has 16 ms, and a key is to be answered in it. */
const SLICE_MS = 6;
/** Room above and below what is seen, in which a stretch is ready before it is. */
const AHEAD = "60% 0%";
/** Of the letters of the text. */
const PIXELS_A_LETTER = 8;
const MOST_PIXELS = 640;

interface Stretch {
  readonly element: HTMLElement;
  readonly paragraphs: readonly ParagraphInfo[];
}

export class Stretches {
  readonly #all: readonly Stretch[];
  readonly #inSight = new Set<Stretch>();
  readonly #observer: IntersectionObserver;
  #making: ReturnType<typeof setTimeout>;

  /** `onSight` is told the numbers of the paragraphs that came in sight. */
  constructor(host: HTMLElement, paragraphs: readonly ParagraphInfo[], onSight: (numbers: readonly number[]) => void) {
    const letters = Math.max(1, Math.min(host.clientWidth, MOST_PIXELS) / PIXELS_A_LETTER);
    this.#all = Array.from({ length: Math.ceil(paragraphs.length / PARAGRAPHS) }, (_, index) =>
      stretchOf(paragraphs.slice(index * PARAGRAPHS, (index + 1) * PARAGRAPHS), letters),
    );
    host.replaceChildren(...this.#all.map(({ element }) => element));
    const byElement = new Map(this.#all.map((stretch) => [stretch.element as Element, stretch]));
    this.#observer = new IntersectionObserver(
      (entries) => {
        const came: Stretch[] = [];
        for (const { target, isIntersecting } of entries) {
          const stretch = byElement.get(target);
          if (stretch === undefined) continue;
          if (!isIntersecting) this.#inSight.delete(stretch);
          else if (!this.#inSight.has(stretch)) came.push(stretch);
        }
        for (const stretch of came) this.#inSight.add(stretch);
        if (came.length > 0) onSight(numbersOf(came));
      },
      { root: host, rootMargin: AHEAD },
    );
    for (const { element } of this.#all) this.#observer.observe(element);
    this.#making = setTimeout(() => this.#makeFrom(0));
  }

  /** The numbers of the paragraphs in sight. */
  get inSight(): number[] {
    return numbersOf(this.#inSight);
  }

  /** The element of a paragraph; undefined for a number that is none. */
  paragraph(number: number): { readonly info: ParagraphInfo; readonly element: Element } | undefined {
    const stretch = this.#all[Math.floor((number - 1) / PARAGRAPHS)];
    const place = (number - 1) % PARAGRAPHS;
    const info = stretch?.paragraphs[place];
    if (stretch === undefined || info === undefined) return undefined;
    make(stretch);
    const element = stretch.element.children[place];
    return element === undefined ? undefined : { info, element };
  }

  end(): void {
    clearTimeout(this.#making);
    this.#observer.disconnect();
  }

  #makeFrom(first: number): void {
    const until = performance.now() + SLICE_MS;
    let index = first;
    for (
      let stretch = this.#all[index];
      stretch !== undefined && performance.now() < until;
      stretch = this.#all[index]
    ) {
      make(stretch);
      index++;
    }
    if (index < this.#all.length) this.#making = setTimeout(() => this.#makeFrom(index));
  }
}

/** A line break or a tab within a paragraph is a space to its reader; what is hidden is shown. */
export const shownText = (text: string): string => visible(text.replace(/\s/g, " "));

function numbersOf(stretches: Iterable<Stretch>): number[] {
  return [...stretches].flatMap(({ paragraphs }) => paragraphs.map(({ number }) => number));
}

/** `letters` of a line; the browser keeps the true height once it has seen it. */
function stretchOf(paragraphs: readonly ParagraphInfo[], letters: number): Stretch {
  const element = document.createElement("div");
  element.className = "stretch";
  const lines = paragraphs.reduce((sum, { text }) => sum + Math.ceil(text.length / letters) + 0.5, 0);
  element.style.containIntrinsicBlockSize = `auto ${lines}lh`;
  return { element, paragraphs };
}

function make({ element, paragraphs }: Stretch): void {
  if (element.firstChild === null) element.append(...paragraphs.map(paragraphElement));
}

function paragraphElement({ number, page, heading, text }: ParagraphInfo): HTMLParagraphElement {
  const element = document.createElement("p");
  element.dir = "auto";
  element.dataset.number = String(number);
  element.dataset.place = `${page === null ? "" : `p. ${figure(page)} `}¶ ${figure(number)}`;
  if (heading) element.className = "heading";
  element.textContent = shownText(text);
  return element;
}
