/** What the Turtle writer makes of small datasets, to the letter. */

import { expect, test } from "vitest";
import { NAMESPACES } from "../../src/rdf/namespaces.ts";
import { literal, namedNode, quad } from "../../src/rdf/store/terms.ts";
import { toTurtle } from "../../src/rdf/write/turtle.ts";
import { datasetOf, drawn, EXAMPLE } from "../support/build.ts";

const written = (turtle: string): string => toTurtle(drawn(turtle), { prefixes: new Map([["e", EXAMPLE]]) });

const CASES: readonly (readonly [name: string, drawing: string, expected: string])[] = [
  ["nothing", "", ""],
  ["one triple", "e:a e:p e:b .", "PREFIX e: <urn:e:>\n\ne:a\n  e:p e:b ;\n.\n"],
  [
    "`a` first, then predicates and objects in code-unit order",
    "e:a e:p e:c , e:b ; a e:T ; e:B 1 .",
    "PREFIX e: <urn:e:>\n\ne:a\n  a e:T ;\n  e:B 1 ;\n  e:p e:b ;\n  e:p e:c ;\n.\n",
  ],
  [
    "subjects: prefixed names, whole IRIs, blank nodes",
    "_:x e:p 1 . <urn:a> e:p 1 . e:z e:p 1 .",
    "PREFIX e: <urn:e:>\n\ne:z\n  e:p 1 ;\n.\n\n<urn:a>\n  e:p 1 ;\n.\n\n_:x\n  e:p 1 ;\n.\n",
  ],
  [
    "the annotation of an asserted triple",
    "e:a e:p e:b ~ e:r {| e:by e:c ; e:at 2 |} .",
    'VERSION "1.2"\nPREFIX e: <urn:e:>\n\ne:a\n  e:p e:b ~ e:r {|\n    e:at 2 ;\n    e:by e:c ;\n  |} ;\n.\n',
  ],
  [
    "a reifier that says nothing",
    "e:a e:p e:b ~ e:r .",
    'VERSION "1.2"\nPREFIX e: <urn:e:>\n\ne:a\n  e:p e:b ~ e:r ;\n.\n',
  ],
  [
    "two reifiers, in order of their names",
    "e:a e:p e:b ~ e:s {| e:by 1 |} ~ e:r {| e:by 2 |} .",
    'VERSION "1.2"\nPREFIX e: <urn:e:>\n\ne:a\n  e:p e:b ~ e:r {|\n    e:by 2 ;\n  |} ~ e:s {|\n    e:by 1 ;\n  |} ;\n.\n',
  ],
  [
    "a triple that is only spoken about",
    "<< e:a e:p e:b ~ e:r >> e:by e:c .",
    'VERSION "1.2"\nPREFIX e: <urn:e:>\n\n<< e:a e:p e:b ~ e:r >>\n  e:by e:c ;\n.\n',
  ],
  [
    "a triple that is only named",
    "<< e:a e:p e:b ~ e:r >> .",
    'VERSION "1.2"\nPREFIX e: <urn:e:>\n\n<< e:a e:p e:b ~ e:r >> .\n',
  ],
  [
    "a reifier of two triples keeps its rdf:reifies",
    "e:r rdf:reifies <<( e:a e:p e:b )>> , <<( e:a e:p e:c )>> . e:a e:p e:b .",
    'VERSION "1.2"\nPREFIX e: <urn:e:>\n\ne:a\n  e:p e:b ;\n.\n\ne:r\n' +
      "  <http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies> <<( e:a e:p e:b )>> ;\n" +
      "  <http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies> <<( e:a e:p e:c )>> ;\n.\n",
  ],
  [
    "a reifier that speaks of itself",
    "e:r e:p e:r ~ e:r .",
    'VERSION "1.2"\nPREFIX e: <urn:e:>\n\n<< e:r e:p e:r ~ e:r >>\n  e:p e:r ;\n.\n',
  ],
  [
    "directions need RDF 1.2",
    'e:a e:p "x"@ar--rtl .',
    'VERSION "1.2"\nPREFIX e: <urn:e:>\n\ne:a\n  e:p "x"@ar--rtl ;\n.\n',
  ],
  [
    "line breaks and quotes are escaped, so that a line is a statement",
    'e:a e:p """a\n"b"\\\\""" .',
    'PREFIX e: <urn:e:>\n\ne:a\n  e:p "a\\n\\"b\\"\\\\" ;\n.\n',
  ],
  [
    "names that every object has",
    "e:constructor e:toString e:__proto__ .",
    "PREFIX e: <urn:e:>\n\ne:constructor\n  e:toString e:__proto__ ;\n.\n",
  ],
  [
    "names that need an escape are whole IRIs",
    "<urn:e:a.> <urn:e:a/b> <urn:e:x²> .",
    "<urn:e:a.>\n  <urn:e:a/b> <urn:e:x²> ;\n.\n",
  ],
];

test.each(CASES)("%s", (_name, drawing, expected) => {
  expect(written(drawing)).toBe(expected);
});

const NUMBERS: readonly (readonly [value: string, type: string, written: string])[] = [
  ["7", "integer", "7"],
  ["-7", "integer", "-7"],
  ["07", "integer", '"07"^^xsd:integer'],
  ["+7", "integer", '"+7"^^xsd:integer'],
  ["-0", "integer", '"-0"^^xsd:integer'],
  ["1.5", "decimal", "1.5"],
  ["1.0", "decimal", "1.0"],
  ["1.50", "decimal", '"1.50"^^xsd:decimal'],
  ["1.", "decimal", '"1."^^xsd:decimal'],
  ["1", "decimal", '"1"^^xsd:decimal'],
  ["1e0", "double", '"1e0"^^xsd:double'],
  ["true", "boolean", "true"],
  ["1", "boolean", '"1"^^xsd:boolean'],
  ["1502", "nonNegativeInteger", '"1502"^^xsd:nonNegativeInteger'],
  ["x", "string", '"x"'],
];

test.each(NUMBERS)("%s as xsd:%s is written %s", (value, type, expected) => {
  const object = literal(value, namedNode(NAMESPACES.xsd + type));
  const text = toTurtle(datasetOf([quad(namedNode("urn:a"), namedNode("urn:b"), object)]));
  expect(text).toContain(`  <urn:b> ${expected} ;\n`);
});

test("only the rows that are asked for are written, in any order, each once", () => {
  const dataset = drawn("e:a e:p 1 , 2 , 3 .");
  expect(toTurtle(dataset, { rows: [2, 0, 2] })).toBe("<urn:e:a>\n  <urn:e:p> 1 ;\n  <urn:e:p> 3 ;\n.\n");
  expect(toTurtle(dataset, { rows: [] })).toBe("");
});

test("quads of named graphs are written as triples of the one graph", () => {
  const dataset = drawn("e:g { e:a e:p 1 } e:h { e:a e:p 1 , 2 }", "trig");
  expect(toTurtle(dataset)).toBe("<urn:e:a>\n  <urn:e:p> 1 ;\n  <urn:e:p> 2 ;\n.\n");
});

test("only prefixes in use are declared, in code-unit order", () => {
  const text = toTurtle(drawn("id:x a skos:Concept ; <urn:p> 1 ."));
  expect(
    text
      .split("\n")
      .filter((line) => line.startsWith("PREFIX"))
      .map((line) => line.split(" ")[1]),
  ).toEqual(["id:", "skos:"]);
});
