/** The reader's constraints as the path engine takes them: term ids for IRIs. */

import { INSTANCE_ONLY, type Knowledge } from "throughline/graph";
import { NOWHERE, type PathOptions } from "throughline/paths";
import { type Constraints, OFFERED } from "./constraints.ts";

/** Where paths may go. */
export interface PathScope {
  /** Tells which statements a reader's filters leave; null where they leave all. */
  readonly only: ((statement: number) => boolean) | null;
  /** A node that more statements touch is a hub; null to measure it. */
  readonly hubDegree: number | null;
}

export function pathOptionsOf(constraints: Constraints, knowledge: Knowledge, roads: PathScope): PathOptions {
  // An IRI that the data does not hold demands what nothing can satisfy, so it must not be left out.
  const id = (iri: string): number => knowledge.dataset.terms.find(iri) ?? NOWHERE;
  const asked = OFFERED.map(({ name, parameter: { kind, default: usual } }): [string, unknown] => {
    const value = constraints[name];
    if (typeof value !== "object" || value === null) return [name, value];
    if (value.length === 0) return [name, usual];
    return [name, new Set<unknown>(kind === "names" ? value.map(id) : value)];
  });
  const { only, hubDegree } = roads;
  // Of an endpoint the statements were fetched, and few of the claims that would make voices.
  const roles = knowledge.whole === null ? {} : { roles: INSTANCE_ONLY };
  return { ...(Object.fromEntries(asked) as PathOptions), ...roles, onlyStatements: only, hubDegree };
}
