/** What a path query means, point by point: the list that an expert tests (shared/design/paths.md, section 3). */

import { describe, expect, test } from "vitest";
import { countShortestPaths } from "../../src/paths/answer/count-paths.ts";
import { findPathsBetween } from "../../src/paths/answer/find-paths.ts";
import { findPathsInGraph } from "../../src/paths/answer/graph-paths.ts";
import { DEFAULT_PATH_OPTIONS, type PathOptions } from "../../src/paths/options/path-options.ts";
import { indexOfGraph } from "../../src/paths/search/graph-index.ts";
import { restoreObjects } from "../support/graphology-objects.ts";
import { runs } from "../support/runs.ts";
import { answer, ask, graphOf, idOf, knowledgeOf } from "./support.ts";

restoreObjects();

/** More steps than a stack has room for, in the test line too. */
const CHAIN = runs(100_000, 20_000);

/** One claim that makes a statement. */
const claim = (name: string, triple: string, more = ""): string => `:${name} rdf:reifies <<( ${triple} )>> ${more}.`;
const said = (name: string, triple: string, document: string, more = ""): string =>
  `${triple} . ${claim(name, triple, `; tl:assertedIn :${document} ${more}`)}`;

describe("the 24 points", () => {
  test("1. the default mode is stated: simple, so that no question runs for ever", () => {
    expect(DEFAULT_PATH_OPTIONS.mode).toBe("simple");
    const cycle = knowledgeOf(":a :p :b . :b :p :a . :b :p :c .");
    expect(answer(cycle, "a", "c", { select: "all", maxLength: Number.POSITIVE_INFINITY })).toEqual(["a b c"]);
  });

  test("2. constraints come before the selector: shortest among those that satisfy them", () => {
    const chain = knowledgeOf(":a :bad :b . :b :bad :c . :a :p :d . :d :p :e . :e :p :c .");
    const avoid = { avoidPredicates: new Set([idOf(chain, "bad")]) };
    expect(answer(chain, "a", "c", { select: "any-shortest", ...avoid })).toEqual(["a d e c"]);
    expect(answer(chain, "a", "c", { select: "all-shortest", avoid: new Set([idOf(chain, "b")]) })).toEqual([
      "a d e c",
    ]);
  });

  test("3. under a pattern, a simple path is not the shortest walk; all walks of any length are refused", () => {
    const data = knowledgeOf(":a :p :b . :b :q :a . :a :r :c . :b :s :d . :d :t :e . :e :r :c . :a :q :e .");
    const pattern = "p/q/r|p/s/t/r";
    expect(answer(data, "a", "c", { pattern, mode: "walk", select: "all-shortest" })).toEqual(["a b a c"]);
    expect(answer(data, "a", "c", { pattern, mode: "simple", select: "all-shortest" })).toEqual(["a b d e c"]);
    const endless: PathOptions = { mode: "walk", select: "all", maxLength: Number.POSITIVE_INFINITY };
    expect(() => answer(data, "a", "c", endless)).toThrow(/one cycle makes them endless/);
  });

  test("4. acyclic and simple look at the ends as well", () => {
    const loop = knowledgeOf(":a :p :b . :b :p :a . :b :p :c .");
    const all = { select: "all", maxLength: 4 } as const;
    expect(answer(loop, "a", "a", { ...all, mode: "acyclic" })).toEqual([]);
    expect(answer(loop, "a", "a", { ...all, mode: "simple" })).toEqual(["a b a"]);
    expect(answer(loop, "a", "c", { ...all, mode: "trail", directed: true })).toEqual(["a b c"]);
    expect(answer(loop, "a", "c", { ...all, mode: "walk", directed: true })).toEqual(["a b c", "a b a b c"]);
  });

  test("5. minLength: the shortest among those that are long enough", () => {
    const two = knowledgeOf(":a :p :b . :a :p :c . :c :p :d . :d :p :b .");
    expect(answer(two, "a", "b", { select: "any-shortest", minLength: 2 })).toEqual(["a c d b"]);
    expect(answer(two, "a", "b", { minLength: 2, maxLength: 2 })).toEqual([]);
    expect(() => answer(two, "a", "b", { minLength: 3, maxLength: 2 })).toThrow(/no path can be that long/);
  });

  test("6. parallel statements: one path by nodes, several by edges; one triple in two documents is one edge", () => {
    const data = knowledgeOf(
      `${said("r1", ":a :p :b", "d1")} ${claim("r2", ":a :p :b", "; tl:assertedIn :d2")} ${said("r3", ":a :q :b", "d1")}`,
    );
    const [grouped] = ask(data, "a", "b").paths;
    expect(grouped?.hops[0]?.statements).toHaveLength(2);
    expect(grouped?.hops[0]?.statements.flatMap(({ evidence }) => evidence)).toHaveLength(3);
    expect(ask(data, "a", "b", { distinct: "edges" }).paths).toHaveLength(2);
    expect(ask(data, "a", "b", { distinct: "predicates" }).paths.map(({ hops }) => hops[0]?.statements.length)).toEqual(
      [1, 1],
    );
    const both = knowledgeOf("GRAPH :g1 { :a :p :b } GRAPH :g2 { :a :p :b }", "trig");
    expect(ask(both, "a", "b", { distinct: "edges" }).paths).toHaveLength(1);
  });

  test("7. k shortest: no duplicates, no way back, ties in a stated order", () => {
    const square = knowledgeOf(":a :p :b . :b :p :c . :a :p :d . :d :p :c . :b :p :d .");
    const found = answer(square, "a", "c", { k: 10 });
    expect(found).toEqual(["a b c", "a d c", "a b d c", "a d b c"]);
    expect(answer(square, "a", "c", { k: 1, select: "k-groups" })).toEqual(["a b c", "a d c"]);
  });

  test("8. the order is total and does not depend on loading", () => {
    const forwards = knowledgeOf(":a :p :b . :a :p :c . :b :p :d . :c :p :d .");
    const backwards = knowledgeOf(":c :p :d . :b :p :d . :a :p :c . :a :p :b .");
    for (const select of ["any", "any-shortest", "all-shortest", "k-shortest", "k-groups", "all"] as const)
      expect(answer(forwards, "a", "d", { select })).toEqual(answer(backwards, "a", "d", { select }));
  });

  test("9. from a node to itself: cycles; the path of length 0 with minLength 0 only; a self loop is a cycle of one", () => {
    const data = knowledgeOf(":a :p :a . :a :p :b . :b :p :a .");
    expect(answer(data, "a", "a")).toEqual(["a a", "a b a"]);
    expect(answer(data, "a", "a", { minLength: 0, select: "any-shortest" })).toEqual(["a"]);
    expect(answer(data, "a", "a", { minLength: 0, mode: "acyclic" })).toEqual(["a"]);
    expect(answer(data, "a", "b", { select: "all" })).toEqual(["a b"]);
    const once = knowledgeOf(":a :p :b .");
    expect(answer(once, "a", "a")).toEqual([]);
  });

  test("10. unknown end, no path, a limit, a time limit and an abort are five outcomes", () => {
    const apart = knowledgeOf(":a :p :b . :c :p :d .");
    expect(ask(apart, "a", "d")).toMatchObject({
      status: "complete",
      paths: [],
      reason: expect.stringContaining("Nothing that this data states joins them"),
    });
    const big = knowledgeOf(complete(9));
    const all = { select: "all", maxLength: 8 } as const;
    expect(ask(big, "n0", "n1", { ...all, maxExpansions: 20 })).toMatchObject({ status: "truncated" });
    let clock = 0;
    const now = (): number => (clock += 10);
    expect(ask(big, "n0", "n1", { ...all, timeLimitMs: 50, now })).toMatchObject({ status: "timed-out" });
    expect(ask(big, "n0", "n1", { ...all, signal: AbortSignal.abort() })).toMatchObject({
      status: "aborted",
      paths: [],
    });
    expect(() => findPathsInGraph(graphOf("a>b"), "a", "nowhere")).toThrow(/no node "nowhere"/);
  });

  test("11. a hop tells how it is walked and what is asserted; a symmetric pair is one hop", () => {
    const data = knowledgeOf(":b :p :a . :b :q :c . :c :r :d . :d :r :c .");
    const [path] = ask(data, "a", "d").paths;
    expect(path?.hops.slice(0, 2).map(({ direction, from, to }) => [direction, from, to])).toEqual([
      ["inverse", "urn:x:a", "urn:x:b"],
      ["forward", "urn:x:b", "urn:x:c"],
    ]);
    expect(path?.hops[0]?.statements[0]).toMatchObject({ subject: { iri: "urn:x:b" }, object: { iri: "urn:x:a" } });
    expect(path?.hops[2]?.statements).toHaveLength(2);
    expect(ask(data, "a", "d").paths).toHaveLength(1);
  });

  test("12. literals are ends, never ways through; equal terms only", () => {
    const data = knowledgeOf(':a :year "2024" . :b :year "2024" . :c :n 1 . :d :n 01 . :e :t "x"@en . :f :t "x"@fr .');
    expect(answer(data, "a", "b")).toEqual([]);
    expect(answer(data, "a", '"2024"')).toEqual(['a "2024"']);
    expect(answer(data, '"2024"', "b", { directed: true })).toEqual([]);
    const one = '"1"^^<http://www.w3.org/2001/XMLSchema#integer>';
    expect(answer(data, "d", one)).toEqual([]);
    expect(answer(data, "c", one)).toEqual([`c ${one}`]);
  });

  test("13. blank nodes are ways through", () => {
    const data = knowledgeOf(":a :role [ :of :b ] .");
    expect(ask(data, "a", "b").paths[0]?.nodes[1]?.iri).toMatch(/^_:/);
  });

  test("14. classes, schemes and annotations are no roads unless asked for, and the reason says so", () => {
    const data = knowledgeOf(":a a :K . :b a :K . :a rdfs:seeAlso :s . :b rdfs:seeAlso :s .");
    const none = ask(data, "a", "b");
    expect(none.paths).toEqual([]);
    expect(none.reason).toMatch(/instance statements/);
    expect(answer(data, "a", "b", { roles: new Set(["class"]) })).toEqual(["a K b"]);
    expect(answer(data, "a", "b", { roles: new Set(["annotation"]) })).toEqual(["a s b"]);
  });

  test("15. reification and evidence are metadata, never hops", () => {
    const data = knowledgeOf(`${said("r", ":a :p :b", "d")} ${said("s", ":c :p :e", "d")}
      [] a rdf:Statement ; rdf:subject :a ; rdf:predicate :p ; rdf:object :c .
      [] a owl:Axiom ; owl:annotatedSource :a ; owl:annotatedTarget :c .`);
    expect(answer(data, "a", "c")).toEqual([]);
  });

  test("16. nothing is inferred: owl:sameAs joins nothing, an inverse statement is one hop", () => {
    const data = knowledgeOf(":a owl:sameAs :b . :p owl:inverseOf :q . :c :p :d . :d :q :c .");
    expect(answer(data, "a", "b")).toEqual([]);
    expect(ask(data, "c", "d").paths[0]?.hops[0]?.statements).toHaveLength(2);
  });

  test("17. a predicate that is a node too joins nothing by being walked", () => {
    const data = knowledgeOf(":a :p :b . :p :author :c .");
    expect(answer(data, "a", "c")).toEqual([]);
    expect(answer(data, "p", "c")).toEqual(["p c"]);
  });

  test("18. weights are checked, and a cost is the sum of what is returned", () => {
    const graph = graphOf("a>b", "a>b", "b>c", "a>c");
    for (const [number, weight] of [10, 0.1, 0.2, 0.3].entries())
      graph.setEdgeAttribute(graph.edges()[number], "weight", weight);
    const { paths } = findPathsInGraph(graph, "a", "c", { cost: "weight" });
    // 0.1 + 0.2 is 0.3: a tie, and the shorter one goes first.
    expect(paths.map(({ cost, edges }) => [cost, edges])).toEqual([
      [0.3, ["a>c#3"]],
      [0.3, ["a>b#1", "b>c#2"]],
    ]);
    for (const wrong of [-1, Number.NaN, Number.POSITIVE_INFINITY, "1"]) {
      graph.setEdgeAttribute("a>c#3", "weight", wrong);
      expect(() => findPathsInGraph(graph, "a", "c", { cost: "weight" })).toThrow(/A weight is a number from 0/);
    }
  });

  test("19. the best path by cost is not the one on which two searches first meet", () => {
    const graph = graphOf("a>b", "b>t", "a>c", "c>d", "d>t");
    for (const [number, weight] of [5, 5, 1, 1, 1].entries())
      graph.setEdgeAttribute(graph.edges()[number], "weight", weight);
    expect(findPathsInGraph(graph, "a", "t", { cost: "weight", k: 1 }).paths[0]?.nodes).toEqual(["a", "c", "d", "t"]);
  });

  test("20. a hub is an end but no way through; it is reported, and an option crosses it", () => {
    const leaves = Array.from({ length: 150 }, (_, leaf) => `:l${leaf} :p :hub .`).join(" ");
    const others = Array.from({ length: 200 }, (_, other) => `:o${other} :p :o${other + 1} .`).join(" ");
    const star = knowledgeOf(`${leaves} ${others}`);
    const blocked = ask(star, "l1", "l2");
    expect(blocked.paths).toEqual([]);
    expect(blocked.hubsNotCrossed).toMatchObject([{ iri: "urn:x:hub", degree: 150 }]);
    expect(blocked.reason).toContain("There is one of 2 statements if paths may pass through hubs");
    expect(answer(star, "l1", "hub")).toEqual(["l1 hub"]);
    expect(answer(star, "hub", "l2")).toEqual(["hub l2"]);
    expect(answer(star, "l1", "l2", { throughHubs: true })).toEqual(["l1 hub l2"]);
  });

  test("21. limits: what came before one is the beginning of the full answer", () => {
    const big = knowledgeOf(complete(7));
    const full = answer(big, "n0", "n1", { select: "all", maxLength: 4 });
    for (const maxPaths of [1, 3, 10]) {
      const part = ask(big, "n0", "n1", { select: "all", maxLength: 4, maxPaths });
      expect(part.status).toBe("truncated");
      expect(part.paths.map(({ nodes }) => nodes.map(({ iri }) => iri.replace("urn:x:", "")).join(" "))).toEqual(
        full.slice(0, maxPaths),
      );
    }
    const cut = answer(big, "n0", "n1", { select: "all", maxLength: 4, maxExpansions: 12 });
    expect(full.slice(0, cut.length)).toEqual(cut);
  });

  test("22. patterns bind as SPARQL's: ^ after repetition, / before |, ! by direction", () => {
    const data = knowledgeOf(":a :p :b . :c :q :b . :c :p :d . :e :r :d .");
    const all = { select: "all" } as const;
    expect(answer(data, "a", "c", { ...all, pattern: ":p/^:q" })).toEqual(["a b c"]);
    expect(answer(data, "a", "e", { ...all, pattern: ":p/^:q/:p/^:r" })).toEqual(["a b c d e"]);
    expect(answer(data, "a", "e", { ...all, pattern: "(:p|^:q|^:r)*" })).toEqual(["a b c d e"]);
    expect(answer(data, "b", "c", { ...all, pattern: "!(:p|^:p)" })).toEqual(["b c"]);
    expect(answer(data, "b", "c", { ...all, pattern: "!:p" })).toEqual([]);
    expect(answer(data, "a", "a", { ...all, pattern: ":p*", minLength: 0 })).toEqual(["a"]);
  });

  test("23. every hop from somewhere, or the whole path from one document: two questions", () => {
    const data = knowledgeOf(
      [
        said("r1", ":a :p :b", "d1"),
        said("r2", ":b :p :c", "d2"),
        said("r3", ":a :p :e", "d1"),
        said("r4", ":e :p :f", "d1"),
        said("r5", ":f :p :c", "d1"),
      ].join("\n"),
    );
    expect(ask(data, "a", "c", { k: 1 }).paths[0]).toMatchObject({ support: "stitched", length: 2 });
    expect(ask(data, "a", "c", { k: 1, oneDocument: true }).paths[0]).toMatchObject({
      support: "one-source",
      length: 3,
    });
    expect(answer(data, "a", "c", { sources: new Set([idOf(data, "d2")]) })).toEqual([]);
  });

  test("23a. at most so many hops of one document: a second document that confirms a hop takes no path away", () => {
    const one = [said("r1", ":a :p :b", "d1"), said("r2", ":b :p :c", "d1")];
    const alone = knowledgeOf(one.join("\n"));
    expect(answer(alone, "a", "c", { maxPerDocument: 1 })).toEqual([]);
    expect(answer(alone, "a", "c", { maxPerDocument: 2 })).toEqual(["a b c"]);
    const confirmed = knowledgeOf([...one, said("r3", ":a :p :b", "d2"), said("r4", ":b :p :c", "d2")].join("\n"));
    expect(answer(confirmed, "a", "c", { maxPerDocument: 1 })).toEqual(["a b c"]);
  });

  test("24. time: as of a date, together, and in order are three questions; ends of periods are exclusive", () => {
    const in_ = (years: string): string => `; schema:temporalCoverage "${years}"`;
    const data = knowledgeOf(
      [
        said("r1", ":a :p :b", "d", in_("2000/2001")),
        said("r2", ":b :p :c", "d", in_("2003")),
        said("r3", ":a :p :e", "d", in_("2001/2004")),
        said("r4", ":e :p :c", "d", in_("2004/..")),
        said("r5", ":a :p :f", "d", in_("2009")),
        said("r6", ":f :p :c", "d", in_("2002-01/2002-12")),
      ].join("\n"),
    );
    expect(answer(data, "a", "c").toSorted()).toEqual(["a b c", "a e c", "a f c"]);
    expect(answer(data, "a", "c", { time: "together" })).toEqual(["a e c"]);
    expect(answer(data, "a", "c", { time: "in-order" }).toSorted()).toEqual(["a b c", "a e c"]);
    expect(answer(data, "a", "c", { asOf: "2004-06-01" })).toEqual(["a e c"]);
    expect(answer(data, "a", "c", { asOf: "2005" })).toEqual([]);
    expect(() => answer(data, "a", "c", { asOf: "someday" })).toThrow(/takes a date/);
  });
});

