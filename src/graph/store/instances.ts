/** From classes to the things of them. */

import type { TermId } from "../../ids.ts";
import { iri } from "../../rdf/namespaces.ts";
import type { Dataset } from "../../rdf/store/dataset.ts";

/** Classes and those below them, each once. Cost: their rows. */
export function classesBelow(dataset: Dataset, types: Iterable<number>): Set<number> {
  const subClassOf = dataset.terms.find(iri("rdfs", "subClassOf"));
  const classes = new Set(types);
  // What is added on the way is met in its turn.
  for (const each of classes) for (const below of subjectsOf(dataset, subClassOf, each)) classes.add(below);
  return classes;
}

/** Predicates and those below them by rdfs:subPropertyOf, each once. Cost: their rows. */
export function predicatesBelow(dataset: Dataset, predicates: Iterable<number>): Set<number> {
  const subPropertyOf = dataset.terms.find(iri("rdfs", "subPropertyOf"));
  const found = new Set(predicates);
  for (const each of found) for (const below of subjectsOf(dataset, subPropertyOf, each)) found.add(below);
  return found;
}

/** The things of some classes, and of those below them, class by class in the order of the data. Cost: their rows. */
export function instancesOf(dataset: Dataset, types: Iterable<number>): Set<number> {
  const isA = dataset.terms.find(iri("rdf", "type"));
  return new Set([...classesBelow(dataset, types)].flatMap((each) => subjectsOf(dataset, isA, each)));
}

/** The things that the data says are of some classes, by the keys of these, and not of those below them. */
export function directInstancesOf(dataset: Dataset, keys: readonly string[]): number[] {
  const isA = dataset.terms.find(iri("rdf", "type"));
  return keys.flatMap((key) => subjectsOf(dataset, isA, dataset.terms.find(key)));
}

function subjectsOf(dataset: Dataset, predicate: TermId | null, object: TermId | null): number[] {
  if (predicate === null || object === null) return [];
  return dataset.matchRows({ predicate, object }).map((row) => dataset.row(row).subject);
}
