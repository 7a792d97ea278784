/** The literals of a node along the ways of a reading, and which of them a reader of some languages is given. */

import type { Dataset } from "../../rdf/store/dataset.ts";
import { type LiteralParts, literalParts } from "../../rdf/store/terms.ts";
import type { Way } from "../reading/reading.ts";
import { closenessTo, type Languages, preferred, rankAmong } from "./language-preference.ts";

interface KnownStep {
  readonly id: number;
  readonly inverse: boolean;
}

/** A way whose predicates the data has. */
export type KnownWay = readonly [KnownStep, KnownStep | null];

/** Reads one dataset, which must not grow in between, for readers of one order of languages. */
export class Literals {
  readonly dataset: Dataset;
  /** Those to prefer, best first. */
  readonly languages: Languages;
  readonly #rank: (language: string) => number;
  readonly #predicates = new Map<string, number | null>();

  constructor(dataset: Dataset, languages: Languages) {
    this.dataset = dataset;
    this.languages = languages;
    this.#rank = rankAmong(languages);
  }

  /** The ways whose predicates the data has. */
  knownWays(ways: readonly Way[]): KnownWay[] {
    return ways.flatMap((way) => {
      const steps = way.map(({ predicate, inverse }) => {
        const id = this.predicateId(predicate);
        return id === null ? null : { id, inverse };
      });
      const [first = null, second = null] = steps;
      return first === null || steps.includes(null) ? [] : [[first, second] as const];
    });
  }

  /** The nodes and literals that a step leads to. */
  across(id: number, { id: predicate, inverse }: KnownStep): number[] {
    if (!inverse) return this.dataset.objects(id, predicate);
    return this.dataset.matchRows({ predicate, object: id }).map((row) => this.dataset.row(row).subject);
  }

  /** The literals at the end of a way. */
  along(id: number, [first, second]: KnownWay): LiteralParts[] {
    const reached = this.across(id, first);
    return this.#partsOf(second === null ? reached : reached.flatMap((node) => this.across(node, second)));
  }

  /** The best literal of the first way that has one. */
  best(id: number, ways: readonly KnownWay[]): LiteralParts | null {
    for (const way of ways) {
      // A predicate whose values are all blank says nothing; the next one may.
      const best = preferred(this.along(id, way), this.#rank);
      if (best !== null) return best;
    }
    return null;
  }

  /** The best value of one property. */
  bestOf(id: number, property: string): LiteralParts | null {
    return preferred(this.#of(id, property), this.#rank);
  }

  /** A value of one property in one language, or one that can stand beside it. */
  inLanguage(id: number, property: string, language: string): string | null {
    return preferred(this.#of(id, property), closenessTo(language))?.value ?? null;
  }

  isTrue(id: number, property: string): boolean {
    return this.#of(id, property).some((literal) => literal.value === "true");
  }

  /** The best of some values that are not in the data, by their languages. */
  bestByLanguage<Value>(values: Readonly<Record<string, Value>>): readonly [language: string, value: Value] | null {
    return Object.entries(values).sort(([a], [b]) => this.#rank(a) - this.#rank(b))[0] ?? null;
  }

  predicateId(key: string): number | null {
    const known = this.#predicates.get(key);
    if (known !== undefined) return known;
    const id = this.dataset.terms.find(key);
    this.#predicates.set(key, id);
    return id;
  }

  #of(id: number, property: string): LiteralParts[] {
    return this.#partsOf(this.dataset.objects(id, this.predicateId(property)));
  }

  #partsOf(objects: readonly number[]): LiteralParts[] {
    return objects.map((object) => literalParts(this.dataset.terms.key(object))).filter((parts) => parts !== null);
  }
}
