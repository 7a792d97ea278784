/** Above the graph as a whole: what is narrowed away, and how. Said below the picture: what is set aside, or that it is too large. */

import { css, html, LitElement, type TemplateResult } from "lit";
import type { Session } from "../session/session.ts";
import type { ViewState } from "../session/view-state.ts";
import { shared } from "../styles/shared.ts";
import { words } from "../words/words.ts";
import "../filters/filters-panel.ts";

/** `<throughline-browse-bar>`: one row, so that the picture has the rest of the window. */
export class BrowseBar extends LitElement {
  static override properties = { session: { attribute: false }, state: { attribute: false } };

  declare session: Session;
  declare state: ViewState;

  override render(): TemplateResult {
    const { session, state } = this;
    return html`
      <h1>${words.page.views.browse}</h1>
      <throughline-filters .session=${session} .state=${state}></throughline-filters>
    `;
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

      /* An opened panel takes the whole line. */
      throughline-filters[open] {
        flex: 1 1 100%;
      }
    `,
  ];
}

customElements.define("throughline-browse-bar", BrowseBar);
