/** The small page for an iframe: the sentence of the picked path, its picture, and a link to the whole page. */

import { html, type TemplateResult } from "lit";
import { fullLink } from "../export/citations.ts";
import type { Session } from "../session/session.ts";
import { langOfStatement } from "../words/spoken.ts";
import { words } from "../words/words.ts";

/** Whether the page was asked for as an embedded one: `?embed`. */
export function isEmbedded(): boolean {
  return new URLSearchParams(location.search).has("embed");
}

export function embeddedPage(session: Session): TemplateResult {
  const { state, pickedPath } = session;
  return html`<main class="embedded">
    <h1 class="sentence" dir="auto" lang=${langOfStatement(session.knowledge, pickedPath?.hops[0]?.statements[0])}>${pickedPath?.text ?? words.question.incomplete}</h1>
    <throughline-picture plain .session=${session} .state=${state}></throughline-picture>
    <p class="source">
      <a href=${fullLink(session)} target="_blank" rel="noopener">${words.exports.wholePage}</a>
      <span class="muted">${words.exports.dataVersion(session.dataVersion)}</span>
    </p>
  </main>`;
}
