/** Reading, step 5: the nodes and edges of a document, GraphML or GEXF, with what is said of each. */

import type { ReadLimits } from "../limits.ts";
import { DeclaredColumns } from "./declared-columns.ts";
import { noGraph } from "./graph-file.ts";
import type { XmlElement } from "./xml-elements.ts";

/** A node or an edge, with its values by the ids of columns, which may be declared behind it. */
export interface Said {
  readonly element: XmlElement;
  readonly values: [id: string, text: string][];
  /** The text that is drawn at it; "" for none. */
  label: string;
}

/** What both syntaxes call by the same names: node, edge, graph and default. */
export class GraphElements {
  readonly nodes: Said[] = [];
  readonly edges: Said[] = [];
  readonly columns: Readonly<Record<"node" | "edge", DeclaredColumns>>;
  readonly #open: Said[] = [];
  #graph: XmlElement | null = null;
  #default: string | null = null;

  constructor(limits: ReadLimits) {
    this.columns = { node: new DeclaredColumns(limits), edge: new DeclaredColumns(limits) };
  }

  /** The innermost node or edge that is open. */
  get innermost(): Said | null {
    return this.#open.at(-1) ?? null;
  }

  /** The outermost graph. Throws `syntax` where there is none. */
  get graph(): XmlElement {
    if (this.#graph === null) throw noGraph("no element <graph> stands in it");
    return this.#graph;
  }

  start(element: XmlElement): void {
    if (element.name === "graph") this.#graph ??= element;
    if (element.name !== "node" && element.name !== "edge") return;
    const said: Said = { element, values: [], label: "" };
    (element.name === "node" ? this.nodes : this.edges).push(said);
    this.#open.push(said);
  }

  end(element: XmlElement): void {
    if (element.name === "default") this.#default = element.text;
    if (element === this.innermost?.element) this.#open.pop();
  }

  /** The default of the column that ends; null for none. */
  takeDefault(): string | null {
    const text = this.#default;
    this.#default = null;
    return text;
  }
}

/** The id of a node. Throws `syntax` where it has none. */
export function idOf({ attributes }: XmlElement): string {
  const { id = "" } = attributes;
  if (id === "") throw noGraph("a <node> has no id");
  return id;
}

/** The ends of an edge. Throws `syntax` where one is missing. */
export function endsOf({ attributes }: XmlElement): { readonly source: string; readonly target: string } {
  const { source = "", target = "" } = attributes;
  if (source === "" || target === "") throw noGraph("an <edge> names no source or no target");
  return { source, target };
}
