/** The button that opens the reader's own files, in the menu and on the first screen. */

import { css, html, nothing, type TemplateResult } from "lit";
import { words } from "../words/words.ts";
import { OWN_DATA_ENDINGS } from "./own-data.ts";

/** `describedBy` is the id of what tells the forms that are read; null for none. */
export function openButton(onFiles: (files: readonly File[]) => void, describedBy: string | null): TemplateResult {
  const open = (event: Event): void => {
    const input = event.currentTarget;
    if (!(input instanceof HTMLInputElement)) return;
    onFiles([...(input.files ?? [])]);
    // The same file again, mended, must be a change again.
    input.value = "";
  };
  return html`<label class="button open">${words.ownData.open}
    <input class="own-files" type="file" multiple accept=${OWN_DATA_ENDINGS} aria-describedby=${describedBy ?? nothing} @change=${open} />
  </label>`;
}

export const openButtonStyles = css`
  .open {
    position: relative;
    display: inline-block;
    text-align: center;
    cursor: pointer;
  }

  .open:focus-within {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }

  /* The label is what is seen and clicked; the box itself stays for keyboards and screen readers. */
  .open input {
    position: absolute;
    width: 1px;
    height: 1px;
    opacity: 0;
  }
`;
