/** A button that opens a panel below it: the disclosure pattern, closed by Escape, by a click elsewhere, or by leaving it. */

import { html, LitElement, type TemplateResult } from "lit";
import { shared } from "../styles/shared.ts";
import { menuStyles } from "./menu-styles.ts";

export class Menu extends LitElement {
  static override properties = { label: { attribute: false }, open: { state: true } };

  declare label: string;
  declare open: boolean;

  constructor() {
    super();
    this.label = "";
    this.open = false;
  }

  override render(): TemplateResult {
    return html`
      <button class="button" aria-expanded=${this.open} aria-controls="panel" @click=${this.#toggle}>
        <span class="bars" aria-hidden="true"></span><span class="label">${this.label}</span>
      </button>
      <div id="panel" ?hidden=${!this.open}><slot></slot></div>
    `;
  }

  close(): void {
    this.open = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener("keydown", this.#onKey);
    this.addEventListener("focusout", this.#onFocusOut);
    document.addEventListener("pointerdown", this.#onPointer);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener("keydown", this.#onKey);
    this.removeEventListener("focusout", this.#onFocusOut);
    document.removeEventListener("pointerdown", this.#onPointer);
  }

  #toggle(): void {
    this.open = !this.open;
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || !this.open) return;
    event.stopPropagation();
    this.close();
    this.renderRoot.querySelector("button")?.focus();
  };

  /** The focus may also leave the page, for another window or the file dialog: then the panel waits. */
  readonly #onFocusOut = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget instanceof Node && !this.contains(relatedTarget)) this.close();
  };

  readonly #onPointer = (event: PointerEvent): void => {
    if (!event.composedPath().includes(this)) this.close();
  };

  static override styles = [shared, menuStyles];
}

customElements.define("throughline-menu", Menu);
