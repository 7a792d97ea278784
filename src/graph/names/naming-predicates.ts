/** The predicates of the built-in vocabularies by which a node is named or explained directly, best first. */

import { BUILT_IN_READING, type Way } from "../reading/reading.ts";

const ofOneStep = (ways: readonly Way[]): string[] =>
  ways.flatMap(([first, second]) => (first === undefined || second !== undefined ? [] : [first.predicate]));

/** Predicates of labels. */
export const LABEL_PREDICATES: readonly string[] = ofOneStep(BUILT_IN_READING.labels);

/** Predicates that name a node in any way. */
export const ALIAS_PREDICATES: readonly string[] = ofOneStep(BUILT_IN_READING.names);

/** Predicates that say what a node is. */
export const DEFINITION_PREDICATES: readonly string[] = ofOneStep(BUILT_IN_READING.descriptions);
