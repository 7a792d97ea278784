import { expect, test } from "vitest";
import { Phrasing } from "../../src/graph/names/phrasing.ts";
import { drawn, EXAMPLE } from "../support/build.ts";

test("definition and the forms of a verb are null where the data has none", () => {
  const dataset = drawn(
    'e:p rdfs:label "helps"@en ; tl:infinitive "help"@en ; skos:definition "d"@en . e:q rdfs:label "q" .',
  );
  const { labels, verbs } = new Phrasing(dataset);
  const [p, q] = ["p", "q"].map((name) => dataset.terms.find(EXAMPLE + name) ?? -1) as [number, number];
  expect(verbs.forward(p)).toEqual({ finite: "helps", infinitive: "help", language: "en" });
  expect([verbs.inverse(p), labels.definition(p)]).toEqual([null, "d"]);
  expect(verbs.forward(q)).toEqual({ finite: "q", infinitive: null, language: "" });
  expect([labels.definition(q), labels.hasLabel(q)]).toEqual([null, true]);
});

test.each([
  ["fr", "aide", "aider"],
  ["fr-CA", "aide", "aider"],
  ["es", "ayuda", null],
  ["de", "helps", "help"],
  ["it", "helps", "help"],
])("the forms of a verb are in one language: asked for %s", (wanted, finite, infinitive) => {
  const dataset = drawn(
    'e:p rdfs:label "helps"@en , "aide"@fr , "ayuda"@es ; tl:infinitive "help" , "aider"@fr-FR , "helfen"@de .',
  );
  const { verbs } = new Phrasing(dataset, { languages: [wanted] });
  const verb = verbs.forward(dataset.terms.find(`${EXAMPLE}p`) ?? -1);
  expect([verb.finite, verb.infinitive]).toEqual([finite, infinitive]);
});

test("what was read is kept, for each language that is preferred", () => {
  const dataset = drawn('e:x rdfs:label "peace"@en , "paix"@fr ; tl:article "the"@en , "la"@fr ; tl:plural true .');
  const x = dataset.terms.find(`${EXAMPLE}x`) ?? -1;
  const phrasing = new Phrasing(dataset, { display: (text) => text.toUpperCase() });
  expect(phrasing.wording(x)).toMatchObject({ text: "PEACE", article: "THE", language: "en", isPlural: true });
  expect(phrasing.wording(x)).toBe(phrasing.wording(x));
  const french = phrasing.preferring("fr");
  expect(french.wording(x)).toMatchObject({ text: "PAIX", article: "LA", language: "fr", isPlural: true });
  expect(phrasing.preferring("fr")).toBe(french);
  expect(french.preferring("en").labels.languages).toEqual(["en", "fr"]);
});
