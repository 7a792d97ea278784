/** Which statements a query lets through. */

import { EvidenceReader } from "../evidence/reader.ts";
import type { Knowledge } from "../graph/knowledge.ts";
import type { ResolvedPathOptions } from "./query.ts";

/** Tells whether a statement is a road under the given options; asked within the search, never after it. */
export function admission(knowledge: Knowledge, options: ResolvedPathOptions): (statement: number) => boolean {
  const { statements: table } = knowledge;
  const reader = new EvidenceReader(knowledge.dataset);
  const { onlyPredicates, avoidPredicates, modalities, sources } = options;
  return (statement) => {
    const predicate = table.predicate(statement);
    if (onlyPredicates !== null && !onlyPredicates.has(predicate)) return false;
    if (avoidPredicates.has(predicate)) return false;
    if (modalities !== null && !modalities.has(table.modality(statement))) return false;
    if (sources === null) return true;
    return table.claims(statement).some((reifier) => {
      const { source } = reader.claim(reifier);
      return source !== null && sources.has(source);
    });
  };
}
