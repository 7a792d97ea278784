/** Hierarchies without recursion: what lies above a node, where the arrows go round in circles, what hangs together. */

/** A node and everything that can be reached from it. */
export function closure(start: number, next: (node: number) => readonly number[]): Set<number> {
  const found = new Set([start]);
  for (const node of found) for (const above of next(node)) found.add(above);
  return found;
}

/**
 * The circles of a directed graph, one for each group of nodes that reach each other, as the nodes of the group in order
 * of appearance; a node that points to itself is one. After Kahn (1962): what is left when ends are peeled off.
 */
export function circles(edges: readonly { readonly subject: number; readonly object: number }[]): number[][] {
  const out = new Map<number, number[]>();
  for (const { subject, object } of edges) append(out, subject, object);
  const core = peel(peel(out), true);
  const next = (node: number): readonly number[] => core.get(node) ?? [];
  const done = new Set<number>();
  const groups: number[][] = [];
  for (const node of core.keys()) {
    if (done.has(node)) continue;
    const group = [...closure(node, next)].filter((each) => closure(each, next).has(node));
    for (const each of group) done.add(each);
    if (group.length > 1 || next(node).includes(node)) groups.push(group);
  }
  return groups;
}

/** Takes away nodes that no arrow leaves (or enters, with `backwards`), again and again. */
function peel(out: ReadonlyMap<number, readonly number[]>, backwards = false): Map<number, readonly number[]> {
  const forward = backwards ? reversed(out) : out;
  const back = reversed(forward);
  const degree = new Map([...forward].map(([node, targets]) => [node, new Set(targets).size]));
  const ends = [...back.keys()].filter((node) => (degree.get(node) ?? 0) === 0);
  const gone = new Set(ends);
  for (const end of gone) {
    for (const source of new Set(back.get(end) ?? [])) {
      const left = (degree.get(source) ?? 0) - 1;
      degree.set(source, left);
      if (left === 0) gone.add(source);
    }
  }
  const kept = [...out].filter(([node]) => !gone.has(node));
  return new Map(kept.map(([node, targets]) => [node, targets.filter((target) => !gone.has(target))]));
}

function reversed(out: ReadonlyMap<number, readonly number[]>): Map<number, number[]> {
  const back = new Map<number, number[]>();
  for (const [node, targets] of out) for (const target of targets) append(back, target, node);
  return back;
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
