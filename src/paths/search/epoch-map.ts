/** A map from small numbers to numbers that is emptied in O(1): entries of an older epoch do not count. */
export class EpochMap {
  #epochs = new Uint32Array(0);
  #values = new Uint32Array(0);
  #epoch = 0;

  /** Makes room for keys below `size`; never shrinks. */
  resize(size: number): void {
    if (size <= this.#epochs.length) return;
    this.#epochs = new Uint32Array(size);
    this.#values = new Uint32Array(size);
    this.#epoch = 1;
  }

  clear(): void {
    if (this.#epoch === LAST_EPOCH) {
      this.#epochs.fill(0);
      this.#epoch = 0;
    }
    this.#epoch++;
  }

  has(key: number): boolean {
    return this.#epochs[key] === this.#epoch;
  }

  /** The value of a key; 0 where it has none. */
  get(key: number): number {
    return this.has(key) ? (this.#values[key] ?? 0) : 0;
  }

  set(key: number, value: number): void {
    this.#epochs[key] = this.#epoch;
    this.#values[key] = value;
  }
}

const LAST_EPOCH = 0xffffffff;
