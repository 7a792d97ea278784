/** What a citation says beside names and titles, in each language that sentences know. */

import type { Modality, Support } from "../../../evidence/vocabulary.ts";
import type { Weakness } from "../../answer/weakest.ts";
import { inLanguage } from "../grammar/grammars.ts";

export interface CitationWords {
  /** A BCP 47 tag, for dates: day before month. */
  readonly locale: string;
  /** "A and B". */
  readonly and: string;
  quoted(title: string): string;
  readonly noDate: string;
  readonly noDocument: string;
  readonly forThisStatement: string;
  forSteps(numbers: string): string;
  paragraph(number: number): string;
  page(number: number): string;
  /** Null for what a document states as a fact. */
  readonly modality: Readonly<Record<Modality, string | null>>;
  /** By the document itself where no claimant is named. */
  denied(claimant: string | null): string;
  readonly support: Readonly<Record<Support, string | null>>;
  accordingTo(name: string): string;
  confidence(text: string): string;
  ofStep(number: number, hedges: string): string;
  putTogether(documents: number): string;
  weakest(sentence: string, because: string): string;
  /** Why a step is weaker than another. */
  readonly weakness: Readonly<Record<Weakness, string>>;
  contradicted(sentence: string): string;
  readOn(date: string): string;
  dataVersion(version: string): string;
}

const ENGLISH: CitationWords = {
  locale: "en-GB",
  and: " and ",
  quoted: (title) => `“${title}”`,
  noDate: "no date",
  noDocument: "No document is recorded",
  forThisStatement: " for this statement",
  forSteps: (numbers) => ` for step ${numbers}.`,
  paragraph: (number) => `para. ${number}`,
  page: (number) => `p. ${number}`,
  modality: {
    asserted: null,
    reported: "reported from somebody else",
    estimated: "an estimate",
    aimed: "an aim",
    recommended: "a recommendation",
    possible: "held possible",
  },
  denied: (claimant) => `${claimant ?? "the document"} denies it`,
  support: { "directly-stated": null, inferred: "follows from the passage", background: "background" },
  accordingTo: (name) => `according to ${name}`,
  confidence: (text) => `confidence: ${text}`,
  ofStep: (number, hedges) => `step ${number}: ${hedges}`,
  putTogether: (documents) => `Put together from ${documents} documents; none of them states this chain as a whole.`,
  weakest: (sentence, because) => `Weakest step (${because}): ${sentence}`,
  weakness: {
    unsourced: "no document",
    reported: "reported from somebody else",
    estimated: "an estimate",
    aimed: "an aim",
    recommended: "a recommendation",
    possible: "held possible",
    inferred: "follows from the passage",
    background: "background",
    "fewer-claimants": "fewer voices",
  },
  contradicted: (sentence) => `Against it: ${sentence}.`,
  readOn: (date) => `read ${date}`,
  dataVersion: (version) => `data version ${version}`,
};

const FRENCH: CitationWords = {
  locale: "fr",
  and: " et ",
  quoted: (title) => `« ${title} »`,
  noDate: "sans date",
  noDocument: "Aucun document n’est enregistré",
  forThisStatement: " pour cet énoncé",
  forSteps: (numbers) => ` pour l’étape ${numbers}.`,
  paragraph: (number) => `par. ${number}`,
  page: (number) => `p. ${number}`,
  modality: {
    asserted: null,
    reported: "rapporté d’après un autre",
    estimated: "une estimation",
    aimed: "un objectif",
    recommended: "une recommandation",
    possible: "tenu pour possible",
  },
  denied: (claimant) => `${claimant ?? "le document"} le nie`,
  support: { "directly-stated": null, inferred: "se déduit du passage", background: "contexte" },
  accordingTo: (name) => `selon ${name}`,
  confidence: (text) => `certitude : ${text}`,
  ofStep: (number, hedges) => `étape ${number} : ${hedges}`,
  putTogether: (documents) => `Assemblé à partir de ${documents} documents ; aucun n’énonce cette chaîne en entier.`,
  weakest: (sentence, because) => `Étape la plus faible (${because}) : ${sentence}`,
  weakness: {
    unsourced: "aucun document",
    reported: "rapporté d’après un autre",
    estimated: "une estimation",
    aimed: "un objectif",
    recommended: "une recommandation",
    possible: "tenu pour possible",
    inferred: "se déduit du passage",
    background: "contexte",
    "fewer-claimants": "moins de voix",
  },
  contradicted: (sentence) => `À l’encontre : ${sentence}.`,
  readOn: (date) => `lu le ${date}`,
  dataVersion: (version) => `version des données ${version}`,
};

const SPANISH: CitationWords = {
  locale: "es",
  and: " y ",
  quoted: (title) => `«${title}»`,
  noDate: "sin fecha",
  noDocument: "No consta ningún documento",
  forThisStatement: " para este enunciado",
  forSteps: (numbers) => ` para el paso ${numbers}.`,
  paragraph: (number) => `párr. ${number}`,
  page: (number) => `pág. ${number}`,
  modality: {
    asserted: null,
    reported: "referido de otra fuente",
    estimated: "una estimación",
    aimed: "un objetivo",
    recommended: "una recomendación",
    possible: "considerado posible",
  },
  denied: (claimant) => `${claimant ?? "el documento"} lo niega`,
  support: { "directly-stated": null, inferred: "se deduce del pasaje", background: "contexto" },
  accordingTo: (name) => `según ${name}`,
  confidence: (text) => `certeza: ${text}`,
  ofStep: (number, hedges) => `paso ${number}: ${hedges}`,
  putTogether: (documents) => `Reunido a partir de ${documents} documentos; ninguno enuncia esta cadena entera.`,
  weakest: (sentence, because) => `Paso más débil (${because}): ${sentence}`,
  weakness: {
    unsourced: "ningún documento",
    reported: "referido de otra fuente",
    estimated: "una estimación",
    aimed: "un objetivo",
    recommended: "una recomendación",
    possible: "considerado posible",
    inferred: "se deduce del pasaje",
    background: "contexto",
    "fewer-claimants": "menos voces",
  },
  contradicted: (sentence) => `En contra: ${sentence}.`,
  readOn: (date) => `leído el ${date}`,
  dataVersion: (version) => `versión de los datos ${version}`,
};

/** Notes are in the language of the sentence that they stand under; see languageOf. */
export function citationWords(language: string): CitationWords {
  return inLanguage(language, { en: ENGLISH, fr: FRENCH, es: SPANISH });
}

/** Where a passage stands: the page where its text has pages, for that is what a reader can open; else the paragraph. */
export function passageText(
  { paragraph, page }: { readonly paragraph: number | null; readonly page: number | null },
  words: CitationWords,
): string {
  if (page !== null) return words.page(page);
  return paragraph === null ? "" : words.paragraph(paragraph);
}
