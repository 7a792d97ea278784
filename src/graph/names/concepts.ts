/** From what a person types to a node: by IRI, prefixed name, label or alias; and a search that forgives typing. */

import { quoted, ThroughlineError, visible } from "../../errors.ts";
import type { ResourceTerm } from "../../evidence/types.ts";
import type { ResourceName, TermId } from "../../ids.ts";
import { compareCodeUnits } from "../../order.ts";
import { expandName } from "../../rdf/namespaces.ts";
import { escapeLiteral } from "../../rdf/store/terms.ts";
import type { Knowledge } from "../store/knowledge.ts";
import { DEFAULT_FIND_OPTIONS } from "./find-defaults.ts";
import { foldName } from "./name-index.ts";
import { type MatchedBy, NameSearch } from "./name-search.ts";
import { OtherNodes } from "./other-nodes.ts";

/** Which matches are wanted, and how many. */
export interface FindOptions {
  /** How many matches at most. Range: from 1. Default: 20. */
  readonly limit?: number;
  /** Whether definitions, notes and values are looked through as well. Default: true. */
  readonly texts?: boolean;
}

/** The concepts that fit a text, and what it was read as. */
export interface FoundConcepts {
  /** Best first; empty where nothing fits. */
  readonly matches: readonly ConceptMatch[];
  /** What the text was read as, where nothing is called so and one spelling is clearly meant; else null. */
  readonly corrected: string | null;
}

export interface ConceptMatch extends ResourceTerm {
  /** What it is; empty where nothing is said. */
  readonly types: readonly ResourceTerm[];
  /** Higher is closer; comparable within one answer only. */
  readonly score: number;
  /** How it was found: "near" is only like it, and "text" only speaks of it. */
  readonly by: MatchedBy;
  /** What fits, where it is not the label: another name, the type, or words of a text. */
  readonly matched: string | null;
  /** The relation that gives it. */
  readonly from: ResourceTerm | null;
}

const NEAREST = 3;

/**
 * Name lookup over one knowledge, by the indexes of its names and of their words. Concepts go first; classes, properties
 * and whatever else has a name are found where no concept is called so.
 */
export class ConceptIndex {
  readonly #knowledge: Knowledge;
  readonly #otherNodes: OtherNodes;
  readonly #names: NameSearch;

  constructor(knowledge: Knowledge) {
    this.#knowledge = knowledge;
    this.#otherNodes = new OtherNodes(knowledge);
    this.#names = new NameSearch(knowledge, this.#otherNodes, (text) => this.#named(text));
  }

  /**
   * The one node that the text names.
   *
   * @throws ThroughlineError `ambiguous-concept` with the candidates, `unknown-concept` with the nearest labels,
   *   `usage` for a literal: a value is no concept.
   */
  resolve(text: ResourceName): TermId {
    const trimmed = text.trim();
    const byIri = this.#byIri(trimmed);
    if (byIri !== null) return byIri;
    const concepts = this.#labelled(this.#byName(trimmed), trimmed);
    const named = concepts.length > 0 ? concepts : this.#otherNodes.named(trimmed);
    if (named.length === 1 && named[0] !== undefined) return named[0];
    if (named.length > 1) throw this.#ambiguous(trimmed, named);
    throw this.#unknown(trimmed);
  }

  /** The matches of `search`. */
  find(text: string, options: FindOptions = {}): ConceptMatch[] {
    return [...this.search(text, options).matches];
  }

  /**
   * Concepts by label, alias or identifier: exact names first, then things of a type of that name, beginnings of names, and
   * words of names, the most connected first; classes and properties behind them. Where nothing is called so, one clear
   * correction is taken, and else what is only like it; behind all, in which definitions, notes and values it stands.
   * What language a reader prefers does not change which are found, nor their scores.
   */
  search(text: string, { limit = DEFAULT_FIND_OPTIONS.limit, texts = true }: FindOptions = {}): FoundConcepts {
    const { describer } = this.#knowledge;
    const { matches, corrected } = this.#names.search(text, { limit, texts });
    const best = matches
      // Of equal ones the first by label stand within the limit, whatever their ids are.
      .filter(({ score }) => score >= (matches[limit - 1]?.score ?? 0))
      .map((match) => ({ ...match, ...describer.resource(match.id) }))
      .sort((a, b) => b.score - a.score || compareCodeUnits(a.label, b.label) || compareCodeUnits(a.iri, b.iri))
      .slice(0, limit);
    return {
      corrected,
      matches: best.map(({ id, iri, label, score, by, matched, from }) => ({
        iri,
        label,
        types: describer.types(id),
        score: Math.round(score * 10_000) / 10_000,
        by,
        matched,
        from: from === null ? null : describer.inWords(from),
      })),
    };
  }

  /** Where several nodes go by a name, those that the data calls so go before those whose IRI ends so. */
  #labelled(ids: readonly TermId[], text: string): readonly number[] {
    if (ids.length < 2) return ids;
    const folded = foldName(text);
    const { labels } = this.#knowledge;
    const called = ids.filter((id) => labels.givenNames(id).some((name) => foldName(name) === folded));
    return called.length > 0 ? called : ids;
  }

  /** The nodes that a text names: by IRI or by name, concepts before others. */
  #named(text: string): number[] {
    const exact = this.#byIri(text.trim());
    const named = this.#byName(text);
    const others = named.length > 0 ? named : this.#otherNodes.vocabularyNamed(text);
    return [...new Set([...(exact === null ? [] : [exact]), ...others])];
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

  #ambiguous(text: string, ids: readonly TermId[]): ThroughlineError {
    const { describer } = this.#knowledge;
    const candidates = ids.map((id) => describer.resource(id)).sort((a, b) => compareCodeUnits(a.iri, b.iri));
    const list = candidates.map((candidate) => `\n  ${visible(candidate.label)}  <${visible(candidate.iri)}>`).join("");
    return new ThroughlineError("ambiguous-concept", `${quoted(text)} names ${ids.length} concepts:${list}`, {
      hint: "Give the IRI of the one that is meant.",
      data: { candidates },
    });
  }

  /** Whether the data holds a literal of this value, in any language or datatype. One pass over the first bytes of the terms. */
  #isValue(text: string): boolean {
    const { terms } = this.#knowledge.dataset;
    const beginning = new TextEncoder().encode(`"${escapeLiteral(text)}"`);
    for (let id = 0; id < terms.size; id++) if (terms.startsWith(id, beginning)) return true;
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
    const nearest = this.find(text, { limit: NEAREST, texts: false });
    const names = nearest.map((match) => quoted(match.label)).join(", ");
    return new ThroughlineError("unknown-concept", `Nothing here is called ${quoted(text)}.`, {
      hint: nearest.length > 0 ? `Nearest: ${names}.` : "Try `throughline find` with a part of the name.",
      data: { nearest: nearest.map(({ iri, label }) => ({ iri, label })) },
    });
  }
}
