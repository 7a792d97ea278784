/** Reading, step 5: GEXF as Gephi and others write it. */

import type { ReadLimits } from "../limits.ts";
import { typedValue } from "./declared-columns.ts";
import { endsOf, GraphElements, idOf, type Said } from "./graph-elements.ts";
import type { Attributes, GraphEdge, GraphFile } from "./graph-file.ts";
import { readElements, type XmlElement } from "./xml-elements.ts";

/** What nodes and edges say in attributes of their own, and the type of each. */
const OWN_ATTRIBUTES = [
  ["label", "string"],
  ["kind", "string"],
  ["weight", "double"],
  ["start", "string"],
  ["end", "string"],
  ["timestamp", "string"],
] as const;

/**
 * The nodes and edges of a document; nodes within nodes stand beside the others.
 * Spec: https://gexf.net/primer.html
 */
export async function readGexf(text: string, limits: ReadLimits): Promise<GraphFile> {
  const elements = new GraphElements(limits);
  await readElements(text, limits, {
    start: (element) => elements.start(element),
    end(element) {
      keep(element, elements);
      elements.end(element);
    },
  });
  return graphOf(elements);
}

/** Keeps a declaration, or a value of the node or edge that is open. */
function keep({ name, attributes, parent }: XmlElement, elements: GraphElements): void {
  const { id = "", title, type = "string" } = attributes;
  if (name === "attribute") {
    const kind = parent?.attributes.class === "edge" ? "edge" : "node";
    elements.columns[kind].declare(id, { name: title || id, type, fallback: elements.takeDefault() });
  }
  // Version 1.1 says id, later ones for.
  if (name === "attvalue") elements.innermost?.values.push([attributes.for ?? id, attributes.value ?? ""]);
}

function graphOf({ graph, nodes, edges, columns }: GraphElements): GraphFile {
  const usual = graph.attributes.defaultedgetype ?? "undirected";
  const attributesOf = (kind: "node" | "edge", { element, values }: Said): Attributes => ({
    ...ownAttributes(element),
    ...columns[kind].attributes(values),
  });
  return {
    nodes: nodes.map((said) => ({ key: idOf(said.element), attributes: attributesOf("node", said) })),
    edges: edges.flatMap((said) => edgesOf(said.element, usual, attributesOf("edge", said))),
  };
}

/** One edge; two, one either way, where it is mutual. */
function edgesOf(element: XmlElement, usual: string, attributes: Attributes): GraphEdge[] {
  const { source, target } = endsOf(element);
  const { type = usual } = element.attributes;
  const edge = { source, target, isDirected: type !== "undirected", attributes };
  return type === "mutual" ? [edge, { ...edge, source: target, target: source }] : [edge];
}

function ownAttributes({ attributes }: XmlElement): Attributes {
  return Object.fromEntries(
    OWN_ATTRIBUTES.flatMap(([name, type]) => {
      const text = attributes[name];
      return text === undefined ? [] : [[name, typedValue(type, text)]];
    }),
  );
}
