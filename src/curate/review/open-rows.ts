/** Rows that wait, checked against the project as it is now by the code of an import. */

import type { Fault } from "../../sheet/fault.ts";
import type { FieldName } from "../../sheet/fields.ts";
import type { Proposal } from "../journal/lines.ts";
import { type CheckedRow, checkRow } from "../sheet/check-row.ts";
import { proposalOf } from "../sheet/import-sheet.ts";
import type { KeptRow } from "../sheet/kept-row.ts";
import { cellsOf } from "../sheet/kept-rows.ts";
import type { QuotedPlace } from "../sheet/row/quote.ts";
import type { Workbench } from "../sheet/workbench.ts";

export interface WaitingRow {
  readonly row: KeptRow;
  readonly fault: Fault;
  /** "E (Quote)"; null where the sheet has no such column. */
  readonly column: string | null;
}

/** The fields whose cells name concepts. */
const NAME_FIELDS = ["subject", "object", "claimant"] as const;

/** Rows with what holds each up now; those that would pass by now are left out. Cost: the rows, and a search for each lost quote. */
export async function waitingRows(rows: readonly KeptRow[], bench: Workbench): Promise<WaitingRow[]> {
  const waiting: WaitingRow[] = [];
  for (const row of rows) {
    const cells = cellsOf(row);
    const checked = await checkRow(cells, bench);
    if ("fault" in checked) waiting.push({ row, fault: checked.fault, column: cells.column(checked.fault.field) });
  }
  return waiting;
}

/** The name that a row waits for; null where it waits for something else. */
export function nameAwaited({ row, fault }: WaitingRow): string | null {
  return fault.code === "near-name" ? (row.cells[fault.field] ?? null) : null;
}

/** Whether a row has a name in one of its ends. */
export function hasName({ cells }: KeptRow, name: string): boolean {
  return NAME_FIELDS.some((field) => cells[field] === name);
}

export interface RowCheck {
  /** The decision that the row would rest on. */
  readonly since: string;
  /** Cells in place of its own. Default: none. */
  readonly mended?: Readonly<Partial<Record<FieldName, string>>>;
  /** Where its quote is, in place of looking for it. Default: it is looked for. */
  readonly place?: QuotedPlace;
}

/** What a row proposes now, or the fault that holds it up. */
export async function proposalOfRow(
  row: KeptRow,
  bench: Workbench,
  { since, mended = {}, place }: RowCheck,
): Promise<Proposal | Fault> {
  const checked = await checkRow(cellsOf(row, mended), bench, place ?? null);
  return "fault" in checked ? checked.fault : proposed(checked.value, row, since);
}

function proposed(checked: CheckedRow, { by, from, batch, model }: KeptRow, since: string): Proposal {
  return proposalOf(checked, { by, from, batch, since, ...(model === undefined ? {} : { model }) });
}
