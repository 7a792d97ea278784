/** Statements and paths in words: from labels, inverse labels and modality, never from the source's own sentence. */

import { isLiteralTerm, type ResourceTerm, type Statement } from "../../evidence/types.ts";
import type { Knowledge } from "../../graph/store/knowledge.ts";
import { datePartsOf, dateWords } from "./citation/date.ts";
import type { Grammar } from "./grammar/grammar.ts";
import { grammarFor } from "./grammar/grammars.ts";
import { type QualifyingWords, qualifyingWords } from "./qualified.ts";
import { type SameLinks, sameAside, sameSentence } from "./same-as.ts";
import { capitalized, marksOf, spokenOf, wordsOf } from "./spoken.ts";
import { asRecommended, type Direction, languageOf, readsBackwards, readVerb, type Verb, verbWords } from "./verb.ts";

export { languageOf, wordsOf };

/**
 * The verb of a statement read in one direction, with its modality and polarity: "may prevent", "is encouraged by". Where
 * it has no words against its direction, an arrow before those that it has: "← owns".
 */
export function verbOf(knowledge: Knowledge, statement: Statement, direction: Direction): string {
  return verbWords(readVerb(knowledge, statement, direction), statement, direction);
}

/** What a verb is said of, as words: several things of a figure stand for themselves, "reports 54 victims". */
function objectOf(knowledge: Knowledge, term: ResourceTerm, { bareObject }: Pick<Verb, "bareObject">): string {
  const node = knowledge.dataset.terms.find(term.iri);
  if (node === null) return term.label;
  const { text, noun, isPlural: isMany } = knowledge.phrasing.wording(node);
  const isFree = bareObject || (noun !== null && isMany);
  return isFree ? text : spokenOf(knowledge, term);
}

/**
 * A statement as one sentence in its asserted direction, without a full stop. A claimant other than the subject is named:
 * "… (according to the ILO)".
 */
export function sentenceOf(knowledge: Knowledge, statement: Statement): string {
  const { grammar } = readVerb(knowledge, statement, "forward");
  return capitalized(`${fullClause(knowledge, statement)}${attribution(knowledge, grammar, statement)}`);
}

/** Of one node; the others are an ellipsis. */
const MOST_THROUGH = 6;

/** What the nodes say by way of which a statement is made: " (start date 2010; percentage 51)", each in brackets of its own. */
function throughWords(knowledge: Knowledge, grammar: Grammar, { through = [] }: Statement): string {
  return through
    .filter(({ qualifiers }) => qualifiers.length > 0)
    .map(({ qualifiers }) => {
      const told = qualifiers.slice(0, MOST_THROUGH).map(({ predicate, value }) => {
        const words = isLiteralTerm(value) ? valueWords(knowledge, grammar, value.value) : value.label;
        return `${predicate.label} ${words}`;
      });
      return ` (${told.join("; ")}${told.length < qualifiers.length ? "; …" : ""})`;
    })
    .join("");
}

/** The same without who says it, where that is told beside it. */
export function plainSentenceOf(knowledge: Knowledge, statement: Statement): string {
  return capitalized(fullClause(knowledge, statement));
}

/** What a voice says, as one sentence without a full stop: "DCAF says that A may contribute to B". */
export function saysOf(knowledge: Knowledge, voice: ResourceTerm, statement: Statement): string {
  return capitalized(`${spokenOf(knowledge, voice)} ${saysWords(knowledge, voice, statement)}`);
}

function saysWords(knowledge: Knowledge, voice: ResourceTerm, statement: Statement): string {
  const { grammar } = readVerb(knowledge, statement, "forward");
  return `${grammar.says[isPlural(knowledge, voice) ? 1 : 0]} ${fullClause(knowledge, statement)}`;
}

/** The word that takes up what was just named, for a thing or for a person. */
function relative(
  { dataset, phrasing }: Knowledge,
  [thing, person]: Grammar["which"],
  { iri: key }: ResourceTerm,
): string {
  const node = dataset.terms.find(key);
  return node !== null && phrasing.wording(node).isPerson ? person : thing;
}

function isPlural({ dataset, phrasing }: Knowledge, { iri: key }: ResourceTerm): boolean {
  const node = dataset.terms.find(key);
  return node !== null && phrasing.wording(node).isPlural;
}

/** A statement from subject to object with what it holds under: "in many countries, A primarily prevents B". */
function fullClause(knowledge: Knowledge, statement: Statement): string {
  const verb = readVerb(knowledge, statement, "forward");
  const { scope, ...qualifying } = qualifyingOf(knowledge, statement, verb);
  const clause = clauseWords(knowledge, statement, verb, qualifying);
  return `${scope === "" ? "" : `${scope}, `}${clause}${throughWords(knowledge, verb.grammar, statement)}`;
}

function qualifyingOf(knowledge: Knowledge, statement: Statement, { grammar }: Verb): QualifyingWords {
  return qualifyingWords(knowledge, statement, { grammar, language: languageOf(knowledge, statement) });
}

