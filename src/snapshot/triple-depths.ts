/** How deep triple terms stand in each other. */

/** Depths by id, noted in an order in which parts come first. */
export class TripleDepths {
  readonly #depths = new Map<number, number>();

  /** Notes a triple term; 1 where no part of it is one. */
  note(id: number, parts: readonly number[]): number {
    const depth = 1 + Math.max(0, ...parts.map((part) => this.#depths.get(part) ?? 0));
    this.#depths.set(id, depth);
    return depth;
  }
}
