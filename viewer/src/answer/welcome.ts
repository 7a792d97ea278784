/** What a reader sees who has asked nothing yet: what this graph is and is not, and questions to click. */

import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import type { Session } from "../session/session.ts";
import { SessionWatch } from "../session/session-watch.ts";
import { shared } from "../styles/shared.ts";
import { words } from "../words/words.ts";
import { questionsFor, questionText, whatThisIs } from "./suggested-questions.ts";

export class Welcome extends LitElement {
  static override properties = { session: { attribute: false }, facts: { attribute: false } };

  declare session: Session;
  /** How much the graph holds, in words. */
  declare facts: string;

  constructor() {
    super();
    new SessionWatch(this, ({ foundQuestions }) => foundQuestions);
  }

  override render(): TemplateResult {
    const questions = questionsFor(this.session);
    return html`
      <section class="about" aria-label=${words.answer.whatThisIs}>
        <p class="facts">${this.facts}</p>
        ${whatThisIs(this.session)}
      </section>
      ${
        questions.length === 0
          ? nothing
          : html`<section aria-labelledby="try">
              <h2 id="try">${words.answer.moreQuestions}</h2>
              <ul>
                ${questions.map(
                  (
                    concepts,
                  ) => html`<li><button class="question" @click=${() => this.session.dispatch({ type: "ask", concepts })}>
                    ${questionText(this.session, concepts, true)}</button></li>`,
                )}
              </ul>
            </section>`
      }
    `;
  }

  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 32rem) minmax(0, 1fr);
        gap: 0.75rem 1.5rem;
        padding: 1rem var(--side) 0;
      }

      .facts,
      h2 {
        color: var(--ink);
        font: 600 0.875rem/1.5 var(--sans);
      }

      /* The figures come a moment later, and must not push the page about. */
      .facts {
        min-height: 1.3125rem;
      }

      .what {
        color: var(--muted);
        font-size: 0.875rem;
        line-height: 1.5;
      }

      .what strong {
        color: var(--ink);
        font-weight: 600;
      }

      .link {
        min-height: 1.5rem;
        padding: 0;
        color: var(--accent);
        text-decoration: underline;
        text-underline-offset: 0.15em;
      }

      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 0.4rem;
        margin-block-start: 0.3rem;
      }

      .question {
        min-height: 2rem;
        padding: 0.2rem 0.75rem;
        border: 1px solid var(--line);
        border-radius: 1rem;
        background: var(--surface);
        color: var(--accent);
        font-size: 0.875rem;
        line-height: 1.35;
      }

      .question:hover {
        border-color: var(--accent);
      }

      /* Read out, so that a question is a question; seen, it would only be said five times. */
      .unseen {
        position: absolute;
        width: 1px;
        height: 1px;
        overflow: hidden;
        clip-path: inset(50%);
        white-space: nowrap;
      }

      /* In one column the questions come after the first answer. */
      @media (max-width: 900px) {
        :host {
          display: block;
        }

        section:not(.about) {
          display: none;
        }
      }
    `,
  ];
}

customElements.define("throughline-welcome", Welcome);
