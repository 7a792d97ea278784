/** Growing columns of 32-bit integers, and the grouping of rows by the values of one column. */

const LEAST_ROOM = 1024;

/** A list of unsigned 32-bit integers that doubles its room when it is full. */
export class IntColumn {
  #values: Uint32Array;
  #length = 0;

  constructor(capacity = LEAST_ROOM) {
    this.#values = new Uint32Array(capacity);
  }

  /** A column over values that are there already: used in place, and copied when a value is added. */
  static over(values: Uint32Array): IntColumn {
    const column = new IntColumn(0);
    column.#values = values;
    column.#length = values.length;
    return column;
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const wider = new Uint32Array(Math.max(this.#values.length * 2, LEAST_ROOM));
      wider.set(this.#values);
      this.#values = wider;
    }
    this.#values[this.#length++] = value;
  }

  at(row: number): number {
    return this.#values[row] ?? 0;
  }

  /** Forgets the values and keeps the room. */
  clear(): void {
    this.#length = 0;
  }

  /** The values as they lie: a view that a later push may leave behind. */
  view(): Uint32Array {
    return this.#values.subarray(0, this.#length);
  }
}

/** Rows by value: the rows of value `v` are `rows[offsets[v]] … rows[offsets[v + 1] - 1]`, ascending. */
export interface RowGroups {
  readonly offsets: Uint32Array;
  readonly rows: Uint32Array;
}

/** Groups rows by a column with a counting sort. Time and space O(rows + values). */
export function groupRows(column: Uint32Array, values: number): RowGroups {
  const offsets = new Uint32Array(values + 1);
  for (const value of column) offsets[value + 1] = (offsets[value + 1] ?? 0) + 1;
  for (let value = 0; value < values; value++) offsets[value + 1] = (offsets[value + 1] ?? 0) + (offsets[value] ?? 0);
  const next = offsets.slice(0, values);
  const rows = new Uint32Array(column.length);
  column.forEach((value, row) => {
    const slot = next[value] ?? 0;
    rows[slot] = row;
    next[value] = slot + 1;
  });
  return { offsets, rows };
}

/** The rows of one value: a view, empty where the value is out of range. */
export function rowsOf(groups: RowGroups, value: number): Uint32Array {
  return groups.rows.subarray(groups.offsets[value] ?? 0, groups.offsets[value + 1] ?? 0);
}
