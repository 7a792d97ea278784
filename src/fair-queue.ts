/** A queue that is fair to clients: nobody's second waits before anybody's first. */

/** Whoever asks. Connections share what their address gets, so that many of them get no more. */
export interface Client {
  readonly address: string;
  /** Compared as it is: the same object is the same connection. */
  readonly connection: unknown;
}

/** For callers who have a queue to themselves. */
export const ONLY_CLIENT: Client = { address: "", connection: null };

/** Items by connection by address, those who are next in front. No line is empty. */
type Lines<Item> = Map<string, Map<unknown, Item[]>>;

/** Round robin over addresses, and over the connections of each. */
export class FairQueue<Item> {
  readonly #lines: Lines<Item> = new Map();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  push({ address, connection }: Client, item: Item): void {
    const lines = this.#lines.get(address) ?? new Map<unknown, Item[]>();
    this.#lines.set(address, lines);
    const line = lines.get(connection);
    if (line === undefined) lines.set(connection, [item]);
    else line.push(item);
    this.#size++;
  }

  /** The next one; its client goes to the end. Null where nobody waits. Time O(1). */
  take(): Item | null {
    const [first] = this.#lines;
    if (first === undefined) return null;
    const [address, lines] = first;
    const [next] = lines;
    this.#lines.delete(address);
    if (next === undefined) return null;
    const [connection, line] = next;
    const item = line.shift();
    lines.delete(connection);
    if (line.length > 0) lines.set(connection, line);
    if (lines.size > 0) this.#lines.set(address, lines);
    this.#size--;
    return item ?? null;
  }

  /** Takes out one that waits no longer; false where it does not stand here. */
  leave({ address, connection }: Client, item: Item): boolean {
    const line = this.#lines.get(address)?.get(connection);
    const place = line?.indexOf(item) ?? -1;
    if (line === undefined || place < 0) return false;
    this.#cut(address, connection, line, place);
    return true;
  }

  /** Takes out the last of the longest line of the busiest address. Null where nobody waits. Time O(lines). */
  dropLongest(): Item | null {
    const [address, lines] = longest(this.#lines, (each) => sum(each));
    if (lines === undefined || address === undefined) return null;
    const [connection, line] = longest(lines, ({ length }) => length);
    const item = line?.at(-1);
    if (line === undefined || item === undefined) return null;
    this.#cut(address, connection, line, line.length - 1);
    return item;
  }

  #cut(address: string, connection: unknown, line: Item[], place: number): void {
    line.splice(place, 1);
    this.#size--;
    const lines = this.#lines.get(address);
    if (line.length === 0) lines?.delete(connection);
    if (lines?.size === 0) this.#lines.delete(address);
  }
}

const sum = (lines: ReadonlyMap<unknown, readonly unknown[]>): number =>
  [...lines.values()].reduce((count, { length }) => count + length, 0);

/** The entry with the highest count, the last of equal ones: who came last is asked to wait elsewhere. */
function longest<Key, Value>(
  entries: ReadonlyMap<Key, Value>,
  countOf: (value: Value) => number,
): readonly [Key, Value] | readonly [undefined, undefined] {
  let found: readonly [Key, Value] | null = null;
  let most = 0;
  for (const entry of entries) {
    const count = countOf(entry[1]);
    if (count < most) continue;
    [found, most] = [entry, count];
  }
  return found ?? [undefined, undefined];
}
