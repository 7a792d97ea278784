/** Reading, step 5: GraphML as its users write it: yEd's labels stand in graphics, and keys may be of any element. */

import { ThroughlineError } from "../../../errors.ts";
import type { ReadLimits } from "../limits.ts";
import { endsOf, GraphElements, idOf, type Said } from "./graph-elements.ts";
import type { Attributes, GraphFile } from "./graph-file.ts";
import { readElements, type XmlElement } from "./xml-elements.ts";

/**
 * The nodes and edges of a document; those of nested graphs stand beside the others.
 * Spec: http://graphml.graphdrawing.org/specification.html
 */
export async function readGraphml(text: string, limits: ReadLimits): Promise<GraphFile> {
  const elements = new GraphElements(limits);
  await readElements(text, limits, {
    start(element) {
      if (element.name === "hyperedge") throw hyperedge();
      elements.start(element);
    },
    end(element) {
      keep(element, elements);
      elements.end(element);
    },
  });
  return graphOf(elements);
}

/** Keeps a declaration, or what is said of the node or edge that is open. */
function keep(element: XmlElement, elements: GraphElements): void {
  const said = elements.innermost;
  switch (element.name) {
    case "key":
      declare(element, elements);
      break;
    case "data":
      // What holds elements is graphics; what stands in a port is said of the port.
      if (element.parent === said?.element && !element.hasElements)
        said?.values.push([element.attributes.key ?? "", element.text]);
      break;
    case "NodeLabel":
    case "EdgeLabel":
      if (said?.label === "") said.label = element.text.trim();
  }
}

function declare({ attributes }: XmlElement, elements: GraphElements): void {
  const { id = "", for: scope = "all" } = attributes;
  const name = attributes["attr.name"] || id;
  const column = { name, type: attributes["attr.type"] ?? "string", fallback: elements.takeDefault() };
  for (const kind of ["node", "edge"] as const)
    if (scope === kind || scope === "all") elements.columns[kind].declare(id, column);
}

function graphOf({ graph, nodes, edges, columns }: GraphElements): GraphFile {
  const attributesOf = (kind: "node" | "edge", { values, label }: Said): Attributes => ({
    ...columns[kind].attributes(values),
    ...(label === "" ? {} : { label }),
  });
  return {
    nodes: nodes.map((said) => ({ key: idOf(said.element), attributes: attributesOf("node", said) })),
    edges: edges.map((said) => ({
      ...endsOf(said.element),
      isDirected: isDirected(said.element, graph),
      attributes: attributesOf("edge", said),
    })),
  };
}

/** An edge says so itself, or the graph that it stands in, or the outermost one, says it of all. */
function isDirected({ attributes, parent }: XmlElement, graph: XmlElement): boolean {
  const { directed } = attributes;
  if (directed !== undefined) return directed === "true" || directed === "1";
  return (parent?.attributes.edgedefault ?? graph.attributes.edgedefault) === "directed";
}

function hyperedge(): ThroughlineError {
  return new ThroughlineError("unsupported", "This graph has a <hyperedge>; a statement joins two things, not more.", {
    hint: "Make each hyperedge a node, with an edge to each of its ends.",
  });
}
