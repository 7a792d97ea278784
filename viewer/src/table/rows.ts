/** The rows of the table: statements in words, found by what is typed and sorted by a column. */

import { MODALITIES } from "throughline/evidence";
import { foldName } from "throughline/graph";
import { literalParts } from "throughline/rdf";
import type { StatementFacts } from "../knowledge/statement-facts.ts";
import type { Session } from "../session/session.ts";

/** In the order of the table. */
export const COLUMNS = ["subject", "relation", "object", "meant", "documents", "voices"] as const;
export type Column = (typeof COLUMNS)[number];

/** A statement in words, by which it is sorted. */
export interface Row {
  /** Of the statement. */
  readonly number: number;
  readonly subject: string;
  readonly relation: string;
  readonly object: string;
  /** The stronger it is meant, the higher; below all for a denial. */
  readonly meant: number;
  readonly documents: string;
  /** The same, each by itself. */
  readonly sources: readonly { readonly iri: string; readonly title: string }[];
  readonly voices: number;
}

/** The statements left under the filters whose words hold what was typed; with `ofAnswer`, those of the paths found. */
export function readRows(session: Session, wanted: string, ofAnswer: boolean): Row[] {
  const { filtering, state } = session;
  const onPaths = ofAnswer ? statementsOnPaths(session) : null;
  const rows = filtering
    .left(state.filters)
    .filter(({ number }) => onPaths === null || onPaths.has(number))
    .map((facts) => rowOf(session, facts));
  const folded = foldName(wanted);
  if (folded === "") return rows;
  return rows.filter(({ subject, relation, object, documents }) =>
    foldName(`${subject} ${relation} ${object} ${documents}`).includes(folded),
  );
}

function statementsOnPaths(session: Session): Set<number> {
  return new Set(session.paths.flatMap((path) => [...session.statements.alongPath(path)]));
}

function rowOf({ knowledge }: Session, { number, documents, voices }: StatementFacts): Row {
  const { statements: table, labels } = knowledge;
  const shownText = (id: number): string => labels.shown(literalParts(knowledge.key(id))?.value ?? labels.label(id));
  const titleOf = (document: string): string => {
    const id = knowledge.dataset.terms.find(document);
    return id === null ? labels.shown(document) : labels.label(id);
  };
  const sources = documents.map((document) => ({ iri: document, title: titleOf(document) }));
  const denied = table.polarity(number) === "denied";
  return {
    number,
    subject: shownText(table.subject(number)),
    relation: labels.label(table.predicate(number)),
    object: shownText(table.object(number)),
    meant: denied ? -1 : MODALITIES[table.modality(number)].strength,
    documents: sources.map(({ title }) => title).join("; "),
    sources,
    voices,
  };
}

/** In order of a column, then of the sentence, then of the graph: the same table every time. */
export function sortRows(rows: readonly Row[], by: Column, ascending: boolean): Row[] {
  const collator = new Intl.Collator(undefined, { numeric: true });
  const sign = ascending ? 1 : -1;
  const order = (a: Row, b: Row): number => {
    const [left, right] = [a[by], b[by]];
    if (typeof left === "number" || typeof right === "number") return Number(left) - Number(right);
    return collator.compare(left, right);
  };
  return [...rows].sort(
    (a, b) =>
      sign * order(a, b) ||
      collator.compare(a.subject, b.subject) ||
      collator.compare(a.relation, b.relation) ||
      a.number - b.number,
  );
}
