/** The queries that an endpoint is asked, as text. Everything that comes from outside passes through `term`. */

import { ThroughlineError } from "../../errors.ts";
import { isAbsoluteIri, literal, ntriplesOfKey, termKey } from "../../rdf/store/terms.ts";
import type { Edge, Sides } from "../search/edge-source.ts";

/** The conditions on an edge, as filters on `?s ?p ?o` under the names that a query gives them. */
export interface EdgeFilter {
  /** What makes a statement a road. */
  road(subject: string, predicate: string, object: string): string;
  /** Whether a predicate alone tells that a statement is a road. */
  readonly byPredicate: boolean;
  /** What the question asks of predicates besides, as an expression; null for nothing. */
  wanted(predicate: string): string | null;
}

/** A key as SPARQL writes it. Throws RangeError for a blank node: it has no name that another request could use. */
export function term(key: string): string {
  if (key.startsWith('"')) return key;
  if (!isAbsoluteIri(key)) throw new RangeError(`not an IRI: ${key.slice(0, 80)}`);
  return ntriplesOfKey(key);
}

/** A VALUES block of one variable. */
function values(variable: string, keys: Iterable<string>): string {
  return `VALUES ${variable} { ${[...keys].map(term).join(" ")} }`;
}

/** At most so many rows of a query. */
export function limited(query: string, rows: number): string {
  return `${query} LIMIT ${rows}`;
}

/** The rows of a query counted by the endpoint itself, as ?rows. */
export function rowCount(query: string): string {
  return `SELECT (COUNT(*) AS ?rows) WHERE { { ${query} } }`;
}

/**
 * For each node one row: ?out and ?in count its edges by direction, ?loop those to itself (in both), and ?outWanted and
 * ?inWanted those that the question may walk, where it asks something of predicates.
 */
export function degreesQuery(nodes: readonly string[], filter: EdgeFilter): string {
  const block = values("?n", nodes);
  const wanted = filter.wanted("?p");
  const sums =
    wanted === null
      ? ""
      : ` (SUM(IF(BOUND(?o) && (${wanted}), 1, 0)) AS ?outWanted) (SUM(IF(BOUND(?s) && (${wanted}), 1, 0)) AS ?inWanted)`;
  // Not COUNT(?o): of a group in which some rows have no ?o, Comunica counts nothing.
  const bound = (name: string): string => `SUM(IF(BOUND(?${name}), 1, 0))`;
  return `SELECT ?n (${bound("o")} AS ?out) (${bound("s")} AS ?in) (${bound("l")} AS ?loop)${sums} WHERE {
  { ${block} ?n ?p ?o . FILTER(!isLiteral(?o)) ${filter.road("?n", "?p", "?o")} }
  UNION { ${block} ?s ?p ?n . ${filter.road("?s", "?p", "?n")} }
  UNION { ${block} ?n ?l ?n . ${filter.road("?n", "?l", "?n")} }
} GROUP BY ?n`;
}

/**
 * The edges that leave some nodes, as ?n ?p ?o, and those that arrive at some, as ?s ?p ?n, as far as the question may walk
 * them. At least one side has a node.
 */
export function edgesQuery(leaving: readonly string[], arriving: readonly string[], filter: EdgeFilter): string {
  const wanted = wantedFilter(filter, "?p");
  const out = `{ ${values("?n", leaving)} ?n ?p ?o . FILTER(!isLiteral(?o)) ${filter.road("?n", "?p", "?o")} ${wanted} }`;
  const into = `{ ${values("?n", arriving)} ?s ?p ?n . ${filter.road("?s", "?p", "?n")} ${wanted} }`;
  const parts = [...(leaving.length === 0 ? [] : [out]), ...(arriving.length === 0 ? [] : [into])];
  return `SELECT ?n ?p ?o ?s WHERE { ${parts.join(" UNION ")} }`;
}

