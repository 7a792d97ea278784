/** Which tables are graphs already, and are read as such: those of edges, and those of nodes that are no statements. */

import { isHeadOfEdges, isHeadOfNodes } from "../rdf/read/table-head.ts";
import { fieldOf } from "./fields.ts";
import type { SheetTable } from "./table.ts";

/** Whether a table is one of edges (Source, Target) or of nodes (Id), as graph tools write them, its first row being the head. */
export function isGraphTable({ rows: [head] }: SheetTable): boolean {
  const cells = head?.cells ?? [];
  const fields = new Set(cells.map(fieldOf));
  return isHeadOfEdges(cells) || (isHeadOfNodes(cells) && !(fields.has("subject") && fields.has("object")));
}
