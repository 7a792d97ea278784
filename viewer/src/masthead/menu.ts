/** A button that opens a panel below it: the disclosure pattern, closed by Escape, by a click elsewhere, or by leaving it. */

import { css, html, LitElement, type TemplateResult } from "lit";
import { shared } from "../styles/shared.ts";

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

  static override styles = [
    shared,
    css`
      :host {
        position: relative;
      }

      button {
        display: inline-flex;
        align-items: center;
        gap: 0.5rem;
        min-height: 2rem;
        padding: 0.15rem 0.7rem;
        white-space: nowrap;
      }

      button[aria-expanded="true"] {
        border-color: var(--accent);
        color: var(--accent);
      }

      .bars,
      .bars::before {
        display: block;
        width: 0.875rem;
        border-block-start: 2px solid;
      }

      .bars {
        border-block-end: 2px solid;
        padding-block: 2px;
      }

      .bars::before {
        content: "";
      }

      /* Still the name of the button. */
      @media (max-width: 340px) {
        .label {
          position: absolute;
          width: 1px;
          height: 1px;
          overflow: hidden;
          clip-path: inset(50%);
        }
      }

      #panel {
        position: absolute;
        inset-block-start: calc(100% + 0.4rem);
        inset-inline-end: 0;
        z-index: 20;
        width: min(21rem, calc(100vw - 2rem));
        max-height: calc(100vh - 5rem);
        max-height: calc(100dvh - 5rem);
        border: 1px solid var(--line);
        border-radius: 10px;
        background: var(--surface);
        box-shadow: var(--raised);
        overflow-y: auto;
      }

      #panel[hidden] {
        display: none;
      }
    `,
  ];
}

customElements.define("throughline-menu", Menu);
