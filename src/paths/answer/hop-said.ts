/** What is said in one hop of a path: by the statements that join its nodes, or by a voice that speaks of the other one. */

import type { ResourceTerm, Statement } from "../../evidence/types.ts";
import type { Knowledge } from "../../graph/store/knowledge.ts";
import { bySupport } from "./weakest.ts";

/** What is said along a hop, the better supported first, and by which voice where no statement joins its nodes. */
export function hopSaid(
  knowledge: Knowledge,
  roads: readonly number[],
): { readonly voice: ResourceTerm | null; readonly statements: readonly Statement[] } {
  const said = saidOn(knowledge, roads);
  if (said !== null) return { voice: said.voice, statements: said.statements.sort(bySupport) };
  const own = roads.filter((road) => knowledge.voices.at(road) === null);
  return { voice: null, statements: own.map((road) => knowledge.describer.statementAsKnown(road)).sort(bySupport) };
}

/** What one voice says along a hop; null where a statement joins its nodes, which says more. */
function saidOn(
  { voices, describer }: Knowledge,
  roads: readonly number[],
): { readonly voice: ResourceTerm; readonly statements: Statement[] } | null {
  const sayings = roads.map((road) => voices.at(road)).filter((said) => said !== null);
  const [first] = sayings;
  if (first === undefined || sayings.length < roads.length) return null;
  // Two claimants may each speak of the other: one of them is told.
  const own = sayings.filter(({ claimant }) => claimant === first.claimant);
  return { voice: describer.resource(first.claimant), statements: own.map((said) => describer.said(said)) };
}
