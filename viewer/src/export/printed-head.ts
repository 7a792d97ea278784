/** What stands over a view on paper: its question, the day, the state of the data, and the link that shows it again. */

import { html, type TemplateResult } from "lit";
import type { Session } from "../session/session.ts";
import { words } from "../words/words.ts";
import { fullLink } from "./citations.ts";

/** As the browser's window is called. */
export function titleOf({ state, site }: Session): string {
  const named = state.concepts.map((end) => end.text).filter((text) => text !== "");
  const name = site?.title ?? words.page.name;
  return named.length < 2 ? name : words.page.pageTitle(named, name);
}

/** The lines under a picture, and under the title of a page. */
export function colophonOf(session: Session): readonly string[] {
  return [words.exports.colophon(new Date().toISOString().slice(0, 10), session.dataVersion), fullLink(session)];
}

/** Nothing of it is seen or read out on the screen. */
export function printedHead(session: Session): TemplateResult {
  return html`<header class="printed">
    <h1>${titleOf(session)}</h1>
    ${colophonOf(session).map((line) => html`<p>${line}</p>`)}
  </header>`;
}
