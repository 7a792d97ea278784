/** Dates as RDF writes them, for people and for reference managers. */

const ISO_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:$|[T+Z-])/;

/** Year, month and day as far as the text tells them; null for anything that is no date of ISO 8601. */
export function datePartsOf(text: string | null): readonly number[] | null {
  const [, ...parts] = ISO_DATE.exec(text ?? "") ?? [];
  const numbers = parts.filter((part) => part !== undefined).map(Number);
  const [, month = 1, day = 1] = numbers;
  return numbers.length > 0 && month >= 1 && month <= 12 && day >= 1 && day <= 31 ? numbers : null;
}

/** "12 October 2013", "October 2013", "2013" in a BCP 47 locale; a text that is no date stays as it is. */
export function dateWords(text: string | null, locale = "en-GB"): string | null {
  const parts = datePartsOf(text);
  if (parts === null) return text;
  const [year = 0, month, day] = parts;
  if (month === undefined) return String(year).padStart(4, "0");
  const shown = { year: "numeric", month: "long", ...(day === undefined ? {} : { day: "numeric" as const }) } as const;
  const moment = new Date(0);
  // Years before 100 are those years, and no years of the last century.
  moment.setUTCFullYear(year, month - 1, day ?? 1);
  return new Intl.DateTimeFormat(locale, { ...shown, timeZone: "UTC" }).format(moment);
}
