import { describe, expect, test } from "vitest";
import { findPaths } from "../../src/paths/answer/find-paths.ts";
import type { PathOptions } from "../../src/paths/options/path-options.ts";
import { idOf, knowledgeOf } from "../support/build.ts";
import { sampleKnowledge } from "../support/sample.ts";

function ask(drawing: string, options: PathOptions = {}, from = "a", to = "z") {
  const knowledge = knowledgeOf(drawing);
  return findPaths(knowledge, idOf(knowledge, from), idOf(knowledge, to), { now: () => 0, ...options });
}

/** Paths as the labels of their nodes, with an arrow for each hop. */
const chains = (answer: ReturnType<typeof ask>): string[] =>
  answer.paths.map(({ nodes, hops }) =>
    nodes
      .map(
        ({ label }, index) =>
          `${label}${index < hops.length ? (hops[index]?.direction === "forward" ? ">" : "<") : ""}`,
      )
      .join(""),
  );

//   a --p--> b --p--> z     a --p--> c <--p-- z     a --q--> d --q--> b
const DRAWING = "e:a e:p e:b , e:c ; e:q e:d . e:b e:p e:z . e:z e:p e:c . e:d e:q e:b .";

describe("which paths", () => {
  test.each([
    ["fewest statements first, then the less connected nodes in between", {}, ["a>c<z", "a>b>z", "a>d>b>z"]],
    ["at most k", { k: 1 }, ["a>c<z"]],
    ["at most so long", { maxLength: 2 }, ["a>c<z", "a>b>z"]],
    ["along the direction only", { directed: true }, ["a>b>z", "a>d>b>z"]],
    ["the less connected first, when asked", { cost: "specificity" }, ["a>c<z", "a>b>z", "a>d>b>z"]],
  ] as const)("%s", (_name, options, expected) => {
    const answer = ask(DRAWING, options);
    expect(chains(answer)).toEqual(expected);
    expect(answer).toMatchObject({ status: "complete", reason: null });
  });

  test("specificity prefers a longer way through quiet nodes to a short one through a hub", () => {
    const hub = `e:a e:p e:hub , e:x . e:hub e:p e:z , ${Array.from({ length: 40 }, (_, n) => `e:n${n}`).join(", ")} .
      e:x e:p e:y . e:y e:p e:z .`;
    expect(chains(ask(hub, { cost: "hops" }))).toEqual(["a>hub>z", "a>x>y>z"]);
    expect(chains(ask(hub, { cost: "specificity" }))).toEqual(["a>x>y>z", "a>hub>z"]);
  });

  test("nodes, predicates and modalities can be left out or be the only ones", () => {
    const knowledge = knowledgeOf(DRAWING);
    const [a, z, b, c, p, q] = ["a", "z", "b", "c", "p", "q"].map((name) => idOf(knowledge, name)) as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    const found = (options: PathOptions) => chains(findPaths(knowledge, a, z, options));
    expect(found({ avoid: new Set([c]) })).toEqual(["a>b>z", "a>d>b>z"]);
    expect(found({ avoid: new Set([b, c]) })).toEqual([]);
    expect(found({ onlyPredicates: new Set([p]) })).toEqual(["a>c<z", "a>b>z"]);
    expect(found({ avoidPredicates: new Set([q]) })).toEqual(["a>c<z", "a>b>z"]);
    expect(found({ modalities: new Set(["possible"] as const) })).toEqual([]);
  });

  test("parallel statements are one hop, best supported first", () => {
    const answer =
      ask(`e:a e:p e:z ~ e:r1 {| tl:modality tl:Possible |} ; e:q e:z ~ e:r2 {| tl:modality tl:Reported |} .
      e:z e:r e:a .`);
    expect(answer.paths).toHaveLength(1);
    expect(answer.paths[0]?.hops[0]?.statements.map(({ predicate }) => predicate.label)).toEqual(["q", "p", "r"]);
    expect(answer.paths[0]?.hops[0]?.direction).toBe("forward");
  });

  test("a filter works within the search, not on its answer", () => {
    const drawing = "e:a e:p e:z . e:a e:q e:b . e:b e:q e:z .";
    const knowledge = knowledgeOf(drawing);
    const options = { k: 1, onlyPredicates: new Set([idOf(knowledge, "q")]) };
    expect(chains(findPaths(knowledge, idOf(knowledge, "a"), idOf(knowledge, "z"), options))).toEqual(["a>b>z"]);
  });

  test("a source can be the only one", () => {
    const drawing = `e:a e:p e:b ~ e:r1 {| tl:assertedIn e:s |} . e:b e:p e:z ~ e:r2 {| tl:assertedIn e:s |} ~ e:r3 {| tl:assertedIn e:t |} .
      e:a e:p e:z ~ e:r4 {| tl:assertedIn e:t |} .`;
    const knowledge = knowledgeOf(drawing);
    const found = (name: string) =>
      chains(
        findPaths(knowledge, idOf(knowledge, "a"), idOf(knowledge, "z"), { sources: new Set([idOf(knowledge, name)]) }),
      );
    expect(found("s")).toEqual(["a>b>z"]);
    expect(found("t")).toEqual(["a>z"]);
    expect(found("p")).toEqual([]);
  });
});

