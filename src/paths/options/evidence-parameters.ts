/** The parameters of who must say so, and when it must hold. */

import { MODALITY_NAMES, QUALIFIER_KINDS, type QualifierKind } from "../../evidence/vocabulary.ts";
import type { Parameter } from "./parameter.ts";
import { TIME_DEMANDS, UNDATED_RULES } from "./times.ts";

const NO_NAMES: ReadonlySet<number> = new Set<number>();
const NO_KINDS: ReadonlySet<QualifierKind> = new Set<QualifierKind>();

export const EVIDENCE_PARAMETERS = {
  /** Only claims of these sources count. Default: null, all. */
  sources: {
    kind: "names",
    param: "source",
    takes: "document",
    read: "concept",
    default: null,
    words: "only what this document says",
    claims: "statement",
    limit: "sources",
    lift: { change: "otherSources", rank: 12 },
  },
  /** Claims of these sources do not count. Default: none. */
  avoidSources: {
    kind: "names",
    param: "avoidSource",
    takes: "document",
    read: "concept",
    default: NO_NAMES,
    words: "nothing that only this document says",
    claims: "statement",
    limit: "sources",
    lift: { change: "otherSources", rank: 12 },
  },
  /** Only claims of these modalities count; a statement without claims is asserted. Default: null, all. */
  modalities: {
    kind: "choices",
    param: "modality",
    takes: "m",
    of: MODALITY_NAMES,
    default: null,
    words: `only what is ${MODALITY_NAMES.join(", ")}`,
    claims: "statement",
    limit: "modalities",
    lift: { change: "otherModalities", rank: 11 },
  },
  /** Only claims with a qualifier of one of these kinds count. Default: null, all. */
  qualifiers: {
    kind: "choices",
    param: "qualifier",
    takes: "kind",
    of: QUALIFIER_KINDS,
    default: null,
    words: `only what is said with a ${QUALIFIER_KINDS.join(", ")}`,
    claims: "statement",
    limit: "qualifiers",
    lift: { change: "otherQualifiers", rank: 11.5 },
  },
  /** Claims with a qualifier of one of these kinds do not count: what holds only under a condition. Default: none. */
  avoidQualifiers: {
    kind: "choices",
    param: "avoidQualifier",
    takes: "kind",
    of: QUALIFIER_KINDS,
    default: NO_KINDS,
    words: "nothing that is said only with a qualifier of this kind, such as condition",
    claims: "statement",
    limit: "qualifiers",
    lift: { change: "otherQualifiers", rank: 11.5 },
  },
  /** Independent claimants that a statement needs: documents that quote one voice are one. Range: from 0. Default: 0. */
  minClaimants: {
    kind: "whole",
    formerly: "minSources",
    takes: "n",
    least: 0,
    default: 0,
    words: "independent claimants behind each statement, at least",
    claims: "statement",
    limit: "claimants",
    limitFrom: 2,
    lift: { change: "fewerClaimants", rank: 10, lower: 0 },
  },
  /** One document must carry the whole path. Default: false. */
  oneDocument: {
    kind: "switch",
    binds: true,
    default: false,
    words: "one document must carry the whole path",
    claims: "path",
    limit: "oneDocument",
    lift: { change: "severalDocuments", rank: 8 },
    uncounted: "one document for the whole path",
  },
  /**
   * Hops of a path that one document carries, at most: each hop is cited from one of its documents, and none may be cited
   * more often. A hop that no named document is needed for counts for none. Range: from 1. Default: null, any.
   */
  maxPerDocument: {
    kind: "whole",
    binds: true,
    takes: "n",
    least: 1,
    default: null,
    words: "hops of a path that one document carries, at most",
    claims: "path",
    limit: "perDocument",
    lift: { change: "moreOfOneDocument", rank: 8.5 },
    uncounted: "a greatest number of hops a document",
  },
  /** Only claims whose period overlaps this one: a year, month, day or interval in ISO 8601. Default: null, any. */
  asOf: {
    kind: "period",
    takes: "date",
    default: null,
    words: "only what held then: a year, month, day or interval",
    claims: "statement",
    limit: "asOf",
    lift: { change: "otherDate", rank: 7 },
  },
  /** What the periods of a path's statements must have to do with each other. Default: any. */
  time: {
    kind: "choice",
    binds: true,
    takes: "how",
    of: TIME_DEMANDS,
    default: "any",
    words: `${TIME_DEMANDS.join(", ")}: how the statements' periods fit`,
    claims: "path",
    limit: { together: "together", "in-order": "inOrder" },
    lift: { change: "anyTime", rank: 6 },
    uncounted: "a demand on time",
  },
  /** Whether claims without a period hold at any time. Default: allow. */
  undated: {
    kind: "choice",
    param: "datedOnly",
    switch: "refuse",
    takes: "rule",
    of: UNDATED_RULES,
    default: "allow",
    words: "leave out statements without a period",
    claims: "statement",
    lift: { change: "otherDate", rank: 7, along: true },
  },
} as const satisfies Readonly<Record<string, Parameter>>;
