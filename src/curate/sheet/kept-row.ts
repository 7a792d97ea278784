/** A row that is no proposal yet: what stood in it, so that it can be checked again once a person has settled a name or a quote. */

import { sha256Hex } from "../../evidence/identity.ts";
import type { RowCells } from "../../sheet/cells.ts";
import { FIELD_NAMES, type FieldName } from "../../sheet/fields.ts";

export interface KeptRow {
  /** "row:" and 16 hex digits of where it stood and what stood in it. */
  readonly id: string;
  /** Where it stood: "links.xlsx, row 7". */
  readonly from: string;
  readonly batch: string;
  /** The person who imported it. */
  readonly by: string;
  /** The model that wrote it, where no person did. */
  readonly model?: string;
  /** As the sheet counts, from 1. */
  readonly row: number;
  /** What stands in it, empty cells left out. */
  readonly cells: Readonly<Partial<Record<FieldName, string>>>;
}

/** Which import some rows are of. A later one of the same name takes the place of an earlier one. */
export interface RowsHead {
  /** What they came from: "links.xlsx". */
  readonly name: string;
  readonly batch: string;
  /** ISO 8601. */
  readonly time: string;
}

export function keptRow(cells: RowCells, rest: Omit<KeptRow, "id" | "cells" | "row">): KeptRow {
  const own = Object.fromEntries(
    FIELD_NAMES.flatMap((field) => (cells.text(field) === "" ? [] : [[field, cells.text(field)] as const])),
  );
  const id = `row:${sha256Hex(JSON.stringify([rest.from, own])).slice(0, 16)}`;
  return { id, ...rest, row: cells.row.number, cells: own };
}
