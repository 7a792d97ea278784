/** Nodes that have a name and are no concepts: classes, properties, schemes, shapes, and what only has names. */

import { IdSet } from "../../rdf/store/id-set.ts";
import type { Knowledge } from "../store/knowledge.ts";
import { foldName } from "./name-index.ts";
import { WordIndex } from "./word-index.ts";
import { type Scores, WordSearch, type WordSearchOptions } from "./word-search.ts";

/** Looks such nodes up. Their index is made when the first name is asked for that no concept has. */
export class OtherNodes {
  readonly #knowledge: Knowledge;
  #names: ReadonlyMap<string, readonly number[]> | null = null;
  #words: Map<string, number[]> | null = null;
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

  /** The classes and properties that go by a name, ascending. The first call passes over their names. */
  vocabularyNamed(text: string): readonly number[] {
    if (this.#words === null) {
      const { vocabulary, labels } = this.#knowledge;
      this.#words = new Map();
      for (const id of vocabulary)
        for (const name of new Set(labels.names(id).map(foldName)))
          this.#words.set(name, [...(this.#words.get(name) ?? []), id]);
    }
    return this.#words.get(foldName(text)) ?? [];
  }

  /** How well classes and properties go with the words of a text; null where the data has none. */
  scoresOfVocabulary(text: string, options: WordSearchOptions): Scores | null {
    const { vocabulary, dataset } = this.#knowledge;
    if (vocabulary.length === 0) return null;
    this.#vocabulary ??= searchOver(this.#knowledge, vocabulary, dataset.terms.size);
    return this.#vocabulary.scores(text, options);
  }

  /** The same of every node that has a name and is no concept. */
  scoresOfAll(text: string, options: WordSearchOptions): Scores {
    this.#names ??= this.#readNames();
    this.#all ??= searchOver(this.#knowledge, [...this.#names.values()].flat(), this.#knowledge.dataset.terms.size);
    return this.#all.scores(text, options);
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
    labels.forEachNamed(
      (id, own, others) => {
        for (const name of [...own, ...others]) add(name, id);
      },
      (id) => !conceptSet.has(id),
    );
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