describe("what is no road", () => {
  test.each([
    ["a shared class", "e:a a e:T . e:z a e:T . e:T a owl:Class . e:z e:p e:y ."],
    ["a class that something is said of", "e:a e:studies e:T . e:z e:studies e:T . e:T a owl:Class ."],
    ["a class above both", "e:a rdfs:subClassOf e:T . e:z rdfs:subClassOf e:T ."],
    ["a shared literal", 'e:a e:p "x" . e:z e:p "x" .'],
    [
      "a shared source of evidence",
      "e:a e:p e:b ~ e:r {| tl:assertedIn e:s |} . e:z e:p e:c ~ e:q {| tl:assertedIn e:s |} .",
    ],
    ["a shared reifier", "e:r rdf:reifies <<( e:a e:p e:b )>> , <<( e:z e:p e:c )>> . e:a e:p e:b . e:z e:p e:c ."],
    ["a shared passage", "e:a prov:wasDerivedFrom e:s . e:z prov:wasDerivedFrom e:s . e:x e:p e:y ~ e:r ."],
    ["a shared scheme", "e:a skos:inScheme e:s . e:z skos:inScheme e:s ."],
    ["a mapping", "e:a skos:exactMatch e:z . e:z e:p e:b ."],
    ["a predicate that is a node too", "e:a e:p e:b . e:p e:q e:z ."],
    ["a triple term", "e:a e:p <<( e:z e:q e:b )>> . e:z e:q e:b ."],
    ["a denied statement", "<< e:a e:p e:z ~ e:r >> tl:polarity tl:Denied . e:a e:q e:b . e:z e:q e:c ."],
    [
      "a statement that is only spoken about",
      "<< e:a e:p e:z ~ e:r >> tl:assertedIn e:s . e:a e:q e:b . e:z e:q e:c .",
    ],
    ["a self loop", "e:a e:p e:a . e:z e:p e:z ."],
  ])("%s", (_name, drawing) => {
    const answer = ask(drawing);
    expect(answer).toMatchObject({ status: "complete", paths: [], reason: expect.any(String) });
  });

  test("classes and schema are roads for those who ask", () => {
    expect(chains(ask("e:a a e:T . e:z a e:T .", { roles: new Set(["class"] as const) }))).toEqual(["a>T<z"]);
    expect(
      chains(ask("e:a rdfs:subClassOf e:T . e:z rdfs:subClassOf e:T .", { roles: new Set(["schema"] as const) })),
    ).toEqual(["a>T<z"]);
  });

  test("a class may be an end, and a way through where classes or schema are roads", () => {
    const drawing = "e:a e:studies e:z . e:z a owl:Class . e:b e:studies e:T . e:T a owl:Class .";
    expect(chains(ask(drawing))).toEqual(["a>z"]);
    const shared = "e:a e:studies e:T . e:z e:studies e:T . e:T a owl:Class .";
    expect(chains(ask(shared, { roles: new Set(["instance", "schema"] as const) }))).toEqual(["a>T<z"]);
    expect(ask(shared).reason).toContain("There is one of 2 statements if schema statements are allowed.");
  });

  test("a denied statement stays none, whatever is asked for", () => {
    const roles = new Set(["instance", "class", "schema", "annotation", "provenance"] as const);
    const knowledge = sampleKnowledge();
    const { paths } = findPaths(knowledge, idOf(knowledge, "corps"), idOf(knowledge, "guard"), {
      roles,
      k: 50,
      maxLength: 1,
    });
    expect(
      paths.flatMap(({ hops }) => hops.flatMap(({ statements }) => statements.map(({ predicate }) => predicate.label))),
    ).toEqual(["trains"]);
  });
});

describe("ends", () => {
  test("from a node to itself the paths are its cycles", () => {
    expect(chains(ask("e:a e:p e:a . e:a e:p e:z .", {}, "a", "a"))).toEqual(["a>a"]);
    expect(ask("e:a e:p e:z .", {}, "a", "a")).toMatchObject({
      status: "complete",
      paths: [],
      reason: "Both ends are the same concept, and no path of up to 6 statements leads back to it.",
    });
  });

  test("a hub may be an end", () => {
    const star = Array.from({ length: 100 }, (_, n) => `e:n${n} e:p e:z .`).join(" ");
    expect(chains(ask(`${star} e:a e:p e:n7 .`))).toEqual(["a>n7>z"]);
  });

  test("a blank node may lie between", () => {
    expect(ask("e:a e:p _:x . _:x e:p e:z .").paths[0]?.nodes.map(({ iri }) => iri)).toEqual([
      "urn:e:a",
      "_:x",
      "urn:e:z",
    ]);
  });
});

test("all is as the data is, also when the data changes order", () => {
  const lines = DRAWING.split(" . ").map((line) => `${line.replace(/\.$/, "")} .`);
  expect(ask(lines.toReversed().join("\n"))).toEqual(ask(DRAWING));
});
