/** Claims as nanopublications: each asserted claim a head, an assertion, its provenance and its publication info. */

import { Dataset } from "../rdf/dataset.ts";
import { iri } from "../rdf/namespaces.ts";
import { EvidenceReader } from "./reader.ts";
import { readReifications } from "./reifiers.ts";

const NP = "http://www.nanopub.org/nschema#";

/** What is said about how a claim came into the graph, rather than about where it comes from. */
const PUBLICATION_PREDICATES: ReadonlySet<string> = new Set([
  iri("rdf", "type"),
  iri("prov", "wasGeneratedBy"),
  iri("prov", "wasAttributedTo"),
]);

/**
 * Copies rows so that each affirmed claim `r` stands in four named graphs: `r/head`, `r/assertion` (its triple),
 * `r/provenance` and `r/pubinfo`. Everything else stays in the default graph as it is: passages, sources, labels, and
 * denied claims with their reifier, since the assertion of a nanopublication is something that its authors hold true.
 *
 * Spec: http://nanopub.org/guidelines/working_draft/ ; it needs IRIs, so claims named by blank nodes stay as they are.
 */
export function toNanopublications(dataset: Dataset, rows: Iterable<number>): Dataset {
  const out = new Dataset(dataset.terms);
  const reader = new EvidenceReader(dataset);
  const reifications = readReifications(dataset).filter(({ reifier }) => dataset.terms.isIri(reifier));
  const claims = new Map(
    reifications
      .filter(({ reifier }) => reader.polarity(reifier) === "affirmed")
      .map((claim) => [claim.reifier, claim]),
  );
  const claimed = new Set(
    [...claims.values()].map(({ subject, predicate, object }) => `${subject} ${predicate} ${object}`),
  );
  const reifies = dataset.terms.find(iri("rdf", "reifies"));
  const published = new Set<number>();
  for (const row of rows) {
    const ids = dataset.row(row);
    const claim = claims.get(ids.subject);
    if (claim === undefined) {
      // An asserted triple with a claim moves into its assertion; one that nobody claims stays.
      if (!claimed.has(`${ids.subject} ${ids.predicate} ${ids.object}`)) out.addIds(ids);
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

function publish(out: Dataset, name: string, claim: { subject: number; predicate: number; object: number }): void {
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
