/**
 * The texts of the interface, panel by panel, in the reader's language: `words.answer.path(2)`. Those of a view that comes later come with
 * it, and are read as `caveatsWords[language]`.
 */

import { answer } from "./answer.ts";
import { browse } from "./browse.ts";
import { common } from "./common.ts";
import { concept } from "./concept.ts";
import { constraints } from "./constraints.ts";
import { copies } from "./copies.ts";
import { endpoint } from "./endpoint.ts";
import { evidence } from "./evidence.ts";
import { explore } from "./explore.ts";
import { exports } from "./exports.ts";
import { filters } from "./filters.ts";
import { legend } from "./legend.ts";
import { modality } from "./modality.ts";
import { ownData } from "./own-data.ts";
import { page } from "./page.ts";
import type { Language } from "./panel.ts";
import { picture } from "./picture.ts";
import { qualifiers } from "./qualifiers.ts";
import { question } from "./question.ts";
import { reasons } from "./reasons.ts";
import { site } from "./site.ts";
import { table } from "./table.ts";

const PANELS = {
  answer,
  browse,
  common,
  concept,
  copies,
  constraints,
  endpoint,
  evidence,
  explore,
  legend,
  modality,
  qualifiers,
  filters,
  ownData,
  page,
  picture,
  question,
  reasons,
  site,
  table,
  exports,
};

type Words = { readonly [Panel in keyof typeof PANELS]: (typeof PANELS)[Panel]["en"] };

/** Each language by its own name. */
const NAMES: Readonly<Record<Language, string>> = { en: "English", fr: "Français", es: "Español" };

export const LANGUAGE_NAMES = (Object.keys(NAMES) as Language[]).map((tag) => ({ tag, name: NAMES[tag] }));

/** What is spoken at the moment: every reader of it sees the language change. */
export let words: Words = wordsIn("en");
export let language: Language = "en";

function wordsIn(wanted: Language): Words {
  // Entries forget which panel is whose; every one of them has every language.
  return Object.fromEntries(Object.entries(PANELS).map(([name, texts]) => [name, texts[wanted]])) as unknown as Words;
}

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
export function speak(wanted: Language): void {
  words = wordsIn(wanted);
  language = wanted;
  document.documentElement.lang = wanted;
}
