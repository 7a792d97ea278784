/** What a reference needs to know of a document, read from whichever words its data describes documents with. */

import { isAddress } from "../../../evidence/pointer.ts";
import type { Knowledge } from "../../../graph/store/knowledge.ts";
import { iri, NAMESPACES } from "../../../rdf/namespaces.ts";
import { literalParts } from "../../../rdf/store/terms.ts";

const DC = "http://purl.org/dc/elements/1.1/";
const BIBO = "http://purl.org/ontology/bibo/";

/** A person or an organization; the parts of a name only where the data itself gives both. */
export interface CitedName {
  /** The whole name. */
  readonly label: string;
  /** The family name, or null. */
  readonly family: string | null;
  /** The given name, or null. */
  readonly given: string | null;
}

/** A document as it is cited. What is not recorded is null or empty. */
export interface CitedDocument {
  /** The IRI of the document. */
  readonly iri: string;
  /** The title that the document itself bears, else the label of the graph. */
  readonly title: string;
  /** What kind of document it is. */
  readonly kind: DocumentKind;
  /** In the order of the data. */
  readonly authors: readonly CitedName[];
  /** Who brought it out. */
  readonly publisher: string | null;
  /** As it is written in the data: a year, a month or a day of ISO 8601, or words. */
  readonly issued: string | null;
  /** Its number or symbol: "S/RES/2106 (2013)". */
  readonly symbol: string | null;
  /** Where it can be read; null where the graph only names it. */
  readonly url: string | null;
}

/** Types of CSL 1.0.2 by the classes that mean them, the most telling first. */
const KINDS = [
  ["legislation", ["tl:Resolution", "tl:Decision", "schema:Legislation", "bibo:Legislation", "eli:LegalResource"]],
  ["treaty", ["tl:Treaty"]],
  ["article-journal", ["schema:ScholarlyArticle", "bibo:AcademicArticle"]],
  ["article-newspaper", ["schema:NewsArticle", "schema:OpinionNewsArticle", "schema:ReportageNewsArticle"]],
  ["post-weblog", ["schema:BlogPosting"]],
  ["thesis", ["schema:Thesis", "bibo:Thesis"]],
  ["chapter", ["schema:Chapter", "bibo:Chapter"]],
  ["report", ["schema:Report", "tl:Report", "tl:Paper", "bibo:Report"]],
  ["book", ["schema:Book", "tl:Book", "bibo:Book", "bibo:EditedBook"]],
  ["dataset", ["schema:Dataset", "dcat:Dataset"]],
  ["webpage", ["schema:WebPage", "tl:WebPage", "bibo:Webpage"]],
  ["article", ["schema:Article", "bibo:Article"]],
  ["document", []],
] as const;

/** What kind of document is cited. */
export type DocumentKind = (typeof KINDS)[number][0];

export const DOCUMENT_KINDS: readonly DocumentKind[] = KINDS.map(([kind]) => kind);

/** Predicates by meaning, best first. */
const AUTHORS = [iri("tl", "authoredBy"), iri("dcterms", "creator"), `${DC}creator`, ...schema("author")];
const PUBLISHERS = [iri("tl", "publishedBy"), iri("dcterms", "publisher"), `${DC}publisher`, ...schema("publisher")];
const DATES = [iri("dcterms", "issued"), ...schema("datePublished"), iri("dcterms", "date"), `${DC}date`];
const TITLES = [iri("dcterms", "title"), `${DC}title`, ...schema("headline")];
const SYMBOLS = [iri("dcterms", "identifier"), `${DC}identifier`, `${BIBO}number`];
const ADDRESSES = [...schema("url"), iri("foaf", "page"), `${BIBO}uri`];
const FAMILY_NAMES = [...schema("familyName"), iri("foaf", "familyName")];
const GIVEN_NAMES = [...schema("givenName"), iri("foaf", "givenName")];

/** Whoever fetches a document from elsewhere needs these of it, and its types and names. */
export const DOCUMENT_PREDICATES: readonly string[] = [
  ...AUTHORS,
  ...PUBLISHERS,
  ...DATES,
  ...TITLES,
  ...SYMBOLS,
  ...ADDRESSES,
];
/** Those that lead to people and organizations, and what their names are made of. */
export const MAKER_PREDICATES: readonly string[] = [...AUTHORS, ...PUBLISHERS];
export const NAME_PREDICATES: readonly string[] = [...FAMILY_NAMES, ...GIVEN_NAMES];

/** schema.org under both of its schemes. */
function schema(local: string): readonly string[] {
  return [iri("schema", local), `http://schema.org/${local}`];
}

/**
 * A document by its IRI; for one that the data does not describe, its label and nothing else. Cost: the triples of the
 * document and of its authors.
 */
export function citedDocument(knowledge: Knowledge, document: string): CitedDocument {
  const node = knowledge.dataset.terms.find(document);
  const all = (predicates: readonly string[]): number[] =>
    node === null ? [] : objectsOf(knowledge, node, predicates);
  const first = (predicates: readonly string[]): string | null => wordsOf(knowledge, all(predicates)[0]);
  return {
    iri: document,
    title: first(TITLES) ?? (node === null ? document : knowledge.labels.label(node)),
    kind: node === null ? "document" : kindOf(knowledge, node),
    authors: all(AUTHORS).map((author) => nameOf(knowledge, author)),
    publisher: first(PUBLISHERS),
    issued: first(DATES),
    symbol: first(SYMBOLS),
    url: [first(ADDRESSES), document].find((address) => address !== null && canBeRead(address)) ?? null,
  };
}

/** An IRI of our own names a document; it is not where the document can be read. */
function canBeRead(text: string): boolean {
  return isAddress(text) && !text.startsWith(NAMESPACES.src);
}

function kindOf(knowledge: Knowledge, node: number): DocumentKind {
  const types = new Set(objectsOf(knowledge, node, [iri("rdf", "type")]).map((type) => knowledge.key(type)));
  return KINDS.find(([, classes]) => classes.some((name) => types.has(classIri(name))))?.[0] ?? "document";
}

function classIri(name: string): string {
  const [prefix = "", local = ""] = name.split(":");
  return prefix === "bibo" ? BIBO + local : (NAMESPACES[prefix as keyof typeof NAMESPACES] ?? "") + local;
}

function nameOf(knowledge: Knowledge, author: number): CitedName {
  const part = (predicates: readonly string[]): string | null =>
    wordsOf(knowledge, objectsOf(knowledge, author, predicates)[0]);
  return {
    label: wordsOf(knowledge, author) ?? "",
    family: part(FAMILY_NAMES),
    given: part(GIVEN_NAMES),
  };
}

/** The objects under the first of the predicates that has any. */
function objectsOf({ dataset }: Knowledge, subject: number, predicates: readonly string[]): number[] {
  for (const predicate of predicates) {
    const objects = dataset.objects(subject, dataset.terms.find(predicate));
    if (objects.length > 0) return objects;
  }
  return [];
}

function wordsOf(knowledge: Knowledge, node: number | undefined): string | null {
  if (node === undefined) return null;
  return literalParts(knowledge.key(node))?.value ?? knowledge.labels.label(node);
}
