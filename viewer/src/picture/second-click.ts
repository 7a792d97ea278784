/** The second click of a double click means what the first one hit, whatever has come under the pointer meanwhile. */

import type { ReactiveController, ReactiveControllerHost } from "lit";

/** The first click opens what is known of a node, which may lie upon it: on a small page a sheet covers most of the picture. */
export class SecondClick implements ReactiveController {
  #meant: (() => void) | null = null;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** A first click is on something; a second one will mean `act`. */
  expect(act: () => void): void {
    this.#meant = act;
  }

  hostConnected(): void {
    addEventListener("click", this.#onClick, { capture: true });
  }

  hostDisconnected(): void {
    removeEventListener("click", this.#onClick, { capture: true });
  }

  /** Before anybody else hears of a click. The browser counts those that follow each other in one place. */
  readonly #onClick = (event: MouseEvent): void => {
    const meant = this.#meant;
    this.#meant = null;
    if (event.detail < 2 || meant === null) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    meant();
  };
}
