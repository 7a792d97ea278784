/** What is in force, one chip each, that a click takes back. */

import { html, nothing, type TemplateResult } from "lit";
import { words } from "../words/words.ts";

export interface Chip {
  readonly text: string;
  readonly drop: () => void;
}

/** In the order given; nothing where nothing is in force. */
export function chipList(chips: readonly Chip[]): TemplateResult | typeof nothing {
  if (chips.length === 0) return nothing;
  return html`<span class="chips">${chips.map(
    ({ text, drop }) => html`<button class="button" aria-label=${words.common.drop(text)} @click=${drop}>
      <bdi>${text}</bdi> <span aria-hidden="true">✕</span></button>`,
  )}</span>`;
}
