/** G9, G12, G17 and G19 to G21: shapes, form, languages, description, FAIR tests, mappings. */

import { describe, expect, test } from "vitest";
import { runChecks } from "../../src/check/check.ts";
import { findingsOf, ONTOLOGY, runGate } from "./support.ts";

describe("G9", () => {
  const shape = `tl:S a sh:NodeShape ; sh:targetClass tl:Harm ; sh:property tl:S-label .
tl:S-label a sh:PropertyShape ; sh:path skos:prefLabel ; sh:minCount 1 ; sh:message "A harm has a label."@en .
`;

  test("passes where the shape holds", async () => {
    expect(await findingsOf("G9", `${shape}id:a a tl:Harm ; skos:prefLabel "A"@en .`)).toEqual([]);
  });

  test("fails where it does not, for a subclass too, with the message of the shape", async () => {
    const bad = "tl:Crime rdfs:subClassOf tl:Harm .\nid:b a tl:Crime .\n";
    expect(await findingsOf("G9", shape + bad)).toEqual(["violation 4: A harm has a label (skos:prefLabel)."]);
    const mild = shape.replace("sh:minCount 1", "sh:minCount 1 ; sh:severity sh:Warning");
    expect(await findingsOf("G9", mild + bad)).toEqual([expect.stringMatching(/^warning/)]);
  });

  test("shows the value that is wrong", async () => {
    const narrow =
      'tl:S a sh:NodeShape ; sh:targetSubjectsOf tl:bound ; sh:property [ sh:path tl:bound ; sh:in ("lower" "upper") ] .\n';
    expect(await findingsOf("G9", `${narrow}id:a tl:bound "middle" .`)).toEqual([
      expect.stringContaining('(tl:bound); found "middle".'),
    ]);
  });

  test("reports a circle of subclasses instead of walking it for ever", async () => {
    const circle =
      "tl:A rdfs:subClassOf tl:B .\ntl:B rdfs:subClassOf tl:C .\ntl:C rdfs:subClassOf tl:A .\nid:a a tl:A .\n";
    expect(await findingsOf("G9", shape + circle)).toEqual([
      "violation 3: rdfs:subClassOf goes round in a circle (tl:A, tl:B, tl:C); the shapes were not run.",
    ]);
  });

  test("takes shapes that lead back to themselves, and names shapes that cannot be used", async () => {
    const loop =
      "tl:R a sh:NodeShape ; sh:targetClass tl:Harm ; sh:property tl:R-p .\ntl:R-p a sh:PropertyShape ; sh:path tl:partOf ; sh:node tl:R .\n";
    expect(await findingsOf("G9", `${loop}id:a a tl:Harm ; tl:partOf id:a .`)).toEqual([]);
    const broken = 'tl:S a sh:NodeShape ; sh:targetNode id:a ; sh:property [ sh:path "x" ; sh:minCount 1 ] .';
    expect(await findingsOf("G9", broken)).toEqual([expect.stringContaining("The shapes cannot be used")]);
    expect(await findingsOf("G9", "id:a a tl:Harm .")).toEqual(["not applicable: the data brings no SHACL shape"]);
  });
});

describe("G12", () => {
  const head = "PREFIX id: <https://w3id.org/throughline/id/>\nPREFIX owl: <http://www.w3.org/2002/07/owl#>\n";
  const entity = 'id:a\n  <urn:x:p> "é" ;\n.\n';
  const ontology = "<https://w3id.org/throughline/vocab>\n  a owl:Ontology ;\n.\n";
  const good = `${head}\n${entity}\n${ontology}`;
  const run = async (text: string): Promise<string[]> => {
    const files = [{ path: "test.ttl", text, format: "turtle" as const }];
    const input = { files, texts: null, beside: new Map() };
    const report = await runChecks(input, { gates: ["g12"] });
    return report.results.map(({ file, line, message }) => `${file}:${line} ${message}`);
  };

  test("passes for a file as our writer writes it", async () => {
    expect(await run(good)).toEqual([]);
  });

  test.each([
    ["another order", `${head}\n${ontology}\n${entity}`, /^test.ttl:4 .*deterministic form/],
    ["CR line ends", good.replaceAll("\n", "\r\n"), /CR line ends/],
    ["decomposed letters", good.normalize("NFD"), /not in Unicode form NFC/],
  ])("fails for %s", async (_, text, message) => {
    expect(await run(text)).toEqual([expect.stringMatching(message)]);
  });
});

