/** Dates as RDF writes them, for people and for reference managers. */

const ISO_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:$|[T+Z-])/;

/** Year, month and day as far as the text tells them; null for anything that is no date of ISO 8601. */
export function datePartsOf(text: string | null): readonly number[] | null {
  const [, ...parts] = ISO_DATE.exec(text ?? "") ?? [];
  const numbers = parts.filter((part) => part !== undefined).map(Number);
  const [, month = 1, day = 1] = numbers;
  return numbers.length > 0 && month >= 1 && month <= 12 && day >= 1 && day <= 31 ? numbers : null;
}

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
) as readonly string[];

/** "12 October 2013", "October 2013", "2013"; a text that is no date stays as it is. */
export function dateWords(text: string | null): string | null {
  const parts = datePartsOf(text);
  if (parts === null) return text;
  const [year, month, day] = parts;
  return [day, month === undefined ? undefined : MONTHS[month - 1], year]
    .filter((part) => part !== undefined)
    .join(" ");
}
