/** What stands against a path: denied statements about nodes that it joins. */

import type { Knowledge } from "../../graph/store/knowledge.ts";
import type { Sameness } from "../../graph/store/sameness.ts";

/**
 * The statements that somebody denies between two neighbouring nodes of a path, or between its ends, in either direction;
 * numbers of statements, each once. Of merged nodes it is any name of either. Cost: the statements of the rarer node of each pair,
 * or of the smaller group.
 */
export function deniedBeside(knowledge: Knowledge, nodes: readonly number[], same: Sameness | null): number[] {
  const { statements: table } = knowledge;
  if (!table.hasPolarity("denied")) return [];
  const [first = 0, last = first] = [nodes[0], nodes.at(-1)];
  const pairs = [...nodes.slice(1).map((node, index) => [nodes[index] ?? 0, node] as const), [first, last] as const];
  const between = same === null ? betweenNodes : betweenGroups(same);
  const denied = pairs.flatMap(([a, b]) => between(knowledge, a, b));
  return [...new Set(denied)].filter((statement) => table.polarity(statement) === "denied");
}

function betweenNodes({ statements: table }: Knowledge, a: number, b: number): number[] {
  return [...table.match({ subject: a, object: b }), ...table.match({ subject: b, object: a })];
}

function betweenGroups(same: Sameness): typeof betweenNodes {
  return ({ statements: table }, a, b) => {
    const [few, many] = same.members(a).length <= same.members(b).length ? [a, b] : [b, a];
    const other = same.representative(many);
    return same
      .members(few)
      .flatMap((node) => [
        ...table.match({ subject: node }).filter((each) => same.representative(table.object(each)) === other),
        ...table.match({ object: node }).filter((each) => same.representative(table.subject(each)) === other),
      ]);
  };
}
