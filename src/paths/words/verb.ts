/** The verb of a statement: in which language, in which direction, with its modality and polarity. */

import { isLiteralTerm, type Statement, type StatementTerm } from "../../evidence/types.ts";
import type { Phrasing } from "../../graph/names/phrasing.ts";
import type { VerbWords } from "../../graph/names/verbs.ts";
import type { Knowledge } from "../../graph/store/knowledge.ts";
import { iri } from "../../rdf/namespaces.ts";
import type { Grammar } from "./grammar/grammar.ts";
import { grammarFor } from "./grammar/grammars.ts";

export type Direction = "forward" | "inverse";

export interface Verb {
  readonly grammar: Grammar;
  /** The finite verb, agreeing with the node that the reading starts from. */
  readonly finite: string;
  /** Null where it is not known. */
  readonly infinitive: string | null;
  /** Whether the reading starts from a plural. */
  readonly many: boolean;
  /** Whether a recommendation stands behind the clause and not in the verb. */
  readonly isStative: boolean;
  /** Whether what it is said of stands without its article. */
  readonly bareObject: boolean;
  /** What follows the verb around a value ("the value {}"); null where the verb stands alone before what it is said of. */
  readonly aroundValue: string | null;
}

const TYPE = iri("rdf", "type");

/** The language that a statement is put into words in, as a BCP 47 tag; "" where it has none. */
export function languageOf(knowledge: Knowledge, statement: Statement): string {
  const known = knowledge.dataset.terms.find(statement.predicate.iri);
  return known === null ? "" : phrasingFor(knowledge, statement).labels.language(known);
}

/**
 * How a predicate is read: a sentence is in one language. Where the names of both ends are in another than
 * the reader's, so is the verb, as far as it has words there; a name without a language fits any.
 */
function phrasingFor({ phrasing, labels, dataset }: Knowledge, { subject, object }: Statement): Phrasing {
  const languages = [subject, object].flatMap((end) => {
    const node = isLiteralTerm(end) ? null : dataset.terms.find(end.iri);
    return node === null ? [] : [labels.language(node)];
  });
  const [language, ...others] = new Set(languages.filter((tag) => tag !== ""));
  return language === undefined || others.length > 0 ? phrasing : phrasing.preferring(language);
}

/** The name of a statement's relation in one direction, in the language of the sentence; null where it has no words for that. */
export function relationWords(knowledge: Knowledge, statement: Statement, direction: Direction): string | null {
  const id = knowledge.dataset.terms.find(statement.predicate.iri);
  if (id === null) return null;
  const { verbs } = phrasingFor(knowledge, statement);
  return (direction === "forward" ? verbs.forward(id) : verbs.inverse(id))?.finite ?? null;
}

/** The words of the verb with its modality and polarity. */
export function verbWords(verb: Verb, { modality, polarity }: Statement, direction: Direction): string {
  const { grammar, finite, infinitive, many } = verb;
  if (polarity === "denied") {
    return infinitive === null ? `${finite} (${grammar.hedges.denied})` : grammar.negated(finite, infinitive, many);
  }
  if (modality === "asserted" || modality === "reported") return finite;
  if (modality === "recommended" && verb.isStative) return finite;
  const backwards = direction === "inverse" && modality === "aimed";
  const before = backwards ? grammar.aimedBackwards : grammar.before[modality];
  if (before === null || infinitive === null) return `${finite} (${grammar.hedges[modality]})`;
  return `${before[many ? 1 : 0]} ${infinitive}`;
}

/** ", as is recommended", behind a clause whose verb cannot say it; "" elsewhere. */
export function asRecommended({ isStative, grammar }: Verb, { modality, polarity }: Statement): string {
  return isStative && modality === "recommended" && polarity === "affirmed" ? grammar.asRecommended : "";
}

