/** What is on the screen, for every form in which it is taken away. */

import { EXPORT_FORMATS, type ExportFormatName, type Selection, selectionOf } from "throughline/export";
import type { CitedPath } from "throughline/paths";
import { statementKey } from "../knowledge/statement-key.ts";
import type { DrawnGraph } from "../picture/drawn-graph.ts";
import type { Session } from "../session/session.ts";
import { save } from "./files.ts";

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
  const statements = [...path.hops, ...path.same].flatMap((told) => told.statements);
  return selectionOf(session.knowledge, numbersOf(session, statements.map(statementKey)));
}

function numbersOf(session: Session, keys: readonly string[]): number[] {
  const numbers = keys.map((key) => session.statements.numberOf(key));
  return [...new Set(numbers.filter((number) => number !== null))].sort((a, b) => a - b);
}

/** Saves a part as one of the library's formats, under a stem without its ending. */
export async function saveAs(name: ExportFormatName, selection: Selection, stem: string): Promise<void> {
  const { extension, mediaType, write } = EXPORT_FORMATS[name];
  // Whoever saves a table opens it in a spreadsheet, which would run some cells as formulas.
  const { text } = await write(selection, { rdf11: false, spreadsheetSafe: true, context: null });
  save({ content: text, stem, extension, mediaType });
}
