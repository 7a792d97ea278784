/** Statements as the edge columns of an index. */

import { IntColumn } from "../rdf/columns.ts";
import type { EdgeColumns } from "./incidence.ts";
import type { StatementTable } from "./statements.ts";

const UNREAD = 0;
const RESOURCE = 1;
const LITERAL = 2;
const OTHER = 3;

/**
 * The given statements that join two nodes, in their order; with `literals` also those whose object is a literal, which
 * may then be an end of a path. Statements about triple terms never count. Time and space O(statements + terms).
 */
export function statementEdges(table: StatementTable, chosen: Iterable<number>, literals: boolean): EdgeColumns {
  const { terms } = table.dataset;
  // A term is looked at once, however many statements end in it.
  const kinds = new Uint8Array(terms.size);
  const kindOf = (id: number): number => {
    const known = kinds[id] ?? UNREAD;
    if (known !== UNREAD) return known;
    const kind = terms.isLiteral(id) ? LITERAL : terms.triple(id) === null ? RESOURCE : OTHER;
    kinds[id] = kind;
    return kind;
  };
  const columns = { sources: new IntColumn(), targets: new IntColumn(), predicates: new IntColumn() };
  const statements = new IntColumn();
  for (const statement of chosen) {
    const object = table.object(statement);
    const kind = kindOf(object);
    if (kind !== RESOURCE && !(literals && kind === LITERAL)) continue;
    columns.sources.push(table.subject(statement));
    columns.targets.push(object);
    columns.predicates.push(table.predicate(statement));
    statements.push(statement);
  }
  return {
    nodes: terms.size,
    sources: columns.sources.view(),
    targets: columns.targets.view(),
    predicates: columns.predicates.view(),
    statements: statements.view(),
    undirected: null,
  };
}
