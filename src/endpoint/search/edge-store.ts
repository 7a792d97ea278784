/** The edges that a remote search has fetched, and the part of them that can lie on a path. */

import type { Edge } from "./edge-source.ts";

/** A set of edges with their neighbourhoods. */
export class EdgeStore {
  readonly #edges = new Map<string, Edge>();
  readonly #neighbors = new Map<string, Set<string>>();

  add(edges: Iterable<Edge>): void {
    for (const edge of edges) {
      const { subject, predicate, object } = edge;
      const key = `${subject} ${predicate} ${object}`;
      if (this.#edges.has(key)) continue;
      this.#edges.set(key, edge);
      this.#join(subject, object);
      this.#join(object, subject);
    }
  }

  /** Every edge, in order of arrival. */
  all(): Edge[] {
    return [...this.#edges.values()];
  }

  /**
   * The edges that can lie on a walk of at most `length` steps between two nodes through known nodes only, in order of
   * arrival. Whatever else the question demands is left to the search. Cost: the edges of the store.
   */
  corridor(from: string, to: string, length: number, known: ReadonlySet<string>): Edge[] {
    const [here, there] = [this.#distances(from, to, length, known), this.#distances(to, from, length, known)];
    const near = (a: string, b: string): boolean => (here.get(a) ?? length) + 1 + (there.get(b) ?? length) <= length;
    return [...this.#edges.values()].filter(({ subject, object }) => near(subject, object) || near(object, subject));
  }

  #join(from: string, to: string): void {
    const neighbors = this.#neighbors.get(from) ?? new Set();
    this.#neighbors.set(from, neighbors.add(to));
  }

  /** How far nodes are from one end; the other end is reached but not passed. */
  #distances(start: string, other: string, most: number, known: ReadonlySet<string>): Map<string, number> {
    const distances = new Map([[start, 0]]);
    let rim = [start];
    for (let distance = 1; distance <= most && rim.length > 0; distance++) {
      const next: string[] = [];
      for (const node of rim) {
        for (const neighbor of this.#neighbors.get(node) ?? []) {
          if (distances.has(neighbor) || !(known.has(neighbor) || neighbor === other)) continue;
          distances.set(neighbor, distance);
          next.push(neighbor);
        }
      }
      rim = next;
    }
    return distances;
  }
}
