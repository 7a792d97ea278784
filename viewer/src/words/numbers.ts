/** Numbers and dates as each language writes and counts them. */

import type { Language } from "./panel.ts";

interface Numbers {
  figure(number: number): string;
  /** A part of 1 as a percentage. */
  share(part: number): string;
  /** A number before the form of its noun that the plural rules of the language ask for. */
  count(number: number, one: string, many: string): string;
  /** A year, a month or a day of ISO 8601 in words; any other text as it is. */
  date(text: string): string;
}

const ISO_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

function numbersOf(language: Language): Numbers {
  const rules = new Intl.PluralRules(language);
  const figures = new Intl.NumberFormat(language);
  const shares = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 1 });
  // Day before month, as the footnotes have it.
  const locale = language === "en" ? "en-GB" : language;
  const months = new Intl.DateTimeFormat(locale, { year: "numeric", month: "long", timeZone: "UTC" });
  const days = new Intl.DateTimeFormat(locale, { year: "numeric", month: "long", day: "numeric", timeZone: "UTC" });
  return {
    figure: (number) => figures.format(number),
    share: (part) => shares.format(part),
    date(text) {
      const [, year, month, day] = ISO_DATE.exec(text) ?? [];
      const moment = Date.parse(text);
      // A year is written the same everywhere.
      if (year === undefined || month === undefined || Number.isNaN(moment)) return text;
      return (day === undefined ? months : days).format(moment);
    },
    count: (number, one, many) => `${figures.format(number)} ${rules.select(number) === "one" ? one : many}`,
  };
}

export const numbers: Readonly<Record<Language, Numbers>> = {
  en: numbersOf("en"),
  fr: numbersOf("fr"),
  es: numbersOf("es"),
};
