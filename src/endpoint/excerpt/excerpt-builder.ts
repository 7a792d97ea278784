/** The part of a remote graph that one question has fetched, as a dataset that questions in memory can be asked of. */

import { DEFINITION_PREDICATES, LABEL_PREDICATES } from "../../graph/names/naming-predicates.ts";
import { VERB_PROPERTIES, WORDING_PROPERTIES } from "../../graph/names/sentence-properties.ts";
import { iri } from "../../rdf/namespaces.ts";
import { Dataset } from "../../rdf/store/dataset.ts";
import type { TermTable } from "../../rdf/store/term-table.ts";
import { DEFAULT_GRAPH } from "../../rdf/store/term-table.ts";
import type { EndpointLimits } from "../options.ts";
import { claimsOf } from "../search/claims.ts";
import type { Edge } from "../search/edge-source.ts";
import type { RemoteBudget } from "../search/remote-budget.ts";
import type { EndpointProfile } from "../search/road-filters.ts";
import type { QueryCache } from "../wire/query-cache.ts";
import { inBatches } from "../wire/query-cache.ts";
import type { Row } from "../wire/row-reader.ts";
import { descriptionQuery, descriptionWithTypesQuery, subclassesQuery, type TypeNames } from "../wire/sparql.ts";

/** What the questions of a session share. */
export interface Session {
  readonly asker: QueryCache;
  readonly limits: EndpointLimits;
  readonly holdings: EndpointProfile;
  readonly terms: TermTable;
  /** Languages of labels, best first; English and untagged ones always come along. */
  readonly languages: readonly string[];
  /** Predicates that name a node, and that tell its type, beside the usual ones. */
  readonly labelPredicates: readonly string[];
  readonly typePredicates: readonly string[];
}

const TYPE = iri("rdf", "type");
const LABEL = iri("rdfs", "label");
/** What a sentence is made of, beside labels. */
const WORDING = [...WORDING_PROPERTIES, ...VERB_PROPERTIES].map((name) => iri("tl", name));

/** Collects what is said of nodes and edges; each thing is asked for once. */
export class ExcerptBuilder {
  readonly #session: Session;
  readonly #budget: RemoteBudget;
  readonly #quads: Dataset;
  readonly #described = new Set<string>();
  readonly #typed = new Set<string>();
  readonly #claimed = new Set<string>();

  constructor(session: Session, budget: RemoteBudget) {
    this.#session = session;
    this.#budget = budget;
    this.#quads = new Dataset(session.terms);
  }

  /** A dataset of the given edges and of everything that was collected. */
  datasetOf(edges: Iterable<Edge>): Dataset {
    const dataset = new Dataset(this.#session.terms);
    for (const { subject, predicate, object } of edges) dataset.addKeys(subject, predicate, object);
    for (let row = 0; row < this.#quads.size; row++) dataset.addIds(this.#quads.row(row));
    return dataset;
  }

  /** Adds what an answer says, from the columns ?n ?q ?v. */
  addRows(rows: Iterable<Row>): void {
    const { labelPredicates, typePredicates } = this.#session;
    for (const row of rows) {
      const [node, predicate, value] = [row.get("n"), row.get("q"), row.get("v")];
      if (node === undefined || predicate === undefined || value === undefined) continue;
      this.#quads.addKeys(node, predicate, value);
      if (labelPredicates.includes(predicate)) this.#quads.addKeys(node, LABEL, value);
      if (typePredicates.includes(predicate)) this.#quads.addKeys(node, TYPE, value);
    }
  }

  /** Adds one statement by the keys of its terms; with `reifier`, that this names it in RDF 1.2. */
  addClaim({ subject, predicate, object }: Edge, reifier: string): void {
    const { terms } = this.#session;
    const triple = terms.internTripleOf(terms.internKey(subject), terms.internKey(predicate), terms.internKey(object));
    this.#quads.addIds({
      subject: terms.internKey(reifier),
      predicate: terms.internKey(iri("rdf", "reifies")),
      object: triple,
      namedGraph: DEFAULT_GRAPH,
    });
  }

