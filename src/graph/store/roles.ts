/** What kind of road a statement is: paths run over instance statements only, unless others are asked for. */

import { WIKIDATA_PROP } from "../../evidence/reifiers.ts";
import { iri, NAMESPACES, type Prefix } from "../../rdf/namespaces.ts";
import type { Dataset } from "../../rdf/store/dataset.ts";
import { IdSet } from "../../rdf/store/id-set.ts";

/**
 * - instance: says something about the world.
 * - class: rdf:type.
 * - schema: builds the vocabulary (subClassOf, inScheme, domain …), or is about a class, property, scheme or shape.
 * - annotation: names, describes or maps a node.
 * - provenance: evidence, a source file, an activity: metadata of statements, never a road.
 * - voice: joins a claimant to what its statement speaks of. No triple has it: it is made of claims (see Voices).
 */
export const ROLES = ["instance", "class", "schema", "annotation", "provenance", "voice"] as const;

export type Role = (typeof ROLES)[number];

/** What most questions are about: statements between things. */
export const INSTANCE_ONLY: ReadonlySet<Role> = new Set<Role>(["instance"]);

function names(prefix: Prefix, locals: string): string[] {
  return locals.split(" ").map((local) => iri(prefix, local));
}

export const PREDICATE_ROLES: ReadonlyMap<string, Role> = new Map<string, Role>([
  [iri("rdf", "type"), "class"],
  ...names("rdfs", "subClassOf subPropertyOf domain range isDefinedBy member").map((p) => [p, "schema"] as const),
  ...names("skos", "inScheme topConceptOf hasTopConcept member memberList").map((p) => [p, "schema"] as const),
  ...names("schema", "domainIncludes rangeIncludes inverseOf supersededBy").map((p) => [p, "schema"] as const),
  ...names("rdf", "first rest").map((p) => [p, "schema"] as const),
  ...names("rdfs", "label comment seeAlso").map((p) => [p, "annotation"] as const),
  ...names(
    "skos",
    "prefLabel altLabel hiddenLabel definition note scopeNote editorialNote historyNote changeNote example notation " +
      "exactMatch closeMatch broadMatch narrowMatch relatedMatch mappingRelation",
  ).map((p) => [p, "annotation"] as const),
  ...names("dcterms", "title description abstract alternative identifier").map((p) => [p, "annotation"] as const),
  ...names("schema", "name alternateName description identifier sameAs url").map((p) => [p, "annotation"] as const),
  ...names("tl", "infinitive inverseLabel abbreviation plural").map((p) => [p, "annotation"] as const),
  ...names(
    "dcterms",
    "issued source license rights rightsHolder accessRights provenance hasFormat isFormatOf format conformsTo modified created " +
      "hasVersion isVersionOf replaces isReplacedBy bibliographicCitation",
  ).map((p) => [p, "provenance"] as const),
  ...names("rdf", "reifies subject predicate object").map((p) => [p, "provenance"] as const),
  ...names(
    "tl",
    "assertedIn claimant modality polarity support paragraph letterCount letterSha256 fileName codePointLength " +
      "textNormalization coverageReason",
  ).map((p) => [p, "provenance"] as const),
]);

export const NAMESPACE_ROLES: readonly (readonly [string, Role])[] = [
  [NAMESPACES.owl, "schema"],
  [NAMESPACES.sh, "schema"],
  [NAMESPACES.vann, "annotation"],
  [NAMESPACES.prov, "provenance"],
  [NAMESPACES.oa, "provenance"],
  [NAMESPACES.void, "provenance"],
  [NAMESPACES.dcat, "provenance"],
  ["http://www.nanopub.org/nschema#", "provenance"],
  ["http://wikiba.se/ontology#", "provenance"],
  // Wikidata's statement nodes, qualifiers and references; the direct properties are roads.
  [`${WIKIDATA_PROP}direct/`, "instance"],
  [WIKIDATA_PROP, "provenance"],
];

/** The classes whose instances are metadata of statements. */
export const EVIDENCE_CLASSES: readonly string[] = [
  iri("rdf", "Statement"),
  iri("tl", "Statement"),
  iri("owl", "Axiom"),
  ...names("oa", "Annotation SpecificResource TextPositionSelector TextQuoteSelector FragmentSelector"),
  ...names("prov", "Activity Agent SoftwareAgent Bundle"),
  iri("schema", "DigitalDocument"),
  "http://www.nanopub.org/nschema#Nanopublication",
  "http://wikiba.se/ontology#Statement",
  "http://wikiba.se/ontology#Reference",
  iri("void", "Dataset"),
  ...names("dcat", "Dataset Distribution Catalog"),
];

