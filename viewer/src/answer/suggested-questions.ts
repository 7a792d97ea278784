/** Questions to click: what a reader may ask who does not yet know what is in the graph. */

import { html, nothing, type TemplateResult } from "lit";
import { expandName } from "throughline/rdf";
import chosen from "../../../graph/questions.json";
import type { Session } from "../session/session.ts";
import { EMPTY_STATE, type End } from "../session/view-state.ts";
import { langOfNode } from "../words/spoken.ts";
import { words } from "../words/words.ts";

/** Two or more concepts. */
type Question = readonly End[];

/** Prefixed names of the question that is answered when nothing was asked yet; another graph may not know them. */
export const OPENING_QUESTION: readonly string[] = chosen.opening;

const OFFERED = 5;

/** Whether the reader has asked nothing yet; then there is room for a welcome. Evidence that opens moves nothing. */
export function isOpening({ state, knowledge, remote, site }: Session): boolean {
  if (remote !== null || state.view !== "answer") return false;
  const asked = state.concepts.filter(({ text }) => text !== "").map(({ iri }) => iri);
  const opening = (site?.question ?? OPENING_QUESTION).map((name) =>
    site === null ? expandName(name, knowledge.prefixes) : name,
  );
  if (asked.length === 0) return true;
  if (state.arrangement !== EMPTY_STATE.arrangement) return false;
  return asked.length === opening.length && asked.every((iri, index) => iri === opening[index]);
}

/** At most five questions that this graph can answer, without the one that is asked already. */
export function questionsFor(session: Session): readonly Question[] {
  const asked = session.state.concepts.map((end) => end.iri).join(" ");
  const curated = chosenFor(session);
  return (curated.length > 0 ? curated : foundIn(session))
    .filter((ends) => ends.map(({ iri }) => iri).join(" ") !== asked)
    .slice(0, OFFERED);
}

/** Has questions found in a graph for which nobody has chosen any. */
export function prepareQuestions(session: Session): void {
  if (chosenFor(session).length === 0) session.foundQuestions.search();
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
    ${session.remote === null ? whatThisIs(session) : nothing}
  </section>`;
}

/** What the graph is and is not, with the way to the page that says more. */
function whatThisIs({ dispatch }: Session): TemplateResult {
  return html`<p class="what"><strong>${words.answer.whatThisIs}</strong> ${words.answer.whatThisIsText}
    <strong>${words.answer.whatThisIsNot}</strong> ${words.answer.whatThisIsNotText}
    <button class="link" @click=${() => dispatch({ type: "set", settings: { view: "about" } })}>${words.page.views.about}</button></p>`;
}

/** “How are A and B connected?” */
export function questionText({ knowledge }: Session, concepts: Question): TemplateResult {
  return html`${words.question.howAre} ${concepts.map(
    ({ text, iri }, index) =>
      html`${index === 0 ? nothing : ` ${words.question.and} `}<bdi lang=${langOfNode(knowledge, iri)}>${text}</bdi>`,
  )} ${words.question.connected}`;
}

/** Those that were chosen, and whose concepts are all in this graph. */
function chosenFor(session: Session): Question[] {
  const known = chosen.more.map((names) => names.map((name) => endOf(session, name)));
  return known.filter((ends): ends is End[] => ends.every((end) => end !== null));
}

/** In a graph for which nobody has chosen any. */
function foundIn({ knowledge, foundQuestions }: Session): Question[] {
  return foundQuestions.pairs.map((pair) =>
    pair.map((node) => ({ text: knowledge.labels.label(node), iri: knowledge.key(node) })),
  );
}

function endOf({ knowledge }: Session, name: string): End | null {
  const iri = expandName(name, knowledge.prefixes);
  const node = iri === null ? null : knowledge.dataset.terms.find(iri);
  return iri === null || node === null ? null : { text: knowledge.labels.label(node), iri };
}
