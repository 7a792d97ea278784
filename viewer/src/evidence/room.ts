/** Where evidence has room: under its step in the card of the path, beside the answer, or as a sheet over a small page. */

import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { ViewState } from "../session/view-state.ts";

/** As in page.css: there the page scrolls as a whole, and evidence under a step would lie far from what was touched. */
const SMALL = "(width <= 56.25rem), (max-height: 34rem)";

export function isSmallPage(): boolean {
  return matchMedia(SMALL).matches;
}

/** Whether the card of the path shows what is picked. */
export function isUnderItsStep({ selection, view }: ViewState): boolean {
  return selection?.kind === "hop" && view === "answer" && !isSmallPage();
}

/** Renders its element anew when the page becomes small, or large again. */
export class RoomWatch implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #query: MediaQueryList | null = null;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#query = matchMedia(SMALL);
    this.#query.addEventListener("change", this.#onChange);
  }

  hostDisconnected(): void {
    this.#query?.removeEventListener("change", this.#onChange);
  }

  readonly #onChange = (): void => this.#host.requestUpdate();
}
