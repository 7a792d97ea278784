/** A sheet as a graph of its own words, where there is no project that knows documents, relations and names. */

import type * as RDF from "@rdfjs/types";
import { quoted } from "../errors.ts";
import { letterStream } from "../evidence/text.ts";
import { RowCells } from "./cells.ts";
import { quadsOfClaim } from "./claim-quads.ts";
import { type Failed, type Or, refused } from "./fault.ts";
import type { FieldName } from "./fields.ts";
import type { Header } from "./header.ts";
import { mannerOf, qualifiersOf } from "./manner.ts";
import { SheetNames } from "./sheet-names.ts";
import type { SheetRow, SheetTable } from "./table.ts";

/** What a row must tell where no project asks for a document and a quote. */
export const ENDS = ["subject", "relation", "object"] as const satisfies readonly FieldName[];

/** A row that says nothing that can be taken, and why. */
export interface SheetFault {
  readonly sheet: string;
  /** As the sheet counts, from 1. */
  readonly row: number;
  /** The letter of the column and its title; null where the sheet has no such column. */
  readonly column: string | null;
  readonly message: string;
}

/** What became of a row below the header. */
export type GraphRow =
  /** `relation` is the IRI of what joins the two ends. */
  { readonly quads: readonly RDF.Quad[]; readonly relation: string } | { readonly fault: SheetFault };

/**
 * The rows below the header in order: each is a statement with what the row tells of it, or left out with the reason. Cells
 * are held to what `throughline import` holds them to; documents, relations and names are taken as they are called, and a
 * quote is kept as what the sheet says, for there is no text to look for it in. `namespace` is an absolute IRI.
 */
export function* graphRows(table: SheetTable, header: Header, namespace: string): Generator<GraphRow> {
  const names = new SheetNames(namespace);
  for (const row of table.rows) {
    if (row.number <= header.row) continue;
    const cells = new RowCells(table, header, row);
    const taken = quadsOfRow(cells, names);
    yield "fault" in taken ? { fault: told(table, row, cells, taken) } : taken.value;
  }
}

function told(table: SheetTable, row: SheetRow, cells: RowCells, { fault }: Failed): SheetFault {
  return { sheet: table.name, row: row.number, column: cells.column(fault.field), message: fault.message };
}

function quadsOfRow(cells: RowCells, names: SheetNames): Or<Exclude<GraphRow, { fault: SheetFault }>> {
  const unfit = cells.fault(ENDS) ?? nameless(cells);
  if (unfit !== null) return unfit;
  const manner = mannerOf(cells);
  if ("fault" in manner) return manner;
  const quads: RDF.Quad[] = [];
  const onQuad = (each: RDF.Quad): void => void quads.push(each);
  const concept = (field: FieldName): RDF.NamedNode | null => {
    const name = cells.text(field);
    return name === "" ? null : names.concept(name, onQuad);
  };
  const type = (field: FieldName): RDF.NamedNode | null => {
    const words = cells.text(field);
    return words === "" ? null : names.type(words, onQuad);
  };
  const said = {
    subject: names.concept(cells.text("subject"), onQuad),
    relation: names.relation(cells.text("relation"), onQuad),
    object: names.concept(cells.text("object"), onQuad),
    subjectType: type("subjectType"),
    objectType: type("objectType"),
    document: concept("source"),
    claimant: concept("claimant"),
    quote: cells.text("quote"),
    page: cells.text("page"),
    note: cells.text("note"),
    qualifiers: qualifiersOf(cells),
    ...manner.value,
  };
  for (const each of quadsOfClaim(said, names)) quads.push(each);
  return { value: { quads, relation: said.relation.value } };
}

/** Signs alone name nothing. */
function nameless(cells: RowCells): Failed | null {
  for (const field of [...ENDS, "source", "claimant"] as const) {
    const text = cells.text(field);
    if (text !== "" && letterStream(text) === "")
      return refused(field, "bad-value", `${quoted(text)} has no letter, so it is no name.`);
  }
  return null;
}
