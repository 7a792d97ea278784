/** How far two people agree on one answer each, beside what chance would give. */

/**
 * How often each pair of answers was given: a row for each answer of the first person, a column for each of the second, in
 * one order. Counts may be any numbers that are not negative.
 */
export type AnswerTable = readonly (readonly number[])[];

interface Margins {
  readonly total: number;
  readonly agreed: number;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

function marginsOf(table: AnswerTable): Margins {
  const rows = table.map((row) => row.reduce((sum, count) => sum + count, 0));
  const columns = table.map((_, at) => table.reduce((sum, row) => sum + (row[at] ?? 0), 0));
  return {
    rows,
    columns,
    total: rows.reduce((sum, count) => sum + count, 0),
    agreed: table.reduce((sum, row, at) => sum + (row[at] ?? 0), 0),
  };
}

/** Differences of floating point that are none. */
const TINY = 1e-12;

function beyondChance(observed: number, byChance: number): number | null {
  return 1 - byChance < TINY ? null : (observed - byChance) / (1 - byChance);
}

/** The share of equal answers, 0 to 1; null for an empty table. */
export function observedAgreement(table: AnswerTable): number | null {
  const { total, agreed } = marginsOf(table);
  return total === 0 ? null : agreed / total;
}

/**
 * Cohen's kappa, -1 to 1; null where it is 0/0: nothing was answered, or both gave one and the same answer throughout.
 * Source: Cohen 1960, https://doi.org/10.1177/001316446002000104
 *
 * @example
 * import { cohenKappa } from "throughline/curate";
 * cohenKappa([[20, 5], [10, 15]])?.toFixed(2); // "0.40"
 */
export function cohenKappa(table: AnswerTable): number | null {
  const { total, agreed, rows, columns } = marginsOf(table);
  if (total === 0) return null;
  const byChance = rows.reduce((sum, count, at) => sum + (count / total) * ((columns[at] ?? 0) / total), 0);
  return beyondChance(agreed / total, byChance);
}

/**
 * Gwet's AC1, which stays near the share of equal answers where one answer dominates, and kappa does not. Rows and columns
 * of answers that could be given and were not count. Null where nothing was answered, or only one answer was possible.
 * Source: Gwet 2008, https://doi.org/10.1348/000711006X126600
 *
 * @example
 * import { cohenKappa, gwetAc1 } from "throughline/curate";
 * cohenKappa([[118, 5], [2, 0]])?.toFixed(2); // "-0.02"
 * gwetAc1([[118, 5], [2, 0]])?.toFixed(2); // "0.94"
 */
export function gwetAc1(table: AnswerTable): number | null {
  const { total, agreed, rows, columns } = marginsOf(table);
  if (total === 0 || table.length < 2) return null;
  const shares = rows.map((count, at) => (count + (columns[at] ?? 0)) / (2 * total));
  const byChance = shares.reduce((sum, share) => sum + share * (1 - share), 0) / (table.length - 1);
  return beyondChance(agreed / total, byChance);
}

/** The largest share that one answer has of all that both gave; 0 for an empty table. */
export function largestShare(table: AnswerTable): number {
  const { total, rows, columns } = marginsOf(table);
  return total === 0 ? 0 : Math.max(...rows.map((count, at) => (count + (columns[at] ?? 0)) / (2 * total)));
}
