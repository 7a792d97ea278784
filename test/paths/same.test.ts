/** Concepts that links of identity join: merged for the search, told apart in the answer. */

import { describe, expect, test } from "vitest";
import { connectingSubgraph } from "../../src/paths/answer/connecting-subgraph.ts";
import { countShortestPaths } from "../../src/paths/answer/count-paths.ts";
import type { PathOptions } from "../../src/paths/options/path-options.ts";
import { runs } from "../support/runs.ts";
import { answer, ask, idOf, knowledgeOf } from "./support.ts";

const BOTH = { same: new Set(["exactMatch", "sameAs"] as const) };
const EXACT = { same: new Set(["exactMatch"] as const) };

const said = (triple: string, document: string): string =>
  `${triple} ~ :${document}-${triple.length} {| dcterms:source :${document} |} .`;

const PORTS = knowledgeOf(`
  ${said(":relief :funds :port", "report")} ${said(":port skos:exactMatch :hafen", "register")}
  :hafen :liesIn :coast ; owl:sameAs :puerto . :coast owl:sameAs :nord . :report dcterms:title "Annual report" .
  :relief rdfs:label "Relief" . :port rdfs:label "Port Town" . :hafen rdfs:label "Hafenstadt" .
  :coast rdfs:label "North Coast" . :nord rdfs:label "Nordküste" . :register dcterms:title "Register of ports" .
  :puerto rdfs:label "Puerto" . :funds rdfs:label "funds" . :liesIn rdfs:label "lies in" .`);

