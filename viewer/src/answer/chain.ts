/** A path as one sentence whose names lead to their cards and whose numbers lead to the evidence. */

import { html, type TemplateResult } from "lit";
import { type CitedPath, pathParts } from "throughline/paths";
import { linkedSentence } from "../names/name-link.ts";
import type { Session } from "../session/session.ts";
import { langOfStatement } from "../words/spoken.ts";
import { words } from "../words/words.ts";

/** `onCite` is told the index of the first hop that rests on the citation. */
export function chain(session: Session, path: CitedPath, onCite: (hop: number) => void): TemplateResult {
  const cite = (number: number, text: string): TemplateResult | string => {
    const hop = path.hops.findIndex((each) => each.citations.includes(number));
    if (hop < 0) return text;
    return html`<button class="citation" aria-label=${words.answer.evidenceFor(number)} @click=${() => onCite(hop)}>${number}</button>`;
  };
  const { knowledge } = session;
  return html`<p class="chain" dir="auto" lang=${langOfStatement(knowledge, path.hops[0]?.statements[0])}>${linkedSentence(session, pathParts(knowledge, path), cite)}</p>`;
}
