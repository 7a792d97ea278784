/** Which predicates say what of a claim, in our own and in other people's data: one table, best first. */

import { iri } from "../rdf/namespaces.ts";
import { QUALIFIER_KINDS, type QualifierKind } from "./vocabulary.ts";

export const WIKIDATA_PROP = "http://www.wikidata.org/prop/";
export const WIKIDATA_REFERENCE = "http://www.wikidata.org/reference/";
const REFERENCE = `${WIKIDATA_PROP}reference/`;
const QUALIFIER = `${WIKIDATA_PROP}qualifier/`;
/** What `ftm export-rdf` writes; the data sets of an entity are read from a dump. */
const FTM = "https://schema.followthemoney.tech/#";

/** Dublin Core as terms and as its older elements. */
const dublinCore = (local: string): readonly string[] => [
  iri("dcterms", local),
  `http://purl.org/dc/elements/1.1/${local}`,
];
/** schema.org under both of its schemes. */
const schema = (local: string): readonly string[] => [iri("schema", local), `http://schema.org/${local}`];

const QUALIFIERS = Object.fromEntries(QUALIFIER_KINDS.map((kind) => [kind, [iri("tl", kind)]])) as unknown as Record<
  QualifierKind,
  readonly string[]
>;

export const PREDICATES = {
  source: [
    iri("tl", "assertedIn"),
    ...dublinCore("source"),
    iri("prov", "hadPrimarySource"),
    iri("prov", "wasQuotedFrom"),
    ...schema("citation"),
    `${REFERENCE}P248`,
    `${REFERENCE}P854`,
    `${FTM}Interval:sourceUrl`,
    `${FTM}datasets`,
  ],
  claimant: [
    iri("tl", "claimant"),
    iri("prov", "wasAttributedTo"),
    ...dublinCore("creator"),
    ...schema("author"),
    ...dublinCore("publisher"),
    `${REFERENCE}P50`,
    `${REFERENCE}P123`,
  ],
  date: [
    iri("dcterms", "issued"),
    ...dublinCore("date"),
    iri("prov", "generatedAtTime"),
    iri("dcterms", "created"),
    ...schema("datePublished"),
    `${REFERENCE}P577`,
    `${REFERENCE}P813`,
  ],
  confidence: [
    ...schema("confidence"),
    "http://purl.org/spar/cito/confidence",
    "http://www.w3.org/2005/11/its/rdf#taConfidence",
    `${QUALIFIER}P1480`,
  ],
  modality: [iri("tl", "modality")],
  polarity: [iri("tl", "polarity")],
  support: [iri("tl", "support")],
  ...QUALIFIERS,
  note: [iri("rdfs", "comment"), iri("skos", "note")],
  validity: [...schema("temporalCoverage"), `${QUALIFIER}P585`, `${FTM}Interval:date`],
  validFrom: [`${QUALIFIER}P580`, ...schema("startDate"), `${FTM}Interval:startDate`, iri("prov", "startedAtTime")],
  validUntil: [`${QUALIFIER}P582`, ...schema("endDate"), `${FTM}Interval:endDate`, iri("prov", "endedAtTime")],
  hasAssertion: ["http://www.nanopub.org/nschema#hasAssertion"],
  negates: [iri("owl", "sourceIndividual")],
  derivedFrom: [iri("prov", "wasDerivedFrom")],
  paragraph: [iri("tl", "paragraph")],
  page: [iri("tl", "page")],
  letterCount: [iri("tl", "letterCount")],
  letterSha256: [iri("tl", "letterSha256")],
  letterFingerprint: [iri("tl", "letterFingerprint")],
  senseSha256: [iri("tl", "senseSha256")],
  fileName: [iri("tl", "fileName")],
  specializationOf: [iri("prov", "specializationOf")],
  hasFormat: [iri("dcterms", "hasFormat")],
  address: schema("url"),
  wordsBefore: [iri("tl", "wordsBefore")],
  firstWords: [iri("tl", "firstWords")],
  lastWords: [iri("tl", "lastWords")],
  selector: [iri("oa", "hasSelector")],
  hasSource: [iri("oa", "hasSource")],
  exact: [iri("oa", "exact")],
  fragment: [iri("rdf", "value")],
  start: [iri("oa", "start")],
  end: [iri("oa", "end")],
  sha256: [iri("schema", "sha256")],
} as const satisfies Record<string, readonly string[]>;

export type PredicateName = keyof typeof PREDICATES;
