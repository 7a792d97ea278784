/** The question as a sentence to fill in: how are A and B connected? */

import { css, html, LitElement, type PropertyValues, type TemplateResult } from "lit";
import type { EndName } from "../session/answer.ts";
import type { Session } from "../session/session.ts";
import { type End, NO_END, type ViewState } from "../session/view-state.ts";
import { shared } from "../styles/shared.ts";
import { words } from "../words/words.ts";
import "./concept-box.ts";

export class QuestionForm extends LitElement {
  static override properties = {
    session: { attribute: false },
    state: { attribute: false },
    from: { state: true },
    to: { state: true },
  };

  declare session: Session;
  declare state: ViewState;
  /** What stands in the boxes; it becomes the question with Connect. */
  declare from: End;
  declare to: End;

  constructor() {
    super();
    this.from = NO_END;
    this.to = NO_END;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("state")) return;
    const before = changed.get("state");
    if (before?.from !== this.state.from) this.from = this.state.from;
    if (before?.to !== this.state.to) this.to = this.state.to;
  }

  override render(): TemplateResult {
    return html`
      <form role="search" aria-label=${words.question} @submit=${this.#onSubmit}>
        <span class="word">${words.howAre}</span>
        ${this.#renderBox("from", words.firstConcept)}
        <button type="button" class="button swap" aria-label=${words.swap} title=${words.swap} @click=${this.#swap}>⇄</button>
        <span class="word">${words.and}</span>
        ${this.#renderBox("to", words.secondConcept)}
        <span class="word">${words.connected}</span>
        <button type="submit" class="button connect">${words.connect}</button>
      </form>
    `;
  }

  #renderBox(name: EndName, label: string): TemplateResult {
    const { index, knowledge } = this.session;
    const onChange = (end: End): void => {
      this[name] = end;
    };
    const options = { label, index, knowledge, onChange, onEnter: () => this.#connect() };
    return html`<throughline-concept-box class=${name} .options=${options} .end=${this[name]}></throughline-concept-box>`;
  }

  #onSubmit(event: Event): void {
    event.preventDefault();
    this.#connect();
  }

  #connect(): void {
    this.session.dispatch({ type: "ask", from: this.from, to: this.to });
  }

  #swap(): void {
    [this.from, this.to] = [this.to, this.from];
    this.#connect();
  }

  static override styles = [
    shared,
    css`
      :host {
        display: block;
        padding: 0.75rem 1.5rem 0.95rem;
        border-block: 1px solid var(--line);
        background: var(--surface);
      }

      form {
        display: flex;
        align-items: center;
        gap: 0.7rem;
      }

      throughline-concept-box {
        flex: 1 1 14rem;
      }

      .word {
        font: 1.125rem/1.3 var(--serif);
        white-space: nowrap;
      }

      .button {
        height: 2.75rem;
      }

      .swap {
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
        :host {
          padding-inline: 1rem;
        }

        form {
          display: grid;
          grid-template-columns: minmax(0, 1fr) auto;
          gap: 0.35rem 0.6rem;
        }

        .word,
        throughline-concept-box {
          grid-column: 1;
        }

        .word {
          font-size: 1rem;
        }

        .word:last-of-type {
          display: none;
        }

        .swap {
          grid-area: 2 / 2 / span 3;
          align-self: center;
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
