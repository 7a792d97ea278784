/** Small pieces of statements: names with what they are, and how a statement is meant, never by colour alone. */

import { html, nothing, type TemplateResult } from "lit";
import { visible } from "throughline/errors";
import type { ConceptInfo } from "../../../../src/review/protocol/card.ts";
import type { ReviewModality, ReviewPolarity } from "../../../../src/review/protocol/values.ts";
import { count, MEANT, SAID } from "../words.ts";

/** Words from outside, as text; in their own direction. */
export const outside = (text: string): TemplateResult => html`<bdi>${visible(text)}</bdi>`;

/** A concept with its type, its definition, and how often it is an end. */
export function conceptShown({ label, types, definition, isNew, statements }: ConceptInfo): TemplateResult {
  const number = isNew ? "new: made with this statement" : statementsOf(statements);
  const more = [types.join(", "), number].filter((text) => text !== "").join(" · ");
  return html`<strong>${outside(label)}</strong>
    <span class="more">${outside(more)}</span>
    ${definition === null || definition === "" ? nothing : html`<span class="more">${outside(definition)}</span>`}`;
}

/** "" where the page is not told. */
export const statementsOf = (statements: number | null): string =>
  statements === null ? "" : count(statements, "statement", "statements");

export function meantShown(modality: ReviewModality, polarity: ReviewPolarity): TemplateResult {
  const weak = modality === "asserted" ? "" : "weak";
  return html`<span class="meant ${weak}">${MEANT[modality]}</span>
    <span class="meant ${polarity === "denied" ? "denied" : ""}">${SAID[polarity]}</span>`;
}
