/** The parameters of the questions, as schemas. Defaults and choices come from where the library has them. */

import { z } from "zod";
import { DEFAULT_NEIGHBORS_OPTIONS, DIRECTIONS } from "../../graph/explore/neighbors-defaults.ts";
import { DEFAULT_FIND_OPTIONS } from "../../graph/names/find-defaults.ts";
import { ROLES } from "../../graph/store/roles.ts";
import { DEFAULT_PATH_OPTIONS } from "../../paths/options/path-options.ts";
import { MAX_QUERY_LENGTH } from "../../query/query-text.ts";
import { DEFAULT_RECONCILE_OPTIONS } from "../reconcile-defaults.ts";
import { CITATION_FORMS } from "../references.ts";
import { DEFAULT_STATEMENTS_OPTIONS } from "../statements-defaults.ts";
import { PATH_FIELDS } from "./path-schema.ts";
import { COUNT, MAX_NAMES, MODALITY, NAME, NAMES, POLARITY, QUALIFIER, STATEMENT_NAME } from "./terms.ts";

export const CONCEPT = NAME.describe("A concept or document by IRI, prefixed name, label, alias or identifier.");
/** How a relation is named. */
export const BY_NAME = "by IRI, prefixed name, label, the end of its IRI or what it is called from its other end";
const FROM_ONE = z.int().min(1);
/** A longer list is asked for in parts. */
export const LIST_LENGTH = FROM_ONE.max(10_000);
const ROLE_LIST = z.array(z.enum(ROLES)).min(1).max(ROLES.length);
const MODALITIES = z.array(MODALITY).min(1).max(MAX_NAMES);
const QUALIFIERS = z
  .array(QUALIFIER)
  .min(1)
  .max(MAX_NAMES)
  .describe("Only what is said with a qualifier of one of these kinds: a condition, a comparison, a rank and so on.");
const LIST_POLARITIES = z.array(POLARITY).min(1).max(MAX_NAMES);

export const FIND_PARAMS = z.strictObject({
  text: NAME.describe("A label, alias or identifier, or a part of one."),
  limit: LIST_LENGTH.default(DEFAULT_FIND_OPTIONS.limit).describe("How many at most."),
});

export const RECONCILE_PARAMS = z.strictObject({
  text: NAME.describe("A name as a list has it; empty where the properties alone are to tell."),
  type: NAMES.describe("Only concepts of one of these types, or of one below it.").exactOptional(),
  properties: NAMES.describe(
    "What else the list says of it, each a relation and a value with a tab between them.",
  ).exactOptional(),
  limit: FROM_ONE.max(DEFAULT_RECONCILE_OPTIONS.mostCandidates)
    .default(DEFAULT_RECONCILE_OPTIONS.limit)
    .describe("How many candidates at most."),
});

/** Which statements of a concept are asked for. */
const STATEMENT_FILTER = {
  source: NAMES.describe("Only what these documents carry.").exactOptional(),
  predicate: NAME.describe(`Only this relation, ${BY_NAME}.`).exactOptional(),
  says: NAME.describe("Only what this voice says.").exactOptional(),
  modality: MODALITIES.describe("Only what is meant in one of these ways.").exactOptional(),
  qualifier: QUALIFIERS.exactOptional(),
  direction: z
    .enum(DIRECTIONS)
    .default(DEFAULT_NEIGHBORS_OPTIONS.direction)
    .describe("Statements of which the concept is the subject (out), the object (in), or both."),
};

export const SHOW_PARAMS = z.strictObject({
  concept: CONCEPT,
  ...STATEMENT_FILTER,
  limit: LIST_LENGTH.describe("How many statements at most; left out, all.").exactOptional(),
});

export const NEIGHBORS_PARAMS = z.strictObject({
  concept: CONCEPT,
  hops: FROM_ONE.default(DEFAULT_NEIGHBORS_OPTIONS.hops).describe("How many statements away."),
  ...STATEMENT_FILTER,
  limit: LIST_LENGTH.default(DEFAULT_NEIGHBORS_OPTIONS.limit).describe("How many at most."),
  directed: z
    .boolean()
    .default(DEFAULT_NEIGHBORS_OPTIONS.directed)
    .describe("Follow statements from subject to object only, as direction out does."),
});

