/** Keeps an element in step with the endpoint behind the page, also when the session changes under it. */

import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Session } from "../session/session.ts";
import type { Remote } from "./remote.ts";

export class RemoteWatch implements ReactiveController {
  readonly #host: ReactiveControllerHost & { readonly session: Session };
  #remote: Remote | null = null;
  #end: (() => void) | null = null;

  constructor(host: ReactiveControllerHost & { readonly session: Session }) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const { remote } = this.#host.session;
    if (remote === this.#remote) return;
    this.#end?.();
    this.#remote = remote;
    this.#end = remote?.subscribe(() => this.#host.requestUpdate()) ?? null;
  }

  hostDisconnected(): void {
    this.#end?.();
    this.#remote = null;
  }
}
