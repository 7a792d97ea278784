/** From words to the concepts in whose names they stand: sorted words and lists of concepts, as columns. */

import { groupRows, IntColumn, type RowGroups } from "../rdf/columns.ts";
import { IdSet } from "../rdf/id-set.ts";
import { sortTexts } from "../rdf/sort-texts.ts";
import { type Texts, TextTable } from "../rdf/text-table.ts";
import type { Labels } from "./labels.ts";
import { wordsOf } from "./name-words.ts";

/**
 * The words of the names of concepts in any language. What a reader prefers to see does not matter, so that one index
 * serves all. Space: the words, 8 bytes for the places of each, and 4 for each time that it stands in a name.
 */
export class WordIndex {
  /** Each word once, in the order of its bytes. */
  readonly words: Texts;
  /** By word, ascending: twice the concept for each time in one of its labels, and one more for each in another name. */
  readonly bearers: RowGroups;

  /** An index of columns that are there already, used in place. */
  constructor(words: Texts, bearers: RowGroups) {
    this.words = words;
    this.bearers = bearers;
  }

  /**
   * Indexes every word of every name that the data gives to a concept; one without a label goes by the end of its IRI as
   * well. O(names), and the sorting of the distinct words.
   */
  static of(labels: Labels, concepts: IdSet): WordIndex {
    const found = new FoundWords();
    const labelled = IdSet.withRoom(concepts.room);
    labels.forEachNamed((id, own, others) => {
      if (!concepts.has(id)) return;
      for (const name of own) found.add(name, id * 2);
      for (const name of others) found.add(name, id * 2 + 1);
      // A blank label is none.
      if (own.some((name) => name.trim() !== "")) labelled.add(id);
    });
    for (const id of concepts) if (!labelled.has(id)) found.add(labels.withoutLabel(id), id * 2);
    return found.index(concepts.room);
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

  /** The index of what was found among concepts below a number. */
  index(room: number): WordIndex {
    const { texts } = this.#table;
    const order = sortTexts(texts);
    const places = new Uint32Array(order.length);
    for (const [place, id] of order.entries()) places[id] = place;
    const [words, bearers] = [this.#words.view(), this.#bearers.view()];
    for (const [at, id] of words.entries()) words[at] = places[id] as number;
    // Grouped by bearer first, the bearers of each word come in order.
    const byBearer = groupRows(bearers, room * 2).rows;
    const byWord = groupRows(
      words.map((_, at) => words[byBearer[at] as number] as number),
      order.length,
    );
    byWord.rows.forEach((at, place) => {
      byWord.rows[place] = bearers[byBearer[at] as number] as number;
    });
    return new WordIndex(inOrder(texts, order), byWord);
  }
}

/** The texts laid out anew, in an order. */
function inOrder({ offsets, text }: Texts, order: Uint32Array): Texts {
  const laid = { offsets: new Uint32Array(offsets.length), text: new Uint8Array(text.length) };
  let end = 0;
  for (let place = 0; place < order.length; place++) {
    const id = order[place] as number;
    for (let at = offsets[id] as number; at < (offsets[id + 1] as number); at++) laid.text[end++] = text[at] as number;
    laid.offsets[place + 1] = end;
  }
  return laid;
}
