/** What a reader can look through who knows no name yet: the most connected concepts, and the kinds with their members. */

import type { Knowledge } from "throughline/graph";
import { mostConnected } from "./most-connected.ts";

/** The concepts of one kind. */
export interface CataloguedKind {
  /** The IRI of the class; of the first one where several share the label. */
  readonly iri: string;
  readonly label: string;
  /** The most connected first; at least one. */
  readonly members: readonly number[];
}

/** The concepts of one graph in order. Cost: a pass over them and a sort, on first use. */
export class ConceptCatalogue {
  readonly #knowledge: Knowledge;
  #connected: readonly number[] | null = null;
  #kinds: readonly CataloguedKind[] | null = null;

  constructor(knowledge: Knowledge) {
    this.#knowledge = knowledge;
  }

  /** Those that a statement joins to another, the most connected first. */
  get connected(): readonly number[] {
    this.#connected ??= mostConnected(this.#knowledge, Number.POSITIVE_INFINITY);
    return this.#connected;
  }

  /** Those with most members first; concepts without a type are in none. */
  get kinds(): readonly CataloguedKind[] {
    this.#kinds ??= this.#findKinds();
    return this.#kinds;
  }

  #findKinds(): CataloguedKind[] {
    const { concepts, labels } = this.#knowledge;
    // By label, as the legend has them: a reader cannot tell two kinds of one name apart.
    const kinds = new Map<string, { iri: string; members: number[] }>();
    for (const node of new Set([...this.connected, ...concepts])) {
      const kind = this.#knowledge.kind(node);
      if (kind === null) continue;
      const label = labels.label(kind);
      const known = kinds.get(label);
      if (known === undefined) kinds.set(label, { iri: this.#knowledge.key(kind), members: [node] });
      else known.members.push(node);
    }
    return [...kinds]
      .map(([label, { iri, members }]) => ({ iri, label, members }))
      .sort((a, b) => b.members.length - a.members.length);
  }
}
