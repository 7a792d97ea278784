/** Statements as sentences to pick from, each with how it is meant. */

import { css, html, type TemplateResult } from "lit";
import type { Statement } from "throughline/evidence";
import { sentenceOf, sentenceParts } from "throughline/paths";
import { statementKey } from "../knowledge/statement-key.ts";
import { linkedSentence } from "../names/name-link.ts";
import type { Session } from "../session/session.ts";
import { langOfStatement } from "../words/spoken.ts";
import { words } from "../words/words.ts";
import { modalityTag } from "./modality-tag.ts";
import { whereSaid } from "./places.ts";

export function statementList(session: Session, statements: readonly Statement[]): TemplateResult {
  return html`<ul class="statements">${statements.map((each) => html`<li>${statementLink(session, each)}</li>`)}</ul>`;
}

/** The same, each with its documents and where in them. */
export function citedList(session: Session, statements: readonly Statement[]): TemplateResult {
  return html`<ul class="statements">${statements.map((each) => html`<li>${citedLink(session, each)}</li>`)}</ul>`;
}

export function citedLink(session: Session, statement: Statement): TemplateResult {
  return html`${statementLink(session, statement)} <span class="muted places">${whereSaid(session, statement)}</span>`;
}

/** One of them. */
function statementLink(session: Session, statement: Statement): TemplateResult {
  const { knowledge, dispatch } = session;
  const open = (): void => dispatch({ type: "select", selection: { kind: "statement", key: statementKey(statement) } });
  return html`<span class="opens"><button aria-label=${words.answer.evidenceOf(`${sentenceOf(knowledge, statement)}.`)} @click=${open}></button>
      <bdi class="told" lang=${langOfStatement(knowledge, statement)}>${linkedSentence(session, sentenceParts(knowledge, statement))}.</bdi>
      ${modalityTag(statement)}</span>`;
}

export const statementListStyles = css`
  .statements li {
    padding: 0.2rem 0;
    line-height: 1.35;
  }

  .statements .opens {
    display: block;
    padding: 0.15rem 0;
  }

  .statements .opens:hover .told {
    color: var(--accent);
  }

  .told {
    font-size: 0.9375rem;
  }

  .link {
    padding: 0.15rem 0;
    color: var(--accent);
    font-size: 0.9375rem;
    line-height: 1.35;
  }

  .places {
    display: block;
    font-size: 0.8125rem;
  }

  .link:hover {
    text-decoration: underline;
  }
`;
