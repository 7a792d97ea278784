/** A path as one sentence whose citation numbers lead to the evidence. */

import { html, type TemplateResult } from "lit";
import type { Knowledge } from "throughline/graph";
import type { CitedPath } from "throughline/paths";
import { langOfStatement } from "../words/spoken.ts";
import { words } from "../words/words.ts";

/** `onCite` is told the index of the first hop that rests on the citation. */
export function chain(knowledge: Knowledge, path: CitedPath, onCite: (hop: number) => void): TemplateResult {
  const parts = path.text.split(/(\[\d+\])/);
  return html`<p class="chain" dir="auto" lang=${langOfStatement(knowledge, path.hops[0]?.statements[0])}>${parts.map((part) => citationOf(part, path, onCite) ?? part)}</p>`;
}

function citationOf(part: string, path: CitedPath, onCite: (hop: number) => void): TemplateResult | null {
  const number = Number(/^\[(\d+)\]$/.exec(part)?.[1] ?? Number.NaN);
  const hop = path.hops.findIndex((each) => each.citations.includes(number));
  if (hop < 0) return null;
  return html`<button class="citation" aria-label=${words.answer.evidenceFor(number)} @click=${() => onCite(hop)}>${number}</button>`;
}
