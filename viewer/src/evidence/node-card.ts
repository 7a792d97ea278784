/** What the graph says about one node: definition, kinds, other names, and its statements by verb. */

import { css, html, nothing, type TemplateResult } from "lit";
import { visible } from "throughline/errors";
import { isLiteralTerm, type Statement } from "throughline/evidence";
import { type ShowResult, showConcept } from "throughline/graph";
import { sentenceOf, verbOf, wordsOf } from "throughline/paths";
import { aroundLine } from "../endpoint-view/fetch-around.ts";
import { statementKey } from "../knowledge/statement-key.ts";
import { nameLink } from "../names/name-link.ts";
import type { Session } from "../session/session.ts";
import { langOfNode, langOfTerm } from "../words/spoken.ts";
import { words } from "../words/words.ts";

export function nodeCard(session: Session, node: number): TemplateResult {
  const { concept, statements } = showConcept(session.knowledge, node);
  const aliases = session.knowledge.labels.names(node).slice(1);
  return html`
    ${concept.definition === null ? nothing : html`<p class="definition" dir="auto">${concept.definition}</p>`}
    <dl>
      ${concept.types.length === 0 ? nothing : html`<div><dt>${words.concept.kinds}</dt><dd>${concept.types.map((type, index) => html`${index === 0 ? nothing : ", "}<bdi lang=${langOfNode(session.knowledge, type.iri)}>${type.label}</bdi>`)}</dd></div>`}
      ${aliases.length === 0 ? nothing : html`<div><dt>${words.concept.aliases}</dt><dd><bdi>${aliases.map(visible).join(", ")}</bdi></dd></div>`}
      <div><dt>${words.concept.identifier}</dt><dd><code>${visible(concept.iri)}</code></dd></div>
    </dl>
    <p class="actions">${[0, 1].map((box) => askButton(session, box, concept))}</p>
    ${aroundLine(session, concept.iri)}
    <h3>${words.common.statements(statements.length)}</h3>
    ${statements.length === 0 ? html`<p class="muted">${words.concept.noStatements}</p>` : byVerb(session, statements)}
    ${documentsOf(session, statements)}
  `;
}

/** The documents of the statements, those with most of them first. */
function documentsOf(session: Session, statements: readonly Statement[]): TemplateResult | typeof nothing {
  const counts = new Map<string, { source: string | null; statements: number }>();
  for (const { evidence } of statements) {
    const documents = new Map(evidence.map(({ source, title }) => [title ?? source, source]));
    for (const [title, source] of documents)
      if (title !== null) counts.set(title, { source, statements: (counts.get(title)?.statements ?? 0) + 1 });
  }
  if (counts.size === 0) return nothing;
  const documents = [...counts].sort(([, a], [, b]) => b.statements - a.statements);
  return html`<h3>${words.concept.documents(documents.length)}</h3>
    <ul>${documents.map(([title, document]) => html`<li>${nameLink(session, document.source, visible(title))} <span class="muted">· ${words.common.statements(document.statements)}</span></li>`)}</ul>`;
}

function askButton({ dispatch, state }: Session, box: number, { iri, label }: ShowResult["concept"]): TemplateResult {
  const ask = (): void => dispatch({ type: "ask", concepts: state.concepts.with(box, { text: label, iri }) });
  return html`<button class="button" @click=${ask}>${words.concept.useAs(box)}</button>`;
}

function byVerb(session: Session, statements: ShowResult["statements"]): TemplateResult {
  const groups = new Map<string, ShowResult["statements"][number][]>();
  for (const statement of statements) {
    const verb = verbOf(session.knowledge, statement, statement.direction === "out" ? "forward" : "inverse");
    groups.set(verb, [...(groups.get(verb) ?? []), statement]);
  }
  return html`<div class="verbs">
    ${[...groups].map(
      ([verb, members]) => html`<section>
        <h4>${verb}</h4>
        <ul>${members.map((statement) => html`<li>${statementLinks(session, statement)}</li>`)}</ul>
      </section>`,
    )}
  </div>`;
}

/** The name of the other end, and beside it the way to the evidence. */
function statementLinks(session: Session, statement: Statement & { readonly direction: "out" | "in" }): TemplateResult {
  const { dispatch, knowledge } = session;
  const other = statement.direction === "out" ? statement.object : statement.subject;
  const select = (): void =>
    dispatch({ type: "select", selection: { kind: "statement", key: statementKey(statement) } });
  const name = wordsOf(knowledge, other);
  const linked = isLiteralTerm(other)
    ? html`<bdi lang=${langOfTerm(knowledge, other)}>${name}</bdi>`
    : nameLink(session, other.iri, name);
  return html`${linked}
    <button class="link evidence" aria-label=${words.answer.evidenceOf(`${sentenceOf(knowledge, statement)}.`)} @click=${select}>${words.evidence.title}</button>`;
}

export const nodeStyles = css`
  .definition {
    margin-bottom: 0.5rem;
    font: 1.0313rem/1.5 var(--serif);
  }

  .actions {
    display: flex;
    gap: 0.6rem;
    margin: 0.6rem 0 0.9rem;
  }

  .around {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4rem 0.8rem;
    margin-bottom: 0.9rem;
  }

  h3 {
    font-size: 0.9375rem;
  }

  .verbs {
    columns: 2 15rem;
    column-gap: 1.5rem;
    margin-top: 0.4rem;
  }

  .verbs section {
    break-inside: avoid;
    padding-bottom: 0.6rem;
  }

  .verbs li {
    padding: 0.1rem 0;
  }

  .link.evidence {
    min-height: 1.5rem;
    padding: 0 0.2rem;
    color: var(--accent);
    font-size: 0.8125rem;
  }

  .link.evidence:hover {
    text-decoration: underline;
  }

  h4 {
    color: var(--muted);
    font-weight: 400;
    font-style: italic;
    font-size: 0.9063rem;
  }
`;
