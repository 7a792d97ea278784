/** What makes a statement a road, said in SPARQL: the same roles as in memory, as filters on an edge. */

import { BUILT_IN_READING } from "../../graph/reading/reading.ts";
import type { PredicateRole } from "../../graph/reading/reading-file.ts";
import { roleOfPredicateIri } from "../../graph/store/role-classifier.ts";
import { type Role, SKOS_RELATIONS } from "../../graph/store/roles.ts";
import { iri } from "../../rdf/namespaces.ts";
import type { EdgeFilter } from "../wire/sparql.ts";
import { term } from "../wire/sparql.ts";

/** What an endpoint holds, as far as the roles of statements depend on it. */
export interface EndpointProfile {
  /** Every predicate, with how many of its statements join two nodes; null where the endpoint does not tell. */
  readonly predicates: ReadonlyMap<string, number> | null;
  /** All statements, literals included; null where the endpoint does not tell. */
  readonly triples: number | null;
  /** Those of the classes of evidence and schema that have instances. */
  readonly classes: ReadonlySet<string>;
  /** Whether the graph says of any statement who states it. */
  readonly cites: boolean;
}

/** The predicates that a question walks or does not walk, by key. */
export interface WantedPredicates {
  readonly only: ReadonlySet<string> | null;
  readonly avoid: ReadonlySet<string>;
}

/** Named predicates are listed up to this number; where there are more, they are told by their namespaces. */
const MOST_LISTED = 60;

/** The filters of a question. Its conditions on predicates are kept apart: hubs are told by all roads of the roles. */
export function edgeFilter(holdings: EndpointProfile, roles: ReadonlySet<Role>, wanted: WantedPredicates): EdgeFilter {
  const conditions = wantedConditions(wanted);
  return {
    byPredicate:
      nodeFilters(holdings, roles, "?s", "?o").length + skosFilters(holdings, roles, "?s", "?p", "?o").length === 0,
    road: (subject, predicate, object) =>
      [
        ...roleFilters(holdings, roles, predicate),
        ...nodeFilters(holdings, roles, subject, object),
        ...skosFilters(holdings, roles, subject, predicate, object),
      ].join(" "),
    wanted: (predicate) => {
      const parts = conditions.map((condition) => condition.replaceAll("?P", predicate));
      return parts.length === 0 ? null : parts.join(" && ");
    },
  };
}

function wantedConditions({ only, avoid }: WantedPredicates): string[] {
  const list = (keys: ReadonlySet<string>): string => [...keys].sort().map(term).join(", ");
  return [
    ...(only === null ? [] : [only.size === 0 ? "false" : `?P IN (${list(only)})`]),
    ...(avoid.size === 0 ? [] : [`?P NOT IN (${list(avoid)})`]),
  ];
}

/** Leaves out the predicates of other roles: those that the endpoint has, or all that are known. */
function roleFilters({ predicates, cites }: EndpointProfile, roles: ReadonlySet<Role>, predicate: string): string[] {
  const outside =
    predicates === null
      ? null
      : [...predicates.keys()].filter((key) => !roles.has(roleOfPredicateIri(key, cites))).sort();
  if (outside !== null && outside.length <= MOST_LISTED) {
    return outside.length === 0 ? [] : [`FILTER(${predicate} NOT IN (${outside.map(term).join(", ")}))`];
  }
  const toRole = (role: PredicateRole): Role => (role === "whereCited" ? (cites ? "provenance" : "instance") : role);
  const named = [...BUILT_IN_READING.namedRoles].filter(
    ([key, role]) => !roles.has(toRole(role)) && (predicates?.has(key) ?? true),
  );
  const filters =
    named.length === 0 ? [] : [`FILTER(${predicate} NOT IN (${named.map(([key]) => term(key)).join(", ")}))`];
  const { namespaceRoles } = BUILT_IN_READING;
  for (const [index, [namespace, role]] of namespaceRoles.entries()) {
    if (roles.has(toRole(role))) continue;
    // A namespace within another one, told before it, keeps its own role.
    const inner = namespaceRoles
      .slice(0, index)
      .filter(([other, ownRole]) => other.startsWith(namespace) && roles.has(toRole(ownRole)));
    const begins = (text: string): string => `STRSTARTS(STR(${predicate}), ${JSON.stringify(text)})`;
    filters.push(`FILTER(${[`!${begins(namespace)}`, ...inner.map(([other]) => begins(other))].join(" || ")})`);
  }
  return filters;
}

/** Leaves out edges at the metadata of statements, and those that are said of the vocabulary. */
function nodeFilters(
  { classes, predicates, cites }: EndpointProfile,
  roles: ReadonlySet<Role>,
  subject: string,
  object: string,
): string[] {
  const isA = (node: string, known: readonly string[]): string[] => {
    const held = known.filter((key) => classes.has(key));
    return held.length === 0
      ? []
      : [`FILTER NOT EXISTS { ${node} a ?class . FILTER(?class IN (${held.map(term).join(", ")})) }`];
  };
  const evidenceClasses = BUILT_IN_READING.classesOf("evidence", ...(cites ? (["whereCited"] as const) : []));
  const evidence = roles.has("provenance")
    ? []
    : [subject, object].flatMap((node) => [
        ...isA(node, evidenceClasses),
        ...REIFYING.filter((key) => predicates?.has(key) ?? false).map(
          (key) => `FILTER NOT EXISTS { ${node} ${term(key)} ?reified }`,
        ),
      ]);
  return [...evidence, ...(roles.has("schema") ? [] : isA(subject, BUILT_IN_READING.classesOf("schema")))];
}

/** What makes its subject a name of a statement. */
const REIFYING = [iri("rdf", "reifies"), iri("rdf", "subject"), iri("owl", "annotatedSource")];

/** Where a graph cites its statements, relations of SKOS are roads only as far as somebody states them. */
function skosFilters(
  { cites, predicates }: EndpointProfile,
  roles: ReadonlySet<Role>,
  subject: string,
  predicate: string,
  object: string,
): string[] {
  const held = [...SKOS_RELATIONS].filter((key) => predicates?.has(key) ?? true);
  if (!cites || roles.has("schema") || held.length === 0) return [];
  const forms = [
    ...(predicates?.has(iri("rdf", "reifies"))
      ? [`{ ?claim ${term(iri("rdf", "reifies"))} <<( ${subject} ${predicate} ${object} )>> }`]
      : []),
    ...(predicates?.has(iri("rdf", "subject"))
      ? [
          `{ ?claim ${term(iri("rdf", "subject"))} ${subject} ; ${term(iri("rdf", "predicate"))} ${predicate} ; ${term(iri("rdf", "object"))} ${object} }`,
        ]
      : []),
  ];
  const unlisted = `${predicate} NOT IN (${held.map(term).join(", ")})`;
  return [forms.length === 0 ? `FILTER(${unlisted})` : `FILTER(${unlisted} || EXISTS { ${forms.join(" UNION ")} })`];
}
