/** In which language the data says something: the `lang` that a screen reader needs to pronounce it. */

import { nothing } from "lit";
import type { Statement, StatementTerm } from "throughline/evidence";
import type { Knowledge } from "throughline/graph";
import { languageOf } from "throughline/paths";

/** A `lang` attribute; none where the data does not tell. */
type Lang = string | typeof nothing;

const lang = (tag: string): Lang => (tag === "" ? nothing : tag);

/** Of the label of a node; `iri` is null for words that are no node. */
export function langOfNode(knowledge: Knowledge, iri: string | null): Lang {
  const node = iri === null ? null : knowledge.dataset.terms.find(iri);
  return node === null ? nothing : lang(knowledge.labels.language(node));
}

export function langOfTerm(knowledge: Knowledge, term: StatementTerm): Lang {
  return "iri" in term ? langOfNode(knowledge, term.iri) : lang(term.language);
}

/** Of a sentence: names in it may be in another language, its verb and what joins them is in this one. */
export function langOfStatement(knowledge: Knowledge, statement: Statement | undefined): Lang {
  return statement === undefined ? nothing : lang(languageOf(knowledge, statement));
}

/** The languages of some sentences by their names in `reader`, but for that one itself; in alphabetical order. */
export function otherLanguages(knowledge: Knowledge, statements: readonly Statement[], reader: string): string[] {
  const names = new Intl.DisplayNames(reader, { type: "language" });
  const primary = statements.map((statement) => languageOf(knowledge, statement).toLowerCase().split("-")[0] ?? "");
  const others = primary.filter((tag) => tag !== reader && /^[a-z]{2,3}$/.test(tag));
  return [...new Set(others)].map((tag) => names.of(tag) ?? tag).sort((a, b) => a.localeCompare(b, reader));
}
