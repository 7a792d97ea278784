/** The question as a sentence to fill in: how are A and B connected? */

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { visible } from "throughline/errors";
import type { Session } from "../session/session.ts";
import { EMPTY_STATE, type End, MOST_CONCEPTS, NO_END, type ViewState } from "../session/view-state.ts";
import { shared } from "../styles/shared.ts";
import { words } from "../words/words.ts";
import type { ConceptBox, ConceptBoxOptions } from "./concept-box.ts";
import "./concept-box.ts";
import { questionStyles } from "./question-form-styles.ts";
import { clearlyMeant, suggestionsToBrowse } from "./suggestions.ts";

export class QuestionForm extends LitElement {
  static override properties = {
    session: { attribute: false },
    state: { attribute: false },
    boxes: { state: true },
    taken: { state: true },
  };

  declare session: Session;
  declare state: ViewState;
  /** What stands in the boxes; it becomes the question with Connect. */
  declare boxes: readonly End[];
  /** What was typed and what it was taken as, of the question with these concepts. */
  declare taken: { readonly concepts: readonly End[]; readonly said: readonly string[] };

  constructor() {
    super();
    this.boxes = EMPTY_STATE.concepts;
    this.taken = { concepts: [], said: [] };
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("state") && changed.get("state")?.concepts !== this.state.concepts)
      this.boxes = this.state.concepts;
  }

  override render(): TemplateResult {
    return html`
      <form role="search" aria-label=${words.question.title} @submit=${this.#onSubmit}>
        <span class="word">${words.question.howAre}</span>
        ${this.#renderBox(0)}
        ${
          this.boxes.length > 2
            ? nothing
            : html`<button type="button" class="button swap" aria-label=${words.question.swap} title=${words.question.swap} @click=${this.#swap}>⇄</button>`
        }
        ${this.boxes.slice(1).map((_, index) => html`<span class="word">${words.question.and}</span>${this.#renderBox(index + 1)}`)}
        ${
          this.boxes.length < MOST_CONCEPTS
            ? html`<button type="button" class="button more" aria-label=${words.question.addConcept} title=${words.question.addConcept}
                @click=${this.#add}>+</button>`
            : nothing
        }
        <span class="word last">${words.question.connected}</span>
        <button type="submit" class="button connect">${words.question.connect}</button>
      </form>
      ${this.#renderTaken()}
    `;
  }

  /** Where the reader's words were read as others, until the next question. */
  #renderTaken(): TemplateResult {
    const said = this.taken.concepts === this.state.concepts ? this.taken.said : [];
    return html`<p class="taken" role="status" dir="auto" ?hidden=${said.length === 0}>${said.join(" ")}</p>`;
  }

  #renderBox(box: number): TemplateResult {
    const { index, knowledge, remote } = this.session;
    const onChange = (end: End): void => {
      this.boxes = this.boxes.with(box, end);
    };
    const options: ConceptBoxOptions = {
      label: words.question.conceptAt(box),
      index,
      knowledge,
      remote,
      browse: () =>
        suggestionsToBrowse(
          this.session,
          this.boxes.toSpliced(box, 1).map(({ iri }) => iri),
        ),
      onChange,
      onEnter: () => this.#connect(),
    };
    return html`<span class="box">
      <throughline-concept-box .options=${options} .end=${this.boxes[box] ?? NO_END}></throughline-concept-box>
      ${
        box < 2
          ? nothing
          : html`<button type="button" class="button remove" aria-label=${words.question.removeConcept(box)}
              title=${words.question.removeConcept(box)} @click=${() => this.#remove(box)}>−</button>`
      }
    </span>`;
  }

  #onSubmit(event: Event): void {
    event.preventDefault();
    this.#connect();
  }

  #connect(): void {
    const { session } = this;
    // An endpoint knows more names than the part that is here.
    const meant = this.boxes.map((end) => {
      const isOpen = session.remote === null && end.iri === null && end.text.trim() !== "";
      return isOpen ? clearlyMeant(session.index, end.text) : null;
    });
    session.dispatch({ type: "ask", concepts: this.boxes.map((end, box) => meant[box] ?? end) });
    const said = this.boxes.flatMap(({ text }, box) => {
      const label = meant[box]?.text;
      return label === undefined ? [] : [words.question.takenAs(visible(text.trim()), visible(label))];
    });
    this.taken = { concepts: session.state.concepts, said };
  }

  #swap(): void {
    this.boxes = this.boxes.toReversed();
    this.#connect();
  }

  async #add(): Promise<void> {
    this.boxes = [...this.boxes, NO_END];
    await this.updateComplete;
    const added = [...this.renderRoot.querySelectorAll<ConceptBox>("throughline-concept-box")].at(-1);
    await added?.updateComplete;
    added?.focus();
  }

  #remove(box: number): void {
    this.boxes = this.boxes.toSpliced(box, 1);
    this.#connect();
  }

  static override styles = [shared, questionStyles];
}

customElements.define("throughline-question", QuestionForm);
