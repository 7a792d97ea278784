/** Statements in words: from labels, inverse labels and modality, never from the source's own sentence. */

import type { ResourceTerm, Statement } from "../../evidence/types.ts";
import type { Knowledge } from "../../graph/store/knowledge.ts";
import { fullClause, predicateClause } from "./clause.ts";
import type { Grammar } from "./grammar/grammar.ts";
import { capitalized, type Phrase, phrase, textOf } from "./parts.ts";
import { spokenOf, wordsOf } from "./spoken.ts";
import { type Direction, languageOf, readVerb, verbWords } from "./verb.ts";

export { languageOf, wordsOf };

/**
 * The verb of a statement read in one direction, with its modality and polarity: "may prevent", "is encouraged by". Where
 * it has no words against its direction, an arrow before those that it has: "← owns".
 */
export function verbOf(knowledge: Knowledge, statement: Statement, direction: Direction): string {
  return verbWords(readVerb(knowledge, statement, direction), statement, direction);
}

/**
 * A statement as one sentence in its asserted direction, without a full stop. A claimant other than the subject is named:
 * "… (according to the ILO)".
 */
export function sentenceOf(knowledge: Knowledge, statement: Statement): string {
  return textOf(sentenceParts(knowledge, statement));
}

/**
 * The same as its parts in their order, none of them empty: the names of concepts apart from their articles, the verb, and
 * the words between. `sentenceOf` is their join.
 *
 * @example
 * import { Describer, Knowledge } from "throughline/graph";
 * import { sentenceParts } from "throughline/paths";
 * import { Dataset, parseRdf } from "throughline/rdf";
 * const dataset = new Dataset();
 * for (const quad of parseRdf("<urn:x:a> <urn:x:knows> <urn:x:b> .", { format: "turtle" })) dataset.add(quad);
 * const knowledge = new Knowledge(dataset);
 * sentenceParts(knowledge, new Describer(knowledge).statement(0)).map(({ text }) => text); // ["A", " ", "knows", " ", "b"]
 */
export function sentenceParts(knowledge: Knowledge, statement: Statement): Phrase {
  const { grammar } = readVerb(knowledge, statement, "forward");
  return capitalized(phrase`${fullClause(knowledge, statement)}${attribution(knowledge, grammar, statement)}`);
}

/** The same without who says it, where that is told beside it. */
export function plainSentenceOf(knowledge: Knowledge, statement: Statement): string {
  return textOf(capitalized(fullClause(knowledge, statement)));
}

/** What a voice says, as one sentence without a full stop: "DCAF says that A may contribute to B". */
export function saysPhrase(knowledge: Knowledge, voice: ResourceTerm, statement: Statement): Phrase {
  return capitalized(phrase`${spokenOf(knowledge, voice)} ${saysClause(knowledge, voice, statement)}`);
}

export function saysClause(knowledge: Knowledge, voice: ResourceTerm, statement: Statement): Phrase {
  const { grammar } = readVerb(knowledge, statement, "forward");
  return phrase`${grammar.says[isPlural(knowledge, voice) ? 1 : 0]} ${fullClause(knowledge, statement)}`;
}

export function isPlural({ dataset, phrasing }: Knowledge, { iri: key }: ResourceTerm): boolean {
  const node = dataset.terms.find(key);
  return node !== null && phrasing.wording(node).isPlural;
}

/** " (according to A and B)" where all claims are somebody else's than the subject's; nothing otherwise. */
export function attribution(knowledge: Knowledge, grammar: Grammar, statement: Statement): Phrase {
  const claimants = new Map<string, Phrase>();
  for (const { claimant } of statement.evidence) {
    if (claimant === null) return [];
    claimants.set(claimant.iri, spokenOf(knowledge, claimant));
  }
  if ("iri" in statement.subject) claimants.delete(statement.subject.iri);
  return claimants.size === 0 ? [] : grammar.accordingTo([...claimants.values()]);
}

/** What a step says of the node that it leaves: "may prevent human trafficking (according to the ILO)". */
export function clauseOf(
  knowledge: Knowledge,
  step: { readonly statement: Statement; readonly direction: Direction; readonly to: ResourceTerm },
): string {
  const { grammar } = readVerb(knowledge, step.statement, step.direction);
  return textOf(phrase`${predicateClause(knowledge, step)}${attribution(knowledge, grammar, step.statement)}`);
}
