/**
 * A search by name that tells how each match was found: by its name, as a thing of a type, by the beginning of a name, by
 * words, or only by being like it; and, last and apart, by what is said in a definition, a note or a value.
 */

import { iri } from "../../rdf/namespaces.ts";
import { degreeOf } from "../store/incidence.ts";
import { instancesOf } from "../store/instances.ts";
import type { Knowledge } from "../store/knowledge.ts";
import { INSTANCE_ONLY } from "../store/roles.ts";
import { foldName } from "./name-index.ts";
import { singularsOf, wordsOf } from "./name-words.ts";
import type { OtherNodes } from "./other-nodes.ts";
import { TextSearch } from "./text-search.ts";
import { type Scores, WordSearch } from "./word-search.ts";

/** How a match was found, the surest first. */
export const MATCHED_BY = ["name", "type", "prefix", "words", "near", "text"] as const;
/** By what a concept was found. */
export type MatchedBy = (typeof MATCHED_BY)[number];

export interface NameMatch {
  readonly id: number;
  readonly by: MatchedBy;
  /** What fits, where it is not the shown label: another name, the type, or words around it in a text. */
  readonly matched: string | null;
  /** The relation that gives it. */
  readonly from: number | null;
  /** Of two matches the higher one goes first. */
  readonly score: number;
}

export interface FoundNames {
  readonly matches: readonly NameMatch[];
  /** What the text was read as, where nothing is called so and one spelling is clearly meant; else null. */
  readonly corrected: string | null;
}

export interface NameSearchOptions {
  readonly limit: number;
  /** Whether definitions, notes and values are looked through. */
  readonly texts: boolean;
}

/** More words than this are not looked up one by one: who pastes a page waits no longer than who types a name. */
const MOST_WORDS = 16;
/** So many of the most connected nodes with the typed words have their names read. */
const READ_NAMES = 4096;
/** How many letters may be wrong: where each word must fit, and where one is enough. */
const WRONG = { every: 0.2, one: 0.34 } as const;
/** A shorter word is never taken for another: too many are one letter away. */
const LEAST_LETTERS = 4;

/** Searches one knowledge; what it needs is made when it is first needed. */
export class NameSearch {
  readonly #knowledge: Knowledge;
  readonly #otherNodes: OtherNodes;
  readonly #exact: (text: string) => readonly number[];
  #words: WordSearch | null = null;
  #texts: TextSearch | null = null;

  /** `exact` gives the nodes that a text names. */
  constructor(knowledge: Knowledge, otherNodes: OtherNodes, exact: (text: string) => readonly number[]) {
    this.#knowledge = knowledge;
    this.#otherNodes = otherNodes;
    this.#exact = exact;
  }

