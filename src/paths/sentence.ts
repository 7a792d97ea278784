/** Statements and paths in words: from labels, inverse labels and modality, never from the source's own sentence. */

import { isLiteralTerm, type Statement, type StatementTerm } from "../evidence/types.ts";
import type { Modality } from "../evidence/vocabulary.ts";
import type { Knowledge } from "../graph/knowledge.ts";

/** What goes before the bare verb for each modality; null where the plain label says it. */
const BEFORE_INFINITIVE: Readonly<Record<Modality, string | null>> = {
  asserted: null,
  reported: null,
  estimated: "is estimated to",
  aimed: "aims to",
  recommended: "should",
  possible: "may",
};

/** The verb of a statement read in one direction, with its modality and polarity: "may prevent", "is encouraged by". */
export function verbOf(knowledge: Knowledge, statement: Statement, direction: "forward" | "inverse"): string {
  const predicate = knowledge.dataset.terms.find(statement.predicate.iri);
  const label = statement.predicate.label;
  const { plain, bare } =
    direction === "forward" ? forwardForms(knowledge, predicate, label) : inverseForms(knowledge, predicate, label);
  if (statement.polarity === "denied") return bare === null ? `${plain} (denied)` : negated(plain, bare);
  const before = BEFORE_INFINITIVE[statement.modality];
  if (before === null) return plain;
  return bare === null ? `${plain} (${statement.modality})` : `${before} ${bare}`;
}

interface VerbForms {
  readonly plain: string;
  /** The infinitive, or null where it is not known. */
  readonly bare: string | null;
}

function forwardForms(knowledge: Knowledge, predicate: number | null, label: string): VerbForms {
  return { plain: label, bare: predicate === null ? null : knowledge.labels.infinitive(predicate) };
}

const COPULAS: readonly (readonly [RegExp, string])[] = [
  [/^(?:is|are) /, "be "],
  [/^(?:has|have) /, "have "],
];

function inverseForms(knowledge: Knowledge, predicate: number | null, label: string): VerbForms {
  const inverse = predicate === null ? null : knowledge.labels.inverseLabel(predicate);
  if (inverse === null) return { plain: `is the object of “${label}” from`, bare: null };
  const copula = COPULAS.find(([pattern]) => pattern.test(inverse));
  return { plain: inverse, bare: copula === undefined ? null : inverse.replace(...copula) };
}

function negated(plain: string, bare: string): string {
  return /^(?:is|are) /.test(plain) ? plain.replace(/^(is|are) /, "$1 not ") : `does not ${bare}`;
}

/** A term as words: a label, or a literal's value. */
export function wordsOf(term: StatementTerm): string {
  return isLiteralTerm(term) ? term.value : term.label;
}

/**
 * A statement as one sentence in its asserted direction, without a full stop. A claimant other than the subject is named:
 * "… (according to the ILO)".
 */
export function sentenceOf(knowledge: Knowledge, statement: Statement): string {
  const words = `${wordsOf(statement.subject)} ${verbOf(knowledge, statement, "forward")} ${wordsOf(statement.object)}`;
  return `${words}${attribution(statement)}`;
}

/** " (according to A and B)" where all claims are somebody else's than the subject's; "" otherwise. */
export function attribution(statement: Statement): string {
  const claimants = new Map<string, string>();
  for (const evidence of statement.evidence) {
    if (evidence.claimant === null) return "";
    claimants.set(evidence.claimant.iri, evidence.claimant.label);
  }
  if ("iri" in statement.subject) claimants.delete(statement.subject.iri);
  return claimants.size === 0 ? "" : ` (according to ${[...claimants.values()].join(" and ")})`;
}

/** One step of a chain, as the words between two nodes. */
export interface ChainStep {
  readonly statement: Statement;
  readonly direction: "forward" | "inverse";
  /** The label of the node that the step leads to. */
  readonly to: string;
  /** The numbers of its citations. */
  readonly citations: readonly number[];
}

/** A path as one readable sentence: "A encourages B [1], which is provided by C [2]." Empty for no steps. */
export function chainSentence(knowledge: Knowledge, start: string, steps: readonly ChainStep[]): string {
  if (steps.length === 0) return "";
  const parts = steps.map(({ statement, direction, to, citations }) => {
    const marks = citations.map((number) => `[${number}]`).join("");
    return `${verbOf(knowledge, statement, direction)} ${to}${attribution(statement)}${marks === "" ? "" : ` ${marks}`}`;
  });
  return `${start} ${parts.join(", which ")}.`;
}