type Qualifying = Pick<QualifyingWords, "degree" | "behind">;

/** A statement from subject to object, as a clause begins. */
function clauseWords(knowledge: Knowledge, statement: Statement, verb: Verb, { degree, behind }: Qualifying): string {
  const { subject, object } = statement;
  const words = inDegree(verb, verbWords(verb, statement, "forward"), degree);
  const end = isLiteralTerm(object)
    ? valueWords(knowledge, verb.grammar, object.value)
    : objectOf(knowledge, object, verb);
  if (verb.aroundValue !== null)
    return `${spokenOf(knowledge, subject)} ${words}${verb.aroundValue.replace("{}", () => end)}${behind}`;
  // A value under a noun ("year") is no clause: "Report: year 2013".
  const joint = isLiteralTerm(object) && verb.infinitive === null ? ": " : " ";
  return `${spokenOf(knowledge, subject)}${joint}${before(verb.grammar, words, end)}${behind}${asRecommended(verb, statement)}`;
}

function inDegree({ grammar }: Verb, words: string, degree: string): string {
  return degree === "" ? words : grammar.inDegree(words, degree);
}

const INTERVAL = /^([\d-]{4,10})\/([\d-]{4,10})$/;

const DAYS = /^P(\d{1,6})D$/;

/** A value as it is read: a date, an interval and a span of days in words, a long number in groups. */
function valueWords({ labels }: Knowledge, grammar: Grammar, value: string): string {
  const [, from = "", to = ""] = INTERVAL.exec(value) ?? [];
  const inWords = (text: string): string => dateWords(text, grammar.locale) ?? text;
  if (datePartsOf(from) !== null && datePartsOf(to) !== null) return `${inWords(from)} ${grammar.until} ${inWords(to)}`;
  const [, days] = DAYS.exec(value) ?? [];
  if (days !== undefined) return numberWords(grammar, days, { style: "unit", unit: "day", unitDisplay: "long" });
  if (/^\d{5,15}$/.test(value)) return numberWords(grammar, value);
  return /^\d{4}-\d\d/.test(value) ? inWords(value) : labels.shown(value);
}

function numberWords({ locale }: Grammar, digits: string, format: Intl.NumberFormatOptions = {}): string {
  return new Intl.NumberFormat(locale, format).format(Number(digits));
}

/** A verb before what it is said of; "has the office" before "an unnamed office" says the noun once. */
function before(grammar: Grammar, verb: string, words: string): string {
  const noun = /^an? unnamed (.+)$/.exec(words)?.[1];
  const named = ` the ${noun}`;
  return grammar.joined(noun !== undefined && verb.endsWith(named) ? verb.slice(0, -named.length) : verb, words);
}

/** " (according to A and B)" where all claims are somebody else's than the subject's; "" otherwise. */
function attribution(knowledge: Knowledge, grammar: Grammar, statement: Statement): string {
  const claimants = new Map<string, string>();
  for (const { claimant } of statement.evidence) {
    if (claimant === null) return "";
    claimants.set(claimant.iri, spokenOf(knowledge, claimant));
  }
  if ("iri" in statement.subject) claimants.delete(statement.subject.iri);
  return claimants.size === 0 ? "" : grammar.accordingTo([...claimants.values()]);
}

/** One step of a chain, as the words between two nodes. */
export interface ChainStep {
  readonly statement: Statement;
  readonly direction: Direction;
  /** The node that the chain has come to. */
  readonly from: ResourceTerm;
  /** The same by another name, from which the step leaves; null where it has but one here. */
  readonly leaves: SameLinks | null;
  /** The node that the step leads to. */
  readonly to: ResourceTerm;
  /** The same by another name, to which the step leads; null where it has but one here. */
  readonly arrives: SameLinks | null;
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
  return `${plainClauseOf(knowledge, { statement, direction, to })}${attribution(knowledge, grammar, statement)}`;
}

function plainClauseOf(
  knowledge: Knowledge,
  { statement, direction, to }: Pick<ChainStep, "statement" | "direction" | "to">,
): string {
  const verb = readVerb(knowledge, statement, direction);
  const { degree, ...qualifying } = qualifyingOf(knowledge, statement, verb);
  const verbal = inDegree(verb, verbWords(verb, statement, direction), degree);
  const words = before(verb.grammar, verbal, objectOf(knowledge, to, verb));
  return `${words}${behindClause(qualifying)}${asRecommended(verb, statement)}`;
}

/** A clause within a chain has nothing before it: " in many countries as a root cause". */
function behindClause({ scope, behind }: Pick<QualifyingWords, "scope" | "behind">): string {
  return `${scope === "" ? "" : ` ${scope}`}${behind}`;
}

