/** Which statements are left under the reader's filters, and how many each further choice would leave. */

import { MODALITY_NAMES } from "throughline/evidence";
import type { Knowledge } from "throughline/graph";
import { compareCodeUnits } from "throughline/rdf";
import { daysOf, documentDates } from "./document-dates.ts";
import type { Filters } from "./filters.ts";
import type { KindScheme } from "./kinds.ts";
import { readStatementFacts, type StatementFacts } from "./statement-facts.ts";

/** What statements are narrowed by, in the order in which it is offered. */
const FACETS = ["documents", "relations", "modalities", "kinds", "voices"] as const;
/** The name of one of them. */
export type Facet = (typeof FACETS)[number];

/** A choice within a facet: the value that a filter holds, and the statements that it would leave. */
export interface Choice {
  readonly value: string;
  readonly count: number;
}

const MOST_VOICES = 3;

/** Whether any filter leaves anything out. */
export function isFiltered(filters: Filters): boolean {
  const { documents, relations, modalities, hiddenKinds, minClaimants, dateFrom, dateUntil } = filters;
  const listed = documents.length + relations.length + modalities.length + hiddenKinds.length;
  return listed + minClaimants > 0 || dateFrom !== null || dateUntil !== null;
}

/** The statements of one graph under filters; the facts of all of them are read once, when they are first needed. */
export class Filtering {
  readonly #knowledge: Knowledge;
  readonly #kinds: KindScheme;
  #facts: readonly StatementFacts[] | null = null;
  #byNumber: ReadonlyMap<number, StatementFacts> | null = null;
  #values: ReadonlyMap<Facet, ReadonlySet<string>> | null = null;

  constructor(knowledge: Knowledge, kinds: KindScheme) {
    this.#knowledge = knowledge;
    this.#kinds = kinds;
  }

  /** Every statement that can be narrowed, in the order of the graph. */
  get facts(): readonly StatementFacts[] {
    this.#facts ??= readStatementFacts(this.#knowledge, (node) => this.#kinds.of(node).key);
    return this.#facts;
  }

  /** The dates of the documents, earliest first, each once; empty where none is recorded. */
  get dates(): readonly string[] {
    return [...new Set(this.facts.flatMap(({ dates }) => dates))].sort();
  }

  /** How many documents there are, and how many of them bear a date. */
  get documents(): { readonly all: number; readonly dated: number } {
    const dateOf = documentDates(this.#knowledge);
    const documents = [...new Set(this.facts.flatMap((facts) => facts.documents))];
    return { all: documents.length, dated: documents.filter((document) => dateOf(document) !== null).length };
  }

  /** Whether a statement, by its number, is left under the filters; those of other roles always are. */
  passes(number: number, filters: Filters): boolean {
    // Without filters nothing needs to be known of any statement, and the first picture does not wait for it.
    if (!isFiltered(filters)) return true;
    this.#byNumber ??= new Map(this.facts.map((facts) => [facts.number, facts] as const));
    const facts = this.#byNumber.get(number);
    return facts === undefined || refusals(facts, filters).length === 0;
  }

  #zeros(facet: Facet): Map<string, number> {
    this.#values ??= new Map(
      FACETS.map((each) => [each, new Set(this.facts.flatMap((facts) => valuesOf(facts, each)))] as const),
    );
    return new Map([...(this.#values.get(facet) ?? [])].map((value) => [value, 0] as const));
  }

  /** What is left. */
  left(filters: Filters): StatementFacts[] {
    return this.facts.filter((facts) => refusals(facts, filters).length === 0);
  }

  /**
   * The choices of every facet: each with the statements that it would leave, all other facets kept as they are; the
   * most frequent first, modalities by strength. One pass over the statements.
   */
  choices(filters: Filters): ReadonlyMap<Facet, readonly Choice[]> {
    // Also what no statement is left of, so that a choice does not vanish while it is ticked.
    const counts = new Map(FACETS.map((facet) => [facet, this.#zeros(facet)] as const));
    for (const facts of this.facts) {
      const refused = refusals(facts, filters);
      for (const facet of FACETS) {
        if (refused.some((other) => other !== facet)) continue;
        const counted = counts.get(facet);
        for (const value of valuesOf(facts, facet)) counted?.set(value, (counted.get(value) ?? 0) + 1);
      }
    }
    return new Map([...counts].map(([facet, counted]) => [facet, sorted(facet, counted)] as const));
  }
}

function valuesOf(facts: StatementFacts, facet: Facet): readonly string[] {
  switch (facet) {
    case "documents":
      return facts.documents;
    case "relations":
      return [facts.relation];
    case "modalities":
      return [facts.modality];
    case "kinds":
      return facts.kinds;
    case "voices":
      return Array.from({ length: Math.min(facts.voices, MOST_VOICES) }, (_, index) => String(index + 1));
  }
}

/** The filters that a statement does not pass; dates go by their own name. */
function refusals(facts: StatementFacts, filters: Filters): (Facet | "dates")[] {
  const misses = (wanted: readonly string[], has: readonly string[]): boolean =>
    wanted.length > 0 && !has.some((value) => wanted.includes(value));
  const tests: readonly (readonly [Facet | "dates", boolean])[] = [
    ["documents", misses(filters.documents, facts.documents)],
    ["relations", misses(filters.relations, [facts.relation])],
    ["modalities", misses(filters.modalities, [facts.modality])],
    ["kinds", facts.kinds.some((kind) => filters.hiddenKinds.includes(kind))],
    ["voices", facts.voices < filters.minClaimants],
    ["dates", !inPeriod(facts.dates, filters)],
  ];
  return tests.filter(([, refused]) => refused).map(([name]) => name);
}

/** Where a period is asked for, one of the documents must be dated within it: no date is no answer. */
function inPeriod(dates: readonly string[], { dateFrom, dateUntil }: Filters): boolean {
  if (dateFrom === null && dateUntil === null) return true;
  return dates.some((date) => {
    const { first, last } = daysOf(date);
    return (
      (dateFrom === null || last >= daysOf(dateFrom).first) && (dateUntil === null || first <= daysOf(dateUntil).last)
    );
  });
}

function sorted(facet: Facet, counts: ReadonlyMap<string, number>): Choice[] {
  const choices = [...counts].map(([value, count]) => ({ value, count }));
  if (facet === "voices") return choices.sort((a, b) => Number(a.value) - Number(b.value));
  if (facet === "modalities") {
    const names: readonly string[] = MODALITY_NAMES;
    const strength = (value: string): number => names.indexOf(value);
    return choices.sort((a, b) => strength(a.value) - strength(b.value));
  }
  return choices.sort((a, b) => b.count - a.count || compareCodeUnits(a.value, b.value));
}
