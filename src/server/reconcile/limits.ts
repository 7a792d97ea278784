/** What one request of the reconciliation service may ask for. */

export const RECONCILE_LIMITS = {
  /** Queries of a batch; the manifest tells it. */
  batchSize: 50,
  /** Things whose values are fetched, and properties of each. */
  extended: 200,
  extendedProperties: 20,
  /** Values of one property of one thing. */
  values: 100,
  /** Suggestions of an answer, and how many may be passed over. */
  suggestions: 20,
  cursor: 1000,
} as const;
