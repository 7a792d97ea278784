/** What is on the screen, for every form in which it is taken away. */

import { edgesCsv, type Selection, selectionOf, writeGexf } from "throughline/export";
import { rowsOfStatements } from "throughline/graph";
import type { CitedPath } from "throughline/paths";
import { toTurtle } from "throughline/rdf";
import { statementKey } from "../knowledge/statement-key.ts";
import type { DrawnGraph } from "../picture/drawn-graph.ts";
import type { Session } from "../session/session.ts";

/** The statements that a picture draws. */
export function shownIn(session: Session, graph: DrawnGraph): Selection {
  return selectionOf(
    session.knowledge,
    numbersOf(
      session,
      graph.edges.map(({ key }) => key),
    ),
  );
}

/** Every statement that the steps of a path show. */
export function shownInPath(session: Session, path: CitedPath): Selection {
  const statements = path.hops.flatMap((hop) => hop.statements);
  return selectionOf(session.knowledge, numbersOf(session, statements.map(statementKey)));
}

function numbersOf(session: Session, keys: readonly string[]): number[] {
  const numbers = keys.map((key) => session.statements.numberOf(key));
  return [...new Set(numbers.filter((number) => number !== null))].sort((a, b) => a - b);
}

/** The statements with their evidence and what makes both understandable alone, and nothing else. */
export function turtleOf({ knowledge, statements }: Selection): string {
  return toTurtle(knowledge.dataset, { rows: rowsOfStatements(knowledge, statements), prefixes: knowledge.prefixes });
}

/** One row a claim; cells that a spreadsheet would run as formulas are quoted. */
export function csvOf(selection: Selection): string {
  return edgesCsv(selection, { rdf11: false, spreadsheetSafe: true, context: null });
}

/** As GEXF, for Gephi. */
export async function gexfOf(selection: Selection): Promise<string> {
  return (await writeGexf(selection)).text;
}
