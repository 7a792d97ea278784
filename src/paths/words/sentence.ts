/** Statements and paths in words: from labels, inverse labels and modality, never from the source's own sentence. */

import { isLiteralTerm, type ResourceTerm, type Statement, type StatementTerm } from "../../evidence/types.ts";
import type { VerbWords } from "../../graph/names/labels.ts";
import type { Knowledge } from "../../graph/store/knowledge.ts";
import { iri } from "../../rdf/namespaces.ts";
import type { Grammar } from "./grammar/grammar.ts";
import { grammarFor } from "./grammar/grammars.ts";

/**
 * Labels stay in the language that they have, and the words between them follow the label of the predicate: a French verb
 * gets "peut", a verb that has only an English label "may", whatever the reader prefers.
 */
interface Verb {
  readonly grammar: Grammar;
  /** The finite verb, agreeing with the node that the reading starts from. */
  readonly finite: string;
  /** Null where it is not known. */
  readonly infinitive: string | null;
  /** Whether the reading starts from a plural. */
  readonly many: boolean;
}

type Direction = "forward" | "inverse";

const TYPE = iri("rdf", "type");

/**
 * The verb of a statement read in one direction, with its modality and polarity: "may prevent", "is encouraged by". Where
 * it has no words against its direction, an arrow before those that it has: "← owns".
 */
export function verbOf(knowledge: Knowledge, statement: Statement, direction: Direction): string {
  const { grammar, finite, infinitive, many } = readVerb(knowledge, statement, direction);
  const { modality, polarity } = statement;
  if (polarity === "denied") {
    return infinitive === null ? `${finite} (${grammar.hedges.denied})` : grammar.negated(finite, infinitive, many);
  }
  if (modality === "asserted" || modality === "reported") return finite;
  const backwards = direction === "inverse" && modality === "aimed";
  const before = backwards ? grammar.aimedBackwards : grammar.before[modality];
  if (before === null || infinitive === null) return `${finite} (${grammar.hedges[modality]})`;
  return `${before[many ? 1 : 0]} ${infinitive}`;
}

/** The language that a statement is put into words in, as a BCP 47 tag: that of its predicate; "" where it has none. */
export function languageOf(knowledge: Knowledge, { predicate }: Statement): string {
  const known = knowledge.dataset.terms.find(predicate.iri);
  return known === null ? "" : knowledge.labels.language(known);
}

function readVerb(knowledge: Knowledge, { subject, predicate, object }: Statement, direction: Direction): Verb {
  const { labels, dataset } = knowledge;
  const start = direction === "forward" ? subject : object;
  const node = isLiteralTerm(start) ? null : dataset.terms.find(start.iri);
  const many = node !== null && labels.isPlural(node);
  const known = dataset.terms.find(predicate.iri);
  if (predicate.iri === TYPE) {
    const grammar = grammarFor(known === null ? "" : labels.language(known));
    return { grammar, many, ...agreeing(grammar, { finite: grammar.typeOf[direction], infinitive: null }, many) };
  }
  const verb = known === null ? null : labels.verb(known, direction);
  if (verb === null) {
    const grammar = grammarFor(known === null ? "" : labels.language(known));
    const forward = known === null ? predicate.label : (labels.verb(known, "forward")?.finite ?? predicate.label);
    return { grammar, finite: direction === "forward" ? forward : `← ${forward}`, infinitive: null, many };
  }
  const grammar = grammarFor(verb.language);
  return { grammar, many, ...agreeing(grammar, verb, many) };
}

/** A verb with the form that its start asks for; a copula tells its own infinitive. */
function agreeing(
  grammar: Grammar,
  { finite, infinitive }: Omit<VerbWords, "language">,
  many: boolean,
): Pick<Verb, "finite" | "infinitive"> {
  for (const [one, plural, bare] of grammar.copulas) {
    if (!one.test(finite)) continue;
    const words = infinitive ?? finite.replace(one, bare);
    if (!many) return { finite, infinitive: words };
    return { finite: grammar.agreeing(finite.replace(one, plural)), infinitive: grammar.agreeing(words) };
  }
  return { finite: many ? grammar.plural(finite, infinitive) : finite, infinitive };
}

