/** The words of a predicate in both directions: those of the data, of the reading of its vocabulary, or of its name. */

import type { TermId } from "../../ids.ts";
import { compareCodeUnits } from "../../order.ts";
import { iri, localName } from "../../rdf/namespaces.ts";
import type { Reading } from "../reading/reading.ts";
import type { PredicateWords } from "../reading/reading-file.ts";
import { isMembership } from "../store/node-marks.ts";
import type { Labels } from "./labels.ts";
import { closenessTo } from "./language-preference.ts";
import type { Literals } from "./literals.ts";
import type { VerbProperty } from "./sentence-properties.ts";
import { inverseOfNoun, type SpokenPredicate, spokenName, spokenPredicate, withArticle } from "./spoken-name.ts";

/** The words of a predicate in one direction, all in one language. */
export interface VerbWords {
  /** As the data gives it: "encourages", "is encouraged by". */
  readonly finite: string;
  /** "encourage"; null where the data has none in the language of the finite form. */
  readonly infinitive: string | null;
  /** As a BCP 47 tag; "" where the data does not say. */
  readonly language: string;
}

const MEMBERSHIP: SpokenPredicate = {
  forward: "has the member",
  infinitive: "have the member",
  inverse: "is a member of",
};

function joinedBy(relation: string): SpokenPredicate {
  const by = `joined by ${withArticle(relation)} to`;
  return { forward: `is ${by}`, infinitive: `be ${by}`, inverse: `is ${by}` };
}

const propertyOf = (name: VerbProperty): string => iri("tl", name);

/** Reads the predicates of one dataset as verbs, each once. */
export class Verbs {
  readonly #labels: Labels;
  readonly #literals: Literals;
  readonly #reading: Reading;
  readonly #forward = new Map<number, VerbWords>();
  readonly #inverse = new Map<number, VerbWords | null>();

  constructor(labels: Labels, literals: Literals, reading: Reading) {
    this.#labels = labels;
    this.#literals = literals;
    this.#reading = reading;
  }

  /** From the subject to the object. */
  forward(predicate: TermId): VerbWords {
    const words = this.#forward.get(predicate) ?? this.#readForward(predicate);
    this.#forward.set(predicate, words);
    return words;
  }

  #readForward(predicate: TermId): VerbWords {
    const language = this.#labels.language(predicate);
    if (this.#labels.hasLabel(predicate) && !this.#isRelation(predicate)) {
      return {
        finite: this.#labels.label(predicate),
        infinitive: this.#inLanguage(predicate, "infinitive", language),
        language,
      };
    }
    const read = this.#readWords(predicate);
    if (read !== null)
      return { finite: read.words.forward, infinitive: read.words.infinitive ?? null, language: read.language };
    const { forward, infinitive } = this.#spoken(predicate);
    return { finite: this.#shown(forward), infinitive: infinitive === null ? null : this.#shown(infinitive), language };
  }

  /** From the object to the subject; null where there are no words for that. */
  inverse(predicate: TermId): VerbWords | null {
    let words = this.#inverse.get(predicate);
    if (words === undefined) {
      words = this.#readInverse(predicate);
      this.#inverse.set(predicate, words);
    }
    return words;
  }

