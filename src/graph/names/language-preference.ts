/** Which of several literals is taken: the one in the language that a reader prefers, or in that of the words beside it. */

import { compareCodeUnits } from "../../order.ts";
import type { LiteralParts } from "../../rdf/store/terms.ts";

/** Languages in order of preference, as BCP 47 tags; English and untagged labels always come after them. */
export type Languages = readonly string[];

/** Of two languages the one of the lower rank is taken. Given a language in lower case; null for one that will not do. */
export type LanguageRank = (language: string) => number | null;

/**
 * The literal of the lowest rank, null where none has one; the first in code-unit order among equals, so that load order
 * does not matter.
 */
export function preferred(literals: readonly LiteralParts[], rank: LanguageRank): LiteralParts | null {
  const ranked = literals
    .filter(({ value }) => value.trim() !== "")
    .map((literal) => ({ literal, rank: rank(literal.language.toLowerCase()) }))
    .filter((each): each is { literal: LiteralParts; rank: number } => each.rank !== null)
    .sort((a, b) => a.rank - b.rank || compareCodeUnits(a.literal.value, b.literal.value));
  return ranked[0]?.literal ?? null;
}

/** The values of all that share the lowest rank, each once, in code-unit order; empty where none has one. */
export function allPreferred(literals: readonly LiteralParts[], rank: LanguageRank): string[] {
  const best = preferred(literals, rank);
  if (best === null) return [];
  const lowest = rank(best.language.toLowerCase());
  const values = literals.filter(({ language }) => rank(language.toLowerCase()) === lowest).map(({ value }) => value);
  return [...new Set(values)].sort(compareCodeUnits);
}

/** The place of a language among those to prefer, right behind it one of the same family; every language has a place. */
export function rankAmong(languages: Languages): (language: string) => number {
  const wanted = [...languages.map((tag) => tag.toLowerCase()), "en", ""];
  return (language) => {
    const exact = wanted.indexOf(language);
    if (exact >= 0) return exact;
    const family = wanted.findIndex((tag) => tag !== "" && familyOf(language) === familyOf(tag));
    return family >= 0 ? family + 0.5 : wanted.length;
  };
}

/** How near a language comes to a wanted one: the same, of one family, or untagged beside English; null for another. */
export function closenessTo(wanted: string): LanguageRank {
  const whole = wanted.toLowerCase();
  const isPlain = (tag: string): boolean => tag === "" || familyOf(tag) === "en";
  return (language) => {
    if (language === whole) return 0;
    if (familyOf(language) === familyOf(whole)) return 1;
    return isPlain(language) && isPlain(whole) ? 2 : null;
  };
}

function familyOf(tag: string): string {
  return tag.split("-")[0] ?? "";
}
