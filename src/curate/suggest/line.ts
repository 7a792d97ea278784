/** A statement as a model writes it: the fields of a sheet, but for the one in which a person says that a name is new. */

import { FIELDS, type FieldName } from "../../sheet/fields.ts";
import type { SheetRow, SheetTable } from "../../sheet/table.ts";

export const LINE_FIELDS = [
  "source",
  "quote",
  "subject",
  "relation",
  "object",
  "page",
  "modality",
  "polarity",
  "claimant",
  "subjectType",
  "objectType",
  "note",
] as const satisfies readonly FieldName[];

/** The same as a sheet and its report call them. */
export const LINE_TITLES: readonly string[] = LINE_FIELDS.map((field) => FIELDS[field].title);

/** The sheet of such statements, each with its number and its cells in the order of LINE_FIELDS. */
export function lineTable(name: string, rows: readonly Pick<SheetRow, "number" | "cells">[]): SheetTable {
  const all = [{ number: 0, cells: LINE_TITLES }, ...rows].map((row) => ({ ...row, hidden: false }));
  return { name, hidden: false, rows: all, formulas: [], merged: [], warnings: [] };
}
