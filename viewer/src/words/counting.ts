/** Numbers with their nouns, as each language counts. */

/** Writes a number in the manner of a language, before the form of the noun that its plural rules ask for. */
export function counting(language: string): (number: number, one: string, many: string) => string {
  const rules = new Intl.PluralRules(language);
  const figures = new Intl.NumberFormat(language);
  return (number, one, many) => `${figures.format(number)} ${rules.select(number) === "one" ? one : many}`;
}
