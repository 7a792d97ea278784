/** The defaults of a traversal, apart from it so that the help can show them without loading Graphology. */

const UNBOUNDED = Number.POSITIVE_INFINITY;

/** What a traversal is where nothing is said: in breadth, along directions, to the end. */
export const DEFAULT_TRAVERSE_OPTIONS = {
  order: "breadth",
  mode: "outbound",
  depth: UNBOUNDED,
  maxNodes: UNBOUNDED,
} as const;
