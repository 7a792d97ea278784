/** The parts of a graph that can be written: on some paths, around a node. */

import { distancesAround } from "../graph/explore/neighbors.ts";
import type { Knowledge } from "../graph/store/knowledge.ts";
import { INSTANCE_ONLY } from "../graph/store/roles.ts";
import type { CitedPath } from "../paths/answer/answer.ts";
import type { Work } from "../work.ts";

/** The statements behind some paths, by number. */
export function statementsOnPaths({ dataset, statements }: Knowledge, paths: readonly CitedPath[]): Set<number> {
  const chosen = new Set<number>();
  const told = paths.flatMap(({ hops, same }) => [...hops, ...same]).flatMap(({ statements: own }) => own);
  for (const { subject, predicate, object } of told) {
    const [from, by, to] = [subject, predicate, object].map((term) =>
      "iri" in term ? dataset.terms.find(term.iri) : null,
    );
    if (from == null || by == null || to == null) continue;
    for (const found of statements.match({ subject: from, predicate: by, object: to })) chosen.add(found);
  }
  return chosen;
}

/** What is said of a node, and everything that lies on the way to what is so far away; a search that offers pauses. */
export function* aroundSteps(knowledge: Knowledge, center: number, hops: number): Work<Set<number>> {
  const index = knowledge.incidence(INSTANCE_ONLY);
  const distances = yield* distancesAround(index, center, { hops });
  const table = knowledge.statements;
  const chosen = new Set(table.match({ subject: center }).filter((statement) => table.role(statement) === "instance"));
  for (const [node, distance] of distances) {
    if (distance >= hops) break;
    const end = index.offsets[node + 1] ?? 0;
    for (let entry = index.offsets[node] ?? 0; entry < end; entry++) chosen.add(index.statements[entry] ?? 0);
  }
  return chosen;
}
