/** From words to the concepts in whose names they stand: sorted words and lists of concepts, as columns. */

import { groupRows, IntColumn, type RowGroups } from "../../rdf/store/columns.ts";
import type { IdSet } from "../../rdf/store/id-set.ts";
import { sortTexts } from "../../rdf/store/sort-texts.ts";
import { type Texts, TextTable } from "../../rdf/store/text-table.ts";
import type { Labels } from "./labels.ts";
import { wordsOf } from "./name-words.ts";

/**
 * The words of the names of concepts in any language. What a reader prefers to see does not matter, so that one index
 * serves all. Space: the words, 8 bytes for the ranks of each, and 4 for each time that it stands in a name.
 */
export class WordIndex {
  /** Each word once, in the order of its bytes. */
  readonly words: Texts;
  /** By word, ascending: twice the concept for each time in one of its labels, and one more for each in another name. */
  readonly owners: RowGroups;

  /** An index of columns that are there already, used in place. */
  constructor(words: Texts, bearers: RowGroups) {
    this.words = words;
    this.owners = bearers;
  }

  /**
   * Indexes every word of every name that the data gives to a concept; one without a label goes by the end of its IRI as
   * well. O(names), and the sorting of the distinct words.
   */
  static of(labels: Labels, concepts: IdSet): WordIndex {
    const found = new FoundWords();
    let next = 0;
    // In the order of their ids, so that the owners of each word come in order.
    const addUnnamed = (end: number): void => {
      for (; next < end; next++) if (concepts.has(next)) found.add(labels.withoutLabel(next), next * 2);
    };
    labels.forEachNamed(
      (id, own, others) => {
        addUnnamed(id);
        next = id + 1;
        // A blank label is none.
        if (!own.some((name) => name.trim() !== "")) found.add(labels.withoutLabel(id), id * 2);
        for (const name of own) found.add(name, id * 2);
        for (const name of others) found.add(name, id * 2 + 1);
      },
      (id) => concepts.has(id),
    );
    addUnnamed(concepts.room);
    return found.index();
  }

  /** How many different words there are. */
  get size(): number {
    return this.words.offsets.length - 1;
  }
}

/** Words with who bears them, in the order in which they are met. */
class FoundWords {
  readonly #table = new TextTable();
  readonly #words = new IntColumn();
  readonly #bearers = new IntColumn();

  add(name: string, bearer: number): void {
    for (const word of wordsOf(name)) {
      const id = this.#table.intern(word);
      if (id === null) continue;
      this.#words.push(id);
      this.#bearers.push(bearer);
    }
  }

  /** The index of what was found; it must have been added in the order of the owners. */
  index(): WordIndex {
    const { texts } = this.#table;
    const order = sortTexts(texts);
    const ranks = new Uint32Array(order.length);
    for (let rank = 0; rank < order.length; rank++) ranks[order[rank] as number] = rank;
    const [words, bearers] = [this.#words.view(), this.#bearers.view()];
    for (let at = 0; at < words.length; at++) words[at] = ranks[words[at] as number] as number;
    const { offsets, rows } = groupRows(words, order.length);
    for (let at = 0; at < rows.length; at++) rows[at] = bearers[rows[at] as number] as number;
    return new WordIndex(inOrder(texts, order), { offsets, rows });
  }
}

/** The texts laid out anew, in an order. */
function inOrder({ offsets, text }: Texts, order: Uint32Array): Texts {
  const [laidOffsets, laidText] = [new Uint32Array(offsets.length), new Uint8Array(text.length)];
  let end = 0;
  for (let rank = 0; rank < order.length; rank++) {
    const id = order[rank] as number;
    const last = offsets[id + 1] as number;
    for (let at = offsets[id] as number; at < last; at++) laidText[end++] = text[at] as number;
    laidOffsets[rank + 1] = end;
  }
  return { offsets: laidOffsets, text: laidText };
}
