/** The generated pages are fresh, and say what is in the table and in the Turtle. */

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { CheckData } from "../../src/check/data.ts";
import { readCheckInput } from "../../src/check/input.ts";
import { VocabularyView } from "../../src/check/vocabulary-view.ts";
import { checksPage } from "../../src/curate/checks-page.ts";
import { projectGates } from "../../src/curate/gates/project.ts";
import { releasedIris } from "../../src/curate/gates/released.ts";
import { ALL_GATES } from "../../src/curate/gates.ts";
import { anchor, plain, table } from "../../src/curate/markdown.ts";
import { ontologyPage } from "../../src/curate/ontology-page.ts";
import { BUNDLED } from "../../src/open.ts";
import { iri } from "../../src/rdf/namespaces.ts";
import { inputOf, ONTOLOGY } from "../check/support.ts";

const read = (name: string): string => readFileSync(new URL(`../../docs/${name}`, import.meta.url), "utf8");
const data = await CheckData.read(await readCheckInput(BUNDLED.folders, null));

test("docs/checks.md is fresh (npm run docs:checks) and lists every gate", () => {
  expect(read("checks.md")).toBe(checksPage());
  const [bundled = "", own = ""] = read("checks.md").split("## In a project");
  const rows = (part: string) => [...part.matchAll(/^\| (G\d+) +\|/gm)].map((match) => match[1]);
  expect(rows(bundled)).toEqual(ALL_GATES.map((gate) => gate.id));
  expect(rows(own)).toEqual(
    projectGates({ unsettled: async () => [], misplaced: async () => [] }).map((gate) => gate.id),
  );
});

test("docs/ontology.md is fresh (npm run docs:ontology)", () => {
  expect(read("ontology.md")).toBe(ontologyPage(data));
});

test("the page has every class, property and scheme of the vocabulary, and its links lead to headings", () => {
  const page = ontologyPage(data);
  const view = new VocabularyView(data);
  for (const local of ["Class", "ObjectProperty", "DatatypeProperty", "AnnotationProperty"]) {
    for (const node of view.ours(iri("owl", local)))
      expect(page).toMatch(new RegExp(`\`${view.name(node)}\`|^### ${view.label(node)}$`, "m"));
  }
  const members = new Set(data.pairs(iri("skos", "inScheme")).map(({ subject }) => subject));
  for (const node of members) expect(page).toContain(`**${plain(view.label(node))}**`);
  const anchors = new Set([...page.matchAll(/^#+ (.*)$/gm)].map((match) => anchor(match[1] ?? "")));
  for (const [, target] of page.matchAll(/\]\(#([^)]+)\)/g)) expect(anchors).toContain(target);
});

test("the page of a small vocabulary", async () => {
  const small = `${ONTOLOGY}<https://w3id.org/throughline/vocab> dcterms:title "Small"@en .
tl:Harm a owl:Class ; rdfs:label "Harm"@en ; skos:definition "An evil | of *some* kind."@en ; rdfs:subClassOf skos:Concept .
tl:War a owl:Class ; rdfs:label "War"@en ; skos:definition "A harm."@en ; rdfs:subClassOf tl:Harm .
tl:leadsTo a owl:ObjectProperty, owl:SymmetricProperty ; rdfs:label "leads to"@en ; tl:inverseLabel "comes from"@en ;
  skos:example "War leads to harm."@en ; skos:definition "D."@en ; schema:domainIncludes tl:Harm ; schema:rangeIncludes tl:Harm .
tl:Scheme a skos:ConceptScheme ; skos:prefLabel "Harms"@en .
id:a a tl:War ; skos:inScheme tl:Scheme ; skos:prefLabel "A"@en ; skos:definition "Top."@en ; tl:leadsTo id:b ~ st:1 {| a tl:Statement |} .
id:b a tl:War ; skos:inScheme tl:Scheme ; skos:prefLabel "B"@en ; skos:definition "Low."@en ; skos:broader id:a .
`;
  const page = ontologyPage(await CheckData.read(inputOf(small)));
  expect(page).toContain(
    "- **Harm** (`tl:Harm`, 2): An evil \\| of \\*some\\* kind. Also `skos:Concept`.\n  - **War** (`tl:War`, 2): A harm.",
  );
  expect(page).toContain("| [leads to](#leads-to) | comes from");
  expect(page).toContain("`tl:leadsTo` · 1 statement · from the other end: _comes from_ · holds both ways");
  expect(page).toContain("From harm to harm.\n\n> War leads to harm.");
  expect(page).toContain("<summary>2 concepts</summary>\n\n- **A** (1): Top.\n  - **B** (1): Low.");
});

test("a circle of classes or concepts does not hang the page", async () => {
  const circle = `${ONTOLOGY}tl:A a owl:Class ; rdfs:subClassOf tl:B . tl:B a owl:Class ; rdfs:subClassOf tl:A . tl:T a owl:Class .
tl:C rdfs:subClassOf tl:T, tl:C ; a owl:Class .`;
  expect(ontologyPage(await CheckData.read(inputOf(circle)))).toContain("tl:T");
});

test("what a release promises is what people read about", async () => {
  const small = `${ONTOLOGY}tl:Harm a owl:Class .\nid:a a tl:Harm .\nst:1 a tl:Statement .\n<urn:x:y> a tl:Harm .`;
  expect(releasedIris(await CheckData.read(inputOf(small)))).toEqual([iri("id", "a"), iri("tl", "Harm")]);
});

test("tables and headings", () => {
  expect(table(["a"], [])).toBe("");
  expect(table(["a", "b"], [["1", "2"]])).toBe("| a   | b   |\n| --- | --- |\n| 1   | 2   |");
  expect(anchor("Value or aim (new)")).toBe("value-or-aim-new");
});
