/** The defaults of a neighbourhood, apart from the traversal so that the help can show them without loading Graphology. */

import type { Role } from "./roles.ts";

/** The roles of roads where nothing else is asked for: statements about the world. */
export const INSTANCE_ONLY: ReadonlySet<Role> = new Set<Role>(["instance"]);

/** What a neighbourhood is where nothing is said: one hop, either way, 200 nodes. */
export const DEFAULT_NEIGHBORS_OPTIONS = { hops: 1, limit: 200, directed: false, roles: INSTANCE_ONLY } as const;
