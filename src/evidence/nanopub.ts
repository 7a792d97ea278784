/** Claims as nanopublications: each asserted claim a head, an assertion, its provenance and its publication info. */

import { iri } from "../rdf/namespaces.ts";
import { Dataset } from "../rdf/store/dataset.ts";
import { DEFAULT_GRAPH, type TripleIds } from "../rdf/store/term-table.ts";
import { EvidenceReader } from "./reader.ts";

const NP = "http://www.nanopub.org/nschema#";

/** What is said about how a claim came into the graph, rather than about where it comes from. */
const PUBLICATION_PREDICATES: ReadonlySet<string> = new Set([
  iri("rdf", "type"),
  iri("prov", "wasGeneratedBy"),
  iri("prov", "wasAttributedTo"),
]);

/**
 * Copies rows so that each claim `r` of an asserted triple stands in four named graphs: `r/head`, `r/assertion` (the
 * triple), `r/provenance` and `r/pubinfo`. Everything else stays as it is: passages, sources, labels, named graphs, and
 * claims that are denied or only spoken about, since the assertion of a nanopublication is held true by its authors.
 *
 * Spec: http://nanopub.org/guidelines/working_draft/ ; it needs IRIs, so claims named by blank nodes stay as they are.
 */
export function toNanopublications(dataset: Dataset, rows: Iterable<number>): Dataset {
  const out = new Dataset(dataset.terms);
  const all = [...rows];
  const claims = publishableClaims(dataset, all);
  const claimed = new Set([...claims.values()].map(keyOf));
  const reifies = dataset.terms.find(REIFIES);
  const published = new Set<number>();
  for (const row of all) {
    const ids = dataset.row(row);
    const claim = ids.namedGraph === DEFAULT_GRAPH ? claims.get(ids.subject) : undefined;
    if (claim === undefined) {
      // An asserted triple with a claim moves into its assertion; one that nobody claims stays.
      if (ids.namedGraph !== DEFAULT_GRAPH || !claimed.has(keyOf(ids))) out.addIds(ids);
      continue;
    }
    const name = dataset.terms.key(ids.subject);
    if (!published.has(ids.subject)) publish(out, name, claim);
    published.add(ids.subject);
    if (ids.predicate === reifies) continue;
    const part = PUBLICATION_PREDICATES.has(dataset.terms.key(ids.predicate)) ? "pubinfo" : "provenance";
    const subject = part === "pubinfo" ? ids.subject : dataset.terms.internKey(`${name}/assertion`);
    out.addIds({ ...ids, subject, namedGraph: dataset.terms.internKey(`${name}/${part}`) });
  }
  return out;
}

const REIFIES = iri("rdf", "reifies");

/** The reifiers of the default graph that name one asserted triple, which is no claim about a claim, and affirm it. */
function publishableClaims(dataset: Dataset, rows: readonly number[]): ReadonlyMap<number, TripleIds> {
  const reifies = dataset.terms.find(REIFIES);
  const claims = new Map<number, TripleIds>();
  const refused = new Set<number>();
  const asserted = new Set<string>();
  for (const row of rows) {
    const ids = dataset.row(row);
    if (ids.namedGraph !== DEFAULT_GRAPH) continue;
    asserted.add(keyOf(ids));
    const triple = ids.predicate === reifies ? dataset.terms.triple(ids.object) : null;
    if (triple === null) continue;
    if (claims.has(ids.subject) || !dataset.terms.isIri(ids.subject)) refused.add(ids.subject);
    claims.set(ids.subject, triple);
  }
  const reader = new EvidenceReader(dataset);
  const isPublishable = ([reifier, triple]: [number, TripleIds]): boolean =>
    !refused.has(reifier) &&
    asserted.has(keyOf(triple)) &&
    !claims.has(triple.subject) &&
    reader.polarity(reifier) === "affirmed";
  return new Map([...claims].filter(isPublishable));
}

function keyOf({ subject, predicate, object }: TripleIds): string {
  return `${subject} ${predicate} ${object}`;
}

function publish(out: Dataset, name: string, claim: TripleIds): void {
  const id = (key: string): number => out.terms.internKey(key);
  const head = id(`${name}/head`);
  const add = (predicate: string, object: string): void => {
    out.addIds({ subject: id(name), predicate: id(predicate), object: id(object), namedGraph: head });
  };
  add(iri("rdf", "type"), `${NP}Nanopublication`);
  add(`${NP}hasAssertion`, `${name}/assertion`);
  add(`${NP}hasProvenance`, `${name}/provenance`);
  add(`${NP}hasPublicationInfo`, `${name}/pubinfo`);
  const { subject, predicate, object } = claim;
  out.addIds({ subject, predicate, object, namedGraph: id(`${name}/assertion`) });
}
