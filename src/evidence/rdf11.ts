/** RDF 1.2 evidence for tools that know only RDF 1.1: each reifier becomes an rdf:Statement with the same IRI. */

import { Dataset } from "../rdf/dataset.ts";
import { iri } from "../rdf/namespaces.ts";
import { DEFAULT_GRAPH } from "../rdf/term-table.ts";

/**
 * Copies rows into a new dataset in which `r rdf:reifies <<( s p o )>>` stands as `r a rdf:Statement ; rdf:subject s ;
 * rdf:predicate p ; rdf:object o`. Nothing else changes, so reading it back finds the same claims. A reifier of several
 * triples keeps only a statement for the first: RDF 1.1 has one name for one statement.
 *
 * Spec: https://www.w3.org/TR/rdf-schema/#ch_reificationvocab
 */
export function toRdf11(dataset: Dataset, rows: Iterable<number> = dataset.column("subject").keys()): Dataset {
  const out = new Dataset(dataset.terms);
  const reifies = dataset.terms.find(iri("rdf", "reifies"));
  const [type, statement, subjectOf, predicateOf, objectOf] = [
    iri("rdf", "type"),
    iri("rdf", "Statement"),
    iri("rdf", "subject"),
    iri("rdf", "predicate"),
    iri("rdf", "object"),
  ].map((key) => dataset.terms.internKey(key)) as [number, number, number, number, number];
  const done = new Set<number>();
  for (const row of rows) {
    const { subject, predicate, object } = dataset.row(row);
    const triple = predicate === reifies ? dataset.terms.triple(object) : null;
    const pairs: readonly (readonly [number, number])[] =
      triple === null
        ? [[predicate, object]]
        : [
            [type, statement],
            [subjectOf, triple.subject],
            [predicateOf, triple.predicate],
            [objectOf, triple.object],
          ];
    if (triple !== null && done.has(subject)) continue;
    if (triple !== null) done.add(subject);
    for (const [p, o] of pairs) out.addIds({ subject, predicate: p, object: o, namedGraph: DEFAULT_GRAPH });
  }
  return out;
}
