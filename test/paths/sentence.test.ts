/** Statements in words: each modality and polarity, read in both directions. */

import { describe, expect, test } from "vitest";
import type { Modality } from "../../src/evidence/vocabulary.ts";
import { Describer } from "../../src/graph/describe.ts";
import { findPaths } from "../../src/paths/find-paths.ts";
import { chainSentence, sentenceOf, verbOf } from "../../src/paths/sentence.ts";
import { EXAMPLE, idOf, knowledgeOf } from "../support/build.ts";

const VERBS = `
e:helps rdfs:label "helps"@en ; tl:infinitive "help"@en ; tl:inverseLabel "is helped by"@en .
e:is rdfs:label "is part of"@en ; tl:infinitive "be part of"@en ; tl:inverseLabel "has part"@en .
e:bare rdfs:label "touches"@en .
e:a rdfs:label "Ann"@en . e:b rdfs:label "Bob"@en . e:c rdfs:label "Cyd"@en .
`;

const IRIS: Readonly<Record<Modality, string>> = {
  asserted: "Asserted",
  reported: "Reported",
  estimated: "Estimated",
  aimed: "Aimed",
  recommended: "Recommended",
  possible: "Possible",
};

function verbs(predicate: string, claim: string): [string, string] {
  const knowledge = knowledgeOf(`${VERBS} << e:a e:${predicate} e:b ~ e:r >> ${claim} .`);
  const [number = -1] = knowledge.statements.match({
    predicate: knowledge.dataset.terms.find(EXAMPLE + predicate) ?? -1,
  });
  const statement = new Describer(knowledge).statement(number);
  return [verbOf(knowledge, statement, "forward"), verbOf(knowledge, statement, "inverse")];
}

describe("the verb", () => {
  test.each([
    ["asserted", "helps", "is helped by"],
    ["reported", "helps", "is helped by"],
    ["estimated", "is estimated to help", "is estimated to be helped by"],
    ["aimed", "aims to help", "is meant to be helped by"],
    ["recommended", "should help", "should be helped by"],
    ["possible", "may help", "may be helped by"],
  ] as const)("%s", (modality, forward, inverse) => {
    expect(verbs("helps", `tl:modality tl:${IRIS[modality]}`)).toEqual([forward, inverse]);
  });

  test("denied", () => {
    expect(verbs("helps", "tl:polarity tl:Denied")).toEqual(["does not help", "is not helped by"]);
    expect(verbs("is", "tl:polarity tl:Denied")).toEqual(["is not part of", "does not have part"]);
  });

  test("without an infinitive or an inverse label the modality stands behind", () => {
    expect(verbs("bare", "tl:modality tl:Possible")).toEqual([
      "touches (possible)",
      "is the object of “touches” from (possible)",
    ]);
    expect(verbs("bare", "tl:polarity tl:Denied")).toEqual([
      "touches (denied)",
      "is the object of “touches” from (denied)",
    ]);
  });

  test("of a predicate without a label is its name", () => {
    expect(verbs("constructor", "tl:modality tl:Asserted")[0]).toBe("constructor");
  });
});

describe("the sentence", () => {
  const sentence = (turtle: string): string => {
    const knowledge = knowledgeOf(`${VERBS} ${turtle}`);
    const [number = -1] = knowledge.statements.match({
      subject: idOf(knowledge, "a"),
      predicate: idOf(knowledge, "helps"),
    });
    return sentenceOf(knowledge, new Describer(knowledge).statement(number));
  };

  test.each([
    ["of the document itself", "e:a e:helps e:b ~ e:r {| tl:assertedIn e:s |} .", "Ann helps Bob"],
    ["of somebody else", "e:a e:helps e:b ~ e:r {| tl:claimant e:c |} .", "Ann helps Bob (according to Cyd)"],
    ["of its own subject", "e:a e:helps e:b ~ e:r {| tl:claimant e:a |} .", "Ann helps Bob"],
    [
      "of two voices",
      "e:a e:helps e:b ~ e:r {| tl:claimant e:b |} ~ e:q {| tl:claimant e:c |} .",
      "Ann helps Bob (according to Cyd and Bob)",
    ],
    [
      "of somebody else and the document",
      "e:a e:helps e:b ~ e:r {| tl:claimant e:c |} ~ e:q {| tl:assertedIn e:s |} .",
      "Ann helps Bob",
    ],
    ["of nobody", "e:a e:helps e:b .", "Ann helps Bob"],
    ["with a literal", "e:a e:helps 12 .", "Ann helps 12"],
    ["denied", "<< e:a e:helps e:b ~ e:r >> tl:polarity tl:Denied .", "Ann does not help Bob"],
  ])("%s", (_name, turtle, expected) => {
    expect(sentence(turtle)).toBe(expected);
  });
});

test("a path is one sentence with numbered citations", () => {
  const knowledge = knowledgeOf(`${VERBS} e:s dcterms:title "S" .
    e:a e:helps e:b ~ e:r1 {| tl:assertedIn e:s |} . e:c e:helps e:b ~ e:r2 {| tl:assertedIn e:t ; tl:modality tl:Possible |} .`);
  const [path] = findPaths(knowledge, idOf(knowledge, "a"), idOf(knowledge, "c")).paths;
  expect(path?.text).toBe("Ann helps Bob [1], which may be helped by Cyd [2].");
  expect(path?.hops.map(({ text }) => text)).toEqual(["Ann helps Bob.", "Cyd may help Bob."]);
});

test("no steps, no sentence", () => {
  expect(chainSentence(knowledgeOf(""), "Ann", [])).toBe("");
});
