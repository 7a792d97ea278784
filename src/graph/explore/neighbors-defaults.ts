/** The defaults of a neighbourhood, apart from the traversal so that the help can show them without loading Graphology. */

import { INSTANCE_ONLY } from "../store/roles.ts";

/** What a neighbourhood is where nothing is said: one hop, either way, 200 nodes. */
export const DEFAULT_NEIGHBORS_OPTIONS = { hops: 1, limit: 200, directed: false, roles: INSTANCE_ONLY } as const;
