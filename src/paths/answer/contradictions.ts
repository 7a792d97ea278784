/** What stands against a path: denied statements about nodes that it joins. */

import type { Knowledge } from "../../graph/store/knowledge.ts";

/**
 * The statements that somebody denies between two neighbouring nodes of a path, or between its ends, in either direction;
 * numbers of statements, each once. Cost: the statements of the rarer node of each pair.
 */
export function deniedBeside({ statements: table }: Knowledge, nodes: readonly number[]): number[] {
  const denied = new Set<number>();
  const look = (subject: number, object: number): void => {
    for (const statement of table.match({ subject, object }))
      if (table.polarity(statement) === "denied") denied.add(statement);
  };
  const [first = 0, last = first] = [nodes[0], nodes.at(-1)];
  const pairs = [...nodes.slice(1).map((node, index) => [nodes[index] ?? 0, node] as const), [first, last] as const];
  for (const [a, b] of pairs) {
    look(a, b);
    look(b, a);
  }
  return [...denied];
}
