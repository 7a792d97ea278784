/** Paths that lean on no document too often: each hop is cited from one of its documents, and none is cited too often. */

import type { PathRule } from "./path-rule.ts";

/** What a path has cited so far: for each hop that must cite a document, those that it can cite and the one that it does. */
interface Cited {
  readonly documents: readonly (readonly number[])[];
  readonly chosen: readonly number[];
}

/**
 * A path may grow as long as a document can be chosen for every hop so that none is chosen more than `most` times. A hop that
 * can do without a document (`documentsOf` gives null) counts for none. Null where `most` is: there is nothing to keep.
 * Cost of a hop: O(length · documents), for a choice is only mended where the new hop needs it.
 * Source: augmenting paths in a bipartite graph with capacities, Ford and Fulkerson, 1956, doi:10.4153/CJM-1956-045-5.
 */
export function perDocumentRule(
  most: number | null,
  documentsOf: (statement: number) => readonly number[] | null,
): PathRule<Cited> | null {
  if (most === null) return null;
  return {
    start: { documents: [], chosen: [] },
    next(cited, statement) {
      const own = documentsOf(statement);
      if (own === null) return cited;
      const documents = [...cited.documents, own];
      const chosen = [...cited.chosen];
      return choose(documents.length - 1, documents, chosen, most, new Set()) ? { documents, chosen } : null;
    },
  };
}

/** Chooses a document for a hop, moving others to another of theirs where it must; tells whether that can be done. */
function choose(
  hop: number,
  documents: Cited["documents"],
  chosen: number[],
  most: number,
  tried: Set<number>,
): boolean {
  for (const document of documents[hop] ?? []) {
    if (tried.has(document)) continue;
    tried.add(document);
    const citing = [...chosen.keys()].filter((other) => chosen[other] === document);
    if (citing.length < most || citing.some((other) => choose(other, documents, chosen, most, tried))) {
      chosen[hop] = document;
      return true;
    }
  }
  return false;
}
