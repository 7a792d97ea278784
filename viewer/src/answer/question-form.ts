/** The question as a sentence to fill in: how are A and B connected? */

import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import type { Session } from "../session/session.ts";
import { EMPTY_STATE, type End, MOST_CONCEPTS, NO_END, type ViewState } from "../session/view-state.ts";
import { shared } from "../styles/shared.ts";
import { words } from "../words/words.ts";
import type { ConceptBox } from "./concept-box.ts";
import "./concept-box.ts";

export class QuestionForm extends LitElement {
  static override properties = {
    session: { attribute: false },
    state: { attribute: false },
    boxes: { state: true },
  };

  declare session: Session;
  declare state: ViewState;
  /** What stands in the boxes; it becomes the question with Connect. */
  declare boxes: readonly End[];

  constructor() {
    super();
    this.boxes = EMPTY_STATE.concepts;
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
    `;
  }

  #renderBox(place: number): TemplateResult {
    const { index, knowledge, remote } = this.session;
    const onChange = (end: End): void => {
      this.boxes = this.boxes.with(place, end);
    };
    const options = {
      label: words.question.conceptAt(place),
      index,
      knowledge,
      remote,
      onChange,
      onEnter: () => this.#connect(),
    };
    return html`<span class="box">
      <throughline-concept-box .options=${options} .end=${this.boxes[place] ?? NO_END}></throughline-concept-box>
      ${
        place < 2
          ? nothing
          : html`<button type="button" class="button remove" aria-label=${words.question.removeConcept(place)}
              title=${words.question.removeConcept(place)} @click=${() => this.#remove(place)}>✕</button>`
      }
    </span>`;
  }

  #onSubmit(event: Event): void {
    event.preventDefault();
    this.#connect();
  }

  #connect(): void {
    this.session.dispatch({ type: "ask", concepts: this.boxes });
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

  #remove(place: number): void {
    this.boxes = this.boxes.toSpliced(place, 1);
    this.#connect();
  }

  static override styles = [
    shared,
    css`
      :host {
        display: block;
        padding: 0.75rem var(--side) 0.4rem;
        border-block-start: 1px solid var(--line);
        background: var(--surface);
      }

      form {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.7rem;
      }

      .box {
        display: flex;
        flex: 1 1 14rem;
        gap: 0.3rem;
        min-width: 0;
      }

      throughline-concept-box {
        flex: 1;
      }

      .word {
        font: 1.125rem/1.3 var(--serif);
        white-space: nowrap;
      }

      .button {
        height: 2.75rem;
      }

      .swap,
      .more,
      .remove {
        width: 2.75rem;
        padding: 0;
        text-align: center;
        font-size: 1.125rem;
      }

      .connect {
        padding-inline: 1.4rem;
        border-color: var(--accent);
        background: var(--accent);
        color: var(--on-accent);
        font-weight: 600;
        font-size: 1rem;
      }

      .connect:hover {
        color: var(--on-accent);
        text-decoration: underline;
      }

      @media (max-width: 900px) {
        form {
          gap: 0.5rem;
        }

        .word {
          font-size: 1rem;
        }

        .word.last {
          display: none;
        }

        .box {
          flex-basis: 10rem;
        }

        .connect {
          padding-inline: 1rem;
        }
      }

      @media (max-width: 700px) {
        form {
          display: grid;
          grid-template-columns: minmax(0, 1fr) auto;
          gap: 0.25rem 0.5rem;
        }

        .word,
        .box {
          grid-column: 1;
        }

        .swap {
          grid-area: 2 / 2;
        }

        .more {
          grid-column: 2;
        }

        .connect {
          grid-column: 1 / -1;
          margin-top: 0.35rem;
          text-align: center;
        }
      }
    `,
  ];
}

customElements.define("throughline-question", QuestionForm);
