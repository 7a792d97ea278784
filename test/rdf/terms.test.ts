import { describe, expect, test } from "vitest";
import { expandName, iri, localName, NAMESPACES, prefixedName } from "../../src/rdf/namespaces.ts";
import { DEFAULT_GRAPH, TermTable } from "../../src/rdf/store/term-table.ts";
import {
  blankNode,
  defaultGraph,
  isAbsoluteIri,
  literal,
  literalParts,
  namedNode,
  quad,
  termKey,
} from "../../src/rdf/store/terms.ts";
import { nquadsLine, toNQuads } from "../../src/rdf/write/ntriples.ts";
import { drawn } from "../support/build.ts";

const triple = quad(namedNode("urn:a"), namedNode("urn:p"), literal("x", "en"));

describe("keys", () => {
  test.each([
    [namedNode("urn:x:constructor"), "urn:x:constructor"],
    [blankNode("__proto__"), "_:__proto__"],
    [literal("constructor"), '"constructor"'],
    [literal(""), '""'],
    [literal("Frieden", "de"), '"Frieden"@de'],
    [literal("سلام", { language: "ar", direction: "rtl" }), '"سلام"@ar--rtl'],
    [literal("1", namedNode(`${NAMESPACES.xsd}integer`)), `"1"^^<${NAMESPACES.xsd}integer>`],
    [literal('"\\\n\u0000\u007f'), '"\\"\\\\\\n\\u0000\\u007F"'],
    [defaultGraph(), ""],
    [triple, '<<( <urn:a> <urn:p> "x"@en )>>'],
  ])("of %j", (term, key) => {
    expect(termKey(term)).toBe(key);
  });

  test.each(["constructor", "__proto__", "", "a/b", "1:x", "#x", "//example.org/"])(
    "none for the relative IRI %j",
    (text) => {
      expect(() => termKey(namedNode(text))).toThrow(
        expect.objectContaining({ code: "syntax", hint: expect.any(String) }),
      );
    },
  );

  test("none for a variable", () => {
    expect(() => termKey({ termType: "Variable", value: "x", equals: () => false })).toThrow(/variable/);
  });
});

test("a literal key is taken apart into what it was made of, and nothing else is", () => {
  expect(literalParts('"a\\"@en"')).toEqual({
    value: 'a"@en',
    language: "",
    direction: "",
    datatype: `${NAMESPACES.xsd}string`,
  });
  expect(literalParts('"a"@ar--rtl')).toMatchObject({ value: "a", language: "ar", direction: "rtl" });
  expect(literalParts('"a"@de-ch')).toMatchObject({ language: "de-ch", direction: "" });
  expect(literalParts("urn:x")).toBeNull();
  expect(literalParts("_:x")).toBeNull();
  expect(literalParts("")).toBeNull();
});

test.each([
  ["urn:x", true],
  ["a:", true],
  ["http://example.org/é?q=1#x", true],
  ["relative", false],
  ["", false],
  ["urn:a b", false],
  ["urn:a<b", false],
  ["urn:\ud800", false],
])("%j is an absolute IRI: %s", (text, expected) => {
  expect(isAbsoluteIri(text)).toBe(expected);
});

describe("the table of terms", () => {
  test("numbers terms without gaps and knows their kinds", () => {
    const table = new TermTable();
    const ids = [defaultGraph(), namedNode("urn:a"), blankNode("b"), literal("c"), namedNode("urn:a")].map((term) =>
      table.intern(term),
    );
    expect(ids).toEqual([DEFAULT_GRAPH, 1, 2, 3, 1]);
    expect(ids.map((id) => [table.isIri(id), table.isBlank(id), table.isLiteral(id)])).toEqual([
      [false, false, false],
      [true, false, false],
      [false, true, false],
      [false, false, true],
      [true, false, false],
    ]);
    expect(table.find("urn:b")).toBeNull();
    expect(() => table.key(4)).toThrow(RangeError);
  });

  test("a triple term knows its parts", () => {
    const table = new TermTable();
    const id = table.intern(triple);
    const parts = table.triple(id);
    expect(
      parts === null ? null : [parts.subject, parts.predicate, parts.object].map((part) => table.key(part)),
    ).toEqual(["urn:a", "urn:p", '"x"@en']);
    expect(table.internTripleOf(parts?.subject ?? 0, parts?.predicate ?? 0, parts?.object ?? 0)).toBe(id);
    expect(table.triple(parts?.subject ?? 0)).toBeNull();
    expect(table.term(id).equals(triple)).toBe(true);
  });
});

describe("names", () => {
  test("a prefixed name and its IRI", () => {
    expect(iri("skos", "prefLabel")).toBe("http://www.w3.org/2004/02/skos/core#prefLabel");
    expect(expandName("skos:broader")).toBe("http://www.w3.org/2004/02/skos/core#broader");
    expect(expandName("nobody:x")).toBeNull();
    expect(expandName("constructor:x")).toBeNull();
    expect(expandName("no colon")).toBeNull();
    expect(prefixedName("https://w3id.org/throughline/id/kfor")).toBe("id:kfor");
    expect(prefixedName("urn:x")).toBeNull();
  });

  test("the longest namespace wins, and of two prefixes of one namespace the first by name", () => {
    const prefixes = new Map([
      ["z", "urn:x:"],
      ["short", "urn:"],
      ["b", "urn:x:"],
    ]);
    expect(prefixedName("urn:x:a", prefixes)).toBe("b:a");
    expect(prefixedName("urn:a", prefixes)).toBe("short:a");
  });

  test.each([
    ["http://example.org/a#b", "b"],
    ["http://example.org/a/", "a"],
    ["urn:x:constructor", "constructor"],
    ["http://example.org/Caf%C3%A9", "Café"],
    ["http://example.org/100%", "100%"],
    ["urn:", "urn:"],
  ])("the last part of %s is %s", (key, expected) => {
    expect(localName(key)).toBe(expected);
  });
});

test("N-Quads: sorted lines, the graph only where there is one", () => {
  const dataset = drawn('e:g { e:b e:p "x" } e:a e:p e:b .', "trig");
  expect(nquadsLine(dataset, 0)).toBe('<urn:e:b> <urn:e:p> "x" <urn:e:g> .');
  expect(toNQuads(dataset, [0, 1])).toBe('<urn:e:a> <urn:e:p> <urn:e:b> .\n<urn:e:b> <urn:e:p> "x" <urn:e:g> .\n');
  expect(toNQuads(dataset, [])).toBe("");
});
