/** Which requests have come by a transport and wait for their answer: what was asked before the input ended is still answered. */

import type { Transport } from "./sdk.ts";

export class CallsInWork {
  readonly #ids = new Set<string | number>();
  #done: (() => void) | null = null;

  /** Counts from now on; a server is connected to the transport already. */
  constructor(transport: Transport) {
    const { onmessage } = transport;
    const send = transport.send.bind(transport);
    transport.onmessage = (message, extra) => {
      if ("method" in message && "id" in message) this.#ids.add(message.id);
      onmessage?.(message, extra);
      // Such a request gets no answer.
      if ("method" in message && message.method === "notifications/cancelled") this.#end(message.params?.requestId);
    };
    transport.send = async (message, options) => {
      try {
        await send(message, options);
      } finally {
        if (!("method" in message)) this.#end(message.id);
      }
    };
  }

  /** Resolves once none is left. */
  ended(): Promise<void> {
    return this.#ids.size === 0 ? Promise.resolve() : new Promise((resolve) => (this.#done = resolve));
  }

  #end(id: unknown): void {
    this.#ids.delete(id as string);
    if (this.#ids.size === 0) this.#done?.();
  }
}
