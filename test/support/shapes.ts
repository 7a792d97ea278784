/**
 * The fields of the JSON shapes, sorted. Those of the interface page must all be there; a field that is added to a shape
 * is added here, so that none comes or goes unnoticed.
 */

export const RESOURCE_KEYS = ["iri", "label"];

export const STATEMENT_KEYS = ["evidence", "id", "modality", "object", "polarity", "predicate", "subject"];

const EVIDENCE_OF_THE_INTERFACE = [
  ...["source", "title", "file", "paragraph", "start", "end", "sha256", "claimant", "support", "quote"],
];
export const EVIDENCE_KEYS = [
  ...EVIDENCE_OF_THE_INTERFACE,
  "id",
  "modality",
  "note",
  "polarity",
  ...["confidence", "date", "link", "page", "qualifiers", "validity"],
].sort();

const PATH_OF_THE_INTERFACE = [
  ...["length", "cost", "text", "nodes", "hops", "sources", "claimants", "weakestHop", "support"],
];
export const PATH_KEYS = {
  result: [
    ...["denied", "elapsedMs", "expanded", "explain", "from", "hubsNotCrossed", "paths", "reason"],
    ...["silence", "status", "stoppedBy", "to", "whyNot", "maxLength", "more", "skipped"],
  ].sort(),
  path: [
    ...PATH_OF_THE_INTERFACE,
    "citations",
    "contradictions",
    "detour",
    "alike",
    "alikeAt",
    "same",
    "weakestBecause",
  ].sort(),
  hop: ["from", "to", "direction", "statements", "citations", "text", "claimants", "cost", "voice"].sort(),
};
