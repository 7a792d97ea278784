/** Values as they are read in a sentence. */

import type { Knowledge } from "../../graph/store/knowledge.ts";
import { datePartsOf, dateWords } from "./citation/date.ts";
import type { Grammar } from "./grammar/grammar.ts";

const INTERVAL = /^([\d-]{4,10})\/([\d-]{4,10})$/;

const DAYS = /^P(\d{1,6})D$/;

/** A date, an interval and a span of days in words, a long number in groups; anything else as it is shown. */
export function valueWords({ labels }: Knowledge, grammar: Grammar, value: string): string {
  const [, from = "", to = ""] = INTERVAL.exec(value) ?? [];
  const inWords = (text: string): string => dateWords(text, grammar.locale) ?? text;
  if (datePartsOf(from) !== null && datePartsOf(to) !== null) return `${inWords(from)} ${grammar.until} ${inWords(to)}`;
  const [, days] = DAYS.exec(value) ?? [];
  if (days !== undefined) return numberWords(grammar, days, { style: "unit", unit: "day", unitDisplay: "long" });
  if (/^\d{5,15}$/.test(value)) return numberWords(grammar, value);
  return /^\d{4}-\d\d/.test(value) ? inWords(value) : labels.shown(value);
}

function numberWords({ locale }: Grammar, digits: string, format: Intl.NumberFormatOptions = {}): string {
  return new Intl.NumberFormat(locale, format).format(Number(digits));
}
