/** What an endpoint tells of documents, for references to them. */

import { DOCUMENT_PREDICATES, MAKER_PREDICATES, NAME_PREDICATES } from "../../paths/words/citation/document.ts";
import type { Dataset } from "../../rdf/store/dataset.ts";
import type { Endpoint } from "../endpoint.ts";
import { RemoteBudget } from "../search/remote-budget.ts";
import { ExcerptBuilder } from "./excerpt-builder.ts";

const TIME_LIMIT_MS = 30_000;
const MAKING: ReadonlySet<string> = new Set(MAKER_PREDICATES);

/** The documents with their names, dates and makers. Kept apart from what is searched: these statements are no roads found. */
export async function fetchDocuments(
  endpoint: Endpoint,
  documents: readonly string[],
  signal: AbortSignal | null = null,
): Promise<Dataset> {
  const budget = new RemoteBudget(endpoint.limits, TIME_LIMIT_MS, () => performance.now(), signal);
  const excerpt = new ExcerptBuilder(endpoint, budget);
  await excerpt.describe(documents);
  const rows = await excerpt.tell(documents, DOCUMENT_PREDICATES);
  const makers = rows.filter((row) => MAKING.has(row.get("q") ?? "")).map((row) => row.get("v") ?? "");
  await excerpt.describe(makers);
  await excerpt.tell(makers, NAME_PREDICATES);
  return excerpt.datasetOf([]);
}
