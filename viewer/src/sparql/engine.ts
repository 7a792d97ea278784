/** Asks the worker: one query at a time, with a time limit, and stoppable at any moment. */

import type { Knowledge } from "throughline/graph";
import { inspectQuery, refusal, withPrefixes } from "throughline/query-text";
import { toNQuads } from "throughline/rdf";
import { type CallEnd, WorkerCalls } from "../workers.ts";
import type { SparqlAnswer, SparqlRequest } from "./sparql-worker.ts";

/** Milliseconds that a query may take; fetching the engine and loading the data is not counted. */
export const TIME_LIMIT_MS = 20_000;

/** What became of a query. */
export type SparqlOutcome =
  /** Text of the SPARQL Query Results JSON Format; triples are rows of three. */
  | { readonly kind: "result"; readonly text: string }
  | { readonly kind: "stopped" }
  | { readonly kind: "timed-out" }
  /** The engine could not be fetched, or broke off. */
  | { readonly kind: "no-engine" };

type Ending = SparqlOutcome | { readonly kind: "refused"; readonly message: string };

/** SPARQL over one graph; its data is loaded into a worker by the first query, and again after a stop. */
export class SparqlEngine {
  readonly #knowledge: Knowledge;
  readonly #calls = new WorkerCalls<SparqlRequest, SparqlAnswer>(
    () => new Worker(new URL("./sparql-worker.ts", import.meta.url), { type: "module" }),
  );
  #loaded = false;

  constructor(knowledge: Knowledge) {
    this.#knowledge = knowledge;
  }

  /** Throws ThroughlineError: `syntax` with line and column, `usage` for an update, `unsupported`, `limit`. */
  async ask(text: string): Promise<SparqlOutcome> {
    const { form } = inspectQuery(text);
    const isGraph = form === "construct" || form === "describe";
    const query = withPrefixes(text, this.#knowledge.prefixes);
    const ending = await this.#run({ kind: "ask", query, isGraph });
    if (ending.kind === "refused") throw refusal(ending.message, text);
    return ending;
  }

  /** Ends the query that runs, and the worker with it: WebAssembly cannot be asked to stop. */
  stop(): void {
    this.#calls.stop();
  }

  async #run(request: SparqlRequest): Promise<Ending> {
    if (!(this.#loaded && this.#calls.isRunning)) {
      this.#loaded = false;
      const { dataset } = this.#knowledge;
      const nquads = toNQuads(dataset, dataset.column("subject").keys());
      const loading = endingOf(await this.#calls.call({ kind: "load", nquads }));
      // Without its data the worker is of no use.
      if (loading.kind === "refused") this.stop();
      if (loading.kind !== "ready") return loading;
      this.#loaded = true;
    }
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      this.stop();
    }, TIME_LIMIT_MS);
    const ending = endingOf(await this.#calls.call(request));
    clearTimeout(timer);
    return ending.kind === "ready" ? NO_ENGINE : timedOut ? { kind: "timed-out" } : ending;
  }
}

const NO_ENGINE: Ending = { kind: "no-engine" };

function endingOf(end: CallEnd<SparqlAnswer>): Ending | Extract<SparqlAnswer, { kind: "ready" }> {
  switch (end.kind) {
    case "answered":
      return end.answer;
    case "stopped":
      return end;
    case "failed":
      return NO_ENGINE;
  }
}
