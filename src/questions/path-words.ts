/** What each parameter of a path question means, in a few words: the help, the API's description and the tools have these. */

import { MODALITY_NAMES, POLARITIES } from "../evidence/vocabulary.ts";
import { ROLES } from "../graph/roles.ts";
import { PATH_DISTINCTIONS } from "../paths/engine/found-path.ts";
import { PATH_SELECTORS } from "../paths/engine/selection.ts";
import { PATH_MODES } from "../paths/engine/walk-rules.ts";
import { PATH_COSTS } from "../paths/search-options.ts";
import { TIME_DEMANDS } from "../paths/times.ts";

/** The word for a length without an end, since JSON has no infinity. */
export const UNLIMITED = "unlimited";

export const PATH_WORDS = {
  k: "how many paths (with k-groups: lengths)",
  select: PATH_SELECTORS.join(", "),
  mode: `what may repeat: ${PATH_MODES.join(", ")}`,
  minLength: "statements in a path, at least",
  maxLength: "statements in a path, at most; or unlimited",
  directed: "follow statements from subject to object only",
  pattern: "the form of a path, such as '\"is part of\"/^funds*'",
  onlyPredicate: "walk only this relation (IRI, prefixed name or label)",
  avoidPredicate: "do not walk this relation",
  onlyType: "pass only through things of this type",
  avoidType: "pass through nothing of this type",
  via: "touch this concept",
  avoid: "do not pass through this concept",
  source: "only what this document says",
  avoidSource: "nothing that only this document says",
  modality: `only what is ${MODALITY_NAMES.join(", ")}`,
  polarity: `walk ${Object.keys(POLARITIES).join(" or ")} statements`,
  roles: `kinds of statements to walk: ${ROLES.filter((role) => role !== "provenance").join(", ")}`,
  throughHubs: "pass through hubs too",
  hubDegree: "a hub has more statements than this (default: than 99 of 100 nodes have, and 100)",
  minSources: "independent claimants behind each statement, at least",
  oneDocument: "one document must carry the whole path",
  asOf: "only what held then: a year, month, day or interval",
  time: `${TIME_DEMANDS.join(", ")}: how the statements' periods fit`,
  datedOnly: "leave out statements without a period",
  cost: `what makes a path good: ${PATH_COSTS.join(", ")}`,
  weightPredicate: "with cost weight: the predicate of claims that gives the number",
  distinct: `what makes two paths differ: ${PATH_DISTINCTIONS.join(", ")}`,
  maxOverlap: "share of inner nodes in common with a better path",
  maxPaths: "paths at most, whatever is selected",
  timeLimit: "stop after this long, in milliseconds",
  maxExpansions: "stop after this many partial paths",
  explain: "tell what the search did",
} as const satisfies Readonly<Record<string, string>>;
