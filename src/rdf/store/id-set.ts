/** A set of small integers as bits. */

const BITS = 8;

/** Term ids, one bit each: a set over all the terms of a large graph takes an eighth of a byte a term. */
export class IdSet implements Iterable<number> {
  /** Id `n` is bit `n % 8` of byte `n / 8`. */
  readonly bytes: Uint8Array;

  /** A set over bytes that are there already, used in place. */
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** The empty set of ids below `room`; larger ones may be asked for, and are never in it. */
  static withRoom(room: number): IdSet {
    return new IdSet(new Uint8Array(Math.ceil(room / BITS)));
  }

  /** Ids below this can be added. */
  get room(): number {
    return this.bytes.length * BITS;
  }

  add(id: number): void {
    const at = Math.floor(id / BITS);
    this.bytes[at] = (this.bytes[at] ?? 0) | (1 << (id % BITS));
  }

  has(id: number): boolean {
    return (((this.bytes[Math.floor(id / BITS)] ?? 0) >> (id % BITS)) & 1) === 1;
  }

  /** The ids, ascending. */
  *[Symbol.iterator](): Generator<number> {
    for (const [at, byte] of this.bytes.entries()) {
      if (byte === 0) continue;
      for (let bit = 0; bit < BITS; bit++) if (((byte >> bit) & 1) === 1) yield at * BITS + bit;
    }
  }
}
