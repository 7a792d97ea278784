/** Which nodes are no subjects of the data: its evidence, its vocabulary, and the cells of its lists. */

import { iri, NAMESPACES } from "../../rdf/namespaces.ts";
import type { Dataset } from "../../rdf/store/dataset.ts";
import { IdSet } from "../../rdf/store/id-set.ts";
import { BUILT_IN_READING, type Reading } from "../reading/reading.ts";
import { directInstancesOf } from "./instances.ts";

/** The nodes that are no subjects of the data. */
export interface NodeMarks {
  /** Metadata of statements: reifiers, passages, activities, registered texts. */
  readonly evidence: IdSet;
  /** Classes, properties, schemes and shapes, and the cells of lists. */
  readonly schema: IdSet;
  /** Whether the data says of any statement who states it. */
  readonly cites: boolean;
}

/** What else a reading of the data finds out, before its statements are made. */
export interface FoundMarks extends NodeMarks {
  /** Nodes of a class that is evidence elsewhere, which this data describes like anything else. */
  readonly described: IdSet;
  /** Cells of lists, and containers that something has. */
  readonly cells: IdSet;
  /** Documents of which a text is registered: literals about them that nobody is cited for are their record. */
  readonly documents: IdSet;
}

export interface MarkOptions {
  /** Tells of the whole where the dataset is only a part. Default: whether there are claims, or texts to be cited. */
  readonly cites?: boolean | undefined;
  /** Default: the built-in vocabularies. */
  readonly reading?: Reading | undefined;
}

/**
 * Finds the marked nodes of a dataset whose statements have these reifiers, nodes of relations among them. A node is evidence where it names a claim, and,
 * in data that cites its statements, where its class says so and nothing else is said of it; a data set, an activity or an
 * agent of other data is what that data is about. Cost: its rdf:type rows, and the rows of what these mark.
 */
export function markNodes(
  dataset: Dataset,
  reifiers: Uint32Array,
  relations: ReadonlySet<number>,
  options: MarkOptions = {},
): FoundMarks {
  const hasClaims = reifiers.some((each) => !relations.has(each));
  const { reading = BUILT_IN_READING, cites = hasClaims || registersTexts(dataset) } = options;
  const room = dataset.terms.size;
  const [evidence, schema, described, cells, documents] = Array.from({ length: 5 }, () => IdSet.withRoom(room)) as [
    IdSet,
    IdSet,
    IdSet,
    IdSet,
    IdSet,
  ];
  for (const reifier of reifiers) evidence.add(reifier);
  for (const node of directInstancesOf(dataset, reading.classesOf("evidence"))) evidence.add(node);
  for (const node of directInstancesOf(dataset, reading.classesOf("schema"))) schema.add(node);
  unmarkPunned(dataset, schema);
  if (cites) {
    const candidates = new Set(directInstancesOf(dataset, reading.classesOf("whereCited")));
    for (const node of candidates) {
      const isDescribed = !evidence.has(node) && isDescribedLikeOthers(dataset, node, candidates, evidence, reading);
      (isDescribed ? described : evidence).add(node);
    }
  }
  if (cites) for (const node of registeredDocuments(dataset, evidence)) documents.add(node);
  markCells(dataset, schema, cells);
  return { evidence, schema, cites, described, cells, documents };
}

/** A graph that has its documents and no statement yet is one that will cite them. */
function registersTexts(dataset: Dataset): boolean {
  const predicate = dataset.terms.find(iri("tl", "textNormalization"));
  return predicate !== null && dataset.matchRows({ predicate }).length > 0;
}

function registeredDocuments(dataset: Dataset, evidence: IdSet): number[] {
  const predicate = dataset.terms.find(iri("prov", "specializationOf"));
  const rows = predicate === null ? [] : dataset.matchRows({ predicate }).map((row) => dataset.row(row));
  return rows.filter(({ subject }) => evidence.has(subject)).map(({ object }) => object);
}

const VOCABULARY_TYPES = [NAMESPACES.rdf, NAMESPACES.rdfs, NAMESPACES.owl, NAMESPACES.sh];
const SCHEME_TYPES: ReadonlySet<string> = new Set([iri("skos", "ConceptScheme")]);

/** A class that is a concept of the data too, or an instance of another of its classes, is not only vocabulary. */
function unmarkPunned(dataset: Dataset, schema: IdSet): void {
  const [type, concept] = [dataset.terms.find(iri("rdf", "type")), dataset.terms.find(iri("skos", "Concept"))];
  if (type === null) return;
  const named = dataset.terms.find(iri("owl", "NamedIndividual"));
  for (const node of schema) {
    const types = dataset.objects(node, type);
    if (types.some((id) => SCHEME_TYPES.has(dataset.terms.key(id)))) continue;
    if (types.some((id) => id === concept || id === named)) schema.bytes[node >> 3] = unset(schema, node);
  }
}

function unset(set: IdSet, id: number): number {
  return (set.bytes[id >> 3] ?? 0) & ~(1 << (id & 7));
}

/** Whether anything is said between the node and one that is no evidence, with a predicate that is not about evidence. */
function isDescribedLikeOthers(
  dataset: Dataset,
  node: number,
  candidates: ReadonlySet<number>,
  evidence: IdSet,
  reading: Reading,
): boolean {
  const tells = (predicate: number, other: number): boolean =>
    !dataset.terms.isLiteral(other) &&
    dataset.terms.triple(other) === null &&
    !candidates.has(other) &&
    !evidence.has(other) &&
    reading.predicateRole(dataset.terms.key(predicate)) === "instance";
  for (const row of dataset.matchRows({ subject: node })) {
    const { predicate, object } = dataset.row(row);
    if (tells(predicate, object)) return true;
  }
  return false;
}

const MEMBERSHIP = /^http:\/\/www\.w3\.org\/1999\/02\/22-rdf-syntax-ns#_[1-9]\d*$/;

/** Whether a predicate is one of rdf:_1, rdf:_2 and so on. */
export function isMembership(key: string): boolean {
  return MEMBERSHIP.test(key);
}

/** Cells of lists are no things; nor are containers without a name that something has. */
function markCells(dataset: Dataset, schema: IdSet, cells: IdSet): void {
  const mark = (node: number): void => {
    schema.add(node);
    cells.add(node);
  };
  const nil = dataset.terms.find(iri("rdf", "nil"));
  if (nil !== null) mark(nil);
  const first = dataset.terms.find(iri("rdf", "first"));
  for (const row of first === null ? [] : dataset.matchRows({ predicate: first })) mark(dataset.row(row).subject);
  const one = dataset.terms.find(`${NAMESPACES.rdf}_1`);
  for (const row of one === null ? [] : dataset.matchRows({ predicate: one })) {
    const { subject } = dataset.row(row);
    const isNamed = !dataset.terms.key(subject).startsWith("_:");
    if (!isNamed && dataset.matchRows({ object: subject }).length > 0) mark(subject);
  }
}

/** Whether a term belongs to RDF, RDF Schema, OWL or SHACL themselves. */
export function isOfRdf(key: string): boolean {
  return VOCABULARY_TYPES.some((namespace) => key.startsWith(namespace));
}
