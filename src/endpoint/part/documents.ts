/** What an endpoint tells of documents, for references to them. */

import { DOCUMENT_PREDICATES, MAKER_PREDICATES, NAME_PREDICATES } from "../../paths/words/citation/document.ts";
import type { Dataset } from "../../rdf/store/dataset.ts";
import type { Endpoint } from "../endpoint.ts";
import { RemoteBudget } from "../search/remote-budget.ts";
import { GraphPart } from "./excerpt.ts";

const TIME_LIMIT_MS = 30_000;
const MAKING: ReadonlySet<string> = new Set(MAKER_PREDICATES);

/** The documents with their names, dates and makers. Kept apart from what is searched: these statements are no roads found. */
export async function fetchDocuments(
  endpoint: Endpoint,
  documents: readonly string[],
  signal: AbortSignal | null = null,
): Promise<Dataset> {
  const budget = new RemoteBudget(endpoint.limits, TIME_LIMIT_MS, () => performance.now(), signal);
  const part = new GraphPart(endpoint, budget);
  await part.describe(documents);
  const told = await part.tell(documents, DOCUMENT_PREDICATES);
  const makers = told.filter((row) => MAKING.has(row.get("q") ?? "")).map((row) => row.get("v") ?? "");
  await part.describe(makers);
  await part.tell(makers, NAME_PREDICATES);
  return part.datasetOf([]);
}
