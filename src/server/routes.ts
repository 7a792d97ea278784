/** The routes by name: a closed list, so that what a client asks for cannot grow the metrics. */

export const ROUTES = ["viewer", "sparql", "api", "id", "reconcile", "mcp", "health", "metrics"] as const;

export type Route = (typeof ROUTES)[number];

const NAMED: ReadonlySet<string> = new Set(ROUTES);
const FIRST_PART = /^\/([a-z]+)(?=[/?]|$)/;

/** The route of a request's target by its first part; pages and files of the viewer are one. */
export function routeOf(target: string): Route {
  const name = FIRST_PART.exec(target)?.[1] ?? "";
  return NAMED.has(name) ? (name as Route) : "viewer";
}
