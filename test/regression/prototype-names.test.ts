/** `constructor` and `__proto__` are names too: from the text to the path and back. */

import { expect, test } from "vitest";
import { neighborsOf } from "../../src/graph/explore/neighbors.ts";
import { showConcept } from "../../src/graph/explore/show.ts";
import { ConceptIndex } from "../../src/graph/names/concepts.ts";
import { Knowledge } from "../../src/graph/store/knowledge.ts";
import { toGraphology } from "../../src/graph/store/project.ts";
import { findPaths } from "../../src/paths/answer/find-paths.ts";
import { RdfParser } from "../../src/rdf/read/syntax/n3-parser.ts";
import { toTurtle } from "../../src/rdf/write/turtle.ts";
import { reopened } from "../snapshot/support.ts";
import { datasetOf, linesOf } from "../support/build.ts";

const NAMES = ["constructor", "__proto__", "toString", "valueOf", "hasOwnProperty", "isPrototypeOf"];

// constructor --__proto__--> __proto__ --toString--> toString … , each reified and labelled by its own name
const TURTLE = `VERSION "1.2"
@prefix constructor: <urn:constructor:> .
@prefix : <http://example.org/#> .
${NAMES.map((name, n) => `:${name} constructor:${name} :${NAMES[n + 1] ?? "end"} ~ constructor:r-${name} {| :valueOf :toString |} .`).join("\n")}
:constructor <http://www.w3.org/2000/01/rdf-schema#label> "__proto__" .
`;

function load(text: string) {
  const dataset = datasetOf([]);
  const parser = new RdfParser({ format: "turtle" }, (quad) => {
    dataset.add(quad);
  });
  parser.push(text);
  parser.end();
  return { dataset, knowledge: new Knowledge(dataset, { prefixes: parser.prefixes }) };
}

test("row 16: they are found, shown, walked, projected, packed and written like any other", () => {
  const { dataset, knowledge } = load(TURTLE);
  const index = new ConceptIndex(knowledge);
  const [from, to] = [index.resolve(":constructor"), index.resolve("end")];
  const { paths } = findPaths(knowledge, from, to);
  expect(paths.map(({ nodes }) => nodes.map(({ iri }) => iri.replace(/^.*#/, "")))).toEqual([[...NAMES, "end"]]);
  expect(neighborsOf(knowledge, from, { hops: 10 }).neighbors).toHaveLength(NAMES.length);
  expect(showConcept(knowledge, from).concept).toMatchObject({ label: "__proto__", types: [] });
  expect(toGraphology(knowledge).order).toBe(NAMES.length + 1);
  expect(linesOf(reopened(knowledge).dataset)).toBe(linesOf(dataset));
  const turtle = toTurtle(dataset, { prefixes: knowledge.prefixes });
  expect(turtle).toContain("PREFIX constructor: <urn:constructor:>");
  expect(linesOf(load(turtle).dataset)).toBe(linesOf(dataset));
});

test("a label __proto__ names one node, and the node of that name another", () => {
  const { knowledge } = load(TURTLE);
  const index = new ConceptIndex(knowledge);
  // A label goes before the end of an IRI.
  expect(knowledge.key(index.resolve("__proto__"))).toBe("http://example.org/#constructor");
  expect(knowledge.key(index.resolve(":__proto__"))).toBe("http://example.org/#__proto__");
});

test("row 16: nothing was written to the objects of everybody", () => {
  load(TURTLE);
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(Object.keys(Object)).toEqual([]);
});
