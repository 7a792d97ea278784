/** The top of the page in one row: the name, the views, what can be taken back or away, and a menu for everything else. */

import { html, LitElement, nothing, type TemplateResult } from "lit";
import { openButton, openButtonStyles } from "../own-data/open-button.ts";
import type { PictureView } from "../picture/picture-view.ts";
import type { Session } from "../session/session.ts";
import { VIEWS, type View, type ViewState } from "../session/view-state.ts";
import { SCHEMES, type Scheme, wishedScheme, wishScheme } from "../styles/color-scheme.ts";
import { shared } from "../styles/shared.ts";
import type { Language } from "../words/panel.ts";
import { LANGUAGE_NAMES, language, words } from "../words/words.ts";
import { mastheadStyles } from "./masthead-styles.ts";
import type { Menu } from "./menu.ts";
import "../export/export-dialog.ts";
import "./menu.ts";

export class Masthead extends LitElement {
  static override properties = {
    session: { attribute: false },
    state: { attribute: false },
    facts: { attribute: false },
    narrow: { state: true },
  };

  declare session: Session;
  declare state: ViewState;
  /** How much the graph holds, in words. */
  declare facts: string;
  /** Whether the views have no room in the row, and stand in the menu. */
  declare narrow: boolean;
  /** The picture of the page, for what is taken away of it. */
  picture: () => PictureView | null = () => null;
  /** Opens a reader's own files. */
  onFiles: (files: readonly File[]) => void = () => {};
  readonly #width = matchMedia("(width <= 56.25rem)");

  constructor() {
    super();
    this.facts = "";
    this.narrow = this.#width.matches;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#width.addEventListener("change", this.#onWidth);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#width.removeEventListener("change", this.#onWidth);
  }

  override render(): TemplateResult {
    const { site } = this.session;
    return html`<header>
      <slot></slot>
      <span class="name" title=${site?.title ?? nothing}><bdi>${site?.title ?? words.page.name}</bdi></span>
      ${this.narrow ? nothing : this.#renderViews()}
      <span class="end">
        ${this.narrow ? nothing : this.#renderHistory()}
        <throughline-export .session=${this.session} .picture=${this.picture}></throughline-export>
        <throughline-menu .label=${words.page.menu}>
          ${this.narrow ? html`<div class="group">${this.#renderViews()}</div><div class="group">${this.#renderHistory()}</div>` : nothing}
          <div class="group">${this.#renderOpen()}</div>
          <div class="group">${this.#renderLanguages()}${this.#renderSchemes()}</div>
          <p class="group facts">${this.facts}</p>
        </throughline-menu>
      </span>
    </header>`;
  }

  #renderViews(): TemplateResult {
    const show = (view: View) => (): void => {
      this.#closeMenu();
      this.session.dispatch({ type: "set", settings: { view } });
    };
    return html`<nav class="views" aria-label=${words.page.viewsLabel}>
      ${VIEWS.map(
        (view) =>
          html`<button aria-current=${view === this.state.view ? "page" : nothing} @click=${show(view)}>${words.page.views[view]}</button>`,
      )}
    </nav>`;
  }

  #renderHistory(): TemplateResult {
    const { session } = this;
    return html`<span class="history">
      <button class="button" aria-label=${words.page.undo} title="${words.page.undo} (Ctrl+Z)" aria-keyshortcuts="Control+Z"
        ?disabled=${!session.canUndo} @click=${() => session.undo()}>↶</button>
      <button class="button" aria-label=${words.page.redo} title="${words.page.redo} (Ctrl+Shift+Z)" aria-keyshortcuts="Control+Shift+Z"
        ?disabled=${!session.canRedo} @click=${() => session.redo()}>↷</button>
    </span>`;
  }

  #renderOpen(): TemplateResult {
    const open = (files: readonly File[]): void => {
      this.#closeMenu();
      this.onFiles(files);
    };
    return html`${openButton(open, "own-forms")}
      <p id="own-forms" class="muted">${words.ownData.forms}; ${words.ownData.orDrop}</p>`;
  }

  #renderLanguages(): TemplateResult {
    const speak = (tag: Language) => (): void => {
      this.#closeMenu();
      this.session.dispatch({ type: "set", settings: { language: tag } });
    };
    return html`<span class="choice" role="group" aria-label=${words.page.language}>
      ${LANGUAGE_NAMES.map(
        ({ tag, name }) =>
          html`<button lang=${tag} aria-pressed=${tag === language} @click=${speak(tag)}>${name}</button>`,
      )}
    </span>`;
  }

  #renderSchemes(): TemplateResult {
    const wish = (scheme: Scheme) => (): void => {
      wishScheme(scheme);
      this.requestUpdate();
    };
    return html`<span class="choice" role="group" aria-label=${words.page.colours}>
      ${SCHEMES.map(
        (scheme) =>
          html`<button aria-pressed=${scheme === wishedScheme()} @click=${wish(scheme)}>${words.page.schemes[scheme]}</button>`,
      )}
    </span>`;
  }

  #closeMenu(): void {
    this.renderRoot.querySelector<Menu>("throughline-menu")?.close();
  }

  readonly #onWidth = (): void => {
    this.narrow = this.#width.matches;
  };

  static override styles = [shared, openButtonStyles, mastheadStyles];
}

customElements.define("throughline-masthead", Masthead);
