/** What a cited path says of its own worth. */

import { expect, test } from "vitest";
import { findPaths } from "../../src/paths/answer/find-paths.ts";
import { claimantsOf } from "../../src/paths/answer/weakest.ts";
import { iri } from "../../src/rdf/namespaces.ts";
import { EXAMPLE, idOf, knowledgeOf } from "../support/build.ts";
import { sampleKnowledge } from "../support/sample.ts";

function pathOf(drawing: string) {
  const knowledge = knowledgeOf(drawing);
  const [path] = findPaths(knowledge, idOf(knowledge, "a"), idOf(knowledge, "c")).paths;
  if (path === undefined) throw new Error("no path");
  return path;
}

const by = (name: string, modality = "Asserted", more = ""): string =>
  `~ e:${name} {| tl:assertedIn e:${name.slice(0, 1)} ; tl:modality tl:${modality} ${more} |}`;

test("one document that carries every hop, or a chain of several", () => {
  expect(pathOf(`e:a e:p e:b ${by("s1")} . e:b e:p e:c ${by("s2")} .`).support).toBe("one-source");
  expect(pathOf(`e:a e:p e:b ${by("s1")} ${by("t1")} . e:b e:p e:c ${by("t2")} .`).support).toBe("one-source");
  expect(pathOf(`e:a e:p e:b ${by("s1")} . e:b e:p e:c ${by("t1")} .`).support).toBe("stitched");
  expect(pathOf("e:a e:p e:b . e:b e:p e:c .").support).toBe("stitched");
});

const weakestOf = (drawing: string) => {
  const { weakestHop, weakestBecause } = pathOf(drawing);
  return [weakestHop, ...weakestBecause];
};
const supported = (how: string): string => `; tl:support tl:${how}`;

test("the weakest hop has the weakest modality, then support, then the fewest voices, and it is said why", () => {
  expect(weakestOf(`e:a e:p e:b ${by("s1")} . e:b e:p e:c ${by("s2", "Possible")} .`)).toEqual([1, "possible"]);
  expect(weakestOf(`e:a e:p e:b ${by("s1", "Aimed")} . e:b e:p e:c ${by("s2", "Estimated")} .`)).toEqual([0, "aimed"]);
  expect(weakestOf(`e:a e:p e:b ${by("s1")} . e:b e:p e:c ${by("s2", "Asserted", supported("Inferred"))} .`)).toEqual([
    1,
    "inferred",
  ]);
  expect(
    weakestOf(
      `e:a e:p e:b ${by("s1", "Possible", supported("DirectlyStated"))} . e:b e:p e:c ${by("s2", "Reported", supported("Background"))} .`,
    ),
  ).toEqual([0, "possible"]);
  expect(weakestOf(`e:a e:p e:b ${by("s1")} ${by("t1")} . e:b e:p e:c ${by("s2")} .`)).toEqual([1, "fewer-claimants"]);
});

test("what no document is recorded for is weaker than what is only possible", () => {
  expect(weakestOf(`e:a e:p e:b ${by("s1", "Possible")} . e:b e:p e:c .`)).toEqual([1, "unsourced"]);
});

test("no hop is the weakest where all are supported alike, or where there is but one", () => {
  expect(weakestOf(`e:a e:p e:b ${by("s1")} . e:b e:p e:c ${by("s2")} .`)).toEqual([null]);
  expect(weakestOf("e:a e:p e:b . e:b e:p e:c .")).toEqual([null]);
  expect(weakestOf("e:a e:p e:c .")).toEqual([null]);
});

test("documents that quote one voice are one voice", () => {
  const path =
    pathOf(`e:a e:p e:b ${by("s1", "Reported", "; tl:claimant e:x")} ${by("t1", "Reported", "; tl:claimant e:x")} .
    e:b e:p e:c ${by("s2", "Reported")} ${by("t2", "Reported")} .`);
  expect(path.hops.map(({ statements: [first] }) => (first === undefined ? 0 : claimantsOf(first)))).toEqual([1, 2]);
  expect(path.weakestHop).toBe(0);
  expect(path.claimants).toEqual([`${EXAMPLE}x`]);
  expect(path.sources).toEqual([`${EXAMPLE}s`, `${EXAMPLE}t`]);
});

test("a place is numbered once, however many hops rest on it", () => {
  const knowledge = sampleKnowledge();
  const [path] = findPaths(knowledge, idOf(knowledge, "corps"), idOf(knowledge, "witnesses")).paths;
  expect(path?.citations).toEqual([
    { number: 1, source: iri("src", "one"), title: "Paper One", paragraph: 2, page: null },
    { number: 2, source: iri("src", "two"), title: "Report Two", paragraph: 2, page: null },
  ]);
  expect(path?.hops.map(({ citations }) => citations)).toEqual([[1, 2], [1]]);
  expect(path?.text).toBe("The Corps trains The Guard [1][2], which may protect witnesses [1].");
});

test("a claim without a source is cited as one without a name", () => {
  const path = pathOf("e:a e:p e:c ~ e:r {| tl:modality tl:Asserted |} .");
  expect(path.citations).toEqual([
    { number: 1, source: null, title: "a source without a name", paragraph: null, page: null },
  ]);
  expect([path.sources, path.claimants, path.length, path.cost]).toEqual([[], [], 1, 1]);
});
