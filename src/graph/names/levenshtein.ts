/** How many letters must be put in, taken out or replaced to make one word of another (Levenshtein 1966), in code points. */

/**
 * The rows of the Levenshtein matrix, one a letter of a word, as far as they can hold numbers up to `most`: these lie within
 * so many columns of the diagonal (Ukkonen 1985). Column `j` of row `d` is kept at `j - d + most`.
 */
export class DistanceRows {
  /** A word with fewer letters than this may be near; the row of this one is far from end to end. */
  readonly deepest: number;
  readonly #letters: readonly number[];
  readonly #most: number;
  /** Room of a row; its last slot is always far, also as the one before the first slot of the next row. */
  readonly #room: number;
  readonly #rows: Uint8Array;

  constructor(wanted: string, most: number) {
    this.#letters = Array.from(wanted, (letter) => letter.codePointAt(0) ?? 0);
    this.#most = most;
    this.deepest = this.#letters.length + most + 1;
    this.#room = 2 * most + 2;
    this.#rows = new Uint8Array(this.#room * (this.deepest + 1)).fill(most + 1);
    for (let column = 0; column <= Math.min(most, this.#letters.length); column++) this.#rows[column + most] = column;
  }

  /** Computes a row from the one before it; tells its least number. */
  compute(depth: number, letter: number): number {
    const [most, rows, letters] = [this.#most, this.#rows, this.#letters];
    const row = depth * this.#room;
    const above = row - this.#room;
    let least = most + 1;
    const last = Math.min(2 * most, letters.length - depth + most);
    for (let slot = Math.max(0, most - depth); slot <= last; slot++) {
      const column = slot + depth - most;
      const replaced = (rows[above + slot] as number) + (letters[column - 1] === letter ? 0 : 1);
      const added = Math.min(rows[above + slot + 1] as number, rows[row + slot - 1] as number) + 1;
      const distance = column === 0 ? depth : Math.min(replaced, added, most + 1);
      rows[row + slot] = distance;
      if (distance < least) least = distance;
    }
    return least;
  }

  /** The distance of a word of so many letters, whose row is the last that was computed; more than the most if far. */
  distance(depth: number): number {
    const slot = this.#letters.length - depth + this.#most;
    return slot < 0 || slot > 2 * this.#most ? this.#most + 1 : (this.#rows[depth * this.#room + slot] as number);
  }
}

/** So many letters of a name are compared. */
const LONGEST_COMPARED = 64;

/** The distance between a name and each other; only their first 64 letters are compared. */
export function distanceFrom(name: string): (other: string) => number {
  const beginning = (text: string): string[] => Array.from(text).slice(0, LONGEST_COMPARED);
  // Two beginnings are never further apart than the longer one is long.
  const rows = new DistanceRows(beginning(name).join(""), LONGEST_COMPARED);
  return (other) => {
    const letters = beginning(other);
    for (const [index, letter] of letters.entries()) rows.compute(index + 1, letter.codePointAt(0) ?? 0);
    return rows.distance(letters.length);
  };
}
