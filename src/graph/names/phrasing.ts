/** How things and relations are put into a sentence: what a thing is called there, and the verbs between two. */

import type { TermId } from "../../ids.ts";
import { iri } from "../../rdf/namespaces.ts";
import type { Dataset } from "../../rdf/store/dataset.ts";
import { BUILT_IN_READING, type Reading } from "../reading/reading.ts";
import { Labels } from "./labels.ts";
import type { Languages } from "./language-preference.ts";
import { Literals } from "./literals.ts";
import type { WordingProperty } from "./sentence-properties.ts";
import { Verbs } from "./verbs.ts";

/** Wikidata has this for types. */
const INSTANCE_OF = iri("wdt", "P31");

/** What a node is called within a sentence. */
export interface Wording {
  /** The label, or a shorter one that the data gives for sentences. */
  readonly text: string;
  /** "the", "a", as the data gives it in the language of the label; null where it stands without. */
  readonly article: string | null;
  /** Whether it is a title, which stands in quotation marks. */
  readonly isTitle: boolean;
  /** Whether it is a plural, so that a sentence built on it takes the plural form of its verb. */
  readonly isPlural: boolean;
  /** Whether it is somebody, whom a sentence takes up by "who". */
  readonly isPerson: boolean;
  /** What a thing of this class is called before its name in quotation marks ("the figure"); null where it is not. */
  readonly noun: string | null;
  /** As a BCP 47 tag; "" where the data does not say. */
  readonly language: string;
}

/** How things and relations are worded. */
export interface PhrasingOptions {
  /** Those to prefer, best first. Default: none. */
  readonly languages?: Languages | undefined;
  /** Makes of words of the data what is handed out. Default: as they are. */
  readonly display?: ((text: string) => string) | undefined;
  /** Default: the built-in vocabularies. */
  readonly reading?: Reading | undefined;
}

/** For readers of one order of languages. What was read is kept; the dataset must not grow in between. */
export class Phrasing {
  /** What things are called in these languages. */
  readonly labels: Labels;
  /** What relations are called in these languages. */
  readonly verbs: Verbs;
  readonly #dataset: Dataset;
  readonly #options: PhrasingOptions;
  readonly #literals: Literals;
  readonly #reading: Reading;
  readonly #wordings = new Map<number, Wording>();
  readonly #preferring = new Map<string, Phrasing>();

  constructor(dataset: Dataset, options: PhrasingOptions = {}) {
    const { languages = [], display, reading = BUILT_IN_READING } = options;
    this.#dataset = dataset;
    this.#options = options;
    this.#literals = new Literals(dataset, languages);
    this.#reading = reading;
    this.labels = new Labels(dataset, languages, display, reading);
    this.verbs = new Verbs(this.labels, this.#literals, reading);
  }

  /** What a node is called; kept once read. */
  wording(id: TermId): Wording {
    const known = this.#wordings.get(id);
    if (known !== undefined) return known;
    const wording = this.#readWording(id);
    this.#wordings.set(id, wording);
    return wording;
  }

  /** The same for a reader who prefers one language before all others; kept. */
  preferring(language: string): Phrasing {
    const known = this.#preferring.get(language);
    if (known !== undefined) return known;
    const languages = [language, ...this.labels.languages];
    const phrasing = new Phrasing(this.#dataset, { ...this.#options, languages });
    this.#preferring.set(language, phrasing);
    return phrasing;
  }

  #readWording(id: TermId): Wording {
    const language = this.labels.language(id);
    const own = (property: WordingProperty, of = id): string | null => {
      const found = this.#literals.inLanguage(of, iri("tl", property), language);
      return found === null ? null : this.labels.shown(found);
    };
    const isSo = (property: WordingProperty, of = id): boolean => this.#literals.isTrue(of, iri("tl", property));
    const types = this.#objects(id, iri("rdf", "type"));
    return {
      text: own("shortLabel") ?? this.labels.label(id),
      article: own("article"),
      isTitle: types.some((type) => isSo("titled", type)),
      isPlural: isSo("plural"),
      isPerson: [...types, ...this.#objects(id, INSTANCE_OF)].some((type) => this.#isPersonal(type)),
      noun: types.map((type) => own("sentenceNoun", type)).find((each) => each !== null) ?? null,
      language,
    };
  }

  #objects(id: TermId, predicate: string): readonly number[] {
    return this.#dataset.objects(id, this.#literals.predicateId(predicate));
  }

  #isPersonal(type: TermId): boolean {
    return this.#reading.persons.has(this.#dataset.terms.key(type));
  }
}
