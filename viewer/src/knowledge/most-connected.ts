/** The concepts that most statements touch: where a reader may start who has asked nothing yet. */

import { degreeOf, INSTANCE_ONLY, type Knowledge } from "throughline/graph";

/** At most `limit`, the most connected first; concepts that no statement joins to another are left out. */
export function mostConnected(knowledge: Knowledge, limit: number): number[] {
  const roads = knowledge.incidence(INSTANCE_ONLY);
  return knowledge.concepts
    .filter((node) => degreeOf(roads, node) > 0)
    .sort((a, b) => degreeOf(roads, b) - degreeOf(roads, a) || a - b)
    .slice(0, limit);
}
