/** The part of the knowledge that is to be written: rows of a dataset, and the instance statements among them. */

import type { Knowledge } from "../graph/store/knowledge.ts";
import { rowsOfStatements } from "../graph/store/select.ts";
import type { QuadRow, StatementNumber } from "../ids.ts";
import type { Dataset } from "../rdf/store/dataset.ts";

/** A part of a graph: its statements, and the quads that make them. */
export interface Selection {
  /** The graph that it is a part of. */
  readonly knowledge: Knowledge;
  /** The data of that graph. */
  readonly dataset: Dataset;
  /** Rows of the dataset, ascending. */
  readonly rows: readonly QuadRow[];
  /** The instance statements of the part, by number. */
  readonly statements: readonly StatementNumber[];
}

/** The whole knowledge, or the given statements with what makes them understandable alone. */
export function selectionOf(knowledge: Knowledge, statements: readonly StatementNumber[] | null): Selection {
  const { dataset, statements: table } = knowledge;
  if (statements !== null) return { knowledge, dataset, rows: rowsOfStatements(knowledge, statements), statements };
  const rows = [...dataset.column("subject").keys()];
  return { knowledge, dataset, rows, statements: table.ofRoles(new Set(["instance"] as const)) };
}
