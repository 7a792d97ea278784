/** Where evidence has room: under its step in the card of the path, beside the answer, or as a sheet over a small page. */

import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { ViewState } from "../session/view-state.ts";

/** As in page.css: there the page scrolls as a whole, and evidence under a step would lie far from what was touched. */
const SMALL = matchMedia("(max-width: 900px), (max-height: 34rem)");

/** Whether the card of the path shows what is picked. */
export function isUnderItsStep({ selection, view }: ViewState): boolean {
  return selection?.kind === "hop" && view === "answer" && !SMALL.matches;
}

/** Renders its element anew when the page becomes small, or large again. */
export class RoomWatch implements ReactiveController {
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    SMALL.addEventListener("change", this.#onChange);
  }

  hostDisconnected(): void {
    SMALL.removeEventListener("change", this.#onChange);
  }

  readonly #onChange = (): void => this.#host.requestUpdate();
}
