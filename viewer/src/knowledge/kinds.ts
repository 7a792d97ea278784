/** Kinds of nodes with their colour and shape: by frequency in the whole graph, so that a kind looks the same in every view. */

import type { Knowledge } from "throughline/graph";
import { compareCodeUnits } from "throughline/rdf";
import { words } from "../words/words.ts";
import { CIRCLE, SHAPES, type Shape } from "./shapes.ts";

/** A kind of nodes, as the picture and the legend show it. */
export interface Kind {
  /** The IRI of the class; "other" for all that share the last place. Filters and links name the kind by it. */
  readonly key: string;
  /** Index into the `--kind-n` colours of the page. */
  readonly color: number;
  readonly shape: Shape;
  readonly label: string;
}

const COMMON = SHAPES.length;

/** How many `--kind-n` colours theme.css defines: one a common kind, and one for all others. */
export const KIND_COLORS = COMMON + 1;

/** The kinds of one graph. Cost: a pass over the concepts. */
export class KindScheme {
  readonly #knowledge: Knowledge;
  /** By label: two classes of one name would be two entries of the legend that no reader can tell apart. */
  readonly #kinds = new Map<string, Kind>();
  readonly #other: Kind = { key: "other", color: COMMON, shape: CIRCLE, label: words.legend.otherKinds };

  constructor(knowledge: Knowledge) {
    this.#knowledge = knowledge;
    const counts = new Map<string, { count: number; key: string }>();
    for (const concept of knowledge.concepts) {
      const kind = knowledge.kind(concept);
      if (kind === null) continue;
      const label = knowledge.labels.label(kind);
      const { count, key } = counts.get(label) ?? { count: 0, key: knowledge.key(kind) };
      counts.set(label, { count: count + 1, key });
    }
    const byFrequency = [...counts].sort(([a, one], [b, other]) => other.count - one.count || compareCodeUnits(a, b));
    for (const [index, [label, { key }]] of byFrequency.slice(0, COMMON).entries()) {
      this.#kinds.set(label, { key, color: index, shape: SHAPES[index] ?? CIRCLE, label });
    }
  }

  /** The look of a node; rare kinds and nodes without a type share one. */
  of(node: number): Kind {
    const label = this.#labelOf(node);
    return (label === null ? null : this.#kinds.get(label)) ?? this.#other;
  }

  /** A kind by its key; null for one that has no look of its own in this graph. */
  byKey(key: string): Kind | null {
    if (key === this.#other.key) return this.#other;
    return [...this.#kinds.values()].find((kind) => kind.key === key) ?? null;
  }

  #labelOf(node: number): string | null {
    const kind = this.#knowledge.kind(node);
    return kind === null ? null : this.#knowledge.labels.label(kind);
  }
}
