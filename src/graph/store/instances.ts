/** From classes to the things of them. */

import { iri } from "../../rdf/namespaces.ts";
import type { Dataset } from "../../rdf/store/dataset.ts";

/** The things of some classes, and of those below them, in the order of the data. Cost: their rows. */
export function instancesOf(dataset: Dataset, types: Iterable<number>): Set<number> {
  const [isA, subClassOf] = [dataset.terms.find(iri("rdf", "type")), dataset.terms.find(iri("rdfs", "subClassOf"))];
  const instances = new Set<number>();
  const classes = new Set(types);
  // What is added on the way is met in its turn.
  for (const each of classes) {
    for (const below of subjectsOf(dataset, subClassOf, each)) classes.add(below);
    for (const node of subjectsOf(dataset, isA, each)) instances.add(node);
  }
  return instances;
}

/** The things that the data says are of some classes, by the keys of these, and not of those below them. */
export function directInstancesOf(dataset: Dataset, keys: readonly string[]): number[] {
  const isA = dataset.terms.find(iri("rdf", "type"));
  return keys.flatMap((key) => subjectsOf(dataset, isA, dataset.terms.find(key)));
}

function subjectsOf(dataset: Dataset, predicate: number | null, object: number | null): number[] {
  if (predicate === null || object === null) return [];
  return dataset.match({ predicate, object }).map((row) => dataset.row(row).subject);
}
