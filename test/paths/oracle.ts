/**
 * What a path query means, written from the definitions and as slowly as that is: list every walk of up to the longest
 * length, throw out those that break a demand, sort, and take what the selector asks for. It shares no code with the
 * engine.
 */

export interface OracleEdge {
  readonly key: string;
  readonly source: string;
  readonly target: string;
  readonly predicate: string;
  readonly undirected?: boolean;
  readonly weight?: number;
  readonly documents?: readonly string[];
  readonly periods?: readonly (readonly [number, number])[];
}

interface OracleStep {
  readonly edge: OracleEdge;
  readonly inverse: boolean;
}

export interface OraclePath {
  readonly nodes: readonly string[];
  readonly steps: readonly OracleStep[];
}

export interface OracleQuery {
  readonly select: "any" | "any-shortest" | "all-shortest" | "k-shortest" | "k-groups" | "all";
  readonly k: number;
  readonly mode: "walk" | "trail" | "simple" | "acyclic";
  readonly minLength: number;
  readonly maxLength: number;
  readonly directed: boolean;
  readonly cost: "hops" | "specificity" | "weight";
  readonly distinct: "nodes" | "edges" | "predicates";
  readonly avoid: readonly string[];
  readonly via: readonly string[];
  readonly time?: "any" | "together" | "in-order";
  readonly oneDocument?: boolean;
  readonly maxPerDocument?: number | null;
  /** What costs are reckoned from; the edges that are asked about where it is not given. */
  readonly all?: readonly OracleEdge[];
  /** A regular expression over "p " and "^p " for each step. */
  readonly form?: RegExp;
}

export function oraclePaths(edges: readonly OracleEdge[], from: string, to: string, query: OracleQuery): OraclePath[] {
  const roads = query.cost === "weight" ? edges.filter((edge) => edge.weight !== undefined) : edges;
  const all = walks(roads, from, query)
    .filter((path) => path.nodes.at(-1) === to && path.steps.length >= query.minLength)
    .filter((path) => satisfies(path, query));
  const costs = costsOf(query.all ?? edges, query);
  const ranked = all.map((path) => ({ path, ...rankOf(path, query, costs) })).sort(compareRanked);
  const distinct = new Map<string, (typeof ranked)[number]>();
  for (const entry of ranked) {
    const key = keyOf(entry.path, query.distinct);
    if (!distinct.has(key)) distinct.set(key, entry);
  }
  return selected([...distinct.values()], query).map(({ path }) => path);
}

function walks(edges: readonly OracleEdge[], from: string, query: OracleQuery): OraclePath[] {
  const found: OraclePath[] = [{ nodes: [from], steps: [] }];
  for (let at = 0; at < found.length; at++) {
    const path = found[at]!;
    if (path.steps.length >= query.maxLength) continue;
    for (const { target, step } of edges.flatMap((edge) => stepsOver(edge, path.nodes.at(-1)!, query))) {
      if (!breaksMode(path, step, query.mode))
        found.push({ nodes: [...path.nodes, target], steps: [...path.steps, step] });
    }
  }
  return found;
}

/** The ways to leave a node over an edge. */
function stepsOver(edge: OracleEdge, node: string, query: OracleQuery): { target: string; step: OracleStep }[] {
  const away = edge.source === node;
  if (!away && edge.target !== node) return [];
  const target = away ? edge.target : edge.source;
  const bothWays = edge.undirected === true || edge.source === edge.target;
  const along = { target, step: { edge, inverse: false } };
  const against = { target, step: { edge, inverse: true } };
  // With a form, an edge that goes both ways can be read either way, and the form tells all directions.
  if (query.form !== undefined) return bothWays ? [along, against] : [away ? along : against];
  if (away || bothWays) return [along];
  return query.directed ? [] : [against];
}

/** Whether any one of the shortest paths is an answer. */
export function takesAny({ select, cost }: OracleQuery): boolean {
  return cost === "hops" && (select === "any" || select === "any-shortest");
}

/** Only to keep the list short: what is thrown out here would be thrown out by `satisfies` at any later length. */
function breaksMode(path: OraclePath, step: OracleStep, mode: OracleQuery["mode"]): boolean {
  if (mode === "walk") return false;
  if (path.steps.some(({ edge }) => edge.key === step.edge.key)) return true;
  if (mode === "trail") return false;
  return new Set(path.nodes).size < path.nodes.length;
}

