/** The defaults of a neighbourhood, apart from the traversal so that the help can show them without loading Graphology. */

import { INSTANCE_ONLY } from "../store/roles.ts";

/** Along statements, against them, or either way. */
export const DIRECTIONS = ["out", "in", "both"] as const;
/** Which way statements are followed, as seen from the thing. */
export type Direction = (typeof DIRECTIONS)[number];

/** What a neighbourhood is where nothing is said: one hop, either way, 200 nodes. */
export const DEFAULT_NEIGHBORS_OPTIONS = {
  hops: 1,
  limit: 200,
  directed: false,
  direction: "both",
  roles: INSTANCE_ONLY,
} as const;
