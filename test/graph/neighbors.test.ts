import { describe, expect, test } from "vitest";
import { type NeighborsOptions, neighborsOf } from "../../src/graph/explore/neighbors.ts";
import { idOf, knowledgeOf } from "../support/build.ts";
import { sampleKnowledge } from "../support/sample.ts";

//   a --p--> b --p--> c     d --p--> a     a --q--> b     a ⟲
const DRAWING = "e:a e:p e:b ; e:q e:b ; e:p e:a . e:b e:p e:c . e:d e:p e:a . e:c a e:T . e:a e:size 3 .";

function around(name: string, options: NeighborsOptions = {}, drawing = DRAWING) {
  const knowledge = knowledgeOf(drawing);
  const { neighbors, hidden } = neighborsOf(knowledge, idOf(knowledge, name), options);
  return { names: neighbors.map(({ label, distance, via }) => `${label}${distance}/${via.length}`), hidden };
}

describe("neighbours", () => {
  test.each([
    ["one step either way, parallel statements together", {}, ["b1/2", "d1/1"]],
    ["two steps", { hops: 2 }, ["b1/2", "d1/1", "c2/1"]],
    ["along the direction", { hops: 5, directed: true }, ["b1/2", "c2/1"]],
    ["over types, when asked", { roles: new Set(["class"] as const) }, []],
  ] as const)("%s", (_name, options, expected) => {
    expect(around("a", options).names).toEqual(expected);
  });

  test("over types, from an instance", () => {
    expect(around("c", { roles: new Set(["class"] as const) }).names).toEqual(["T1/1"]);
  });

  test("the rest beyond the limit is counted", () => {
    expect(around("a", { hops: 2, limit: 1 })).toEqual({ names: ["b1/2"], hidden: 2 });
  });

  test("a node that nothing is joined to has none", () => {
    expect(around("T")).toEqual({ names: [], hidden: 0 });
  });
});

test("denied and merely mentioned statements join nothing", () => {
  const knowledge = sampleKnowledge();
  const { neighbors } = neighborsOf(knowledge, idOf(knowledge, "corps"), { hops: 9 });
  expect(neighbors.map(({ label, distance }) => [label, distance])).toEqual([
    ["The Guard", 1],
    ["witnesses", 2],
  ]);
  expect(neighbors.flatMap(({ via }) => via.map(({ predicate }) => predicate.label))).toEqual(["trains", "protects"]);
});
