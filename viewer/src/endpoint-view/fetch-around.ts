/** What the endpoint has around a node that is not here, and how to fetch it. */

import { html, nothing, type TemplateResult } from "lit";
import { degreeOf, INSTANCE_ONLY } from "throughline/graph";
import type { Remote } from "../endpoint/remote.ts";
import { EXPAND_BATCH } from "../session/reduce.ts";
import type { Session } from "../session/session.ts";
import { words } from "../words/words.ts";

/** Whether there may be more around a node than is here. */
export function isFetchable(session: Session, node: string): boolean {
  const { remote, state } = session;
  if (remote === null || node.startsWith("_:") || remote.state.kind === "asking") return false;
  if (state.opened.includes(node) || remote.facts.around.some(({ iri }) => iri === node)) return false;
  const missing = missingAround(session, remote, node);
  return missing === null || missing === undefined || missing > 0;
}

/** Null where the endpoint does not count, undefined until it has. */
function missingAround(session: Session, remote: Remote, node: string): number | null | undefined {
  const statements = remote.countOf(node);
  return statements == null ? statements : Math.max(0, statements - hereAround(session, node));
}

function hereAround(session: Session, iri: string): number {
  const node = session.nodeOf(iri);
  return node === null ? 0 : degreeOf(session.knowledge.incidence(INSTANCE_ONLY), node);
}

/** The button that fetches what is around a node; nothing where all of it is here. */
export function fetchButton(session: Session, node: string): TemplateResult | typeof nothing {
  if (session.remote === null || !isFetchable(session, node)) return nothing;
  const missing = missingAround(session, session.remote, node) ?? null;
  return html`<button class="button small" @click=${() => openAround(session, node)}>
    ${words.endpoint.fetch(missing)}</button>`;
}

/** Asks for what the endpoint has around a node, by its IRI. */
export function openAround(session: Session, node: string): void {
  session.dispatch({ type: "open-around", node, count: EXPAND_BATCH });
}

/** How much of what the endpoint has around a node is here. */
export function aroundLine(session: Session, node: string): TemplateResult | typeof nothing {
  const { remote } = session;
  if (remote === null || node.startsWith("_:")) return nothing;
  const statements = remote.countOf(node);
  const here = hereAround(session, node);
  const text =
    statements === undefined
      ? words.endpoint.counting
      : statements === null
        ? words.endpoint.uncountable
        : words.endpoint.count(Math.min(here, statements), statements);
  return html`<p class="around">${text} ${fetchButton(session, node)}</p>`;
}
