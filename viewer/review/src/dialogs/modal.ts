/** A dialog over the page; Escape and its button close it, and the focus goes back to where it was. */

import { html, type TemplateResult } from "lit";

export function modal(heading: string, content: TemplateResult, onClose: () => void): TemplateResult {
  // The browser tells of a closed dialog in a task of its own, and the next key may come before: Escape counts at once.
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    onClose();
  };
  return html`<dialog aria-labelledby="dialog-heading" @keydown=${onKey} @close=${onClose}>
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