export function readVerb(knowledge: Knowledge, statement: Statement, direction: Direction): Verb {
  const phrasing = phrasingFor(knowledge, statement);
  const { verbs } = phrasing;
  const { predicate, object } = statement;
  const start = startOf(knowledge, phrasing, direction === "forward" ? statement.subject : object);
  const known = knowledge.dataset.terms.find(predicate.iri);
  if (known === null) {
    const read = { finite: predicate.label, infinitive: null };
    return { ...PLAIN, grammar: grammarFor(""), many: start.many, ...arrowed(read, direction) };
  }
  const isStative = verbs.isStative(known);
  const language = phrasing.labels.language(known);
  const isBeforeMany = direction === "forward" && startOf(knowledge, phrasing, object).many;
  const beforeMany = isBeforeMany ? verbs.beforeMany(known, language) : null;
  const bareObject = direction === "forward" && beforeMany === null && verbs.takesBareObject(known);
  const rest = { ...PLAIN, isStative, bareObject, many: start.many };
  const of = (words: WordsOfVerb, language: string): Verb => {
    const grammar = grammarFor(language);
    return { ...rest, grammar, ...agreeing(grammar, words, start.many) };
  };
  if (predicate.iri === TYPE) return of({ finite: grammarFor(language).typeOf[direction], infinitive: null }, language);
  const verb = direction === "forward" ? verbs.forward(known) : verbs.inverse(known);
  if (verb === null) {
    const { finite } = verbs.forward(known);
    return { ...rest, grammar: grammarFor(language), ...arrowed({ finite, infinitive: null }, direction) };
  }
  const clause = isLiteralTerm(object) ? valueClause(verbs.clause(known, language) ?? "") : null;
  if (clause !== null) return { ...of(clause, verb.language), aroundValue: clause.rest };
  const ofFigure = start.isFigure && direction === "forward" ? verbs.ofFigure(known, verb.language) : null;
  const finite = ofFigure ?? beforeMany;
  return of(finite === null ? verb : { finite, infinitive: null }, verb.language);
}

type WordsOfVerb = Omit<VerbWords, "language">;

const PLAIN = { isStative: false, bareObject: false, aroundValue: null } as const;

/** What one end of a reading is: whether it is many, and whether it is a figure, which is one whatever it counts. */
function startOf(
  { dataset }: Knowledge,
  phrasing: Phrasing,
  start: StatementTerm,
): { many: boolean; isFigure: boolean } {
  const node = isLiteralTerm(start) ? null : dataset.terms.find(start.iri);
  if (node === null) return { many: false, isFigure: false };
  const { noun, isPlural } = phrasing.wording(node);
  return { many: noun === null && isPlural, isFigure: noun !== null };
}

/** Words against their direction, where there are none of their own: "← owns". */
function arrowed({ finite, infinitive }: WordsOfVerb, direction: Direction): WordsOfVerb {
  return { finite: direction === "forward" ? finite : `← ${finite}`, infinitive };
}

/** "was adopted in {}" as its verb and what follows; null for a text without a place for the value. */
function valueClause(clause: string): { finite: string; infinitive: null; rest: string } | null {
  const at = clause.indexOf("{}");
  if (at <= 0) return null;
  const before = clause.slice(0, at);
  return { finite: before, infinitive: null, rest: clause.slice(at) };
}

/** A verb with the form that its start asks for; a copula tells its own infinitive. */
function agreeing(grammar: Grammar, { finite, infinitive }: WordsOfVerb, many: boolean): WordsOfVerb {
  for (const [one, plural, bare] of grammar.copulas) {
    if (!one.test(finite)) continue;
    const words = infinitive ?? finite.replace(one, bare);
    if (!many) return { finite, infinitive: words };
    return { finite: grammar.agreeing(finite.replace(one, plural)), infinitive: grammar.agreeing(words) };
  }
  return { finite: many ? grammar.plural(finite, infinitive) : finite, infinitive };
}

/** Whether a statement has words from its object to its subject. */
export function readsBackwards(knowledge: Knowledge, statement: Statement): boolean {
  const { predicate } = statement;
  if (predicate.iri === TYPE) return true;
  const known = knowledge.dataset.terms.find(predicate.iri);
  return known !== null && phrasingFor(knowledge, statement).verbs.inverse(known) !== null;
}
