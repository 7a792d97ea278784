/** Sums of logarithms depend on the order of adding; the order of paths must not. */

import { expect, test } from "vitest";
import { findPaths } from "../../src/paths/answer/find-paths.ts";
import { idOf, knowledgeOf } from "../support/build.ts";

/** Leaves that raise the degree of a node. */
const leaves = (name: string, count: number): string =>
  Array.from({ length: count }, (_, n) => `e:${name} e:p e:leaf-${name}-${n} .`).join(" ");

// Two chains of three nodes with the same degrees in another order: (4 4 3) and (3 4 4). The logarithms of the second
// add up to a little less.
const DRAWING = `
e:a e:p e:b1 , e:c1 . e:b1 e:p e:b2 . e:b2 e:p e:b3 . e:b3 e:p e:z . e:c1 e:p e:c2 . e:c2 e:p e:c3 . e:c3 e:p e:z .
${leaves("b1", 2)} ${leaves("b2", 2)} ${leaves("b3", 1)} ${leaves("c1", 1)} ${leaves("c2", 2)} ${leaves("c3", 2)}`;

const ends = (cost: "hops" | "specificity", turned: boolean) => {
  const knowledge = knowledgeOf(DRAWING);
  const [a, z] = [idOf(knowledge, "a"), idOf(knowledge, "z")];
  return findPaths(knowledge, turned ? z : a, turned ? a : z, { cost }).paths.map(({ nodes, cost }) => [
    nodes[1]?.label,
    cost,
  ]);
};

test("paths of the same worth come in the order of their nodes, from either end", () => {
  for (const cost of ["hops", "specificity"] as const) {
    expect(ends(cost, false).map(([label]) => label)).toEqual(["b1", "c1"]);
    expect(ends(cost, true).map(([label]) => label)).toEqual(["b3", "c3"]);
  }
});

test("their costs are equal to the last bit", () => {
  const [first, second] = ends("specificity", false);
  expect(first?.[1]).toBe(second?.[1]);
});
