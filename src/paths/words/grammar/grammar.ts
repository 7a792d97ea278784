/** What a language does with the labels of the data: one table of words and rules for each language that sentences know. */

import type { Modality } from "../../../evidence/vocabulary.ts";
import type { Phrase } from "../parts.ts";

/** After one, and after many. */
type Auxiliary = readonly [one: string, many: string];

/** After a thing, and after a person. */
type Relative = readonly [thing: string, person: string];

/** A verb that only joins: singular form, plural form, and infinitive. */
type Copula = readonly [one: RegExp, many: string, bare: string];

/** What is not stated as a fact. */
type Hedge = Exclude<Modality, "asserted" | "reported"> | "denied";

export interface Grammar {
  /** What goes before the infinitive for each modality; null where the plain verb says it, or no verb can. */
  readonly before: Readonly<Record<Modality, Auxiliary | null>>;
  /** What is aimed at does not aim: read backwards, an aim is "meant to be" reached. */
  readonly aimedBackwards: Auxiliary;
  /** What stands in brackets behind a verb that cannot carry it. */
  readonly hedges: Readonly<Record<Hedge, string>>;
  readonly copulas: readonly Copula[];
  /** The finite form after a plural, of a verb that is no copula; as it is where the language's rules do not tell. */
  plural(finite: string, infinitive: string | null): string;
  /** A copula in its plural form, or bare, with a participle behind it that agrees with a plural. */
  agreeing(words: string): string;
  negated(finite: string, infinitive: string, many: boolean): string;
  /** A verb and what it is said of, run together where the language does: "contribue au maintien". Only an article changes. */
  joined(verb: string, words: string): string;
  /** rdf:type, which data seldom labels as a verb. */
  readonly typeOf: { readonly forward: string; readonly inverse: string };
  /** Before a clause whose subject is the last thing named. */
  readonly which: Relative;
  /** Before a clause whose object is the last thing named. */
  readonly whom: Relative;
  /** Before a clause that names its subject anew. */
  readonly and: string;
  /** Before what a voice says: "says that". */
  readonly says: Auxiliary;
  /** What a node is in the words of a voice, before its name: "is spoken of by". */
  readonly spokenOfBy: Auxiliary;
  /** That the same is said of others, each with its citations, in the place of a node. */
  likewise(others: readonly Phrase[], instead: Phrase): Phrase;
  /** "A, B and C". */
  listed(parts: readonly (string | Phrase)[]): Phrase;
  /** A verb with what tells its degree: "primarily prevents", "may primarily prevent". */
  inDegree(verb: string, degree: string): string;
  /** Round a title, or the name of a figure. */
  readonly quotes: readonly [open: string, close: string];
  /** Behind a recommendation that no verb can say. */
  readonly asRecommended: string;
  /** A BCP 47 tag, for dates. */
  readonly locale: string;
  /** Between the ends of an interval. */
  readonly until: string;
  /** According to those who were just named. */
  readonly accordingToSame: string;
  /** Two names of one thing: of what stands behind "A is" or in brackets behind A. */
  readonly same: {
    readonly is: string;
    /** "the same as B by skos:exactMatch". */
    as(name: Phrase, links: Phrase): Phrase;
    /** ", by way of C". */
    through(names: Phrase): Phrase;
    /** ", says D"; at least one name. */
    said(names: readonly Phrase[]): Phrase;
  };
  /** At least one name. */
  accordingTo(names: readonly Phrase[]): Phrase;
}
