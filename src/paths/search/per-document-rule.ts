/** Paths that lean on no document too often: each hop is cited from one of its documents, and none is cited too often. */

import type { ClaimRecord } from "../../evidence/reader.ts";
import type { Admission } from "./admission.ts";
import type { PathRule } from "./path-rule.ts";

/** What a path has cited so far: for each hop that must cite a document, those that it can cite and the one that it does. */
interface Cited {
  readonly documents: readonly (readonly number[])[];
  readonly chosen: readonly number[];
}

/**
 * A path may grow as long as a document can be chosen for every hop so that none is chosen more than `maxPerDocument` times.
 * A hop that can do without a named document counts for none. Cost of a hop: O(length · documents), for a choice is only
 * mended where the new hop needs it.
 * Source: augmenting paths in a bipartite graph with capacities, Ford and Fulkerson, 1956, doi:10.4153/CJM-1956-045-5.
 */
export function perDocumentRule(
  { maxPerDocument: most }: { readonly maxPerDocument: number | null },
  claims: Pick<Admission, "claimsOf">,
): PathRule<Cited> | null {
  if (most === null) return null;
  return {
    start: { documents: [], chosen: [] },
    next(cited, statement) {
      const own = documentsToCite(claims.claimsOf(statement));
      if (own === null) return cited;
      const documents = [...cited.documents, own];
      const chosen = [...cited.chosen];
      return choose(documents.length - 1, documents, chosen, most, new Set()) ? { documents, chosen } : null;
    },
  };
}

/** The documents of which one must be cited; null where a claim names no document, or there is no claim. */
function documentsToCite(claims: readonly ClaimRecord[]): readonly number[] | null {
  const sources = new Set(claims.map(({ source }) => source));
  return sources.size === 0 || sources.has(null) ? null : [...sources].filter((source) => source !== null);
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
