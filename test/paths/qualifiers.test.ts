/** What a statement holds under: spoken in its place, told per claim where claims differ, asked for, and kept. */

import { describe, expect, test } from "vitest";
import { answerShow } from "../../src/ask/concepts.ts";
import { KnowledgeServices } from "../../src/ask/knowledge-services.ts";
import { answerStatements } from "../../src/ask/statements.ts";
import { QUALIFIER_KINDS } from "../../src/evidence/vocabulary.ts";
import type { KnowledgeOptions } from "../../src/graph/store/knowledge.ts";
import { findPaths } from "../../src/paths/answer/find-paths.ts";
import { ownQualifiers } from "../../src/paths/words/qualified.ts";
import { languageOf, sentenceOf } from "../../src/paths/words/sentence.ts";
import { idOf, knowledgeOf } from "../support/build.ts";

const VERBS = `
e:helps rdfs:label "helps"@en , "aide"@fr , "ayuda a"@es ; tl:infinitive "help"@en , "aider"@fr , "ayudar a"@es ;
  tl:inverseLabel "is helped by"@en .
e:is rdfs:label "is part of"@en ; tl:infinitive "be part of"@en .
e:size rdfs:label "size"@en .
e:a rdfs:label "Ann"@en . e:b rdfs:label "Bob"@en . e:c rdfs:label "Cyd"@en .
`;

const ask = (data: string, options?: KnowledgeOptions) => {
  const knowledge = knowledgeOf(VERBS + data, options);
  const { statements } = knowledge;
  const own = statements.match({ subject: idOf(knowledge, "a") }).find((each) => statements.claims(each).length > 0);
  const statement = knowledge.describer.statement(own ?? -1);
  return { knowledge, statement, sentence: sentenceOf(knowledge, statement) };
};
const said = (qualifiers: string, more = ""): string =>
  ask(`e:a e:helps e:b ~ e:r1 {| tl:assertedIn e:s ; ${qualifiers} |} ${more} .`).sentence;

