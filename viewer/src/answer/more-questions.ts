/** Questions to click: what a reader may ask who does not yet know what is in the graph. */

import { html, nothing, type TemplateResult } from "lit";
import { expandName } from "throughline/rdf";
import type { Session } from "../session/session.ts";
import type { End } from "../session/view-state.ts";
import { words } from "../words/words.ts";

/** Of the bundled graph; in another one, those that it cannot answer are left out. */
const QUESTIONS: readonly (readonly string[])[] = [
  ["id:women", "id:rule-of-law"],
  ["id:palermo-protocol", "id:wps-agenda"],
  ["id:gender-mainstreaming", "id:human-trafficking"],
  ["id:dcaf", "id:human-trafficking"],
  ["id:osce", "id:kosovo-police-service"],
  ["id:unscr-2331", "id:wps-agenda", "id:human-trafficking"],
];

export function moreQuestions(session: Session): TemplateResult | typeof nothing {
  const { dispatch, state } = session;
  const asked = state.concepts.map((end) => end.iri).join(" ");
  const questions = QUESTIONS.map((names) => names.map((name) => endOf(session, name)))
    .filter((ends) => ends.every((end) => end !== null))
    .filter((ends) => ends.map((end) => end.iri).join(" ") !== asked)
    .slice(0, 5);
  if (questions.length === 0) return nothing;
  return html`<section class="more-questions">
    <h2>${words.answer.moreQuestions}</h2>
    <ul>
      ${questions.map(
        (concepts) => html`<li><button class="link" @click=${() => dispatch({ type: "ask", concepts })}>
          ${words.question.howAre} ${concepts.map(
            ({ text }, place) => html`${place === 0 ? nothing : ` ${words.question.and} `}<bdi>${text}</bdi>`,
          )} ${words.question.connected}</button></li>`,
      )}
    </ul>
    <p class="what"><strong>${words.answer.whatThisIs}</strong> ${words.answer.whatThisIsText} <strong>${words.answer.whatThisIsNot}</strong> ${words.answer.whatThisIsNotText}
      <button class="link" @click=${() => dispatch({ type: "set", settings: { view: "about" } })}>${words.page.views.about}</button></p>
  </section>`;
}

function endOf({ knowledge }: Session, name: string): End | null {
  const iri = expandName(name, knowledge.prefixes);
  const node = iri === null ? null : knowledge.dataset.terms.find(iri);
  return iri === null || node === null ? null : { text: knowledge.labels.label(node), iri };
}
