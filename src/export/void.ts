/** What a graph is as a dataset, counted: the figures of VoID. Spec: https://www.w3.org/TR/void/ */

import type { Knowledge } from "../graph/store/knowledge.ts";
import { compareCodeUnits } from "../order.ts";
import { iri } from "../rdf/namespaces.ts";
import { isIriKey } from "../rdf/store/terms.ts";

/** Classes and properties that are listed, the most frequent first. */
const MAX_PARTS = 200;

/** What IRIs of other syntaxes may have, and Turtle does not read. */
const NOT_IN_TURTLE = /[\s\p{Cc}<>"{}|^`\\]/u;

/** Predicates and objects of the dataset in Turtle, with the prefix void. Cost: a pass over all quads. */
export function voidFigures({ dataset }: Knowledge): string[] {
  const type = dataset.terms.find(iri("rdf", "type"));
  const [subjects, predicates, objects] = [
    dataset.column("subject"),
    dataset.column("predicate"),
    dataset.column("object"),
  ];
  const byProperty = new Map<number, number>();
  const byClass = new Map<number, number>();
  for (const [row, predicate] of predicates.entries()) {
    byProperty.set(predicate, (byProperty.get(predicate) ?? 0) + 1);
    const object = objects[row] ?? 0;
    if (predicate === type) byClass.set(object, (byClass.get(object) ?? 0) + 1);
  }
  const parts = (counts: ReadonlyMap<number, number>): [string, number][] =>
    [...counts]
      .map(([id, count]): [string, number] => [dataset.terms.key(id), count])
      .filter(([key]) => isIriKey(key) && !NOT_IN_TURTLE.test(key))
      .sort(([a, many], [b, more]) => more - many || compareCodeUnits(a, b))
      .slice(0, MAX_PARTS);
  const classes = parts(byClass).map(([key, count]) => `[ void:class <${key}> ; void:entities ${count} ]`);
  const properties = parts(byProperty).map(([key, count]) => `[ void:property <${key}> ; void:triples ${count} ]`);
  return [
    `void:triples ${dataset.size}`,
    `void:distinctSubjects ${new Set(subjects).size}`,
    `void:distinctObjects ${new Set(objects).size}`,
    `void:properties ${byProperty.size}`,
    `void:classes ${byClass.size}`,
    ...(classes.length === 0 ? [] : [`void:classPartition ${classes.join(", ")}`]),
    ...(properties.length === 0 ? [] : [`void:propertyPartition ${properties.join(", ")}`]),
  ];
}
