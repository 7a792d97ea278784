/** G19: the ontology and the dataset are versioned, licensed and counted right. */

import { iri } from "../../rdf/namespaces.ts";
import { literalParts } from "../../rdf/store/terms.ts";
import type { CheckData } from "../data.ts";
import { ONTOLOGY } from "../data.ts";
import type { Finding } from "../types.ts";

const FIRST_VERSION = /^0\.1\.0$|^1\.0\.0$/;

/** G19 as a whole. */
export function isDescribed(data: CheckData): Finding[] {
  return [...ontologyHeader(data), ...licences(data), ...sourceRights(data), ...datasetCounts(data)];
}

function ontologyHeader(data: CheckData): Finding[] {
  const ontology = data.dataset.terms.find(ONTOLOGY);
  const findings: Finding[] = [];
  const tell = (message: string): void => {
    findings.push({ focus: ONTOLOGY, message });
  };
  if (data.objects(ontology, iri("owl", "versionIRI")).length !== 1)
    tell("The ontology needs exactly one owl:versionIRI.");
  const [version] = ontology === null ? [] : data.literals(ontology, iri("owl", "versionInfo"));
  if (version === undefined) tell("The ontology has no owl:versionInfo.");
  else if (!FIRST_VERSION.test(version.value) && data.objects(ontology, iri("owl", "priorVersion")).length === 0) {
    tell(`Version ${version.value} names no owl:priorVersion.`);
  }
  return findings;
}

/** The ontology, each dataset and each distribution name their licence by IRI. */
function licences(data: CheckData): Finding[] {
  const classes = [iri("owl", "Ontology"), iri("void", "Dataset"), iri("dcat", "Dataset"), iri("dcat", "Distribution")];
  const nodes = new Set(classes.flatMap((each) => data.instancesOf(each)));
  return [...nodes]
    .filter((node) => !data.objects(node, iri("dcterms", "license")).some((id) => data.dataset.terms.isIri(id)))
    .map((node) => ({
      focus: data.key(node),
      message: `${data.name(node)} names no licence by IRI (dcterms:license).`,
    }));
}

function sourceRights(data: CheckData): Finding[] {
  return data
    .pairs(iri("dcterms", "hasFormat"))
    .filter(({ subject }) => data.objects(subject, iri("dcterms", "rights")).length === 0)
    .map(({ subject }) => ({
      focus: data.key(subject),
      message: `The source ${data.name(subject)} has no note on rights.`,
    }));
}

/** What VoID counts, and how it is counted over all files that are read together. */
const COUNTS: readonly (readonly [string, (data: CheckData) => number])[] = [
  ["triples", (data) => data.dataset.size],
  ["distinctSubjects", (data) => new Set(data.dataset.column("subject")).size],
  ["distinctObjects", (data) => new Set(data.dataset.column("object")).size],
  ["properties", (data) => new Set(data.dataset.column("predicate")).size],
  ["classes", (data) => new Set(data.pairs(iri("rdf", "type")).map(({ object }) => object)).size],
];

/** The dataset describes itself, and its figures are the real ones. */
function datasetCounts(data: CheckData): Finding[] {
  const [dataset] = data.instancesOf(iri("void", "Dataset"));
  if (dataset === undefined) {
    const message = "No void:Dataset describes the graph (title, licence, counts).";
    return [{ focus: ONTOLOGY, message, severity: "warning", place: null }];
  }
  return COUNTS.flatMap(([local, count]) =>
    data.objects(dataset, iri("void", local)).flatMap((object) => {
      const recorded = literalParts(data.key(object))?.value ?? "";
      const real = String(count(data));
      return recorded === real
        ? []
        : [{ focus: data.key(dataset), message: `void:${local} says ${recorded}; it is ${real}.` }];
    }),
  );
}
