/** Selections as tables: one of nodes, one of edges, for spreadsheets and for Gephi. RFC 4180. */

import { isLiteralTerm, type Statement } from "../evidence/types.ts";
import { QUALIFIER_KINDS } from "../evidence/vocabulary.ts";
import { compareCodeUnits } from "../order.ts";
import { literalParts } from "../rdf/store/terms.ts";
import { csvText } from "./csv-text.ts";
import type { WriteOptions, Written } from "./options.ts";
import type { Selection } from "./selection.ts";

const NODE_COLUMNS = ["Id", "Label", "Types", "Definition"];
const EDGE_COLUMNS = [
  "Source",
  "Target",
  "Type",
  "Label",
  "Predicate",
  "Id",
  "SourceLabel",
  "TargetLabel",
  "Modality",
  "Polarity",
  "Claim",
  "Document",
  "Title",
  "Paragraph",
  "Start",
  "End",
  "Claimant",
  "ClaimantId",
  "Page",
  "Sha256",
  ...QUALIFIER_KINDS.map((kind) => `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`),
  "Link",
];

/** The type of a value among nodes, so that each end of the table of edges is there. */
const VALUE_TYPE = "Literal";

/** One row a node that an instance statement of the part joins or describes, and a value that one leads to, by IRI or value. */
export function writeNodesCsv(selection: Selection, options: WriteOptions): Written {
  const { knowledge, statements } = selection;
  const table = knowledge.statements;
  const { describer } = knowledge;
  const nodes = new Set<number>();
  const values = new Set<string>();
  for (const statement of statements) {
    nodes.add(table.subject(statement));
    const object = table.object(statement);
    if (table.joinsNodes(statement)) nodes.add(object);
    else values.add(literalParts(knowledge.key(object))?.value ?? "");
  }
  const rows = [...nodes].map((node) => {
    const { iri, label } = describer.resource(node);
    const types = describer.types(node).map((type) => type.label);
    return [iri, label, types.join("; "), knowledge.labels.definition(node) ?? ""];
  });
  for (const value of values) rows.push([value, value, VALUE_TYPE, ""]);
  return { text: csvText(NODE_COLUMNS, rows.sort(byFirstCells), options), notes: [] };
}

/** One row a piece of evidence of a statement (one row where there is none), literals included; by ends and predicate. */
export function writeEdgesCsv(selection: Selection, options: WriteOptions): Written {
  const { describer } = selection.knowledge;
  const rows = selection.statements.flatMap((statement) => edgeRows(describer.statement(statement)));
  return { text: csvText(EDGE_COLUMNS, rows.sort(byFirstCells), options), notes: [] };
}

function edgeRows(statement: Statement): string[][] {
  const { subject, predicate, object } = statement;
  const target = isLiteralTerm(object) ? [object.value, object.value] : [object.iri, object.label];
  const source = isLiteralTerm(subject) ? [subject.value, subject.value] : [subject.iri, subject.label];
  const common = [source[0], target[0], "Directed", predicate.label, predicate.iri, statement.id, source[1], target[1]];
  const evidence = statement.evidence.length === 0 ? [null] : statement.evidence;
  return evidence.map((entry) =>
    [
      ...common,
      entry?.modality ?? statement.modality,
      statement.polarity,
      entry?.id,
      entry?.source,
      entry?.title,
      entry?.paragraph,
      entry?.start,
      entry?.end,
      entry?.claimant?.label,
      entry?.claimant?.iri,
      entry?.page,
      entry?.sha256,
      ...QUALIFIER_KINDS.map((kind) => entry?.qualifiers[kind]?.join("; ")),
      entry?.link,
    ].map((cell) => (cell == null ? "" : String(cell))),
  );
}

function byFirstCells(a: readonly string[], b: readonly string[]): number {
  return compareCodeUnits(a.join("\u0000"), b.join("\u0000"));
}
