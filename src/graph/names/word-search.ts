/** How well concepts go with the words that somebody typed: whole words, their beginnings, and near spellings. */

import type { Texts } from "../../rdf/store/text-table.ts";
import { wordsOf } from "./name-words.ts";
import { forEachNear } from "./near-words.ts";
import type { WordIndex } from "./word-index.ts";

export interface WordSearchOptions {
  /** Whether a concept must go with every word; else one is enough. */
  readonly every: boolean;
  /** How many letters of a word may be wrong, as a share of its letters. */
  readonly wrong: number;
  /** Whether a word may be spelt wrong at all. Default: each may. */
  readonly mayBeWrong?: (word: string) => boolean;
}

/** What goes with a text: each once, in no order, with a score above 0 at its own place. */
export interface Scores {
  readonly ids: number[];
  readonly of: Float64Array;
}

/** So many wrong letters at most, however long the word. */
const MOST_WRONG = 6;

/** BM25 with a floor for rare words in long names (Lv and Zhai 2011), with its usual parameters. */
const BM25 = { saturation: 1.2, length: 0.7, floor: 0.5 } as const;
/** What a word counts for in a label, and in another name; by the last bit of a bearer. */
const FIELD_WEIGHTS = [2, 1] as const;
/** What words count for that are not the typed one: those that begin with it, and those that are spelt nearly so. */
const BEGINNING = { weight: 0.375, perLetter: 0.3 } as const;
const NEAR = { weight: 0.45, perLetter: 1 } as const;

/** Searches one index. What all scores depend on is counted on the first search: O(owners), 8 bytes a term. */
export class WordSearch {
  readonly #index: WordIndex;
  /** Scores are numbers by concept, below this. */
  readonly #room: number;
  #figures: Figures | null = null;

  constructor(index: WordIndex, room: number) {
    this.#index = index;
    this.#room = room;
  }

