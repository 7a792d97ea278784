/** What a query has found, for the picture to light: no part of the state, for links and Undo do not carry it. */

/** One for a graph, whatever is asked of it. */
export class Highlight {
  readonly #listeners = new Set<() => void>();
  #nodes: ReadonlySet<string> = new Set();

  /** IRIs, in the order in which they were found. */
  get nodes(): ReadonlySet<string> {
    return this.#nodes;
  }

  /** Lights these in place of all others. */
  show(nodes: ReadonlySet<string>): void {
    if (nodes.size === 0 && this.#nodes.size === 0) return;
    this.#nodes = nodes;
    for (const listener of this.#listeners) listener();
  }

  /** Returns how to stop listening. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }
}