/** The nodes ?x that are one step from a node of each side. Each side is made distinct before they are joined. */
export function middlesQuery(
  from: readonly string[],
  to: readonly string[],
  directed: boolean,
  filter: EdgeFilter,
): string {
  const side = (keys: readonly string[], leaves: boolean, arrives: boolean): string => {
    const block = values("?n", keys);
    const wanted = wantedFilter(filter, "?p");
    const steps = [
      ...(leaves ? [`{ ${block} ?n ?p ?x . FILTER(isIRI(?x)) ${filter.road("?n", "?p", "?x")} ${wanted} }`] : []),
      ...(arrives ? [`{ ${block} ?x ?p ?n . FILTER(isIRI(?x)) ${filter.road("?x", "?p", "?n")} ${wanted} }`] : []),
    ];
    return `{ SELECT DISTINCT ?x WHERE { ${steps.join(" UNION ")} } }`;
  };
  return `SELECT DISTINCT ?x WHERE { ${side(from, true, !directed)} ${side(to, !directed, true)} }`;
}

/** The edges ?n ?p ?m from a node of the first side to a node of the second, for each of some pairs of sides. */
export function pairsQuery(pairs: readonly Sides[], filter: EdgeFilter): string {
  const conditions = `${filter.road("?n", "?p", "?m")} ${wantedFilter(filter, "?p")}`;
  const parts = pairs.map(([from, to]) => `{ ${values("?n", from)} ${values("?m", to)} ?n ?p ?m . ${conditions} }`);
  return `SELECT DISTINCT ?n ?p ?m WHERE { ${parts.join(" UNION ")} }`;
}

/** How many edges each predicate has: ?p ?edges, and ?rows with literals. */
export const PREDICATES_QUERY =
  "SELECT ?p (COUNT(*) AS ?rows) (SUM(IF(isLiteral(?o), 0, 1)) AS ?edges) WHERE { ?s ?p ?o } GROUP BY ?p";

/** The same over the roads only. */
export function roadCountsQuery(filter: EdgeFilter): string {
  return `SELECT ?p (COUNT(*) AS ?edges) WHERE { ?s ?p ?o . FILTER(!isLiteral(?o)) ${filter.road("?s", "?p", "?o")} } GROUP BY ?p`;
}

/** How many nodes have each degree: ?degree ?nodes. */
export function histogramQuery(filter: EdgeFilter): string {
  return `SELECT ?degree (COUNT(*) AS ?nodes) WHERE { SELECT ?n (COUNT(*) AS ?degree) WHERE {
  { ?n ?p ?o . FILTER(!isLiteral(?o)) ${filter.road("?n", "?p", "?o")} }
  UNION { ?s ?p ?n . FILTER(?s != ?n && !isLiteral(?n)) ${filter.road("?s", "?p", "?n")} }
} GROUP BY ?n } GROUP BY ?degree`;
}

/** Which of some classes have an instance. */
export function classesQuery(classes: readonly string[], type: string): string {
  return `SELECT DISTINCT ?c WHERE { ${values("?c", classes)} ?x ${term(type)} ?c }`;
}

/** Everything that some predicates say of nodes: ?n ?q ?v. With languages, other tagged literals are left out. */
export function descriptionQuery(
  nodes: readonly string[],
  predicates: readonly string[],
  languages: readonly string[],
): string {
  return `SELECT ?n ?q ?v WHERE { ${descriptions(values("?n", nodes), predicates, languages)} }`;
}

/** How the names of types are asked for together with the nodes that have them. */
export interface TypeNames {
  /** The predicates that lead from a node to its types. */
  readonly types: readonly string[];
  /** The predicates that name a type. */
  readonly names: readonly string[];
}

/** The same, and what names the types of the nodes, in the same rows: ?n ?q ?v. */
export function descriptionWithTypesQuery(
  nodes: readonly string[],
  predicates: readonly string[],
  languages: readonly string[],
  { types, names }: TypeNames,
): string {
  const typesOfNodes = `{ SELECT DISTINCT ?n WHERE { ${values("?m", nodes)} ${values("?t", types)} ?m ?t ?n . FILTER(isIRI(?n)) } }`;
  const ofNodes = descriptions(values("?n", nodes), predicates, languages);
  return `SELECT ?n ?q ?v WHERE { { ${ofNodes} } UNION { ${descriptions(typesOfNodes, names, languages)} } }`;
}