/** Every two of n nodes, joined. */
function complete(nodes: number): string {
  const names = Array.from({ length: nodes }, (_, node) => `:n${node}`);
  return names.flatMap((a, place) => names.slice(place + 1).map((b) => `${a} :p ${b} .`)).join("\n");
}

describe("test vectors", () => {
  test("a chain of twenty diamonds has 2^20 shortest paths, counted and not listed", () => {
    const diamonds = Array.from(
      { length: 20 },
      (_, n) => `:n${n} :p :u${n}, :v${n} . :u${n} :p :n${n + 1} . :v${n} :p :n${n + 1} .`,
    );
    const data = knowledgeOf(diamonds.join("\n"));
    const options = { maxLength: 64 };
    expect(countShortestPaths(data, idOf(data, "n0"), idOf(data, "n20"), options)).toEqual({
      status: "complete",
      reason: null,
      stoppedBy: null,
      length: 40,
      count: 1048576n,
    });
    expect(ask(data, "n0", "n20", { ...options, k: 3 }).paths).toHaveLength(3);
  });

  test("W3C's path graphs: diamond, diamond with a tail, diamond with a loop, clique of three", () => {
    const diamond = ":a :p :b . :b :p :z . :a :p :c . :c :p :z .";
    const all = { pattern: ":p+", select: "all", mode: "trail" } as const;
    expect(answer(knowledgeOf(diamond), "a", "z", all)).toEqual(["a b z", "a c z"]);
    expect(answer(knowledgeOf(`${diamond} :z :p :y .`), "a", "y", all)).toEqual(["a b z y", "a c z y"]);
    const loop = knowledgeOf(`${diamond} :z :p :a .`);
    expect(answer(loop, "a", "a", { ...all, mode: "simple" })).toEqual(["a b z a", "a c z a"]);
    const clique = knowledgeOf(":a :p :a, :b, :c . :b :p :a, :b, :c . :c :p :a, :b, :c .");
    expect(answer(clique, "a", "b", { pattern: ":p+", select: "all", mode: "acyclic" })).toEqual(["a b", "a c b"]);
  });

  test("a clique of thirteen with a pendant target has its one path at once (networkx PR 8792)", () => {
    const data = knowledgeOf(`${complete(13)} :n0 :p :pendant .`);
    expect(answer(data, "n0", "pendant", { select: "all", maxLength: 12 })).toEqual(["n0 pendant"]);
  });

  test("the triangle under the four modes", () => {
    const triangle = knowledgeOf(":a :p :b . :b :p :c . :c :p :a .");
    const all = { select: "all", directed: true, maxLength: 5 } as const;
    expect(answer(triangle, "a", "a", { ...all, mode: "walk" })).toEqual(["a b c a"]);
    expect(answer(triangle, "a", "b", { ...all, mode: "walk" })).toEqual(["a b", "a b c a b"]);
    expect(answer(triangle, "a", "b", { ...all, mode: "trail" })).toEqual(["a b"]);
    expect(answer(triangle, "a", "a", { ...all, mode: "trail" })).toEqual(["a b c a"]);
    expect(answer(triangle, "a", "a", { ...all, mode: "acyclic" })).toEqual([]);
  });

  test("a clique of fifty, one to ten hops, is cut by its limits and not by the machine (memgraph 3583)", () => {
    const data = knowledgeOf(complete(50));
    const result = ask(data, "n0", "n1", { select: "all", maxLength: 10, maxPaths: 500 });
    expect(result).toMatchObject({ status: "truncated", reason: expect.stringContaining("500 paths") });
    expect(result.paths).toHaveLength(500);
  });

  test("a node filter holds in every selector (ladybug 680)", () => {
    const data = knowledgeOf(":a :p :bad . :bad :p :c . :a :p :b . :b :p :d . :d :p :c . :bad a :Bad .");
    const avoidTypes = new Set([idOf(data, "Bad")]);
    for (const select of ["any", "any-shortest", "all-shortest", "k-shortest", "k-groups", "all"] as const)
      expect(answer(data, "a", "c", { select, avoidTypes })).toEqual(["a b d c"]);
  });

  test("only the statements that are left are roads, and the reason for no path says so", () => {
    const data = knowledgeOf(":a :p :b . :b :p :d . :a :q :c . :c :q :d .");
    const q = idOf(data, "q");
    const onlyStatements = (statement: number): boolean => data.statements.predicate(statement) === q;
    for (const select of ["any", "any-shortest", "all-shortest", "k-shortest", "k-groups", "all"] as const)
      expect(answer(data, "a", "d", { select, onlyStatements })).toEqual(["a c d"]);
    const { reason } = ask(data, "a", "d", { onlyStatements: () => false });
    expect(reason).toBe(
      "No path of up to 6 instance statements among those that are left. There is one of 2 statements among those that were left out.",
    );
  });

  test("nodes called after members of Object.prototype, and the empty name", () => {
    const graph = graphOf("__proto__>constructor", "constructor>", ">toString", "toString>valueOf");
    expect(findPathsInGraph(graph, "__proto__", "valueOf").paths[0]?.nodes).toEqual([
      "__proto__",
      "constructor",
      "",
      "toString",
      "valueOf",
    ]);
    expect(findPathsInGraph(graphOf("a>constructor"), "a", "constructor").paths).toHaveLength(1);
  });

  test(`a chain of ${CHAIN} nodes, through every selector that has an end`, () => {
    const graph = graphOf(...Array.from({ length: CHAIN }, (_, node) => `${node}>${node + 1}`));
    const index = indexOfGraph(graph);
    const options = { maxLength: Number.POSITIVE_INFINITY, timeLimitMs: 60_000 };
    for (const select of ["any-shortest", "all-shortest", "k-shortest"] as const) {
      const { paths, status } = findPathsInGraph(index, "0", `${CHAIN}`, { ...options, select });
      expect([status, paths.map(({ length }) => length)]).toEqual(["complete", [CHAIN]]);
    }
    expect(findPathsInGraph(index, "0", `${CHAIN}`, { ...options, cost: "specificity", k: 1 }).paths[0]?.length).toBe(
      CHAIN,
    );
  });

  test("several sources and targets: one answer for each pair", () => {
    const data = knowledgeOf(":a :p :c . :b :p :c . :b :p :d .");
    const ids = (...names: string[]): number[] => names.map((name) => idOf(data, name));
    const results = findPathsBetween(data, ids("a", "b"), ids("c", "d"), { k: 1 });
    expect(results.map(({ from, to, paths }) => [from.iri, to.iri, paths[0]?.length])).toEqual([
      ["urn:x:a", "urn:x:c", 1],
      ["urn:x:a", "urn:x:d", 3],
      ["urn:x:b", "urn:x:c", 1],
      ["urn:x:b", "urn:x:d", 1],
    ]);
  });
});
