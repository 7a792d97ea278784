/** What follows from a concept, and what leads to it, as trees of statements. */

import { html, nothing, type TemplateResult } from "lit";
import { type TraceDirection, type TraceNode, traceFrom } from "throughline/paths";
import { modalityTag } from "../evidence/modality-tag.ts";
import { whereSaid } from "../evidence/places.ts";
import { statementKey } from "../knowledge/statement-key.ts";
import type { Session } from "../session/session.ts";
import { langOfStatement } from "../words/spoken.ts";
import { words } from "../words/words.ts";

export function traces(session: Session, node: number): TemplateResult {
  const name = session.knowledge.labels.label(node);
  return html`${tree(session, node, { heading: words.explore.follows(name), direction: "out" })}
    ${tree(session, node, { heading: words.explore.leads(name), direction: "in" })}`;
}

function tree(
  session: Session,
  node: number,
  { heading, direction }: { readonly heading: string; readonly direction: TraceDirection },
): TemplateResult {
  const { tree: branches, concepts, truncated } = traceFrom(session.knowledge, node, { direction });
  return html`<h2><bdi>${heading}</bdi></h2>
    ${branches.length === 0 ? html`<p>${words.explore.nothingFollows}</p>` : html`<div class="tree">${list(session, branches)}</div>`}
    ${truncated ? html`<p class="muted">${words.explore.cut(concepts)}</p>` : nothing}`;
}

/** Recursion is as deep as the tree, which the trace bounds. */
function list(session: Session, branches: readonly TraceNode[]): TemplateResult {
  return html`<ul>${branches.map((branch) => html`<li>${step(session, branch)}${branch.children.length === 0 ? nothing : list(session, branch.children)}</li>`)}</ul>`;
}

function step(session: Session, { text, statements: [first], leadsOn }: TraceNode): TemplateResult {
  if (first === undefined) return html`<bdi>${text}</bdi>`;
  const { knowledge, dispatch } = session;
  const open = (): void => dispatch({ type: "select", selection: { kind: "statement", key: statementKey(first) } });
  return html`<button class="link" @click=${open}><bdi lang=${langOfStatement(knowledge, first)}>${text}</bdi></button>${leadsOn ? " …" : ""}
    ${first.modality === "asserted" ? nothing : modalityTag(first)}
    <span class="muted places">${whereSaid(session, first)}</span>`;
}
