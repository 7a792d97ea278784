/** A binary heap with an order of its own, for entries that equal numbers cannot tell apart. */
export class Heap<Entry> {
  #entries: Entry[] = [];
  readonly #compare: (a: Entry, b: Entry) => number;

  constructor(compare: (a: Entry, b: Entry) => number) {
    this.#compare = compare;
  }

  /** The heap of some entries, which it takes over. O(n). */
  static from<Entry>(entries: Entry[], compare: (a: Entry, b: Entry) => number): Heap<Entry> {
    const heap = new Heap(compare);
    heap.#entries = entries;
    for (let at = (entries.length >>> 1) - 1; at >= 0; at--) heap.#sink(entries[at] as Entry, at);
    return heap;
  }

  push(entry: Entry): void {
    const entries = this.#entries;
    let at = entries.push(entry) - 1;
    while (at > 0) {
      const above = (at - 1) >>> 1;
      const parent = entries[above] as Entry;
      if (this.#compare(parent, entry) <= 0) break;
      entries[at] = parent;
      at = above;
    }
    entries[at] = entry;
  }

  /** The least entry; undefined for an empty heap. */
  get least(): Entry | undefined {
    return this.#entries[0];
  }

  /** The least entry, taken out; undefined for an empty heap. O(log n). */
  pop(): Entry | undefined {
    const entries = this.#entries;
    const least = entries[0];
    const last = entries.pop();
    if (last !== undefined && entries.length > 0) this.#sink(last, 0);
    return least;
  }

  /** Puts an entry at a place, or below it where smaller ones are. */
  #sink(entry: Entry, from: number): void {
    const entries = this.#entries;
    let at = from;
    for (let below = at * 2 + 1; below < entries.length; below = at * 2 + 1) {
      const right = below + 1;
      if (right < entries.length && this.#compare(entries[right] as Entry, entries[below] as Entry) < 0) below = right;
      const child = entries[below] as Entry;
      if (this.#compare(entry, child) <= 0) break;
      entries[at] = child;
      at = below;
    }
    entries[at] = entry;
  }
}
