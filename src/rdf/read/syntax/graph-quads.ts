/** Reading, step 5: nodes and edges with attributes as RDF. */

import type * as RDF from "@rdfjs/types";
import { iri } from "../../namespaces.ts";
import { isAbsoluteIri, literal, namedNode, quad } from "../../store/terms.ts";
import {
  attributeOf,
  DRAWING_ATTRIBUTES,
  isText,
  NODE_ATTRIBUTES,
  RELATION_ATTRIBUTES,
  textOf,
  textsOf,
  UNNAMED_RELATION,
} from "./graph-columns.ts";
import type { Attributes, GraphEdge, GraphFile, GraphNode } from "./graph-file.ts";
import type { GraphNames, Resource } from "./graph-names.ts";
import { checkClaims, isOwnEdge, quadsOfOwnEdge } from "./own-edges.ts";

const TYPE = namedNode(iri("rdf", "type"));
const DEFINITION = namedNode(iri("skos", "definition"));
const REIFIES = namedNode(iri("rdf", "reifies"));
const SYMMETRIC = namedNode(iri("owl", "SymmetricProperty"));
const INTEGER = namedNode(iri("xsd", "integer"));
const DOUBLE = namedNode(iri("xsd", "double"));
const BOOLEAN = namedNode(iri("xsd", "boolean"));

/**
 * The statements of a graph file. Attributes of an edge are said of a reifier of its statement, where weights are looked
 * for, too; how a picture was drawn is left out. A relation of undirected edges alone is an owl:SymmetricProperty.
 */
export function* quadsOfGraph({ nodes, edges }: GraphFile, names: GraphNames): Generator<RDF.Quad> {
  checkClaims(edges);
  const directed = new Set<string>();
  const undirected = new Map<string, RDF.NamedNode>();
  for (const node of nodes) yield* quadsOfNode(node, names);
  for (const edge of edges) {
    const relation = RELATION_ATTRIBUTES.find((name) => isText(attributeOf(edge.attributes, name)));
    const predicate = names.term(relation === undefined ? UNNAMED_RELATION : textOf(edge.attributes, relation));
    if (edge.isDirected) directed.add(predicate.value);
    else undirected.set(predicate.value, predicate);
    if (isOwnEdge(edge)) yield* quadsOfOwnEdge(edge, predicate, names);
    else yield* quadsOfEdge(edge, predicate, relation, names);
  }
  for (const [key, predicate] of undirected) if (!directed.has(key)) yield quad(predicate, TYPE, SYMMETRIC);
}

function* quadsOfNode({ key, attributes }: GraphNode, names: GraphNames): Generator<RDF.Quad> {
  // Our tables of nodes hold the values that edges lead to, so that a tool finds both ends of each edge.
  if (attributeOf(attributes, "types") === "Literal") return;
  const node = names.node(key);
  let isLabelled = false;
  for (const [name, value] of Object.entries(attributes)) {
    switch (NODE_ATTRIBUTES.get(name.toLowerCase())) {
      case "label":
        // What has a label and a name keeps the second as a value.
        if (isLabelled) yield* quadsOfValue(node, name, value, names);
        else isLabelled = labelled(node, textsOf(value), names);
        break;
      case "type":
        for (const type of textsOf(value).flatMap(typesOf)) yield quad(node, TYPE, names.term(type));
        break;
      case "definition":
        for (const words of textsOf(value)) yield quad(node, DEFINITION, literal(words));
        break;
      case "literals":
        for (const each of [value].flat()) yield* quadOfLiteral(node, each);
        break;
      default:
        yield* quadsOfValue(node, name, value, names);
    }
  }
  if (node.termType === "NamedNode") names.label(node, key);
}

/** Gives a node its words as label; whether there were any. */
function labelled(node: Resource, words: readonly string[], names: GraphNames): boolean {
  for (const each of words) names.label(node, each);
  return words.length > 0;
}

/** A value with its datatype or language, as our own Graphology JSON keeps it. */
function* quadOfLiteral(node: Resource, attribute: unknown): Generator<RDF.Quad> {
  const { predicate, literal: parts } = Object(attribute) as { predicate?: unknown; literal?: Attributes };
  if (!isText(predicate) || !isAbsoluteIri(predicate) || typeof parts?.value !== "string") return;
  const { value, language, datatype } = parts;
  const type = isText(datatype) && isAbsoluteIri(datatype) ? namedNode(datatype) : undefined;
  yield quad(node, namedNode(predicate), literal(value, isText(language) ? language : type));
}

function* quadsOfEdge(
  { source, target, attributes }: GraphEdge,
  predicate: RDF.NamedNode,
  relation: string | undefined,
  names: GraphNames,
): Generator<RDF.Quad> {
  const statement = quad(names.node(source), predicate, names.node(target));
  yield statement;
  const reifier = names.blank();
  const said = Object.entries(attributes)
    .filter(([name, value]) => name.toLowerCase() !== relation && !isPlainWeight(name, value))
    .flatMap(([name, value]) => [...quadsOfValue(reifier, name, value, names)]);
  if (said.length > 0) yield quad(reifier, REIFIES, statement as unknown as RDF.Quad_Object);
  yield* said;
}

function* quadsOfValue(subject: Resource, name: string, value: unknown, names: GraphNames): Generator<RDF.Quad> {
  if (DRAWING_ATTRIBUTES.has(name.toLowerCase()) || name === "") return;
  for (const each of [value].flat()) {
    const object = literalOfValue(each);
    if (object !== null) yield quad(subject, names.term(name), object);
  }
}

/** Null for what says nothing, and for what is no single value. */
function literalOfValue(value: unknown): RDF.Literal | null {
  if (isText(value)) return literal(value);
  if (typeof value === "boolean") return literal(String(value), BOOLEAN);
  if (typeof value === "bigint") return literal(String(value), INTEGER);
  if (typeof value !== "number" || !Number.isFinite(value)) return null;
  return Number.isInteger(value) ? literal(String(BigInt(value)), INTEGER) : literal(String(value), DOUBLE);
}

/** Gephi gives each edge the weight 1. */
function isPlainWeight(name: string, value: unknown): boolean {
  return name.toLowerCase() === "weight" && Number(value) === 1;
}

/** Tables name several, parted by semicolons. */
function typesOf(value: string): string[] {
  return value.split(/;\s*/).filter((type) => type !== "");
}
