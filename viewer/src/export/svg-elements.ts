/** Elements of a saved SVG document, with texts that XML can hold. */

import { xmlText } from "throughline/export";

const SVG = "http://www.w3.org/2000/svg";

export function element(name: string, attributes: Readonly<Record<string, string | number>>, text = ""): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.textContent = xmlText(text);
  return made;
}

/** A line of text, its middle at the height of its place. */
export function textElement(text: string, x: number, font: string, fill: string): SVGElement {
  return element("text", { x, "dominant-baseline": "central", "font-family": font, "font-size": 12, fill }, text);
}
