/** The answers to explorations as tables: under which heading, what is said, how it is meant, and where. */

import type { Statement } from "throughline/evidence";
import { compareTwo, documentsOf, listAll, robustnessOf, saysOf } from "throughline/graph";
import { sentenceOf, type TraceDirection, type TraceNode, timelineOf, traceFrom } from "throughline/paths";
import { meantAs } from "../evidence/modality-tag.ts";
import { placesText } from "../evidence/places.ts";
import type { Table } from "../export/table-file.ts";
import type { Session } from "../session/session.ts";
import type { Exploration } from "../session/view-state.ts";
import { words } from "../words/words.ts";
import { listedRows } from "./listing.ts";

type Rows = readonly (readonly string[])[];

/** Of the same concepts as the answer. */
export function answerTable(
  session: Session,
  exploration: Exploration,
  [first = 0, second = 0]: readonly number[],
): Table {
  if (exploration === "list") return listTable(session);
  const { meant, documents } = words.table.columns;
  return {
    columns: [words.explore.part, words.answer.statement, meant, documents],
    rows: ROWS[exploration](session, first, second),
  };
}

const ROWS: Readonly<Record<Exclude<Exploration, "list">, (session: Session, first: number, second: number) => Rows>> =
  {
    documents: (session, node) => [
      ...documentsOf(session.knowledge, node).documents.flatMap(({ title, said }) => told(session, title, said)),
      ...documentsOf(session.knowledge, node, { not: true }).documents.map(({ title }) => [
        words.explore.silent,
        "",
        "",
        title,
      ]),
    ],
    says: (session, node) =>
      saysOf(session.knowledge, node).documents.flatMap(({ source, title, statements }) =>
        told(session, source === null ? words.answer.noDocument : title, statements),
      ),
    trace: (session, node) => {
      const name = session.knowledge.labels.label(node);
      const of = (direction: TraceDirection, heading: string): Rows =>
        branches(heading, traceFrom(session.knowledge, node, { direction }).tree);
      return [...of("out", words.explore.follows(name)), ...of("in", words.explore.leads(name))];
    },
    timeline: (session, node) =>
      timelineOf(session.knowledge, node).entries.flatMap(({ when, statement }) => told(session, when, [statement])),
    compare: (session, first, second) => {
      const { a, b, both, onlyA, onlyB, differ } = compareTwo(session.knowledge, first, second);
      return [
        ...differ.flatMap((each) => told(session, words.explore.how[each.how], [each.a, each.b])),
        ...both.flatMap((each) =>
          told(session, words.explore.both, each.a.id === each.b.id ? [each.a] : [each.a, each.b]),
        ),
        ...told(session, words.explore.only(a.label), onlyA),
        ...told(session, words.explore.only(b.label), onlyB),
      ];
    },
    robust: (session, first, second) => {
      const { from, to, statements } = robustnessOf(session.knowledge, first, second);
      return told(session, words.explore.joinedUntil(from.label, to.label), statements.cut);
    },
  };

function told({ knowledge }: Session, heading: string, statements: readonly Statement[]): Rows {
  return statements.map((each) => [
    heading,
    `${sentenceOf(knowledge, each)}.`,
    words.modality[meantAs(each)],
    placesText(each) || words.answer.noDocument,
  ]);
}

/** In the order of the tree, from above; recursion is as deep as the tree, which the trace bounds. */
function branches(heading: string, nodes: readonly TraceNode[]): Rows {
  return nodes.flatMap(({ text, statements: [first], children }) => [
    [
      heading,
      text,
      first === undefined ? "" : words.modality[meantAs(first)],
      first === undefined ? "" : placesText(first) || words.answer.noDocument,
    ],
    ...branches(text, children),
  ]);
}

function listTable(session: Session): Table {
  const listed = listedRows(session);
  const { explore, table } = words;
  if (listed !== null) {
    const names = listed.names;
    const cells = (values: Readonly<Record<string, readonly string[]>>): string[] =>
      names.map((name) => (Object.hasOwn(values, name) ? (values[name]?.join("; ") ?? "") : ""));
    return {
      columns: [explore.name, ...names],
      rows: listed.rows.map(({ label, values }) => [label, ...cells(values)]),
    };
  }
  const { types, relations } = listAll(session.knowledge);
  return {
    columns: [explore.part, explore.name, table.number],
    rows: [
      ...types.map(({ label, count }) => [explore.types, label, String(count)]),
      ...relations.map(({ label, count }) => [explore.relations, label, String(count)]),
    ],
  };
}
