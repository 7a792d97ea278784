/** Statements as the edge columns of an index. */

import { IntColumn } from "../../rdf/store/columns.ts";
import { WORKING, type Work } from "../../work.ts";
import type { EdgeColumns } from "./incidence.ts";
import type { StatementTable } from "./statements.ts";
import type { VoiceEdge, Voices } from "./voices.ts";

const UNREAD = 0;
const RESOURCE = 1;
const LITERAL = 2;
const OTHER = 3;

/** Some ten milliseconds of work. */
const PIECE = 1 << 16;

/**
 * The statements that are chosen and join two nodes, in their order, with pauses; with `literals` also those whose object
 * is a literal, which may then be an end of a path. Statements about triple terms never count. Time and space
 * O(statements + terms).
 */
export function* statementEdges(
  table: StatementTable,
  isChosen: (statement: number) => boolean,
  literals: boolean,
): Work<EdgeColumns> {
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
  const push = (statement: number): void => {
    const object = table.object(statement);
    const kind = kindOf(object);
    if (kind !== RESOURCE && !(literals && kind === LITERAL)) return;
    columns.sources.push(table.subject(statement));
    columns.targets.push(object);
    columns.predicates.push(table.predicate(statement));
    statements.push(statement);
  };
  for (let statement = 0; statement < table.size; statement++) {
    if (isChosen(statement)) push(statement);
    if (statement % PIECE === PIECE - 1) yield WORKING;
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

/** The same edges, those of some predicates without a direction. */
export function bothWays(edges: EdgeColumns, predicates: ReadonlySet<number>): EdgeColumns {
  return { ...edges, undirected: Uint8Array.from(edges.predicates, (predicate) => Number(predicates.has(predicate))) };
}

/** What the edge of a voice is under, of all that names predicates: none of theirs. */
const SAYS = 0xffffffff;

/**
 * The same edges with those that join some claimants to what they say. An edge of a voice has its saying for a statement,
 * and a predicate that no data has. Time and space O(edges + sayings).
 */
export function withVoices(
  edges: EdgeColumns,
  voices: Voices,
  claimants: readonly number[],
  isChosen: (statement: number) => boolean,
): EdgeColumns {
  const added = claimants
    .flatMap((claimant) => voices.edgesOf(claimant))
    .filter(({ said }) => isChosen(said.statement));
  const join = (column: Uint32Array, of: (edge: VoiceEdge) => number): Uint32Array => {
    const joined = new Uint32Array(column.length + added.length);
    joined.set(column);
    joined.set(added.map(of), column.length);
    return joined;
  };
  return {
    ...edges,
    sources: join(edges.sources, ({ said }) => said.claimant),
    targets: join(edges.targets, ({ to }) => to),
    predicates: join(edges.predicates, () => SAYS),
    statements: join(edges.statements, ({ number }) => number),
    undirected: edges.undirected === null ? null : withRoom(edges.undirected, added.length),
  };
}

function withRoom(column: Uint8Array, more: number): Uint8Array {
  const longer = new Uint8Array(column.length + more);
  longer.set(column);
  return longer;
}
