/** What every statement can be narrowed by, read once from the graph. */

import type { Modality } from "throughline/evidence";
import { INSTANCE_ONLY, type Knowledge } from "throughline/graph";
import { documentDates } from "./document-dates.ts";

/** The facts of one statement; IRIs where the state and links name things. */
export interface StatementFacts {
  /** Its number in the table of statements. */
  readonly number: number;
  readonly documents: readonly string[];
  readonly relation: string;
  readonly modality: Modality;
  /** The keys of the kinds of its ends; a literal has none. */
  readonly kinds: readonly string[];
  /** Independent voices: documents that quote one claimant count once. */
  readonly voices: number;
  /** The dates of its documents, as ISO 8601 says them. */
  readonly dates: readonly string[];
}

/** The instance statements of a graph, denied ones included. Cost: a pass over the statements and their claims. */
export function readStatementFacts(knowledge: Knowledge, kindOf: (node: number) => string): StatementFacts[] {
  const { statements: table } = knowledge;
  const reader = knowledge.evidence;
  const dateOf = documentDates(knowledge);
  const kinds = new Map<number, string>();
  const kind = (node: number): string => {
    const known = kinds.get(node) ?? kindOf(node);
    kinds.set(node, known);
    return known;
  };
  return table.ofRoles(INSTANCE_ONLY).map((number): StatementFacts => {
    const documents = new Set<string>();
    const voices = new Set<number>();
    for (const claim of table.claims(number)) {
      const { source, claimant } = reader.claim(claim);
      if (source !== null) documents.add(knowledge.key(source));
      voices.add(claimant ?? source ?? -1);
    }
    const ends = table.joinsNodes(number) ? [table.subject(number), table.object(number)] : [table.subject(number)];
    return {
      number,
      documents: [...documents],
      relation: knowledge.key(table.predicate(number)),
      modality: table.modality(number),
      kinds: [...new Set(ends.map(kind))],
      voices: voices.size,
      dates: [...documents].map(dateOf).filter((date) => date !== null),
    };
  });
}
