/** Keeps an element in step with a part of the session that changes by itself, also when the session changes under it. */

import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Session } from "./session.ts";

/** What tells of its changes; ending the subscription ends that. */
interface Watchable {
  subscribe(listener: () => void): () => void;
}

/** An element that is given a session. */
type SessionHost = ReactiveControllerHost & { readonly session: Session };

/** Renders its element anew whenever the part tells of a change. */
export class SessionWatch implements ReactiveController {
  readonly #host: SessionHost;
  readonly #partOf: (session: Session) => Watchable | null;
  #part: Watchable | null = null;
  #end: (() => void) | null = null;

  /** `partOf` is null for a session that has no such part. */
  constructor(host: SessionHost, partOf: (session: Session) => Watchable | null) {
    this.#host = host;
    this.#partOf = partOf;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const part = this.#partOf(this.#host.session);
    if (part === this.#part) return;
    this.#end?.();
    this.#part = part;
    this.#end = part?.subscribe(() => this.#host.requestUpdate()) ?? null;
  }

  hostDisconnected(): void {
    this.#end?.();
    this.#part = null;
  }
}
