/** A scene as the graph that Sigma draws. */

import { MultiDirectedGraph } from "graphology";
import { CURVATURE, type Scene } from "../scene.ts";

/** More edges than this are drawn as plain lines: arrows would not be seen, and cost ten times as much. */
const MOST_ARROWS = 2000;

/** What never changes while a graph is drawn; places and looks come from the reducers. */
export function sigmaGraphOf({ graph, layout }: Scene): MultiDirectedGraph {
  const drawn = new MultiDirectedGraph();
  for (const node of graph.nodes) {
    const { x, y } = layout.positions.get(node.key) ?? { x: 0, y: 0 };
    drawn.addNode(node.key, { x, y: -y, shape: node.kind.shape, zIndex: node.part === "picked" ? 1 : 0 });
  }
  const plain = graph.edges.length > MOST_ARROWS;
  for (const edge of graph.edges) {
    drawn.addEdgeWithKey(edge.key, edge.source, edge.target, {
      type: plain && edge.part !== "picked" ? "line" : "statement",
      bend: edge.fan * CURVATURE,
      zIndex: edge.part === "picked" ? 1 : 0,
    });
  }
  return drawn;
}
