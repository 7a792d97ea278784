/** How selections, links and the picture name a statement. */

import type { Statement } from "throughline/evidence";

/** The id of a triple, marked where it is denied: the same triple may be affirmed by one source and denied by another. */
export function statementKey({ id, polarity }: Pick<Statement, "id" | "polarity">): string {
  return polarity === "denied" ? `${id}-denied` : id;
}
