/** Statements of a project in plain words: its vocabulary and its concepts, as the sentence maker knows them. */

import type { Evidence, Qualifiers, Statement, StatementTerm } from "../../evidence/types.ts";
import type { Modality, Polarity } from "../../evidence/vocabulary.ts";
import { Knowledge } from "../../graph/store/knowledge.ts";
import { sentenceOf } from "../../paths/words/sentence.ts";
import { literalParts } from "../../rdf/store/terms.ts";

/** What is put into words; labels come from `label`, which knows concepts that are not in the graph yet, too. */
export interface Worded {
  readonly subject: string;
  readonly predicate: string;
  readonly object: string;
  readonly modality: Modality;
  readonly polarity: Polarity;
  readonly claimant: string | null;
  readonly qualifiers?: Qualifiers;
}

export class ProjectWords {
  readonly #knowledge: Knowledge;

  /** `quads` are those of vocabulary, concepts and documents. */
  constructor(quads: ConstructorParameters<typeof Knowledge>[0], languages: readonly string[]) {
    this.#knowledge = new Knowledge(quads, { languages });
  }

  /** One sentence without a full stop; another voice than the document's own is named at its end. */
  sentence(said: Worded, label: (iri: string) => string): string {
    const term = (key: string): StatementTerm => {
      const value = literalParts(key);
      if (value !== null) return { value: value.value, datatype: value.datatype, language: value.language };
      return { iri: key, label: label(key) };
    };
    const claimant = said.claimant === null ? null : { iri: said.claimant, label: label(said.claimant) };
    const statement: Statement = {
      id: "",
      subject: term(said.subject),
      predicate: { iri: said.predicate, label: label(said.predicate) },
      object: term(said.object),
      modality: said.modality,
      polarity: said.polarity,
      evidence: [{ ...NO_EVIDENCE, ...said, claimant, qualifiers: said.qualifiers ?? {} }],
    };
    return sentenceOf(this.#knowledge, statement);
  }
}

const NO_EVIDENCE: Omit<Evidence, "claimant" | "modality" | "polarity" | "qualifiers"> = {
  id: "",
  source: null,
  title: null,
  file: null,
  paragraph: null,
  page: null,
  start: null,
  end: null,
  sha256: null,
  support: null,
  date: null,
  confidence: null,
  validity: null,
  note: null,
  quote: null,
  link: null,
};
