/** Statements and paths in words: from labels, inverse labels and modality, never from the source's own sentence. */

import { isLiteralTerm, type Statement, type StatementTerm } from "../evidence/types.ts";
import type { Modality } from "../evidence/vocabulary.ts";
import type { Knowledge } from "../graph/knowledge.ts";

type Auxiliary = readonly [one: string, many: string];

/** What goes before the bare verb for each modality, after one and after many; null where the plain verb says it. */
const BEFORE_INFINITIVE: Readonly<Record<Modality, Auxiliary | null>> = {
  asserted: null,
  reported: null,
  estimated: ["is estimated to", "are estimated to"],
  aimed: ["aims to", "aim to"],
  recommended: ["should", "should"],
  possible: ["may", "may"],
};

/** What is aimed at does not aim: read backwards, an aim is "meant to be" reached. */
const AIMED_BACKWARDS: Auxiliary = ["is meant to", "are meant to"];

/** The verb of a statement read in one direction, with its modality and polarity: "may prevent", "is encouraged by". */
export function verbOf(knowledge: Knowledge, statement: Statement, direction: "forward" | "inverse"): string {
  const { plain, bare, many } = verbForms(knowledge, statement, direction);
  if (statement.polarity === "denied") return bare === null ? `${plain} (denied)` : negated(plain, bare, many);
  const backwards = direction === "inverse" && statement.modality === "aimed";
  const before = backwards ? AIMED_BACKWARDS : BEFORE_INFINITIVE[statement.modality];
  if (before === null) return plain;
  return bare === null ? `${plain} (${statement.modality})` : `${before[many ? 1 : 0]} ${bare}`;
}

interface VerbForms {
  /** The finite verb, agreeing with the node that the reading starts from. */
  readonly plain: string;
  /** The infinitive, or null where it is not known. */
  readonly bare: string | null;
  /** Whether the reading starts from a plural. */
  readonly many: boolean;
}

/** Singular finite copula, plural one, and infinitive. */
const COPULAS: readonly (readonly [one: RegExp, many: string, bare: string])[] = [
  [/^(?:is|are) /, "are ", "be "],
  [/^(?:has|have) /, "have ", "have "],
];

function verbForms(knowledge: Knowledge, statement: Statement, direction: "forward" | "inverse"): VerbForms {
  const { terms } = knowledge.dataset;
  const predicate = terms.find(statement.predicate.iri);
  const start = direction === "forward" ? statement.subject : statement.object;
  const node = isLiteralTerm(start) ? null : terms.find(start.iri);
  const many = node !== null && knowledge.labels.isPlural(node);
  if (direction === "inverse") {
    const inverse = predicate === null ? null : knowledge.labels.inverseLabel(predicate);
    if (inverse === null) return { plain: `is the object of “${statement.predicate.label}” from`, bare: null, many };
    return { ...copulaForms(inverse, many), many };
  }
  const bare = predicate === null ? null : knowledge.labels.infinitive(predicate);
  if (bare === null) return { plain: copulaForms(statement.predicate.label, many).plain, bare, many };
  if (!many) return { plain: statement.predicate.label, bare, many };
  return { plain: bare.replace(/^be /, "are "), bare, many };
}

function copulaForms(label: string, many: boolean): { plain: string; bare: string | null } {
  for (const [one, plural, bare] of COPULAS) {
    if (one.test(label)) return { plain: many ? label.replace(one, plural) : label, bare: label.replace(one, bare) };
  }
  return { plain: label, bare: null };
}

function negated(plain: string, bare: string, many: boolean): string {
  if (/^(?:is|are) /.test(plain)) return plain.replace(/^(is|are) /, "$1 not ");
  return `${many ? "do" : "does"} not ${bare}`;
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
  const verb = verbOf(knowledge, statement, "forward");
  // A value under a noun ("year") is no clause: "Report: year 2013".
  const joint = isLiteralTerm(statement.object) && !isVerb(knowledge, statement) ? ": " : " ";
  const words = `${wordsOf(statement.subject)}${joint}${verb} ${wordsOf(statement.object)}`;
  return capitalized(`${words}${attribution(statement)}`);
}

/** Whether a predicate's label is a verb: it has an infinitive, or starts with one of the verbs that need none. */
function isVerb(knowledge: Knowledge, statement: Statement): boolean {
  const predicate = knowledge.dataset.terms.find(statement.predicate.iri);
  if (predicate !== null && knowledge.labels.infinitive(predicate) !== null) return true;
  return COPULAS.some(([one]) => one.test(statement.predicate.label));
}

/** With its first letter in upper case, as a sentence begins; labels of common nouns are in lower case. */
function capitalized(sentence: string): string {
  const [first = ""] = sentence;
  return first.toUpperCase() + sentence.slice(first.length);
}

/** " (according to A and B)" where all claims are somebody else's than the subject's; "" otherwise. */
function attribution(statement: Statement): string {
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
  return capitalized(`${start} ${parts.join(", which ")}.`);
}
