/** Fetches the packed graph that lies beside the page. */

import { Knowledge } from "throughline/graph";
import { unpackDataset } from "throughline/rdf";

const GRAPH = "./graph.json";

/** Throws an Error with a sentence for the reader. */
export async function loadGraph(languages: readonly string[]): Promise<Knowledge> {
  const response = await fetch(GRAPH);
  if (!response.ok) throw new Error(`${GRAPH} was answered with status ${response.status}.`);
  const { dataset, prefixes } = unpackDataset(await response.text());
  return new Knowledge(dataset, { prefixes, languages });
}
