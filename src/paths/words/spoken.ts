/** Terms, numbers of citations and beginnings, as sentences have them. */

import { isLiteralTerm, type StatementTerm } from "../../evidence/types.ts";
import type { Knowledge } from "../../graph/store/knowledge.ts";
import { grammarFor } from "./grammar/grammars.ts";

/** A term as words by itself: a label, or a literal's value. */
export function wordsOf(knowledge: Knowledge, term: StatementTerm): string {
  return isLiteralTerm(term) ? knowledge.labels.shown(term.value) : term.label;
}

/** The end of an article that a space parts from its noun: "la", and not "l’". */
const NOT_ELIDED = /[^’']$/;

/** A term as words within a sentence: with its article, its short form, and quotation marks round a title. */
export function spokenOf(knowledge: Knowledge, term: StatementTerm): string {
  const node = isLiteralTerm(term) ? null : knowledge.dataset.terms.find(term.iri);
  if (node === null) return wordsOf(knowledge, term);
  const { text, article, isTitle, noun, language } = knowledge.phrasing.wording(node);
  const { quoted } = grammarFor(language);
  if (noun !== null) return `${noun} ${quoted(text)}`;
  return `${article === null ? "" : article.replace(NOT_ELIDED, "$& ")}${isTitle ? quoted(text) : text}`;
}

/** With its first letter in upper case, as a sentence begins; labels of common nouns are in lower case. */
export function capitalized(sentence: string): string {
  const [first = ""] = sentence;
  return first.toUpperCase() + sentence.slice(first.length);
}

/** "[1][2]", or nothing. */
export function marksOf(citations: readonly number[]): string[] {
  const marks = citations.map((number) => `[${number}]`).join("");
  return marks === "" ? [] : [marks];
}
