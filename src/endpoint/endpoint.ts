/** A SPARQL endpoint as a graph that path questions are asked of. */

import { ThroughlineError } from "../errors.ts";
import { BUILT_IN_READING } from "../graph/reading/reading.ts";
import { iri } from "../rdf/namespaces.ts";
import { TermTable } from "../rdf/store/term-table.ts";
import type { Session } from "./excerpt/excerpt-builder.ts";
import { type EndpointLimits, resolveEndpointLimits } from "./options.ts";
import { RemoteBudget } from "./search/remote-budget.ts";
import type { EndpointProfile } from "./search/road-filters.ts";
import { type ClientOptions, EndpointClient } from "./wire/client.ts";
import { QueryCache } from "./wire/query-cache.ts";
import { classesQuery, counted, PREDICATES_QUERY } from "./wire/sparql.ts";

export interface EndpointOptions extends Partial<Omit<ClientOptions, "limits">> {
  /** What may be asked of it. Default: DEFAULT_ENDPOINT_LIMITS. */
  readonly limits?: Partial<EndpointLimits>;
  /** Languages to prefer in labels, best first. Default: none; English and untagged labels. */
  readonly languages?: readonly string[];
  /** IRIs of predicates that name a node, beside the usual ones. Default: none. */
  readonly labelPredicates?: readonly string[];
  /** IRIs of predicates that tell the type of a node, beside rdf:type. Default: none. */
  readonly typePredicates?: readonly string[];
  /** Milliseconds that opening may take. Range: from 1. Default: 30000. */
  readonly openTimeMs?: number;
  /** Ends the opening. Default: none. */
  readonly signal?: AbortSignal | null;
}

const OPEN_TIME_MS = 30_000;

/** An endpoint that answers, and what it holds. Answers are kept as long as this is. */
export class Endpoint implements Session {
  /** Asks the endpoint, and keeps its answers. */
  readonly asker: QueryCache;
  /** What may be asked of it in one question. */
  readonly limits: EndpointLimits;
  /** What it was found to hold when it was opened. */
  readonly holdings: EndpointProfile;
  /** The terms that answers share; a question has a table of its own above them. */
  readonly terms = new TermTable();
  readonly languages: readonly string[];
  readonly labelPredicates: readonly string[];
  /** IRIs of the relations that tell a type. */
  readonly typePredicates: readonly string[];
  /** What could not be asked, in sentences for a person. */
  readonly notes: readonly string[];

  private constructor(asker: QueryCache, limits: EndpointLimits, holdings: EndpointProfile, options: EndpointOptions) {
    this.asker = asker;
    this.limits = limits;
    this.holdings = holdings;
    this.languages = options.languages ?? [];
    this.labelPredicates = options.labelPredicates ?? [];
    this.typePredicates = options.typePredicates ?? [];
    this.notes = holdings.predicates === null ? [NO_PREDICATES] : [];
  }

  /**
   * Opens an endpoint: asks which predicates it has and whether it holds evidence or a vocabulary. Two requests; what the
   * endpoint will not count, it is asked without.
   *
   * @param address - http or https, as a whole; what it asks already, such as `?default-graph-uri=…`, is kept.
   * @throws ThroughlineError `usage` for an address that cannot be one; `endpoint` where nothing there answers.
   * @example
   * import { Endpoint } from "throughline/endpoint";
   * // A service that holds nothing stands in for the network.
   * const nothing = '{"head": {"vars": []}, "results": {"bindings": []}}';
   * const headers = { "content-type": "application/sparql-results+json" };
   * const fetch = async () => new Response(nothing, { headers });
   * const endpoint = await Endpoint.open("https://example.org/sparql", { fetch });
   * endpoint.holdings.cites; // false
   */
  static async open(address: string, options: EndpointOptions = {}): Promise<Endpoint> {
    const limits = resolveEndpointLimits(options.limits ?? {});
    const client = new EndpointClient(address, { ...options, authorization: options.authorization ?? null, limits });
    const asker = new QueryCache(client, limits.cachedRows);
    const timeMs = options.openTimeMs ?? OPEN_TIME_MS;
    const budget = new RemoteBudget(limits, timeMs, () => performance.now(), options.signal ?? null);
    return new Endpoint(asker, limits, await holdingsOf(asker, budget), options);
  }

  /**
   * The same session with a table of terms of its own: what one question meets is not kept for the next one. For whoever
   * asks for many people; ids of the one mean nothing in the other.
   */
  forQuestion(): Endpoint {
    return new Endpoint(this.asker, this.limits, this.holdings, this);
  }

  /** The id of an IRI in the options of a question. */
  id(key: string): number {
    return this.terms.internKey(key);
  }
}

const NO_PREDICATES =
  "The endpoint does not tell which predicates it has: paths of one length are ordered without regard to how common theirs are.";

async function holdingsOf(asker: QueryCache, budget: RemoteBudget): Promise<EndpointProfile> {
  const counts = await predicateRows(asker, budget);
  const predicates = counts === null ? null : new Map(counts.map(({ key, edges }) => [key, edges]));
  const known = BUILT_IN_READING.classesOf("evidence", "whereCited", "schema");
  const type = iri("rdf", "type");
  const held = predicates?.has(type) === false ? [] : await asker.rows(classesQuery(known, type), {}, budget);
  return {
    predicates,
    triples: counts === null ? null : counts.reduce((sum, { rows }) => sum + rows, 0),
    classes: new Set(held.map((row) => row.get("c") ?? "")),
    cites: predicates !== null && [...predicates.keys()].some((key) => CITING.has(key) || WIKIDATA_CLAIM.test(key)),
  };
}

/** What names statements. */
const CITING: ReadonlySet<string> = new Set([
  iri("rdf", "reifies"),
  iri("rdf", "subject"),
  iri("owl", "annotatedSource"),
]);
const WIKIDATA_CLAIM = /^http:\/\/www\.wikidata\.org\/prop\/P[1-9]\d*$/;

interface PredicateCounts {
  readonly key: string;
  readonly edges: number;
  readonly rows: number;
}

/** Null where the endpoint answers, but not to this. */
async function predicateRows(asker: QueryCache, budget: RemoteBudget): Promise<PredicateCounts[] | null> {
  try {
    const rows = await asker.rows(PREDICATES_QUERY, {}, budget);
    return rows.map((row) => ({
      key: row.get("p") ?? "",
      edges: counted(row.get("edges")),
      rows: counted(row.get("rows")),
    }));
  } catch (error) {
    if (!(error instanceof ThroughlineError)) throw error;
    // Whatever is wrong with the endpoint itself, this meets it too.
    await asker.rows("SELECT (1 AS ?one) WHERE {}", {}, budget);
    return null;
  }
}
