/** The languages that sentences know, and the grammar for a label by its language. */

import { english } from "./english.ts";
import { french } from "./french.ts";
import type { Grammar } from "./grammar.ts";
import { spanish } from "./spanish.ts";

interface ByLanguage<Words> {
  readonly en: Words;
  readonly fr: Words;
  readonly es: Words;
}

/** The words for a BCP 47 tag: the English ones for "" (the data does not say) and for a language that has none here. */
export function inLanguage<Words>(language: string, words: ByLanguage<Words>): Words {
  const [primary = ""] = language.toLowerCase().split("-");
  return Object.hasOwn(words, primary) ? words[primary as keyof ByLanguage<Words>] : words.en;
}

export function grammarFor(language: string): Grammar {
  return inLanguage(language, { en: english, fr: french, es: spanish });
}
