/** From what a person types to nodes of an endpoint: what a name may stand for is fetched, and chosen from as in memory. */

import { foldName } from "../../graph/names/name-index.ts";
import { ALIAS_PREDICATES } from "../../graph/names/naming-predicates.ts";
import { Knowledge } from "../../graph/store/knowledge.ts";
import { DEFAULT_PREFIXES, expandName, iri } from "../../rdf/namespaces.ts";
import { isAbsoluteIri, literal, termKey } from "../../rdf/store/terms.ts";
import type { Endpoint } from "../endpoint.ts";
import { ExcerptBuilder } from "../excerpt/excerpt-builder.ts";
import { RemoteBudget } from "../search/remote-budget.ts";
import type { Row } from "../wire/row-reader.ts";
import { existingQuery, instanceQuery, namedQuery, similarQuery } from "../wire/sparql.ts";

/** What ends a look for names at an endpoint. */
export interface NamesOptions {
  /** Milliseconds for each call. Default: 30000. */
  readonly timeLimitMs?: number;
  /** Ends the look; null for none. */
  readonly signal?: AbortSignal | null;
}

const TIME_LIMIT_MS = 30_000;
/** Nodes that a search by a part of a name brings at most; which ones, the endpoint decides. */
const MOST_SIMILAR = 200;

/**
 * Names of one endpoint. After `load`, a ConceptIndex of `knowledge` resolves the texts that were loaded, and refuses them
 * in the same words, as it does in memory.
 */
export class EndpointNames {
  readonly #endpoint: Endpoint;
  readonly #excerpt: ExcerptBuilder;
  readonly #budget: RemoteBudget;
  /** Predicates that were named by their IRI where the endpoint does not tell which it has. */
  readonly #taken = new Map<number, number>();

  constructor(endpoint: Endpoint, options: NamesOptions = {}) {
    this.#endpoint = endpoint;
    const { timeLimitMs = TIME_LIMIT_MS, signal = null } = options;
    this.#budget = new RemoteBudget(endpoint.limits, timeLimitMs, () => performance.now(), signal);
    this.#excerpt = new ExcerptBuilder(endpoint, this.#budget);
  }

  /** Fetches what concepts may be called by these texts, each an IRI, a prefixed name, a label or an alias. */
  async load(texts: Iterable<string>): Promise<void> {
    for (const text of texts) {
      const key = iriOf(text);
      if (key === null) await this.#loadNamed(text.trim());
      else await this.#loadIri(key);
    }
  }

  /** The same for classes. */
  async loadTypes(texts: Iterable<string>): Promise<void> {
    for (const text of texts) {
      const key = iriOf(text);
      const keys = key === null ? await this.#loadNamed(text.trim()) : [key];
      const predicates = [iri("rdf", "type"), iri("rdfs", "subClassOf")];
      for (const each of keys) this.#excerpt.addRows(await this.#rows(instanceQuery(each, predicates)));
    }
  }

  /** The same for predicates: their names are few, so all are fetched where one is not named by its IRI. */
  async loadPredicates(texts: Iterable<string>): Promise<void> {
    const { holdings } = this.#endpoint;
    for (const text of texts) {
      const key = iriOf(text);
      if (key !== null && holdings.predicates === null) this.#taken.set(this.#endpoint.id(key), 0);
      if (key === null) await this.#excerpt.describe(holdings.predicates?.keys() ?? []);
    }
  }

  /** Fetches the nodes that have the text in one of their names; at most 200, whichever the endpoint gives first. */
  async loadSimilar(text: string): Promise<void> {
    await this.#describe(await this.#rows(similarQuery(foldName(text), this.#predicates(), MOST_SIMILAR)));
  }

  /** What could not be used of the answers until now, in sentences for a person. */
  get notes(): readonly string[] {
    return this.#budget.omissions;
  }

  /** What was fetched until now. */
  get knowledge(): Knowledge {
    const held = [...(this.#endpoint.holdings.predicates ?? [])].map(
      ([key, edges]) => [this.#endpoint.id(key), edges] as const,
    );
    const whole = { cites: false, edges: 0, degrees: new Map(), predicateCounts: new Map([...held, ...this.#taken]) };
    return new Knowledge(this.#excerpt.datasetOf([]), { languages: this.#endpoint.languages, whole });
  }

  async #loadIri(key: string): Promise<void> {
    const rows = await this.#rows(existingQuery(key));
    if (rows.length === 0) return;
    this.#endpoint.id(key);
    await this.#excerpt.describe([key]);
  }

  /** By the name as it stands and in the usual cases; only where nothing is called so, by all names in any case. */
  async #loadNamed(text: string): Promise<string[]> {
    const forms = new Set([
      text,
      text.toLowerCase(),
      text.toUpperCase(),
      capital(text),
      text.split(" ").map(capital).join(" "),
    ]);
    const tags = [...new Set(["", "en", ...this.#endpoint.languages])];
    const literals = [...forms].flatMap((form) =>
      tags.map((tag) => termKey(tag === "" ? literal(form) : literal(form, tag))),
    );
    const predicates = this.#predicates();
    let rows = await this.#rows(namedQuery(literals, predicates));
    if (rows.length === 0) rows = await this.#rows(similarQuery(foldName(text), predicates, MOST_SIMILAR));
    return this.#describe(rows);
  }

  async #describe(rows: readonly Row[]): Promise<string[]> {
    this.#excerpt.addRows(rows);
    const keys = [...new Set(rows.map((row) => row.get("n") ?? ""))];
    await this.#excerpt.describe(keys);
    return keys;
  }

  #predicates(): string[] {
    const { holdings, labelPredicates } = this.#endpoint;
    const naming = [...new Set([...labelPredicates, ...ALIAS_PREDICATES])];
    return naming.filter((key) => holdings.predicates === null || holdings.predicates.has(key));
  }

  async #rows(query: string | null): Promise<readonly Row[]> {
    return query === null ? [] : this.#endpoint.asker.rows(query, {}, this.#budget);
  }
}

/** The IRI that a text is, in angle brackets or bare, or stands for as a prefixed name. */
function iriOf(text: string): string | null {
  const trimmed = text.trim();
  const bare = trimmed.startsWith("<") && trimmed.endsWith(">") ? trimmed.slice(1, -1) : trimmed;
  const key = expandName(bare, DEFAULT_PREFIXES) ?? bare;
  return isAbsoluteIri(key) ? key : null;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