  search(text: string, { limit, texts }: NameSearchOptions): FoundNames {
    let [called, corrected] = [this.#called(text, limit), null as string | null];
    if (called.size === 0) {
      const meant = this.#correctionOf(text);
      if (meant !== null) [called, corrected] = [this.#called(meant, limit), meant];
      if (called.size === 0) [called, corrected] = [this.#near(text), null];
    }
    if (texts && called.size < limit) this.#addTexts(corrected ?? text, limit, called);
    const matches = [...called.values()].sort((a, b) => b.score - a.score || a.id - b.id);
    return { matches, corrected };
  }

  /** What is called so, or has a name with these words. */
  #called(text: string, limit: number): Map<number, NameMatch> {
    const found = new Map<number, NameMatch>();
    const folded = foldName(text);
    if (folded === "") return found;
    const degree = this.#degrees();
    for (const id of this.#exact(text)) {
      const name = this.#nameThat(id, (each) => each === folded) ?? ITS_LABEL;
      found.set(id, { id, by: "name", ...name, score: scoreOf("name", degree(id)) });
    }
    for (const match of this.#ofType(text, degree)) if (!found.has(match.id)) found.set(match.id, match);
    this.#addByWords(text, limit, degree, found);
    return found;
  }

  /** The things of a type that the text names, in the plural too. */
  #ofType(text: string, degree: (id: number) => number): NameMatch[] {
    const { dataset, labels, conceptSet } = this.#knowledge;
    const classes = new Set(singularsOf(text.trim()).flatMap((name) => this.#otherNodes.vocabularyNamed(name)));
    const type = dataset.terms.find(iri("rdf", "type"));
    return [...classes].flatMap((each) =>
      [...instancesOf(dataset, [each])]
        .filter((id) => conceptSet.has(id))
        .map((id) => ({ id, by: "type", matched: labels.label(each), from: type, score: scoreOf("type", degree(id)) })),
    );
  }

  #addByWords(text: string, limit: number, degree: (id: number) => number, found: Map<number, NameMatch>): void {
    const exactly = { every: true, wrong: 0 };
    const first = firstWords(text);
    this.#addScored(text, this.#search().scores(first, exactly), degree, found);
    const vocabulary = this.#otherNodes.scoresOfVocabulary(first, exactly);
    if (vocabulary !== null && found.size < limit) this.#addScored(text, vocabulary, null, found);
    if (found.size === 0) this.#addScored(text, this.#otherNodes.scoresOfAll(first, exactly), null, found);
  }

  /** Adds nodes with words of the text; without a degree they are no concepts, and go behind these. */
  #addScored(
    text: string,
    scores: Scores,
    degree: ((id: number) => number) | null,
    found: Map<number, NameMatch>,
  ): void {
    const folded = foldName(text);
    const words = wordsOf(text);
    const candidates: { readonly id: number; readonly rank: number }[] = [];
    for (const id of scores.ids) {
      const score = scores.of[id] as number;
      if (!found.has(id)) candidates.push({ id, rank: (degree?.(id) ?? 0) + score / (1 + score) });
    }
    candidates.sort((a, b) => b.rank - a.rank || a.id - b.id);
    for (const { id, rank } of candidates.slice(0, READ_NAMES)) {
      const beginning = this.#nameThat(id, (name) => name.startsWith(folded));
      const by = beginning === null ? "words" : "prefix";
      const fitting = beginning ?? this.#nameThat(id, (each) => hasWords(each, words));
      // A few words may stand in several names of one node; of many, not all were looked up.
      if (fitting === null && words.length > MOST_WORDS) continue;
      const name = fitting ?? ITS_LABEL;
      // Below the least of concepts, and above all that is only like the text.
      const score = degree === null ? scoreOf("near", Number.POSITIVE_INFINITY) + rank / 4 : scoreOf(by, rank);
      found.set(id, { id, by, ...name, score });
    }
  }

  /** The text with each word that no name has replaced by the one that is clearly meant; null where one is not. */
  #correctionOf(text: string): string | null {
    const search = this.#search();
    const meant: string[] = [];
    const words = wordsOf(text);
    if (words.length > MOST_WORDS) return null;
    for (const word of words) {
      const known = search.has(word);
      const nearest = known || !mayBeWrong(word) ? [] : search.nearest(word, WRONG.every);
      const [only] = known ? [word] : nearest;
      if (only === undefined || nearest.length > 1) return null;
      meant.push(only);
    }
    return meant.length === 0 ? null : meant.join(" ");
  }

  /** What is only like it. */
  #near(text: string): Map<number, NameMatch> {
    const found = new Map<number, NameMatch>();
    const like = (every: boolean): Scores =>
      this.#search().scores(firstWords(text), { every, wrong: every ? WRONG.every : WRONG.one, mayBeWrong });
    let scores = like(true);
    if (scores.ids.length === 0) scores = like(false);
    for (const id of scores.ids)
      found.set(id, { id, by: "near", matched: null, from: null, score: scoreOf("near", scores.of[id] as number) });
    return found;
  }

  #addTexts(text: string, limit: number, found: Map<number, NameMatch>): void {
    this.#texts ??= new TextSearch(this.#knowledge);
    for (const { node, predicate, excerpt } of this.#texts.search(wordsOf(text).slice(0, MOST_WORDS))) {
      if (found.size >= limit) return;
      if (found.has(node)) continue;
      const score = scoreOf("text", limit - found.size);
      found.set(node, { id: node, by: "text", matched: excerpt, from: predicate, score });
    }
  }

  /** The shortest name of a node that fits, or null; its label goes before the others, and needs no words. */
  #nameThat(id: number, fits: (folded: string) => boolean): Pick<NameMatch, "matched" | "from"> | null {
    const { labels } = this.#knowledge;
    if (fits(foldName(labels.label(id)))) return ITS_LABEL;
    const [shortest] = labels
      .otherNames(id)
      .filter(({ name }) => fits(foldName(name)))
      .sort((a, b) => a.name.length - b.name.length);
    return shortest === undefined ? null : { matched: labels.shown(shortest.name), from: shortest.predicate };
  }

  #search(): WordSearch {
    this.#words ??= new WordSearch(this.#knowledge.words, this.#knowledge.dataset.terms.size);
    return this.#words;
  }

  /** How many statements join a node to others. */
  #degrees(): (id: number) => number {
    const index = this.#knowledge.incidence(INSTANCE_ONLY);
    return (id) => degreeOf(index, id);
  }
}

const ITS_LABEL = { matched: null, from: null } as const;

/** The place of a match: how it was found first, then more or less of what counts there. */
function scoreOf(by: MatchedBy, weight: number): number {
  return MATCHED_BY.length - MATCHED_BY.indexOf(by) + (1 - 1 / (1 + weight)) / 2;
}

function firstWords(text: string): string {
  return [...new Set(wordsOf(text))].slice(0, MOST_WORDS).join(" ");
}

function mayBeWrong(word: string): boolean {
  return Array.from(word).length >= LEAST_LETTERS && !/\p{N}/u.test(word);
}

function hasWords(name: string, words: readonly string[]): boolean {
  const own = wordsOf(name);
  return words.every((word) => own.some((each) => each.startsWith(word)));
}
