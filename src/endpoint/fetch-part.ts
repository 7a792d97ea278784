/** The part of an endpoint that a picture of one question shows: its paths, and what lies around both ends. */

import { Knowledge } from "../graph/knowledge.ts";
import { DEFAULT_NEIGHBORS_OPTIONS } from "../graph/neighbors-defaults.ts";
import { roleOfPredicateIri } from "../graph/roles.ts";
import type { PathResult } from "../paths/find-paths.ts";
import type { PathOptions } from "../paths/query.ts";
import { resolvePathOptions } from "../paths/query.ts";
import { Dataset } from "../rdf/dataset.ts";
import { fetchAround } from "./around.ts";
import { rowsOf } from "./edge-source.ts";
import type { Endpoint } from "./endpoint.ts";
import { findRemotePaths, type RemoteAnswer } from "./find-remote-paths.ts";
import { RemoteGround } from "./remote-ground.ts";

export interface Part {
  readonly knowledge: Knowledge;
  readonly result: RemoteAnswer["result"];
  /** What the picture does not show, in sentences for a person. */
  readonly notes: readonly string[];
}

/** Around an end with more statements than this nothing is fetched: a picture of them all shows nothing. */
const MOST_AROUND = 600;

/**
 * Fetches the paths between two nodes and, where they have no more than 600 statements, what lies around them. Throws as
 * findRemotePaths.
 *
 * @example
 * import { Endpoint, fetchPart } from "throughline/endpoint";
 * // A service that holds nothing stands in for the network.
 * const nothing = '{"head": {"vars": []}, "results": {"bindings": []}}';
 * const headers = { "content-type": "application/sparql-results+json" };
 * const fetch = async () => new Response(nothing, { headers });
 * const endpoint = await Endpoint.open("https://example.org/sparql", { fetch });
 * const { result, notes } = await fetchPart(endpoint, "urn:x:a", "urn:x:b");
 * [result.paths.length, notes.length]; // [0, 0]
 */
export async function fetchPart(
  endpoint: Endpoint,
  from: string,
  to: string,
  options: PathOptions = {},
): Promise<Part> {
  const { result, knowledge } = await findRemotePaths(endpoint, from, to, options);
  const dataset = new Dataset(endpoint.terms);
  addPaths(dataset, knowledge, result);
  const notes = [...result.endpoint.notes];
  const ground = new RemoteGround(endpoint, resolvePathOptions(options));
  const degrees = await ground.source.degrees([from, to]);
  for (const end of new Set([from, to])) {
    const degree = degrees.get(end);
    const rows = degree === undefined ? 0 : rowsOf(degree, "either");
    if (rows > MOST_AROUND) {
      notes.push(
        `${knowledge.labels.label(endpoint.id(end))} has ${rows} statements; what lies around it is not shown.`,
      );
      continue;
    }
    const around = await fetchAround(endpoint, end, {
      hops: DEFAULT_NEIGHBORS_OPTIONS.hops,
      signal: options.signal ?? null,
    });
    addRows(dataset, around.dataset, () => true);
  }
  return { knowledge: new Knowledge(dataset, { languages: endpoint.languages }), result, notes };
}

/** What was fetched for the paths, without the statements that lie on none. */
function addPaths(dataset: Dataset, { dataset: fetched }: Knowledge, { paths, from, to }: PathResult): void {
  const { terms } = fetched;
  const ends = [from, to].map(({ iri }) => iri);
  const onPaths = new Set([...ends, ...paths.flatMap((path) => path.nodes.map(({ iri }) => iri))]);
  addRows(dataset, fetched, (subject, predicate, object) => {
    if (terms.isLiteral(object) || roleOfPredicateIri(terms.key(predicate)) !== "instance") return true;
    return onPaths.has(terms.key(subject)) && onPaths.has(terms.key(object));
  });
}

function addRows(
  into: Dataset,
  from: Dataset,
  wanted: (subject: number, predicate: number, object: number) => boolean,
): void {
  for (let place = 0; place < from.size; place++) {
    const row = from.row(place);
    if (wanted(row.subject, row.predicate, row.object)) into.addIds(row);
  }
}
