/** From what a person types to a node: by IRI, prefixed name, label or alias; and a search that forgives typing. */

import { quoted, ThroughlineError, visible } from "../../errors.ts";
import type { ResourceTerm } from "../../evidence/types.ts";
import { compareCodeUnits } from "../../order.ts";
import { expandName } from "../../rdf/namespaces.ts";
import { literalParts } from "../../rdf/store/terms.ts";
import type { Knowledge } from "../store/knowledge.ts";
import { DEFAULT_FIND_OPTIONS } from "./find-defaults.ts";
import { foldName } from "./name-index.ts";
import { OtherNodes } from "./other-nodes.ts";
import { WordSearch } from "./word-search.ts";

export interface FindOptions {
  /** How many matches at most. Range: from 1. Default: 20. */
  readonly limit?: number;
}

export interface ConceptMatch extends ResourceTerm {
  readonly types: readonly ResourceTerm[];
  /** Higher is closer; comparable within one answer only. */
  readonly score: number;
}

const NEAREST = 3;

/**
 * Name lookup over one knowledge, by the indexes of its names and of their words. Concepts go first; classes, properties
 * and whatever else has a name are found where no concept is called so.
 */
export class ConceptIndex {
  readonly #knowledge: Knowledge;
  readonly #otherNodes: OtherNodes;
  #search: WordSearch | null = null;

  constructor(knowledge: Knowledge) {
    this.#knowledge = knowledge;
    this.#otherNodes = new OtherNodes(knowledge);
  }

  /**
   * The one node that the text names.
   *
   * @throws ThroughlineError `ambiguous-concept` with the candidates, `unknown-concept` with the nearest labels,
   *   `usage` for a literal: a value is no concept.
   */
  resolve(text: string): number {
    const trimmed = text.trim();
    const byIri = this.#byIri(trimmed);
    if (byIri !== null) return byIri;
    const concepts = this.#labelled(this.#byName(trimmed), trimmed);
    const named = concepts.length > 0 ? concepts : this.#otherNodes.named(trimmed);
    if (named.length === 1 && named[0] !== undefined) return named[0];
    if (named.length > 1) throw this.#ambiguous(trimmed, named);
    throw this.#unknown(trimmed);
  }

  /**
   * Concepts by label, alias or identifier: exact names first, then prefixes, then near spellings. Empty for no match.
   * What language a reader prefers does not change which are found, nor their scores.
   */
  find(text: string, options: FindOptions = {}): ConceptMatch[] {
    const limit = options.limit ?? DEFAULT_FIND_OPTIONS.limit;
    const { describer } = this.#knowledge;
    return this.#best(text, limit)
      .map(({ id, score }) => ({ id, score, ...describer.resource(id) }))
      .sort((a, b) => b.score - a.score || compareCodeUnits(a.label, b.label) || compareCodeUnits(a.iri, b.iri))
      .slice(0, limit)
      .map(({ id, score, iri, label }) => ({
        iri,
        label,
        types: describer.types(id),
        score: Math.round(score * 100) / 100,
      }));
  }

  /** Where several nodes go by a name, those that the data calls so go before those whose IRI ends so. */
  #labelled(ids: readonly number[], text: string): readonly number[] {
    if (ids.length < 2) return ids;
    const folded = foldName(text);
    const { labels } = this.#knowledge;
    const called = ids.filter((id) => labels.givenNames(id).some((name) => foldName(name) === folded));
    return called.length > 0 ? called : ids;
  }

  /** The nodes with the highest scores; more than the limit where the last of them are equal. */
  #best(text: string, limit: number): { id: number; score: number }[] {
    const scores = this.#byWords(text);
    this.#otherNodes.addScores(text, scores);
    const exact = this.#byIri(text.trim());
    for (const id of new Set([...(exact === null ? [] : [exact]), ...this.#byName(text)])) {
      scores[id] = (scores[id] ?? 0) + EXACT_BONUS;
    }
    const matched = scores.filter((score) => score > 0).sort();
    const least = matched[Math.max(0, matched.length - limit)] ?? Number.POSITIVE_INFINITY;
    const best: { id: number; score: number }[] = [];
    for (let id = 0; id < scores.length; id++) {
      const score = scores[id] ?? 0;
      if (score >= least) best.push({ id, score });
    }
    return best;
  }

  #byIri(text: string): number | null {
    const bare = text.startsWith("<") && text.endsWith(">") ? text.slice(1, -1) : text;
    const { terms } = this.#knowledge.dataset;
    const { prefixes } = this.#knowledge;
    // As Turtle writes a name: with a backslash before what its grammar would read otherwise.
    for (const key of [bare, expandName(bare, prefixes), expandName(bare.replace(/\\([^\w\s])/g, "$1"), prefixes)]) {
      const id = key === null || key === "" || key.startsWith('"') ? null : terms.find(key);
      if (id !== null) return id;
    }
    return null;
  }

  #byName(text: string): number[] {
    const folded = foldName(text);
    const { names, labels } = this.#knowledge;
    return names.candidates(text).filter((id) => labels.names(id).some((name) => foldName(name) === folded));
  }

  #byWords(text: string): Float64Array {
    const { words, dataset } = this.#knowledge;
    this.#search ??= new WordSearch(words, dataset.terms.size);
    const scores = this.#search.scores(text, { every: true, wrong: 0.2 });
    if (scores.some((score) => score > 0)) return scores;
    return this.#search.scores(text, { every: false, wrong: 0.34 });
  }

  #ambiguous(text: string, ids: readonly number[]): ThroughlineError {
    const { describer } = this.#knowledge;
    const candidates = ids.map((id) => describer.resource(id)).sort((a, b) => compareCodeUnits(a.iri, b.iri));
    const list = candidates.map((candidate) => `\n  ${visible(candidate.label)}  <${visible(candidate.iri)}>`).join("");
    return new ThroughlineError("ambiguous-concept", `${quoted(text)} names ${ids.length} concepts:${list}`, {
      hint: "Give the IRI of the one that is meant.",
      data: { candidates },
    });
  }

  /** Whether the data holds a literal of this value, in any language or datatype. One pass over the terms. */
  #isValue(text: string): boolean {
    const { terms } = this.#knowledge.dataset;
    for (let id = 0; id < terms.size; id++) if (literalParts(terms.key(id))?.value === text) return true;
    return false;
  }

  #unknown(text: string): ThroughlineError {
    if (text.startsWith('"') || this.#isValue(text)) {
      return new ThroughlineError(
        "usage",
        `${quoted(text)} is a literal: a value of a concept, not a concept itself.`,
        {
          hint: "Paths and questions run between concepts; name the concept that has this value.",
        },
      );
    }
    const nearest = this.find(text, { limit: NEAREST });
    const names = nearest.map((match) => quoted(match.label)).join(", ");
    return new ThroughlineError("unknown-concept", `Nothing here is called ${quoted(text)}.`, {
      hint: nearest.length > 0 ? `Nearest: ${names}.` : "Try `throughline find` with a part of the name.",
      data: { nearest: nearest.map(({ iri, label }) => ({ iri, label })) },
    });
  }
}

const EXACT_BONUS = 1000;
