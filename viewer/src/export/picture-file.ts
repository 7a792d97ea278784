/** The picture as a file: the drawing of the page with its legend, the day, the link and the version of the data. */

import { render } from "lit";
import { xmlText } from "throughline/export";
import type { ColorScheme } from "../picture/coloring.ts";
import type { Scene } from "../picture/scene.ts";
import { svgPicture } from "../picture/svg-picture.ts";
import { CHARACTER, legendLines } from "./picture-legend.ts";
import { element, textElement } from "./svg-elements.ts";

const MARGIN = 16;
const LINE = 20;

const NO_EVENTS = { onNode: () => {}, onEdge: () => {}, onBackground: () => {}, onPoint: () => {} };

export interface PictureFileOptions {
  readonly scene: Scene;
  readonly colors: ColorScheme;
  readonly title: string;
  /** Lines below the legend: day, data version, link. */
  readonly colophon: readonly string[];
}

/** An SVG document that stands alone, in the colours of the page at this moment. */
export function svgFileOf({ scene, colors, title, colophon }: PictureFileOptions): string {
  const drawing = drawnAlone(scene);
  const { width, height } = scene.layout.size;
  const lines = [
    ...legendLines(scene, colors, width - 2 * MARGIN),
    ...colophon.flatMap((text) => textLines(text, scene, width)),
  ];
  const total = { width, height: height + 2 * MARGIN + lines.length * LINE };
  drawing.setAttribute("viewBox", `0 0 ${total.width} ${total.height}`);
  drawing.setAttribute("width", String(total.width));
  drawing.setAttribute("height", String(total.height));
  drawing.prepend(
    element("title", {}, title),
    element("rect", { width: total.width, height: total.height, fill: scene.theme.surface }),
  );
  for (const [index, line] of lines.entries()) {
    line.setAttribute("transform", `translate(${MARGIN} ${height + MARGIN + (index + 0.5) * LINE})`);
    drawing.append(line);
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(drawing)}\n`;
}

/** The picture at twice its size, for slides and paper. Rejects where the browser cannot draw it. */
export async function pngFileOf(options: PictureFileOptions): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svgFileOf(options)], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [2 * image.naturalWidth, 2 * image.naturalHeight];
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise<Blob>((resolve, reject) =>
      canvas.toBlob((blob) => (blob === null ? reject(new Error("The picture is too large.")) : resolve(blob))),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** What the page draws, without what belongs to the page: its marks, classes and characters that XML cannot hold. */
function drawnAlone(scene: Scene): SVGSVGElement {
  const holder = document.createElement("div");
  // What the pointer happens to be on is no part of what is saved.
  render(svgPicture({ ...scene, bright: null }, NO_EVENTS), holder);
  const drawing = holder.querySelector("svg");
  if (drawing === null) throw new Error("There is no picture to save.");
  const walker = document.createTreeWalker(drawing, NodeFilter.SHOW_COMMENT | NodeFilter.SHOW_TEXT);
  const comments: Node[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.nodeType === Node.COMMENT_NODE) comments.push(node);
    else node.textContent = xmlText(node.textContent ?? "");
  }
  for (const comment of comments) comment.parentNode?.removeChild(comment);
  for (const each of [drawing, ...drawing.querySelectorAll("[class]")]) each.removeAttribute("class");
  drawing.removeAttribute("aria-label");
  return drawing;
}

/** A long line, such as a link, broken where the picture ends. */
function textLines(text: string, { theme }: Scene, width: number): SVGElement[] {
  const fits = Math.max(20, Math.floor((width - 2 * MARGIN) / CHARACTER));
  const characters = [...text];
  const parts = Array.from({ length: Math.ceil(characters.length / fits) }, (_, part) =>
    characters.slice(part * fits, (part + 1) * fits).join(""),
  );
  return parts.map((part) => {
    const line = element("g", {});
    line.append(textElement(part, 0, theme.font, theme.muted));
    return line;
  });
}
