/** The texts of one panel of the page, in every language beside each other. */

/** The languages of the interface: English is complete by definition, and gives the others their keys. */
export type Language = "en" | "fr" | "es";

/** Texts as types: a text is any text, a function of texts any function with its parameters, a group such a group. */
type Texts<English> = {
  readonly [Key in keyof English]: English[Key] extends string
    ? string
    : English[Key] extends (...parameters: infer Parameters) => string
      ? (...parameters: Parameters) => string
      : Texts<English[Key]>;
};

type Translations<English> = { readonly [Each in Exclude<Language, "en">]: Texts<NoInfer<English>> };

/**
 * The texts of a panel by language. A key that a language lacks, or has too many, does not compile. Numbers and names
 * come in as parameters, so that languages can differ in their order.
 */
export function panel<English>(
  languages: { readonly en: English } & Translations<English>,
): Readonly<Record<Language, Texts<English>>>;
export function panel<English>(languages: Readonly<Record<Language, Texts<English>>>): typeof languages {
  return languages;
}
