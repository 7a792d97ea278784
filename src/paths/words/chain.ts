/** The steps of a path as one sentence. */

import { isLiteralTerm, type ResourceTerm, type Statement } from "../../evidence/types.ts";
import type { Knowledge } from "../../graph/store/knowledge.ts";
import { behindClause, inDegree, predicateClause, qualifyingOf, relationPart, saidOf } from "./clause.ts";
import type { Grammar } from "./grammar/grammar.ts";
import { grammarFor } from "./grammar/grammars.ts";
import { capitalized, joined, marksOf, type Phrase, phrase, textOf } from "./parts.ts";
import { type SameLinks, sameAside, samePhrase } from "./same-as.ts";
import { attribution, isPlural, saysClause, verbOf } from "./sentence.ts";
import { spokenOf } from "./spoken.ts";
import { type Direction, languageOf, readsBackwards, readVerb } from "./verb.ts";

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

/**
 * A path as one readable sentence: "A encourages B [1], which is provided by C [2]." A step against a verb that has no words
 * in this direction is turned: ", which C owns", and what comes after names C anew: ", and C funds D". What a voice says is
 * a clause in full, and the chain goes on behind it with the node that it has come to: "DCAF says that A may contribute to B
 * [1]; A is part of C [2]." Each clause is in the language of its own verb. Empty for no steps.
 */
export function chainPhrase(knowledge: Knowledge, steps: readonly ChainStep[]): Phrase {
  if (steps.length === 0) return [];
  const clauses: Phrase[] = [];
  let here: Here | null = null;
  for (const step of steps) {
    const { clause, next }: Clause = chainClause(knowledge, step, here);
    clauses.push(clause);
    here = next;
  }
  return capitalized(joined([...clauses, "."]));
}

/** "The same holds of Liberia [2] and Sierra Leone [2] in the place of Guinea.", in the language of a step at that place. */
export function likewisePhrase(
  knowledge: Knowledge,
  instead: ResourceTerm,
  hop: { readonly statements: readonly Statement[] } | undefined,
  others: readonly { readonly node: ResourceTerm; readonly citations: readonly number[] }[],
): Phrase {
  const [statement] = hop?.statements ?? [];
  const { likewise } = grammarFor(statement === undefined ? "" : languageOf(knowledge, statement));
  return likewise(
    others.map(({ node, citations }) => phrase`${spokenOf(knowledge, node)}${marksOf(citations)}`),
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
  readonly clause: Phrase;
  readonly next: Here;
}

function chainClause(knowledge: Knowledge, step: ChainStep, here: Here | null): Clause {
  const { voice, statement, direction, leaves, arrives } = step;
  const [from, to] = [leaves?.node ?? step.from, arrives?.node ?? step.to];
  // Another name stands in brackets behind the one that the chain has come to.
  const otherFrom = leaves === null ? [] : sameAside(knowledge, step.from, leaves.node, leaves);
  const otherTo = arrives === null ? [] : sameAside(knowledge, arrives.node, step.to, arrives);
  const isTurned = voice === null && direction === "inverse" && !readsBackwards(knowledge, statement);
  const { grammar } = readVerb(knowledge, statement, isTurned ? "forward" : direction);
  const marks = marksOf(step.citations);
  const spokenFrom = phrase`${spokenOf(knowledge, step.from)}${otherFrom}`;
  const spokenTo = phrase`${spokenOf(knowledge, to)}${otherTo}`;
  const saying =
    voice === null ? attribution(knowledge, grammar, statement) : grammar.accordingTo([spokenOf(knowledge, voice)]);
  const said = textOf(saying);
  // Whoever was just named is not named again.
  const again = said !== "" && said === here?.said ? grammar.accordingToSame : saying;
  const told = voice === null ? again : "";
  const { degree, ...rest } = qualifyingOf(knowledge, statement, readVerb(knowledge, statement, "forward"));
  const qualifying = voice === null ? behindClause(rest) : "";
  if (isTurned) {
    const words = inDegree(readVerb(knowledge, statement, "forward"), verbOf(knowledge, statement, "forward"), degree);
    const verb = relationPart(statement, words);
    const clause = here?.isLast
      ? phrase`${otherFrom}${relative(knowledge, grammar.whom, from)}${spokenTo} ${[verb]}`
      : phrase`${here?.joint ?? ""}${spokenTo} ${saidOf(grammar, verb, spokenFrom)}`;
    return {
      clause: phrase`${clause}${qualifying}${told}${marks}`,
      next: { isLast: false, joint: grammar.and, said },
    };
  }
  const beginning = here?.isLast
    ? phrase`${otherFrom}${relative(knowledge, grammar.which, from)}`
    : phrase`${here?.joint ?? ""}${spokenFrom} `;
  // What a clause holds under stands behind the node that it leads to, which is named anew.
  const isLast = voice === null && qualifying === "";
  const end =
    arrives === null || isLast
      ? otherTo
      : phrase`; ${samePhrase(knowledge, arrives.node, { ...arrives, node: step.to })}`;
  const clause = phrase`${beginning}${stepClause(knowledge, { ...step, to }, from)}${told}${marks}${end}`;
  return { clause, next: { isLast, joint: "; ", said } };
}

/** What a step says of the node that it leaves, `from`, without who says it. */
function stepClause(knowledge: Knowledge, step: ChainStep, from: ResourceTerm): Phrase {
  const { voice, statement, direction } = step;
  if (voice === null) return predicateClause(knowledge, step);
  const says = saysClause(knowledge, voice, statement);
  if (direction === "forward") return says;
  const { grammar } = readVerb(knowledge, statement, "forward");
  const ends = [statement.subject, statement.object];
  const many = ends.some((end) => !isLiteralTerm(end) && end.iri === from.iri) && isPlural(knowledge, from);
  const by = grammar.spokenOfBy[many ? 1 : 0];
  return phrase`${by} ${spokenOf(knowledge, voice)}${relative(knowledge, grammar.which, voice)}${says}`;
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
