/** From what a person types to a node: by IRI, prefixed name, label or alias; and a search that forgives typing. */

import MiniSearch from "minisearch";
import { quoted, ThroughlineError, visible } from "../errors.ts";
import type { ResourceTerm } from "../evidence/types.ts";
import { compareCodeUnits } from "../order.ts";
import { expandName } from "../rdf/namespaces.ts";
import { literalParts } from "../rdf/terms.ts";
import { Describer } from "./describe.ts";
import { DEFAULT_FIND_OPTIONS } from "./find-defaults.ts";
import type { Knowledge } from "./knowledge.ts";
import { foldName } from "./name-index.ts";

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

/** Name lookup over one knowledge. The index of names is the knowledge's own; the fuzzy one is built on first search. */
export class ConceptIndex {
  readonly #knowledge: Knowledge;
  #search: MiniSearch | null = null;

  constructor(knowledge: Knowledge) {
    this.#knowledge = knowledge;
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
    const named = this.#byName(trimmed);
    if (named.length === 1 && named[0] !== undefined) return named[0];
    if (named.length > 1) throw this.#ambiguous(trimmed, named);
    throw this.#unknown(trimmed);
  }

  /** Concepts by label, alias or identifier: exact names first, then prefixes, then near spellings. Empty for no match. */
  find(text: string, options: FindOptions = {}): ConceptMatch[] {
    const limit = options.limit ?? DEFAULT_FIND_OPTIONS.limit;
    const describer = new Describer(this.#knowledge);
    const scores = new Map<number, number>();
    const exact = this.#byIri(text.trim());
    if (exact !== null) scores.set(exact, EXACT_BONUS);
    for (const id of this.#byName(text)) scores.set(id, EXACT_BONUS);
    for (const { id, score } of this.#fuzzy(text)) scores.set(id, (scores.get(id) ?? 0) + score);
    return [...scores]
      .map(([id, score]) => ({ id, score, ...describer.resource(id) }))
      .sort((a, b) => b.score - a.score || compareCodeUnits(a.label, b.label) || compareCodeUnits(a.iri, b.iri))
      .slice(0, limit)
      .map(({ id, score, iri, label }) => ({
        iri,
        label,
        types: describer.types(id),
        score: Math.round(score * 100) / 100,
      }));
  }

  #byIri(text: string): number | null {
    const bare = text.startsWith("<") && text.endsWith(">") ? text.slice(1, -1) : text;
    const { terms } = this.#knowledge.dataset;
    for (const key of [bare, expandName(bare, this.#knowledge.prefixes)]) {
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

  #fuzzy(text: string): { id: number; score: number }[] {
    this.#search ??= this.#buildSearch();
    const results = this.#search.search(text, { prefix: true, fuzzy: 0.2, combineWith: "AND" });
    const hits =
      results.length > 0 ? results : this.#search.search(text, { prefix: true, fuzzy: 0.34, combineWith: "OR" });
    return hits.map((hit) => ({ id: hit.id as number, score: hit.score }));
  }

  #buildSearch(): MiniSearch {
    const search = new MiniSearch({
      fields: ["label", "aliases"],
      searchOptions: { boost: { label: 2 } },
      processTerm: (term) => term.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase(),
    });
    search.addAll(
      this.#knowledge.concepts.map((id) => {
        const [label, ...aliases] = this.#knowledge.labels.names(id);
        return { id, label, aliases: aliases.join(" ") };
      }),
    );
    return search;
  }

  #ambiguous(text: string, ids: readonly number[]): ThroughlineError {
    const describer = new Describer(this.#knowledge);
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
