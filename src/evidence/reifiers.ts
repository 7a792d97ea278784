/** Which statements are spoken about, and by which names: every form in which RDF says something about a statement. */

import type { TermId } from "../ids.ts";
import { iri } from "../rdf/namespaces.ts";
import type { Dataset } from "../rdf/store/dataset.ts";
import { DEFAULT_GRAPH } from "../rdf/store/term-table.ts";
import { WIKIDATA_PROP } from "./predicates.ts";

/** A name for a statement, and the statement. */
export interface Reification {
  /** The name. */
  readonly reifier: TermId;
  /** The subject of the statement. */
  readonly subject: TermId;
  /** Its predicate. */
  readonly predicate: TermId;
  /** Its object. */
  readonly object: TermId;
  /** Whether the form itself asserts the triple, as a Wikidata statement does; the others only speak about it. */
  readonly asserts: boolean;
}

export type OnReification = (reification: Reification) => void;

/**
 * Calls back for every reification of a dataset, form by form in this order, each in row order:
 * RDF 1.2 reifiers, rdf:Statement, owl:Axiom, owl:NegativePropertyAssertion, named graphs that are described, Wikidata statement nodes.
 * What lacks a part names no statement and is passed over. Cost: the rows of the forms' own predicates.
 *
 * Spec: https://www.w3.org/TR/rdf12-schema/#ch_reifies, https://www.w3.org/TR/rdf-schema/#ch_reificationvocab,
 * https://www.w3.org/TR/owl2-mapping-to-rdf/#Translation_of_Annotations,
 * https://www.mediawiki.org/wiki/Wikibase/Indexing/RDF_Dump_Format#Statement_representation
 */
export function forEachReification(dataset: Dataset, visit: OnReification): void {
  reifiers(dataset, visit);
  for (const parts of CLASSIC_FORMS) classicForm(dataset, parts, visit);
  describedGraphs(dataset, visit);
  wikidataStatements(dataset, visit);
}

/** The same as a list. */
export function readReifications(dataset: Dataset): Reification[] {
  const found: Reification[] = [];
  forEachReification(dataset, (reification) => {
    found.push(reification);
  });
  return found;
}

function reifiers(dataset: Dataset, visit: OnReification): void {
  const predicate = dataset.terms.find(iri("rdf", "reifies"));
  if (predicate === null) return;
  for (const row of dataset.matchRows({ predicate })) {
    const { subject: reifier, object } = dataset.row(row);
    const triple = dataset.terms.triple(object);
    if (triple !== null) visit({ reifier, ...triple, asserts: false });
  }
}

/** Predicates that name the subject, predicate and object of a statement node. */
const CLASSIC_FORMS = [
  [iri("rdf", "subject"), iri("rdf", "predicate"), iri("rdf", "object")],
  [iri("owl", "annotatedSource"), iri("owl", "annotatedProperty"), iri("owl", "annotatedTarget")],
  // Negative assertions: EvidenceReader.polarity calls them denied.
  [iri("owl", "sourceIndividual"), iri("owl", "assertionProperty"), iri("owl", "targetIndividual")],
  [iri("owl", "sourceIndividual"), iri("owl", "assertionProperty"), iri("owl", "targetValue")],
] as const;

function classicForm(dataset: Dataset, parts: readonly [string, string, string], visit: OnReification): void {
  const [subjectOf, predicateOf, objectOf] = parts.map((key) => dataset.terms.find(key)) as [
    number | null,
    number | null,
    number | null,
  ];
  if (subjectOf === null || predicateOf === null || objectOf === null) return;
  for (const row of dataset.matchRows({ predicate: subjectOf })) {
    const { subject: reifier, object: subject } = dataset.row(row);
    const [predicate] = dataset.objects(reifier, predicateOf);
    const [object] = dataset.objects(reifier, objectOf);
    if (predicate !== undefined && object !== undefined) visit({ reifier, subject, predicate, object, asserts: false });
  }
}

/** What says where a named graph comes from; a graph that none of these describes is no evidence. */
export const GRAPH_DESCRIPTIONS: readonly string[] = [
  iri("prov", "wasDerivedFrom"),
  iri("prov", "hadPrimarySource"),
  iri("prov", "wasAttributedTo"),
  iri("prov", "wasQuotedFrom"),
  iri("prov", "generatedAtTime"),
  iri("prov", "wasGeneratedBy"),
  ...["source", "creator", "publisher", "date"].flatMap((name) => [
    iri("dcterms", name),
    `http://purl.org/dc/elements/1.1/${name}`,
  ]),
  iri("dcterms", "issued"),
  iri("dcterms", "created"),
  iri("tl", "assertedIn"),
];

function describedGraphs(dataset: Dataset, visit: OnReification): void {
  const graphs = new Set(dataset.column("namedGraph"));
  graphs.delete(DEFAULT_GRAPH);
  if (graphs.size === 0) return;
  const described = new Set<number>();
  for (const key of GRAPH_DESCRIPTIONS) {
    const predicate = dataset.terms.find(key);
    for (const row of predicate === null ? [] : dataset.matchRows({ predicate })) {
      const { subject } = dataset.row(row);
      if (graphs.has(subject)) described.add(subject);
    }
  }
  for (const graph of graphs) {
    if (!described.has(graph)) continue;
    for (const row of dataset.matchRows({ namedGraph: graph })) {
      const { subject, predicate, object } = dataset.row(row);
      // What a graph says about itself is its own description.
      if (subject !== graph) visit({ reifier: graph, subject, predicate, object, asserts: false });
    }
  }
}

const PROPERTY_ID = /^P[1-9]\d*$/;
const RANK = "http://wikiba.se/ontology#rank";
const DEPRECATED = "http://wikiba.se/ontology#DeprecatedRank";

/** `item p:P1 statement . statement ps:P1 value` speaks of `item wdt:P1 value`, and states it unless it is deprecated. */
function wikidataStatements(dataset: Dataset, visit: OnReification): void {
  const [rank, deprecated] = [dataset.terms.find(RANK), dataset.terms.find(DEPRECATED)];
  for (const predicate of new Set(dataset.column("predicate"))) {
    const key = dataset.terms.key(predicate);
    if (!key.startsWith(WIKIDATA_PROP) || !PROPERTY_ID.test(key.slice(WIKIDATA_PROP.length))) continue;
    const property = key.slice(WIKIDATA_PROP.length);
    const statementValue = dataset.terms.find(`${WIKIDATA_PROP}statement/${property}`);
    if (statementValue === null) continue;
    const direct = dataset.terms.internKey(`${WIKIDATA_PROP}direct/${property}`);
    for (const row of dataset.matchRows({ predicate })) {
      const { subject, object: reifier } = dataset.row(row);
      const asserts = deprecated === null || !dataset.objects(reifier, rank).includes(deprecated);
      for (const object of dataset.objects(reifier, statementValue))
        visit({ reifier, subject, predicate: direct, object, asserts });
    }
  }
}
