/** G20: the tests of FOOPS! (Garijo, Corcho and Poveda-Villalón 2021) that need no network. */

import { iri, NAMESPACES, type Prefix } from "../../rdf/namespaces.ts";
import type { CheckData } from "../data.ts";
import { ONTOLOGY } from "../data.ts";
import type { Finding, Severity } from "../types.ts";
import { describedNodes } from "./labels.ts";

interface FairTest {
  readonly id: string;
  readonly severity: Severity;
  /** What is missing, in words; an empty list passes. */
  missing(data: CheckData, ontology: number | null): readonly string[];
}

/** Names of properties of which the ontology must have one each: alternatives are joined by a bar. */
function lacks(...names: readonly string[]): FairTest["missing"] {
  return (data, ontology) =>
    names.filter((name) =>
      name.split("|").every((each) => {
        const [prefix = "", local = ""] = each.split(":");
        return data.objects(ontology, iri(prefix as Prefix, local)).length === 0;
      }),
    );
}

/** The tests, by their names in FOOPS!; what is recommended there is a warning here. */
const FAIR_TESTS: readonly FairTest[] = [
  {
    id: "PURL1",
    severity: "violation",
    missing: () => (/^https?:\/\/(w3id|purl)\./.test(ONTOLOGY) ? [] : ["a persistent IRI"]),
  },
  {
    id: "URI2",
    severity: "violation",
    missing: (data) => (data.hasOntology() ? [] : ["the IRI of the ontology in its file"]),
  },
  { id: "VER1", severity: "violation", missing: lacks("owl:versionIRI") },
  {
    id: "OM1",
    severity: "violation",
    missing: lacks(
      "dcterms:title",
      "dcterms:description",
      "dcterms:license",
      "owl:versionIRI",
      "dcterms:creator",
      "dcterms:created",
    ),
  },
  {
    id: "OM2",
    severity: "warning",
    missing: lacks(
      "vann:preferredNamespacePrefix",
      "vann:preferredNamespaceUri",
      "owl:versionInfo",
      "dcterms:bibliographicCitation",
    ),
  },
  {
    id: "OM3",
    severity: "info",
    missing: lacks("dcterms:publisher", "dcterms:issued|dcterms:modified", "dcterms:source|rdfs:seeAlso"),
  },
  { id: "OM4.1", severity: "violation", missing: lacks("dcterms:license") },
  { id: "OM5.1", severity: "violation", missing: lacks("dcterms:creator", "dcterms:created") },
  { id: "OM5.2", severity: "warning", missing: lacks("dcterms:issued", "dcterms:publisher") },
  { id: "RDF1", severity: "violation", missing: (data) => (data.input.files.length > 0 ? [] : ["an RDF file"]) },
  { id: "DOC1", severity: "info", missing: lacks("rdfs:seeAlso|dcat:landingPage") },
  {
    id: "VOC1",
    severity: "violation",
    missing: (data, ontology) => (reuses(data, ontology) ? [] : ["metadata in common vocabularies"]),
  },
  {
    id: "VOC2",
    severity: "violation",
    missing: (data) => (alignments(data) > 0 ? [] : ["terms of other vocabularies"]),
  },
  {
    id: "VOC3",
    severity: "violation",
    missing: (data) => without(data, [iri("rdfs", "label"), iri("skos", "prefLabel")], "a label"),
  },
  {
    id: "VOC4",
    severity: "violation",
    missing: (data) => without(data, [iri("skos", "definition"), iri("rdfs", "comment")], "a definition"),
  },
];

/** G20: each offline test; what is missing is named. */
export function isFair(data: CheckData): Finding[] {
  const ontology = data.dataset.terms.find(ONTOLOGY);
  return FAIR_TESTS.flatMap(({ id, severity, missing }) => {
    const lacking = missing(data, ontology);
    if (lacking.length === 0) return [];
    const words = lacking.map((each) => each.replaceAll("|", " or ")).join(", ");
    return [{ focus: ONTOLOGY, message: `${id}: the ontology lacks ${words}.`, severity }];
  });
}

function reuses(data: CheckData, ontology: number | null): boolean {
  return data.objects(ontology, iri("dcterms", "title")).length > 0;
}

/** How many of our terms lie below terms of others. */
function alignments(data: CheckData): number {
  return ["subClassOf", "subPropertyOf"]
    .flatMap((local) => data.pairs(iri("rdfs", local)))
    .filter(({ subject, object }) => data.isOwn(subject) && !data.isOwn(object)).length;
}

function without(data: CheckData, predicates: readonly string[], words: string): string[] {
  return describedNodes(data)
    .filter((node) => data.key(node).startsWith(NAMESPACES.tl))
    .filter((node) => predicates.every((predicate) => data.objects(node, predicate).length === 0))
    .map((node) => `${words} on ${data.name(node)}`);
}