/** The classes whose instances are the vocabulary. */
export const SCHEMA_CLASSES: readonly string[] = [
  ...names("owl", "Class ObjectProperty DatatypeProperty AnnotationProperty SymmetricProperty Ontology Restriction"),
  ...names("rdfs", "Class Datatype"),
  iri("rdf", "Property"),
  iri("skos", "ConceptScheme"),
  ...names("sh", "NodeShape PropertyShape Shape"),
];

/** The hierarchy and relatedness of SKOS concepts. */
export const SKOS_RELATIONS: ReadonlySet<string> = new Set(
  names("skos", "broader narrower related broaderTransitive narrowerTransitive semanticRelation"),
);

/** The nodes that are no subjects of the data. */
export interface NodeMarks {
  /** Metadata of statements: reifiers, passages, activities, registered texts. */
  readonly evidence: IdSet;
  /** Classes, properties, schemes and shapes. */
  readonly schema: IdSet;
  /** Whether the data says of any statement who states it. */
  readonly cites: boolean;
}

/**
 * Finds the marked nodes of a dataset whose statements have these reifiers. `cites` tells of the whole where the dataset is
 * only a part. Cost: one pass over its rdf:type rows.
 */
export function markNodes(dataset: Dataset, reifiers: Uint32Array, cites = reifiers.length > 0): NodeMarks {
  const evidence = IdSet.withRoom(dataset.terms.size);
  const schema = IdSet.withRoom(dataset.terms.size);
  for (const reifier of reifiers) evidence.add(reifier);
  markInstances(dataset, EVIDENCE_CLASSES, evidence);
  markInstances(dataset, SCHEMA_CLASSES, schema);
  return { evidence, schema, cites };
}

function markInstances(dataset: Dataset, classes: readonly string[], nodes: IdSet): void {
  const type = dataset.terms.find(iri("rdf", "type"));
  if (type === null) return;
  for (const key of classes) {
    const object = dataset.terms.find(key);
    if (object === null) continue;
    for (const row of dataset.match({ predicate: type, object })) nodes.add(dataset.row(row).subject);
  }
}

/** Tells the role of each statement of one dataset: O(1) a statement. */
export class RoleClassifier {
  readonly #byPredicate = new Map<number, Role>();
  readonly #dataset: Dataset;
  readonly #marks: NodeMarks;

  constructor(dataset: Dataset, marks: NodeMarks) {
    this.#dataset = dataset;
    this.#marks = marks;
  }

  /**
   * The role of a triple. `claimed` tells whether something in the data says who states it: where the data cites its
   * statements, a SKOS relation that nobody is cited for is the scaffolding of the vocabulary, and elsewhere a road.
   */
  roleOf(subject: number, predicate: number, object: number, claimed: boolean): Role {
    if (this.#marks.evidence.has(subject) || this.#marks.evidence.has(object)) return "provenance";
    const byPredicate = this.#roleOfPredicate(predicate);
    if (byPredicate !== "instance" && byPredicate !== "class") return byPredicate;
    if (this.#marks.schema.has(subject)) return "schema";
    if (this.#marks.cites && !claimed && SKOS_RELATIONS.has(this.#dataset.terms.key(predicate))) return "schema";
    return byPredicate;
  }

  /** Whether a node is metadata of statements: a reifier, a passage, an activity, a registered text. */
  isEvidence(node: number): boolean {
    return this.#marks.evidence.has(node);
  }

  /** Whether a node is a class, a property, a scheme or a shape. */
  isSchema(node: number): boolean {
    return this.#marks.schema.has(node);
  }

  #roleOfPredicate(predicate: number): Role {
    const known = this.#byPredicate.get(predicate);
    if (known !== undefined) return known;
    const role = roleOfPredicateIri(this.#dataset.terms.key(predicate));
    this.#byPredicate.set(predicate, role);
    return role;
  }
}

/** The role that a predicate alone tells: the table first, then its namespace, else instance. */
export function roleOfPredicateIri(key: string): Role {
  const named = PREDICATE_ROLES.get(key);
  if (named !== undefined) return named;
  return NAMESPACE_ROLES.find(([namespace]) => key.startsWith(namespace))?.[1] ?? "instance";
}
