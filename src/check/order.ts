/** Hierarchies without recursion: what lies above a node, where the arrows go round in circles, what hangs together. */

/** A node and everything that can be reached from it. */
export function closure(start: number, next: (node: number) => readonly number[]): Set<number> {
  const found = new Set([start]);
  for (const node of found) for (const above of next(node)) found.add(above);
  return found;
}

/** An arrow from one node to another. */
interface Edge {
  /** The node that the arrow leaves, by number. */
  readonly subject: number;
  /** The node that it reaches, by number. */
  readonly object: number;
}

/**
 * The circles of a directed graph, one for each group of nodes that reach each other, as the nodes of the group in order
 * of appearance; a node that points to itself is one. After Tarjan (1972), doi:10.1137/0201010, with a stack of our own
 * for the calls. Time and space O(nodes + edges).
 */
export function circles(edges: readonly Edge[]): number[][] {
  const out = new Map<number, number[]>();
  for (const { subject, object } of edges) append(out, subject, object);
  const order = new Map<number, number>();
  for (const { subject, object } of edges)
    for (const node of [subject, object]) if (!order.has(node)) order.set(node, order.size);
  const index = (node: number): number => order.get(node) ?? 0;
  return components(out)
    .filter(([first = 0, ...more]) => more.length > 0 || out.get(first)?.includes(first) === true)
    .map((group) => group.sort((a, b) => index(a) - index(b)))
    .sort(([a = 0], [b = 0]) => index(a) - index(b));
}

/** A node on the way down, and how many of its arrows have been followed. */
interface Visit {
  readonly node: number;
  followed: number;
}

/** The strongly connected components. */
function components(out: ReadonlyMap<number, readonly number[]>): number[][] {
  const search = new ComponentSearch(out);
  for (const root of out.keys()) search.from(root);
  return search.found;
}

class ComponentSearch {
  readonly found: number[][] = [];
  readonly #out: ReadonlyMap<number, readonly number[]>;
  readonly #index = new Map<number, number>();
  readonly #low = new Map<number, number>();
  readonly #open: number[] = [];
  readonly #isOpen = new Set<number>();

  constructor(out: ReadonlyMap<number, readonly number[]>) {
    this.#out = out;
  }

  from(root: number): void {
    if (this.#index.has(root)) return;
    const visits = [this.#enter(root)];
    for (let visit = visits.at(-1); visit !== undefined; visit = visits.at(-1)) {
      const next = this.#out.get(visit.node)?.[visit.followed++];
      if (next === undefined) {
        visits.pop();
        this.#leave(visit.node, visits.at(-1)?.node);
      } else if (!this.#index.has(next)) visits.push(this.#enter(next));
      else if (this.#isOpen.has(next)) this.#lower(visit.node, this.#index.get(next) ?? 0);
    }
  }

  #enter(node: number): Visit {
    this.#low.set(node, this.#index.size);
    this.#index.set(node, this.#index.size);
    this.#open.push(node);
    this.#isOpen.add(node);
    return { node, followed: 0 };
  }

  /** What the node reaches, the node above reaches too; a node that reaches nothing older closes its component. */
  #leave(node: number, above: number | undefined): void {
    const low = this.#low.get(node) ?? 0;
    if (above !== undefined) this.#lower(above, low);
    if (low !== this.#index.get(node)) return;
    const group = this.#open.splice(this.#open.lastIndexOf(node));
    for (const each of group) this.#isOpen.delete(each);
    this.found.push(group);
  }

  #lower(node: number, value: number): void {
    this.#low.set(node, Math.min(this.#low.get(node) ?? value, value));
  }
}

function append(lists: Map<number, number[]>, key: number, value: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** The groups that hang together when arrows are read both ways, the largest first. */
export function clusters(nodes: Iterable<number>, edges: readonly (readonly [number, number])[]): number[][] {
  const near = new Map<number, number[]>([...nodes].map((node) => [node, []]));
  for (const [a, b] of edges) {
    near.get(a)?.push(b);
    near.get(b)?.push(a);
  }
  const done = new Set<number>();
  const groups: number[][] = [];
  for (const node of near.keys()) {
    if (done.has(node)) continue;
    const group = [...closure(node, (each) => (near.get(each) ?? []).filter((other) => near.has(other)))];
    for (const each of group) done.add(each);
    groups.push(group);
  }
  return groups.sort((a, b) => b.length - a.length);
}
