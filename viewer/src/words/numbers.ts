/** Numbers as each language writes and counts them. */

import type { Language } from "./panel.ts";

interface Numbers {
  figure(number: number): string;
  /** A part of 1 as a percentage. */
  share(part: number): string;
  /** A number before the form of its noun that the plural rules of the language ask for. */
  count(number: number, one: string, many: string): string;
}

function numbersOf(language: Language): Numbers {
  const rules = new Intl.PluralRules(language);
  const figures = new Intl.NumberFormat(language);
  const shares = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 1 });
  return {
    figure: (number) => figures.format(number),
    share: (part) => shares.format(part),
    count: (number, one, many) => `${figures.format(number)} ${rules.select(number) === "one" ? one : many}`,
  };
}

export const numbers = { en: numbersOf("en"), fr: numbersOf("fr"), es: numbersOf("es") };