  #readInverse(predicate: TermId): VerbWords | null {
    const own = this.#literals.bestOf(predicate, propertyOf("inverseLabel"));
    if (own !== null) return { finite: this.#shown(own.value), infinitive: null, language: own.language };
    const other = this.#inverseOf(predicate);
    if (other !== null && this.#labels.hasLabel(other)) return this.forward(other);
    if (this.#isSymmetric(predicate)) return this.forward(predicate);
    const read = this.#readWords(predicate);
    if (read?.words.inverse !== undefined)
      return { finite: read.words.inverse, infinitive: null, language: read.language };
    if (other !== null) return this.forward(other);
    const language = this.#labels.language(predicate);
    const inverse =
      this.#labels.hasLabel(predicate) && !this.#isRelation(predicate)
        ? closenessTo("en")(language.toLowerCase()) === null
          ? null
          : inverseOfNoun(this.#labels.label(predicate))
        : this.#spoken(predicate).inverse;
    return inverse === null ? null : { finite: this.#shown(inverse), infinitive: null, language };
  }

  /** The words around a value ("was adopted in {}"), in one language; null where the data has none. */
  clause(predicate: TermId, language: string): string | null {
    return this.#inLanguage(predicate, "clause", language);
  }

  /** The finite verb where the subject is a figure ("is for"), in one language; null where it is as ever. */
  ofFigure(predicate: TermId, language: string): string | null {
    return this.#inLanguage(predicate, "figureLabel", language);
  }

  /** The finite verb where the object is many ("is among"), in one language; null where it is as ever. */
  beforeMany(predicate: TermId, language: string): string | null {
    return this.#inLanguage(predicate, "labelBeforeMany", language);
  }

  /** Whether a recommendation cannot be put into the verb: nobody tells a procedure that it should require. */
  isStative(predicate: TermId): boolean {
    return this.#literals.isTrue(predicate, propertyOf("stative"));
  }

  /** Whether what is said of its object is said without an article: "a kind of scourge". */
  takesBareObject(predicate: TermId): boolean {
    return this.#literals.isTrue(predicate, propertyOf("bareObject"));
  }

  #inLanguage(predicate: TermId, property: VerbProperty, language: string): string | null {
    const found = this.#literals.inLanguage(predicate, propertyOf(property), language);
    return found === null ? null : this.#shown(found);
  }

  #shown(words: string): string {
    return this.#labels.shown(words);
  }

  /** A predicate that the data, or the reading, calls the inverse of this one, where the data has it. */
  #inverseOf(predicate: TermId): number | null {
    const { dataset } = this.#literals;
    const inverseOf = this.#literals.predicateId(iri("owl", "inverseOf"));
    const named = dataset.objects(predicate, inverseOf).filter((id) => !dataset.terms.isLiteral(id));
    const naming = inverseOf === null ? [] : dataset.matchRows({ predicate: inverseOf, object: predicate });
    const [own] = [...named, ...naming.map((row) => dataset.row(row).subject)].sort((a, b) =>
      compareCodeUnits(dataset.terms.key(a), dataset.terms.key(b)),
    );
    if (own !== undefined) return own;
    const read = this.#reading.inverses.get(dataset.terms.key(predicate));
    return read === undefined ? null : dataset.terms.find(read);
  }

  /** Whether it is the class of nodes that stand for a statement: its label is a noun. */
  #isRelation(predicate: TermId): boolean {
    return this.#reading.relations.has(this.#literals.dataset.terms.key(predicate));
  }

  #isSymmetric(predicate: TermId): boolean {
    const { dataset } = this.#literals;
    if (this.#reading.symmetric.has(dataset.terms.key(predicate))) return true;
    const symmetric = this.#literals.predicateId(iri("owl", "SymmetricProperty"));
    if (symmetric === null) return false;
    return dataset.objects(predicate, this.#literals.predicateId(iri("rdf", "type"))).includes(symmetric);
  }

  /** The words of the reading in the language that is preferred among those it has. */
  #readWords(predicate: TermId): { readonly words: PredicateWords; readonly language: string } | null {
    const byLanguage = this.#reading.wordsOf(this.#literals.dataset.terms.key(predicate));
    const best = byLanguage === null ? null : this.#literals.bestByLanguage(byLanguage);
    return best === null ? null : { language: best[0], words: best[1] };
  }

  #spoken(predicate: TermId): SpokenPredicate {
    const key = this.#literals.dataset.terms.key(predicate);
    if (this.#isRelation(predicate)) return joinedBy(this.#labels.words(predicate));
    return isMembership(key) ? MEMBERSHIP : spokenPredicate(spokenName(localName(key)));
  }
}
