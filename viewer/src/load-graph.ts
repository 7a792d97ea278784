/** Fetches the snapshot that lies beside the page, and what its makers say of it. */

import { loadSite, type Site } from "./site/site.ts";

const GRAPH = "./graph.throughline";
/** By this the server tells that the graph lies elsewhere. */
const ENDPOINT_HEADER = "throughline-endpoint";

/** Rows of a sheet, or files of a folder, that a graph was not made of. */
export interface LeftOut {
  readonly what: "rows" | "files";
  readonly count: number;
}

export const NOTHING_LEFT_OUT: LeftOut = { what: "files", count: 0 };

/** A graph that the page can show. */
export interface OpenGraph {
  /** A snapshot: it is opened anew for each language, and never changed. */
  readonly snapshot: Uint8Array;
  /** The reader's own files that it was read from; null for the graph that lies beside the page. */
  readonly files: readonly string[] | null;
  /** Where they were fetched from; null where the reader had them. */
  readonly address: string | null;
  /** Whether these are the example of the page, and no reader's own. */
  readonly isExample: boolean;
  /** What of the reader's data is not in it. */
  readonly leftOut: LeftOut;
  /** The host of the SPARQL endpoint that the graph lies at, of which the snapshot holds nothing yet; null for none. */
  readonly endpoint: string | null;
  /** What those who published it say of it; null where nobody did, and for the reader's own files. */
  readonly site: Site | null;
}

/** Throws an Error with a sentence for the reader. */
export async function loadGraph(): Promise<OpenGraph> {
  const [response, site] = await Promise.all([fetch(GRAPH), loadSite()]);
  if (!response.ok) throw new Error(`${GRAPH} was answered with status ${response.status}.`);
  return {
    snapshot: new Uint8Array(await response.arrayBuffer()),
    files: null,
    address: null,
    isExample: false,
    leftOut: NOTHING_LEFT_OUT,
    endpoint: response.headers.get(ENDPOINT_HEADER),
    site,
  };
}
