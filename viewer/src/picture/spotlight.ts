/** What stays bright while a reader points at something, and the rest is dimmed. */

import type { Pointed } from "../session/pointed.ts";
import type { DrawnEdge, DrawnGraph } from "./drawn-graph.ts";

/** Keys of nodes and edges; null where nothing is dimmed, for nothing is pointed at or it is not drawn. O(nodes + edges). */
export function spotlightOf(graph: DrawnGraph, pointed: Pointed | null): ReadonlySet<string> | null {
  if (pointed === null) return null;
  const bright = brightOf(graph, pointed);
  return bright.size === 0 ? null : bright;
}

function brightOf(graph: DrawnGraph, pointed: Pointed): Set<string> {
  switch (pointed.kind) {
    case "node": {
      const touching = graph.edges.filter(({ source, target }) => source === pointed.node || target === pointed.node);
      const alone = graph.nodes.filter(({ key }) => key === pointed.node).map(({ key }) => key);
      return new Set([...alone, ...withEnds(touching)]);
    }
    case "edge":
      return withEnds(graph.edges.filter(({ key }) => key === pointed.edge));
    case "hop":
      return withEnds(graph.edges.filter(({ hop }) => hop === pointed.hop));
    case "path":
      return among(graph, new Set(pointed.nodes));
    case "kind":
      return among(graph, new Set(graph.nodes.filter(({ kind }) => kind.key === pointed.type).map(({ key }) => key)));
  }
}

function withEnds(edges: readonly DrawnEdge[]): Set<string> {
  return new Set(edges.flatMap(({ key, source, target }) => [key, source, target]));
}

/** These nodes, as far as they are drawn, with the edges between them. */
function among({ nodes, edges }: DrawnGraph, keys: ReadonlySet<string>): Set<string> {
  const drawn = nodes.filter(({ key }) => keys.has(key)).map(({ key }) => key);
  const between = edges.filter(({ source, target }) => keys.has(source) && keys.has(target)).map(({ key }) => key);
  return new Set([...drawn, ...between]);
}
