/** From a class to the things of it. */

import { iri } from "../../rdf/namespaces.ts";
import type { Dataset } from "../../rdf/store/dataset.ts";

/** The things of a class, and of those below it, in the order of the data. Cost: their rows. */
export function instancesOf(dataset: Dataset, type: number): Set<number> {
  const instances = new Set<number>();
  const [isA, subClassOf] = [dataset.terms.find(iri("rdf", "type")), dataset.terms.find(iri("rdfs", "subClassOf"))];
  const classes = new Set([type]);
  // What is added on the way is met in its turn.
  for (const each of classes) {
    if (subClassOf !== null)
      for (const row of dataset.match({ predicate: subClassOf, object: each })) classes.add(dataset.row(row).subject);
    if (isA === null) continue;
    for (const row of dataset.match({ predicate: isA, object: each })) instances.add(dataset.row(row).subject);
  }
  return instances;
}
