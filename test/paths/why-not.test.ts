/** Why there is no path: what was searched, and the mildest change that would find one. */

import { expect, test } from "vitest";
import { findPaths } from "../../src/paths/answer/find-paths.ts";
import type { PathOptions } from "../../src/paths/options/path-options.ts";
import { whyNotWords } from "../../src/paths/words/why-not-words.ts";
import { idOf, knowledgeOf } from "../support/build.ts";

type Options = (id: (name: string) => number) => PathOptions;

const CASES: readonly (readonly [name: string, drawing: string, options: Options, reason: RegExp])[] = [
  [
    "too far",
    "e:a e:p e:b . e:b e:p e:c . e:c e:p e:z .",
    () => ({ maxLength: 2 }),
    /^No path of up to 2 instance statements\. There is one of 3 statements if longer paths are allowed\.$/,
  ],
  [
    "the wrong way",
    "e:z e:p e:a .",
    () => ({ directed: true }),
    /along their direction\. There is one of 1 statement if statements may be walked against/,
  ],
  [
    "the wrong modality",
    "e:a e:p e:z ~ e:r {| tl:modality tl:Possible |} . e:a e:q e:x . e:z e:q e:y .",
    () => ({ modalities: new Set(["asserted"]) }),
    /of the given modalities\. There is one of 1 statement if other modalities/,
  ],
  [
    "the wrong source",
    "e:a e:p e:z ~ e:r {| tl:assertedIn e:s |} . e:t e:p e:u . e:a e:q e:x ~ e:v {| tl:assertedIn e:t |} . e:z e:q e:y ~ e:w {| tl:assertedIn e:t |} .",
    (id) => ({ sources: new Set([id("t")]) }),
    /from the given sources\. There is one of 1 statement if other sources/,
  ],
  [
    "the wrong predicate",
    "e:a e:p e:z ; e:q e:x . e:z e:q e:y .",
    (id) => ({ onlyPredicates: new Set([id("q")]) }),
    /with the given predicates\. There is one of 1 statement if other predicates/,
  ],
  [
    "an avoided predicate",
    "e:a e:p e:z ; e:q e:x . e:z e:q e:y .",
    (id) => ({ avoidPredicates: new Set([id("p")]) }),
    /There is one of 1 statement if other predicates/,
  ],
  [
    "an avoided concept",
    "e:a e:p e:b , e:x . e:b e:p e:z . e:z e:p e:y .",
    (id) => ({ avoid: new Set([id("b")]) }),
    /around the given concepts\. There is one of 2 statements if the avoided concepts/,
  ],
  [
    "only through the schema",
    "e:a rdfs:subClassOf e:T ; e:p e:x . e:z rdfs:subClassOf e:T ; e:p e:y .",
    () => ({}),
    /There is one of 2 statements if schema statements are allowed/,
  ],
  [
    "only through a class",
    "e:a a e:T ; e:p e:x . e:z a e:T ; e:p e:y .",
    () => ({}),
    /There is one of 2 statements if class statements are allowed/,
  ],
  [
    "only through an annotation",
    "e:a skos:exactMatch e:z ; e:p e:x . e:z e:p e:y .",
    () => ({}),
    /There is one of 1 statement if annotation statements are allowed/,
  ],
  [
    "two limits at once",
    "e:z e:p e:y . e:y e:p e:a .",
    () => ({ directed: true, maxLength: 1 }),
    /There is one of 2 statements if every limit is lifted/,
  ],
  ["never", "e:a e:p e:b . e:z e:p e:y .", () => ({}), /Nothing that this data states joins them/],
  [
    "an end that nothing speaks of",
    'e:a e:p e:b . e:z a e:T ; rdfs:label "Zed" .',
    () => ({}),
    /No such statement joins Zed to anything\./,
  ],
  [
    "two roles",
    "e:a e:p e:b . e:z e:p e:y .",
    () => ({ roles: new Set(["instance", "class"] as const) }),
    /instance or class statements/,
  ],
];

test.each(CASES)("%s", (_name, drawing, options, reason) => {
  const knowledge = knowledgeOf(drawing);
  const id = (name: string): number => idOf(knowledge, name);
  const answer = findPaths(knowledge, id("a"), id("z"), options(id));
  expect(answer).toMatchObject({ status: "complete", paths: [] });
  expect(answer.reason).toMatch(reason);
});

test("what the reason promises is there", () => {
  const knowledge = knowledgeOf("e:z e:p e:y . e:y e:p e:a .");
  const [a, z] = [idOf(knowledge, "a"), idOf(knowledge, "z")];
  expect(findPaths(knowledge, a, z, { directed: true }).reason).toContain("one of 2 statements");
  expect(findPaths(knowledge, a, z, { directed: false }).paths[0]?.length).toBe(2);
});

test("the same as data: what was searched, with its figures, and what was found out", () => {
  const knowledge = knowledgeOf('e:a e:p e:b . e:b e:p e:c . e:c e:p e:z . e:lone rdfs:label "Lone" ; a e:T .');
  const ask = (to: string, options: PathOptions) =>
    findPaths(knowledge, idOf(knowledge, "a"), idOf(knowledge, to), options);
  expect(ask("z", { maxLength: 2, directed: true, minClaimants: 0 }).whyNot).toEqual({
    minLength: 1,
    maxLength: 2,
    roles: ["instance"],
    limits: ["directed"],
    minClaimants: 0,
    asOf: null,
    finding: { kind: "change", change: "longer", length: 3 },
  });
  expect(ask("lone", {}).whyNot?.finding).toEqual({ kind: "unmentioned", label: "Lone" });
  expect(ask("a", { maxLength: Number.POSITIVE_INFINITY }).whyNot).toMatchObject({
    maxLength: null,
    finding: { kind: "same-end" },
  });
  expect(ask("z", {}).whyNot).toBeNull();
  expect(ask("z", { maxExpansions: 1 }).whyNot).toBeNull();
});

test("the reason of each case is the data in words", () => {
  for (const [, drawing, options] of CASES) {
    const knowledge = knowledgeOf(drawing);
    const id = (name: string): number => idOf(knowledge, name);
    const { reason, whyNot } = findPaths(knowledge, id("a"), id("z"), options(id));
    expect(whyNot).not.toBeNull();
    if (whyNot !== null) expect(reason?.startsWith(whyNotWords(whyNot))).toBe(true);
  }
});
