/** Who is next to whom in the whole graph, along the statements that the picture may draw. */

import { degreeOf, INSTANCE_ONLY, type Knowledge } from "throughline/graph";

/** A way from a node to another, by term id. */
export interface Link {
  readonly neighbor: number;
  /** The number of the statement. */
  readonly statement: number;
}

/** Reads the index of the paths anew at each call: nothing is kept. */
export class Adjacency {
  readonly #knowledge: Knowledge;
  readonly #admits: (statement: number) => boolean;

  /** `admits` tells which statements the reader's filters leave. */
  constructor(knowledge: Knowledge, admits: (statement: number) => boolean) {
    this.#knowledge = knowledge;
    this.#admits = admits;
  }

  /** The links of a node, without those to itself. */
  links(node: number): Link[] {
    const { offsets, neighbors, statements } = this.#knowledge.incidence(INSTANCE_ONLY);
    const links: Link[] = [];
    for (let entry = offsets[node] ?? 0; entry < (offsets[node + 1] ?? 0); entry++) {
      const [neighbor = node, statement = 0] = [neighbors[entry], statements[entry]];
      if (neighbor !== node && this.#admits(statement)) links.push({ neighbor, statement });
    }
    return links;
  }

  /** The distinct neighbours of a node, or those that one relation joins to it. */
  neighbors(node: number, relation: number | null = null): Set<number> {
    const { statements } = this.#knowledge;
    const links = this.links(node);
    const meant =
      relation === null ? links : links.filter(({ statement }) => statements.predicate(statement) === relation);
    return new Set(meant.map(({ neighbor }) => neighbor));
  }

  /** How many statements touch a node in the whole graph, whatever the filters leave. */
  degree(node: number): number {
    return degreeOf(this.#knowledge.incidence(INSTANCE_ONLY), node);
  }
}
