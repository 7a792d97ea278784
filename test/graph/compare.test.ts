/** Two side by side: what is the same, what differs and how, and that nothing of either is lost. */

import { expect, test } from "vitest";
import { type CompareResult, compareTwo } from "../../src/graph/explore/compare.ts";
import { idOf, knowledgeOf } from "../support/build.ts";

const claim = (name: string, source: string, rest = ""): string =>
  `~ e:${name} {| tl:assertedIn e:${source} ${rest} |}`;
const TWO = knowledgeOf(`
e:a e:p e:b ${claim("c1", "d1")} ${claim("c2", "d2")} .
e:a e:q e:b ${claim("c3", "d1")} . << e:a e:q e:b ~ e:c4 >> tl:assertedIn e:d2 ; tl:polarity tl:Denied .
e:a e:size 7 ${claim("c5", "d1")} . e:a e:size 8 ${claim("c6", "d2")} .
e:b e:p e:c ${claim("c7", "d1", "; tl:modality tl:Possible")} ${claim("c8", "d2")} .
e:c e:p e:x ${claim("c9", "d1")} . e:x e:p e:c ${claim("c10", "d2")} .
e:d1 a e:Doc . e:d2 a e:Doc .
`);

const ids = ({ evidence }: { readonly evidence: readonly { readonly id: string }[] }): string =>
  evidence.map(({ id }) => id.slice(6)).join(" ");
const told = ({ both, onlyA, onlyB, differ }: CompareResult) => ({
  both: both.map(({ a, b }) => `${ids(a)}=${ids(b)}`),
  onlyA: onlyA.map(ids),
  onlyB: onlyB.map(ids),
  differ: differ.map(({ a, b, how }) => `${ids(a)} ${how} ${ids(b)}`).sort(),
});

test("documents: the same, one alone, and three ways to differ", () => {
  const result = compareTwo(TWO, idOf(TWO, "d1"), idOf(TWO, "d2"));
  expect(result.comparedAs).toBe("document");
  expect(told(result)).toEqual({
    both: ["c1=c2"],
    onlyA: ["c9"],
    onlyB: ["c10"],
    differ: ["c3 polarity c4", "c5 value c6", "c7 modality c8"],
  });
});

test("only what they say of one concept", () => {
  const { onlyA, onlyB, differ } = told(compareTwo(TWO, idOf(TWO, "d1"), idOf(TWO, "d2"), { about: idOf(TWO, "x") }));
  expect([onlyA, onlyB, differ]).toEqual([["c9"], ["c10"], []]);
});

test("concepts: the same relation to the same thing, in the same direction", () => {
  const knowledge = knowledgeOf("e:a e:p e:x . e:b e:p e:x . e:a e:p e:y . e:x e:p e:b .");
  const { both, onlyA, onlyB, comparedAs } = compareTwo(knowledge, idOf(knowledge, "a"), idOf(knowledge, "b"));
  expect(comparedAs).toBe("concept");
  expect([both.length, onlyA.length, onlyB.length]).toEqual([1, 1, 1]);
});

test("a thing and itself say the same of everything, and who says nothing is compared with nothing", () => {
  const same = compareTwo(TWO, idOf(TWO, "d1"), idOf(TWO, "d1"));
  expect([same.both.length, same.onlyA, same.onlyB, same.differ]).toEqual([5, [], [], []]);
  expect(told(compareTwo(TWO, idOf(TWO, "Doc"), idOf(TWO, "Doc")))).toMatchObject({ both: [], onlyA: [], differ: [] });
});
