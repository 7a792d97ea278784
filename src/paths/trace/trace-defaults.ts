/** What a trace may be asked, and what it is where nothing is said: apart from it, so that the help loads no Graphology. */

export {
  DIRECTIONS as TRACE_DIRECTIONS,
  type Direction as TraceDirection,
} from "../../graph/explore/neighbors-defaults.ts";

/** Three steps, in breadth, from subject to object, 100 concepts. */
export const DEFAULT_TRACE_OPTIONS = { depth: 3, limit: 100, order: "breadth", direction: "out", along: null } as const;

/** A deeper tree is no answer that a person reads, and JSON of it could not be read at all. */
export const MOST_DEPTH = 32;
