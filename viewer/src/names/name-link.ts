/** The name of a thing as a link to its card, with its definition on hover and focus. */

import { html, type TemplateResult } from "lit";
import type { Phrase } from "throughline/paths";
import type { Session } from "../session/session.ts";
import { langOfNode } from "../words/spoken.ts";
import { definitionTip } from "./definition-tip.ts";

/** `iri` is null for words that name nothing; these, and what this graph does not hold, stay text. */
export function nameLink(session: Session, iri: string | null, text: string): TemplateResult {
  const lang = langOfNode(session.knowledge, iri);
  const node = iri === null ? null : session.nodeOf(iri);
  if (iri === null || node === null) return html`<bdi lang=${lang}>${text}</bdi>`;
  const open = (event: MouseEvent): void => {
    // A row or a step around it opens something else.
    event.stopPropagation();
    definitionTip.hide();
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    session.dispatch({ type: "select", selection: { kind: "node", iri } });
  };
  const enter = (event: PointerEvent): void => {
    if (event.pointerType !== "touch") definitionTip.offer(event, session, node);
  };
  const focus = (event: FocusEvent): void => {
    if (event.currentTarget instanceof Element && event.currentTarget.matches(":focus-visible"))
      definitionTip.offer(event, session, node);
  };
  return html`<a class="name" href=${session.addressOf(iri)} @click=${open} @pointerenter=${enter} @focus=${focus}
    @blur=${() => definitionTip.hide()}><bdi lang=${lang}>${text}</bdi></a>`;
}

/** A sentence whose names are links. `cite` renders the number of a citation; by default it is text. */
export function linkedSentence(
  session: Session,
  parts: Phrase,
  cite: (number: number, text: string) => TemplateResult | string = (_, text) => text,
): TemplateResult {
  return html`${parts.map((part) => {
    if (part.kind === "concept") return nameLink(session, part.iri, part.text);
    return part.kind === "citation" ? cite(part.number, part.text) : part.text;
  })}`;
}
