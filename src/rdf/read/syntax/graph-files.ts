/** Reading, step 5: the files of graph tools as nodes and edges with attributes, by Graphology's own packages. */

import type { SerializedGraph } from "graphology-types";
import { quoted, ThroughlineError, visible } from "../../../errors.ts";
import type { GraphFormatName } from "../../formats.ts";
import { limitError } from "../limits.ts";
import { DRAWING, isHeadOfEdges, isHeadOfGraphTable } from "./graph-columns.ts";

export type Attributes = Readonly<Record<string, unknown>>;

export interface GraphNode {
  readonly key: string;
  readonly attributes: Attributes;
}

export interface GraphEdge {
  readonly source: string;
  readonly target: string;
  readonly isDirected: boolean;
  readonly attributes: Attributes;
}

/** A graph as a file has it: every end of an edge need not be among the nodes. */
export interface GraphFile {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/**
 * The graph of a text. Memory: the text, its document and the graph.
 *
 * @throws ThroughlineError `syntax` with the place for a text that is none, `limit` for elements nested too deeply
 */
export async function readGraph(format: GraphFormatName, text: string, maxDepth: number): Promise<GraphFile> {
  switch (format) {
    case "csv":
      return readTable(text);
    case "graphology":
      return readGraphologyJson(text);
    case "graphml":
    case "gexf":
      return readXml(format, text, maxDepth);
  }
}

/** Of the document object model what is used here; xmldom's own types would bring those of a browser with them. */
interface XmlElement {
  readonly textContent: string | null;
  readonly firstChild: XmlElement | null;
  readonly parentNode: XmlElement | null;
  getAttribute(name: string): string;
  setAttribute(name: string, value: string): void;
  getElementsByTagName(name: string): ArrayLike<XmlElement>;
  getElementsByTagNameNS(namespace: string, name: string): ArrayLike<XmlElement>;
  appendChild(child: XmlElement): void;
  insertBefore(child: XmlElement, before: XmlElement | null): void;
  removeChild(child: XmlElement): void;
  cloneNode(isDeep: boolean): XmlElement;
}

interface XmlDocument extends XmlElement {
  readonly documentElement: { readonly tagName: string };
  createElement(name: string): XmlElement;
  createTextNode(text: string): XmlElement;
}

interface XmlPackage {
  readonly DOMParser: new (options: {
    readonly errorHandler: (level: string, message: unknown) => never;
  }) => { parseFromString(text: string, mediaType: string): XmlDocument };
}

interface ReaderPackage {
  readonly default: {
    parse(graph: unknown, document: XmlDocument, options: Readonly<Record<string, boolean>>): GraphLike;
  };
}

/** A stranger's file may use what it never declares. */
const LENIENT = { addMissingNodes: true, allowUndeclaredAttributes: true } as const;

async function readXml(format: "graphml" | "gexf", text: string, maxDepth: number): Promise<GraphFile> {
  checkDepth(text, maxDepth);
  const [{ MultiGraph }, xmldom, reader] = await Promise.all([
    import("graphology"),
    import("@xmldom/xmldom" as string) as Promise<XmlPackage>,
    (format === "gexf"
      ? import("graphology-gexf/node/index.js")
      : import("graphology-graphml/node/index.js" as string)) as unknown as Promise<ReaderPackage>,
  ]);
  const parser = new xmldom.DOMParser({ errorHandler: (_level, message) => refuse(String(message)) });
  const document = parser.parseFromString(text, "application/xml");
  if (document.getElementsByTagName("graph").length === 0) throw fault("no element <graph> stands in it");
  checkEnd(text, document);
  if (format === "graphml") prepareGraphml(document);
  try {
    return fromGraphology(reader.default.parse(MultiGraph, document, LENIENT));
  } catch (cause) {
    throw fault(reasonOf(cause), cause);
  }
}

function reasonOf(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  return message.replace(/^[\w-]+\/parser: |^Graph\.\w+: /, "").replace(/\.$/, "");
}

interface GraphLike {
  mapNodes<Result>(callback: (key: string, attributes: Attributes) => Result): Result[];
  mapEdges<Result>(
    callback: (
      key: string,
      attributes: Attributes,
      source: string,
      target: string,
      sourceAttributes: Attributes,
      targetAttributes: Attributes,
      isUndirected: boolean,
    ) => Result,
  ): Result[];
}

function fromGraphology(graph: GraphLike): GraphFile {
  return {
    nodes: graph.mapNodes((key, attributes) => ({ key, attributes })),
    edges: graph.mapEdges((_key, attributes, source, target, _source, _target, isUndirected) => ({
      source,
      target,
      isDirected: !isUndirected,
      attributes,
    })),
  };
}

/**
 * graphology-graphml 0.5.2 knows keys of graphs, nodes and edges with names alone, and takes every edge for what the graph
 * is; yEd declares keys for all elements and for ports, and keeps its labels in graphics.
 */
function prepareGraphml(document: XmlDocument): void {
  for (const key of Array.from(document.getElementsByTagName("key"))) {
    const scope = key.getAttribute("for");
    if (key.getAttribute("attr.name") === "") key.setAttribute("attr.name", DRAWING);
    if (scope === "graph" || scope === "node" || scope === "edge") continue;
    key.parentNode?.removeChild(key);
    if (scope !== "all" && scope !== "") continue;
    for (const kind of ["node", "edge"]) addKey(document, key.cloneNode(true), kind);
  }
  for (const [kind, label] of [
    ["node", "NodeLabel"],
    ["edge", "EdgeLabel"],
  ] as const) {
    for (const element of Array.from(document.getElementsByTagName(kind))) {
      const text = element.getElementsByTagNameNS("*", label)[0]?.textContent?.trim() ?? "";
      if (text !== "") addLabel(document, element, text);
    }
  }
}

function addKey(document: XmlDocument, key: XmlElement, scope: string): void {
  key.setAttribute("for", scope);
  const graph = document.getElementsByTagName("graph")[0];
  if (graph !== undefined) graph.parentNode?.insertBefore(key, graph);
}

function addLabel(document: XmlDocument, element: XmlElement, text: string): void {
  const data = document.createElement("data");
  data.setAttribute("key", "label");
  data.appendChild(document.createTextNode(text));
  element.appendChild(data);
}

/** Reading a document recurses; its levels are counted before. A ">" inside an attribute miscounts towards caution. */
function checkDepth(text: string, maxDepth: number): void {
  let depth = 0;
  for (let start = text.indexOf("<"); start >= 0; ) {
    const end = text.indexOf(">", start);
    if (end < 0) return;
    const first = text.charAt(start + 1);
    if (first === "/") depth--;
    else if (first !== "!" && first !== "?" && text.charAt(end - 1) !== "/") depth++;
    if (depth > maxDepth) throw limitError("Elements are nested too deeply", "maxDepth", maxDepth);
    start = text.indexOf("<", end);
  }
}

/** A file that was cut is no graph, though xmldom closes what is open. */
function checkEnd(text: string, { documentElement: { tagName } }: XmlDocument): void {
  if (text.lastIndexOf("</") !== text.lastIndexOf(`</${tagName}`))
    throw fault(`it ends before </${tagName}>`, null, endOf(text));
}

function endOf(text: string): { readonly line: number; readonly column: number } {
  const lines = text.split("\n");
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

/** xmldom puts the place behind its message: "… @#[line:3,col:7]". */
function refuse(message: string): never {
  const [, line, column] = /@#\[line:(\d+),col:(\d+)\]/.exec(message) ?? [];
  const words = message.replace(/^\[xmldom \w+\]\s*/, "").replace(/\s*@#\[[\s\S]*$/, "");
  throw fault(words, null, line === undefined ? null : { line: Number(line), column: Number(column) });
}

function fault(
  reason: string,
  cause: unknown = null,
  at: { readonly line: number; readonly column: number } | null = null,
): ThroughlineError {
  return new ThroughlineError("syntax", `This is no graph that can be read: ${visible(reason.slice(0, 200))}.`, {
    hint: "Save it again from the tool that made it; Gephi, yEd, NetworkX, igraph and Cytoscape write files that are read.",
    position: { file: null, line: at?.line ?? 1, column: at?.column ?? 1, excerpt: null },
    cause,
  });
}

async function readGraphologyJson(text: string): Promise<GraphFile> {
  const { MultiGraph } = await import("graphology");
  try {
    const document = JSON.parse(text) as SerializedGraph;
    return fromGraphology(
      MultiGraph.from({ ...document, options: { type: "mixed", multi: true, allowSelfLoops: true } }),
    );
  } catch (cause) {
    throw fault(reasonOf(cause), cause);
  }
}

const DELIMITERS = [",", ";", "\t"] as const;

async function readTable(text: string): Promise<GraphFile> {
  const { CsvError, parse } = await import("csv-parse/sync");
  const firstLine = text.slice(0, text.search(/[\r\n]|$/));
  const delimiter = DELIMITERS.find((each) => isHeadOfGraphTable(columnsOf(firstLine, each))) ?? ",";
  let rows: Record<string, string>[];
  try {
    rows = parse(text, { columns: true, delimiter, bom: true, skip_empty_lines: true, relax_quotes: false });
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    throw fault(cause.message.replace(/\.$/, ""), cause, { line: Number(cause.lines ?? 1), column: 1 });
  }
  const names = Object.keys(rows[0] ?? {});
  if (rows.length > 0 && !isHeadOfGraphTable(names)) {
    throw fault(`its first row names neither ${quoted("Source")} and ${quoted("Target")} nor ${quoted("Id")}`);
  }
  return isHeadOfEdges(names) ? { nodes: [], edges: rows.map(edgeOfRow) } : { nodes: rows.map(nodeOfRow), edges: [] };
}

function columnsOf(line: string, delimiter: string): string[] {
  return line.split(delimiter).map((cell) => cell.trim().replace(/^"|"$/g, ""));
}

/** A cell by the name of its column in any case. */
function taken(row: Record<string, string>, wanted: string): string {
  const name = Object.keys(row).find((each) => each.toLowerCase() === wanted);
  const value = name === undefined ? "" : (row[name] ?? "");
  if (name !== undefined) delete row[name];
  return value;
}

function nodeOfRow(row: Record<string, string>): GraphNode {
  const attributes = { ...row };
  return { key: taken(attributes, "id"), attributes };
}

function edgeOfRow(row: Record<string, string>): GraphEdge {
  const attributes = { ...row };
  const [source, target, type] = ["source", "target", "type"].map((name) => taken(attributes, name));
  taken(attributes, "id");
  return { source: source ?? "", target: target ?? "", isDirected: type?.toLowerCase() !== "undirected", attributes };
}
