/** Outside text in pages. */

import { visible } from "./errors.ts";

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&#39;"],
]);

/** Outside text for a place in a page, also inside an attribute; hidden characters are shown. */
export function escapeHtml(text: string): string {
  const lines = text.split("\n").map(visible).join("\n");
  return lines.replace(/[&<>"']/g, (character) => ESCAPES.get(character) ?? "");
}