  /**
   * The concepts that go with the text, and their scores. A word of a name counts the more the rarer it is, and the fewer other
   * words the names have; the sum counts once for each typed word that the concept goes with.
   * Time O(words that are compared + owners of those that fit); space 20 bytes a term.
   */
  scores(text: string, { every, wrong, mayBeWrong = () => true }: WordSearchOptions): Scores {
    const words = new Set(wordsOf(text));
    const [sum, matched] = [new Float64Array(this.#room), new Uint32Array(this.#room)];
    const ofWord: Scores = { ids: [], of: new Float64Array(this.#room) };
    const ids: number[] = [];
    for (const word of words) {
      this.#addScores(word, mayBeWrong(word) ? wrong : 0, ofWord);
      for (const id of ofWord.ids) {
        if (matched[id] === 0) ids.push(id);
        sum[id] = (sum[id] as number) + (ofWord.of[id] as number);
        matched[id] = (matched[id] as number) + 1;
        ofWord.of[id] = 0;
      }
      ofWord.ids.length = 0;
    }
    const least = every ? words.size : 1;
    for (const id of ids)
      sum[id] = (sum[id] as number) * ((matched[id] as number) < least ? 0 : (matched[id] as number));
    return { ids: ids.filter((id) => (matched[id] as number) >= least), of: sum };
  }

  /** Whether a word of the names is this one, or begins with it. O(log words). */
  has(word: string): boolean {
    const { first, end } = beginningWith(this.#index.words, new TextEncoder().encode(word));
    return first < end;
  }

  /** The words of the names that are nearest to a word, within a share of wrong letters; empty where none is. */
  nearest(wanted: string, wrong: number): string[] {
    const { words } = this.#index;
    let [least, found]: [number, number[]] = [mostWrong(wanted, wrong), []];
    forEachNear(words, wanted, least, (word, distance) => {
      if (distance < least) [least, found] = [distance, []];
      if (distance === least) found.push(word);
    });
    const decoder = new TextDecoder();
    return found.map((word) => decoder.decode(words.text.subarray(words.offsets[word], words.offsets[word + 1])));
  }

  #addScores(wanted: string, wrong: number, scores: Scores): void {
    const { words } = this.#index;
    const letters = Array.from(wanted).length;
    const { first, end } = beginningWith(words, new TextEncoder().encode(wanted));
    for (let word = first; word < end; word++) {
      const length = lettersOf(words, word);
      this.#count(word, length === letters ? 1 : weightOf(BEGINNING, length, length - letters), scores);
    }
    const most = mostWrong(wanted, wrong);
    if (most === 0) return;
    forEachNear(words, wanted, most, (word, distance) => {
      if (word < first || word >= end) this.#count(word, weightOf(NEAR, lettersOf(words, word), distance), scores);
    });
  }

  /** Adds what a word gives to each of its owners. */
  #count(word: number, weight: number, scores: Scores): void {
    this.#figures ??= figuresOf(this.#index, this.#room);
    const { lengths, concepts, means } = this.#figures;
    const { offsets, rows } = this.#index.owners;
    const [start, end] = [offsets[word] as number, offsets[word + 1] as number];
    const bearing = [0, 0];
    forEachBearer(rows, start, end, (bearer) => {
      bearing[bearer & 1] = (bearing[bearer & 1] as number) + 1;
    });
    const rarities = bearing.map((count) => Math.log(1 + (concepts - count + 0.5) / (count + 0.5)));
    forEachBearer(rows, start, end, (bearer, times) => {
      const field = bearer & 1;
      const length = (lengths[bearer] as number) / (means[field] as number);
      const dampened = BM25.saturation * (1 - BM25.length + BM25.length * length);
      const frequency = BM25.floor + (times * (BM25.saturation + 1)) / (times + dampened);
      const score = weight * (FIELD_WEIGHTS[field] as number) * (rarities[field] as number) * frequency;
      const id = bearer >>> 1;
      if (scores.of[id] === 0) scores.ids.push(id);
      scores.of[id] = (scores.of[id] as number) + score;
    });
  }
}

/** How many letters of a word may be wrong. */
function mostWrong(word: string, wrong: number): number {
  return Math.min(MOST_WRONG, Math.round(Array.from(word).length * wrong));
}

interface Figures {
  /** How many different words stand in the labels (at twice the concept) and in the other names (at the next place). */
  readonly lengths: Uint32Array;
  /** How many concepts have a word at all. */
  readonly concepts: number;
  /** The means of the lengths over these, of labels and of other names. */
  readonly means: readonly [number, number];
}

function figuresOf({ owners }: WordIndex, room: number): Figures {
  const lengths = new Uint32Array(room * 2);
  const { offsets, rows } = owners;
  for (let word = 0; word + 1 < offsets.length; word++) {
    forEachBearer(rows, offsets[word] as number, offsets[word + 1] as number, (bearer) => {
      lengths[bearer] = (lengths[bearer] as number) + 1;
    });
  }
  let [concepts, inLabels, inOthers] = [0, 0, 0];
  for (let at = 0; at < lengths.length; at += 2) {
    const [labels, others] = [lengths[at] as number, lengths[at + 1] as number];
    if (labels + others > 0) concepts++;
    inLabels += labels;
    inOthers += others;
  }
  return { lengths, concepts, means: [inLabels / concepts, inOthers / concepts] };
}

/** Calls back with each bearer of a word once, and how many times the word stands in its names. */
function forEachBearer(
  rows: Uint32Array,
  start: number,
  end: number,
  visit: (bearer: number, times: number) => void,
): void {
  for (let at = start; at < end; ) {
    const bearer = rows[at] as number;
    const first = at;
    while (at < end && rows[at] === bearer) at++;
    visit(bearer, at - first);
  }
}

function weightOf(kind: { weight: number; perLetter: number }, letters: number, distance: number): number {
  return (kind.weight * letters) / (letters + kind.perLetter * distance);
}

/** The words that begin with some bytes: from `first` to before `end`. */
function beginningWith(words: Texts, bytes: Uint8Array): { first: number; end: number } {
  const count = words.offsets.length - 1;
  const firstThat = (holds: (order: number) => boolean): number => {
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (holds(compareBeginning(words, middle, bytes))) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  return { first: firstThat((order) => order >= 0), end: firstThat((order) => order > 0) };
}

/** Whether a word comes before what begins with some bytes (negative), begins so (0), or comes after. */
function compareBeginning({ offsets, text }: Texts, word: number, bytes: Uint8Array): number {
  const [start, end] = [offsets[word] as number, offsets[word + 1] as number];
  for (let at = 0; at < bytes.length; at++) {
    if (start + at >= end) return -1;
    const difference = (text[start + at] as number) - (bytes[at] as number);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** How many letters (code points) a word has: every byte but those that continue one. */
function lettersOf({ offsets, text }: Texts, word: number): number {
  let letters = 0;
  for (let at = offsets[word] as number; at < (offsets[word + 1] as number); at++) {
    if (((text[at] as number) & 0xc0) !== 0x80) letters++;
  }
  return letters;
}
