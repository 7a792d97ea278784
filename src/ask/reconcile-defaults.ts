/** The limits of a reconciliation, apart from it so that a description can show them without loading its index. */

/** How many candidates where nothing is said, and at most. */
export const DEFAULT_RECONCILE_OPTIONS = { limit: 10, mostCandidates: 100 } as const;
