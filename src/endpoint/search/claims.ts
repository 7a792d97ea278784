/** Who says some edges: the forms in which an endpoint may hold evidence, and what their names lead to. */

import { PREDICATES, WIKIDATA_PROP } from "../../evidence/predicates.ts";
import { GRAPH_DESCRIPTIONS } from "../../evidence/reifiers.ts";
import { LABEL_PREDICATES } from "../../graph/names/naming-predicates.ts";
import { WORDING_PROPERTIES } from "../../graph/names/sentence-properties.ts";
import { iri } from "../../rdf/namespaces.ts";
import type { Row } from "../wire/row-reader.ts";
import { claimsQuery, term } from "../wire/sparql.ts";
import type { Edge } from "./edge-source.ts";
import type { EndpointProfile } from "./road-filters.ts";

/** Where claims are put, and how they are asked for. */
export interface ClaimLookup {
  readonly excerpt: {
    addRows(rows: Iterable<Row>): void;
    addClaim(edge: Edge, reifier: string): void;
    addInGraph(edge: Edge, namedGraph: string): void;
  };
  readonly rows: (query: string) => Promise<readonly Row[]>;
  /** Asks what some predicates say of nodes, and puts it there too. */
  readonly describe: (nodes: readonly string[], predicates: readonly string[]) => Promise<readonly Row[]>;
}

/** Edges that one request asks about. */
const EDGES_A_REQUEST = 60;

const TYPE = iri("rdf", "type");
const CLAIMANT: ReadonlySet<string> = new Set(PREDICATES.claimant);

const REIFIES = iri("rdf", "reifies");

/** Forms in which a node names a statement by three predicates of its own. */
const NAMED_PARTS = [
  [iri("rdf", "subject"), iri("rdf", "predicate"), iri("rdf", "object")],
  [iri("owl", "annotatedSource"), iri("owl", "annotatedProperty"), iri("owl", "annotatedTarget")],
] as const;

/** Predicates that lead from a claim to a node that says more of it. */
const LEADING: ReadonlySet<string> = new Set(
  (["derivedFrom", "source", "claimant", "selector", "hasSource", "specializationOf", "hasFormat"] as const).flatMap(
    (name) => PREDICATES[name],
  ),
);
/** What is asked of the nodes that a claim leads to. */
const TELLING = [
  ...Object.values(PREDICATES).flat(),
  ...LABEL_PREDICATES,
  TYPE,
  // A claimant is named in the sentence, some by what they are.
  ...WORDING_PROPERTIES.map((name) => iri("tl", name)),
];
/** From the claim to its passage, from there to the text, and on to the source. */
const STEPS = 3;

/** Asks for the claims of edges in each form that the endpoint holds. */
export async function claimsOf(edges: readonly Edge[], holdings: EndpointProfile, ground: ClaimLookup): Promise<void> {
  const holds = (key: string): boolean => holdings.predicates?.has(key) ?? false;
  for (let at = 0; at < edges.length; at += EDGES_A_REQUEST) {
    const some = edges.slice(at, at + EDGES_A_REQUEST);
    const found: Row[] = [];
    if (holds(REIFIES)) found.push(...(await reifierRows(some, ground)));
    for (const parts of NAMED_PARTS) if (holds(parts[0])) found.push(...(await namedRows(some, parts, ground)));
    found.push(...(await wikidataRows(some, holdings, ground)));
    if (GRAPH_DESCRIPTIONS.some(holds)) found.push(...(await graphRows(some, ground)));
    await follow(found, ground);
  }
}

async function reifierRows(edges: readonly Edge[], { excerpt, rows }: ClaimLookup): Promise<readonly Row[]> {
  const pattern = `?n ${term(REIFIES)} <<( ?s ?p ?o )>> . OPTIONAL { ?n ?q ?v . FILTER(?q != ${term(REIFIES)}) }`;
  const found = await rows(claimsQuery(edges, pattern));
  for (const row of found) excerpt.addClaim(edgeOf(row), row.get("n") ?? "");
  excerpt.addRows(found);
  return found;
}

async function namedRows(
  edges: readonly Edge[],
  [subject, predicate, object]: readonly [string, string, string],
  { excerpt, rows }: ClaimLookup,
): Promise<readonly Row[]> {
  const pattern = `?n ${term(subject)} ?s ; ${term(predicate)} ?p ; ${term(object)} ?o ; ?q ?v .`;
  const found = await rows(claimsQuery(edges, pattern));
  excerpt.addRows(found);
  return found;
}

/** `item wdt:P1 value` is said by the nodes of `item p:P1 node . node ps:P1 value`. */
async function wikidataRows(
  edges: readonly Edge[],
  holdings: EndpointProfile,
  ground: ClaimLookup,
): Promise<readonly Row[]> {
  const direct = `${WIKIDATA_PROP}direct/`;
  const found: Row[] = [];
  const properties = new Set(edges.map(({ predicate }) => predicate).filter((key) => key.startsWith(direct)));
  for (const predicate of properties) {
    const [claim, value] = ["", "statement/"].map((kind) => `${WIKIDATA_PROP}${kind}${predicate.slice(direct.length)}`);
    if (claim === undefined || value === undefined || holdings.predicates?.has(claim) === false) continue;
    const pattern = `?s ${term(claim)} ?n . ?n ${term(value)} ?o ; ?q ?v .`;
    const rows = await ground.rows(
      claimsQuery(
        edges.filter((edge) => edge.predicate === predicate),
        pattern,
      ),
    );
    ground.excerpt.addRows(rows);
    ground.excerpt.addRows(
      rows.map(
        (row) =>
          new Map([
            ["n", row.get("s") ?? ""],
            ["q", claim],
            ["v", row.get("n") ?? ""],
          ]),
      ),
    );
    found.push(...rows);
  }
  return found;
}

async function graphRows(edges: readonly Edge[], { excerpt, rows, describe }: ClaimLookup): Promise<readonly Row[]> {
  const found = await rows(claimsQuery(edges, "GRAPH ?n { ?s ?p ?o }"));
  for (const row of found) excerpt.addInGraph(edgeOf(row), row.get("n") ?? "");
  const graphs = [...new Set(found.map((row) => row.get("n") ?? ""))];
  return graphs.length === 0 ? [] : describe(graphs, [...GRAPH_DESCRIPTIONS, ...TELLING]);
}

/** Asks what the passages, texts and sources behind claims are, step by step. */
async function follow(claims: readonly Row[], { describe }: ClaimLookup): Promise<void> {
  const seen = new Set<string>();
  const claimants = new Set<string>();
  let rows = claims;
  for (let step = 0; step < STEPS; step++) {
    const next = new Set<string>();
    for (const row of rows) {
      const [predicate, value] = [row.get("q") ?? "", row.get("v") ?? '"'];
      if (CLAIMANT.has(predicate)) claimants.add(value);
      const leads = LEADING.has(predicate) || (predicate === TYPE && claimants.has(row.get("n") ?? ""));
      if (!leads || value.startsWith('"') || value.startsWith("_:") || seen.has(value)) continue;
      seen.add(value);
      next.add(value);
    }
    if (next.size === 0) return;
    rows = await describe([...next], TELLING);
  }
}

function edgeOf(row: Row): Edge {
  return { subject: row.get("s") ?? "", predicate: row.get("p") ?? "", object: row.get("o") ?? "" };
}
