import { describe, expect, test } from "vitest";
import { ConceptIndex } from "../../src/graph/names/concepts.ts";
import { foldName } from "../../src/graph/names/name-index.ts";
import { iri } from "../../src/rdf/namespaces.ts";
import { EXAMPLE, knowledgeOf } from "../support/build.ts";

const KNOWLEDGE = knowledgeOf(
  `
  id:kps skos:prefLabel "Kosovo Police Service"@en ; skos:altLabel "KPS" ; tl:abbreviation "K.P.S." ; e:in id:kosovo .
  id:kosovo rdfs:label "Kosovo"@en , "Косово"@sr .
  id:un rdfs:label "The Organisation"@en ; e:in id:kosovo .
  id:oas rdfs:label "the  ORGANISATION"@en ; e:in id:kosovo .
  id:ilo skos:prefLabel "International Labour Organization"@en , "Organisation internationale du Travail"@fr ; e:in id:un .
  e:constructor e:in e:__proto__ . e:nameless e:in id:un ; e:size 12 ; e:motto "peace"@en , "say \\"naïve\\" twice" .
  e:in rdfs:label "lies in"@en .`,
  { prefixes: new Map([["e", EXAMPLE]]) },
);
const index = new ConceptIndex(KNOWLEDGE);
const resolved = (text: string): string => KNOWLEDGE.key(index.resolve(text));

describe("one concept", () => {
  test.each([
    ["an IRI", iri("id", "kps"), iri("id", "kps")],
    ["an IRI in angle brackets", `<${iri("id", "kps")}>`, iri("id", "kps")],
    ["a prefixed name", "id:kps", iri("id", "kps")],
    ["a prefixed name of the data", "e:nameless", `${EXAMPLE}nameless`],
    ["a label", "Kosovo Police Service", iri("id", "kps")],
    ["a label in any case", "kosovo POLICE service", iri("id", "kps")],
    ["a label with other spaces", "  Kosovo\u00a0Police \n Service ", iri("id", "kps")],
    ["an alias", "kps", iri("id", "kps")],
    ["an abbreviation", "K.P.S.", iri("id", "kps")],
    ["a label in another language", "КОСОВО", iri("id", "kosovo")],
    ["a label in another composition", "Косово".normalize("NFD"), iri("id", "kosovo")],
    ["the last part of an IRI without a label", "Nameless", `${EXAMPLE}nameless`],
    ["a name that every object has", "constructor", `${EXAMPLE}constructor`],
    ["the other such name", "__proto__", `${EXAMPLE}__proto__`],
  ])("by %s", (_name, text, expected) => {
    expect(resolved(text)).toBe(expected);
  });
});

describe("no single concept", () => {
  const failure = (text: string) => {
    try {
      return resolved(text);
    } catch (error) {
      return error;
    }
  };

  test("several of one name are listed with their IRIs, in order", () => {
    expect(failure("the organisation")).toMatchObject({
      code: "ambiguous-concept",
      message: expect.stringContaining(`<${iri("id", "oas")}>`),
      hint: expect.stringContaining("IRI"),
      data: { candidates: [{ iri: iri("id", "oas") }, { iri: iri("id", "un") }] },
    });
  });

  test("an unknown name gets the nearest labels", () => {
    expect(failure("Kosovo Polise Servise")).toMatchObject({
      code: "unknown-concept",
      hint: expect.stringContaining("Kosovo Police Service"),
      data: { nearest: expect.arrayContaining([{ iri: iri("id", "kps"), label: "Kosovo Police Service" }]) },
    });
  });

  test("a name near to nothing is still a clear answer", () => {
    expect(failure("zzzzzzzz")).toMatchObject({
      code: "unknown-concept",
      hint: expect.any(String),
      data: { nearest: [] },
    });
  });

  test.each(["", "   ", "hasOwnProperty", "toString", "nobody:kps", "urn:nobody", "valueOf"])(
    "%j names nothing",
    (text) => {
      expect(failure(text)).toMatchObject({ code: "unknown-concept" });
    },
  );

  test.each(['"peace"@en', "peace", '"12"', "12", 'say "naïve" twice'])("the literal %s is no concept", (text) => {
    expect(failure(text)).toMatchObject({ code: "usage", message: expect.stringContaining("literal") });
  });

  test.each(["peac", "1", 'say "naïve"', "naïve"])("%j is the value of no literal", (text) => {
    expect(failure(text)).toMatchObject({ code: "unknown-concept" });
  });

  test("hidden characters of a label cannot steer the terminal", () => {
    const two = 'e:a rdfs:label "x\\u001b[31m"@en ; e:p e:b . e:b rdfs:label "x\\u001b[31m"@en .';
    const ambiguous = () => new ConceptIndex(knowledgeOf(two)).resolve("x\u001b[31m");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: this is what must not be there
    expect(ambiguous).toThrow(expect.objectContaining({ message: expect.not.stringMatching(/\u001b/) }));
  });
});

describe("find", () => {
  const found = (text: string, limit = 20): string[] => index.find(text, { limit }).map(({ label }) => label);

  test.each([
    ["an exact name first", "kosovo", "Kosovo"],
    ["a part of a name", "labour", "International Labour Organization"],
    ["a prefix", "kosov", "Kosovo"],
    ["a name without its accents", "organisation internationale", "International Labour Organization"],
    ["a spelling mistake", "polise", "Kosovo Police Service"],
    ["an IRI", iri("id", "ilo"), "International Labour Organization"],
  ])("%s", (_name, text, first) => {
    expect(found(text)[0]).toBe(first);
  });

  test("nothing for nothing", () => {
    expect(found("zzzzzzzz")).toEqual([]);
    expect(found("")).toEqual([]);
  });

  test("at most as many as asked for, best first, with scores that fall", () => {
    const matches = index.find("organisation");
    expect(matches.length).toBeGreaterThan(1);
    const scores = matches.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(index.find("organisation", { limit: 1 })).toEqual(matches.slice(0, 1));
  });
});

test.each([
  ["A  b", "a b"],
  ["ﬁne", "fine"],
  ["\tÉtÉ\n", "été"],
])("%j is compared as %j", (name, expected) => {
  expect(foldName(name)).toBe(expected);
});
