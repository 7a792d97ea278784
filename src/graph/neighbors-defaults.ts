/** The defaults of a neighbourhood, apart from the traversal so that the help can show them without loading Graphology. */

import type { Role } from "./roles.ts";

export const INSTANCE_ONLY: ReadonlySet<Role> = new Set<Role>(["instance"]);

export const DEFAULT_NEIGHBORS_OPTIONS = { hops: 1, limit: 200, directed: false, roles: INSTANCE_ONLY } as const;