describe("G17", () => {
  test("passes for well-formed tags, fails for others", async () => {
    expect(await findingsOf("G17", 'id:a rdfs:label "x"@en, "y"@zh-Hans-CN, "z"@sr-Latn .')).toEqual([]);
    expect(await findingsOf("G17", 'id:a rdfs:label "x"@en .\nid:b rdfs:label "y"@english-language-tag .')).toEqual([
      'violation 2: rdfs:label has the language tag "english-language-tag", which is not well-formed.',
    ]);
  });

  test("tells how many labels each language has", async () => {
    const found = await findingsOf("G17", `${ONTOLOGY}id:a skos:prefLabel "x"@en, "y"@fr .`);
    expect(found).toEqual(["info 0: Preferred labels beside English, of 1: fr 1, es 0, ar 0, ru 0, zh 0."]);
  });
});

describe("G19", () => {
  const header = `<https://w3id.org/throughline/vocab> a owl:Ontology ; owl:versionIRI <urn:x:1> ; owl:versionInfo "0.1.0" ;
  dcterms:license <urn:x:licence> .
src:d a void:Dataset ; dcterms:license <urn:x:licence> ; void:triples 8 ; void:distinctSubjects 2 .
`;

  test("passes for a described dataset with true figures", async () => {
    expect(await findingsOf("G19", header)).toEqual([]);
  });

  test.each([
    ["a wrong figure", header.replace("triples 8", "triples 9"), "void:triples says 9; it is 8."],
    ["a licence in words", header.replaceAll("<urn:x:licence>", '"free"'), "names no licence by IRI"],
    ["no version IRI", header.replace("owl:versionIRI <urn:x:1> ;", ""), "exactly one owl:versionIRI"],
    ["no prior version", header.replace("0.1.0", "0.2.0"), "Version 0.2.0 names no owl:priorVersion"],
    ["a source without rights", `${header}src:s0 dcterms:hasFormat src:s0-text .`, "has no note on rights"],
    ["no dataset", header.replace("void:Dataset", "tl:Thing"), "No void:Dataset describes the graph"],
  ])("fails for %s", async (_, bad, message) => {
    expect(await findingsOf("G19", bad)).toContainEqual(expect.stringContaining(message));
  });
});

describe("G20", () => {
  const header = `<https://w3id.org/throughline/vocab> a owl:Ontology ; owl:versionIRI <urn:x:1> ; owl:versionInfo "0.1.0" ;
  dcterms:title "T"@en ; dcterms:description "D"@en ; dcterms:license <urn:x:l> ; dcterms:creator <urn:x:c> ; dcterms:publisher <urn:x:c> ;
  dcterms:created "2026-11-22" ; dcterms:issued "2026-11-22" ; dcterms:bibliographicCitation "C"@en ; rdfs:seeAlso <urn:x:page> ;
  vann:preferredNamespacePrefix "tl" ; vann:preferredNamespaceUri "x" .
tl:Harm a owl:Class ; rdfs:subClassOf skos:Concept ; rdfs:label "Harm"@en ; skos:definition "D"@en .
`;

  test("passes for a full header", async () => {
    expect(await findingsOf("G20", header)).toEqual([]);
  });

  test.each([
    ["no title", header.replace('dcterms:title "T"@en ;', ""), /^violation 1: OM1: the ontology lacks dcterms:title/],
    [
      "no citation",
      header.replace('dcterms:bibliographicCitation "C"@en ;', ""),
      /^warning 1: OM2: .*bibliographicCitation/,
    ],
    [
      "no label",
      header.replace('rdfs:label "Harm"@en ;', ""),
      /^violation 1: VOC3: the ontology lacks a label on tl:Harm/,
    ],
    ["no alignment", header.replace("rdfs:subClassOf skos:Concept ;", ""), /^violation 1: VOC2/],
  ])("fails for %s", async (_, bad, message) => {
    expect(await findingsOf("G20", bad)).toContainEqual(expect.stringMatching(message));
  });
});

describe("G21", () => {
  test("passes for a reviewed match, fails for a bare one and for owl:sameAs", async () => {
    const good = 'id:a skos:exactMatch wd:Q1 ; skos:editorialNote "Reviewed."@en .\n';
    expect(await findingsOf("G21", ONTOLOGY + good)).toEqual([]);
    expect(await findingsOf("G21", `${ONTOLOGY}${good}id:b skos:closeMatch wd:Q2 .\nid:c owl:sameAs wd:Q3 .`)).toEqual([
      "violation 3: id:b is mapped without a skos:editorialNote that says who looked at it.",
      "violation 4: owl:sameAs wd:Q3: use a reviewed skos:exactMatch instead.",
    ]);
  });
});

test("G13 to G16 are held elsewhere, and say where", async () => {
  for (const gate of ["G13", "G14", "G15", "G16"]) {
    const [result] = (await runGate(gate, ONTOLOGY)).gates;
    expect(result).toMatchObject({ state: "elsewhere", reason: expect.stringMatching(/\w/) });
  }
});
