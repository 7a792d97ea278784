/** The parameters of which paths are good, which are alike, and how much a search may do. */

import { PATH_DISTINCTIONS } from "../search/found-path.ts";
import type { Parameter } from "./parameter.ts";

/** What makes a path good: few statements, statements that say much, or a number on each statement. */
export const PATH_COSTS = ["hops", "specificity", "weight"] as const;

/** By what the best paths are chosen. */
export type PathCost = (typeof PATH_COSTS)[number];

/** Whether answers that differ in one interchangeable node stand together. */
const ALIKE = ["together", "apart"] as const;

export const ORDER_PARAMETERS = {
  /** Order of the answer. Default: hops, with specificity among paths of one length. */
  cost: {
    kind: "choice",
    takes: "how",
    of: PATH_COSTS,
    default: "hops",
    words: `what makes a path good: ${PATH_COSTS.join(", ")}`,
    anyGraph: true,
    claims: "path",
    claimsWhere: "weight",
  },
  /** With cost weight: the predicate that gives the number of a claim; statements without one are no roads. */
  weightPredicate: {
    kind: "name",
    takes: "p",
    read: "predicate",
    default: null,
    words: "with cost weight: the predicate of claims that gives the number",
  },
  /** What makes two paths different. Default: nodes; parallel statements then stand together in one hop. */
  distinct: {
    kind: "choice",
    takes: "by",
    of: PATH_DISTINCTIONS,
    default: "nodes",
    words: `what makes two paths differ: ${PATH_DISTINCTIONS.join(", ")}`,
    anyGraph: true,
  },
  /**
   * Whether paths that differ in one node alone, with the same said of it by the same voices in the same documents, are one
   * answer with several names. Holds for k-shortest and distinct nodes. Default: together.
   */
  alike: {
    kind: "choice",
    takes: "how",
    of: ALIKE,
    default: "together",
    words: `paths that differ in one interchangeable node: ${ALIKE.join(" or ")}`,
  },
  /**
   * What joins two ends without a text that says so counts as a longer way: by so many statements more for each node of
   * the kind that a path passes through, here a document's own page. Holds for k-shortest by hops. Range: from 0, which
   * makes it a node like any other. Default: 2.
   */
  documentDetour: {
    kind: "whole",
    takes: "n",
    least: 0,
    default: 2,
    words: "statements that passing through a document's own page counts for",
  },
  /** The same for a figure. Range: from 0. Default: 2. */
  figureDetour: {
    kind: "whole",
    takes: "n",
    least: 0,
    default: 2,
    words: "statements that passing through a figure counts for",
  },
  /** The same for what both neighbours are only said to be kinds of. Range: from 0. Default: 2. */
  umbrellaDetour: {
    kind: "whole",
    takes: "n",
    least: 0,
    default: 2,
    words: "statements that passing through what both sides are kinds of counts for",
  },
  /**
   * The share of its inner nodes that a path may have in common with one before it. Range: 0 to 1. Default: 1, any; 0.5
   * leaves near-duplicates out.
   */
  maxOverlap: {
    kind: "share",
    takes: "share",
    least: 0,
    greatest: 1,
    default: 1,
    words: "share of inner nodes in common with a better path",
    anyGraph: true,
  },
  /** Paths in an answer, at most, whatever the selector. Range: from 1. Default: 1000. */
  maxPaths: {
    kind: "whole",
    takes: "n",
    least: 1,
    default: 1000,
    words: "paths at most, whatever is selected",
    anyGraph: true,
  },
  /** Milliseconds after which the search stops with what it has. Range: from 1. Default: 10000. */
  timeLimitMs: {
    kind: "whole",
    param: "timeLimit",
    takes: "ms",
    least: 1,
    default: 10_000,
    words: "stop after this long, in milliseconds",
    anyGraph: true,
  },
  /** Partial paths that are taken up, at most. Range: from 1. Default: 200000. */
  maxExpansions: {
    kind: "whole",
    takes: "n",
    least: 1,
    default: 200_000,
    words: "stop after this many partial paths",
    anyGraph: true,
  },
  /** Tell what the search did. Default: false. */
  explain: { kind: "switch", default: false, words: "tell what the search did" },
} as const satisfies Readonly<Record<string, Parameter>>;