  /** Adds a statement of a named graph. */
  addInGraph({ subject, predicate, object }: Edge, namedGraph: string): void {
    const { terms } = this.#session;
    const [s, p, o, g] = [subject, predicate, object, namedGraph].map((key) => terms.internKey(key));
    this.#quads.addIds({ subject: s ?? 0, predicate: p ?? 0, object: o ?? 0, namedGraph: g ?? 0 });
  }

  /** Asks for names, definitions and types of nodes, and for the names of the types. */
  async describe(keys: Iterable<string>): Promise<void> {
    const types = this.#held([TYPE, ...this.#session.typePredicates]);
    const names = this.#held([
      ...this.#session.labelPredicates,
      ...LABEL_PREDICATES,
      ...DEFINITION_PREDICATES,
      ...WORDING,
    ]);
    const asked = [...keys].filter((key) => this.#isNew(key, this.#described));
    for (const key of asked) this.#typed.add(key);
    await this.#descriptions(asked, [...names, ...types], { types, names });
  }

  /** Asks for the types of nodes alone. */
  async types(keys: Iterable<string>): Promise<void> {
    const asked = [...keys].filter((key) => this.#isNew(key, this.#typed));
    await this.#descriptions(asked, this.#held([TYPE, ...this.#session.typePredicates]), null);
  }

  /** Asks for the classes below some classes, level by level. */
  async subclasses(classes: Iterable<string>): Promise<void> {
    const seen = new Set(classes);
    if (this.#held([SUBCLASS]).length === 0) return;
    for (let rim = [...seen]; rim.length > 0; ) {
      const rows = await this.#batched(rim, (batch) => subclassesQuery(batch, SUBCLASS));
      this.addRows(rows);
      rim = [...new Set(rows.map((row) => row.get("n") ?? ""))].filter((key) => isIri(key) && !seen.has(key));
      for (const key of rim) seen.add(key);
    }
  }

  /** Asks who says the edges, and where: in every form of evidence that the endpoint holds. */
  async claims(edges: Iterable<Edge>): Promise<void> {
    const asked = [...edges].filter(({ subject, predicate, object }) => {
      const key = `${subject} ${predicate} ${object}`;
      if (this.#claimed.has(key)) return false;
      this.#claimed.add(key);
      return true;
    });
    await claimsOf(asked, this.#session.holdings, {
      excerpt: this,
      rows: (query) => this.#session.asker.rows(query, {}, this.#budget),
      describe: (nodes, predicates) => this.tell(nodes, predicates),
    });
  }

  /** Asks what some predicates say of nodes, in every language. */
  tell(nodes: readonly string[], predicates: readonly string[]): Promise<Row[]> {
    return this.#descriptions(nodes, this.#held(predicates), null, false);
  }

  /** `typeNames` where the names of types are wanted too; a language is chosen only for what a person reads. */
  async #descriptions(
    nodes: readonly string[],
    predicates: readonly string[],
    typeNames: TypeNames | null,
    narrow = true,
  ): Promise<Row[]> {
    if (predicates.length === 0) return [];
    const languages = narrow ? [...new Set([...this.#session.languages, "en"])] : [];
    const named = typeNames !== null && typeNames.types.length > 0 && typeNames.names.length > 0;
    const rows = await this.#batched(nodes, (batch) =>
      named
        ? descriptionWithTypesQuery(batch, predicates, languages, typeNames)
        : descriptionQuery(batch, predicates, languages),
    );
    this.addRows(rows);
    return rows;
  }

  #batched(nodes: readonly string[], query: (batch: readonly string[]) => string): Promise<Row[]> {
    const { asker, limits } = this.#session;
    const iris = [...new Set(nodes)].filter(isIri).sort();
    return inBatches(iris, limits.batchNodes, (batch) => asker.rows(query(batch), {}, this.#budget));
  }

  /** Those of some predicates that the endpoint has; all where it does not tell. */
  #held(predicates: readonly string[]): string[] {
    const { predicates: held } = this.#session.holdings;
    return [...new Set(predicates)].filter((key) => held === null || held.has(key));
  }

  #isNew(key: string, known: Set<string>): boolean {
    if (!isIri(key) || known.has(key)) return false;
    known.add(key);
    return true;
  }
}

const SUBCLASS = iri("rdfs", "subClassOf");

function isIri(key: string): boolean {
  return key !== "" && !key.startsWith("_:") && !key.startsWith('"');
}
