/** What a statement holds under, in its sentence: what all of its claims share, each kind in its place. */

import type { Evidence, Qualifiers, Statement } from "../../evidence/types.ts";
import { QUALIFIER_KINDS, type QualifierKind } from "../../evidence/vocabulary.ts";
import { allPreferred, closenessTo } from "../../graph/names/language-preference.ts";
import type { Knowledge } from "../../graph/store/knowledge.ts";
import type { Grammar } from "./grammar/grammar.ts";
import { textOf } from "./parts.ts";

/** The words of a sentence that its claims share, by place. Each is "" where there are none. */
export interface QualifyingWords {
  /** Before everything: "In many countries". */
  readonly scope: string;
  /** With the verb: "primarily". */
  readonly degree: string;
  /** Behind everything, with what goes before them: " as a root cause, by comparison with men". */
  readonly behind: string;
}

/** Behind what is said, in this order; the others of them follow a comma. */
const BEHIND = ["causeRole", "manner", "purpose", "rank", "comparison", "trend", "condition"] as const;
const CLOSE: ReadonlySet<QualifierKind> = new Set<QualifierKind>(["causeRole", "manner", "purpose"]);

export function qualifyingWords(
  knowledge: Knowledge,
  statement: Statement,
  { grammar, language }: { readonly grammar: Grammar; readonly language: string },
): QualifyingWords {
  const shared = sharedIn(knowledge, statement, language);
  const words = (kind: QualifierKind): string => textOf(grammar.listed(shared[kind] ?? []));
  const behind = BEHIND.map((kind) => (words(kind) === "" ? "" : `${CLOSE.has(kind) ? " " : ", "}${words(kind)}`));
  return { scope: words("scope"), degree: words("degree"), behind: behind.join("") };
}

/** The qualifiers of one claim that the sentence of its statement does not say: not all claims share them. */
export function ownQualifiers(
  knowledge: Knowledge,
  statement: Statement,
  evidence: Evidence,
  language: string,
): Qualifiers {
  const shared = sharedIn(knowledge, statement, language);
  const spoken = qualifiersIn(knowledge, evidence, language);
  const own = QUALIFIER_KINDS.flatMap((kind) => {
    const told = spoken[kind];
    // What has no words in the language of the sentence is told in another.
    const left = told === undefined ? evidence.qualifiers[kind] : told.filter((text) => !shared[kind]?.includes(text));
    return left === undefined || left.length === 0 ? [] : [[kind, left] as const];
  });
  return Object.fromEntries(own);
}

/** What every one of some claims holds under. */
export function sharedQualifiers([first, ...others]: readonly Qualifiers[]): Qualifiers {
  if (first === undefined) return {};
  const shared = QUALIFIER_KINDS.flatMap((kind) => {
    const texts = first[kind]?.filter((text) => others.every((other) => other[kind]?.includes(text))) ?? [];
    return texts.length === 0 ? [] : [[kind, texts] as const];
  });
  return Object.fromEntries(shared);
}

/** The same of a statement, in the language of its sentence. */
function sharedIn(knowledge: Knowledge, { evidence }: Statement, language: string): Qualifiers {
  return sharedQualifiers(evidence.map((entry) => qualifiersIn(knowledge, entry, language)));
}

/** The qualifiers of a claim that can stand in a sentence of one language. */
function qualifiersIn(
  { dataset, evidence, labels }: Knowledge,
  { id, qualifiers }: Evidence,
  language: string,
): Qualifiers {
  if (Object.keys(qualifiers).length === 0) return {};
  const reifier = dataset.terms.find(id);
  if (reifier === null) return {};
  const told = [...evidence.qualifiers(reifier)].flatMap(([kind, texts]) => {
    const own = allPreferred(texts, closenessTo(language));
    return own.length === 0 ? [] : [[kind, own.map((text) => labels.shown(text))] as const];
  });
  return Object.fromEntries(told);
}
