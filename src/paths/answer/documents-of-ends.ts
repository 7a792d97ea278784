/** What silence says: which documents speak of either end where none connects them. */

import type { ResourceTerm } from "../../evidence/types.ts";
import { compareCodeUnits } from "../../order.ts";
import { quantity } from "../../quantity.ts";
import type { PreparedQuery } from "../search/prepared-query.ts";

/** Documents by what they speak of, in order of their IRIs. */
export interface DocumentsOfEnds {
  /** Those that speak of the first end. */
  readonly speakOfFrom: readonly ResourceTerm[];
  /** Those that speak of the second end. */
  readonly speakOfTo: readonly ResourceTerm[];
  /** The documents that speak of both ends, and yet carry no path between them under this question. */
  readonly speakOfBoth: readonly ResourceTerm[];
}

/** The documents behind the roads of both ends. Empty lists where no document is recorded. Cost: their statements. */
export function silenceOf(question: PreparedQuery, from: number, to: number): DocumentsOfEnds {
  const { describer } = question.knowledge;
  const terms = (documents: Iterable<number>): ResourceTerm[] =>
    [...documents].map((id) => describer.resource(id)).sort((a, b) => compareCodeUnits(a.iri, b.iri));
  const [here, there] = [question.documentsAt(from), question.documentsAt(to)];
  return {
    speakOfFrom: terms(here),
    speakOfTo: terms(there),
    speakOfBoth: terms([...here].filter((document) => there.has(document))),
  };
}

/** One sentence on the documents; "" where none is recorded for either end. */
export function silenceWords({ speakOfFrom, speakOfTo, speakOfBoth }: DocumentsOfEnds): string {
  if (speakOfFrom.length === 0 && speakOfTo.length === 0) return "";
  const count = (documents: readonly ResourceTerm[]): string =>
    quantity(documents.length, "document speaks", "documents speak");
  const both = speakOfBoth.length === 0 ? "none of both" : `${speakOfBoth.length} of both`;
  return `${count(speakOfFrom)} of the first and ${count(speakOfTo)} of the second, ${both}; none carries such a path.`;
}
