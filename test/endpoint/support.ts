/** A SPARQL endpoint of a test's own: Oxigraph behind node:http, on a free port of this machine. */

import { createServer, type IncomingMessage, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { Store } from "oxigraph";

export interface TestEndpoint {
  readonly url: string;
  /** The queries that arrived. */
  readonly queries: string[];
  close(): Promise<void>;
}

/** The forms of a table that an endpoint of a test speaks, the one that is taken where nothing else is asked for first. */
const FORMS = ["application/sparql-results+json", "text/csv"] as const;

/** Answers SPARQL queries about some Turtle or TriG, each once `ready` lets it. */
export async function startEndpoint(
  data: string,
  format: "text/turtle" | "application/trig" | "application/n-quads" = "text/turtle",
  forms: readonly string[] = FORMS,
  ready: () => Promise<void> = async () => {},
): Promise<TestEndpoint> {
  const store = new Store();
  store.load(data, { format });
  const queries: string[] = [];
  const server = await startServer(async (request, response) => {
    const query = await queryOf(request);
    queries.push(query);
    await ready();
    try {
      const wanted = (request.headers.accept ?? "").split(",")[0] ?? "";
      const form = forms.includes(wanted) ? wanted : FORMS[0];
      const body = store.query(query, { results_format: form, use_default_graph_as_union: true });
      response.setHeader("Content-Type", form);
      response.end(String(body));
    } catch (error) {
      response.statusCode = 400;
      response.end(String(error));
    }
  });
  return { ...server, queries };
}

/** The query of a request of the SPARQL protocol, by GET or by POST. */
async function queryOf(request: IncomingMessage): Promise<string> {
  const encoded = request.method === "POST" ? await text(request) : new URL(request.url ?? "", "http://x").search;
  return new URLSearchParams(encoded).get("query") ?? "";
}

/** A server on a free port of this machine. */
export async function startServer(listener: RequestListener): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/sparql`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
