/** Asks the worker: one query at a time, with a time limit, and stoppable at any moment. */

import type { Knowledge } from "throughline/graph";
import { inspectQuery, refusal, withPrefixes } from "throughline/query-text";
import { toNQuads } from "throughline/rdf";
import type { SparqlAnswer, SparqlRequest } from "./sparql-worker.ts";

/** Milliseconds that a query may take; fetching the engine and loading the data is not counted. */
export const TIME_LIMIT_MS = 20_000;

export type SparqlOutcome =
  /** Text of the SPARQL Query Results JSON Format; triples are rows of three. */
  | { readonly kind: "result"; readonly text: string }
  | { readonly kind: "stopped" }
  | { readonly kind: "timed-out" }
  /** The engine could not be fetched, or broke off. */
  | { readonly kind: "no-engine" };

type Ending = SparqlOutcome | { readonly kind: "refused"; readonly message: string };

export class SparqlEngine {
  readonly #knowledge: Knowledge;
  #worker: Worker | null = null;
  #loaded = false;
  #waiting: SparqlRequest | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #resolve: ((ending: Ending) => void) | null = null;

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
    this.#kill({ kind: "stopped" });
  }

  #run(request: SparqlRequest): Promise<Ending> {
    return new Promise<Ending>((resolve) => {
      this.#resolve = resolve;
      this.#waiting = request;
      if (this.#loaded) this.#send();
      else if (this.#worker === null) this.#start();
    }).finally(() => {
      clearTimeout(this.#timer);
      this.#resolve = null;
    });
  }

  #start(): void {
    const { dataset } = this.#knowledge;
    const worker = new Worker(new URL("./sparql-worker.ts", import.meta.url), { type: "module" });
    worker.addEventListener("message", ({ data }: MessageEvent<SparqlAnswer>) => this.#hear(data));
    worker.addEventListener("error", () => this.#kill({ kind: "no-engine" }));
    this.#worker = worker;
    const load: SparqlRequest = { kind: "load", nquads: toNQuads(dataset, dataset.column("subject").keys()) };
    worker.postMessage(load);
  }

  #hear(answer: SparqlAnswer): void {
    if (answer.kind === "ready") {
      this.#loaded = true;
      this.#send();
    } else if (this.#loaded) this.#resolve?.(answer);
    else if (answer.kind === "refused") this.#kill(answer);
  }

  #send(): void {
    this.#worker?.postMessage(this.#waiting);
    this.#timer = setTimeout(() => this.#kill({ kind: "timed-out" }), TIME_LIMIT_MS);
  }

  #kill(ending: Ending): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#loaded = false;
    this.#resolve?.(ending);
  }
}