export const STATEMENTS_PARAMS = z.strictObject({
  subject: CONCEPT.exactOptional(),
  predicate: NAME.describe(`A relation ${BY_NAME}.`).exactOptional(),
  object: CONCEPT.exactOptional(),
  source: NAMES.describe("Carried by one of these documents.").exactOptional(),
  modality: MODALITIES.exactOptional(),
  polarity: LIST_POLARITIES.exactOptional(),
  qualifier: QUALIFIERS.exactOptional(),
  roles: ROLE_LIST.default([...DEFAULT_STATEMENTS_OPTIONS.roles]).describe("Kinds of statements."),
  limit: LIST_LENGTH.describe(
    `How many at most: ${DEFAULT_STATEMENTS_OPTIONS.limit} in one document, in JSON Lines all.`,
  ).exactOptional(),
  offset: COUNT.default(DEFAULT_STATEMENTS_OPTIONS.offset).describe("How many to pass over first."),
});

export const EVIDENCE_PARAMS = z.strictObject({
  statement: STATEMENT_NAME.describe("The id of a statement, or the IRI or prefixed name of a claim."),
});

export const NO_PARAMS = z.strictObject({});

const d = DEFAULT_PATH_OPTIONS;
const FROM = CONCEPT.describe("One end: a concept or document by IRI, prefixed name, label, alias or identifier.");
const TO = CONCEPT.describe("The other end.");

export const PATH_PARAMS = z.strictObject({ from: FROM, to: TO, ...PATH_FIELDS });

export const CONNECTIONS_PARAMS = z.strictObject({
  concepts: z.array(NAME).min(2).max(MAX_NAMES).describe("Two concepts or more, each as an end of a path is given."),
  ...PATH_FIELDS,
});

const ENDS_QUERY = z.string().min(1).max(MAX_QUERY_LENGTH);

export const PAIRS_PARAMS = z.strictObject({
  pairs: NAMES.describe("Pairs of concepts, each two names with a tab between them.").exactOptional(),
  from: FROM.exactOptional(),
  to: TO.exactOptional(),
  fromQuery: ENDS_QUERY.describe("The one ends: a SELECT with one variable.").exactOptional(),
  toQuery: ENDS_QUERY.describe("The other ends, in the same way.").exactOptional(),
  count: z.boolean().default(false).describe("Only how many shortest paths there are, without listing them."),
  ...PATH_FIELDS,
  timeLimit: PATH_FIELDS.timeLimit.describe("Stop after this long, in milliseconds, all pairs together."),
});

export const REFERENCES_PARAMS = z.strictObject({
  from: FROM,
  to: TO,
  form: z.enum(CITATION_FORMS).default("text").describe("Paragraphs with notes, or a form for reference managers."),
  ...PATH_FIELDS,
});

export const EXPORT_PARAMS = z.strictObject({
  onPaths: z.array(NAME).length(2).describe("Two concepts: only the paths between them.").exactOptional(),
  k: FROM_ONE.default(d.k).describe("How many paths, with onPaths."),
  subgraph: z
    .array(NAME)
    .min(2)
    .max(MAX_NAMES)
    .describe("Only what lies on any path between two of these.")
    .exactOptional(),
  maxLength: FROM_ONE.default(d.maxLength).describe("Statements in such a path at most, with subgraph."),
  around: CONCEPT.describe("Only what lies around this concept.").exactOptional(),
  hops: FROM_ONE.default(DEFAULT_NEIGHBORS_OPTIONS.hops).describe("How far, with around."),
  source: NAMES.describe("Only what these documents say.").exactOptional(),
  statements: z
    .array(STATEMENT_NAME)
    .min(1)
    .max(MAX_NAMES)
    .describe("Only these statements, by id or by the name of a claim.")
    .exactOptional(),
  rdf11: z.boolean().default(false).describe("Evidence as rdf:Statement, for readers that know only RDF 1.1."),
  timeLimit: PATH_FIELDS.timeLimit,
});
