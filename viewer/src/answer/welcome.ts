/** What a reader sees who has asked nothing yet: what this graph is and is not, and questions to click. */

import { html, LitElement, nothing, type TemplateResult } from "lit";
import { openButton, openButtonStyles } from "../own-data/open-button.ts";
import type { Session } from "../session/session.ts";
import { SessionWatch } from "../session/session-watch.ts";
import { shared } from "../styles/shared.ts";
import { words } from "../words/words.ts";
import { questionsFor, questionText } from "./suggested-questions.ts";
import { welcomeStyles } from "./welcome-styles.ts";

/** As many as a reader looks at. */
const SHOWN = 3;

export class Welcome extends LitElement {
  static override properties = {
    session: { attribute: false },
    facts: { attribute: false },
    onExample: { attribute: false },
  };

  declare session: Session;
  /** How much the graph holds, in words. */
  declare facts: string;
  /** Opens a reader's own files. */
  onFiles: (files: readonly File[]) => void = () => {};

  /** Opens the example of the page; null where one has data of one's own open. */
  declare onExample: (() => void) | null;

  constructor() {
    super();
    this.onExample = null;
    new SessionWatch(this, ({ foundQuestions }) => foundQuestions);
  }

  override render(): TemplateResult {
    const questions = questionsFor(this.session).slice(0, SHOWN);
    const { site } = this.session;
    const lines = site?.introduction?.split("\n") ?? [];
    return html`
      ${
        lines.length === 0
          ? nothing
          : html`<section class="introduction" aria-label=${words.answer.introduction} lang=${site?.languages[0] ?? nothing}>
              ${site?.title == null ? nothing : html`<p class="title" dir="auto">${site.title}</p>`}
              ${lines.map((line) => html`<p dir="auto">${line}</p>`)}
            </section>`
      }
      <section class="row" aria-label=${words.answer.whatThisIs}>
        <p class="facts">${this.facts}</p>
        <p>${words.answer.caveat}
          <button class="link" @click=${() => this.session.dispatch({ type: "set", settings: { view: "about" } })}>${words.page.views.about}</button></p>
        <span class="own">${openButton((files) => this.onFiles(files), null)}
          ${this.onExample === null ? nothing : html`<button class="link" @click=${this.onExample}>${words.ownData.example}</button>`}</span>
      </section>
      ${
        questions.length === 0
          ? nothing
          : html`<section class="row try" aria-labelledby="try">
              <h2 id="try">${words.answer.moreQuestions}</h2>
              <ul>
                ${questions.map(
                  (
                    concepts,
                  ) => html`<li><button class="question" @click=${() => this.session.dispatch({ type: "ask", concepts })}>
                    ${questionText(this.session, concepts)}</button></li>`,
                )}
              </ul>
            </section>`
      }
    `;
  }

  static override styles = [shared, openButtonStyles, welcomeStyles];
}

customElements.define("throughline-welcome", Welcome);
