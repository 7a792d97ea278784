/** G26: which notes carry what belongs into their claims. */

import type { CheckData } from "../../check/data.ts";
import type { Finding } from "../../check/types.ts";
import { iri } from "../../rdf/namespaces.ts";
import { literalParts } from "../../rdf/store/terms.ts";

/** Words, in English, by which a note tells something that a qualifier could, and the qualifiers that could. */
const TELLING = [
  ["an ordinal", "rank", /\b(?:first|second|third|last|largest|oldest|earliest|main|foremost)\b/i],
  ["a number", "scope", /\d|\b(?:two|three|four|five|six|seven|ten|half|many|most|several|all|some|none|number)\b/i],
  [
    "a comparison",
    "comparison or degree",
    /\b(?:than|more|less|better|worse|higher|lower|compared|above all|especially)\b/i,
  ],
  ["a condition", "condition", /\b(?:if|when|unless|provided|only|depends)\b/i],
  ["a cause", "causeRole", /\b(?:because|causes?|reasons?|due to)\b/i],
] as const;

/** G26: a note is a remark on reading; no claim needs it to be true. */
export function notesAreRemarks(data: CheckData): Finding[] {
  const claims = new Set(data.reifications.map(({ reifier }) => reifier));
  const noted = data.pairs(iri("rdfs", "comment")).filter(({ subject }) => claims.has(subject));
  return noted.flatMap(({ subject, object }) => {
    const note = literalParts(data.key(object))?.value ?? "";
    const told = TELLING.filter(([, , words]) => words.test(note));
    if (told.length === 0) return [];
    const what = told.map(([name]) => name).join(", ");
    const where = [...new Set(told.map(([, kind]) => kind))].join(", ");
    return [
      {
        focus: data.key(subject),
        message: `The note “${note}” carries ${what}: say it with ${where}, or in the statement.`,
      },
    ];
  });
}
