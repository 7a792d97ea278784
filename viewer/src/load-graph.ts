/** Fetches the snapshot that lies beside the page. */

import { type OpenedSnapshot, openSnapshot } from "throughline/snapshot";

const GRAPH = "./graph.throughline";

/** Throws an Error with a sentence for the reader. */
export async function loadGraph(languages: readonly string[]): Promise<OpenedSnapshot> {
  const response = await fetch(GRAPH);
  if (!response.ok) throw new Error(`${GRAPH} was answered with status ${response.status}.`);
  return openSnapshot(new Uint8Array(await response.arrayBuffer()), { languages, name: GRAPH });
}
