/** Keeps an element in step with the reader's copies, also when the session changes under it. */

import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Session } from "../session/session.ts";
import type { TextShelf } from "./text-shelf.ts";

export class ShelfWatch implements ReactiveController {
  readonly #host: ReactiveControllerHost & { readonly session: Session };
  #shelf: TextShelf | null = null;
  #end: (() => void) | null = null;

  constructor(host: ReactiveControllerHost & { readonly session: Session }) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const { shelf } = this.#host.session;
    if (shelf === this.#shelf) return;
    this.#end?.();
    this.#shelf = shelf;
    this.#end = shelf.subscribe(() => this.#host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#end?.();
    this.#shelf = null;
  }
}