/** A term as words: a label, or a literal's value. */
export function wordsOf(knowledge: Knowledge, term: StatementTerm): string {
  return isLiteralTerm(term) ? knowledge.labels.shown(term.value) : term.label;
}

/**
 * A statement as one sentence in its asserted direction, without a full stop. A claimant other than the subject is named:
 * "… (according to the ILO)".
 */
export function sentenceOf(knowledge: Knowledge, statement: Statement): string {
  const { grammar } = readVerb(knowledge, statement, "forward");
  return capitalized(`${clauseWords(knowledge, statement)}${attribution(grammar, statement)}`);
}

/** The same without who says it, where that is told beside it. */
export function plainSentenceOf(knowledge: Knowledge, statement: Statement): string {
  return capitalized(clauseWords(knowledge, statement));
}

/** What a voice says, as one sentence without a full stop: "DCAF says that A may contribute to B". */
export function saysOf(knowledge: Knowledge, voice: ResourceTerm, statement: Statement): string {
  return capitalized(`${voice.label} ${saysWords(knowledge, voice, statement)}`);
}

function saysWords(knowledge: Knowledge, voice: ResourceTerm, statement: Statement): string {
  const { grammar } = readVerb(knowledge, statement, "forward");
  return `${grammar.says[isPlural(knowledge, voice) ? 1 : 0]} ${clauseWords(knowledge, statement)}`;
}

function isPlural({ dataset, labels }: Knowledge, { iri: key }: ResourceTerm): boolean {
  const node = dataset.terms.find(key);
  return node !== null && labels.isPlural(node);
}

/** A statement from subject to object, as a clause begins. */
function clauseWords(knowledge: Knowledge, statement: Statement): string {
  const { infinitive } = readVerb(knowledge, statement, "forward");
  const verb = verbOf(knowledge, statement, "forward");
  // A value under a noun ("year") is no clause: "Report: year 2013".
  const joint = isLiteralTerm(statement.object) && infinitive === null ? ": " : " ";
  return `${wordsOf(knowledge, statement.subject)}${joint}${before(verb, wordsOf(knowledge, statement.object))}`;
}

/** A verb before what it is said of; "has the office" before "an unnamed office" says the noun once. */
function before(verb: string, words: string): string {
  const noun = /^an? unnamed (.+)$/.exec(words)?.[1];
  const named = ` the ${noun}`;
  return `${noun !== undefined && verb.endsWith(named) ? verb.slice(0, -named.length) : verb} ${words}`;
}

/** With its first letter in upper case, as a sentence begins; labels of common nouns are in lower case. */
function capitalized(sentence: string): string {
  const [first = ""] = sentence;
  return first.toUpperCase() + sentence.slice(first.length);
}

/** " (according to A and B)" where all claims are somebody else's than the subject's; "" otherwise. */
function attribution(grammar: Grammar, statement: Statement): string {
  const claimants = new Map<string, string>();
  for (const evidence of statement.evidence) {
    if (evidence.claimant === null) return "";
    claimants.set(evidence.claimant.iri, evidence.claimant.label);
  }
  if ("iri" in statement.subject) claimants.delete(statement.subject.iri);
  return claimants.size === 0 ? "" : grammar.accordingTo([...claimants.values()]);
}

/** One step of a chain, as the words between two nodes. */
export interface ChainStep {
  readonly statement: Statement;
  readonly direction: Direction;
  /** The label of the node that the step leads to. */
  readonly to: string;
  /** The numbers of its citations. */
  readonly citations: readonly number[];
  /** The claimant by whose words the step is made; null where the statement joins the two nodes itself. */
  readonly voice: ResourceTerm | null;
}

/** What a step says of the node that it leaves: "may prevent human trafficking (according to the ILO)". */
export function clauseOf(
  knowledge: Knowledge,
  { statement, direction, to }: Pick<ChainStep, "statement" | "direction" | "to">,
): string {
  const { grammar } = readVerb(knowledge, statement, direction);
  return `${before(verbOf(knowledge, statement, direction), to)}${attribution(grammar, statement)}`;
}

