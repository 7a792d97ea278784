/** One statement with everything that says so. */

import { html, type TemplateResult } from "lit";
import type { Statement } from "throughline/evidence";
import type { Knowledge } from "throughline/graph";
import { words } from "../words/words.ts";
import { claimCard } from "./claim-card.ts";

export function statementEvidence(knowledge: Knowledge, statement: Statement): TemplateResult {
  if (statement.evidence.length === 0) return html`<p class="muted">${words.noEvidence}</p>`;
  return html`${statement.evidence.map((evidence) => claimCard(knowledge, evidence))}`;
}
