/** Two names of one thing in words: by which links they are the same, and who says so. */

import type { Evidence, ResourceTerm, Statement } from "../../evidence/types.ts";
import type { Knowledge } from "../../graph/store/knowledge.ts";
import { prefixedName } from "../../rdf/namespaces.ts";
import { grammarFor } from "./grammar/grammars.ts";
import { capitalized, joined, marksOf, type Phrase, phrase, textOf } from "./parts.ts";
import { named, spokenOf } from "./spoken.ts";
import { languageOf } from "./verb.ts";

/** What makes another node the same as one. */
export interface SameLinks {
  /** The other one. */
  readonly node: ResourceTerm;
  /** How many links lead from one to the other. */
  readonly links: number;
  /** These links in their order, each with its evidence; the first 20 where there are more. */
  readonly statements: readonly Statement[];
  /** Numbers into the citations of the path. */
  readonly citations: readonly number[];
}

/** Of nodes by way of which two are the same, and of voices that say so; more are not named. */
const MOST_THROUGH = 3;
const MOST_VOICES = 2;

/** "Port Town is the same as Hafenstadt by skos:exactMatch, says Register of ports [2]", without a full stop. */
export function samePhrase(knowledge: Knowledge, node: ResourceTerm, same: SameLinks): Phrase {
  const { is } = grammarOf(knowledge, same).same;
  return capitalized(phrase`${spokenOf(knowledge, node)} ${is} ${sameWords(knowledge, node, same.node, same)}`);
}

/** " (the same as Hafenstadt by skos:exactMatch, says Register of ports [2])", behind the name of `node`. */
export function sameAside(knowledge: Knowledge, node: ResourceTerm, as: ResourceTerm, same: SameLinks): Phrase {
  return phrase` (${sameWords(knowledge, node, as, same)})`;
}

function sameWords(knowledge: Knowledge, node: ResourceTerm, as: ResourceTerm, same: SameLinks): Phrase {
  const grammar = grammarOf(knowledge, same);
  const spoken = spokenOf(knowledge, as);
  // What has the same name is told apart by its IRI.
  const isAlike = textOf(spoken) === textOf(spokenOf(knowledge, node));
  const name = isAlike ? named(as.iri, shortName(knowledge, as.iri)) : spoken;
  const predicates = new Set(same.statements.map(({ predicate }) => shortName(knowledge, predicate.iri)));
  const words = grammar.same.as(name, grammar.listed([...predicates]));
  const through = throughOf(same).map((each) => spokenOf(knowledge, each));
  const told =
    through.length > MOST_THROUGH
      ? joined([...through.slice(0, MOST_THROUGH).flatMap((each) => [each, ", "]), "…"])
      : grammar.listed(through);
  const voices = voicesOf(knowledge, same);
  return phrase`${words}${told.length === 0 ? "" : grammar.same.through(told)}${voices.length === 0 ? "" : grammar.same.said(voices)}${marksOf(same.citations)}`;
}

function grammarOf(knowledge: Knowledge, { statements: [first] }: SameLinks) {
  return grammarFor(first === undefined ? "" : languageOf(knowledge, first));
}

function shortName({ prefixes }: Knowledge, iri: string): string {
  return prefixedName(iri, prefixes) ?? iri;
}

/** The nodes between the two, in their order. */
function throughOf({ node, statements, links }: SameLinks): ResourceTerm[] {
  const between: ResourceTerm[] = [];
  for (const [at, { subject, object }] of statements.entries()) {
    const next = statements[at + 1];
    if (next === undefined && at === links - 1) break;
    const ends = [subject, object].filter((end) => "iri" in end);
    const joins = (end: ResourceTerm): boolean =>
      next === undefined || [next.subject, next.object].some((other) => "iri" in other && other.iri === end.iri);
    const found = ends.find((end) => joins(end) && end.iri !== between.at(-1)?.iri);
    if (found !== undefined && found.iri !== node.iri) between.push(found);
  }
  return between;
}

/** Who says of every link that it is so; nobody where one link is nobody's, or too many do. */
function voicesOf(knowledge: Knowledge, { statements }: SameLinks): Phrase[] {
  if (statements.some(({ evidence }) => evidence.length === 0)) return [];
  const all = statements.flatMap(({ evidence }) => evidence.map((each) => voiceOf(knowledge, each)));
  const voices = new Map(all.map((voice) => [textOf(voice), voice]));
  return voices.has("") || voices.size > MOST_VOICES ? [] : [...voices.values()];
}

function voiceOf(knowledge: Knowledge, { claimant, source, title }: Evidence): Phrase {
  if (claimant !== null) return spokenOf(knowledge, claimant);
  return source === null || title === null
    ? phrase`${title ?? ""}`
    : spokenOf(knowledge, { iri: source, label: title });
}
