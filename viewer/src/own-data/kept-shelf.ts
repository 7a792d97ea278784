/** What this browser keeps of a reader's own data, as the page shows it. Only what was asked for is kept. */

import type { OpenGraph } from "../load-graph.ts";
import type { KeptEntry } from "./kept-data.ts";

export class KeptShelf {
  /** The newest first. */
  entries: readonly KeptEntry[] = [];
  /** Why the last wish was not met, in the browser's words; null where it was. */
  failure: string | null = null;
  readonly #onChange: () => void;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  isKept({ files }: Pick<OpenGraph, "files">): boolean {
    return files !== null && this.entries.some(({ name }) => name === nameOf(files));
  }

  /** Looks what is kept; a browser that keeps nothing is none that failed. */
  async load(): Promise<void> {
    const { keptEntries } = await import("./kept-data.ts");
    this.entries = await keptEntries().catch(() => []);
    this.#onChange();
  }

  keep({ snapshot, files, address, leftOut }: OpenGraph): Promise<void> {
    return this.#try(async ({ keep }) => {
      if (files === null) return;
      const entry = { name: nameOf(files), files, address, leftOut, bytes: snapshot.byteLength, time: Date.now() };
      await keep(entry, snapshot);
    });
  }

  forget({ files }: Pick<OpenGraph, "files">): Promise<void> {
    return this.#try(async ({ forget }) => {
      if (files !== null) await forget(nameOf(files));
    });
  }

  /** Null for what is kept no more. */
  async open({ name, files, address, leftOut }: KeptEntry): Promise<OpenGraph | null> {
    let graph: OpenGraph | null = null;
    await this.#try(async ({ kept }) => {
      const snapshot = await kept(name);
      if (snapshot !== null)
        graph = { snapshot, files, address, leftOut, isExample: false, endpoint: null, site: null };
    });
    return graph;
  }

  async #try(work: (store: typeof import("./kept-data.ts")) => Promise<void>): Promise<void> {
    this.failure = null;
    try {
      await work(await import("./kept-data.ts"));
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error);
    }
    await this.load();
  }
}

function nameOf(files: readonly string[]): string {
  return files.join(", ");
}