function satisfies(path: OraclePath, query: OracleQuery): boolean {
  const { nodes, steps } = path;
  const distinctNodes = new Set(nodes).size === nodes.length;
  const distinctEdges = new Set(steps.map(({ edge }) => edge.key)).size === steps.length;
  const inner = nodes.slice(1, -1);
  const isCycle = nodes.length > 1 && nodes[0] === nodes.at(-1) && new Set(nodes).size === nodes.length - 1;
  const modes = {
    walk: true,
    trail: distinctEdges,
    simple: (distinctNodes || isCycle) && distinctEdges,
    acyclic: distinctNodes,
  };
  if (!modes[query.mode]) return false;
  if (inner.some((node) => query.avoid.includes(node))) return false;
  if (!query.via.every((node) => nodes.includes(node))) return false;
  if (
    query.form !== undefined &&
    !query.form.test(steps.map(({ edge, inverse }) => `${inverse ? "^" : ""}${edge.predicate} `).join(""))
  )
    return false;
  if (query.oneDocument === true && steps.length > 0) {
    const documents = steps[0]!.edge.documents ?? [];
    if (!documents.some((document) => steps.every(({ edge }) => edge.documents?.includes(document)))) return false;
  }
  const citing = steps.map(({ edge }) => edge.documents ?? []).filter((documents) => documents.length > 0);
  if (!canCite(citing, query.maxPerDocument ?? Number.POSITIVE_INFINITY)) return false;
  return keepsTime(
    steps.map(({ edge }) => edge.periods ?? [[0, 1000]]),
    query.time ?? "any",
  );
}

/** Whether some choice of a document for each hop takes none more often: every choice is looked at. */
function canCite(hops: readonly (readonly string[])[], most: number, chosen: readonly string[] = []): boolean {
  const [first, ...rest] = hops;
  if (first === undefined) return true;
  return first.some(
    (document) =>
      chosen.filter((other) => other === document).length < most && canCite(rest, most, [...chosen, document]),
  );
}

/** Periods have whole ends, so a moment at every half is enough to look at. */
function keepsTime(
  periods: readonly (readonly (readonly [number, number])[])[],
  demand: "any" | "together" | "in-order",
): boolean {
  if (demand === "any") return true;
  const moments = Array.from({ length: 40 }, (_, half) => half / 2);
  const holds = (at: number, hop: number): boolean => periods[hop]!.some(([from, until]) => from <= at && at < until);
  if (demand === "together") return moments.some((at) => periods.every((_, hop) => holds(at, hop)));
  let now = 0;
  return periods.every((_, hop) => {
    const next = moments.find((at) => at >= now && holds(at, hop));
    now = next ?? now;
    return next !== undefined;
  });
}

interface Costs {
  readonly edge: (edge: OracleEdge) => number;
  readonly node: (node: string) => number;
}

function costsOf(edges: readonly OracleEdge[], query: OracleQuery): Costs {
  if (query.cost === "weight") return { edge: (edge) => Math.round((edge.weight ?? 0) * 1e6), node: () => 0 };
  const count = (predicate: string): number => edges.filter((edge) => edge.predicate === predicate).length;
  const degree = (node: string): number => edges.filter((edge) => edge.source === node || edge.target === node).length;
  return {
    edge: ({ predicate }) => Math.round((Math.log2(1 + count(predicate)) / Math.log2(1 + edges.length)) * 1e6),
    node: (node) => Math.round(Math.log2(1 + degree(node)) * 1e6),
  };
}

function rankOf(
  path: OraclePath,
  query: OracleQuery,
  costs: Costs,
): { rank: number; order: readonly (number | string)[] } {
  const spent =
    path.steps.reduce((sum, { edge }) => sum + costs.edge(edge), 0) +
    path.nodes.slice(1, -1).reduce((sum, node) => sum + costs.node(node), 0);
  const length = path.steps.length;
  const rank = query.cost === "hops" ? length : spent;
  const steps = path.steps.map(({ edge, inverse }) => `${edge.key}\u0000${inverse ? 1 : 0}`);
  return { rank, order: [rank, length, spent, ...path.nodes, ...steps] };
}

function compareRanked(a: { order: readonly (number | string)[] }, b: { order: readonly (number | string)[] }): number {
  for (const [place, left] of a.order.entries()) {
    const right = b.order[place]!;
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

function keyOf(path: OraclePath, distinct: OracleQuery["distinct"]): string {
  const parts = {
    nodes: [],
    edges: path.steps.map(({ edge }) => edge.key),
    predicates: path.steps.map(({ edge }) => edge.predicate),
  };
  return JSON.stringify([path.nodes, parts[distinct]]);
}

function selected<Entry extends { rank: number }>(entries: readonly Entry[], { select, k }: OracleQuery): Entry[] {
  const ranks = [...new Set(entries.map(({ rank }) => rank))];
  switch (select) {
    case "any":
    case "any-shortest":
      return entries.slice(0, 1);
    case "all-shortest":
      return entries.filter(({ rank }) => rank === ranks[0]);
    case "k-shortest":
      return entries.slice(0, k);
    case "k-groups":
      return entries.filter(({ rank }) => ranks.slice(0, k).includes(rank));
    case "all":
      return [...entries];
  }
}
