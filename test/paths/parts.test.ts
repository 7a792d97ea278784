/** Sentences as parts: their join is the sentence, and each name in it says whose it is. */

import { describe, expect, test } from "vitest";
import { Describer } from "../../src/graph/store/describe.ts";
import type { Knowledge } from "../../src/graph/store/knowledge.ts";
import { openBundled } from "../../src/open.ts";
import {
  type CitedPath,
  findPaths,
  hopParts,
  type Phrase,
  pathParts,
  sentenceOf,
  sentenceParts,
} from "../../src/paths/index.ts";
import { capitalized, joined, listed, textOf, without } from "../../src/paths/words/parts.ts";
import { EXAMPLE, idOf, knowledgeOf } from "../support/build.ts";

const LANGUAGES = ["en", "fr", "es"] as const;

/** What holds of the parts of every sentence. */
function faultsOf(parts: Phrase, text: string): string[] {
  const faults = parts.map((part) => part.text).join("") === text ? [] : [`not the join: ${text}`];
  for (const [at, part] of parts.entries()) {
    if (part.text === "") faults.push(`an empty part: ${text}`);
    if (part.kind === "words" && parts[at - 1]?.kind === "words") faults.push(`words in two parts: ${text}`);
    if (part.kind === "citation" && part.text !== `[${part.number}]`) faults.push(`another number: ${text}`);
  }
  return faults;
}

/** What a concept may be called in a sentence, without the letters that its place in the sentence changes. */
function namesOf(knowledge: Knowledge, iri: string): string[] {
  const node = knowledge.dataset.terms.find(iri) ?? -1;
  return [knowledge.phrasing.wording(node).text, ...knowledge.labels.names(node)].map((name) => name.toLowerCase());
}

describe.each(LANGUAGES)("in %s", (language) => {
  test("each statement of the bundled graph is the join of its parts, and its ends are named by names of theirs", async () => {
    const knowledge = await openBundled({ languages: [language] });
    const { statements, describer } = knowledge;
    let concepts = 0;
    for (const number of statements.ofRoles(new Set(["instance"] as const))) {
      const statement = describer.statement(number);
      const parts = sentenceParts(knowledge, statement);
      expect(faultsOf(parts, sentenceOf(knowledge, statement))).toEqual([]);
      const named = parts.filter((part) => part.kind === "concept");
      for (const { iri, text } of named) expect(namesOf(knowledge, iri)).toContain(text.toLowerCase());
      const ends = [statement.subject, statement.object].flatMap((end) => ("iri" in end ? [end.iri] : []));
      expect(named.map(({ iri }) => iri)).toEqual(expect.arrayContaining(ends));
      expect(parts.filter((part) => part.kind === "relation").map(({ iri }) => iri)).toEqual([statement.predicate.iri]);
      concepts += named.length;
    }
    expect(concepts).toBeGreaterThan(1000);
  });

  test("a path names its nodes in their order, and its numbers are those of its citations", async () => {
    const knowledge = await openBundled({ languages: [language] });
    const node = (name: string): number =>
      knowledge.dataset.terms.find(knowledge.prefixes.get("id") + name) ?? expect.fail(name);
    const { paths } = findPaths(knowledge, node("unscr-2106"), node("kosovo-police-service"), { k: 9 });
    expect(paths.length).toBeGreaterThan(4);
    for (const path of paths) expect(pathFaults(knowledge, path)).toEqual([]);
  });
});

function pathFaults(knowledge: Knowledge, path: CitedPath): string[] {
  const parts = pathParts(knowledge, path);
  const named = parts.flatMap((part) => (part.kind === "concept" ? [part.iri] : []));
  let place = 0;
  for (const { iri } of path.nodes) place = named.indexOf(iri, place) + 1 || Number.NaN;
  const numbers = new Set(parts.flatMap((part) => (part.kind === "citation" ? [part.number] : [])));
  return [
    ...faultsOf(parts, path.text),
    ...path.hops.flatMap((hop) => faultsOf(hopParts(knowledge, hop), hop.text)),
    ...(Number.isNaN(place) ? [`not its nodes: ${path.text}`] : []),
    ...path.citations.filter(({ number }) => !numbers.has(number)).map(({ number }) => `no [${number}]: ${path.text}`),
  ];
}

describe("an article that runs together with the verb", () => {
  const partsOf = (language: string, verb: string, label: string, article: string): string[] => {
    const articled = article === "" ? "" : ` ; tl:article "${article}"@${language}`;
    const data = `e:a rdfs:label "Ann" . e:b rdfs:label "${label}"@${language}${articled} .
      e:does rdfs:label "${verb}"@${language} ; tl:infinitive "x"@${language} . e:a e:does e:b .`;
    const knowledge = knowledgeOf(data, { languages: [language] });
    const [number = -1] = knowledge.statements.match({ predicate: idOf(knowledge, "does") });
    return sentenceParts(knowledge, new Describer(knowledge).statement(number)).map(({ text }) => text);
  };

  test.each([
    ["fr", "contribue à", "maintien", "le", ["contribue au", " ", "maintien"]],
    ["fr", "contribue à", "égalité", "l’", ["contribue à", " l’", "égalité"]],
    ["fr", "est distinct de", "question", "une", ["est distinct d’", "une ", "question"]],
    ["es", "contribuye a", "desarrollo", "el", ["contribuye al", " ", "desarrollo"]],
    ["es", "habla de", "la lucha a el fin", "", ["habla de", " ", "la lucha a el fin"]],
    // The article is a part of the name, and of the verb then.
    ["fr", "contribue à", "le monde", "", ["contribue au", " ", "monde"]],
    ["es", "ayuda a", "el pueblo", "", ["ayuda al", " ", "pueblo"]],
  ])("in %s: %s + %s", (language, verb, label, article, told) => {
    expect(partsOf(language, verb, label, article)).toEqual(["Ann", " ", ...told]);
  });
});

test("what looks like a citation in a label is a name", () => {
  const knowledge = knowledgeOf('e:a rdfs:label "Ann [1]" . e:b rdfs:label "<b>[2]" . e:a e:knows e:b .');
  const [path] = findPaths(knowledge, idOf(knowledge, "a"), idOf(knowledge, "b")).paths;
  const parts = pathParts(knowledge, path ?? expect.fail());
  expect(parts.filter(({ kind }) => kind === "citation")).toEqual([]);
  expect(parts.filter(({ kind }) => kind === "concept")).toEqual([
    { kind: "concept", text: "Ann [1]", iri: `${EXAMPLE}a` },
    { kind: "concept", text: "<b>[2]", iri: `${EXAMPLE}b` },
  ]);
});

test("parts are joined, listed, cut and begun", () => {
  const name: Phrase = [{ kind: "concept", text: "peace", iri: "urn:x:p" }];
  expect(joined([])).toEqual([]);
  expect(joined(["a", "", "b", name])).toEqual([{ kind: "words", text: "ab" }, ...name]);
  expect([[], ["a"], ["a", name], ["a", "b", name]].map((names) => textOf(listed(names, "and")))).toEqual([
    "",
    "a",
    "a and peace",
    "a, b and peace",
  ]);
  expect(without(joined(["the ", name]), 5)).toEqual([{ kind: "concept", text: "eace", iri: "urn:x:p" }]);
  expect(capitalized([])).toEqual([]);
  expect(textOf(capitalized(name))).toBe("Peace");
});
