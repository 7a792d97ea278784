/** The worker in which Oxigraph runs: it is fetched when the first query is asked, and ended to stop one. */

import initialize, { type Quad, Store, type Term } from "oxigraph/web.js";
import type { QueryResults, ResultTerm } from "throughline/query-text";

/** The first message brings the data; every further one is a query. */
export type SparqlRequest =
  | { readonly kind: "load"; readonly nquads: string }
  /** `isGraph` where the query makes triples (CONSTRUCT, DESCRIBE); they are answered as rows of three. */
  | { readonly kind: "ask"; readonly query: string; readonly isGraph: boolean };

/** What comes back: `ready` for the data, the others for a query. */
export type SparqlAnswer =
  | { readonly kind: "ready" }
  /** Text of the SPARQL Query Results JSON Format. */
  | { readonly kind: "result"; readonly text: string }
  | { readonly kind: "refused"; readonly message: string };

let store: Promise<Store> | null = null;

async function load(nquads: string): Promise<Store> {
  await initialize();
  const loaded = new Store();
  loaded.load(nquads, { format: "application/n-quads" });
  return loaded;
}

async function reply(request: SparqlRequest): Promise<SparqlAnswer> {
  try {
    if (request.kind === "load") {
      store = load(request.nquads);
      await store;
      return { kind: "ready" };
    }
    const loaded = await store;
    if (loaded === null) return { kind: "refused", message: "No data was loaded." };
    return {
      kind: "result",
      text: request.isGraph ? triplesOf(loaded, request.query) : bindingsOf(loaded, request.query),
    };
  } catch (error) {
    return { kind: "refused", message: error instanceof Error ? error.message : String(error) };
  }
}

// The result is written here: a string crosses threads at once, a table of objects blocks the other side.
function bindingsOf(loaded: Store, query: string): string {
  const options = { results_format: "application/sparql-results+json", use_default_graph_as_union: true };
  return String(loaded.query(query, options));
}

function triplesOf(loaded: Store, query: string): string {
  const quads = loaded.query(query, { use_default_graph_as_union: true }) as Quad[];
  const bindings = quads.map(({ subject, predicate, object }) => ({
    subject: jsonOf(subject),
    predicate: jsonOf(predicate),
    object: jsonOf(object),
  }));
  const results: QueryResults = { head: { vars: ["subject", "predicate", "object"] }, results: { bindings } };
  return JSON.stringify(results);
}

function jsonOf(term: Term): ResultTerm {
  switch (term.termType) {
    case "NamedNode":
      return { type: "uri", value: term.value };
    case "BlankNode":
      return { type: "bnode", value: term.value };
    case "Quad": {
      const { subject, predicate, object } = term;
      return {
        type: "triple",
        value: { subject: jsonOf(subject), predicate: jsonOf(predicate), object: jsonOf(object) },
      };
    }
    default:
      return { type: "literal", value: term.value };
  }
}

addEventListener("message", async (event: MessageEvent<SparqlRequest>) => postMessage(await reply(event.data)));
