/** A dialog over the page; Escape and its button close it, and the focus goes back to where it was. */

import { html, type TemplateResult } from "lit";

export function modal(heading: string, content: TemplateResult, onClose: () => void): TemplateResult {
  return html`<dialog aria-labelledby="dialog-heading" @close=${onClose}>
    <div class="dialog-head">
      <h2 id="dialog-heading">${heading}</h2>
      <button type="button" class="button" @click=${onClose}>Close</button>
    </div>
    ${content}
  </dialog>`;
}

/** Opens what was put into the page since it was asked last, and remembers who had the focus. */
export class Modals {
  #before: HTMLElement | null = null;

  update(page: HTMLElement): void {
    const dialog = page.querySelector("dialog");
    if (dialog !== null && !dialog.open) {
      this.#before = document.activeElement instanceof HTMLElement ? document.activeElement : null;
      dialog.showModal();
    } else if (dialog === null && this.#before !== null) {
      if (document.activeElement === document.body) this.#before.focus({ preventScroll: true });
      this.#before = null;
    }
  }
}