describe("the sentence", () => {
  test.each([
    ['tl:scope "in many countries"@en', "In many countries, Ann helps Bob"],
    ['tl:degree "primarily"@en', "Ann primarily helps Bob"],
    ['tl:condition "if it rains"@en', "Ann helps Bob, if it rains"],
    ['tl:comparison "by comparison with men"@en', "Ann helps Bob, by comparison with men"],
    ['tl:rank "the first of her kind"@en', "Ann helps Bob, the first of her kind"],
    ['tl:trend "and ever more so"@en', "Ann helps Bob, and ever more so"],
    ['tl:purpose "to get on"@en', "Ann helps Bob to get on"],
    ['tl:manner "through her links"@en', "Ann helps Bob through her links"],
    ['tl:causeRole "as a root cause"@en', "Ann helps Bob as a root cause"],
  ])("with %s", (qualifier, sentence) => {
    expect(said(qualifier)).toBe(sentence);
  });

  test("with several of a kind and of several kinds, in the one order", () => {
    const all =
      'tl:condition "if it rains"@en ; tl:manner "by car"@en , "by bus"@en ; tl:scope "in Rome"@en , "in Oslo"@en';
    expect(said(all)).toBe("In Oslo and in Rome, Ann helps Bob by bus and by car, if it rains");
  });

  test("has the degree behind an auxiliary, and qualifies a denial", () => {
    expect(said('tl:modality tl:Possible ; tl:degree "mainly"@en')).toBe("Ann may mainly help Bob");
    expect(said('tl:modality tl:Aimed ; tl:degree "mainly"@en')).toBe("Ann mainly aims to help Bob");
    expect(said('tl:polarity tl:Denied ; tl:degree "mainly"@en')).toBe("Ann does not mainly help Bob");
    const part = ask('e:a e:is e:b ~ e:r {| tl:degree "mainly"@en |} .');
    expect(part.sentence).toBe("Ann is mainly part of Bob");
  });

  test("of a value has them too", () => {
    expect(ask('e:a e:size 3 ~ e:r {| tl:scope "in Rome"@en |} .').sentence).toBe("In Rome, Ann: size 3");
  });

  test("is in one language: in French and Spanish after the verb, and nothing of another language", () => {
    const data = `e:a rdfs:label "Anne"@fr , "Ana"@es . e:b rdfs:label "Bob"@fr , "Bob"@es .
      e:a e:helps e:b ~ e:r {| tl:degree "primarily"@en , "principalement"@fr , "sobre todo"@es ; tl:manner "by car"@en |} .`;
    expect(ask(data, { languages: ["fr"] }).sentence).toBe("Anne aide principalement Bob");
    expect(ask(data, { languages: ["es"] }).sentence).toBe("Ana ayuda sobre todo a Bob");
    const { knowledge, statement } = ask(data, { languages: ["fr"] });
    const [evidence] = statement.evidence;
    if (evidence === undefined) throw new Error("no evidence");
    expect(evidence.qualifiers).toEqual({ degree: ["principalement"], manner: ["by car"] });
    expect(ownQualifiers(knowledge, statement, evidence, languageOf(knowledge, statement))).toEqual({
      manner: ["by car"],
    });
  });

  test("says what all claims share, and each claim the rest", () => {
    const data = `e:a e:helps e:b ~ e:r1 {| tl:assertedIn e:s ; tl:scope "in Rome"@en ; tl:degree "mainly"@en |}
      ~ e:r2 {| tl:assertedIn e:t ; tl:degree "mainly"@en |} .`;
    const { knowledge, statement, sentence } = ask(data);
    expect(sentence).toBe("Ann mainly helps Bob");
    const own = statement.evidence.map((each) =>
      ownQualifiers(knowledge, statement, each, languageOf(knowledge, statement)),
    );
    expect(own).toEqual([{ scope: ["in Rome"] }, {}]);
  });

  test("of a path has them behind each clause, and names what comes next anew", () => {
    const { knowledge } = ask(`e:a e:helps e:b ~ e:r1 {| tl:scope "in Rome"@en ; tl:condition "if it rains"@en |} .
      e:b e:helps e:c ~ e:r2 {| tl:degree "mainly"@en |} .`);
    const [path] = findPaths(knowledge, idOf(knowledge, "a"), idOf(knowledge, "c")).paths;
    expect(path?.text).toMatch(/^Ann helps Bob in Rome, if it rains \[1\]; Bob mainly helps Cyd/);
    expect(path?.hops.map(({ text }) => text)).toEqual([
      "In Rome, Ann helps Bob, if it rains.",
      "Bob mainly helps Cyd.",
    ]);
    const [back] = findPaths(knowledge, idOf(knowledge, "b"), idOf(knowledge, "a")).paths;
    expect(back?.text).toMatch(/^Bob is helped by Ann in Rome, if it rains/);
  });
});

describe("asked for by kind", () => {
  const knowledge =
    knowledgeOf(`${VERBS} e:a e:helps e:b ~ e:r1 {| tl:assertedIn e:s ; tl:condition "if it rains"@en |} .
    e:a e:helps e:c ~ e:r2 {| tl:assertedIn e:s ; tl:rank "the first"@en |} , e:d ~ e:r3 {| tl:assertedIn e:s |} .
    e:d e:helps e:b ~ e:r4 {| tl:assertedIn e:s |} .`);
  const services = new KnowledgeServices(knowledge);

  test("show and statements give what has a claim of one of the kinds", async () => {
    const shown = await answerShow(services, { concept: "Ann", qualifier: ["condition", "rank"] });
    expect(shown.statements).toHaveLength(2);
    expect((await answerShow(services, { concept: "Ann", qualifier: ["trend"] })).statements).toEqual([]);
    expect(answerStatements(services, { qualifier: ["rank"] }).statements).toHaveLength(1);
  });

  test("a path walks only them, or passes them by", () => {
    const [from, to] = [idOf(knowledge, "a"), idOf(knowledge, "b")];
    const paths = (options: Parameters<typeof findPaths>[3]) => findPaths(knowledge, from, to, options);
    expect(paths({}).paths[0]?.length).toBe(1);
    expect(paths({ qualifiers: new Set(["condition"]) }).paths).toHaveLength(1);
    expect(paths({ qualifiers: new Set(["rank"]) }).whyNot?.finding).toMatchObject({ change: "otherQualifiers" });
    expect(paths({ avoidQualifiers: new Set(["condition"]) }).paths.map(({ length }) => length)).toEqual([2]);
    expect(() => paths({ qualifiers: new Set(["weather" as "rank"]) })).toThrow(/takes scope, condition/);
  });

  test("and every kind is a property of the vocabulary", () => {
    expect(new Set(QUALIFIER_KINDS).size).toBe(9);
  });
});