describe("a path over merged concepts", () => {
  test("joins nothing unless asked for, and says what would", () => {
    const { paths, whyNot } = ask(PORTS, "relief", "coast");
    expect(paths).toEqual([]);
    expect(whyNot?.finding).toEqual({ kind: "change", change: "merged", length: 2 });
  });

  test("goes through either name; the link is no hop, and is told with its evidence", () => {
    const [path] = ask(PORTS, "relief", "coast", { ...EXACT, maxLength: 2 }).paths;
    expect(path?.text).toBe(
      "Relief funds Port Town [1] (the same as Hafenstadt by skos:exactMatch, says Register of ports [2]), which lies in North Coast.",
    );
    expect(path?.length).toBe(2);
    expect(path?.hops.map(({ from, to, direction }) => [from, to, direction])).toEqual([
      ["urn:x:relief", "urn:x:port", "forward"],
      ["urn:x:hafen", "urn:x:coast", "forward"],
    ]);
    expect(path?.same).toMatchObject([{ place: 1, node: { iri: "urn:x:hafen" }, links: 1, citations: [2] }]);
    expect(path?.sources).toEqual(["urn:x:register", "urn:x:report"]);
    expect(path?.support).toBe("stitched");
  });

  test("reads the other way round, too, and names what is taken up anew", () => {
    expect(ask(PORTS, "coast", "relief", EXACT).paths[0]?.text).toBe(
      "Hafenstadt lies in North Coast, and Relief funds Hafenstadt (the same as Port Town by skos:exactMatch, says Register of ports [2]) [1].",
    );
  });

  test("begins and ends with the names that were asked for", () => {
    const [path] = ask(PORTS, "puerto", "nord", BOTH).paths;
    expect(path?.nodes.map(({ label }) => label)).toEqual(["Puerto", "Nordküste"]);
    expect(path?.text).toBe(
      "Puerto (the same as Hafenstadt by owl:sameAs) lies in North Coast (the same as Nordküste by owl:sameAs).",
    );
  });

  test("of two names of one concept tells the chain of links, without a hop", () => {
    const { paths, maxLength } = ask(PORTS, "port", "puerto", BOTH);
    expect(paths.map(({ text, length }) => [text, length])).toEqual([
      ["Port Town is the same as Puerto by skos:exactMatch and owl:sameAs, by way of Hafenstadt [1].", 0],
    ]);
    expect(maxLength).toBeNull();
    expect(ask(PORTS, "port", "puerto", EXACT).paths).toEqual([]);
  });

  test("two names that are spelt alike are told apart by their IRIs", () => {
    const twins = knowledgeOf(':a rdfs:label "Kosovo" ; owl:sameAs :b . :b rdfs:label "Kosovo" ; :p :c . :d :p :a .');
    expect(ask(twins, "d", "c", BOTH).paths[0]?.text).toBe(
      "D has the p Kosovo (the same as :b by owl:sameAs), which has the p c.",
    );
  });

  test("links may go round in circles and to a node itself", () => {
    const round = ":a owl:sameAs :b . :b owl:sameAs :c . :c owl:sameAs :a , :c . :x :p :a . :c :p :y .";
    expect(answer(knowledgeOf(round), "x", "y", BOTH)).toEqual(["x a y"]);
  });

  test("a denied link is none, and speaks against others", () => {
    const denied = (triple: string): string =>
      `:d rdf:reifies <<( ${triple} )>> ; tl:polarity tl:Denied ; tl:assertedIn :doc .`;
    const data = knowledgeOf(`:x :p :a . :a owl:sameAs :b . :b :p :y . ${denied(":a skos:exactMatch :b")}`);
    expect(answer(data, "x", "y", EXACT)).toEqual([]);
    expect(ask(data, "x", "y", BOTH).paths[0]?.contradictions).toMatchObject([{ polarity: "denied" }]);
    const beside = knowledgeOf(`:x :p :a . :a owl:sameAs :b . :b :p :y . ${denied(":b :q :y")}`);
    expect(ask(beside, "x", "y", BOTH).paths[0]?.contradictions).toHaveLength(1);
  });

  test("that two merged concepts are said to differ is told with the path", () => {
    const data = knowledgeOf(":x :p :a . :a owl:sameAs :b . :b :p :y ; owl:differentFrom :a .");
    const [path] = ask(data, "x", "y", BOTH).paths;
    expect(path?.contradictions.map(({ predicate }) => predicate.iri)).toEqual([
      "http://www.w3.org/2002/07/owl#differentFrom",
    ]);
  });

  test("what is asked of claims is asked of the links", () => {
    const asked = { ...EXACT, sources: new Set([idOf(PORTS, "report")]) };
    expect(answer(PORTS, "relief", "port", asked)).toEqual(["relief port"]);
    expect(answer(PORTS, "relief", "hafen", asked)).toEqual([]);
    expect(answer(PORTS, "relief", "hafen", EXACT)).toEqual(["relief hafen"]);
  });

  test("goes with what is asked of nodes, by any of their names", () => {
    const data = knowledgeOf(":x :p :a . :a owl:sameAs :b . :b a :Port ; :p :y . :Port rdfs:label 'port' .");
    const nodes: readonly (readonly [string, PathOptions])[] = [
      ["avoid", { avoid: new Set([idOf(data, "a")]) }],
      ["avoidTypes", { avoidTypes: new Set([idOf(data, "Port")]) }],
    ];
    for (const [, option] of nodes) expect(answer(data, "x", "y", { ...BOTH, ...option })).toEqual([]);
    expect(answer(data, "x", "y", { ...BOTH, via: new Set([idOf(data, "b")]) })).toEqual(["x a y"]);
    expect(answer(data, "x", "y", { ...BOTH, onlyTypes: new Set([idOf(data, "Port")]) })).toEqual(["x a y"]);
  });

  test("a merged node is a hub by the statements of all its names", () => {
    const spokes = (name: string): string =>
      Array.from({ length: 3 }, (_, n) => `:${name} :q :${name}${n} .`).join(" ");
    const data = knowledgeOf(`:x :p :a . :a owl:sameAs :b . :b :p :y . ${spokes("a")} ${spokes("b")}`);
    expect(answer(data, "x", "y", { ...BOTH, hubDegree: 5 })).toEqual([]);
    expect(ask(data, "x", "y", { ...BOTH, hubDegree: 5 }).hubsNotCrossed).toMatchObject([{ degree: 8 }]);
    expect(answer(data, "x", "y", { ...BOTH, hubDegree: 8 })).toEqual(["x a y"]);
  });

  test("is counted, and is in the part between its ends with its links", () => {
    const [from, to] = [idOf(PORTS, "relief"), idOf(PORTS, "nord")];
    expect(countShortestPaths(PORTS, from, to, BOTH)).toMatchObject({ length: 2, count: 1n });
    const { nodes, statements } = connectingSubgraph(PORTS, [from, to], BOTH);
    expect(nodes.map((node) => PORTS.key(node).slice(6)).sort()).toEqual(["coast", "hafen", "nord", "port", "relief"]);
    expect(statements).toHaveLength(4);
  });

  test("is refused where the statements of a path are bound together", () => {
    expect(() => ask(PORTS, "relief", "coast", { ...BOTH, oneDocument: true })).toThrow(/bound together/);
  });

  test("many links are a chain or a star, of which the first are told", () => {
    const count = runs(100_000, 5_000);
    const chain = Array.from({ length: count }, (_, n) => `:n${n} owl:sameAs :n${n + 1} .`).join("\n");
    const star = Array.from({ length: count }, (_, n) => `:hub skos:exactMatch :s${n} .`).join("\n");
    const data = knowledgeOf(`${chain}\n${star}\n:x :p :n0 . :n${count} :p :y . :u :p :s1 . :s${count - 1} :p :v .`);

    const [path] = ask(data, "x", "y", BOTH).paths;
    expect(path?.same).toMatchObject([{ links: count }]);
    expect(path?.same[0]?.statements).toHaveLength(20);
    expect(path?.text).toContain("by way of n1, n2, n3, …");
    expect(ask(data, "u", "v", BOTH).paths[0]?.same).toMatchObject([{ links: 2 }]);
  });
});

describe("what the vocabulary says of relations", () => {
  test("with directed, a statement of a symmetric relation is walked both ways", () => {
    const data = knowledgeOf(":a :near :b . :b :owns :c . :near a owl:SymmetricProperty .");
    expect(answer(data, "b", "a", { directed: true })).toEqual(["b a"]);
    expect(answer(data, "c", "b", { directed: true })).toEqual([]);
    expect(ask(data, "b", "a", { directed: true }).paths[0]?.text).toBe("B is near a.");
    expect(answer(knowledgeOf(":a skos:related :b ."), "b", "a", { directed: true })).toEqual(["b a"]);
  });

  test("a relation stands for those below it, however deep and round", () => {
    const data = knowledgeOf(
      ":a :owns :b . :owns rdfs:subPropertyOf :has . :has rdfs:subPropertyOf :relatesTo , :owns . :x :relatesTo :y .",
    );
    const only = (name: string): PathOptions => ({ onlyPredicates: new Set([idOf(data, name)]) });
    expect(answer(data, "a", "b", only("relatesTo"))).toEqual(["a b"]);
    expect(answer(data, "x", "y", only("owns"))).toEqual([]);
    expect(answer(data, "a", "b", { avoidPredicates: new Set([idOf(data, "relatesTo")]) })).toEqual([]);
  });
});
