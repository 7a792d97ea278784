/** Terms as sentences have them. */

import { isLiteralTerm, type StatementTerm } from "../../evidence/types.ts";
import type { Knowledge } from "../../graph/store/knowledge.ts";
import { grammarFor } from "./grammar/grammars.ts";
import { type Phrase, phrase } from "./parts.ts";

/** A term as words by itself: a label, or a literal's value. */
export function wordsOf(knowledge: Knowledge, term: StatementTerm): string {
  return isLiteralTerm(term) ? knowledge.labels.shown(term.value) : term.label;
}

/** The end of an article that a space parts from its noun: "la", and not "l’". */
const NOT_ELIDED = /[^’']$/;

/** A term as words within a sentence: with its article, its short form, and quotation marks round a title. */
export function spokenOf(knowledge: Knowledge, term: StatementTerm): Phrase {
  if (isLiteralTerm(term)) return phrase`${wordsOf(knowledge, term)}`;
  const node = knowledge.dataset.terms.find(term.iri);
  if (node === null) return named(term.iri, term.label);
  const { text, article, isTitle, noun, language } = knowledge.phrasing.wording(node);
  const [open, close] = grammarFor(language).quotes;
  const name = named(term.iri, text);
  if (noun !== null) return phrase`${noun} ${open}${name}${close}`;
  const before = article === null ? "" : article.replace(NOT_ELIDED, "$& ");
  return isTitle ? phrase`${before}${open}${name}${close}` : phrase`${before}${name}`;
}

/** A node under some name of it. */
export function named(iri: string, text: string): Phrase {
  return [{ kind: "concept", text, iri }];
}