function descriptions(nodes: string, predicates: readonly string[], languages: readonly string[]): string {
  const tags = languages.map((tag) => `LANGMATCHES(LANG(?v), ${JSON.stringify(tag)})`);
  const filter = tags.length === 0 ? "" : `FILTER(!isLiteral(?v) || LANG(?v) = "" || ${tags.join(" || ")})`;
  return `${nodes} ${values("?q", predicates)} ?n ?q ?v . ${filter}`;
}

/** Everything that is said of nodes: ?n ?q ?v. */
export function propertiesQuery(nodes: readonly string[]): string {
  return `SELECT ?n ?q ?v WHERE { ${values("?n", nodes)} ?n ?q ?v }`;
}

function wantedFilter(filter: EdgeFilter, predicate: string): string {
  const wanted = filter.wanted(predicate);
  return wanted === null ? "" : `FILTER(${wanted})`;
}

/** A whole number that an endpoint counted. Throws `endpoint` for anything else. */
export function counted(key: string | undefined): number {
  const digits = key === undefined ? null : /^"(\d{1,15})"/.exec(key);
  if (digits === null) {
    throw new ThroughlineError("endpoint", "The endpoint gave something else where it was asked for a count.", {
      hint: "Check that it is a SPARQL 1.1 query service.",
    });
  }
  return Number(digits[1]);
}

/** The classes right below some classes, as ?n ?q ?v. */
export function subclassesQuery(classes: readonly string[], subClassOf: string): string {
  return `SELECT ?n ?q ?v WHERE { ${values("?v", classes)} ${values("?q", [subClassOf])} ?n ?q ?v }`;
}

/** Names of statements given by their parts: ?s ?p ?o, the name ?n, and what is said of it, ?q ?v. */
export function claimsQuery(edges: readonly Edge[], pattern: string): string {
  const rows = edges.map(({ subject, predicate, object }) => `(${term(subject)} ${term(predicate)} ${term(object)})`);
  return `SELECT ?s ?p ?o ?n ?q ?v WHERE { VALUES (?s ?p ?o) { ${rows.join(" ")} } ${pattern} }`;
}

/** Everything that ends in a node: ?n ?q ?v. */
export function incomingQuery(node: string): string {
  return `SELECT ?n ?q ?v WHERE { ${values("?v", [node])} ?n ?q ?v }`;
}

/** A row where a node stands in any statement. */
export function existingQuery(node: string): string {
  return `SELECT ?n WHERE { ${values("?n", [node])} FILTER(EXISTS { ?n ?p ?o } || EXISTS { ?s ?q ?n }) }`;
}

/** One statement that ends in a class by one of some predicates, as ?n ?q ?v. */
export function instanceQuery(key: string, predicates: readonly string[]): string {
  return `SELECT ?n ?q ?v WHERE { ${values("?v", [key])} ${values("?q", predicates)} ?n ?q ?v } LIMIT 1`;
}

/** The nodes that one of some literals names, as ?n ?q ?v; null where nothing names a node. */
export function namedQuery(literals: readonly string[], predicates: readonly string[]): string | null {
  if (predicates.length === 0) return null;
  return `SELECT ?n ?q ?v WHERE { ${values("?v", literals)} ${values("?q", predicates)} ?n ?q ?v . FILTER(isIRI(?n)) }`;
}

/** Nodes with a text in one of their names, as ?n ?q ?v; null where nothing names a node. */
export function similarQuery(folded: string, predicates: readonly string[], limit: number): string | null {
  if (predicates.length === 0) return null;
  const text = termKey(literal(folded));
  return `SELECT ?n ?q ?v WHERE { ${values("?q", predicates)} ?n ?q ?v . FILTER(isIRI(?n) && CONTAINS(LCASE(STR(?v)), ${text})) } LIMIT ${limit}`;
}
