/** The parameters of what makes a statement a road, and of what may be passed. */

import { POLARITIES, type Polarity } from "../../evidence/vocabulary.ts";
import { ROLES, type Role } from "../../graph/store/roles.ts";
import { SAME_LINK_NAMES, type SameLink } from "../../graph/store/sameness.ts";
import { HUB_RULE } from "../search/hubs.ts";
import type { Parameter } from "./parameter.ts";

const NO_NAMES: ReadonlySet<number> = new Set<number>();
const POLARITY_NAMES = Object.keys(POLARITIES) as readonly Polarity[];
/** A set of nodes to pass doubles the states of a search with each. */
const MOST_VIA = 8;

export const ROAD_PARAMETERS = {
  /**
   * Only these statements are roads, told by their numbers in `knowledge.statements`: what a reader has narrowed away, say.
   * Asked once for each statement that the search meets. Default: null, all.
   */
  onlyStatements: { kind: "test", default: null, limit: "left", lift: { change: "leftOut", rank: 9 } },
  /** Only these predicates, and those below them by rdfs:subPropertyOf, are roads. Default: null, all. */
  onlyPredicates: {
    kind: "names",
    param: "onlyPredicate",
    takes: "p",
    read: "predicate",
    default: null,
    words: "walk only this relation and those below it (label, IRI or another of its names)",
    limit: "predicates",
    lift: { change: "otherPredicates", rank: 13 },
  },
  /** These predicates, and those below them, are no roads. Default: none. */
  avoidPredicates: {
    kind: "names",
    param: "avoidPredicate",
    takes: "p",
    read: "predicate",
    default: NO_NAMES,
    words: "do not walk this relation, nor those below it",
    limit: "predicates",
    lift: { change: "otherPredicates", rank: 13 },
  },
  /**
   * The form of a path, as a pattern or its text: see parsePattern. Its steps tell their own directions, so `directed` has
   * no say. Default: null, any form.
   */
  pattern: {
    kind: "pattern",
    takes: "expr",
    default: null,
    words: "the form of a path, such as '\"is part of\"/^funds*'",
    limit: "pattern",
    lift: { change: "otherPattern", rank: 5 },
    uncounted: "a pattern",
  },
  /** Pass only through nodes of one of these types, or of a type below one. Default: null, all. */
  onlyTypes: {
    kind: "names",
    param: "onlyType",
    takes: "t",
    read: "type",
    default: null,
    words: "pass only through things of this type",
    limit: "types",
    lift: { change: "otherTypes", rank: 14 },
  },
  /** Pass through no node of these types, nor of a type below one. Default: none. */
  avoidTypes: {
    kind: "names",
    param: "avoidType",
    takes: "t",
    read: "type",
    default: NO_NAMES,
    words: "pass through nothing of this type",
    limit: "types",
    lift: { change: "otherTypes", rank: 14 },
  },
  /** Nodes that a path must touch, in any order; at most 8. Default: none. */
  via: {
    kind: "names",
    takes: "concept",
    read: "concept",
    default: NO_NAMES,
    most: MOST_VIA,
    words: "touch this concept",
    limit: "via",
    lift: { change: "otherWay", rank: 15 },
    uncounted: "concepts to touch",
  },
  /** Nodes that no path passes through. Default: none. */
  avoid: {
    kind: "names",
    takes: "concept",
    read: "concept",
    default: NO_NAMES,
    words: "do not pass through this concept",
    limit: "avoid",
    lift: { change: "avoided", rank: 16 },
  },
  /**
   * Kinds of statements that are roads. With voice, a claimant that is an end or named to be passed is joined to what it
   * says. Default: instance and voice.
   */
  roles: {
    kind: "choices",
    takes: "list",
    of: ROLES,
    commas: true,
    default: new Set<Role>(["instance", "voice"]),
    words: `kinds of statements to walk: ${ROLES.filter((role) => role !== "provenance").join(", ")}`,
  },
  /**
   * Links by which two nodes are one: the search passes from either to whatever touches the other, the link is no hop, and
   * the answer tells it with its evidence. What is asked of claims is asked of those of the links, too. Default: none.
   */
  same: {
    kind: "choices",
    takes: "link",
    of: SAME_LINK_NAMES,
    default: new Set<SameLink>(),
    words: `take concepts that this link joins for one: ${SAME_LINK_NAMES.join(", ")}`,
    lift: { change: "merged", rank: 17, to: new Set<SameLink>(SAME_LINK_NAMES) },
  },
  /** Whether affirmed statements, denied ones or both are roads. Default: affirmed. */
  polarities: {
    kind: "choices",
    param: "polarity",
    takes: "p",
    of: POLARITY_NAMES,
    default: new Set<Polarity>(["affirmed"]),
    words: `walk ${POLARITY_NAMES.join(" or ")} statements`,
  },
  /** Let paths pass through hubs, not only end there. Default: false. */
  throughHubs: {
    kind: "switch",
    default: false,
    words: "pass through hubs too",
    anyGraph: true,
    lift: { change: "hubs", rank: 3, to: true },
  },
  /** A node with more statements than this is a hub. Range: from 1. Default: null, measured by HUB_RULE. */
  hubDegree: {
    kind: "whole",
    takes: "n",
    least: 1,
    default: null,
    words: `a hub has more statements than this (default: than ${HUB_RULE.ordinary} of 100 nodes have, and ${HUB_RULE.floor})`,
    anyGraph: true,
  },
} as const satisfies Readonly<Record<string, Parameter>>;
