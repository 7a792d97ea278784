/** Questions to click: what a reader may ask who does not yet know what is in the graph. */

import { html, nothing, type TemplateResult } from "lit";
import { expandName } from "throughline/rdf";
import type { Session } from "../session/session.ts";
import type { End } from "../session/view-state.ts";
import { langOfNode } from "../words/spoken.ts";
import { words } from "../words/words.ts";
import { foundQuestions, type Question } from "./found-questions.ts";

/** The question that is answered when nothing was asked yet; another graph may not know its concepts. */
export const OPENING_QUESTION = ["id:unscr-2106", "id:kosovo-police-service"] as const;

/** Of the bundled graph. */
const QUESTIONS: readonly (readonly string[])[] = [
  ["id:women", "id:rule-of-law"],
  ["id:istanbul-convention", "id:boys"],
  ["id:mano-river-union", "id:women"],
  ["id:boys", "id:police-officers"],
  ["id:palermo-protocol", "id:wps-agenda"],
  ["id:unscr-2331", "id:wps-agenda", "id:human-trafficking"],
];

const OFFERED = 5;

/** Whether the reader has asked, opened and arranged nothing yet; then there is room for a welcome. */
export function isOpening({ state, knowledge, remote }: Session): boolean {
  if (remote !== null || state.view !== "answer" || state.selection !== null || state.arrangement !== "path")
    return false;
  const asked = state.concepts.filter(({ text }) => text !== "").map(({ iri }) => iri);
  const opening = OPENING_QUESTION.map((name) => expandName(name, knowledge.prefixes));
  return asked.length === 0 || (asked.length === opening.length && asked.every((iri, place) => iri === opening[place]));
}

/** At most five questions that this graph can answer, without the one that is asked already. */
export function questionsFor(session: Session): readonly Question[] {
  const asked = session.state.concepts.map((end) => end.iri).join(" ");
  const known = QUESTIONS.map((names) => names.map((name) => endOf(session, name)));
  const curated = known.filter((ends): ends is End[] => ends.every((end) => end !== null));
  return (curated.length > 0 ? curated : foundQuestions(session))
    .filter((ends) => ends.map(({ iri }) => iri).join(" ") !== asked)
    .slice(0, OFFERED);
}

/** They stand below every answer. */
export function moreQuestions(session: Session): TemplateResult | typeof nothing {
  const { dispatch } = session;
  const questions = questionsFor(session);
  if (questions.length === 0) return nothing;
  return html`<section class="more-questions" aria-label=${words.answer.moreQuestions}>
    <h2>${words.answer.moreQuestions}</h2>
    <ul>
      ${questions.map(
        (concepts) =>
          html`<li><button class="link" @click=${() => dispatch({ type: "ask", concepts })}>${questionText(session, concepts)}</button></li>`,
      )}
    </ul>
    ${isOpening(session) || session.remote !== null ? nothing : whatThisIs(session)}
  </section>`;
}

/** What the graph is and is not, with the way to the page that says more. */
export function whatThisIs({ dispatch }: Session): TemplateResult {
  return html`<p class="what"><strong>${words.answer.whatThisIs}</strong> ${words.answer.whatThisIsText}
    <strong>${words.answer.whatThisIsNot}</strong> ${words.answer.whatThisIsNotText}
    <button class="link" @click=${() => dispatch({ type: "set", settings: { view: "about" } })}>${words.page.views.about}</button></p>`;
}

/** “How are A and B connected?”; the concepts alone where the rest is only read out. */
export function questionText({ knowledge }: Session, concepts: Question, short = false): TemplateResult {
  const frame = (text: string): TemplateResult => (short ? html`<span class="unseen">${text}</span>` : html`${text}`);
  return html`${frame(words.question.howAre)} ${concepts.map(
    ({ text, iri }, place) =>
      html`${place === 0 ? nothing : ` ${words.question.and} `}<bdi lang=${langOfNode(knowledge, iri)}>${text}</bdi>`,
  )} ${frame(words.question.connected)}`;
}

function endOf({ knowledge }: Session, name: string): End | null {
  const iri = expandName(name, knowledge.prefixes);
  const node = iri === null ? null : knowledge.dataset.terms.find(iri);
  return iri === null || node === null ? null : { text: knowledge.labels.label(node), iri };
}
