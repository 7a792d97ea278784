/** Nodes that have a name and are no concepts: classes, properties, schemes, shapes, and what only has names. */

import { IdSet } from "../../rdf/store/id-set.ts";
import type { Knowledge } from "../store/knowledge.ts";
import { foldName } from "./name-index.ts";
import { WordIndex } from "./word-index.ts";
import { WordSearch } from "./word-search.ts";

/** Looks such nodes up. Their index is made when the first name is asked for that no concept has. */
export class OtherNodes {
  readonly #knowledge: Knowledge;
  #names: ReadonlyMap<string, readonly number[]> | null = null;
  #vocabulary: WordSearch | null = null;
  #all: WordSearch | null = null;

  constructor(knowledge: Knowledge) {
    this.#knowledge = knowledge;
  }

  /** The nodes that go by a name, ascending. The first call passes over all names of the data. */
  named(text: string): readonly number[] {
    this.#names ??= this.#readNames();
    return this.#names.get(foldName(text)) ?? [];
  }

  /**
   * Adds scores of the vocabulary to those of concepts, below all of them; where there are none at all, of every other
   * node that has a name.
   */
  addScores(text: string, scores: Float64Array): void {
    const { vocabulary, dataset } = this.#knowledge;
    const room = dataset.terms.size;
    if (vocabulary.length > 0) {
      this.#vocabulary ??= searchOver(this.#knowledge, vocabulary, room);
      addBelow(scores, scoresOf(this.#vocabulary, text));
    }
    if (scores.some((score) => score > 0)) return;
    this.#names ??= this.#readNames();
    this.#all ??= searchOver(this.#knowledge, [...this.#names.values()].flat(), room);
    addBelow(scores, scoresOf(this.#all, text));
  }

  #readNames(): ReadonlyMap<string, readonly number[]> {
    const { labels, conceptSet, dataset, vocabulary } = this.#knowledge;
    const names = new Map<string, Set<number>>();
    const add = (name: string, id: number): void => {
      const folded = foldName(name);
      const known = names.get(folded);
      if (known === undefined) names.set(folded, new Set([id]));
      else known.add(id);
    };
    labels.forEachNamed((id, own, others) => {
      if (conceptSet.has(id)) return;
      for (const name of [...own, ...others]) add(name, id);
    });
    for (const id of vocabulary) if (!labels.hasLabel(id)) add(labels.withoutLabel(id), id);
    for (const predicate of new Set(dataset.column("predicate"))) {
      if (!labels.hasLabel(predicate)) add(labels.withoutLabel(predicate), predicate);
    }
    return new Map([...names].map(([name, ids]) => [name, [...ids].sort((a, b) => a - b)]));
  }
}

function searchOver({ labels }: Knowledge, nodes: Iterable<number>, room: number): WordSearch {
  const set = IdSet.withRoom(room);
  for (const node of nodes) set.add(node);
  return new WordSearch(WordIndex.of(labels, set), room);
}

function scoresOf(search: WordSearch, text: string): Float64Array {
  return search.scores(text, { every: true, wrong: 0.2 });
}

/** Adds scores of nodes that have none, squeezed below the least score that is there. */
function addBelow(scores: Float64Array, others: Float64Array): void {
  const highest = others.reduce((most, score) => Math.max(most, score), 0);
  if (highest === 0) return;
  let least = Number.POSITIVE_INFINITY;
  for (const score of scores) if (score > 0 && score < least) least = score;
  const factor = least === Number.POSITIVE_INFINITY ? 1 : Math.min(1, least / (2 * highest));
  for (let id = 0; id < scores.length; id++) {
    const score = others[id] ?? 0;
    if (scores[id] === 0 && score > 0) scores[id] = score * factor;
  }
}
