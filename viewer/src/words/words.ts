/** The texts of the interface in the reader's language: `words` is that catalogue, once `speak` has loaded it. */

import type { Catalogue } from "./catalogue.ts";
import { en } from "./en.ts";

/** Each language with its own name and its catalogue, which is fetched when it is first spoken. */
const LANGUAGES = {
  en: { name: "English", load: async (): Promise<Catalogue> => en },
  fr: { name: "Français", load: async (): Promise<Catalogue> => (await import("./fr.ts")).fr },
  es: { name: "Español", load: async (): Promise<Catalogue> => (await import("./es.ts")).es },
} as const;

export type Language = keyof typeof LANGUAGES;

export const LANGUAGE_NAMES = Object.entries(LANGUAGES).map(
  ([tag, { name }]) => ({ tag: tag as Language, name }) as const,
);

/** The catalogue that is spoken at the moment: every reader of it sees the language change. */
export let words: Catalogue = en;
export let language: Language = "en";

/** The language of the interface for a reader's languages, best first, as BCP 47 tags: English where none is known. */
export function languageFor(tags: readonly string[]): Language {
  for (const tag of tags) {
    const [primary = ""] = tag.toLowerCase().split("-");
    const known = LANGUAGE_NAMES.find((each) => each.tag === primary);
    if (known !== undefined) return known.tag;
  }
  return "en";
}

/** Makes `words` the texts of a language, and tells the browser (and with it screen readers) so. */
export async function speak(wanted: Language): Promise<void> {
  words = await LANGUAGES[wanted].load();
  language = wanted;
  document.documentElement.lang = wanted;
}
