/** Above the graph as a whole: a search that leads to a concept in it, and what is narrowed away. */

import { css, html, LitElement, type TemplateResult } from "lit";
import { visible } from "throughline/errors";
import type { ConceptBoxOptions } from "../answer/concept-box.ts";
import { suggestionsToBrowse } from "../answer/suggestions.ts";
import type { PictureView } from "../picture/picture-view.ts";
import type { Session } from "../session/session.ts";
import { type End, NO_END, type ViewState } from "../session/view-state.ts";
import { shared } from "../styles/shared.ts";
import { words } from "../words/words.ts";
import "../answer/concept-box.ts";
import "../filters/filters-panel.ts";
import "./node-menu.ts";

/** `<throughline-browse-bar>`: one row, so that the picture has the rest of the window. */
export class BrowseBar extends LitElement {
  static override properties = {
    session: { attribute: false },
    state: { attribute: false },
    // Declared, so that what the page sets before this file is here is not lost.
    picture: { attribute: false },
    sought: { state: true },
    notice: { state: true },
  };

  declare session: Session;
  declare state: ViewState;
  /** What stands in the box. */
  declare sought: End;
  /** Why the search led nowhere; empty where it did not. */
  declare notice: string;
  /** The picture of the page, in which the search leads to a concept. */
  declare picture: () => PictureView | null;

  constructor() {
    super();
    this.sought = NO_END;
    this.notice = "";
  }

  override render(): TemplateResult {
    const { session, state } = this;
    const { index, knowledge } = session;
    const options: ConceptBoxOptions = {
      label: words.browse.find,
      index,
      knowledge,
      // Only what is here can be flown to.
      remote: null,
      browse: () => suggestionsToBrowse(session, []),
      onChange: (end: End) => this.#seek(end),
      onEnter: () => this.#seekTyped(),
    };
    return html`
      <h1>${words.page.views.browse}</h1>
      <throughline-concept-box .options=${options} .end=${this.sought}></throughline-concept-box>
      <throughline-filters .session=${session} .state=${state}></throughline-filters>
      <p role="status" ?hidden=${this.notice === ""}>${this.notice}</p>
    `;
  }

  #seek(end: End): void {
    this.sought = end;
    const isThere = end.iri === null || this.picture()?.flyTo(end.iri) !== false;
    this.notice = isThere ? "" : words.browse.notDrawn(visible(end.text));
  }

  /** Enter without a choice: what resembles the text is offered, never taken. */
  #seekTyped(): void {
    const { index, knowledge } = this.session;
    try {
      const node = index.resolve(this.sought.text);
      this.#seek({ text: knowledge.labels.label(node), iri: knowledge.key(node) });
    } catch {
      this.notice = words.browse.notOne(visible(this.sought.text));
    }
  }

  static override styles = [
    shared,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.3rem 1.5rem;
      }

      h1 {
        font: 600 1.125rem / 1.3 var(--serif);
      }

      throughline-concept-box {
        flex: 0 1 22rem;
        min-width: 11rem;
      }

      /* An opened panel takes the whole line. */
      throughline-filters[open] {
        flex: 1 1 100%;
      }
    `,
  ];
}

customElements.define("throughline-browse-bar", BrowseBar);
