/** Questions to one endpoint: answers are kept for the session, checked for silent limits, and told in notes. */

import { ThroughlineError } from "../../errors.ts";
import type { RemoteBudget } from "../search/remote-budget.ts";
import type { EndpointClient, Table } from "./client.ts";
import { failure } from "./refusal.ts";
import { BadAnswer, type Row } from "./row-reader.ts";
import { counted, rowCount } from "./sparql.ts";

/** How many rows an answer must have, where that is known; else only the endpoint can tell. */
export interface Expected {
  readonly exactly?: number;
  /** An answer with as many is whole. */
  readonly atMost?: number;
  /** Whether it holds nodes and counts only. */
  readonly nodes?: boolean;
}

/** Thrown where an endpoint gives fewer rows than there are: a smaller question may be answered in full. */
export class SilentLimit extends ThroughlineError {
  readonly rows: number;

  constructor(rows: number, due: number) {
    super(
      "endpoint",
      `The endpoint gave ${rows} rows where it counted ${due}, and does not say that it cut its answer.`,
      {
        hint: "Ask for less, or at an endpoint with a higher limit.",
      },
    );
    this.rows = rows;
  }
}

/**
 * Asks within a budget. An engine that limits the rows of its answers without saying so gives as many as its limit at
 * most; so an answer with fewer rows than one that is known to be whole is whole, and only the largest so far is counted
 * over: one with as many may stand at the limit. The order of rows never matters, so that no query asks for one.
 */
export class QueryCache {
  readonly client: EndpointClient;
  readonly #tables = new Map<string, Table>();
  readonly #mostKept: number;
  #keptRows = 0;
  #longestWhole = 0;
  #takesQuick = true;

  constructor(client: EndpointClient, cachedRows: number) {
    this.client = client;
    this.#mostKept = cachedRows;
  }

  /**
   * The rows of a query.
   *
   * @throws SilentLimit; ThroughlineError `endpoint`; BudgetSpent.
   */
  async rows(query: string, expected: Expected, budget: RemoteBudget): Promise<readonly Row[]> {
    const known = this.#tables.get(query);
    if (known !== undefined) {
      budget.passedOver += known.passedOver;
      return known.rows;
    }
    const table = (await this.#quick(query, expected, budget)) ?? (await this.client.select(query, "terms", budget));
    await this.#check(query, table, expected, budget);
    budget.passedOver += table.passedOver;
    this.#keep(query, table);
    return table.rows;
  }

  /**
   * A table of nodes in whatever form the endpoint writes fast; null where that does not show to be whole. What is wrong with
   * it, the slower form tells.
   */
  async #quick(query: string, { exactly, atMost, nodes }: Expected, budget: RemoteBudget): Promise<Table | null> {
    const due = exactly ?? atMost;
    if (nodes !== true || due === undefined || !this.#takesQuick) return null;
    try {
      const table = await this.client.select(query, "nodes", budget);
      if (table.hasEnd || table.rows.length + table.passedOver === due) return table;
      // Nodes without an edge have no row in a table of degrees; an engine that cuts tables of edges will cut others.
      if (exactly !== undefined) this.#takesQuick = false;
    } catch (error) {
      if (!(error instanceof BadAnswer)) throw error;
      this.#takesQuick = false;
    }
    return null;
  }

  async #check(query: string, { rows, passedOver }: Table, expected: Expected, budget: RemoteBudget): Promise<void> {
    const got = rows.length + passedOver;
    const { exactly, atMost } = expected;
    // Nobody stops at no rows at all.
    if (exactly === undefined && (got === 0 || got < this.#longestWhole || got === atMost)) return;
    const due = exactly ?? (await this.#count(query, budget));
    if (got < due) throw new SilentLimit(got, due);
    if (got > due) throw failure(`gave ${got} rows where it counted ${due}; it may be changing while it is asked`);
    this.#longestWhole = Math.max(this.#longestWhole, got);
  }

  async #count(query: string, budget: RemoteBudget): Promise<number> {
    const { rows } = await this.client.select(rowCount(query), "terms", budget);
    return counted(rows[0]?.get("rows"));
  }

  /** Keeps the answer, and lets the oldest go where there are too many. */
  #keep(query: string, table: Table): void {
    if (table.rows.length > this.#mostKept) return;
    this.#tables.set(query, table);
    this.#keptRows += table.rows.length + 1;
    for (const [oldest, { rows }] of this.#tables) {
      if (this.#keptRows <= this.#mostKept) break;
      this.#tables.delete(oldest);
      this.#keptRows -= rows.length + 1;
    }
  }
}

/**
 * Puts a question about many nodes, or whatever it is about, in parts of at most `size`, each in halves again where the endpoint cuts its answer or
 * takes too long. Throws `endpoint` where it cuts even the answer about one node.
 */
export async function inBatches<Item, Result>(
  items: readonly Item[],
  size: number,
  ask: (batch: readonly Item[]) => Promise<readonly Result[]>,
): Promise<Result[]> {
  const results: Result[] = [];
  const waiting: (readonly Item[])[] = [];
  for (let at = items.length - (items.length % size || size); at >= 0; at -= size)
    waiting.push(items.slice(at, at + size));
  for (let batch = waiting.pop(); batch !== undefined; batch = waiting.pop()) {
    try {
      for (const result of await ask(batch)) results.push(result);
    } catch (error) {
      if (!(error instanceof SilentLimit)) throw error;
      if (batch.length === 1) throw failure(`gives at most ${error.rows} rows, and a single node here has more`);
      const middle = Math.ceil(batch.length / 2);
      waiting.push(batch.slice(middle), batch.slice(0, middle));
    }
  }
  return results;
}
