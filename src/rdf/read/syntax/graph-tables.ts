/** Reading, step 5: tables of nodes and of edges, as Gephi has them, by csv-parse. */

import { quoted, type ThroughlineError } from "../../../errors.ts";
import { delimiterOfHead, isHeadOfEdges, isHeadOfNodes } from "../table-head.ts";
import {
  type Attributes,
  attributesOf,
  type GraphEdge,
  type GraphFile,
  type GraphNode,
  noGraph,
} from "./graph-file.ts";

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The nodes or the edges of a table. Throws `syntax` with the line of what is none. */
export async function readTable(text: string): Promise<GraphFile> {
  const [head, ...rows] = await rowsOf(text);
  const names = head?.cells.map((name) => name.trim()) ?? [];
  const isOfEdges = isHeadOfEdges(names);
  if (!isOfEdges && !isHeadOfNodes(names)) throw noTable();
  const all = rows.map(({ line, cells }) => ({
    line,
    attributes: attributesOf(cells.map((cell, at) => [names[at] ?? "", cell])),
  }));
  return isOfEdges
    ? { nodes: [], edges: all.map(({ line, attributes }) => edgeOf(attributes, line)) }
    : { nodes: all.map(({ line, attributes }) => nodeOf(attributes, line)), edges: [] };
}

async function rowsOf(text: string): Promise<Row[]> {
  // The build for browsers brings its own Buffer, and costs Node a quarter more of the parsing.
  const { CsvError, parse } = await import("csv-parse/browser/esm/sync");
  const start = text.search(/\S|$/);
  const head = text.slice(start, start + text.slice(start).search(/[\r\n]|$/));
  try {
    return parse(text, {
      delimiter: delimiterOfHead(head) ?? ",",
      bom: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      relax_quotes: false,
      // csv-parse 7.0.3 takes whatever is returned; its types want cells.
      on_record: (cells, { lines }) => ({ line: lines, cells }) as unknown as string[],
    }) as unknown as Row[];
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    throw noGraph(cause.message.replace(/\.$/, ""), cause, { line: Number(cause.lines ?? 1), column: 1 });
  }
}

function noTable(): ThroughlineError {
  const [source, target, id] = ["Source", "Target", "Id"].map((name) => quoted(name));
  return noGraph(
    `its first row names neither ${source} and ${target} nor ${id}`,
    null,
    null,
    "A table of edges needs the columns Source and Target; one of nodes Id and at least one more.",
  );
}

function nodeOf(row: Attributes, line: number): GraphNode {
  const [[key = ""], attributes] = taken(row, ["id"], line);
  return { key, attributes };
}

function edgeOf(row: Attributes, line: number): GraphEdge {
  const [[source = "", target = ""], rest] = taken(row, ["source", "target"], line);
  const type = Object.entries(rest).find(([name]) => name.toLowerCase() === "type")?.[1];
  const attributes = Object.entries(rest).filter(([name]) => !["id", "type"].includes(name.toLowerCase()));
  const isDirected = String(type ?? "").toLowerCase() !== "undirected";
  return { source, target, isDirected, attributes: Object.fromEntries(attributes) };
}

/** The cells that a row must fill, by the names of their columns in any case, and the others. */
function taken(row: Attributes, wanted: readonly string[], line: number): [string[], Attributes] {
  const others = Object.entries(row).filter(([name]) => !wanted.includes(name.toLowerCase()));
  const cells = wanted.map((each) => {
    const cell = Object.entries(row).find(([name]) => name.toLowerCase() === each)?.[1];
    if (typeof cell === "string" && cell !== "") return cell;
    throw noGraph(`a row has no ${quoted(each)}`, null, { line, column: 1 });
  });
  return [cells, Object.fromEntries(others)];
}
