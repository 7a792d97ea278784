/** Labels broken into lines of a given width, measured as the canvas will draw them. */

import type { Size } from "./geometry.ts";

export interface TextBlock extends Size {
  readonly lines: readonly string[];
  readonly font: string;
  readonly lineHeight: number;
}

export interface TextStyle {
  /** A CSS font shorthand. */
  readonly font: string;
  readonly lineHeight: number;
  readonly maxWidth: number;
  readonly maxLines: number;
}

/** Labels can be of any length; what no reader would read is not measured. */
const LONGEST = 300;

/** Breaks texts into lines. Measures are kept, because a picture is redrawn with every move of its camera. */
export class TextMeasure {
  readonly #context: CanvasRenderingContext2D | null = document.createElement("canvas").getContext("2d");
  readonly #blocks = new Map<string, TextBlock>();

  block(text: string, style: TextStyle): TextBlock {
    const key = `${style.font}|${style.maxWidth}|${style.maxLines}|${text}`;
    const known = this.#blocks.get(key);
    if (known !== undefined) return known;
    const lines = this.#break(text.slice(0, LONGEST), style);
    const width = Math.max(...lines.map((line) => this.#width(line, style.font)));
    const { font, lineHeight } = style;
    const block = { lines, font, lineHeight, width: Math.ceil(width) + 8, height: lines.length * lineHeight + 4 };
    this.#blocks.set(key, block);
    return block;
  }

  #break(text: string, style: TextStyle): string[] {
    const lines: string[] = [];
    let line = "";
    for (const word of text.split(/\s+/)) {
      const longer = line === "" ? word : `${line} ${word}`;
      if (line !== "" && this.#width(longer, style.font) > style.maxWidth) {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    lines.push(line);
    const kept = lines.slice(0, style.maxLines);
    if (lines.length > kept.length) kept[kept.length - 1] += "…";
    return kept.map((each) => this.#fit(each, style));
  }

  /** Shortens a single word that is wider than its line. */
  #fit(line: string, { font, maxWidth }: TextStyle): string {
    if (this.#width(line, font) <= maxWidth * 1.25) return line;
    let characters = [...line];
    while (characters.length > 1 && this.#width(`${characters.join("")}…`, font) > maxWidth)
      characters = characters.slice(0, -1);
    return `${characters.join("")}…`;
  }

  #width(text: string, font: string): number {
    if (this.#context === null) return text.length * 7;
    this.#context.font = font;
    return this.#context.measureText(text).width;
  }
}

const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** The direction of a text by its first letter, as `dir="auto"` takes it in HTML. */
export function directionOf(text: string): "ltr" | "rtl" {
  const [first = ""] = /\p{L}/u.exec(text) ?? [];
  return RIGHT_TO_LEFT.test(first) ? "rtl" : "ltr";
}
