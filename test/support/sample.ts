/**
 * A small graph with evidence from two texts, drawn by hand. Claims:
 *
 *     corps --trains--> guard        one: asserted; two: reported by the ILO
 *     guard --protects--> witnesses  one: possible
 *     guard --size--> 12             two: estimated, with a note
 *     corps -/-harms-/-> guard       two: denied, so never asserted as a triple
 *     corps ..pays..> witnesses      one: only spoken about
 */

import { recordSpan } from "../../src/evidence/anchor.ts";
import { claimId, sha256Hex } from "../../src/evidence/identity.ts";
import { SourceText } from "../../src/evidence/text.ts";
import type { KnowledgeOptions } from "../../src/graph/store/knowledge.ts";
import type { NTriplesLine } from "../../src/ids.ts";
import { iri } from "../../src/rdf/namespaces.ts";
import { EXAMPLE, knowledgeOf } from "./build.ts";

export const SAMPLE_TEXTS: ReadonlyMap<string, string> = new Map([
  [
    "one.txt",
    "On the Corps 😀\n\nThe Corps trains the Guard. 😀 The Guard might protect witnesses.\n\nPaying witnesses was debated.\n",
  ],
  [
    "two.txt",
    "\ufeffReport\r\n\r\nAccording to the ILO, the Corps trains the Guard.\r\n\r\nThe Corps does not harm the Guard of about 12.\r\n",
  ],
]);

/** The Turtle of a passage: the place of some words in a text. */
function passage(name: string, text: string, words: string): string {
  const source = new SourceText(SAMPLE_TEXTS.get(`${text}.txt`) ?? "");
  const before = source.text.indexOf(words);
  if (before < 0) throw new Error(`${text}.txt does not say: ${words}`);
  const start = [...source.text.slice(0, before)].length;
  const span = recordSpan("", source, start, start + [...words].length);
  return `
ev:${name} a oa:SpecificResource ; oa:hasSelector ev:${name}-pos ; oa:hasSource src:${text}-text ;
  schema:sha256 "${span.sha256}" ; tl:letterCount ${span.letterCount} ; tl:letterSha256 "${span.letterSha256}" ;
  tl:letterFingerprint ${span.letterFingerprint} ; tl:senseSha256 "${span.senseSha256}" ;
  tl:paragraph ${source.paragraphAt(start)} .
ev:${name}-pos a oa:TextPositionSelector ; oa:start "${span.start}"^^xsd:nonNegativeInteger ;
  oa:end "${span.end}"^^xsd:nonNegativeInteger .`;
}

function source(name: string, title: string): string {
  const text = new SourceText(SAMPLE_TEXTS.get(`${name}.txt`) ?? "");
  return `
src:${name} a schema:Report ; dcterms:title "${title}"@en ; dcterms:hasFormat src:${name}-text .
src:${name}-text a schema:DigitalDocument ; prov:specializationOf src:${name} ; tl:fileName "${name}.txt" ;
  schema:sha256 "${sha256Hex(text.text)}" .`;
}

/** The prefixed name of a claim, as the bundled graph makes them. */
function named(subject: string, predicate: string, object: string, from: string): string {
  const line: NTriplesLine = `<${EXAMPLE}${subject}> <${EXAMPLE}${predicate}> ${object} .`;
  return `st:${claimId(line, iri("src", from))}`;
}

const trains = (from: string): string => named("corps", "trains", `<${EXAMPLE}guard>`, from);

export const SAMPLE = `
e:corps e:trains e:guard
  ~ ${trains("one")} {| a tl:Statement ; tl:assertedIn src:one ; prov:wasDerivedFrom ev:one-1 ; tl:modality tl:Asserted ;
      tl:support tl:DirectlyStated |}
  ~ ${trains("two")} {| a tl:Statement ; tl:assertedIn src:two ; prov:wasDerivedFrom ev:two-1 ; tl:modality tl:Reported ;
      tl:claimant e:ilo ; tl:support tl:DirectlyStated |} .
e:guard e:protects e:witnesses
  ~ e:claim-protects {| a tl:Statement ; prov:wasDerivedFrom ev:one-2 ; tl:modality tl:Possible ; tl:support tl:Inferred |} ;
  e:size 12 ~ e:claim-size {| a tl:Statement ; tl:assertedIn src:two ; prov:wasDerivedFrom ev:two-3 , ev:two-2 ;
      tl:modality tl:Estimated ; rdfs:comment "Base unknown."@en |} .
<< e:corps e:harms e:guard ~ e:claim-harms >> a tl:Statement ; tl:assertedIn src:two ; prov:wasDerivedFrom ev:two-2 ;
  tl:polarity tl:Denied .
<< e:corps e:pays e:witnesses ~ e:claim-pays >> a tl:Statement ; tl:assertedIn src:one ; prov:wasDerivedFrom ev:one-3 .
${source("one", "Paper One")}${source("two", "Report Two")}
${passage("one-1", "one", "The Corps trains the Guard.")}
${passage("one-2", "one", "The Guard might protect witnesses.")}
${passage("one-3", "one", "Paying witnesses was debated.")}
${passage("two-1", "two", "According to the ILO, the Corps trains the Guard.")}
${passage("two-2", "two", "The Corps does not harm the Guard")}
${passage("two-3", "two", "of about 12.")}
e:corps a e:Body ; skos:prefLabel "The Corps"@en , "Le Corps"@fr ; skos:altLabel "TC" ; skos:definition "A body that trains."@en .
e:guard a e:Body ; rdfs:label "The Guard"@en .
e:witnesses rdfs:label "witnesses"@en .
e:ilo a e:Body ; skos:prefLabel "ILO"@en .
e:Body a owl:Class ; rdfs:label "body"@en .
e:trains rdfs:label "trains"@en ; tl:infinitive "train"@en ; tl:inverseLabel "is trained by"@en .
e:protects rdfs:label "protects"@en ; tl:infinitive "protect"@en ; tl:inverseLabel "is protected by"@en .
e:harms rdfs:label "harms"@en ; tl:infinitive "harm"@en .
e:pays rdfs:label "pays"@en .
e:size rdfs:label "has the size"@en .
`;

export const sampleKnowledge = (options: KnowledgeOptions = {}) => knowledgeOf(SAMPLE, options);
