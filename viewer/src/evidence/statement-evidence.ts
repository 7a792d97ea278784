/** One statement with everything that says so, and what stands against it. */

import { css, html, nothing, type TemplateResult } from "lit";
import type { Evidence, Statement } from "throughline/evidence";
import { claimantsOf } from "throughline/paths";
import { statementKey } from "../knowledge/statement-key.ts";
import type { Session } from "../session/session.ts";
import { words } from "../words/words.ts";
import { claimCard } from "./claim-card.ts";
import { statementList } from "./statement-list.ts";

export function statementEvidence(session: Session, statement: Statement): TemplateResult {
  const against = session.related.contradicting(statement);
  const claims = claimsOf(statement);
  return html`
    ${against.length === 0 ? nothing : html`<section class="against"><h3>${words.evidence.against}</h3>${statementList(session, against)}</section>`}
    ${claims.length === 0 ? html`<p class="muted">${words.evidence.noEvidence}</p>` : nothing}
    ${claims.length < 2 ? nothing : html`<p class="muted">${words.evidence.claims(claims.length, claimantsOf(statement))}</p>`}
    ${claims.map((entries) => claimCard(session, statement, entries))}
    ${session.remote === null ? html`<p class="lasting"><a href="#show=st;${statementKey(statement)}">${words.site.lasting}</a></p>` : nothing}
  `;
}

/** The entries of evidence by the claim that they belong to, in their order. */
function claimsOf({ evidence }: Statement): Evidence[][] {
  const claims = new Map<string, Evidence[]>();
  for (const entry of evidence) {
    const entries = claims.get(entry.id);
    if (entries === undefined) claims.set(entry.id, [entry]);
    else entries.push(entry);
  }
  return [...claims.values()];
}

export const statementEvidenceStyles = css`
  .lasting a {
    color: var(--accent);
  }

  .lasting {
    margin-block-start: 0.6rem;
    font-size: 0.875rem;
  }

  .against {
    margin: 0 0 0.7rem;
    padding: 0.45rem 0.8rem;
    border-inline-start: 3px solid var(--warn);
    background: var(--warn-soft);
  }
`;
