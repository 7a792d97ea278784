/** Reading, step 5: what `export` of Graphology writes, by Graphology itself. */

import type { SerializedEdge, SerializedNode } from "graphology-types";
import { type GraphFile, noGraph } from "./graph-file.ts";

/** The graph of a text. Throws `syntax` for a text that Graphology would not import. */
export async function readGraphologyJson(text: string): Promise<GraphFile> {
  const { MultiGraph } = await import("graphology");
  try {
    const { nodes = [], edges = [] } = partsOf(JSON.parse(text));
    const graph = new MultiGraph();
    graph.import({ attributes: {}, options: { type: "mixed", multi: true, allowSelfLoops: true }, nodes, edges });
    return {
      nodes: graph.mapNodes((key, attributes) => ({ key, attributes })),
      edges: graph.mapEdges((_key, attributes, source, target, _source, _target, isUndirected) => ({
        source,
        target,
        isDirected: !isUndirected,
        attributes,
      })),
    };
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw noGraph(message.replace(/^Graph\.\w+: /, "").replace(/\.$/, ""), cause);
  }
}

interface Parts {
  readonly nodes?: SerializedNode[];
  readonly edges?: SerializedEdge[];
}

/** Graphology takes a list, null or an object without nodes for an empty graph. */
function partsOf(document: unknown): Parts {
  const { nodes, edges } = Object(document) as Readonly<Record<string, unknown>>;
  const areLists = [nodes, edges].every((each) => each === undefined || Array.isArray(each));
  if (areLists && (nodes !== undefined || edges !== undefined)) return document as Parts;
  throw new Error('it holds no lists of "nodes" and "edges"');
}