/** The same of any step, without who says it; `from` is the node that it leaves. */
function stepWords(knowledge: Knowledge, step: ChainStep, from: ResourceTerm): string {
  const { voice, statement, direction } = step;
  if (voice === null) return plainClauseOf(knowledge, step);
  const says = saysWords(knowledge, voice, statement);
  if (direction === "forward") return says;
  const { grammar } = readVerb(knowledge, statement, "forward");
  const ends = [statement.subject, statement.object];
  const many = ends.some((end) => !isLiteralTerm(end) && end.iri === from.iri) && isPlural(knowledge, from);
  return `${grammar.spokenOfBy[many ? 1 : 0]} ${spokenOf(knowledge, voice)}${relative(knowledge, grammar.which, voice)}${says}`;
}

/**
 * A path as one readable sentence: "A encourages B [1], which is provided by C [2]." A step against a verb that has no words
 * in this direction is turned: ", which C owns", and what comes after names C anew: ", and C funds D". What a voice says is
 * a clause in full, and the chain goes on behind it with the node that it has come to: "DCAF says that A may contribute to B
 * [1]; A is part of C [2]." Each clause is in the language of its own verb. Empty for no steps.
 */
export function chainSentence(knowledge: Knowledge, steps: readonly ChainStep[]): string {
  if (steps.length === 0) return "";
  let sentence = "";
  let here: Here | null = null;
  for (const step of steps) {
    const { text, next }: Clause = chainClause(knowledge, step, here);
    sentence += text;
    here = next;
  }
  return capitalized(`${sentence}.`);
}

/** "The same holds of Liberia [2] and Sierra Leone [2] in the place of Guinea.", in the language of a step at that place. */
export function likewiseSentence(
  knowledge: Knowledge,
  instead: ResourceTerm,
  hop: { readonly statements: readonly Statement[] } | undefined,
  others: readonly { readonly node: ResourceTerm; readonly citations: readonly number[] }[],
): string {
  const [statement] = hop?.statements ?? [];
  const { likewise } = grammarFor(statement === undefined ? "" : languageOf(knowledge, statement));
  return likewise(
    others.map(({ node, citations }) => [spokenOf(knowledge, node), ...marksOf(citations)].join(" ")),
    spokenOf(knowledge, instead),
  );
}

/** Where a sentence stands between two steps. */
interface Here {
  /** Whether it has just named the node that the next step leaves, so that "which" can take it up. */
  readonly isLast: boolean;
  /** What stands before a clause that names the node anew. */
  readonly joint: string;
  /** Who was last said to say so, as the words that name them; "" for nobody. */
  readonly said: string;
}

interface Clause {
  readonly text: string;
  readonly next: Here;
}

function chainClause(knowledge: Knowledge, step: ChainStep, here: Here | null): Clause {
  const { voice, statement, direction, leaves, arrives } = step;
  const [from, to] = [leaves?.node ?? step.from, arrives?.node ?? step.to];
  // Another name stands in brackets behind the one that the chain has come to.
  const otherFrom = leaves === null ? "" : sameAside(knowledge, step.from, leaves.node, leaves);
  const otherTo = arrives === null ? "" : sameAside(knowledge, arrives.node, step.to, arrives);
  const isTurned = voice === null && direction === "inverse" && !readsBackwards(knowledge, statement);
  const { grammar } = readVerb(knowledge, statement, isTurned ? "forward" : direction);
  const behind = ["", ...marksOf(step.citations)].join(" ");
  const spokenFrom = `${spokenOf(knowledge, step.from)}${otherFrom}`;
  const spokenTo = `${spokenOf(knowledge, to)}${otherTo}`;
  const said =
    voice === null ? attribution(knowledge, grammar, statement) : grammar.accordingTo([spokenOf(knowledge, voice)]);
  // Whoever was just named is not named again.
  const again = said !== "" && said === here?.said ? grammar.accordingToSame : said;
  const told = voice === null ? again : "";
  const { degree, ...rest } = qualifyingOf(knowledge, statement, readVerb(knowledge, statement, "forward"));
  const qualifying = voice === null ? behindClause(rest) : "";
  if (isTurned) {
    const verb = inDegree(readVerb(knowledge, statement, "forward"), verbOf(knowledge, statement, "forward"), degree);
    const words = here?.isLast
      ? `${otherFrom}${relative(knowledge, grammar.whom, from)}${spokenTo} ${verb}`
      : `${here?.joint ?? ""}${spokenTo} ${before(grammar, verb, spokenFrom)}`;
    return { text: `${words}${qualifying}${told}${behind}`, next: { isLast: false, joint: grammar.and, said } };
  }
  const beginning = here?.isLast
    ? `${otherFrom}${relative(knowledge, grammar.which, from)}`
    : `${here?.joint ?? ""}${spokenFrom} `;
  const words = `${beginning}${stepWords(knowledge, { ...step, to }, from)}`;
  // What a clause holds under stands behind the node that it leads to, which is named anew.
  const isLast = voice === null && qualifying === "";
  const end =
    arrives === null || isLast ? otherTo : `; ${sameSentence(knowledge, arrives.node, { ...arrives, node: step.to })}`;
  return { text: `${words}${told}${behind}${end}`, next: { isLast, joint: "; ", said } };
}
