/** The parameters of how many paths are wanted, and of which shape. */

import { PATH_SELECTORS } from "../search/selection.ts";
import { PATH_MODES } from "../search/walk-rules.ts";
import type { Parameter } from "./parameter.ts";

export const SHAPE_PARAMETERS = {
  /** How many paths (or, for k-groups, how many lengths). Range: from 1. Default: 5. */
  k: {
    kind: "whole",
    takes: "n",
    least: 1,
    default: 5,
    words: "how many paths (with k-groups: lengths)",
    anyGraph: true,
  },
  /** Of the k best, leave out so many at the beginning: for the next ones. Range: from 0. Default: 0. */
  skip: {
    kind: "whole",
    takes: "n",
    least: 0,
    default: 0,
    words: "leave out the n best paths, for the next ones",
    anyGraph: true,
  },
  /** Which of the paths are wanted. Default: k-shortest. */
  select: {
    kind: "choice",
    takes: "which",
    of: PATH_SELECTORS,
    default: "k-shortest",
    words: PATH_SELECTORS.join(", "),
    anyGraph: true,
  },
  /** What may repeat in a path. Default: simple. */
  mode: {
    kind: "choice",
    takes: "mode",
    of: PATH_MODES,
    default: "simple",
    words: `what may repeat: ${PATH_MODES.join(", ")}`,
    anyGraph: true,
  },
  /**
   * Statements in a path, at least. Range: from 0. Default: 1. The shortest path is the shortest among those that are
   * long enough; the path of length 0, from a node to itself, counts only where this is 0.
   */
  minLength: {
    kind: "whole",
    takes: "n",
    least: 0,
    default: 1,
    words: "statements in a path, at least",
    anyGraph: true,
    lift: { change: "shorter", rank: 2, lower: 1 },
  },
  /** Statements in a path, at most. Range: from 0, or Infinity. Default: 6. */
  maxLength: {
    kind: "length",
    takes: "n",
    least: 0,
    default: 6,
    words: "statements in a path, at most; or unlimited",
    anyGraph: true,
    lift: { change: "longer", rank: 1, raise: Number.POSITIVE_INFINITY },
  },
  /** Walk statements from subject to object only, those of symmetric predicates either way. Default: false, all either way. */
  directed: {
    kind: "switch",
    default: false,
    words: "follow statements from subject to object only; symmetric relations hold both ways",
    anyGraph: true,
    limit: "directed",
    lift: { change: "againstDirection", rank: 4 },
  },
} as const satisfies Readonly<Record<string, Parameter>>;