/** The same of any step; `from` is the label of the node that it leaves. */
function stepWords(knowledge: Knowledge, step: ChainStep, from: string): string {
  const { voice, statement, direction } = step;
  if (voice === null) return clauseOf(knowledge, step);
  const says = saysWords(knowledge, voice, statement);
  if (direction === "forward") return says;
  const { grammar } = readVerb(knowledge, statement, "forward");
  const ends = [statement.subject, statement.object];
  const spokenOf = ends.find((end) => !isLiteralTerm(end) && end.label === from);
  const many = spokenOf !== undefined && !isLiteralTerm(spokenOf) && isPlural(knowledge, spokenOf);
  return `${grammar.spokenOfBy[many ? 1 : 0]} ${voice.label}${grammar.which}${says}`;
}

/**
 * A path as one readable sentence: "A encourages B [1], which is provided by C [2]." A step against a verb that has no words
 * in this direction is turned: ", which C owns", and what comes after names C anew: ", and C funds D". What a voice says is
 * a clause in full, and the chain goes on behind it with the node that it has come to: "DCAF says that A may contribute to B
 * [1]; A is part of C [2]." Each clause is in the language of its own verb. Empty for no steps.
 */
export function chainSentence(knowledge: Knowledge, start: string, steps: readonly ChainStep[]): string {
  if (steps.length === 0) return "";
  let sentence = "";
  let here: Here | null = null;
  let from = start;
  for (const step of steps) {
    const { text, next }: Clause = chainClause(knowledge, from, step, here);
    sentence += text;
    here = next;
    from = step.to;
  }
  return capitalized(`${sentence}.`);
}

/** "The same holds of Liberia [2] and Sierra Leone [2] in the place of Guinea.", in the language of a step at that place. */
export function likewiseSentence(
  knowledge: Knowledge,
  label: string,
  hop: { readonly statements: readonly Statement[] } | undefined,
  others: readonly { readonly node: ResourceTerm; readonly citations: readonly number[] }[],
): string {
  const [statement] = hop?.statements ?? [];
  const { likewise } = grammarFor(statement === undefined ? "" : languageOf(knowledge, statement));
  return likewise(
    others.map(({ node, citations }) => [node.label, ...marksOf(citations)].join(" ")),
    label,
  );
}

/** "[1][2]", or nothing. */
function marksOf(citations: readonly number[]): string[] {
  const marks = citations.map((number) => `[${number}]`).join("");
  return marks === "" ? [] : [marks];
}

/** Where a sentence stands between two steps. */
interface Here {
  /** Whether it has just named the node that the next step leaves, so that "which" can take it up. */
  readonly isLast: boolean;
  /** What stands before a clause that names the node anew. */
  readonly joint: string;
}

interface Clause {
  readonly text: string;
  readonly next: Here;
}

function chainClause(knowledge: Knowledge, from: string, step: ChainStep, here: Here | null): Clause {
  const { voice, statement, direction, to } = step;
  const isTurned = voice === null && direction === "inverse" && !readsBackwards(knowledge, statement);
  const { grammar } = readVerb(knowledge, statement, isTurned ? "forward" : direction);
  const marks = step.citations.map((number) => `[${number}]`).join("");
  const behind = marks === "" ? "" : ` ${marks}`;
  const anew = `${here?.joint ?? ""}${from} `;
  if (isTurned) {
    const verb = verbOf(knowledge, statement, "forward");
    const said = attribution(grammar, statement);
    const words = here?.isLast ? `${grammar.whom}${to} ${verb}` : `${here?.joint ?? ""}${to} ${before(verb, from)}`;
    return { text: `${words}${said}${behind}`, next: { isLast: false, joint: grammar.and } };
  }
  const words = `${here?.isLast ? grammar.which : anew}${stepWords(knowledge, step, from)}`;
  return { text: `${words}${behind}`, next: { isLast: voice === null, joint: "; " } };
}

/** Whether a statement has words from its object to its subject. */
function readsBackwards({ labels, dataset }: Knowledge, { predicate }: Statement): boolean {
  if (predicate.iri === TYPE) return true;
  const known = dataset.terms.find(predicate.iri);
  return known !== null && labels.verb(known, "inverse") !== null;
}
