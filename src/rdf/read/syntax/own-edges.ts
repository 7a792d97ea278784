/** Reading, step 5: edges of our own graph files, which tell how a statement is meant, and tables whose it is. */

import type * as RDF from "@rdfjs/types";
import { iri } from "../../namespaces.ts";
import { QUALIFIER_KINDS } from "../../qualifier-kinds.ts";
import { isAbsoluteIri, literal, namedNode, quad } from "../../store/terms.ts";
import { textOf } from "./graph-columns.ts";
import { type Attributes, type GraphEdge, noGraph } from "./graph-file.ts";
import type { GraphNames, Resource } from "./graph-names.ts";

const REIFIES = namedNode(iri("rdf", "reifies"));
const ASSERTED_IN = namedNode(iri("tl", "assertedIn"));
const TITLE = namedNode(iri("dcterms", "title"));
const CLAIMANT = namedNode(iri("tl", "claimant"));
const DERIVED_FROM = namedNode(iri("prov", "wasDerivedFrom"));
const SELECTOR = namedNode(iri("oa", "hasSelector"));
const TYPE = namedNode(iri("rdf", "type"));
const INTEGER = namedNode(iri("xsd", "integer"));
const NON_NEGATIVE = namedNode(iri("xsd", "nonNegativeInteger"));

/** Whether an edge names an IRI as its predicate and says how it is meant, as only ours do. */
export function isOwnEdge({ attributes }: GraphEdge): boolean {
  return isAbsoluteIri(textOf(attributes, "predicate")) && textOf(attributes, "modality") !== "";
}

/** Claims that edges may count, all together: a number costs a few characters, and each claim of it four statements. */
const MAX_CLAIMS = 1_000_000;

/** Throws `syntax` where edges count more claims than a graph has. */
export function checkClaims(edges: readonly GraphEdge[]): void {
  let claims = 0;
  for (const edge of edges) if (isOwnEdge(edge)) claims += claimsOf(edge.attributes);
  if (claims > MAX_CLAIMS + edges.length)
    throw noGraph(`its edges count ${claims} claims, more than the ${MAX_CLAIMS.toLocaleString("en")} that are read`);
}

/** The statement, which stands unless it is denied, and its claims with how each is meant and the document that has it. */
export function* quadsOfOwnEdge(
  { source, target, attributes }: GraphEdge,
  predicate: RDF.NamedNode,
  names: GraphNames,
): Generator<RDF.Quad> {
  const subject = names.node(source);
  // What an edge of a table leads to is a value where it is no IRI.
  const isValue = !isAbsoluteIri(target) && !target.startsWith("_:");
  const object = isValue ? literal(target) : names.node(target);
  names.label(subject, textOf(attributes, "sourcelabel"));
  if (object.termType !== "Literal") names.label(object, textOf(attributes, "targetlabel"));
  const relation = textOf(attributes, "relation") || textOf(attributes, "label");
  names.label(predicate, relation.replace(/ \(denied\)$/, ""));
  const statement = quad(subject, predicate, object);
  if (!isDenied(attributes)) yield statement;
  for (let claims = claimsOf(attributes); claims > 0; claims--) yield* quadsOfClaim(statement, attributes, names);
}

function isDenied(attributes: Attributes): boolean {
  return textOf(attributes, "polarity") === "denied";
}

function claimsOf(attributes: Attributes): number {
  const told = Number(textOf(attributes, "claims"));
  const count = Number.isInteger(told) ? told : 0;
  return Math.max(count, isDenied(attributes) || isAbsoluteIri(textOf(attributes, "claim")) ? 1 : 0);
}

function* quadsOfClaim(statement: RDF.Quad, attributes: Attributes, names: GraphNames): Generator<RDF.Quad> {
  const name = textOf(attributes, "claim");
  const claim: Resource = isAbsoluteIri(name) ? namedNode(name) : names.blank();
  yield quad(claim, REIFIES, statement as unknown as RDF.Quad_Object);
  for (const field of ["modality", "polarity"] as const) {
    const value = textOf(attributes, field);
    if (/^[a-z]+$/.test(value))
      yield quad(claim, namedNode(iri("tl", field)), namedNode(iri("tl", capitalized(value))));
  }
  for (const kind of QUALIFIER_KINDS)
    for (const text of textOf(attributes, kind.toLowerCase()).split("; "))
      if (text !== "") yield quad(claim, namedNode(iri("tl", kind)), literal(text));
  const claimant = textOf(attributes, "claimantid");
  if (isAbsoluteIri(claimant)) {
    yield quad(claim, CLAIMANT, namedNode(claimant));
    names.label(namedNode(claimant), textOf(attributes, "claimant"));
  }
  yield* quadsOfPassage(claim, attributes, names);
  const [document, title] = [textOf(attributes, "document"), textOf(attributes, "title")];
  if (!isAbsoluteIri(document)) return;
  yield quad(claim, ASSERTED_IN, namedNode(document));
  if (title !== "") yield quad(namedNode(document), TITLE, literal(title));
}

/** The passage of a claim, where the row has its digest and where it begins and ends. */
function* quadsOfPassage(claim: Resource, attributes: Attributes, names: GraphNames): Generator<RDF.Quad> {
  const [sha256, start, end] = ["sha256", "start", "end"].map((name) => textOf(attributes, name));
  if (!/^[\da-f]{64}$/.test(sha256 ?? "") || !isCount(start) || !isCount(end)) return;
  const [passage, selector] = [names.blank(), names.blank()];
  yield quad(claim, DERIVED_FROM, passage);
  yield quad(passage, TYPE, namedNode(iri("oa", "SpecificResource")));
  yield quad(passage, namedNode(iri("schema", "sha256")), literal(sha256 ?? ""));
  const document = textOf(attributes, "document");
  if (isAbsoluteIri(document)) yield quad(passage, namedNode(iri("oa", "hasSource")), namedNode(document));
  for (const name of ["paragraph", "page"] as const) {
    const number = textOf(attributes, name);
    if (isCount(number)) yield quad(passage, namedNode(iri("tl", name)), literal(number, INTEGER));
  }
  yield quad(passage, SELECTOR, selector);
  yield quad(selector, TYPE, namedNode(iri("oa", "TextPositionSelector")));
  yield quad(selector, namedNode(iri("oa", "start")), literal(start, NON_NEGATIVE));
  yield quad(selector, namedNode(iri("oa", "end")), literal(end, NON_NEGATIVE));
}

function isCount(text: string | undefined): text is string {
  return text !== undefined && /^\d{1,15}$/.test(text);
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
